import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { entryOf } from '../items.ts';
import { bodyParts } from './annexes.ts';
import { headingDepth, textOf } from './body-tree.ts';
import { AnchorMaker } from './anchors.ts';

/** A part of an article that has an address: heading, paragraph, list item, table, line of the signature block. */
export interface Block {
  anchor: string;
  kind: 'heading' | 'paragraph' | 'item' | 'table' | 'title' | 'signature';
  /** 2 for the highest heading of the text; null for anything else. */
  depth: number | null;
  /** UTF-16 offsets into {@link Article.text}. */
  start: number;
  end: number;
  /** The anchor of the heading above, or null before the first heading. */
  section: string | null;
}

/** A text as it is in `<article id="noi-dung">`. */
export interface Article {
  /** The children of the article element. Their text content is {@link text}, exactly. */
  tree: Root;
  /** The issued text, NFC, blocks separated by a blank line. */
  text: string;
  blocks: Block[];
}

export interface ArticleParts {
  head: Element | null;
  body: Root;
  foot: Element | null;
  /** Anchor of the section in which a fragment begins. */
  startsIn?: string | null;
}

const separator = (): Text => ({ type: 'text', value: '\n\n' });

/**
 * Joins head, body and foot to an article, annexes below the foot, gives every block its anchor and measures where its text
 * is. Blocks are separated by white space, so that no words are glued in the text content.
 */
export function buildArticle({ head, body, foot, startsIn }: ArticleParts): Article {
  const anchors = new AnchorMaker(startsIn ?? null);
  const marked: { element: Element; kind: Block['kind']; depth: number | null; section: string | null }[] = [];
  let section: string | null = startsIn ?? null;

  const mark = (element: Element, kind: Block['kind'], depth: number | null, anchor: string) => {
    element.properties = {
      id: anchor,
      ...element.properties,
      ...(element.properties['id'] === undefined ? {} : { id: anchor }),
    };
    marked.push({ element, kind, depth, section });
  };
  const walk = (element: Element) => {
    const depth = headingDepth(element);
    if (depth !== null) {
      const anchor = anchors.heading(depth, textOf(element));
      mark(element, 'heading', depth, anchor);
      section = anchor;
    } else if (element.tagName === 'p') mark(element, 'paragraph', null, anchors.block());
    else if (element.tagName === 'table') mark(element, 'table', null, anchors.block());
    else if (
      element.tagName === 'li' &&
      !element.children.some((child) => child.type === 'element' && child.tagName === 'p')
    )
      mark(element, 'item', null, anchors.block());
    else if (element.tagName !== 'section')
      for (const child of element.children) if (child.type === 'element') walk(child);
  };

  const parts: Element[] = [];
  if (head) {
    parts.push(head);
    markOwn(head, 'title', marked);
  }
  const add = (element: Element) => {
    parts.push(element);
    walk(element);
  };
  const { text: main, annexes } = bodyParts(body.children);
  main.forEach(add);
  if (foot) {
    parts.push(foot);
    section = null;
    markOwn(foot, 'signature', marked);
  }
  annexes.forEach(add);
  const children: RootContent[] = parts.flatMap((part, index) => (index === 0 ? [part] : [separator(), part]));
  const tree: Root = { type: 'root', children };
  const offsets = new Map<Element, { start: number; end: number }>();
  const end = measure(tree.children, 0, offsets);
  const text = textOf(tree);
  if (end !== text.length) throw new Error('Đo sai độ dài văn bản.');
  const blocks = marked.map(({ element, kind, depth, section: of }) => ({
    anchor: String(element.properties['id']),
    kind,
    depth,
    section: of,
    ...entryOf(offsets, element),
  }));
  return { tree, text, blocks };
}

/** Head and foot bring their own anchors: every descendant with an id is a block. */
function markOwn(
  element: Element,
  kind: Block['kind'],
  marked: { element: Element; kind: Block['kind']; depth: number | null; section: string | null }[],
): void {
  if (element.properties['id'] !== undefined) marked.push({ element, kind, depth: null, section: null });
  for (const child of element.children) if (child.type === 'element') markOwn(child, kind, marked);
}

function measure(
  children: readonly (RootContent | ElementContent)[],
  from: number,
  offsets: Map<Element, { start: number; end: number }>,
): number {
  let at = from;
  for (const child of children) {
    if (child.type === 'text') at += child.value.length;
    else if (child.type === 'element') {
      const start = at;
      at = measure(child.children, at, offsets);
      offsets.set(child, { start, end: at });
    }
  }
  return at;
}

/** The text of one block. */
export function blockText(article: Article, block: Block): string {
  return article.text.slice(block.start, block.end);
}
