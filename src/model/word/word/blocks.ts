import type { OwnStyle } from '../../official/word-styles.ts';
import type { WordPlace } from '../notes.ts';
import type { Label } from './numbering.ts';

/** How text looks, as far as Markdown can say it. */
export interface Marks {
  bold: boolean;
  italic: boolean;
  strike: boolean;
  /** Address of a link. */
  link: string | null;
  /** Set in a file of ours for words in the style of code. */
  code?: true;
}

export type Inline =
  | {
      type: 'text';
      value: string;
      marks: Marks;
      /** In a file of ours, the words as they were typed where they are shown in capitals. */
      typed?: string;
    }
  | { type: 'break' }
  | { type: 'footnote'; key: string }
  | { type: 'picture'; index: number; link: string | null };

/** A paragraph as a reader of the Word file sees it. Text is NFC; tabs are kept as `\t` because heads are laid out with them. */
export interface Paragraph {
  type: 'paragraph';
  content: Inline[];
  /** The automatic number or bullet. */
  label: Label | null;
  align: 'left' | 'center' | 'right';
  /** 0 for the highest heading style; null for body text. */
  outline: number | null;
  /** What its style says in a file of ours; left out in any other, and for a style that is none of the text. */
  own?: OwnStyle;
  /** Set in a file of ours for the name of who signs, whatever it looks like. */
  isSignerName?: true;
  place: WordPlace;
}

export interface Cell {
  blocks: Block[];
  /** Columns that the cell covers. */
  span: number;
  /** Whether the cell continues the one above it. */
  continues: boolean;
  /** Where its words are in their column, in a file of ours; null where nothing is said, and in any other file. */
  align: 'left' | 'center' | 'right' | null;
}

export interface Table {
  type: 'table';
  rows: Cell[][];
  /** What the style of its first cell says in a file of ours: it is one of the text, with all its rows, also where it has one column. */
  own?: OwnStyle;
  /** Which table of the document, from 1. */
  number: number;
  place: WordPlace;
}

export type Block = Paragraph | Table;

/** The text of inline content. Breaks are line feeds; pictures and footnotes have none. */
export function inlineText(content: readonly Inline[]): string {
  return content
    .map((each) => {
      if (each.type === 'text') return each.value;
      return each.type === 'break' ? '\n' : '';
    })
    .join('');
}

/** The text of inline content in the letters that were typed, where they are known. */
export const typedText = (content: readonly Inline[]): string =>
  inlineText(content.map((each) => (each.type === 'text' ? { ...each, value: each.typed ?? each.value } : each)));

/** A paragraph's text as it is printed: the automatic number, then the words, without white space at the ends. */
export function paragraphText(paragraph: Paragraph): string {
  const text = inlineText(paragraph.content).trim();
  return paragraph.label ? (paragraph.label.text + paragraph.label.separator + text).trim() : text;
}

/** Whether all words of a paragraph have a mark. False when there are none. */
export function allMarked(content: readonly Inline[], mark: 'bold' | 'italic'): boolean {
  let any = false;
  for (const each of content) {
    if (each.type !== 'text' || !/[\p{L}\p{N}]/u.test(each.value)) continue;
    if (!each.marks[mark]) return false;
    any = true;
  }
  return any;
}

/** Every paragraph of a list of blocks, those in tables included, in order. */
export function* paragraphsOf(blocks: readonly Block[]): Generator<Paragraph> {
  for (const block of blocks) {
    if (block.type === 'paragraph') yield block;
    else for (const row of block.rows) for (const cell of row) if (!cell.continues) yield* paragraphsOf(cell.blocks);
  }
}
