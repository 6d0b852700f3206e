import { NUMBER_STEPS, lexSymbol, readNumber } from '../lexer/index.ts';
import { identify } from '../symbol/identify.ts';
import type { Identified } from '../symbol/identified.ts';
import type { NormalizedText } from '../text/source.ts';
import type { Draft, PartialDraft } from './draft.ts';

const link = /\s{0,3}(?:(?:,|và|VÀ|va|VA|;)\s|&)\s{0,2}(?:(?:số|SỐ|so|SO)\s{1,3})?(?=\d)/uy;
const MAX_MEMBERS = 12;

/** An official letter has no type in its symbol: `Công văn số 3535 và 3539/BGDĐT-GDTH`. */
const isOfKind = ({ row, family }: Identified, { row: { label } }: PartialDraft) =>
  row === null ? family === 'letter' && label === 'Công văn' : row.label === label;

/**
 * Numbers that share the symbol of the last one: `các Quyết định số 12, 13 và 14/QĐ-UBND`. Given the first number, returns
 * the mentions of all but the last, which is as a mention of its own; null if no symbol ends the list.
 */
export function readSharing(source: NormalizedText, first: PartialDraft): Draft[] | null {
  if (first.parts.year !== null) return null;
  const members: { start: number; end: number; num: string }[] = [
    { start: first.start, end: first.end, num: first.parts.num },
  ];
  let end = first.end;
  while (members.length <= MAX_MEMBERS) {
    link.lastIndex = end;
    if (!link.test(source.text)) return null;
    const at = link.lastIndex;
    const lexed = lexSymbol(source, at, false);
    if (lexed !== null && lexed.segments.length > 0) {
      const found = identify(lexed);
      if (found === null || !isOfKind(found, first)) return null;
      return members.map((member) => ({
        ...first,
        ...member,
        canonical: member.num + found.tail,
        family: 'shared-symbol',
        parts: { ...found.parts, num: member.num },
        contextEnd: member.end,
        tail: found.tail,
        defects: [],
      }));
    }
    source.steps += NUMBER_STEPS;
    const number = readNumber(source.text, at);
    if (number === null || source.text[number.digitsEnd] === '/') return null;
    members.push({
      start: source.text.startsWith('số', at - 3) ? at - 3 : at,
      end: number.digitsEnd,
      num: number.digits,
    });
    end = number.digitsEnd;
  }
  return null;
}
