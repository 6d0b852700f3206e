import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { displayed } from '../../src/model/search/indexed-text.ts';
import type { LookupTable } from '../../src/model/search/lookup/table.ts';
import { searchRecords } from '../../src/model/search/records/records.ts';
import { dist } from '../support/built-pages.ts';
import { realSite } from '../support/search-site.ts';

const folder = join(dist, 'pagefind');
const files = (name: string) => readdirSync(join(folder, name));
const size = (...path: string[]) => statSync(join(folder, ...path)).size;

interface Fragment {
  url: string;
  meta: { title: string };
  filters: Record<string, string[]>;
}
const fragments = files('fragment').map((name): Fragment => {
  const text = gunzipSync(readFileSync(join(folder, 'fragment', name))).toString('utf8');
  return JSON.parse(text.slice(text.indexOf('{')));
});

describe('the index of the built site', () => {
  test('holds addresses below the base path that lead to a page and to an element on it', () => {
    const broken = fragments.filter(({ url }) => {
      const [path, anchor] = url.split('#') as [string, string?];
      const file = join(dist, path, 'index.html');
      return !existsSync(file) || (anchor !== undefined && !readFileSync(file, 'utf8').includes(`id="${anchor}"`));
    });
    expect(broken.map(({ url }) => url)).toEqual([]);
  });

  test('holds every section of every plan, every legal reference and every organization, each once', () => {
    const urls = fragments.map(({ url }) => url);
    expect(new Set(urls).size).toBe(urls.length);
    const { content, site } = realSite();
    const pages = new Set([...site.plans, ...site.legalReferences, ...site.organizations].map(({ id }) => id));
    const due = searchRecords(site, content).filter(({ path }) => pages.has(path.split('/')[2]!));
    expect(due.length).toBeGreaterThan(150);
    expect(due.filter(({ path }) => !urls.includes(path)).map(({ path }) => path)).toEqual([]);
  });

  test('holds every page that readers look for, but lists of what an agency’s own page lists and empty items', () => {
    const urls = new Set(fragments.map(({ url }) => url.replace(/#.*$/u, '')));
    const readers = /^(?:van-ban|ke-hoach|quy-che|co-quan|cong-khai|gioi-thieu)\//u;
    const elsewhere = /^(?:van-ban\/co-quan\/|cong-khai\/nam\/[^/]+\/.|cong-khai\/[a-z]\d\d\/.)/u;
    const left = readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/').replace(/index\.html$/u, ''))
      .filter((path) => path.endsWith('/') && readers.test(path) && !elsewhere.test(path) && !urls.has(`/${path}`));
    expect(left).toEqual([]);
  });

  test('keeps the spelling of titles', () => {
    const { content, site } = realSite();
    const titles = new Map(searchRecords(site, content).map(({ path, title }) => [path, title]));
    const changed = fragments.filter(({ url, meta }) => titles.get(url) !== displayed(meta.title));
    expect(changed.map(({ url }) => url)).toEqual([]);
  });

  test('is cut into files of a few kilobytes, so that a query loads little', () => {
    const sizes = files('index').map((name) => size('index', name));
    expect(sizes.length).toBeGreaterThan(5);
    expect(Math.max(...sizes)).toBeLessThan(8_000);
    expect(files('filter')).toHaveLength(1);
  });

  test('brings none of Pagefind’s own interfaces', () => {
    expect(readdirSync(folder).filter((name) => /ui|highlight|playground/u.test(name))).toEqual([]);
  });
});

test('the table of documents leads to pages', () => {
  const table = JSON.parse(readFileSync(join(dist, 'tim-kiem', 'van-ban.json'), 'utf8')) as LookupTable;
  expect(table.rows.length).toBeGreaterThan(100);
  expect(table.rows.filter(({ path }) => !existsSync(join(dist, path, 'index.html')))).toEqual([]);
});
