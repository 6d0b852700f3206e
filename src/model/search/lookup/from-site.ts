import { planPath, referencePath } from '../../addresses.ts';
import { documentKindLabels } from '../../../kinds/document-kind.ts';
import { planTitle, shortTitle } from '../../../kinds/titles.ts';
import { planDay } from '../../site/site.ts';
import type { Site } from '../../site/site.ts';
import { yearInNumber } from '../../law/citation/lexer/index.ts';
import type { LookupRow, LookupTable } from './table.ts';

/** Above this many documents the table leaves subjects out, so that it stays small. */
const WITH_SUBJECTS = 600;
/** UTF-16 units of a subject that the table keeps: enough to tell what a document is about. Its page has the whole. */
const SUBJECT_LENGTH = 80;

/** The lookup table of a site: its legal references and its plans. */
export function lookupTable(site: Site): LookupTable {
  const brief = site.legalReferences.length + site.plans.length > WITH_SUBJECTS;
  const references = site.legalReferences.map(({ id, data }): LookupRow => ({
    path: referencePath(id),
    title: shortTitle(data),
    kind: data.kind,
    number: data.number,
    issuer: data.issuer,
    issuedOn: data.issuedOn,
    year: yearOf(data.number, data.issuedOn ?? data.effectiveOn),
    state: site.validity(id).state,
    subject: brief || data.subject === null ? null : cutAtWord(data.subject, SUBJECT_LENGTH),
    names: data.names,
  }));
  const plans = site.plans.map(({ id, data }): LookupRow => ({
    path: planPath(id),
    title: planTitle(data),
    kind: 'ke-hoach',
    number: data.number,
    issuer: data.organization,
    issuedOn: planDay(data),
    year: data.year,
    state: null,
    subject: null,
    names: [],
  }));
  // Rows that have most in common are next to each other: sent compressed, the table is a tenth smaller.
  const rows = [...plans, ...references].sort(
    (a, b) =>
      compare(a.issuer, b.issuer) ||
      compare(a.kind, b.kind) ||
      compare(symbolOf(a), symbolOf(b)) ||
      compare(a.path, b.path),
  );
  const issuers = new Set(rows.map((row) => row.issuer));
  const kinds = new Set(rows.map((row) => row.kind));
  return {
    rows,
    issuers: Object.fromEntries(
      site.organizations.filter(({ id }) => issuers.has(id)).map(({ id, data }) => [id, [data.name, ...data.aliases]]),
    ),
    kinds: Object.fromEntries(Object.entries(documentKindLabels).filter(([kind]) => kinds.has(kind))),
  };
}

const compare = (a: string, b: string) => Number(a > b) - Number(a < b);
/** The number-symbol without its number: `/2020/TT-BGDĐT`. */
const symbolOf = ({ number }: LookupRow) => number?.replace(/^\d+/u, '') ?? '';

const cutAtWord = (text: string, length: number) =>
  text.length <= length ? text : `${text.slice(0, text.lastIndexOf(' ', length))}…`;

function yearOf(number: string | null, day: string | null): number | null {
  return yearInNumber(number ?? '') ?? (day === null ? null : Number(day.slice(0, 4)));
}
