import { formatDayInWords } from '../day/format-day.ts';
import { ISO_DAY, missingInFull, type Mention } from '../law/citation/index.ts';
import { collapseSpace } from '../text/normalize.ts';
import { isAbbreviated } from './form.ts';

/** Of several mentions of one document the one that says most of it, the first of those that say as much. */
export const fullest = <Each extends Mention>(mentions: readonly Each[]): Each | undefined =>
  mentions.toSorted((a, b) => missingInFull(a).length - missingInFull(b).length)[0];

/**
 * A citation on one line as the text writes it, day, agency and subject with it, with what the form asks for: the kind written
 * out, the number as it must be, days with two figures.
 * @param text NFC
 * @param next where the next mention begins
 */
export function asWritten(text: string, mention: Mention, next = Infinity): string {
  const { date, defects } = mention;
  const day = date?.length === ISO_DAY ? formatDayInWords(date) : null;
  const said = sayings(text, mention, next);
  const tail = defects.some((defect) => /day|month/u.test(defect)) && day !== null ? said.replace(anyDay, day) : said;
  // The day of a table is in another cell, that of a list after its last document.
  const apart = day === null || tail.includes(day.slice(-4)) ? '' : day;
  return [headOf(mention), apart, tail].filter((part) => part !== '').join(' ');
}

const anyDay = /(?:ngày\s:?\s?)?\d{1,2}(?:\s?[/.-]\s?|,?\stháng\s)\d{1,2}(?:\s?[/.-]\s?|,?\snăm\s)\d{4}/iu;

/**
 * Kind and number. Without its symbol a document is only what the text calls it, a law has its name next to its number, and other words
 * than the kind (`Biên bản họp`) are part of its name.
 */
function headOf(mention: Mention): string {
  const { surface, type, canonical, family, number, lawName, defects } = mention;
  const kind = collapseSpace(/^\D*/u.exec(surface)?.[0] ?? '')
    .replace(/(?<!\p{L})số\s?[:.]?$/iu, '')
    .trim();
  const isPlain = kind === '' || kind.toLowerCase() === type.toLowerCase() || defects.includes('misspelt-type');
  const isWhole = number !== null && family !== 'partial' && lawName === null && type !== 'Văn bản';
  return isWhole && (isPlain || isAbbreviated(mention)) ? `${type} số ${canonical}` : collapseSpace(surface);
}

const inTable = /[|\t]/u;
const opensBase = /(?:^|[\n;])[\s\-–+*•]*căn cứ\s+(?:vào\s+)?$/iu;
/** The end of a basis whose agency or subject nobody could read, so that none of it is lost. */
const rest = /^\s+(?!(?:và|hoặc|được|đã|bị|nay|theo|để)(?!\p{L}))[\p{L}“"(][^;|\n]{1,300}/u;

/** What is said of the document next to it. */
function sayings(text: string, { start, end, wholeEnd, subject }: Mention, next: number): string {
  const said = text.slice(end, wholeEnd);
  if (inTable.test(said)) return '';
  const isBase = subject === null && opensBase.test(text.slice(Math.max(0, start - 40), start));
  const more = isBase ? (rest.exec(text.slice(wholeEnd, Math.min(next, wholeEnd + 320)))?.[0] ?? '') : '';
  return collapseSpace(said + more.replace(/\.\s.*$|(?:[\s,]và\s*)$/su, '')).replace(/^[,\s]+|[\s,.:;]+$/gu, '');
}

/** The subject of a mention with `về việc` where the text has these words. @param text NFC */
export function subjectAsWritten(text: string, { end, wholeEnd, subject }: Mention): string | null {
  if (subject === null) return null;
  const said = collapseSpace(text.slice(end, wholeEnd));
  const lead = said.slice(0, Math.max(0, said.lastIndexOf(subject)));
  return /(?:về việc|v\/v)\s$/iu.test(lead) ? `về việc ${subject}` : subject;
}
