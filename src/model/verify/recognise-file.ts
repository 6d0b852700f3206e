import { codedTextPath, officialFilePath } from '../addresses.ts';
import { withoutSalt } from '../evidence/page-codes.ts';
import { wordChanges } from '../text/word-changes.ts';
import type { Passage } from '../text/word-changes.ts';
import { besidesWords, onlyIn } from './besides-words.ts';
import { knownCode, pageByAddress, pathOf, pathTyped, printedCode } from './coded-page.ts';
import type { CodedPage, KnownCode } from './coded-page.ts';
import { inPresentLayout } from './earlier-layouts.ts';
import { edgeChanges } from './edge-changes.ts';
import { fileWords, isData, LARGEST_READ } from './file-words.ts';
import type { FileKind, FileWords } from './file-words.ts';
import { pageByWords } from './page-by-words.ts';
import type { OpenPdf } from './pdf-words.ts';
import { asWritten } from './saved-text.ts';

/** What is published, as a browser or a folder of built pages gives it. */
export interface PublishedSite {
  pages: readonly CodedPage[];
  /** Address of the site, absolute, ends with `/`. */
  root: string;
  /** Files that the school published, with the SHA-256 of their bytes. */
  files: readonly { url: string; sha256: string }[];
  /** The bytes at a path below the root; null where nothing is. */
  bytes: (path: string) => Promise<Uint8Array<ArrayBuffer> | null>;
  /** The path of a published file of any kind with these bytes, null for none; only where the whole site is at hand. */
  pathOfSame?: (bytes: Uint8Array<ArrayBuffer>) => Promise<string | null>;
}

/** What the machine does. */
export interface Instruments {
  openPdf: OpenPdf;
  /** Hexadecimal digits, lower case. */
  sha256: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;
}

/** What only the file has, or only what is published, that is no word: Vietnamese words for within a sentence, empty for nothing. */
export interface UnlikePublished {
  added: string;
  missing: string;
}

/** What a file is, the surest first. Paths are below the root. */
export type Finding =
  /** The very bytes of a file of the school. */
  | { kind: 'download'; url: string }
  /**
   * The text of which a code is the digest: it proves each letter, of an earlier text too. `savedAgain` where the bytes are others, by line ends or
   * encoding alone.
   */
  | { kind: 'coded-text'; known: KnownCode; savedAgain: boolean }
  /** The very bytes of what is published at the path. */
  | { kind: 'same-file'; page: CodedPage | null; path: string }
  /** Other bytes, the same words in the same order, those at the edges of the sheets too. */
  | ({ kind: 'same-words'; page: CodedPage; path: string; format: FileKind } & UnlikePublished)
  /** `passages` is what differs from the published words; empty where hardly a word is the same. */
  | ({ kind: 'other-words'; page: CodedPage; path: string; passages: Passage[] } & UnlikePublished)
  /** No words: pictures of sheets. */
  | { kind: 'scan' }
  /** Nothing says which page it is of. */
  | { kind: 'no-page' };

export interface Recognised {
  finding: Finding;
  /** The code that the file says of itself, which anyone can write; null for none. */
  printed: { digits: string; known: KnownCode | null } | null;
  /** By what the page was found; null where it was not looked for. */
  foundBy: 'person' | 'code' | 'address' | 'words' | 'title' | null;
}

/**
 * Says whether a file is one that the site published, of which page and which version, and what differs.
 * @param chosen path of the page that a person wants it compared with; null to find it
 * @throws UnreadableFile, ImportRefusal where it cannot be read
 */
export async function recogniseFile(
  bytes: Uint8Array<ArrayBuffer>,
  chosen: string | null,
  site: PublishedSite,
  { openPdf, sha256 }: Instruments,
): Promise<Recognised> {
  const digest = await sha256(bytes);
  const download = site.files.find((each) => each.sha256 === digest);
  if (download) return sure({ kind: 'download', url: download.url });
  const known = knownCode(site.pages, digest);
  if (known) return sure({ kind: 'coded-text', known, savedAgain: false });
  const same = (await site.pathOfSame?.(bytes)) ?? (await sameData(bytes, chosen, site));
  if (same !== null) {
    const path = pathTyped(same, site.root);
    return sure({
      kind: 'same-file',
      page: site.pages.find((each) => pathOf(each, site.root) === path) ?? null,
      path: same,
    });
  }
  for (const form of bytes.length > LARGEST_READ ? [] : asWritten(bytes)) {
    const saved = knownCode(site.pages, await sha256(form));
    // That of now is compared below, word by word.
    if (saved?.version.text === 'earlier') return sure({ kind: 'coded-text', known: saved, savedAgain: true });
  }

  const words = await fileWords(bytes, openPdf);
  const printed = printedIn(words, site);
  const found =
    pageOf(words, printed?.known ?? null, chosen, site) ?? (await byWords(words, site)) ?? byMention(words, site);
  if (found === null) return { finding: { kind: words.body === '' ? 'scan' : 'no-page' }, printed, foundBy: null };
  const { page, foundBy } = found;
  const finding = await compare({ bytes, digest, words, page }, site, { openPdf, sha256 });
  return { finding, printed, foundBy };
}

/** The path of the data of a page with these bytes: they say the address of their page. */
async function sameData(
  bytes: Uint8Array<ArrayBuffer>,
  chosen: string | null,
  { pages, root, bytes: at }: PublishedSite,
): Promise<string | null> {
  const text = new TextDecoder().decode(bytes);
  if (!isData(text)) return null;
  const page = pages.find((each) => pathOf(each, root) === chosen) ?? pageByAddress(pages, text, root);
  for (const format of page === null ? [] : (['json', 'xml'] as const)) {
    const path = officialFilePath(pathOf(page as CodedPage, root), format);
    const published = await at(path);
    if (published?.length === bytes.length && published.every((byte, index) => byte === bytes[index])) return path;
  }
  return null;
}

const sure = (finding: Finding): Recognised => ({ finding, printed: null, foundBy: null });

/**
 * The code that a file says of itself. Pages may have one text and so one code, as the list of what is published and the year that it shows: then
 * the page is meant whose address the file says, at the foot of its sheets or else in its text.
 */
function printedIn({ edges, body }: FileWords, { pages, root }: PublishedSite): Recognised['printed'] {
  const printed = printedCode(pages, `${edges.join(' ')} ${body}`);
  if (printed === null) return null;
  const alike = pages.filter((page) => knownCode([page], printed.digits) !== null);
  const [atFoot, inText] = [edges.join(''), body].map((text) => pageByAddress(alike, text.replaceAll(' ', ''), root));
  const meant = atFoot ?? inText ?? null;
  return meant === null ? printed : { ...printed, known: knownCode([meant], printed.digits) };
}

interface Found {
  page: CodedPage;
  foundBy: Exclude<Recognised['foundBy'], null>;
}

/** Letters at the beginning of a file where its name is looked for. */
const HEAD = 3000;

function pageOf(
  { edges }: FileWords,
  byCode: KnownCode | null,
  chosen: string | null,
  { pages, root }: PublishedSite,
): Found | null {
  const wanted = pages.find((page) => pathOf(page, root) === chosen);
  if (wanted) return { page: wanted, foundBy: 'person' };
  if (byCode) return { page: byCode.page, foundBy: 'code' };
  const addressed = pageByAddress(pages, edges.join('').replaceAll(' ', ''), root);
  return addressed && { page: addressed, foundBy: 'address' };
}

async function byWords({ body }: FileWords, site: PublishedSite): Promise<Found | null> {
  const page = await pageByWords(body, site);
  return page && { page, foundBy: 'words' };
}

/** The foot of a sheet says the address of its own page; a text may say those of others, so it is asked last. */
function byMention({ body }: FileWords, { pages, root }: PublishedSite): Found | null {
  const addressed = pageByAddress(pages, body.replaceAll(' ', ''), root);
  if (addressed) return { page: addressed, foundBy: 'address' };
  const head = body.slice(0, HEAD).toLowerCase();
  const titled = pages.filter(({ title }) => head.includes(title.toLowerCase()));
  return titled.length === 1 && titled[0] ? { page: titled[0], foundBy: 'title' } : null;
}

interface Given {
  bytes: Uint8Array<ArrayBuffer>;
  digest: string;
  words: FileWords;
  page: CodedPage;
}

/** Compares with what is published in the same format; where nothing is, with the text of the page. */
async function compare(
  { bytes, digest, words, page }: Given,
  site: PublishedSite,
  { openPdf, sha256 }: Instruments,
): Promise<Finding> {
  const path = pathOf(page, site.root);
  for (const at of counterparts(path, words.kind)) {
    const published = await site.bytes(at);
    if (published === null) continue;
    if ((await sha256(published)) === digest) return { kind: 'same-file', page, path: at };
    if (words.body === '') continue;
    const known = await fileWords(published, openPdf);
    const before = withoutSalt(known.body);
    const after = inPresentLayout(withoutSalt(words.body), before);
    const changes = before === after ? [] : wordChanges(before, after);
    const isAnother = changes.length === 1 && changes[0]?.lead === null && changes[0].tail === null;
    const isSameFormat = known.kind === words.kind;
    const unlike = isSameFormat && !isAnother ? await unlikePublished(words.kind, published, bytes, openPdf) : nothing;
    const passages = isSameFormat ? [...changes, ...edgeChanges(known.edges, words.edges)] : changes;
    if (passages.length === 0) return { kind: 'same-words', page, path: at, format: words.kind, ...unlike };
    return { kind: 'other-words', page, path: at, passages: isAnother ? [] : passages, ...unlike };
  }
  return { kind: words.body === '' ? 'scan' : 'no-page' };
}

const nothing: UnlikePublished = { added: '', missing: '' };

async function unlikePublished(
  kind: FileKind,
  published: Uint8Array<ArrayBuffer>,
  bytes: Uint8Array<ArrayBuffer>,
  openPdf: OpenPdf,
): Promise<UnlikePublished> {
  const [past, present] = [await besidesWords(kind, published, openPdf), await besidesWords(kind, bytes, openPdf)];
  return { added: onlyIn(present, past), missing: onlyIn(past, present) };
}

/** Where the same document is published, the same format first. */
const counterparts = (path: string, kind: FileKind): string[] => [
  officialFilePath(path, kind),
  ...(kind === 'txt' ? [] : [officialFilePath(path, 'txt')]),
  codedTextPath(path),
];
