import { toString } from 'mdast-util-to-string';
import { z } from 'zod';
import { kindNames, kindOf, kinds } from '../../kinds/index.ts';
import type { KindName } from '../../kinds/index.ts';
import type { Content, ContentRecord } from '../records.ts';

/** A record that a change touches. */
export interface RecordChange {
  collection: KindName;
  id: string;
  name: string;
  /** From the project's folder; of a new file with errors from that of the content. */
  file: string;
  /** `withdrawn`: its file is gone, or it says so itself. `unreadable`: its file is there and has errors. */
  kind: 'added' | 'changed' | 'withdrawn' | 'unreadable';
  /** Titles of the fields that differ, the body among them; empty unless changed. */
  fields: string[];
  /** The text of a plan that had been issued differs: a correction is a document of its own (NĐ 30/2020 Điều 18 khoản 3). */
  issuedTextDiffers: boolean;
}

/** The records that differ between two states of the content, by collection, then by id. */
export function recordChanges(before: Content, after: Content): RecordChange[] {
  return kindNames.flatMap((collection) => {
    const past: ReadonlyMap<string, ContentRecord> = before.records[collection];
    const present: ReadonlyMap<string, ContentRecord> = after.records[collection];
    const ids = [...new Set([...past.keys(), ...present.keys()])].sort();
    const there = after.named[collection];
    const broken = [...there].filter((id) => !before.named[collection].has(id) && !present.has(id)).sort();
    return [
      ...ids.flatMap((id) => changeOf(past.get(id), present.get(id), there.has(id)) ?? []),
      ...broken.map((id) => brokenFromTheStart(collection, id)),
    ];
  });
}

/** A file that is new and has errors: nothing is known of it but its name. */
const brokenFromTheStart = (collection: KindName, id: string): RecordChange => ({
  collection,
  id,
  name: id,
  file: `${kinds[collection].folder}/${id}.${kinds[collection].format}`,
  kind: 'unreadable',
  fields: [],
  issuedTextDiffers: false,
});

function changeOf(
  before: ContentRecord | undefined,
  after: ContentRecord | undefined,
  fileIsThere: boolean,
): RecordChange | null {
  const record = after ?? before!;
  const change = (kind: RecordChange['kind'], rest: Partial<RecordChange> = {}): RecordChange => ({
    collection: record.collection,
    id: record.id,
    name: kindOf(record.collection).name(record.data),
    file: record.file,
    kind,
    fields: [],
    issuedTextDiffers: false,
    ...rest,
  });
  if (!before) return change('added');
  if (!after) return change(fileIsThere ? 'unreadable' : 'withdrawn');
  if (before.digest === after.digest) return null;
  const textDiffers = bodyOf(before) !== bodyOf(after);
  const fields = [...fieldsThatDiffer(before, after), ...(textDiffers ? ['chữ của văn bản'] : [])];
  const rest = {
    fields: fields.length > 0 ? fields : ['cách viết tệp, không đổi nội dung'],
    issuedTextDiffers: textDiffers && before.collection === 'plans' && statusOf(before) === 'issued',
  };
  return change(statusOf(before) !== 'withdrawn' && statusOf(after) === 'withdrawn' ? 'withdrawn' : 'changed', rest);
}

const bodyOf = ({ body }: ContentRecord) => (body === null ? '' : toString(body));
const statusOf = ({ data }: ContentRecord) => ('status' in data ? data.status : null);

function fieldsThatDiffer(before: ContentRecord, after: ContentRecord): string[] {
  const past = before.data as Record<string, unknown>;
  const present = after.data as Record<string, unknown>;
  const keys = [...new Set([...Object.keys(past), ...Object.keys(present)])];
  const differ = keys.filter((key) => JSON.stringify(past[key]) !== JSON.stringify(present[key]));
  const schema: z.ZodType = kinds[after.collection].schema;
  const shape: Record<string, unknown> = schema instanceof z.ZodObject ? schema.shape : {};
  return differ.map((key) => {
    const field = shape[key];
    return (field instanceof z.ZodType ? field.meta()?.title : undefined) ?? key;
  });
}
