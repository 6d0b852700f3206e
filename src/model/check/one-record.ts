import { kinds } from '../../kinds/index.ts';
import type { KindName } from '../../kinds/index.ts';
import type { Content, ContentRecord, IncompleteRecord, OutsidePersonalData } from '../records.ts';

/** What is known of the one record of a content. */
interface OneRecord {
  /** The record, where its schema and the policy accept it. */
  record?: ContentRecord;
  /** What could be read of it. */
  incomplete?: IncompleteRecord;
  outside?: readonly OutsidePersonalData[];
}

/** Content that has one record and no other: for the checks of a page that has only this one. */
export function contentOfOne({ record, incomplete, outside = [] }: OneRecord): Content {
  const perCollection = <T>(make: (name: string) => T) =>
    Object.fromEntries(Object.keys(kinds).map((name) => [name, make(name)])) as Record<KindName, T>;
  const has = (name: string) => record?.collection === name;
  return {
    records: perCollection((name) => new Map(record && has(name) ? [[record.id, record]] : [])) as Content['records'],
    named: perCollection((name) => new Map(record && has(name) ? [[record.id, record.file]] : [])),
    settings: null,
    incomplete: { records: incomplete ? [incomplete] : [], settings: null },
    files: new Map(),
    originals: new Map(),
    outside,
  };
}
