import { MAX_FILE_BYTES } from '../parse/file-size.ts';
import { noteRules } from '../rules/import/note-rules.ts';
import type { NoteSeverity } from '../rules/import/note-rule.ts';
import { limits } from './limits.ts';

export type Severity = NoteSeverity;

/** The words for {@link Severity}, in the order in which a person should look at them. */
export const severityLabels: Record<Severity, string> = {
  lost: 'không giữ được',
  todo: 'cần làm',
  changed: 'đổi dạng',
  info: 'cho biết',
};

export type NoteCode = keyof typeof noteRules;

/** Where in the Word file something is. Word has no line numbers, so the words are what a person searches for. */
export interface WordPlace {
  part: 'body' | 'footnote' | 'endnote' | 'header-or-footer' | 'comment';
  /** Which paragraph of the part, from 1. */
  paragraph: number;
  /** Table, row and cell, each from 1. */
  cell: { table: number; row: number; column: number } | null;
  /** The paragraph's first words. */
  words: string;
}

export interface ImportNote {
  code: NoteCode;
  severity: Severity;
  /** What was found, in Vietnamese. */
  message: string;
  /** What a person can do about it. */
  remedy: string;
  /** Words of the Word file that are not in the result; the message names each. Empty when there are none. */
  dropped: string;
  /** Null when it is about the whole file. */
  place: WordPlace | null;
  /** The heading under which it is; null before the first. */
  under: string | null;
}

/**
 * Writes down what was found.
 * @param place null when it is about the whole file. @param dropped words that are not in the result, as the message has them.
 */
export function addNote(
  notes: ImportNote[],
  code: NoteCode,
  message: string,
  place: WordPlace | null,
  dropped: string = '',
): void {
  notes.push(noteOf(code, message, place, dropped));
}

const noteOf = (code: NoteCode, message: string, place: WordPlace | null, dropped = ''): ImportNote => ({
  code,
  severity: noteRules[code].severity,
  remedy: noteRules[code].remedy,
  message,
  dropped,
  place,
  under: null,
});

const partNames = {
  body: '',
  footnote: 'chú thích, ',
  endnote: 'chú thích cuối, ',
  'header-or-footer': 'đầu, chân trang, ',
  comment: 'nhận xét, ',
};

/** What is said of a plan's file that the site does not take. @param bytes of the file. */
export const tooLong = (bytes: number): ImportNote[] =>
  bytes <= MAX_FILE_BYTES
    ? []
    : [
        noteOf(
          'qua-dai',
          `Tệp kế hoạch dài ${Math.ceil(bytes / 100_000) / 10} MB, trang chỉ nhận ${MAX_FILE_BYTES / 1_000_000} MB.`,
          null,
        ),
      ];

/**
 * The notes with at most {@link limits.notes} of each code. One note in place of the others says how many they are, and
 * names the words that they name: those are nowhere else.
 */
export function limitNotesPerCode(notes: readonly ImportNote[]): ImportNote[] {
  const kept: ImportNote[] = [];
  const counts = new Map<NoteCode, number>();
  const more = new Map<NoteCode, ImportNote[]>();
  for (const note of notes) {
    const count = (counts.get(note.code) ?? 0) + 1;
    counts.set(note.code, count);
    // Each picture is asked for on its own.
    if (count <= limits.notes || note.code === 'hinh-can-mo-ta') kept.push(note);
    else if (count === limits.notes + 1) more.set(note.code, [note]);
    else more.get(note.code)!.push(note);
  }
  for (const [code, others] of more) {
    const dropped = others.map((each) => each.dropped).filter((words) => words !== '');
    const first = kept.find((each) => each.code === code)!.message;
    const message = `Còn ${others.length} chỗ nữa cùng loại với ${limits.notes} chỗ đã kể: “${first}”`;
    const named = dropped.length === 0 ? '' : ` Chữ ở các chỗ đó: “${[...new Set(dropped)].join('”, “')}”.`;
    addNote(kept, code, message + named, null, dropped.join(' '));
  }
  return kept;
}

/** A place in words: `đoạn 12 “Tăng cường tuyên truyền…”`. */
export function describePlace(place: WordPlace): string {
  const cell = place.cell;
  const where = cell ? `bảng ${cell.table}, hàng ${cell.row}, ô ${cell.column}` : `đoạn ${place.paragraph}`;
  return partNames[place.part] + where + (place.words === '' ? '' : ` “${place.words}”`);
}

/** The first words of a text, for a place. */
export function firstWords(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= 48 ? line : `${line.slice(0, line.lastIndexOf(' ', 46) + 1 || 46).trimEnd()}…`;
}
