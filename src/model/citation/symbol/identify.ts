import { oldIssuers, oldIssuersAlone } from '../data/issuers.ts';
import type { KindRow } from '../data/kinds.ts';
import type { Defect, Family, NumberParts } from '../types.ts';
import { asIssuer, asTypeCode, isCourtCode, isKnownIssuer, isPartyBody, kindByCode, splitJoined } from './codes.ts';
import type { Lexed } from './lex-symbol.ts';
import type { Segment } from './segments.ts';

/**
 * What must stand before the symbol so that it counts: nothing, the word "số", or a type word. A symbol in a list
 * stands as if its list's type word stood before it.
 */
export type Needs = 'nothing' | 'so' | 'type';

/** A number-symbol that belongs to a family, repaired. */
export interface Identified {
  family: Family;
  canonical: string;
  /** The canonical form without the number: `/QĐ-UBND`. Numbers of a list may share it. */
  tail: string;
  parts: NumberParts;
  /** The kind that the symbol itself names. */
  row: KindRow | null;
  needs: Needs;
  defects: readonly Defect[];
}

interface Parts {
  segments: Segment[];
  defects: Set<Defect>;
}

/** Gives a lexed number-symbol its family and canonical form; null if its shape is that of no document. */
export function identify(lexed: Lexed): Identified | null {
  if (lexed.segments.length === 0) return null;
  const parts = repair(lexed);
  const first = parts.segments[0]!;
  const code = asTypeCode(first.text)?.symbol === first.text ? first.text : null;
  if (lexed.year !== null) return withYear(lexed, parts, code);
  return first.mark === '/' ? stateAct(lexed, parts, code) : hyphenated(lexed, parts, code);
}

/** Splits a segment that lost its hyphen, and gives types and agencies the spelling of the tables. */
function repair(lexed: Lexed): Parts {
  const defects = new Set(lexed.defects);
  const segments = lexed.segments.map((segment) => ({ ...segment }));
  const first = segments[0]!;
  const joined = asTypeCode(first.text) === null ? splitJoined(first.text) : null;
  if (joined !== null) {
    segments.splice(0, 1, { text: joined.code, mark: first.mark }, { text: joined.issuer, mark: '-' });
    defects.add(joined.misread ? 'misread-symbol' : 'missing-hyphen');
  } else if (segments.length > 1 || lexed.year !== null) {
    const code = asTypeCode(first.text);
    if (code !== null) {
      segments[0] = { ...first, text: code.symbol };
      if (code.defect) defects.add(code.defect);
    }
  }
  for (const [index, segment] of segments.entries()) {
    if (index === 0 && asTypeCode(segment.text) !== null) continue;
    const issuer = asIssuer(segment.text);
    if (issuer.defect) defects.add(issuer.defect);
    segments[index] = { ...segment, text: issuer.symbol };
  }
  rejoinEducation(segments);
  return { segments, defects };
}

/** `BGD-ĐT` is one agency. */
function rejoinEducation(segments: Segment[]): void {
  for (let index = 1; index < segments.length; index++) {
    const before = segments[index - 1]!;
    if (segments[index]!.text !== 'ĐT' || !/^[BSP]GD$/u.test(before.text)) continue;
    segments.splice(index - 1, 2, { text: before.text + 'ĐT', mark: before.mark });
  }
}

const assembly = /^(?:UBTVQH|QH)(\d{1,2})$/u;
const jointCode = /(?:L[TBN]|LS)$/u;

function withYear(lexed: Lexed, { segments, defects }: Parts, code: string | null): Identified | null {
  const year = `/${lexed.yearText}/`;
  const last = segments[segments.length - 1]!;
  if (assembly.test(last.text) && segments.length <= 2 && (code !== null || segments.length === 1))
    return made('assembly', lexed, segments, code, year, 'nothing', defects);
  if (code === null) {
    const court = segments.some((segment) => isCourtCode(segment.text));
    if (court || lexed.yearText!.length < 4) return null;
    return made('normative', lexed, segments, null, year, 'type', defects);
  }
  if (segments.slice(1).some((segment) => isCourtCode(segment.text) && !isKnownIssuer(segment.text))) return null;
  const family = familyOfCode(code, 'normative');
  if (code === 'HĐ') return made(family, lexed, segments, code, year, 'type', defects);
  return made(family, lexed, segments, code, year, segments.length > 1 ? 'nothing' : 'type', defects);
}

function familyOfCode(code: string, otherwise: Family): Family {
  if (code === 'VBHN') return 'consolidated';
  return jointCode.test(code) && code !== 'KL' ? 'joint' : otherwise;
}

/** Number, slash, symbol: individual acts, official letters, Party numbers with the separators swapped, old forms. */
function stateAct(lexed: Lexed, { segments, defects }: Parts, code: string | null): Identified | null {
  const [first, second] = segments as [Segment, Segment | undefined];
  if (second === undefined) return single(lexed, { segments, defects }, code);
  if (code === null) {
    const letter = isKnownIssuer(first.text) && second.mark === '-';
    if (segments.some((segment) => isCourtCode(segment.text) && !isKnownIssuer(segment.text))) return null;
    return made(
      first.mark === '/' && second.mark !== '/' ? 'letter' : 'old',
      lexed,
      segments,
      null,
      '/',
      letter ? 'nothing' : 'type',
      defects,
    );
  }
  if (isPartyBody(second.text) && second.text !== 'ĐH') {
    defects.add('swapped-separators');
    defects.delete('wrong-separator');
    return party(lexed, segments, code, 'nothing', defects);
  }
  const needs: Needs =
    code === 'HĐ' || code === 'PC' || code === 'L' ? 'type' : isKnownIssuer(second.text) ? 'nothing' : 'so';
  return made(
    familyOfCode(code, assembly.test(second.text) ? 'assembly' : 'administrative'),
    lexed,
    segments,
    code,
    '/',
    needs,
    defects,
  );
}

/** Number, hyphen, symbol: the Party's form, and forms of before about 1997. */
function hyphenated(lexed: Lexed, { segments, defects }: Parts, code: string | null): Identified | null {
  const [first, second] = segments as [Segment, Segment | undefined];
  if (second === undefined) return single(lexed, { segments, defects }, code);
  if (first.mark !== '-' && second.mark !== '/' && code !== null && !isPartyBody(second.text)) {
    return made(familyOfCode(code, 'administrative'), lexed, segments, code, '/', 'type', defects);
  }
  const typed = code !== null || /^(?:QĐ|NQ|CTr|TT)[A-ZĐ]{1,3}$/u.test(first.text);
  if (isPartyBody(second.text)) {
    if (second.mark !== '/') defects.add('swapped-separators');
    return party(lexed, segments, code ?? first.text, typed ? 'nothing' : 'type', defects);
  }
  if (second.mark === '/') return party(lexed, segments, code ?? first.text, code !== null ? 'so' : 'type', defects);
  return made('old', lexed, segments, code, '-', 'type', defects);
}

function single(lexed: Lexed, { segments, defects }: Parts, code: string | null): Identified | null {
  const { text, mark } = segments[0]!;
  if (isCourtCode(text) && !oldIssuers.includes(text)) return null;
  if (/^\d|^.$/u.test(text)) return null;
  const needs: Needs = oldIssuersAlone.includes(text) ? 'nothing' : 'type';
  return made('old', lexed, segments, code, mark === '-' ? '-' : '/', needs, defects);
}

function party(
  lexed: Lexed,
  segments: readonly Segment[],
  code: string,
  needs: Needs,
  defects: Set<Defect>,
): Identified {
  const [, body, ...units] = segments as [Segment, Segment, ...Segment[]];
  const symbol = [code, [body.text, ...units.map((unit) => unit.text)].join('-')].join('/');
  const family = code === 'L' || code === 'LCT' ? 'old' : 'party';
  return finished(family, lexed, segments, code, `-${symbol}`, needs, defects);
}

/** Agencies whose symbol never follows a slash after the type: `30/2020/NĐ/CP` is a slip. */
const afterHyphen = new Set(['CP', 'TTg', 'UBND', 'HĐND']);

function made(
  family: Family,
  lexed: Lexed,
  segments: readonly Segment[],
  code: string | null,
  lead: string,
  needs: Needs,
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
  return finished(family, lexed, segments, code, lead + symbol, needs, defects);
}

function finished(
  family: Family,
  lexed: Lexed,
  segments: readonly Segment[],
  code: string | null,
  tail: string,
  needs: Needs,
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
