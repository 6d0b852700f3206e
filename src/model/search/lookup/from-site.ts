import { planPath, referencePath } from '../../addresses.ts';
import { documentKindLabels } from '../../../kinds/document-kind.ts';
import { planTitle, shortTitle } from '../../../kinds/titles.ts';
import { planDay } from '../../site/site.ts';
import type { Site } from '../../site/site.ts';
import { yearInNumber } from '../../law/citation/lexer/index.ts';
import { lawNames } from '../query/law-names.ts';
import { readName } from '../query/name.ts';
import { tokensOf } from '../query/tokens.ts';
import type { LookupRow, LookupTable } from './table.ts';

/** Above this many documents the table leaves subjects out, so that it stays small. */
const WITH_SUBJECTS = 600;

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
    subject: brief ? null : data.subject,
    names: data.names,
    keys: keysOf([shortTitle(data), ...data.names]),
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
    keys: [],
  }));
  const rows = [...plans, ...references];
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

function yearOf(number: string | null, day: string | null): number | null {
  return yearInNumber(number ?? '') ?? (day === null ? null : Number(day.slice(0, 4)));
}

/** The keys under which a query that names a document finds it. */
const keysOf = (names: readonly string[]) => [
  ...new Set(names.flatMap((name) => readName(tokensOf(name), lawNames)?.key ?? [])),
];
