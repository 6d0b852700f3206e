import { onlyAClass } from './child/class-names.ts';
import type { Passage } from './finding.ts';

/** A heading, a paragraph or a row of a table, in the order of a document. */
export interface TextBlock {
  kind: 'heading' | 'paragraph' | 'heading-row' | 'row';
  text: string;
}

/** Between the cells of a row. Nothing that is searched for goes across it. */
export const CELL = ' | ';

/** Characters of a paragraph that can be the entry of a list, and of a line above one. */
const LONGEST_ENTRY = 200;

/** Characters of a heading row that are said of each row; a bound on what a table of a million letters costs. */
const LONGEST_COLUMNS = 400;

/**
 * Each block with what is above it and is said of it too: a paragraph that ends with a colon, a heading, the heading row of its
 * table. A line that is nothing but a class adds to what was said above it. A paragraph of running text ends that.
 */
export function* withLeads<Block extends TextBlock>(blocks: Iterable<Block>): Generator<Block & Passage> {
  let above = '';
  let topic = '';
  let columns = '';
  for (const block of blocks) {
    const text = block.text.trim();
    const inTable = block.kind === 'row' || block.kind === 'heading-row';
    yield { ...block, lead: block.kind === 'row' ? [above, columns].filter(Boolean).join(CELL) : above };
    if (text === '') continue;
    if (block.kind === 'heading-row') columns = text.slice(0, LONGEST_COLUMNS);
    else if (inTable) continue;
    else if (onlyAClass(text)) above = [topic, text].filter(Boolean).join(CELL);
    else if (block.kind === 'heading' || text.endsWith(':') || /^(?:danh sách|phụ lục)(?!\p{L})/iu.test(text))
      above = topic = text.slice(-LONGEST_ENTRY);
    else if (text.length > LONGEST_ENTRY) above = topic = '';
  }
}
