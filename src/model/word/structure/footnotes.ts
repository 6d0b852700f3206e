import { tell } from '../notes.ts';
import type { ImportNote } from '../notes.ts';
import { paragraphsOf, paragraphText } from '../word/blocks.ts';
import type { Block } from '../word/blocks.ts';

/** Footnotes that cannot be kept: those of the head and the signature block, and references to no note. */
export function tellOfFootnotes(
  blocks: readonly Block[],
  margins: readonly Block[],
  footnotes: ReadonlyMap<string, readonly Block[]>,
  notes: ImportNote[],
): void {
  const outside = new Set(paragraphsOf(margins));
  for (const paragraph of paragraphsOf(blocks))
    for (const part of paragraph.content) {
      if (part.type !== 'footnote') continue;
      const note = footnotes.get(part.key);
      if (!note) tell(notes, 'chu-thich-bo', 'Dấu chú thích không có lời chú thích trong tệp.', paragraph.place);
      else if (outside.has(paragraph)) {
        const words = [...paragraphsOf(note)].map(paragraphText).join(' ');
        tell(notes, 'chu-thich-bo', `Bỏ chú thích “${words}” ở phần đầu hoặc ô ký.`, paragraph.place);
      }
    }
}
