import { kindNames, kindOf, kinds } from '../../kinds/index.ts';
import type { KindName } from '../../kinds/index.ts';
import type { Content, ContentRecord, IncompleteRecord } from '../records.ts';
import { bodyChanges } from './body-changes.ts';
import { fieldOf } from '../schema-core.ts';
import { rightParts } from './right-parts.ts';
import { bounded } from './value-words.ts';
import { valueChanges } from './value-changes.ts';
import type { ValueChange } from './value-changes.ts';

/** A record that a change touches. */
export interface RecordChange {
  collection: KindName;
  id: string;
  name: string;
  /** From the project's folder; of a new file with errors from that of the content. */
  file: string;
  /** `withdrawn`: its file is gone, or it says so itself. `unreadable`: its file is there and has errors. */
  kind: 'added' | 'changed' | 'withdrawn' | 'unreadable';
  /** What differs, old and new, the body last. Empty for a record that is new or gone, and where only the way of writing differs. */
  changes: ValueChange[];
  /** How many more there are. */
  moreChanges: number;
  /** The text of a plan that had been issued differs: a correction is a document of its own (NĐ 30/2020 Điều 18 khoản 3). */
  issuedTextDiffers: boolean;
}

/** Changes that a report names: of one record, and of all together. Beyond, they are counted. */
const MOST = { ofOne: 200, ofAll: 3000 };

/** The records that differ between two states of the content, by collection, then by id. */
export function recordChanges(before: Content, after: Content): RecordChange[] {
  const incomplete = new Map(after.incomplete.records.map((each) => [`${each.collection} ${each.id}`, each]));
  const all = kindNames.flatMap((collection) => {
    const past: ReadonlyMap<string, ContentRecord> = before.records[collection];
    const present: ReadonlyMap<string, ContentRecord> = after.records[collection];
    const ids = [...new Set([...past.keys(), ...present.keys()])].sort();
    const there = after.named[collection];
    const broken = [...there].filter((id) => !before.named[collection].has(id) && !present.has(id)).sort();
    return [
      ...ids.flatMap(
        (id) => changeOf(past.get(id), present.get(id), there.has(id), incomplete.get(`${collection} ${id}`)) ?? [],
      ),
      ...broken.map((id) => brokenFromTheStart(collection, id)),
    ];
  });
  return limited(all);
}

/** A value may be as long as a file. */
const boundedChange = (change: ValueChange): ValueChange => ({
  ...change,
  before: bounded(change.before),
  after: bounded(change.after),
  lead: bounded(change.lead),
  tail: bounded(change.tail),
});

function limited(records: readonly RecordChange[]): RecordChange[] {
  let left = MOST.ofAll;
  return records.map((record) => {
    const changes = record.changes.slice(0, Math.min(left, MOST.ofOne)).map(boundedChange);
    left -= changes.length;
    return { ...record, changes, moreChanges: record.changes.length - changes.length };
  });
}

/** A file that is new and has errors: nothing is known of it but its name. */
const brokenFromTheStart = (collection: KindName, id: string): RecordChange => ({
  collection,
  id,
  name: id,
  file: `${kinds[collection].folder}/${id}.${kinds[collection].format}`,
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

/** What differs in the fields that are right by themselves, in the right parts of the others, and in a body that nothing is wrong with. */
function readableChanges(
  before: ContentRecord,
  { data, wrong = {}, body, refusedAt }: IncompleteRecord,
): ValueChange[] {
  const { schema } = kindOf(before.collection);
  const past: Readonly<Record<string, unknown>> = before.data;
  const parts = Object.entries(wrong).flatMap(([key, written]) => {
    const field = fieldOf(schema, key);
    return field && Object.hasOwn(past, key) ? [[key, rightParts(field, written, past[key])] as const] : [];
  });
  const present = { ...data, ...Object.fromEntries(parts) };
  const fields = Object.entries(past).filter(([key]) => Object.hasOwn(present, key));
  return [
    ...valueChanges(schema, Object.fromEntries(fields), present),
    ...(refusedAt === null ? bodyChanges(before.body, body) : []),
  ];
}
