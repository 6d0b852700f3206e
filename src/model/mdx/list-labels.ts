import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

declare module 'mdast' {
  interface ListItemData {
    /** The number of an ordered item as it is typed, with what closes it: `5.`, `6)`. */
    label?: string;
  }
}

/**
 * Writes down for every item of an ordered list the number that is in the source. Markdown itself keeps only the
 * first number of a list; the text of an issued document has all of them.
 * @param source the text that was parsed; positions of nodes are UTF-16 offsets into it.
 */
export function keepListLabels(root: Root, source: string): void {
  visit(root, 'listItem', (item, _index, parent) => {
    if (parent?.type !== 'list' || !parent.ordered) return;
    const typed = /[ \t>]*(\d{1,9}[.)])/uy;
    typed.lastIndex = item.position?.start.offset ?? source.length;
    const label = typed.exec(source)?.[1];
    if (label !== undefined) item.data = { ...item.data, label };
  });
}
