import type { EditorialNotes } from '../../kinds/editorial-notes.ts';
import { noteGroupLabels } from '../../kinds/editorial-notes.ts';
import type { Article } from '../article/article.ts';
import { noteView } from './note-groups.ts';
import type { NoteView } from './note-groups.ts';
import { placeLabel } from './place-label.ts';

/** The editorial notes about one part of a text. */
export interface NotePlace {
  /** Anchor of that part on the plan's page and of these notes on the page of notes; null for the whole text. */
  block: string | null;
  /** `II.7, đoạn 5`, `cả văn bản`. */
  label: string;
  notes: (NoteView & { kind: string })[];
}

/** Editorial notes in the order of the text, what is about the whole of it first; within a part by line. */
export function notePlaces(notes: EditorialNotes['notes'], article: Article): NotePlace[] {
  const groups = Map.groupBy(notes, ({ block }) => block);
  const place = (block: string | null, label: string): NotePlace[] => {
    const own = groups.get(block);
    if (!own) return [];
    const sorted = [...own].sort((a, b) => a.line - b.line);
    return [{ block, label, notes: sorted.map((note) => ({ ...noteView(note), kind: noteGroupLabels[note.group] })) }];
  };
  return [
    ...place(null, 'cả văn bản'),
    ...article.blocks.flatMap((block) => place(block.anchor, placeLabel(block, article))),
  ];
}

/** One mark next to the text: where it hangs, what the part is called, how many notes it has. */
export interface NoteMark {
  block: string;
  label: string;
  count: number;
}

/** A mark for each part with notes. Parts of one name (the lines of the signature block) share one, lest marks overlap. */
export function noteMarks(places: readonly NotePlace[]): NoteMark[] {
  const marks: NoteMark[] = [];
  for (const { block, label, notes } of places) {
    const last = marks.at(-1);
    if (block === null) continue;
    if (last?.label === label) last.count += notes.length;
    else marks.push({ block, label, count: notes.length });
  }
  return marks;
}
