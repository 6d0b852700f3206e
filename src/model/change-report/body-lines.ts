import type {
  Code,
  Definition,
  Image,
  ImageReference,
  Link,
  LinkReference,
  List,
  Node,
  Parent,
  Root,
  Table,
} from 'mdast';
import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx';

/** A line of a body: a paragraph, a heading, an item of a list, a row of a table. */
export interface BodyLine {
  /** As Markdown writes it, without its escapes. What readers do not see as letters is in it too: marks, addresses, attributes. */
  text: string;
  /** The text of the heading above it, or its own; null before the first. */
  heading: string | null;
}

interface Element extends Parent {
  name: string | null;
  attributes: MdxJsxAttribute[];
}

/** The lines of a body, in reading order. Two bodies that are published differently differ in a line. */
export function bodyLines(body: Root | null): BodyLine[] {
  const lines: BodyLine[] = [];
  let heading: string | null = null;
  const add = (text: string) => void lines.push({ text, heading });
  const visit = (node: Node, mark: string): void => {
    if (node.type === 'heading') {
      const text = inline(node);
      heading = text;
      add(`${'#'.repeat((node as { depth: number } & Node).depth)} ${text}`);
    } else if (node.type === 'paragraph') add(mark + inline(node));
    else if (node.type === 'table') {
      const { align, children } = node as Table;
      if (align?.some((each) => each !== null) === true) add(`| ${align.map((each) => each ?? '-').join(' | ')} |`);
      for (const row of children) add(`| ${row.children.map(inline).join(' | ')} |`);
    } else if (node.type === 'list') visitList(node as List, mark);
    else if (node.type === 'mdxJsxFlowElement') {
      add(tagOf(node as Element));
      for (const child of childrenOf(node)) visit(child, mark);
      add(`</${(node as Element).name}>`);
    } else if (isBlockParent(node)) for (const child of childrenOf(node)) visit(child, mark + markOf(node));
    else add(mark + inline(node));
  };
  const visitList = (list: List, mark: string) =>
    list.children.forEach((item, index) => {
      const number = list.ordered === true ? `${(list.start ?? 1) + index}. ` : '- ';
      const own = typeof item.checked === 'boolean' ? `${number}[${item.checked ? 'x' : ' '}] ` : number;
      item.children.forEach((child, at) => visit(child, mark + (at === 0 ? own : '  ')));
    });
  for (const child of body?.children ?? []) visit(child, '');
  return lines;
}

const childrenOf = (node: Node): Node[] => ('children' in node ? (node as Parent).children : []);
const isBlockParent = ({ type }: Node) => type === 'blockquote' || type === 'footnoteDefinition';
const markOf = (node: Node) =>
  node.type === 'blockquote' ? '> ' : `[^${(node as { identifier: string } & Node).identifier}]: `;

const tagOf = ({ name, attributes }: Element) =>
  `<${[name ?? '', ...attributes.map((each) => `${each.name}="${typeof each.value === 'string' ? each.value : ''}"`)].join(' ')}>`;

const around: Readonly<Record<string, string>> = { strong: '**', emphasis: '*', delete: '~~' };

/** Nodes that readers do not see as they are written, as Markdown writes them. @param inside the letters in the node */
const written: Readonly<Record<string, (node: Node, inside: string) => string>> = {
  break: () => ' ⏎ ',
  thematicBreak: () => '---',
  footnoteReference: (node) => `[^${(node as { identifier: string } & Node).identifier}]`,
  link: (node, inside) => `[${inside}](${addressOf(node as Link)})`,
  image: (node) => `![${(node as Image).alt ?? ''}](${addressOf(node as Image)})`,
  linkReference: (node, inside) => `[${inside}][${(node as LinkReference).identifier}]`,
  imageReference: (node) => `![${(node as ImageReference).alt ?? ''}][${(node as ImageReference).identifier}]`,
  definition: (node) => `[${(node as Definition).identifier}]: ${addressOf(node as Definition)}`,
  code: (node) => `\`\`\`${(node as Code).lang ?? ''}\n${(node as Code).value}`,
  mdxJsxTextElement: (node, inside) => `${tagOf(node as Element)}${inside}</${(node as Element).name ?? ''}>`,
};

const addressOf = ({ url, title }: { url: string; title?: string | null }): string =>
  typeof title === 'string' ? `${url} "${title}"` : url;

/** The letters of a line with the marks that change how it is read. */
function inline(node: Node): string {
  const inside = childrenOf(node).map(inline).join('');
  const mark = around[node.type];
  if (mark !== undefined) return mark + inside + mark;
  if (Object.hasOwn(written, node.type)) return written[node.type]?.(node, inside) ?? inside;
  return 'value' in node ? String(node.value) : inside;
}
