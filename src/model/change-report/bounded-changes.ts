import type { RecordChange } from './record-change.ts';
import type { ValueChange } from './value-changes.ts';
import { bounded } from './value-words.ts';

/** Bytes of all changes of a report, as JSON: the file of a report may have eight million, and the rest of it needs some. */
const MOST = 5_000_000;

const encoder = new TextEncoder();
const bytesOf = (change: ValueChange) => encoder.encode(JSON.stringify(change)).length;

/** A value may be as long as a file. */
const boundedChange = (change: ValueChange): ValueChange => ({
  ...change,
  before: bounded(change.before),
  after: bounded(change.after),
  lead: bounded(change.lead),
  tail: bounded(change.tail),
});

/**
 * Records with no more changes than memory has room for; what is left out is counted in `moreChanges`. The room is shared, so that a record with
 * many changes hides none of another: each has what the shorter ones did not need.
 * @param most bytes of all changes together
 */
export function boundedChanges(records: readonly RecordChange[], most = MOST): RecordChange[] {
  const sized = records.map((record) => {
    const changes = record.changes.map(boundedChange);
    const sizes = changes.map(bytesOf);
    return { record, changes, sizes, size: sizes.reduce((sum, size) => sum + size, 0) };
  });
  let [room, left] = [most, sized.length];
  const kept = new Map<RecordChange, RecordChange>();
  for (const { record, changes, sizes } of sized.toSorted((a, b) => a.size - b.size)) {
    const share = room / left--;
    let used = 0;
    const end = sizes.findIndex((size) => (used += size) > share);
    if (end >= 0) used -= sizes[end] ?? 0;
    const shown = end < 0 ? changes : changes.slice(0, end);
    room -= used;
    kept.set(record, { ...record, changes: shown, moreChanges: changes.length - shown.length });
  }
  return records.map((record) => kept.get(record) ?? record);
}
