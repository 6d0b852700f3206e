import type { OfficialBlock } from '../../model/official/official-document.ts';
import type { Container } from '../../model/official/word-styles.ts';

/** A list item or a quotation that is being written: what it is for the paragraph that begins it, and for those after it. */
interface Open {
  first: Container;
  more: Container;
  begun: boolean;
}

/** What the paragraph that is written now is inside of. */
export class Places {
  private readonly open: Open[] = [];

  /** Whether what is written now is inside of nothing. */
  get isOutermost(): boolean {
    return this.open.length === 0;
  }

  /** How many list items and quotations are around what is written now. */
  get depth(): number {
    return this.open.length;
  }

  /** Writes what is inside of one more. */
  within<Result>(first: Container, more: Container, write: () => Result): Result {
    this.open.push({ first, more, begun: false });
    try {
      return write();
    } finally {
      this.open.pop();
    }
  }

  /** The path of a paragraph, which begins all that was not begun. */
  next(): Container[] {
    return this.open.map((each) => {
      const name = each.begun ? each.more : each.first;
      each.begun = true;
      return name;
    });
  }
}

/** Whether an item with this path has the hyphen of Word's list without a style that says it. */
export const isPlainItem = (path: readonly Container[]): boolean =>
  path.at(-1) === 'item' && path.length <= 5 && path.slice(0, -1).every((each) => each === 'inItem');

/** The anchors of paragraphs and headings, to which a link can lead. */
export const anchorsIn = (blocks: readonly OfficialBlock[]): string[] =>
  blocks.flatMap((block): string[] => {
    if (block.kind === 'list') return block.items.flatMap(anchorsIn);
    if (block.kind === 'quote') return anchorsIn(block.blocks);
    return (block.kind === 'heading' || block.kind === 'paragraph' || block.kind === 'basis') && block.anchor !== null
      ? [block.anchor]
      : [];
  });
