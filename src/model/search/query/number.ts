import { itemAt } from '../../items.ts';
import { isYearNumber } from './date.ts';
import { isSymbolWord, readLetters } from './symbol.ts';
import type { SymbolLetters } from './symbol.ts';
import { use } from './tokens.ts';
import type { Token } from './tokens.ts';

/** The number of a document as a query has it. */
export interface QueryNumber {
  /** Without leading zeros, with decimals and letter: `5`, `66.4`, `30a`. */
  num: string;
  /** The year after the number, as typed: `2017`, `17`, `20` while typing. */
  year: string | null;
  /** Whether `/` or `-` or `năm` joins the year to the number. */
  yearJoined: boolean;
  /** Index of the number's token. */
  at: number;
}

const short = new Set(['tu', 'hu', 'qu', 'du', 'cp', 'vp', 'ub', 'tw']);

/**
 * Reads the number whose token is at `at`, and the year and letters after it, and uses them. Null if the token
 * is part of something else: a day and month (`20/11`), a school year (`2023-2024`).
 */
export function parseQueryNumber(tokens: readonly Token[], at: number, letters: SymbolLetters): QueryNumber | null {
  const token = itemAt(tokens, at);
  if (token.number === null || token.used) return null;
  const { text: num, count } = token.number;
  let next = at + count;

  const year = yearAt(tokens, next, token);
  if (year === 'none-of-ours') {
    use(tokens, at, 2);
    return null;
  }
  if (year) next = year.to;
  use(tokens, at, next - at);
  lettersFrom(tokens, next, letters);
  return { num, year: year?.text ?? null, yearJoined: year?.joined ?? false, at };
}

function yearAt(
  tokens: readonly Token[],
  at: number,
  number: Token,
): { text: string; joined: boolean; to: number } | 'none-of-ours' | null {
  const token = tokens[at];
  if (token === undefined || token.used) return null;
  if (token.text === 'nam' && tokens[at + 1] && isYearNumber(itemAt(tokens, at + 1).text))
    return { text: itemAt(tokens, at + 1).text, joined: true, to: at + 2 };
  if (!token.digits) return null;
  const mark = token.gap.trim();
  if (mark !== '' && mark !== '/' && mark !== '-' && mark !== '.') return null;
  const last = at === tokens.length - 1;
  if (isYearNumber(token.text)) {
    if (isYearNumber(number.text)) return 'none-of-ours';
    return { text: token.text, joined: mark !== '', to: at + 1 };
  }
  if (mark !== '/' || token.text.length > 3) return null;
  const calendar = Number(number.text) <= 31 && Number(token.text) <= 12;
  if (calendar && (last || isDayOf(tokens, at))) return 'none-of-ours';
  return last || token.text.length === 2 ? { text: token.text, joined: true, to: at + 1 } : null;
}

/** Whether words after `24/11` go on as after a day, where nothing or `ngày` is before it: `ngày 24/11 ăn gì`. @param at of the month */
const isDayOf = (tokens: readonly Token[], at: number): boolean => {
  const { gap, text } = itemAt(tokens, at + 1);
  return (tokens[at - 2]?.text ?? 'ngay') === 'ngay' && gap.trim() === '' && !isSymbolWord(text);
};

/** Reads the letters after a number: with separators as many as there are, with spaces while the tables know them. */
function lettersFrom(tokens: readonly Token[], from: number, letters: SymbolLetters): void {
  let at = from;
  while (at < tokens.length) {
    const { gap, text } = itemAt(tokens, at);
    const joined = /^\s*[/.&-]\s*$/u.test(gap) || gap === '';
    if (!joined && gap.trim() !== '') break;
    if (!joined && short.has(text) && letters.codes.length === 0) break;
    const count = readLetters(tokens, at, letters);
    if (count === 0) {
      if (joined && at === tokens.length - 1 && !itemAt(tokens, at).digits && !itemAt(tokens, at).prose) {
        letters.unfinished = text.replaceAll('&', '');
        use(tokens, at, 1);
      }
      break;
    }
    use(tokens, at, count);
    at += count;
  }
}
