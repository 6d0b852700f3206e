import { lexSymbol } from '../lexer/index.ts';
import { identify } from '../symbol/identify.ts';
import type { NormalizedText } from '../text/source.ts';
import type { Draft } from './draft.ts';
import type { LeadIn } from './lead-in.ts';

const range = /(\d{1,5})\s?(?:-|đến|ĐẾN|den)\s?(?:(?:số|SỐ|so)\s)?(?=(\d{1,5})\/(?:\p{L}|(?:19|20)\d\d\/\p{L}))/uy;

/** No office signs more of one kind on one day; `24-2021/NĐ-CP` is a number with its year. */
const MOST = 100;

/**
 * Numbers from one to another that share a symbol, `Nghị quyết 390-395/NQ-HĐND`: one mention, which is none of the
 * documents alone. Only after a type word.
 */
export function readRange(source: NormalizedText, at: number, head: LeadIn): Draft | null {
  if (head.row === null || head.other || head.glued) return null;
  source.steps += 8;
  range.lastIndex = at;
  const found = range.exec(source.text);
  if (found === null) return null;
  const [, first = '', last = ''] = found;
  const length = Number(last) - Number(first);
  if (length <= 0 || length > MOST) return null;
  const lexed = lexSymbol(source, range.lastIndex, false);
  const symbol = lexed === null || lexed.segments.length < 2 ? null : identify(lexed);
  if (lexed === null || symbol === null || symbol.row?.label !== head.row.label) return null;
  const num = `${first}-${last}`;
  return {
    start: head.start,
    end: lexed.end,
    canonical: num + symbol.tail,
    type: head.row.label,
    row: head.row,
    family: symbol.family,
    parts: { ...symbol.parts, num },
    defects: [...symbol.defects],
    date: null,
    contextEnd: lexed.end,
    tail: symbol.tail,
  };
}
