import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { visit } from 'unist-util-visit';
import { outputFolder } from '../../scripts/lib/build-inputs.mjs';

/** A page of the built site, parsed as a browser parses it. */
export interface BuiltPage {
  /** Address below the base path: `/ke-hoach/`. */
  path: string;
  html: string;
  tree: Root;
}

/** The folder that `npm run build` wrote. */
export const dist = outputFolder();

/** Every page of the built site. */
export function builtPages(): BuiltPage[] {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  if (files.length === 0) throw new Error('Chưa dựng trang: chạy npm run build trước.');
  return files.map((name) => {
    const html = readFileSync(join(dist, name), 'utf8');
    const path = `/${name
      .split(sep)
      .join('/')
      .replace(/index\.html$/u, '')}`;
    return { path, html, tree: fromHtml(html) };
  });
}

/** The elements that a test accepts, in document order. */
export function elements(tree: Root | Element, test: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (test(element)) found.push(element);
  });
  return found;
}

export const named = (tree: Root | Element, ...names: string[]): Element[] =>
  elements(tree, (element) => names.includes(element.tagName));

/** A property as text; null when the element does not have it. */
export function attribute(element: Element | undefined, name: string): string | null {
  const value = element?.properties[name];
  if (value === undefined || value === null) return null;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** Whether the built site answers an address below the base path. */
export function isServed(path: string): boolean {
  const file = join(dist, decodeURIComponent(path));
  return path.endsWith('/') ? existsSync(join(file, 'index.html')) : existsSync(file);
}
