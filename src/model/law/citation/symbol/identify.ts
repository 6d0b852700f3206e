import { firstItem, lastItem } from '../../../items.ts';
import { oldIssuers, oldIssuersAlone } from '../data/issuers.ts';
import type { Lexed, Segment } from '../lexer/index.ts';
import type { Defect, Family } from '../types.ts';
import { asTypeCode, isCourtCode, isKnownIssuer, isPartyBody } from '../data/codes.ts';
import { completeIdentification, identification } from './identified.ts';
import type { Identified, RequiredLeadIn } from './identified.ts';
import { repair } from './repair.ts';
import type { Parts } from './repair.ts';

/** Gives a lexed number-symbol its family and canonical form; null if its shape is that of no document. */
export function identify(lexed: Lexed): Identified | null {
  if (lexed.segments.length === 0) return null;
  const parts = repair(lexed);
  const first = firstItem(parts.segments);
  const code = asTypeCode(first.text)?.symbol === first.text ? first.text : null;
  if (lexed.year !== null) return withYear(lexed, parts, code);
  return first.mark === '/' ? stateAct(lexed, parts, code) : hyphenated(lexed, parts, code);
}

const assembly = /^(?:UBTVQH|QH)(\d{1,2})$/u;
const jointCode = /(?:L[TBN]|LS)$/u;

function withYear(lexed: Lexed, { segments, defects }: Parts, code: string | null): Identified | null {
  const year = `/${lexed.yearText}/`;
  const last = lastItem(segments);
  if (assembly.test(last.text) && segments.length <= 2 && (code !== null || segments.length === 1))
    return identification('assembly', lexed, segments, code, year, 'nothing', defects);
  if (code === null) {
    const court = segments.some((segment) => isCourtCode(segment.text));
    if (court || lexed.yearText!.length < 4) return null;
    return identification('normative', lexed, segments, null, year, 'type', defects);
  }
  if (segments.slice(1).some((segment) => isCourtCode(segment.text) && !isKnownIssuer(segment.text))) return null;
  const family = familyOfCode(code, 'normative');
  if (code === 'HĐ') return identification(family, lexed, segments, code, year, 'type', defects);
  return identification(family, lexed, segments, code, year, segments.length > 1 ? 'nothing' : 'type', defects);
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
    return identification(
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
  let needs: RequiredLeadIn = isKnownIssuer(second.text) ? 'nothing' : 'so';
  if (code === 'HĐ' || code === 'PC' || code === 'L') needs = 'type';
  return identification(
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
    return identification(familyOfCode(code, 'administrative'), lexed, segments, code, '/', 'type', defects);
  }
  const typed = code !== null || /^(?:QĐ|NQ|CTr|TT)[A-ZĐ]{1,3}$/u.test(first.text);
  if (isPartyBody(second.text)) {
    if (second.mark !== '/') defects.add('swapped-separators');
    return party(lexed, segments, code ?? first.text, typed ? 'nothing' : 'type', defects);
  }
  if (second.mark === '/') return party(lexed, segments, code ?? first.text, code !== null ? 'so' : 'type', defects);
  return identification('old', lexed, segments, code, '-', 'type', defects);
}

function single(lexed: Lexed, { segments, defects }: Parts, code: string | null): Identified | null {
  const { text, mark } = firstItem(segments);
  if (isCourtCode(text) && !oldIssuers.includes(text)) return null;
  if (/^\d|^.$/u.test(text)) return null;
  const needs: RequiredLeadIn = oldIssuersAlone.includes(text) ? 'nothing' : 'type';
  return identification('old', lexed, segments, code, mark === '-' ? '-' : '/', needs, defects);
}

function party(
  lexed: Lexed,
  segments: readonly Segment[],
  code: string,
  needs: RequiredLeadIn,
  defects: Set<Defect>,
): Identified {
  const [, body, ...units] = segments as [Segment, Segment, ...Segment[]];
  const symbol = [code, [body.text, ...units.map((unit) => unit.text)].join('-')].join('/');
  const family = code === 'L' || code === 'LCT' ? 'old' : 'party';
  return completeIdentification(family, lexed, segments, code, `-${symbol}`, needs, defects);
}
