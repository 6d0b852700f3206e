import type { Rule } from '../rule.ts';

/**
 * How grave a note of the importer is. `lost`: something of the Word file is not in the result; `changed`: it is there in
 * another form; `todo`: a person must do something; `info`: good to know.
 */
export type NoteSeverity = 'lost' | 'todo' | 'changed' | 'info';

export type NoteRule = Rule<NoteSeverity, 'word'>;
