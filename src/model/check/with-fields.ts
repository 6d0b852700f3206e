import type { KindName, RecordData } from '../../kinds/index.ts';
import type { Content, ContentRecord, IncompleteRecord } from '../records.ts';

/** A record of which at least some fields are valid. */
export interface WithFields<Name extends KindName, Field extends keyof RecordData<Name>> extends Pick<
  ContentRecord,
  'id' | 'file' | 'locationOf'
> {
  data: Pick<RecordData<Name>, Field>;
}

/**
 * The records of a kind whose fields of these names are valid, also those with errors in other fields: a check that
 * needs only these fields reports its problems together with the other errors of the file.
 */
export function withFields<Name extends KindName, Field extends keyof RecordData<Name>>(
  { records, incomplete }: Pick<Content, 'records' | 'incomplete'>,
  name: Name,
  fields: readonly Field[],
): WithFields<Name, Field>[] {
  const has = (record: IncompleteRecord) =>
    record.collection === name && fields.every((field) => Object.hasOwn(record.data, field));
  return [
    ...(records[name].values() as Iterable<ContentRecord<Name>>),
    ...(incomplete.records.filter(has) as unknown as WithFields<Name, Field>[]),
  ];
}
