import { itemAt } from '../../items.ts';
import type { KindRow } from '../../law/citation/data/kinds.ts';
import { isYearNumber } from './date.ts';
import { useKind } from './kind.ts';
import type { NamedKind } from './kind.ts';
import { parseQueryNumber } from './number.ts';
import type { QueryNumber } from './number.ts';
import { maySymbol, noLetters, readLetters } from './symbol.ts';
import type { SymbolLetters } from './symbol.ts';
import { use } from './tokens.ts';
import type { Token } from './tokens.ts';

/** The number of a document with the kind that is named next to it. */
export interface FoundNumber {
  number: QueryNumber | null;
  kind: KindRow | null;
  /** Whether `số` or letters of a symbol are before the number. */
  so: boolean;
}

/** The first number that can be that of a document: after a kind or letters if there is one such, else any. */
export function findNumber(tokens: readonly Token[], kinds: readonly NamedKind[], letters: SymbolLetters): FoundNumber {
  for (const kind of kinds) {
    if (itemAt(tokens, kind.from).used) continue;
    const so = tokens[kind.to]?.text === 'so';
    const at = kind.to + (so ? 1 : 0);
    const number =
      tokens[at]?.digits && (so || !isBareYear(tokens, at))
        ? parseQueryNumber(tokens, at, letters)
        : lettersBefore(tokens, at, letters);
    if (number === null) continue;
    useKind(tokens, kind);
    return { number, kind: kind.row, so };
  }
  for (let at = 0; at < tokens.length; at++) {
    const number = lettersBefore(tokens, at, letters);
    if (number !== null) return { number, kind: kindBefore(kinds, tokens, at), so: true };
  }
  for (let at = 0; at < tokens.length; at++) {
    if (!itemAt(tokens, at).digits || isBareYear(tokens, at)) continue;
    const so = tokens[at - 1]?.text === 'so';
    const number = parseQueryNumber(tokens, at, letters);
    const alone =
      letters.codes.length + letters.issuers.length === 0 &&
      number?.year === null &&
      !kinds.some((each) => each.to <= at);
    if (alone && tokens.some((token) => !token.used && token.text !== 'so')) return none;
    if (number !== null) return { number, kind: kindBefore(kinds, tokens, at), so };
  }
  return none;
}

const none: FoundNumber = { number: null, kind: null, so: false };

/** A number that is a year and that nothing makes the number of a document. */
const isBareYear = (tokens: readonly Token[], at: number) =>
  isYearNumber(itemAt(tokens, at).text) && !/^[/-]/u.test(tokens[at + 1]?.gap.trim() ?? '');

/** `tt 36`, `TT36`, `QĐ-UBND số 2752`, `TTg 2214`: codes and agencies before the number. */
function lettersBefore(tokens: readonly Token[], at: number, letters: SymbolLetters): QueryNumber | null {
  const read = noLetters();
  let next = at;
  while (next < tokens.length && !itemAt(tokens, next).digits) {
    if (next > at && itemAt(tokens, next).text === 'so') {
      next++;
      break;
    }
    if (next === at && !maySymbol(itemAt(tokens, next).text)) return null;
    const count = readLetters(tokens, next, read);
    if (count === 0) return null;
    next += count;
  }
  const token = tokens[next];
  if (next === at || !token?.digits) return null;
  const joined = token.gap === '' || /^[\s.:/-]*$/u.test(token.gap);
  if (!joined || isBareYear(tokens, next)) return null;
  const after = noLetters();
  const number = parseQueryNumber(tokens, next, after);
  if (number === null) return null;
  use(tokens, at, next - at);
  for (const from of [read, after]) {
    letters.codes.push(...from.codes);
    letters.issuers.push(...from.issuers);
    letters.term ??= from.term;
    letters.unfinished ??= from.unfinished;
  }
  return number;
}

function kindBefore(kinds: readonly NamedKind[], tokens: readonly Token[], at: number): KindRow | null {
  const kind = kinds.findLast((each) => each.to <= at && at - each.to < 6);
  if (kind) useKind(tokens, kind);
  return kind?.row ?? null;
}
