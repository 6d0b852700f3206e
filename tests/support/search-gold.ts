import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A query of the gold table. */
export interface GoldQuery {
  group: string;
  query: string;
  /** Addresses below the base path, any of which is right; empty where nothing may be found. */
  targets: string[];
  /** Whether the site must say that it does not have the document. */
  absent: boolean;
  /** Whether everything that is found may only come near. */
  loose: boolean;
}

const short: Record<string, (id: string) => string> = {
  vb: (id) => `/van-ban/${id}/`,
  cq: (id) => `/co-quan/${id}/`,
  kh: (id) => `/ke-hoach/${id.replace(/^\d+/u, '$&-dan-van-chinh-quyen/')}`,
};

function targetOf(text: string): string {
  const found = /^(vb|cq|kh):(.+)$/u.exec(text);
  return found ? short[found[1]!]!(found[2]!) : text;
}

/** The queries of `tests/gold/queries.yaml`, in their order. */
export function goldQueries(): GoldQuery[] {
  const groups = parse(readFileSync('tests/gold/queries.yaml', 'utf8')) as Record<
    string,
    string[] | Record<string, string>
  >;
  return Object.entries(groups).flatMap(([group, queries]): GoldQuery[] =>
    Array.isArray(queries)
      ? queries.map((query) => ({ group, query, targets: [], absent: true, loose: false }))
      : Object.entries(queries).map(([query, targets]) => ({
          group,
          query,
          targets: targets.replaceAll('~', '').split(' | ').filter(Boolean).map(targetOf),
          absent: false,
          loose: targets.startsWith('~'),
        })),
  );
}
