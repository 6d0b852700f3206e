import { countUpTo } from '../../../text/count-up-to.ts';
import { itemAt } from '../../../items.ts';
import { unedited } from './edited.ts';
import type { Edited } from './edited.ts';

/** Units of a block at least: texts of this size are new and gone before memory for a large text is asked for. */
const LEAST = 32_768;
/** The end of a sentence or cell, an empty line, and a word: no layout, no sentence and no name goes on over it. */
const seam = /[.;:!?|]\n\n(?=\p{L})/gu;

/** A tag that a seam is in: no other piece of markup has a white space. */
const openTag = /<[^<>]*$/u;
/** Units of the longest tag. */
const TAG = 320;

/** The text in blocks of whole paragraphs. A text without seams is one block. */
export function blocksOf(text: string): string[] {
  const blocks: string[] = [];
  let from = 0;
  seam.lastIndex = LEAST;
  for (let found = seam.exec(text); found !== null; found = seam.exec(text)) {
    const to = found.index + found[0].length;
    if (openTag.test(text.slice(Math.max(from, to - TAG), to))) continue;
    blocks.push(text.slice(from, to));
    from = to;
    seam.lastIndex = from + LEAST;
  }
  blocks.push(text.slice(from));
  return blocks;
}

/** Whether nothing was done to any block: a large text is then not written once more, which takes long. */
const areSame = (blocks: readonly string[], before: readonly string[]): boolean =>
  blocks.every((block, place) => block === before[place]);

/** Blocks as one text again, `text` if they still are that. */
export const joined = (blocks: readonly string[], before: readonly string[], text: string): string =>
  areSame(blocks, before) ? text : blocks.join('');

/**
 * A text whose blocks were each edited apart. The offsets are those of the whole text.
 * @param text that of the blocks together
 * @param parts what became of each block of {@link blocksOf}, in their order
 */
export function joinedBlocks(text: string, blocks: readonly string[], parts: readonly Edited[]): Edited {
  if (parts.length === 1) return itemAt(parts, 0);
  const texts = parts.map((part) => part.text);
  if (areSame(texts, blocks)) return unedited(text);
  const before = startsOf(blocks);
  const after = startsOf(texts);
  const inPart = (at: number, offset: number, way: 'startOf' | 'endOf') => {
    const place = Math.max(0, countUpTo(after, at) - 1);
    return itemAt(before, place) + itemAt(parts, place)[way](offset - itemAt(after, place));
  };
  return {
    text: texts.join(''),
    startOf: (offset) => inPart(offset, offset, 'startOf'),
    // The unit before it says in which block a piece ends.
    endOf: (offset) => (offset === 0 ? 0 : inPart(offset - 1, offset, 'endOf')),
  };
}

/** Offsets of texts in what they are together. */
export function startsOf(texts: readonly string[]): number[] {
  let start = 0;
  return texts.map((text) => (start += text.length) - text.length);
}
