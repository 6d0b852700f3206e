import type { Paragraph } from 'docx';
import { footnoteList, withoutLabel } from '../../model/official/footnotes.ts';
import type { List } from '../../model/official/footnotes.ts';
import type { OfficialBlock } from '../../model/official/official-document.ts';

/** The footnotes of a document, each written for Word when its mark is. */
export class FootnoteStore {
  /** The block that has the notes; null for a text without. */
  readonly list: List | null;
  /** By the number that their marks have in Word. */
  readonly written: Record<string, { children: Paragraph[] }> = {};
  private readonly write: (blocks: readonly OfficialBlock[]) => Paragraph[];
  private readonly marked = new Set<string>();
  private isInside = false;

  constructor(blocks: readonly OfficialBlock[], write: (blocks: readonly OfficialBlock[]) => Paragraph[]) {
    this.list = footnoteList(blocks);
    this.write = write;
  }

  /**
   * Writes the note of a mark. One with two marks is written twice: Word has one mark for each note.
   * @returns its number; null where there is no such note, and for a mark inside of a note, which Word does not have
   */
  mark(anchor: string): number | null {
    const index = this.list?.notes?.indexOf(anchor) ?? -1;
    const blocks = this.list?.items[index];
    if (blocks === undefined || this.isInside) return null;
    const number = Object.keys(this.written).length + 1;
    this.marked.add(anchor);
    this.isInside = true;
    this.written[number] = { children: this.write(withoutLabel(blocks)) };
    this.isInside = false;
    return number;
  }

  /** The notes to which no mark in the text leads. */
  unmarked(): readonly (readonly OfficialBlock[])[] {
    const { items = [], notes = [] } = this.list ?? {};
    return items.filter((_, index) => !this.marked.has(notes[index] ?? ''));
  }
}
