import { entryOf } from '../../items.ts';
import { addNote } from '../notes.ts';
import type { ImportNote, WordPlace } from '../notes.ts';
import { paragraphsOf, paragraphText } from '../word/blocks.ts';
import type { Block } from '../word/blocks.ts';

/**
 * Footnotes that cannot be kept: those of the head and the signature block, those that nothing in the file refers to,
 * and references to no note. @param text the blocks of the body.
 */
export function noteDroppedFootnotes(
  blocks: readonly Block[],
  text: readonly Block[],
  footnotes: ReadonlyMap<string, readonly Block[]>,
  notes: ImportNote[],
): void {
  const kept = reachable(text, footnotes);
  const drop = (key: string, where: string, place: WordPlace | null) => {
    if (kept.has(key)) return;
    kept.add(key);
    const words = [...paragraphsOf(entryOf(footnotes, key))].map(paragraphText).join(' ');
    addNote(notes, 'chu-thich-bo', `Bỏ chú thích “${words}” ${where}.`, place, words);
  };
  for (const paragraph of paragraphsOf(blocks))
    for (const key of keysIn([paragraph]))
      if (footnotes.has(key)) drop(key, 'ở phần đầu hoặc ô ký', paragraph.place);
      else addNote(notes, 'chu-thich-bo', 'Dấu chú thích không có lời chú thích trong tệp.', paragraph.place);
  for (const key of footnotes.keys()) drop(key, 'mà không chữ nào dẫn tới', null);
}

/** Keys of the notes that a text refers to, or a note that it refers to. */
function reachable(text: readonly Block[], footnotes: ReadonlyMap<string, readonly Block[]>): Set<string> {
  const found = new Set(keysIn(text));
  for (const key of found) for (const inner of keysIn(footnotes.get(key) ?? [])) found.add(inner);
  return found;
}

const keysIn = (blocks: readonly Block[]): string[] =>
  [...paragraphsOf(blocks)].flatMap(({ content }) =>
    content.flatMap((part) => (part.type === 'footnote' ? [part.key] : [])),
  );
