import { regulationNames } from '../../../kinds/regulation-name.ts';
import { itemAt } from '../../items.ts';
import { linesOf } from '../structure/lines.ts';
import type { Block } from '../word/blocks.ts';
import { describePlace } from '../notes.ts';
import { readDay } from './answers.ts';
import type { RecordKind } from './record-kind.ts';

/** A document that a decision issues. */
export interface AttachedDocument {
  to: Extract<RecordKind, 'plan' | 'regulation'>;
  /** As printed, in the case of a sentence: `Quy chế dân chủ ở cơ sở`. */
  title: string;
  /** What comes after the name of the kind; empty where nothing does. */
  subject: string;
  /** Where in the Word file its title is; null where only the decision says it. */
  place: string | null;
  /** Number and ISO day of the decision, as the line below the title says them. */
  number: string | null;
  issuedOn: string | null;
}

/** What a decision of a school can issue that has a record of its own. The longest words come first. */
const issued: readonly { words: string; to: AttachedDocument['to'] }[] = [
  ...regulationNames.map((words) => ({ words, to: 'regulation' as const })),
  { words: 'Kế hoạch', to: 'plan' },
];

const isMark = (text: string): boolean =>
  text.length < 400 && /^\(?\s*(?:Ban hành\s+)?kèm theo Quyết định/iu.test(text);

/**
 * The document that is attached to a decision in the same file: a title, and below it “(Ban hành kèm theo Quyết định …)”.
 * @param blocks below the letterhead, or a file that begins with the attached document. Null where there is none.
 */
export function attachedDocument(blocks: readonly Block[]): AttachedDocument | null {
  const lines = linesOf(blocks);
  for (const [index, line] of lines.entries()) {
    if (!isMark(line.text)) continue;
    for (let at = index - 1; at >= Math.max(0, index - 5); at--) {
      const above = lines.slice(at, index);
      const found = issuedBy(above.map(({ text }) => text).join(' '));
      if (found !== null && above.every(({ text }) => !/[.;]$/u.test(text)))
        return { ...found, ...decisionIn(line.text), place: describePlace(itemAt(lines, at).place) };
    }
  }
  return null;
}

/** What a decision says that it issues: “Về việc ban hành Quy chế …”. Null where it issues nothing of its own record. */
export function issuedInSubject(subject: string | null): AttachedDocument | null {
  const after = /ban hành\s+(?:kèm theo\s+)?(?:Quyết định\s+)?(.+)$/isu.exec(subject ?? '')?.[1];
  const found = after === undefined ? null : issuedBy(after);
  return found && { ...found, place: null, number: null, issuedOn: null };
}

/** Number and day of the decision that “(Ban hành kèm theo Quyết định số … ngày …)” names. */
function decisionIn(text: string): Pick<AttachedDocument, 'number' | 'issuedOn'> {
  const number = /số\s*:?\s*(\d+[a-zđ]?\/[\p{L}\d&-]+(?:[-/][\p{L}\d&-]+)*)/iu.exec(text)?.[1] ?? null;
  const day =
    /ngày\s*(\d{1,2})\s*(?:tháng|\/)\s*(\d{1,2})\s*(?:năm|\/)\s*(\d{4})/iu.exec(text)?.slice(1).join('/') ?? '';
  return { number, issuedOn: readDay(day) };
}

function issuedBy(text: string): Pick<AttachedDocument, 'to' | 'title' | 'subject'> | null {
  const line = text.replace(/\s+/gu, ' ').trim();
  const small = line.toLocaleLowerCase('vi');
  for (const { words, to } of issued)
    if (small === words.toLocaleLowerCase('vi') || small.startsWith(`${words.toLocaleLowerCase('vi')} `)) {
      const subject = inSentenceCase(line.slice(words.length).trim());
      return { to, subject, title: [words, subject].filter((part) => part !== '').join(' ') };
    }
  return null;
}

/** A title in capitals is written small: which letters are those of names the capitals do not say, so a person looks at it. */
export const inSentenceCase = (text: string): string =>
  text === text.toLocaleUpperCase('vi') && /\p{L}{3}/u.test(text) ? text.toLocaleLowerCase('vi') : text;
