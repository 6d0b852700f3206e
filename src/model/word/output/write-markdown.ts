import type { Link, List, ListItem, Nodes, Root } from 'mdast';
import type {} from '../../mdx/list-labels.ts';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { defaultHandlers, toMarkdown } from 'mdast-util-to-markdown';
import type { Handle, Options } from 'mdast-util-to-markdown';

/** Components of content have no attributes here; their blocks are on lines of their own, so that MDX reads them as blocks. */
const component: Handle = (node: MdxJsxFlowElement, _parent, state, info) =>
  `<${node.name}>\n\n${state.containerFlow(node, info)}\n\n</${node.name}>`;

/** An ordered item keeps the number that it has in the text: Markdown itself would count on from the first. */
const listItem: Handle = (node: ListItem, parent, state, info) => {
  const [, number, sign] = /^(\d+)([.)])$/u.exec(node.data?.label ?? '') ?? [];
  if (number === undefined || sign === undefined) return defaultHandlers.listItem(node, parent, state, info);
  const outer = state.bulletCurrent;
  state.bulletCurrent = sign;
  const alone: List = { type: 'list', ordered: true, start: Number(number), children: [node] };
  const written = defaultHandlers.listItem(node, alone, state, info);
  state.bulletCurrent = outer;
  return written;
};

/** Addresses that GFM reads as a link to their end (6.9), and of which no sign means something else in MDX. */
const bareAddress =
  /^(?:https?:\/\/(?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/(?:[A-Za-z0-9/.?=&%#_+-]*[A-Za-z0-9/=])?)?|[A-Za-z0-9._+-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,})$/u;
/** What may be before and after such an address; more would be read as a part of it. */
const beforeBare = /(?:^|[\s(])$/u;
const afterBare = /^(?:$|\s|[.,;:!?)]+(?:\s|$))/u;

/** A link whose words are its address is that address, as an author writes it. */
const link: Handle = (node: Link, parent, state, info) => {
  const [words, ...more] = node.children;
  const address = words?.type === 'text' && more.length === 0 ? words.value : '';
  const isOwn = [address, `${address}/`, `mailto:${address}`].includes(node.url);
  const isBare =
    isOwn && (node.title ?? null) === null && (parent?.type === 'paragraph' || parent?.type === 'tableCell');
  if (!isBare || !bareAddress.test(address)) return defaultHandlers.link(node, parent, state, info);
  const at = parent.children.findIndex((each) => each === node);
  const [before, after] = [parent.children[at - 1], parent.children[at + 1]].map((each) => wordsNextTo(each));
  // `&copy;` would be a sign.
  const isSign = address.includes('&') && after?.startsWith(';') === true;
  return before !== null && after !== null && !isSign && beforeBare.test(before ?? '') && afterBare.test(after ?? '')
    ? address
    : defaultHandlers.link(node, parent, state, info);
};

/** The words of what is next to an address; none at the ends of a paragraph, null for what is no words: the sign of a break would be read as a part of it. */
function wordsNextTo(node: Nodes | undefined): string | null {
  if (node === undefined) return '';
  return node.type === 'text' ? node.value : null;
}

/**
 * What MDX reads as code and plain Markdown does not: `<95%`, `{n}`, a line that begins with `import` or `export`.
 * A letter cannot be escaped with a backslash, so it becomes a character reference. An address is escaped too, because
 * GFM would read it as a link together with whatever marks follow; `phrasing` makes links of addresses itself.
 */
const mdx: Options = {
  handlers: { link, mdxJsxFlowElement: component, listItem },
  unsafe: [
    { character: '<', inConstruct: 'phrasing' },
    { character: '{', inConstruct: 'phrasing' },
    { character: '}', inConstruct: 'phrasing' },
    { character: '@', before: '\\S', inConstruct: 'phrasing', notInConstruct: ['link', 'image'] },
    { character: '.', before: '[Ww]', inConstruct: 'phrasing', notInConstruct: ['link', 'image'] },
    { character: ':', before: '[PpSs]', after: '//', inConstruct: 'phrasing', notInConstruct: ['link', 'image'] },
    { atBreak: true, character: 'i', after: 'mport' },
    { atBreak: true, character: 'e', after: 'xport' },
  ],
};

/** Writes a body as the Markdown that this project keeps: `-` lists, `**` and `*`, no line folding, tables without padding. */
export function writeMarkdown(root: Root): string {
  return toMarkdown(root, {
    bullet: '-',
    emphasis: '*',
    rule: '-',
    listItemIndent: 'one',
    // `<https://…>` is no link in MDX.
    resourceLink: true,
    extensions: [
      gfmTableToMarkdown({ tablePipeAlign: false }),
      gfmStrikethroughToMarkdown(),
      gfmFootnoteToMarkdown(),
      mdx,
    ],
  });
}
