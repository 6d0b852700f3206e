import { findInFileName } from '../privacy/file-names.ts';
import { findPersonalData } from '../privacy/kinds.ts';
import { CELL, withLeads } from '../privacy/passages.ts';
import type { TextBlock } from '../privacy/passages.ts';
import { upperFirst } from '../text/first-letter.ts';
import { addNote } from './notes.ts';
import type { ImportNote, WordPlace } from './notes.ts';
import { paragraphsOf, paragraphText } from './word/blocks.ts';
import type { Block, Paragraph, Table } from './word/blocks.ts';
import type { Picture } from './word/pictures.ts';

interface PlacedBlock extends TextBlock {
  /** @param index UTF-16 offset in the text. */
  placeAt(index: number): WordPlace;
}

/** What of a Word file becomes part of the site, without its blocks. */
interface Named {
  fileName: string;
  pictures: readonly Picture[];
}

/**
 * Notes what must not be published, by the rules of the checker, while the words are still in Word and easily taken out.
 * @param headings the paragraphs that are headings.
 */
export function notePersonalData(
  blocks: readonly Block[],
  headings: ReadonlyMap<Paragraph, number>,
  { fileName, pictures }: Named,
  notes: ImportNote[],
): void {
  for (const { code, message } of findInFileName(fileName.normalize('NFC')))
    addNote(notes, code, `Tên tệp Word: ${message}`, null);
  for (const [index, { alt }] of pictures.entries())
    for (const { code, message } of findPersonalData({ text: alt, lead: '' }))
      addNote(notes, code, `Lời mô tả hình ${index + 1}: ${message}`, null);
  const texts = blocks.flatMap((block): PlacedBlock[] => {
    if (block.type === 'table') return rowsOf(block);
    const kind = headings.has(block) ? 'heading' : 'paragraph';
    const entry = block.label === null ? {} : { isEntry: true as const };
    return [{ kind, text: paragraphText(block), ...entry, placeAt: () => block.place }];
  });
  for (const block of withLeads(texts))
    for (const { code, index, message } of findPersonalData(block))
      addNote(notes, code, upperFirst(message), block.placeAt(index));
}

function rowsOf({ rows, place }: Table): PlacedBlock[] {
  return rows.map((row, at) => {
    let text = '';
    const cells = row.map(({ blocks }) => {
      const [first, ...more] = [...paragraphsOf(blocks)];
      if (text !== '') text += CELL;
      const start = text.length;
      text += [first, ...more].map((each) => (each ? paragraphText(each) : '')).join('\n');
      return { start, place: first?.place ?? place };
    });
    const placeAt = (index: number) => cells.findLast(({ start }) => start <= index)?.place ?? place;
    return { kind: at === 0 ? 'heading-row' : 'row', text, placeAt };
  });
}
