import type { Nodes, Root, Table } from 'mdast';
import { visit } from 'unist-util-visit';
import { CELL } from './passages.ts';
import type { TextBlock } from './passages.ts';

/** A text put together from pieces of a body, that knows where each of them is. */
interface Placed {
  text: string;
  /** Offset in the file of a UTF-16 offset of the text. */
  offsetOf(index: number): number;
}

export interface BodyBlock extends TextBlock, Placed {}

const isEntry = true as const;

/** The text blocks of a body in order, and the addresses and titles in it, each as a block of its own. */
export function bodyBlocks(body: Root): BodyBlock[] {
  const blocks: BodyBlock[] = [];
  visit(body, (node: Nodes, _, parent) => {
    if (node.type === 'heading' || node.type === 'paragraph')
      blocks.push({ kind: node.type, ...placed([node]), ...(parent?.type === 'listItem' ? { isEntry } : {}) });
    else if (node.type === 'code') blocks.push({ kind: 'paragraph', ...placed([node]) });
    else if (node.type === 'table') blocks.push(...rowsOf(node));
    const own = [
      'url' in node ? decoded(node.url) : null,
      'title' in node ? node.title : null,
      'meta' in node ? node.meta : null,
      'lang' in node ? node.lang : null,
    ];
    for (const text of own) if (text) blocks.push({ kind: 'paragraph', text, offsetOf: () => startOf(node) });
  });
  return blocks;
}

const rowsOf = (table: Table): BodyBlock[] =>
  table.children.map((row, index) => ({ kind: index === 0 ? 'heading-row' : 'row', ...placed(row.children) }));

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

const startOf = (node: Nodes) => node.position?.start.offset ?? 0;

/** The words of the nodes, marks left out, so that a mark inside a number hides nothing. */
function placed(nodes: readonly Nodes[]): Placed {
  let text = '';
  const pieces: { at: number; offset: number }[] = [];
  const add = (words: string, node: Nodes, mark = '') => {
    pieces.push({ at: text.length, offset: startOf(node) + mark.length });
    text += words;
  };
  const walk = (node: Nodes) => {
    if ('children' in node) node.children.forEach(walk);
    else if (node.type === 'break') add('\n', node);
    else if (node.type === 'image') add(node.alt ?? '', node, '![');
    else if ('value' in node) add(node.value, node);
  };
  nodes.forEach((node, index) => {
    if (index > 0) text += CELL;
    walk(node);
  });
  return {
    text,
    offsetOf: (index) => {
      const piece = pieces.findLast(({ at }) => at <= index);
      return piece ? piece.offset + index - piece.at : 0;
    },
  };
}
