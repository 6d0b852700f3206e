import type { PageCode } from '../../kinds/page-code.ts';
import { formatDay } from '../day/format-day.ts';
import { lastItem } from '../items.ts';
import type { EvidencePage } from './evidence-pages.ts';

/** The digest of a text in UTF-8: SHA-256, lower-case hexadecimal digits. */
export type Sha256 = (text: string) => string;

/** A code as pages show it. */
export interface Code {
  sha256: string;
  /** Its first twelve digits in groups of four, for a printed sheet. */
  short: string;
}

/** A code of an earlier text of a page. */
export interface EarlierCode extends Code {
  /** ISO days: when it was recorded, and when the next one was. */
  from: string;
  until: string;
}

/** What a page is compared by. */
export interface Evidence extends Code {
  page: EvidencePage;
  /** The text whose digest is the code: that of the page, and below it the salt where the page has one. */
  coded: string;
  /** The code without the salt, which sheets of this very text carry that were printed before it had one; null without a salt. */
  unsalted: Code | null;
  /** The latest first. Nobody can compute them again. */
  earlier: EarlierCode[];
}

/** What a text is with its salt. The salt is on a line of its own at the end. */
export const withSalt = (text: string, salt: string): string => `${text}\n\nChuỗi ngẫu nhiên: ${salt}\n`;

/** The text of {@link withSalt} without the line of its salt, however white space was changed since. */
export const withoutSalt = (text: string): string => text.replace(/\s+Chuỗi ngẫu nhiên: [0-9a-f]{32}\s*$/u, '');

export const codeOf = (sha256: string): Code => ({
  sha256,
  short: [0, 4, 8].map((at) => sha256.slice(at, at + 4)).join(' '),
});

/** What a sheet says of the last change of its page. @param changedOn ISO day; null where no record says one */
export const lastChangeWords = (changedOn: string | null): string =>
  changedOn === null ? 'Trang chưa ghi lần thay đổi nào' : `Thay đổi gần nhất: ngày ${formatDay(changedOn)}`;

/**
 * The code of a page. A record whose last code is not that of the text is older than the text: its salt no longer counts, and its last
 * code is not shown, because the salt that it was made with is still in the record.
 * @param record the codes that were recorded; undefined where none were
 */
export function evidenceOf(page: EvidencePage, record: PageCode | undefined, sha256: Sha256): Evidence {
  const plain = codeOf(sha256(page.text));
  const salted = saltedText(page, record, sha256);
  const earlier = earlierCodes(record?.codes ?? []);
  if (salted === null) return { page, coded: page.text, ...plain, unsalted: null, earlier };
  return { page, coded: salted, ...codeOf(sha256(salted)), unsalted: plain, earlier };
}

/** The text with the salt of its record; null where the record has none or its last code is of another text. */
function saltedText({ text }: EvidencePage, record: PageCode | undefined, sha256: Sha256): string | null {
  if (!record || record.salt === null) return null;
  const salted = withSalt(text, record.salt);
  return sha256(salted) === lastItem(record.codes).sha256 ? salted : null;
}

/** All codes but the last, the latest first. */
const earlierCodes = (codes: PageCode['codes']): EarlierCode[] =>
  codes
    .flatMap(({ on, sha256 }, index): EarlierCode[] => {
      const next = codes[index + 1];
      return next ? [{ ...codeOf(sha256), from: on, until: next.on }] : [];
    })
    .reverse();

/** The codes of pages that are gone, whose salts are gone too. */
export const codesOfGonePages = (records: readonly PageCode[]): { page: string; codes: Code[] }[] =>
  records
    .filter(({ salt }) => salt === null)
    .map(({ page, codes }) => ({ page, codes: codes.map(({ sha256 }) => codeOf(sha256)) }));

/**
 * The record of the codes of a page after its text has changed; null where the record is up to date. Each text gets a salt of its
 * own, and the one before is dropped: what an earlier text said cannot be found by trying, whatever had to be removed from it.
 * @param salt 32 random hexadecimal digits. @param today ISO day
 */
export function recordCode(
  page: EvidencePage,
  record: PageCode | undefined,
  { sha256, salt, today }: { sha256: Sha256; salt: string; today: string },
): PageCode | null {
  if (!page.own || (record && evidenceOf(page, record, sha256).unsalted !== null)) return null;
  const code = { on: today, sha256: sha256(withSalt(page.text, salt)) };
  return { page: page.path, salt, codes: [...(record?.codes ?? []), code] };
}

/** The record of a page that is gone: its codes stay, its salt goes. Null where that has been done. */
export const recordOfGonePage = (record: PageCode): PageCode | null =>
  record.salt === null ? null : { ...record, salt: null };
