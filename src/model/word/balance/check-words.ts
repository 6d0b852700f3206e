import { describePlace, firstWords, addNote } from '../notes.ts';
import type { ImportNote, NoteCode, WordPlace } from '../notes.ts';
import { ImportRefusal } from '../refusal.ts';
import { keptIn } from './kept.ts';
import type { Imported } from './kept.ts';
import type { PassageKind, Witnessed } from './reading.ts';
import { shortages } from './shortages.ts';
import type { Shortage } from './shortages.ts';

/** Places that a refusal lists, and characters of each that it shows. */
const LISTED = 20;
const SHOWN = 160;

/** Kinds of passage that may be left out, and what is said then. Nothing explains why words of the text are missing. */
const explanations: Partial<Record<PassageKind, { code: NoteCode; say: (words: string) => string }>> = {
  contents: {
    code: 'muc-luc',
    say: (words) => `Chữ “${words}” chỉ có trong mục lục tự động của Word, nên không đưa vào văn bản.`,
  },
  code: {
    code: 'truong-tu-dong',
    say: (words) => `Chữ “${words}” nằm trong mã của một trường tự động, Word không in ra, nên không đưa vào văn bản.`,
  },
  fallback: {
    code: 'ban-thay-the',
    say: (words) => `Chữ “${words}” chỉ có ở bản thay thế cho Word đời cũ, nên không đưa vào văn bản.`,
  },
  notice: {
    code: 'dau-chan-trang',
    say: (words) => `Chữ “${words}” ở vạch ngăn chú thích không đưa vào văn bản.`,
  },
};

/**
 * Makes sure that every word of a Word file is in the body, in a field, or in a note that names it. Adds notes on what
 * may be left out.
 * @throws ImportRefusal with the places when words are missing and nothing explains it.
 */
export function checkWords(witnessed: readonly Witnessed[], imported: Imported & { notes: ImportNote[] }): void {
  const missing = shortages(witnessed, keptIn(imported));
  const unexplained = missing.filter(({ passage }) => !explanations[passage.kind]);
  if (unexplained.length > 0) throw new ImportRefusal('nhap-sot-chu', undefined, listed(unexplained));
  for (const { passage, words } of missing) {
    const explanation = explanations[passage.kind];
    if (!explanation) continue;
    addNote(imported.notes, explanation.code, explanation.say(words.join(' ')), placeOf(passage), words.join(' '));
  }
}

const placeOf = ({ place, text }: Witnessed): WordPlace => ({ ...place, words: firstWords(text) });

function listed(missing: readonly Shortage[]): string[] {
  const lines = missing
    .slice(0, LISTED)
    .map(({ passage, words }) => `Ở ${describePlace(placeOf(passage))}: sót “${shortened(words.join(' '))}”.`);
  return missing.length > LISTED ? [...lines, `Còn ${missing.length - LISTED} chỗ nữa.`] : lines;
}

const shortened = (text: string) =>
  text.length > SHOWN ? `${text.slice(0, text.lastIndexOf(' ', SHOWN) + 1 || SHOWN).trim()}…` : text;
