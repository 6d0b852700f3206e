import { findPersonalData } from '../privacy/kinds.ts';
import { CELL, withLeads } from '../privacy/passages.ts';
import type { TextBlock } from '../privacy/passages.ts';
import { upperFirst } from '../text/first-letter.ts';
import { tell } from './notes.ts';
import type { ImportNote, WordPlace } from './notes.ts';
import { paragraphsOf, paragraphText } from './word/blocks.ts';
import type { Block, Paragraph, Table } from './word/blocks.ts';

interface PlacedBlock extends TextBlock {
  place: WordPlace;
}

/**
 * Notes what must not be published, by the rules of the checker, while the words are still in Word and easily taken out.
 * @param headings the paragraphs that are headings.
 */
export function notePersonalData(
  blocks: readonly Block[],
  headings: ReadonlyMap<Paragraph, number>,
  notes: ImportNote[],
): void {
  const texts = blocks.flatMap((block) =>
    block.type === 'table'
      ? rowsOf(block)
      : [
          {
            kind: headings.has(block) ? 'heading' : 'paragraph',
            text: paragraphText(block),
            place: block.place,
          } as const,
        ],
  );
  for (const block of withLeads(texts))
    for (const { code, message } of findPersonalData(block)) tell(notes, code, upperFirst(message), block.place);
}

function rowsOf({ rows, place }: Table): PlacedBlock[] {
  return rows.map((cells, index) => {
    const cellTexts = cells.map(({ blocks }) => [...paragraphsOf(blocks)].map(paragraphText).join('\n'));
    const [first] = cells.flatMap(({ blocks }) => [...paragraphsOf(blocks)]);
    return { kind: index === 0 ? 'heading-row' : 'row', text: cellTexts.join(CELL), place: first?.place ?? place };
  });
}
