import { beforeAll, describe, expect, test } from 'vitest';
import { readContent } from '../../../src/io/read-content.ts';
import { evidencePages, sheetPaths } from '../../../src/model/evidence/evidence-pages.ts';
import type { EvidencePage } from '../../../src/model/evidence/evidence-pages.ts';
import type { Content } from '../../../src/model/records.ts';
import { itemPath } from '../../../src/model/addresses.ts';
import { itemAddresses } from '../../../src/model/views/disclosure/item-addresses.ts';
import { itemView } from '../../../src/model/views/disclosure/item-view.ts';
import { buildSite } from '../../../src/model/site/site.ts';
import { sampleDay, sampleSchool } from '../../support/sample-school.ts';

let content: Content;
let pages: readonly EvidencePage[];
const at = (path: string) => pages.find((page) => page.path === path);
beforeAll(() => {
  ({ content } = readContent(sampleSchool.content));
  pages = evidencePages(buildSite(content, sampleDay));
});

describe('the texts that codes are made of', () => {
  test('are there for each type of page that is printed, once for each address', () => {
    expect(new Set(pages.map(({ group }) => group))).toEqual(
      new Set(['plans', 'notices', 'regulations', 'items', 'boards', 'legalReferences', 'organizations']),
    );
    expect(new Set(pages.map(({ path }) => path)).size).toBe(pages.length);
    expect(pages.filter(({ text }) => text.trim() === '')).toEqual([]);
  });

  test('do not depend on the day of the build', () => {
    const later = evidencePages(buildSite(content, '2026-12-15'));
    const same = pages.map(({ path, text }) => [path, text, later.find((page) => page.path === path)?.text]);
    expect(same.filter(([, text, other]) => text !== other).map(([path]) => path)).toEqual([]);
  });

  test('have no count that the page hides', () => {
    const site = buildSite(content, sampleDay);
    const counts = itemAddresses(site).flatMap((address) => {
      const tables = itemView(site, address).contents.flatMap(({ data }) => data.map(({ table }) => table));
      const own = tables.flatMap(({ columns, rows }) =>
        rows.flatMap(({ cells }) => cells.filter((_, index) => columns[index]?.period?.past !== true)),
      );
      const { text } = at(itemPath(address.code, address.period)) ?? { text: '' };
      const shown = text.split(/[\t\n]/u).filter((cell) => cell === 'ẩn').length;
      return [{ hidden: own.filter(({ hidden }) => hidden).length, shown }];
    });
    expect(counts.filter(({ hidden, shown }) => hidden !== shown)).toEqual([]);
    expect(Math.max(...counts.map(({ hidden }) => hidden))).toBeGreaterThan(0);
  });

  test('have the digest of every file to download', () => {
    const { documents } = content.records.disclosures.get('d05.2025-2026')!.data;
    for (const { sha256 } of documents.flatMap(({ files }) => files))
      expect(at('/cong-khai/d05/2025-2026/')?.text).toContain(sha256);
  });
});

test('the day of the last change is that of the latest publication, edit or signature', () => {
  expect(at('/thong-bao/2026-lich-hop-cha-me/')?.changedOn).toBe(
    content.records.notices.get('2026-lich-hop-cha-me')!.data.changes.at(-1)!.on,
  );
  expect(at('/cong-khai/f03/2026-w48/')?.changedOn).toBe(
    content.records.disclosures.get('f03.2026-w48')!.data.publications.at(-1)!.on,
  );
});

test('items that are not published yet print with their address, and have no code', () => {
  const site = buildSite(content, sampleDay);
  const paths = sheetPaths(site);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths).toContain('/cong-khai/f03/');
  expect(paths.length).toBeGreaterThan(pages.length);
});
