import { firstItem, lastItem } from '../../items.ts';
import { addNote } from '../notes.ts';
import type { ImportNote, WordPlace } from '../notes.ts';
import { inlineText } from '../word/blocks.ts';
import type { Block, Inline, Paragraph, Table } from '../word/blocks.ts';

/** A line of a part that is laid out in two columns: the letterhead of a document, or its signature block. */
export interface Line {
  text: string;
  column: 'left' | 'right' | 'full' | 'middle';
  bold: boolean;
  /** Index of the block that it comes from. */
  block: number;
  paragraph: Paragraph;
  /** Which line of the paragraph, from 0. Lines of two columns have the same. */
  row: number;
  /** What the paragraph has on this line, in all columns. */
  content: readonly Inline[];
  place: WordPlace;
}

/** The lines of some blocks. Columns are cells of a table, or what tabs and rows of spaces set apart. */
export function linesOf(blocks: readonly Block[]): Line[] {
  return blocks.flatMap((block, index) =>
    block.type === 'paragraph' ? paragraphLines(block, index, null) : tableLines(block, index),
  );
}

function tableLines(table: Table, index: number): Line[] {
  return table.rows.flatMap((row) =>
    row.flatMap((cell, at) => {
      if (cell.continues) return [];
      const column = columnAt(at, row.length);
      return cell.blocks.flatMap((block) =>
        block.type === 'paragraph' ? paragraphLines(block, index, column) : tableLines(block, index),
      );
    }),
  );
}

function columnAt(index: number, columns: number): Line['column'] {
  if (columns === 1) return 'full';
  if (index === 0) return 'left';
  return index === columns - 1 ? 'right' : 'middle';
}

function paragraphLines(paragraph: Paragraph, block: number, column: Line['column'] | null): Line[] {
  const label = paragraph.label ? paragraph.label.text + paragraph.label.separator : '';
  return splitLines(paragraph.content).flatMap((content, index): Line[] => {
    const text = (index === 0 ? label : '') + inlineText(content);
    const whole = (part: string, at: Line['column']): Line[] =>
      part.trim() === ''
        ? []
        : [
            {
              text: part.trim().replace(/\t+/gu, ' '),
              column: at,
              bold: isBold(content, part),
              block,
              paragraph,
              row: index,
              content,
              place: paragraph.place,
            },
          ];
    if (column !== null) return whole(text, column);
    const [first = '', ...rest] = columnsOf(text);
    const right = rest.filter((part) => part.trim() !== '').join(' ');
    if (right === '') return whole(text, paragraph.align === 'right' ? 'right' : 'full');
    return [...whole(first, 'left'), ...whole(right, 'right')];
  });
}

/** What tabs and rows of spaces set apart. One step for each row of white space, however long it is. */
function columnsOf(text: string): string[] {
  const columns: string[] = [];
  let column = '';
  for (const part of text.split(/(\s+)/u))
    if (part.trim() === '' && (part.includes('\t') || part.length >= 4)) {
      columns.push(column);
      column = '';
    } else column += part;
  return [...columns, column];
}

function splitLines(content: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const each of content) {
    if (each.type === 'break') lines.push([]);
    else lastItem(lines).push(each);
  }
  return lines;
}

/** Whether the words of a part of a line are bold: all runs that have a word of it. */
function isBold(content: readonly Inline[], part: string): boolean {
  const runs = content.filter(
    (each) =>
      each.type === 'text' &&
      /\p{L}/u.test(each.value) &&
      part.includes(firstItem(each.value.trim().split(/\t|\s{4,}/u))),
  );
  return runs.length > 0 && runs.every((each) => each.type === 'text' && each.marks.bold);
}

/** A typed rule: `-------`, `_____`, `***`, `---o0o---`. */
export function isRule(text: string): boolean {
  const letters = text.replace(/[\s\-–—_=*.·•○°~+]+/gu, '');
  return letters === '' || /^(?=0*o)[o0]{1,9}$/iu.test(letters);
}

/** Names the letters of a rule, which are left out with it. @returns true */
export function reportOrnament({ text, place }: Line, notes: ImportNote[]): true {
  if (/[\p{L}\p{N}]/u.test(text)) addNote(notes, 'duong-ke', `Bỏ dòng trang trí “${text}”.`, place, text);
  return true;
}
