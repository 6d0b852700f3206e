import type { Nodes, Root } from 'mdast';

export interface BlockText {
  /** `heading 2`, `paragraph`, `cell`, `note 1` */
  kind: string;
  text: string;
}

/** The text of every paragraph, heading and cell of a body, in order. What two bodies must have in common to say the same. */
export function blockTexts(root: Root): BlockText[] {
  const found: BlockText[] = [];
  const walk = (node: Nodes, inside: string) => {
    if (node.type === 'heading') found.push({ kind: `heading ${node.depth}`, text: textOf(node) });
    else if (node.type === 'paragraph' || node.type === 'tableCell')
      found.push({ kind: inside + (node.type === 'tableCell' ? 'cell' : 'paragraph'), text: textOf(node) });
    else if ('children' in node) {
      for (const each of node.children) walk(each, inside + containerName(node));
    }
  };
  walk(root, '');
  return found;
}

function containerName(node: Nodes): string {
  if (node.type === 'footnoteDefinition') return `note ${node.identifier} `;
  return node.type === 'listItem' ? 'item ' : '';
}

/** Text as a reader sees it. A line break is a line feed, a footnote its number, a picture its address. */
function textOf(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'break':
      return '\n';
    case 'image':
      return `[${node.url}]`;
    case 'footnoteReference':
      return `[^${node.identifier}]`;
    default:
      return 'children' in node ? node.children.map(textOf).join('') : '';
  }
}
