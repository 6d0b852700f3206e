import { countUpTo } from '../../../text/count-up-to.ts';
import { itemAt } from '../../../items.ts';
import { unedited } from './edited.ts';
import type { Edited } from './edited.ts';

/** Units of a block at least: texts of this size are new and gone before memory for a large text is asked for. */
const LEAST = 32_768;
/** The end of a sentence or cell, an empty line, and a word: no layout, no sentence and no name goes on over it. */
const seam = /[.;:!?|]\n\n(?=\p{L})/gu;

/** The text in blocks of whole paragraphs. A text without seams is one block. */
export function blocksOf(text: string): string[] {
  const blocks: string[] = [];
  let from = 0;
  for (;;) {
    seam.lastIndex = from + LEAST;
    const found = seam.exec(text);
    if (found === null) break;
    const to = found.index + found[0].length;
    blocks.push(text.slice(from, to));
    from = to;
  }
  blocks.push(text.slice(from));
  return blocks;
}

/**
 * A text whose blocks were each edited apart. The offsets are those of the whole text.
 * @param text that of the blocks together
 * @param parts what became of each block of {@link blocksOf}, in their order
 */
export function joinedBlocks(text: string, blocks: readonly string[], parts: readonly Edited[]): Edited {
  if (parts.length === 1) return itemAt(parts, 0);
  // A large text is not written once more for nothing.
  if (parts.every((part, place) => part.text === blocks[place])) return unedited(text);
  const before = startsOf(blocks);
  const after = startsOf(parts.map((part) => part.text));
  const inPart = (at: number, offset: number, way: 'startOf' | 'endOf') => {
    const place = Math.max(0, countUpTo(after, at) - 1);
    return itemAt(before, place) + itemAt(parts, place)[way](offset - itemAt(after, place));
  };
  return {
    text: parts.map((part) => part.text).join(''),
    startOf: (offset) => inPart(offset, offset, 'startOf'),
    // The unit before it says in which block a piece ends.
    endOf: (offset) => (offset === 0 ? 0 : inPart(offset - 1, offset, 'endOf')),
  };
}

function startsOf(texts: readonly string[]): number[] {
  let start = 0;
  return texts.map((text) => (start += text.length) - text.length);
}
