import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { unpackTable } from '../../src/model/search/lookup/packed-table.ts';
import type { PackedTable } from '../../src/model/search/lookup/packed-table.ts';
import { searchRecords } from '../../src/model/search/records/records.ts';
import { unpackTexts } from '../../src/model/search/word-search/packed-texts.ts';
import type { PackedTexts } from '../../src/model/search/word-search/packed-texts.ts';
import { dist } from '../support/built-pages.ts';
import { realSite } from '../support/search-site.ts';

const packed = JSON.parse(readFileSync(join(dist, 'tim-kiem', 'noi-dung.json'), 'utf8')) as PackedTexts;
const records = unpackTexts(packed);

describe('what search reads of the built site', () => {
  test('holds addresses below the base path that lead to a page and to an element on it', () => {
    const broken = records.filter(({ path: url }) => {
      const [path, anchor] = url.split('#') as [string, string?];
      const file = join(dist, path, 'index.html');
      return !existsSync(file) || (anchor !== undefined && !readFileSync(file, 'utf8').includes(`id="${anchor}"`));
    });
    expect(broken.map(({ path }) => path)).toEqual([]);
  });

  test('holds every section of every plan, every legal reference and every organization, each once', () => {
    const urls = records.map(({ path }) => path);
    expect(new Set(urls).size).toBe(urls.length);
    const { content, site } = realSite();
    const pages = new Set([...site.plans, ...site.legalReferences, ...site.organizations].map(({ id }) => id));
    const due = searchRecords(site, content).filter(({ path }) => pages.has(path.split('/')[2]!));
    expect(due.length).toBeGreaterThan(150);
    expect(due.filter(({ path }) => !urls.includes(path)).map(({ path }) => path)).toEqual([]);
  });

  test('holds every page that readers look for, but lists of what an agency’s own page lists, empty items, duties of other schools, the list for people who compare and that for readers without a script', () => {
    const urls = new Set(records.map(({ path }) => path.replace(/#.*$/u, '')));
    const readers = /^(?:van-ban|ke-hoach|quy-che|co-quan|cong-khai|gioi-thieu)\//u;
    const elsewhere =
      /^(?:van-ban\/co-quan\/|van-ban\/can-doi-chieu\/|van-ban\/theo-so\/|cong-khai\/nam\/[^/]+\/.|cong-khai\/[a-z]\d\d\/.)/u;
    const own = new Set(
      realSite()
        .site.dutyRegister()
        .ownDuties.map(({ id }) => id),
    );
    const isOthers = (path: string) => {
      const code = /^cong-khai\/([a-z]\d\d)\//u.exec(path)?.[1];
      return code !== undefined && !own.has(code);
    };
    const left = readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/').replace(/index\.html$/u, ''))
      .filter((path) => path.endsWith('/') && readers.test(path) && !elsewhere.test(path) && !urls.has(`/${path}`))
      .filter((path) => !isOthers(path));
    expect(left).toEqual([]);
  });

  test('keeps the spelling of titles', () => {
    const { content, site } = realSite();
    const titles = new Map(searchRecords(site, content).map(({ path, title }) => [path, title]));
    const changed = records.filter(({ path, title }) => titles.get(path) !== title);
    expect(changed.map(({ path }) => path)).toEqual([]);
  });

  test('is one small file', () => {
    expect(gzipSync(readFileSync(join(dist, 'tim-kiem', 'noi-dung.json')), { level: 9 }).length).toBeLessThan(60_000);
  });
});

test('the table of documents leads to pages', () => {
  const packed = JSON.parse(readFileSync(join(dist, 'tim-kiem', 'van-ban.json'), 'utf8')) as PackedTable;
  const table = unpackTable(packed);
  expect(table.rows.length).toBeGreaterThan(100);
  expect(table.rows.filter(({ path }) => !existsSync(join(dist, path, 'index.html')))).toEqual([]);
});

describe('the index of Pagefind', () => {
  const folder = join(dist, 'pagefind');
  const files = (name: string) => readdirSync(join(folder, name));

  test('has every record that the search page reads', () => {
    expect(files('fragment')).toHaveLength(records.length);
  });

  test('is cut into files of a few kilobytes, so that a query loads little', () => {
    const sizes = files('index').map((name) => statSync(join(folder, 'index', name)).size);
    expect(sizes.length).toBeGreaterThan(5);
    expect(Math.max(...sizes)).toBeLessThan(8_000);
    expect(files('filter')).toHaveLength(1);
  });

  test('brings none of Pagefind’s own interfaces', () => {
    expect(readdirSync(folder).filter((name) => /ui|highlight|playground/u.test(name))).toEqual([]);
  });
});
