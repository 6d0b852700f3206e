import type { PersonalDataCode } from '../rules/personal-data-rules.ts';
import { dotted, maskedForLog } from './masked.ts';
import { isOfPerson } from './of-person.ts';
import { withoutMarks } from './restore-marks.ts';

/** Something found in a whole file, where the words around it say what it is. */
export interface FoundInFile {
  file: string;
  code: PersonalDataCode;
  certain: boolean;
  words: string;
  also?: readonly string[];
  isTelling?: true;
}

type IsKept = (found: Pick<FoundInFile, 'code' | 'words'>) => boolean;

/** A text without what was found anywhere in the content, also where only a piece of a text is said. As long as it was. @param file what the text is about */
export type Hide = (text: string, file?: string | null, isKept?: IsKept) => string;

/** Words in their order, as they are compared. */
interface Entry {
  tokens: readonly string[];
  found: FoundInFile;
  /** Two syllables are a name only as they are written: `Gia Hân` is not “gia hạn”. */
  exact: string | null;
}

interface Token {
  text: string;
  plain: string;
  start: number;
  end: number;
}

const tokensOf = (text: string): Token[] =>
  Array.from(text.matchAll(/[\p{L}\p{M}\d]+/gu), ({ 0: word, index }) => ({
    text: word,
    plain: withoutMarks(word.normalize('NFC')).toLowerCase(),
    start: index,
    end: index + word.length,
  }));

/** Signs between two words of what was found: markup, cells, a line break. */
const MOST_BETWEEN = 5;
/** Words, and digits, of a piece that is enough to know what was found by it; with more it is hidden in what is said of other files, too. */
const [PIECE, KEY, LONG] = [3, 6, 9];

/**
 * What hides what was found. A finding is looked for by its words, with other signs between them or cut at an end, because what is said of a file is put
 * together from pieces in which nothing shows any more what they are. Words of two syllables, sums and days are hidden only where the text is about their file.
 */
export function hiding(all: Iterable<FoundInFile>): Hide {
  const byPair = new Map<string, { entry: Entry; at: number }[]>();
  const byDigits = new Map<string, { digits: string; found: FoundInFile }[]>();
  const known = new Set<string>();
  for (const found of all) {
    if (!isOfPerson(found)) continue;
    for (const words of [found.words, ...(found.also ?? [])]) {
      const key = `${nameOf(found.file)} ${words}`;
      if (known.has(key)) continue;
      known.add(key);
      const digits = words.replace(/\D/gu, '');
      if (digits.length >= KEY) push(byDigits, digits.slice(0, KEY), { digits, found });
      const tokens = tokensOf(words);
      const exact = tokens.length < PIECE ? tokens.map(({ text }) => text).join(' ') : null;
      const entry: Entry = { tokens: tokens.map(({ plain }) => plain), found, exact };
      entry.tokens.forEach((token, at) => {
        const next = entry.tokens[at + 1];
        if (next !== undefined) push(byPair, `${token} ${next}`, { entry, at });
      });
    }
  }
  return (text, file = null, isKept) => {
    const shown = maskedForLog(text, isKept);
    if (byPair.size + byDigits.size === 0) return shown;
    const about = file === null ? null : nameOf(file);
    const isHere = (found: FoundInFile, isLong: boolean) =>
      (isLong || nameOf(found.file) === about) && isKept?.(found) !== true;
    return [...inWords(text, byPair, isHere), ...inNumbers(text, byDigits, isHere)].reduce(
      (now, [start, end]) =>
        now.slice(0, start) + joined(now.slice(start, end), dotted(text.slice(start, end))) + now.slice(end),
      shown,
    );
  };
}

type Range = readonly [start: number, end: number];
type IsHere = (found: FoundInFile, isLong: boolean) => boolean;

function push<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}

/** A file as a record and a report call it: `plans/2026-ke-hoach.mdx`. */
const nameOf = (file: string): string => file.split('/').slice(-2).join('/');

/** What one of two hides is hidden. */
const joined = (one: string, other: string): string =>
  Array.from({ length: one.length }, (_, at) => (one.charAt(at) === '•' ? '•' : other.charAt(at))).join('');

function inWords(text: string, byPair: ReadonlyMap<string, { entry: Entry; at: number }[]>, isHere: IsHere): Range[] {
  const all = tokensOf(text);
  return all.flatMap((token, index) => {
    const next = all[index + 1];
    const candidates = next ? (byPair.get(`${token.plain} ${next.plain}`) ?? []) : [];
    return candidates.flatMap(({ entry, at }): Range[] => {
      const count = lengthOfRun(all, index, entry.tokens, at);
      const last = all[index + count - 1];
      if (count < 2 || !last) return [];
      const isWhole = count === entry.tokens.length;
      if (entry.exact !== null && (!isWhole || entry.exact !== `${token.text} ${next?.text}`)) return [];
      // A name that begins or ends where the text was cut.
      const cutAfter = at === 0 ? cutEnd(text, last, all[index + count], entry.tokens[count]) : null;
      const isCutBefore =
        at + count === entry.tokens.length && /(?:…|^)$/u.test(text.slice(Math.max(0, token.start - 1), token.start));
      if (!isWhole && count < PIECE && cutAfter === null && !isCutBefore) return [];
      return isHere(entry.found, isWhole && count >= PIECE) ? [[token.start, cutAfter ?? last.end]] : [];
    });
  });
}

/** How many words from one on are those of an entry, with nothing but a few signs between. */
function lengthOfRun(all: readonly Token[], index: number, tokens: readonly string[], at: number): number {
  let count = 0;
  for (let token = all[index]; token && tokens[at + count] === token.plain; token = all[index + count]) {
    const before = all[index + count - 1];
    if (count > 0 && before && token.start - before.end > MOST_BETWEEN) break;
    count++;
  }
  return count;
}

/** The end of what is left of an entry before `…`; null where the text goes on. */
function cutEnd(text: string, last: Token, next: Token | undefined, wanted: string | undefined): number | null {
  const isCut = (at: number) => /^[)\]”"’ ]{0,2}(?:…|$)/u.test(text.slice(at, at + 4));
  if (isCut(last.end)) return last.end;
  return next && wanted?.startsWith(next.plain) === true && isCut(next.end) ? next.end : null;
}

const numbers = /\d(?:[^\p{L}\d]{0,3}\d)*/gu;

function inNumbers(
  text: string,
  byDigits: ReadonlyMap<string, { digits: string; found: FoundInFile }[]>,
  isHere: IsHere,
): Range[] {
  return Array.from(text.matchAll(numbers)).flatMap(({ 0: run, index }) => {
    const places = Array.from(run.matchAll(/\d/gu), (digit) => index + digit.index);
    if (places.length < KEY) return [];
    const own = run.replace(/\D/gu, '');
    return places.flatMap((start, at): Range[] =>
      (byDigits.get(own.slice(at, at + KEY)) ?? []).flatMap(({ digits, found }): Range[] => {
        const rest = own.slice(at, at + digits.length);
        if (!digits.startsWith(rest) || !isHere(found, digits.length >= LONG)) return [];
        return [[start, (places[at + rest.length - 1] ?? start) + 1]];
      }),
    );
  });
}
