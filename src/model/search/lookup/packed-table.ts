import { referencePath } from '../../addresses.ts';
import { itemAt } from '../../items.ts';
import { referenceId } from '../../../kinds/reference-id.ts';
import type { LookupRow, LookupTable } from './table.ts';

/** A value of a field; 0 where it follows from the other fields, or where there is none. */
type Cell<T> = T | 0;

/**
 * The table of documents as it is sent: a list for each field instead of a record for each document, kinds, issuers and states by
 * their place in a list, and nothing that the other fields say. It is the largest part of what a search for a citation loads.
 */
export interface PackedTable extends Pick<LookupTable, 'issuers' | 'kinds'> {
  states: LookupRow['state'][];
  path: Cell<string>[];
  title: Cell<string>[];
  kind: number[];
  number: Cell<string>[];
  issuer: number[];
  /** `20200904`. */
  issuedOn: number[];
  year: Cell<number>[];
  state: number[];
  subject: Cell<string>[];
  names: Cell<string[]>[];
}

const usualTitle = ({ kinds }: Pick<LookupTable, 'kinds'>, kind: string, number: string | null) =>
  `${kinds[kind]} ${number}`;
/** That of a central document without a name of its own. */
const usualPath = (number: string | null, issuedOn: string | null) =>
  number === null ? null : referencePath(referenceId({ number, name: null, issuedOn, place: null }));
const usualYear = (number: string | null, issuedOn: string | null) =>
  Number(/\/((?:19|20)\d\d)\//u.exec(number ?? '')?.[1] ?? issuedOn?.slice(0, 4) ?? 0);

const dayOf = (digits: number) => (digits === 0 ? null : String(digits).replace(/^(\d{4})(\d\d)(\d\d)$/u, '$1-$2-$3'));

/** Packs a table. `unpackTable` gives it back, in the same order. */
export function packTable(table: LookupTable): PackedTable {
  const { rows, issuers, kinds } = table;
  const states = [...new Set(rows.map(({ state }) => state))];
  const placeIn = (keys: readonly unknown[]) => new Map(keys.map((key, index) => [key, index]));
  const [kindAt, issuerAt, stateAt] = [placeIn(Object.keys(kinds)), placeIn(Object.keys(issuers)), placeIn(states)];
  return {
    issuers,
    kinds,
    states,
    path: rows.map(({ path, number, issuedOn }) => (path === usualPath(number, issuedOn) ? 0 : path)),
    title: rows.map(({ title, kind, number }) => (title === usualTitle(table, kind, number) ? 0 : title)),
    kind: rows.map(({ kind }) => kindAt.get(kind) ?? -1),
    number: rows.map(({ number }) => number ?? 0),
    issuer: rows.map(({ issuer }) => issuerAt.get(issuer) ?? -1),
    issuedOn: rows.map(({ issuedOn }) => Number(issuedOn?.replaceAll('-', '') ?? 0)),
    year: rows.map(({ year, number, issuedOn }) => (year === usualYear(number, issuedOn) ? 0 : (year ?? 0))),
    state: rows.map(({ state }) => stateAt.get(state) ?? -1),
    subject: rows.map(({ subject }) => subject ?? 0),
    names: rows.map(({ names }) => (names.length === 0 ? 0 : names)),
  };
}

/** The table that was packed. */
export function unpackTable(packed: PackedTable): LookupTable {
  const { issuers, kinds, states } = packed;
  const [kindKeys, issuerKeys] = [Object.keys(kinds), Object.keys(issuers)];
  const rows = packed.kind.map((kindPlace, index): LookupRow => {
    const kind = itemAt(kindKeys, kindPlace);
    const number = itemAt(packed.number, index) || null;
    const issuedOn = dayOf(itemAt(packed.issuedOn, index));
    return {
      path: itemAt(packed.path, index) || (usualPath(number, issuedOn) ?? ''),
      title: itemAt(packed.title, index) || usualTitle(packed, kind, number),
      kind,
      number,
      issuer: itemAt(issuerKeys, itemAt(packed.issuer, index)),
      issuedOn,
      year: itemAt(packed.year, index) || usualYear(number, issuedOn) || null,
      state: itemAt(states, itemAt(packed.state, index)),
      subject: itemAt(packed.subject, index) || null,
      names: itemAt(packed.names, index) || [],
    };
  });
  return { rows, issuers, kinds };
}
