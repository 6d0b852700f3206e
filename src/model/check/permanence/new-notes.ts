import type { RecordedChange } from '../../../kinds/recorded-change.ts';
import type { ContentRecord } from '../../records.ts';

type Item = ContentRecord<'disclosures'>;

/** Entries in `changes` that an edit adds; of an edit that changes those before, none. */
const newChanges = (before: Item, after: Item): readonly RecordedChange[] =>
  after.data.changes.slice(before.data.changes.length);

/** The notes of publications that an edit adds at the end. */
const newPublications = (before: Item, after: Item): string[] =>
  after.data.publications
    .slice(before.data.publications.length)
    .flatMap(({ kind, note }) => (kind === 'first' || note === null ? [] : [note]));

/** What an edit of an item says of itself. */
export const notesOf = (before: Item, after: Item): string[] => [
  ...newChanges(before, after).map(({ what }) => what),
  ...newPublications(before, after),
];

/** The same as recorded changes: the note of a publication says what was corrected, and may also say what had to go. */
export const saidOf = (before: Item, after: Item): RecordedChange[] => [
  ...newChanges(before, after),
  ...newPublications(before, after).flatMap((what) =>
    (['correction', 'removal'] as const).map((kind) => ({ on: '', kind, what, fields: [], reason: what })),
  ),
];
