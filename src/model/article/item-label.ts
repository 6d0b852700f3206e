import type { Element, ElementContent } from 'hast';
import type { List, ListItem, Parents } from 'mdast';
import { defaultHandlers } from 'mdast-util-to-hast';
import type { State } from 'mdast-util-to-hast';
import type {} from '../mdx/list-labels.ts';

/** Handles a list item: an ordered one has its number as text, because it belongs to the words as issued. */
export function listItem(state: State, node: ListItem, parent: Parents | undefined): Element {
  const element = defaultHandlers.listItem(state, node, parent);
  if (parent?.type === 'list' && parent.ordered)
    writeLabel(element, node.data?.label ?? `${(parent.start ?? 1) + parent.children.indexOf(node)}.`);
  return element;
}

/** Handles a list: an ordered one draws no numbers of its own next to those in its text. */
export function list(state: State, node: List): Element {
  const element = defaultHandlers.list(state, node);
  if (node.ordered) element.properties = { className: ['co-so'], role: 'list' };
  return element;
}

/** Puts a label and a space in front of the words of an item, in its first paragraph where it begins with one. */
export function writeLabel(item: Element, label: string): void {
  const first = item.children.find((child) => child.type !== 'text' || child.value.trim() !== '');
  const words: ElementContent[] = first?.type === 'element' && first.tagName === 'p' ? first.children : item.children;
  words.unshift({ type: 'text', value: `${label} ` });
}
