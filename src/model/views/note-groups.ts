import { upperFirst } from '../text/first-letter.ts';
import type { EditorialNotes } from '../../kinds/editorial-notes.ts';
import { noteGroupLabels } from '../../kinds/editorial-notes.ts';
import { sourceView } from './links.ts';
import type { SourceView } from './links.ts';

/** An editorial note as the page shows it. */
export interface NoteView extends SourceView {
  code: string;
  /** Anchor of the paragraph that it is about; null when it is about the whole text. */
  block: string | null;
  quote: string;
  problem: string;
  correction: string | null;
}

export interface NoteGroup {
  anchor: string;
  heading: string;
  notes: NoteView[];
}

export const noteView = (note: EditorialNotes['notes'][number]): NoteView => ({
  code: note.code,
  block: note.block,
  quote: note.quote,
  problem: note.problem,
  correction: note.correction,
  ...sourceView(note.sources, note.confidence),
});

/** Editorial notes by kind of defect, kinds in the order of the schema, notes in the order of the text. Empty kinds are left out. */
export function noteGroups(notes: EditorialNotes['notes']): NoteGroup[] {
  return (Object.keys(noteGroupLabels) as (keyof typeof noteGroupLabels)[]).flatMap((group) => {
    const label = noteGroupLabels[group];
    const own = notes
      .filter((note) => note.group === group)
      .sort((a, b) => a.line - b.line)
      .map(noteView);
    const heading = upperFirst(label);
    return own.length === 0 ? [] : [{ anchor: `ghi-chu-${group}`, heading, notes: own }];
  });
}
