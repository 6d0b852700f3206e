import type { Element, ElementContent, Nodes, Root } from 'hast';
import type { Root as MdastRoot } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { toHast } from 'mdast-util-to-hast';
import type { State } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import { components } from '../mdx/components.ts';
import { Footnotes } from './footnotes.ts';
import { list, listItem } from './item-label.ts';

/**
 * The HTML tree of a body that has passed the policy. Components become the elements that the
 * allowlist gives them; table alignment becomes a class, because a strict Content-Security-Policy
 * forbids `style`; numbers of lists and marks of footnotes are text, and nothing else is added to it.
 */
export function bodyTree(body: MdastRoot): Root {
  const footnotes = new Footnotes();
  const tree = toHast(body, {
    handlers: { mdxJsxFlowElement: component, mdxJsxTextElement: component, list, listItem, ...footnotes.handlers },
  });
  const root: Root = tree.type === 'root' ? tree : { type: 'root', children: [tree] };
  const notes = footnotes.section();
  if (notes) root.children.push(notes);
  visit(root, 'element', alignByClass);
  return root;
}

function component(state: State, node: MdxJsxFlowElement | MdxJsxTextElement): Element | undefined {
  const known = node.name === null ? undefined : components[node.name];
  if (!known) throw new Error(`Thành phần <${node.name}> phải bị kiểm tra chặn trước khi dựng trang.`);
  const attributes = Object.fromEntries(
    node.attributes.flatMap((each) =>
      each.type === 'mdxJsxAttribute' && typeof each.value === 'string' ? [[each.name, each.value]] : [],
    ),
  );
  const all = state.all(node);
  // Blocks inside a component are on lines of their own, as they do outside: their words must not be glued.
  const children = node.type === 'mdxJsxFlowElement' ? state.wrap<ElementContent>(all, true) : all;
  return known.render(attributes, children);
}

function alignByClass(element: Element): void {
  const align = element.properties['align'];
  if (typeof align !== 'string') return;
  delete element.properties['align'];
  element.properties['className'] = [`can-${{ left: 'trai', right: 'phai', center: 'giua' }[align] ?? 'trai'}`];
}

/** 2 to 6 of a heading inside a text; null for anything else. */
export function headingDepth({ tagName }: Element): number | null {
  const depth = /^h([2-6])$/u.exec(tagName)?.[1];
  return depth === undefined ? null : Number(depth);
}

/** The text of a tree: what `textContent` gives in a browser. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';
}
