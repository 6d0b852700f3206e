import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A query as parents, clerks and inspectors ask it. */
export interface OrdinaryQuery {
  query: string;
  /** Addresses below the base path, any of which is right; `*` at the end means any rest. */
  targets: string[];
  /** Not looked at while the search was made; only measured. */
  setAside: boolean;
}

type Table = Record<string, Record<string, string>>;
const file = parse(readFileSync('tests/gold/ordinary-queries.yaml', 'utf8')) as {
  real: Table;
  sample: Table;
  absent: string[];
  seeds: string[];
  seedsSetAside: string[];
};

/** The queries on the real content, or on the sample school. Every third is set aside. */
export const ordinaryQueries = (site: 'real' | 'sample'): OrdinaryQuery[] =>
  Object.values(file[site])
    .flatMap((group) => Object.entries(group))
    .map(([query, targets], at) => ({ query, targets: targets.split(' | '), setAside: at % 3 === 2 }));

/** Documents that the site does not have; what is typed in ten ways; the same, set aside. */
export const { absent, seeds, seedsSetAside } = file;

/** Whether one of the first three results is right. */
export const isHit = ({ targets }: Pick<OrdinaryQuery, 'targets'>, paths: readonly string[]): boolean =>
  paths
    .slice(0, 3)
    .some((path) => targets.some((each) => (each.endsWith('*') ? path.startsWith(each.slice(0, -1)) : path === each)));
