import { recent } from '../once.ts';
import type { FoundInFile, IsHere, Range } from './found-in-file.ts';
import { withoutMarks } from './restore-marks.ts';

/** Words in their order, as they are compared. */
interface Entry {
  tokens: readonly string[];
  found: FoundInFile;
}

interface Place {
  entry: Entry;
  at: number;
}

/** Where in entries two, and three, words follow each other. */
export interface FoundWords {
  /** Two syllables are a name only as they are written: `Gia Hân` is not “gia hạn”. */
  exact: Map<string, FoundInFile[]>;
  pairs: Map<string, Place[]>;
  triples: Map<string, Place[]>;
}

interface Token {
  text: string;
  plain: string;
  start: number;
  end: number;
}

/** Words of a piece that is enough to know what was found by it. */
const PIECE = 3;
/** Signs between two words of what was found: markup, cells, a line break. */
const MOST_BETWEEN = 5;
/** Entries with the same three words; of more these three words are hidden and not the others. A bound on what a hostile text costs. */
const MOST_ALIKE = 500;

const plainWords = recent<string>(5000);
const plainOf = (word: string): string => plainWords(word, () => withoutMarks(word.normalize('NFC')).toLowerCase());

const tokensOf = (text: string): Token[] =>
  Array.from(text.matchAll(/[\p{L}\p{M}\d]+/gu), ({ 0: word, index }) => ({
    text: word,
    plain: plainOf(word),
    start: index,
    end: index + word.length,
  }));

/** Adds the words of a finding. One word alone is a word of the language. */
export function withWords({ exact, pairs, triples }: FoundWords, words: string, found: FoundInFile): void {
  const own = tokensOf(words);
  if (own.length < 2) return;
  if (own.length < PIECE) return push(exact, own.map(({ text }) => text).join(' '), found);
  const entry: Entry = { tokens: own.map(({ plain }) => plain), found };
  entry.tokens.forEach((_, at) => {
    const [one, two, three] = entry.tokens.slice(at, at + PIECE);
    if (two !== undefined) push(pairs, `${one} ${two}`, { entry, at });
    if (three !== undefined) push(triples, `${one} ${two} ${three}`, { entry, at });
  });
}

function push<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const list = map.get(key);
  if (!list) map.set(key, [item]);
  else if (list.length < MOST_ALIKE) list.push(item);
}

/** Where words that were found are in a text; also the beginning or the end of them where the text is cut. */
export function inWords(text: string, { pairs, triples, exact }: FoundWords, isHere: IsHere): Range[] {
  if (exact.size + pairs.size === 0) return [];
  const all = tokensOf(text);
  return all.flatMap((token, index): Range[] => {
    const [next, third] = [all[index + 1], all[index + 2]];
    if (!next) return [];
    const ofTwo = exact.get(`${token.text} ${next.text}`);
    if (ofTwo?.some((found) => isHere(found, false))) return [[token.start, next.end]];
    const two = `${token.plain} ${next.plain}`;
    const ofThree = (third && triples.get(`${two} ${third.plain}`)) ?? [];
    // Only two of the words, where a cut has left no more.
    const ofCut = isCutAround(text, [token, next, third]) ? (pairs.get(two) ?? []) : [];
    for (const { entry, at } of [...ofThree, ...ofCut]) {
      const count = lengthOfRun(all, index, entry.tokens, at);
      const last = all[index + count - 1];
      if (count < 2 || !last) continue;
      const end = at === 0 ? cutEnd(text, last, all[index + count], entry.tokens[count]) : null;
      const isWhole = count === entry.tokens.length;
      const isEnd = at + count === entry.tokens.length && text.charAt(token.start - 1) === '…';
      // The rest of what is hidden begins at one of the next words.
      if ((count >= PIECE || end !== null || isEnd) && isHere(entry.found, isWhole && count >= PIECE))
        return [[token.start, end ?? last.end]];
    }
    return [];
  });
}

/** Whether a text is cut right before a word, or after the next one or the one after that. */
const isCutAround = (text: string, [token, next, third]: readonly [Token, Token, Token | undefined]): boolean =>
  text.charAt(token.start - 1) === '…' || isCut(text, next.end) || (third !== undefined && isCut(text, third.end));

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

const cut = /^[)\]”"’ ]{0,2}(?:…|$)/u;
const isCut = (text: string, at: number): boolean => cut.test(text.slice(at, at + 4));

/** The end of what is left of an entry before `…`; null where the text goes on. */
function cutEnd(text: string, last: Token, next: Token | undefined, wanted: string | undefined): number | null {
  if (isCut(text, last.end)) return last.end;
  return next && wanted?.startsWith(next.plain) === true && isCut(text, next.end) ? next.end : null;
}
