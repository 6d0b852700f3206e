import { lexSymbol } from '../lexer/index.ts';
import { identify } from '../symbol/identify.ts';
import type { NormalizedText } from '../text/source.ts';
import type { Draft } from './draft.ts';
import type { LeadIn } from './lead-in.ts';

const list = /\d{1,5}(?:[,;]\s?\d{1,5}){1,11}(?=\/(?:(?:19|20)\d\d\/)?\p{Lu})/uy;

/**
 * Numbers with nothing between them but a comma, as people type them, that share the symbol of the last one:
 * `Nghị định 142,143/2025/NĐ-CP`. Only after a type word. Null elsewhere.
 */
export function readTightList(source: NormalizedText, at: number, head: LeadIn): Draft[] | null {
  if (head.row === null || head.other || head.glued) return null;
  source.steps += 8;
  list.lastIndex = at;
  const found = list.exec(source.text)?.[0];
  if (found === undefined || !/\d[,;]\d/u.test(found)) return null;
  const members = [...found.matchAll(/\d+/gu)].map(({ 0: num, index }) => ({ num, start: at + index }));
  const last = members.at(-1);
  const lexed = last === undefined ? null : lexSymbol(source, last.start, false);
  const symbol = lexed === null || lexed.segments.length < 2 ? null : identify(lexed);
  if (lexed === null || symbol === null || symbol.row?.label !== head.row.label) return null;
  const { row } = head;
  return members.map((member, index): Draft => {
    const isLast = member === last;
    const end = isLast ? lexed.end : member.start + member.num.length;
    return {
      start: index === 0 ? head.start : member.start,
      end,
      canonical: member.num + symbol.tail,
      type: row.label,
      row,
      family: isLast ? symbol.family : 'shared-symbol',
      parts: { ...symbol.parts, num: member.num },
      defects: isLast ? [...symbol.defects] : [],
      date: null,
      contextEnd: end,
      tail: symbol.tail,
    };
  });
}
