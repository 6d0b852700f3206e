import { facetPath, searchPath } from '../../addresses.ts';
import type { PreparedRow } from '../lookup/prepare.ts';
import type { LookupRow, LookupTable } from '../lookup/table.ts';
import { excerptOf } from '../ranking/excerpt.ts';
import type { ExcerptPart } from '../ranking/excerpt.ts';
import { isInFile } from '../records/in-file.ts';
import type { Facets } from '../records/record.ts';
import { validityStates } from '../../law/validity/validity.ts';
import type { ValidityState } from '../../law/validity/validity.ts';
import { askedInFull } from '../query/asked-words.ts';
import type { WordResult } from '../word-search/judged-results.ts';

/** One thing found, as the page shows it. */
export interface Result {
  /** Address below the base path. */
  path: string;
  title: string;
  /** Where it is: `Kế hoạch › Kế hoạch … năm 2024`. */
  trail: string[];
  excerpt: ExcerptPart[];
  /** Words of the page that were found, as it spells them, for the browser to mark there; null where they are not one after the other. */
  found: string | null;
  state: { key: ValidityState; label: string } | null;
  /** Only approximately what was asked. */
  loose: boolean;
  facets: Facets;
}

/** A link that the page offers next to results; its address below the base path. */
export interface LinkTo {
  path: string;
  label: string;
}

/** The list of all documents of a kind. */
export const listOf = (kind: string | null, { kinds }: LookupTable): LinkTo | null =>
  kind !== null && kinds[kind] !== undefined ? { path: facetPath('loai', kind), label: kinds[kind] } : null;

/** A list as a result. */
export const listResult = ({ path, label }: LinkTo): Result => ({
  path,
  title: label,
  trail: ['Danh sách văn bản'],
  excerpt: [],
  found: null,
  state: null,
  loose: false,
  facets: { trang: 'Danh sách' },
});

/** A search for the places that name a document: its number and year, or its number and symbol, in quotes. */
export function mentionsOf(row: (LookupRow & Partial<PreparedRow>) | undefined): LinkTo | null {
  if (row === undefined) return null;
  const { number, title, yearInNumber } = row;
  const shortNumber = yearInNumber ? number?.split('/', 2).join('/') : number;
  const said = shortNumber ?? title;
  return { path: searchPath(String(new URLSearchParams({ q: `"${said}"` }))), label: `“${said}”` };
}

const stateOf = (state: ValidityState | null) => state && { key: state, label: validityStates[state].short };

/** A document of the table as a result. @param place in it that the query names: `Điều 5` */
export function rowResult(
  row: LookupRow,
  { kinds, issuers }: LookupTable,
  query: string,
  place: string | null = null,
): Result {
  const issuer = issuers[row.issuer]?.[0] ?? '';
  const isPlan = row.state === null;
  const nam = isPlan ? String(row.year) : row.issuedOn?.slice(0, 4);
  return {
    path: row.path,
    title: row.title,
    trail: [
      ...(isPlan ? ['Kế hoạch', issuer] : ['Văn bản', kindAndNumber(row, kinds), issuer]),
      ...(place === null ? [] : [placeWords(place, isPlan)]),
    ],
    excerpt: row.subject === null ? [] : excerptOf('', row.subject, askedInFull(query)),
    found: null,
    state: stateOf(row.state),
    loose: false,
    facets: {
      trang: isPlan ? 'Kế hoạch' : 'Văn bản',
      loai: kinds[row.kind] ?? '',
      ...(isPlan ? { truong: issuer } : { 'co-quan': issuer }),
      ...(nam !== undefined && { nam }),
      ...(row.state === null ? {} : { 'hieu-luc': validityStates[row.state].label }),
    },
  };
}

/** Of a document of law the site has no text, so nothing on its page could be searched for an article, nor is it known to have one. */
const placeWords = (place: string, isPlan: boolean): string =>
  isPlan ? `tìm ${place} trong văn bản này` : `trang không có lời văn, ${place} xem ở bản chính thức`;

/** The kind, and the number-symbol where the title does not have it: `Luật 91/2025/QH15`. */
const kindAndNumber = ({ kind, number, title }: LookupRow, kinds: LookupTable['kinds']) =>
  [kinds[kind], number !== null && !title.includes(number) ? number : null].filter(Boolean).join(' ');

/** A record of the index as a result. */
export function wordResult({ record, loose, alternatives }: WordResult, rows: readonly LookupRow[]): Result {
  const { path, title, text, facets } = record;
  const page = rows.find((row) => row.path === path.replace(/#.*$/u, ''));
  const section = path.includes('#');
  const excerpt = excerptOf(title, text, alternatives);
  const marked = excerpt.filter((part) => part.marked);
  return {
    path,
    title,
    trail: [
      facets.trang ?? '',
      ...(section && page ? [page.title] : []),
      facets['co-quan'] ?? facets.truong ?? '',
    ].filter((part) => part !== '' && part !== title),
    excerpt,
    found: !loose && marked.length === 1 && !isInFile(record) ? (marked[0]?.text ?? null) : null,
    state: section ? null : stateOf(page?.state ?? null),
    loose,
    facets,
  };
}
