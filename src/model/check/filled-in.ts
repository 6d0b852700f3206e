import type { KindName, RecordData } from '../../kinds/index.ts';
import type { Content } from '../records.ts';
import { withFields, type WithFields } from './with-fields.ts';

/** A record whose wrong fields have the value of `blank`: what is said of `wrong` fields is not to be reported. */
export interface FilledIn<Name extends KindName> extends WithFields<Name, keyof RecordData<Name>> {
  wrong: ReadonlySet<string>;
}

/**
 * The records of a kind, those with errors too, for checks that need a whole record.
 * @param blank a record of which no check complains beyond the fields that are wrong anyway
 */
export function filledIn<Name extends KindName>(
  content: Pick<Content, 'records' | 'incomplete'>,
  name: Name,
  blank: RecordData<Name>,
): FilledIn<Name>[] {
  return withFields(content, name, []).map(({ id, file, locationOf, data }) => ({
    id,
    file,
    locationOf,
    data: { ...blank, ...data },
    wrong: new Set(Object.keys(blank).filter((field) => !Object.hasOwn(data, field))),
  }));
}
