import type { Parents, PhrasingContent, Root, Text } from 'mdast';
import type { Point } from 'unist';
import { visit } from 'unist-util-visit';

const right = (point: Point, columns: number): Point => ({
  line: point.line,
  column: point.column + columns,
  ...(point.offset === undefined ? {} : { offset: point.offset + columns }),
});

/** Texts next to each other as one, as if Markdown had read no mark between them. */
function joinTexts(parent: Parents): void {
  const joined: PhrasingContent[] = [];
  for (const child of parent.children as PhrasingContent[]) {
    const last = joined.at(-1);
    if (child.type !== 'text' || last?.type !== 'text') joined.push(child);
    else {
      last.value += child.value;
      if (last.position && child.position) last.position.end = child.position.end;
    }
  }
  parent.children = joined;
}

/**
 * Takes a text between single tildes out of the strikethrough that GFM makes of it: "từ 1~2 đến 3~4" is two ranges. Only
 * two tildes strike out.
 * @param source the text that was parsed; positions of nodes are UTF-16 offsets into it
 */
export function keepSingleTildes(root: Root, source: string): void {
  const changed = new Set<Parents>();
  visit(root, 'delete', (node, index, parent) => {
    const { start, end } = node.position ?? {};
    if (index === undefined || !parent || !start || !end) return;
    if (source.startsWith('~~', start.offset)) return;
    const tilde = (from: Point): Text => ({
      type: 'text',
      value: '~',
      position: { start: from, end: right(from, 1) },
    });
    parent.children.splice(index, 1, tilde(start), ...node.children, tilde(right(end, -1)));
    changed.add(parent);
    return index;
  });
  for (const parent of changed) joinTexts(parent);
}
