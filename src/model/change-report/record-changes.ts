import { kindNames, kindOf } from '../../kinds/index.ts';
import type { KindName } from '../../kinds/index.ts';
import type { Content, ContentRecord, IncompleteRecord } from '../records.ts';
import { bodyChanges } from './body-changes.ts';
import { boundedChanges } from './bounded-changes.ts';
import type { RecordChange } from './record-change.ts';
import { fieldOf } from '../schema-core.ts';
import { rightParts } from './right-parts.ts';
import { valueChanges } from './value-changes.ts';
import { unreadableField } from './unreadable-field.ts';
import type { ValueChange } from './value-changes.ts';

/** The records that differ between two states of the content, by collection, then by id. */
export function recordChanges(before: Content, after: Content): RecordChange[] {
  const incomplete = new Map(after.incomplete.records.map((each) => [`${each.collection} ${each.id}`, each]));
  const all = kindNames.flatMap((collection) => {
    const past: ReadonlyMap<string, ContentRecord> = before.records[collection];
    const present: ReadonlyMap<string, ContentRecord> = after.records[collection];
    const ids = [...new Set([...past.keys(), ...present.keys()])].sort();
    const there = after.named[collection];
    const broken = [...there]
      .filter(([id]) => !before.named[collection].has(id) && !present.has(id))
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return [
      ...ids.flatMap(
        (id) => changeOf(past.get(id), present.get(id), there.has(id), incomplete.get(`${collection} ${id}`)) ?? [],
      ),
      ...broken.map(([id, file]) => brokenFromTheStart(collection, id, file)),
    ];
  });
  return boundedChanges(all);
}

/** A file that is new and has errors: nothing is known of it but its name. */
const brokenFromTheStart = (collection: KindName, id: string, file: string): RecordChange => ({
  collection,
  id,
  name: id,
  file,
  kind: 'unreadable',
  changes: [],
  moreChanges: 0,
  issuedTextDiffers: false,
});

function changeOf(
  before: ContentRecord | undefined,
  after: ContentRecord | undefined,
  fileIsThere: boolean,
  incomplete: IncompleteRecord | undefined,
): RecordChange | null {
  const record = after ?? before;
  if (!record) return null;
  const change = (kind: RecordChange['kind'], rest: Partial<RecordChange> = {}): RecordChange => ({
    collection: record.collection,
    id: record.id,
    name: kindOf(record.collection).name(record.data),
    file: record.file,
    kind,
    changes: [],
    moreChanges: 0,
    issuedTextDiffers: false,
    ...rest,
  });
  if (!before) return change('added');
  if (!after) {
    if (!fileIsThere) return change('withdrawn');
    return change('unreadable', { changes: incomplete ? readableChanges(before, incomplete) : [] });
  }
  if (before.digest === after.digest) return null;
  const inText = bodyChanges(before.body, after.body);
  const rest = {
    changes: [...valueChanges(kindOf(after.collection).schema, before.data, after.data), ...inText],
    issuedTextDiffers: inText.length > 0 && before.collection === 'plans' && statusOf(before) === 'issued',
  };
  return change(statusOf(before) !== 'withdrawn' && statusOf(after) === 'withdrawn' ? 'withdrawn' : 'changed', rest);
}

const statusOf = ({ data }: ContentRecord) => ('status' in data ? data.status : null);

/**
 * What differs in a record with errors: right values, wrong ones as they are written, fields that are no YAML by their name. A body is compared where
 * its end is known.
 */
function readableChanges(
  before: ContentRecord,
  { data, wrong = {}, isUnreadable = () => false, body, refusedAt }: IncompleteRecord,
): ValueChange[] {
  const { schema } = kindOf(before.collection);
  const past: Readonly<Record<string, unknown>> = before.data;
  const parts = Object.entries(wrong).map(([key, written]) => {
    const field = fieldOf(schema, key);
    return [key, field ? rightParts(field, written) : written] as const;
  });
  const present = { ...data, ...Object.fromEntries(parts) };
  const unreadable = Object.keys(schema.shape).filter((key) => isUnreadable(key));
  const readable = Object.entries(past).filter(([key]) => !isUnreadable(key));
  const isBodyRead = refusedAt === null || refusedAt.size > 0;
  return [
    ...valueChanges(schema, Object.fromEntries(readable), present),
    ...unreadable.map((key) => unreadableField(schema, key, past[key])),
    ...(isBodyRead ? bodyChanges(before.body, body) : []),
  ];
}
