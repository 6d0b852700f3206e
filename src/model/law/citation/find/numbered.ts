import { firstItem } from '../../../items.ts';
import { isKnownIssuer } from '../data/codes.ts';
import { kindByLabel } from '../data/kind-lookup.ts';
import type { KindRow } from '../data/kinds.ts';
import { lexSymbol } from '../lexer/index.ts';
import type { Lexed } from '../lexer/index.ts';
import { identify } from '../symbol/identify.ts';
import type { Identified } from '../symbol/identified.ts';
import type { NormalizedText } from '../text/source.ts';
import type { Defect } from '../types.ts';
import type { Draft } from './draft.ts';
import { readJointHead } from './joint-head.ts';
import { distantType } from './distant-type.ts';
import type { LeadIn } from './lead-in.ts';

/**
 * The mention whose number begins at an offset, or null. `chain` is the member of a list that this one would follow,
 * `strict` what was lexed there without regard to a type word, `isListed` whether a table or list says that the number is one.
 */
export function readNumbered(
  source: NormalizedText,
  at: number,
  head: LeadIn,
  chain: Draft | null,
  strict: Lexed | null,
  isListed: () => boolean,
): Draft | null {
  if (head.other) return null;
  const open = strict === null || strict.segments.length < 2;
  const lexed = head.row !== null && open ? lexSymbol(source, at, true) : strict;
  if (lexed === null || lexed.segments.length === 0) return null;
  const identified = identify(lexed);
  if (identified === null) return null;
  const found = withTypeOf(identified, head);
  const joint = found.row === null && head.so && head.typeStart < 0 ? readJointHead(source, head.start) : null;
  if (joint !== null) return jointDraft(found, lexed, joint);
  if (!admitted(found, lexed, head, chain) && !(isListed() && lexed.segments.length > 1)) return null;
  const row = typeOf(found, head, chain);
  const distant = head.typeStart < 0 && found.row !== null ? distantType(source, head, found.row) : -1;
  const start = distant >= 0 ? distant : head.start;
  return {
    start,
    end: lexed.end,
    canonical: found.canonical,
    type: row.label,
    row,
    family: found.family,
    parts: found.parts,
    defects: [...found.defects, ...headDefects(head)],
    date: null,
    contextEnd: lexed.end,
    tail: found.tail,
  };
}

const typedByLaw: ReadonlySet<string> = new Set(['Thông tư', 'Nghị định']);

/** `TT 09/2024/BGDĐT`: the type that the symbol lacks is before it. */
function withTypeOf(found: Identified, { row }: LeadIn): Identified {
  const { num, year, typeCode, issuers } = found.parts;
  const [issuer, ...others] = issuers;
  if (row === null || !typedByLaw.has(row.label) || found.family !== 'normative') return found;
  if (year === null || typeCode !== null || issuer === undefined || others.length > 0 || !isKnownIssuer(issuer))
    return found;
  const code = row.codes[0] ?? '';
  const tail = `/${year}/${code}-${issuer}`;
  const defects: Defect[] = [...found.defects, 'truncated-symbol'];
  return { ...found, canonical: num + tail, tail, parts: { ...found.parts, typeCode: code }, row, defects };
}

/** A joint circular whose symbol names only the agencies has the code that its type word says. */
function jointDraft(found: Identified, lexed: Lexed, { start, row }: { start: number; row: KindRow }): Draft {
  const code = row.codes[0] ?? '';
  const tail = `${lexed.yearText === null ? '' : `/${lexed.yearText}`}/${code}-${found.parts.issuers.join('-')}`;
  return {
    start,
    end: lexed.end,
    canonical: found.parts.num + tail,
    type: row.label,
    row,
    family: 'joint',
    parts: { ...found.parts, typeCode: code },
    defects: [...found.defects],
    date: null,
    contextEnd: lexed.end,
    tail,
  };
}

function admitted(found: Identified, lexed: Lexed, head: LeadIn, chain: Draft | null): boolean {
  if (head.glued) return false;
  if (head.row !== null) return typedIsEnough(found, lexed, head, head.row);
  if (chain !== null) return found.needs !== 'type' || found.family === chain.family || chain.row?.label === 'Công văn';
  if (found.needs === 'nothing') return true;
  return found.needs === 'so' && head.so;
}

/** A type word settles it, except that words such as "dự án" or "báo cáo" also are before other numbers. */
function typedIsEnough(found: Identified, lexed: Lexed, head: LeadIn, row: KindRow): boolean {
  if (found.needs !== 'type' || head.so || (row.partial === 'often' && !head.abbreviated)) return true;
  return lexed.segments.length > 1 || isKnownIssuer(firstItem(lexed.segments).text);
}

/** What a number is where no word says it. */
const labelOfFamily: Partial<Record<Identified['family'], string>> = { assembly: 'Luật', letter: 'Công văn' };

function typeOf(found: Identified, head: LeadIn, chain: Draft | null): KindRow {
  if (head.row !== null && head.row.label !== 'Văn bản') return head.row;
  if (found.family === 'party' && found.parts.typeCode === 'TT') return kindByLabel('Thông tri');
  if (found.row !== null) return found.row;
  if (chain?.row) return chain.row;
  if (head.row !== null) return head.row;
  return kindByLabel(labelOfFamily[found.family] ?? 'Văn bản');
}

function headDefects(head: LeadIn): Defect[] {
  return head.row !== null && !head.so && !head.abbreviated ? [...head.defects, 'missing-so'] : [...head.defects];
}
