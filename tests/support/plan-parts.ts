import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';

/** The button and the list of contents, and the document with head and text. */
const PARTS = ['contents-open', 'contents', 'paper'];

/**
 * The parts of a plan that its page and its preview share, as HTML. Of the page only the marks of editorial notes
 * (`nav.gc`) are left out: notes are records of their own, and the preview has one record. No attribute is removed.
 * @param html a page, or a part of one
 */
export function planParts(html: string): string[] {
  const found: string[] = [];
  visit(fromHtml(html, { fragment: !html.startsWith('<!') }), 'element', (element) => {
    if (!PARTS.some((name) => hasClass(element, name))) return;
    element.children = element.children.filter((child) => child.type !== 'element' || !hasClass(child, 'gc'));
    found.push(toHtml(element));
  });
  return found;
}

const hasClass = ({ properties }: Element, name: string): boolean =>
  Array.isArray(properties['className']) && properties['className'].includes(name);
