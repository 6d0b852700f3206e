import type { KindRow } from '../data/kinds.ts';
import type { Lexed, Segment } from '../lexer/index.ts';
import type { Defect, Family, NumberParts } from '../types.ts';
import { kindByCode } from '../data/codes.ts';

/**
 * What must be before the symbol so that it counts: nothing, the word "số", or a type word. A symbol in a list
 * is as if its list's type word was before it.
 */
export type RequiredLeadIn = 'nothing' | 'so' | 'type';

/** A number-symbol that belongs to a family, repaired. */
export interface Identified {
  family: Family;
  canonical: string;
  /** The canonical form without the number: `/QĐ-UBND`. Numbers of a list may share it. */
  tail: string;
  parts: NumberParts;
  /** The kind that the symbol itself names. */
  row: KindRow | null;
  needs: RequiredLeadIn;
  defects: readonly Defect[];
}

/** Agencies whose symbol never follows a slash after the type: `30/2020/NĐ/CP` is a slip. */
const afterHyphen = new Set(['CP', 'TTg', 'UBND', 'HĐND']);

/** Puts the canonical form together: the number, what leads to the symbol, and the segments with their separators. */
export function identification(
  family: Family,
  lexed: Lexed,
  segments: readonly Segment[],
  code: string | null,
  lead: string,
  needs: RequiredLeadIn,
  defects: Set<Defect>,
): Identified {
  let symbol = '';
  for (const [index, segment] of segments.entries()) {
    const slash =
      segment.mark === '/' && !(index === 1 && code !== null && afterHyphen.has(segment.text) && lexed.year !== null);
    if (index === 0) symbol += segment.text;
    else symbol += (slash ? '/' : '-') + segment.text;
    if (index > 0 && segment.mark === '/' && !slash) defects.add('wrong-separator');
  }
  return completeIdentification(family, lexed, segments, code, lead + symbol, needs, defects);
}

/** The same where the symbol is already written out. */
export function completeIdentification(
  family: Family,
  lexed: Lexed,
  segments: readonly Segment[],
  code: string | null,
  tail: string,
  needs: RequiredLeadIn,
  defects: Set<Defect>,
): Identified {
  const issuers = segments.slice(code === null ? 0 : 1).map((segment) => segment.text);
  const term = /(?:QH|HĐNN)(\d{1,2})$/u.exec(issuers[issuers.length - 1] ?? '');
  return {
    family,
    canonical: lexed.num + tail,
    tail,
    parts: { num: lexed.num, year: lexed.year, typeCode: code, issuers, term: term ? Number(term[1]) : null },
    row: code === null ? null : (kindByCode(code) ?? null),
    needs,
    defects: [...defects],
  };
}
