import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { visit } from 'unist-util-visit';
import { outputFolder } from '../../scripts/lib/build-inputs.mjs';
import { once } from '../../src/model/once.ts';

/** A page of the built site. */
export interface BuiltPage {
  /** Address below the base path: `/ke-hoach/`. */
  readonly path: string;
  readonly html: string;
  /** The page parsed as a browser parses it, on the first use. */
  readonly tree: Root;
  /** The element `<head>`, parsed alone: a whole page takes thirty times as long. */
  readonly head: Element;
}

/** The folder that `npm run build` wrote. */
export const dist = outputFolder();

/** Every page of the built site, read once a process: each file that asks for all of them would parse them again. */
export const builtPages = once((): readonly BuiltPage[] => {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  if (files.length === 0) throw new Error('Chưa dựng trang: chạy npm run build trước.');
  return files.map((name) => {
    const html = readFileSync(join(dist, name), 'utf8');
    const path = `/${name
      .split(sep)
      .join('/')
      .replace(/index\.html$/u, '')}`;
    const tree = once(() => fromHtml(html));
    const head = once(() => named(fromHtml(html.slice(0, html.indexOf('</head>'))), 'head')[0]!);
    return {
      path,
      html,
      get tree() {
        return tree();
      },
      get head() {
        return head();
      },
    };
  });
});

/** All elements of a tree, in document order. Kept with the tree, which a dozen tests walk. */
const allElements = once.perObject((tree: Root | Element): readonly Element[] => {
  const found: Element[] = [];
  visit(tree, 'element', (element) => void found.push(element));
  return found;
});

/** The elements that a test accepts, in document order. */
export const elements = (tree: Root | Element, test: (element: Element) => boolean): Element[] =>
  allElements(tree).filter(test);

export const named = (tree: Root | Element, ...names: string[]): Element[] =>
  elements(tree, (element) => names.includes(element.tagName));

/** A property as text; null when the element does not have it. */
export function attribute(element: Element | undefined, name: string): string | null {
  const value = element?.properties[name];
  if (value === undefined || value === null) return null;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** Whether the built site answers an address below the base path. Its pages have many links to few addresses. */
export const isServed = once.each((path: string): boolean => {
  const file = join(dist, decodeURIComponent(path));
  return path.endsWith('/') ? existsSync(join(file, 'index.html')) : existsSync(file);
});
