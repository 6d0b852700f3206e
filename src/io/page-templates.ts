import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { capture } from '../model/text/capture.ts';
import { kindByRoute } from '../kinds/address-of.ts';
import { pages } from '../model/addresses.ts';

/** Pages that people use and do not quote: their anchors may change. */
const tools: ReadonlySet<string> = new Set([
  pages.search,
  pages.editing,
  pages.wordImport,
  pages.tableImport,
  pages.amend,
  pages.compare,
  pages.share,
  pages.offline,
]);

/** Anchors of the frame of every page, which nobody quotes. */
const frame: ReadonlySet<string> = new Set(['chinh', 'tim-nhanh']);

/** The template of a page that has one of its own, or of the page of a record; null for others. */
function templateOf(path: string): string | null {
  const own = [`src/pages${path}index.astro`, `src/pages${path.slice(0, -1)}.astro`].find((file) => existsSync(file));
  if (own !== undefined) return own;
  const [, route = '', id, ...rest] = path.split('/');
  const isRecord = kindByRoute.has(route) && Boolean(id) && rest.join('') === '';
  return isRecord ? ([`src/pages/${route}/[id].astro`].find((file) => existsSync(file)) ?? null) : null;
}

/** The anchors that a page's template gives to its sections. A section that is there for some records only counts for all. */
export function templateAnchors(path: string): string[] {
  const template = tools.has(path) ? null : templateOf(path);
  if (template === null) return [];
  const ids = sourcesOf(template).flatMap((source) =>
    [...source.matchAll(/\sid="([^"{}]+)"/gu)].map((match) => capture(match, 1)),
  );
  return ids.filter((id) => !frame.has(id));
}

/** The template, and what is the whole of it where a list has several pages: `CodesPage.astro`. */
function sourcesOf(template: string): string[] {
  const source = readFileSync(template, 'utf8');
  const whole = [...source.matchAll(/from '([^']+Page\.astro)'/gu)].map((match) =>
    join(dirname(template), capture(match, 1)),
  );
  return [source, ...whole.map((path) => readFileSync(path, 'utf8'))];
}
