import { contentNoteRules } from './content-note-rules.ts';
import { documentNoteRules } from './document-note-rules.ts';
import { letterNoteRules } from './letter-note-rules.ts';
import type { NoteRule } from './note-rule.ts';
import { personalNoteRules } from './personal-note-rules.ts';

/** Everything that the importer can have to say about a file that it takes. Codes are permanent. */
export const noteRules = {
  ...contentNoteRules,
  ...letterNoteRules,
  ...documentNoteRules,
  ...personalNoteRules,
} as const satisfies Record<string, NoteRule>;
