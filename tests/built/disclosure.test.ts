import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { fromHtml } from 'hast-util-from-html';
import { beforeAll, describe, expect, test } from 'vitest';
import { textOf } from '../../src/model/article/body-tree.ts';
import { dutyStates } from '../../src/model/views/disclosure/state-view.ts';
import { slug } from '../../src/model/text/slug.ts';
import { tableLabels } from '../../src/kinds/disclosure-data/index.ts';
import { attribute, dist, elements, named } from '../support/built-pages.ts';
import { buildSampleSchool, sampleSchool } from '../support/sample-school.ts';

beforeAll(() => buildSampleSchool().then(() => undefined), 240_000);

const sampleFile = (path: string) => readFileSync(join(sampleSchool.dist, path), 'utf8');
const sampleTree = (path: string) => fromHtml(sampleFile(`${path}index.html`));
const main = (path: string) => textOf(named(sampleTree(path), 'main')[0]!).replace(/\s+/gu, ' ');
const filesOf = (folder: string, ending: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => name.split(sep).join('/'));

describe('the site of the seed’s school', () => {
  interface Duties {
    items: { code: string; statuses: { period: string; state: string }[] }[];
  }
  test('shows the plan of 2024 as published, without its day, and nothing else', () => {
    const { items } = JSON.parse(readFileSync(join(dist, 'api/v1/duties.json'), 'utf8')) as Duties;
    const published = items.flatMap(({ code, statuses }) =>
      statuses.filter(({ state }) => state.startsWith('published')).map(({ period, state }) => [code, period, state]),
    );
    expect(published).toEqual([['G01', '2024', 'published-undated']]);
    expect(filesOf(join(dist, 'cong-khai'), '.csv')).toEqual([]);
  });

  test('has the matrix, an item, the regulations, the report, the calendar, the feeds and the data', () => {
    for (const path of [
      'cong-khai/index.html',
      'cong-khai/g01/2024/index.html',
      'cong-khai/a01/2026-2027/index.html',
      'quy-che/index.html',
      'quy-che/quy-che-dan-chu-o-co-so/index.html',
      'cong-khai/bao-cao-thuong-nien/2025/index.html',
      'lich-cong-khai.ics',
      'feed.xml',
      'feed.json',
      'api/v1/disclosures.json',
      'api/v1/duties.json',
    ])
      expect(existsSync(join(dist, path)), path).toBe(true);
  });

  test('offers the feeds and the calendar on every page', () => {
    const links = named(fromHtml(readFileSync(join(dist, 'index.html'), 'utf8')), 'link')
      .filter((link) => attribute(link, 'rel') === 'alternate')
      .map((link) => attribute(link, 'type'));
    expect(links).toEqual(expect.arrayContaining(['application/rss+xml', 'application/feed+json', 'text/calendar']));
  });

  test('names the duties that rest on a document, on its page', () => {
    const page = fromHtml(readFileSync(join(dist, 'van-ban/09-2024-tt-bgddt/index.html'), 'utf8'));
    const section = elements(page, (element) => attribute(element, 'ariaLabelledBy') === 'nghia-vu')[0]!;
    expect(named(section, 'a').length).toBeGreaterThan(40);
  });

  test('promises five regulations in the plan, all of them not published', () => {
    const page = fromHtml(readFileSync(join(dist, 'ke-hoach/2024-dan-van-chinh-quyen/index.html'), 'utf8'));
    const section = elements(page, (element) => attribute(element, 'ariaLabelledBy') === 'tien-do')[0]!;
    const regulations = named(section, 'a').filter((link) => attribute(link, 'href')?.includes('/quy-che/'));
    expect(regulations).toHaveLength(5);
    expect(textOf(section).match(/chưa công bố/gu)).toHaveLength(6);
  });
});

describe('the site of the sample school', () => {
  test('says on every page that its data is a sample', () => {
    const pages = filesOf(sampleSchool.dist, '.html');
    expect(pages.length).toBeGreaterThan(300);
    expect(pages.filter((name) => !/<title>[^<]*dữ liệu mẫu/u.test(sampleFile(name)))).toEqual([]);
  });

  test('has every state with its own mark', () => {
    const boards = filesOf(join(sampleSchool.dist, 'cong-khai/nam'), '.html').map((name) =>
      sampleFile(`cong-khai/nam/${name}`),
    );
    for (const state of dutyStates)
      expect(
        boards.some((html) => html.includes(`class="state duty-${state}"`)),
        state,
      ).toBe(true);
  });

  test('has a page for every item that says what it holds, when it is due and on which law', () => {
    const pages = filesOf(join(sampleSchool.dist, 'cong-khai'), 'index.html').filter((name) =>
      /^[a-z]\d{2}\//u.test(name),
    );
    expect(pages.length).toBeGreaterThan(300);
    const silent = pages.filter((name) => {
      const html = sampleFile(`cong-khai/${name}`);
      return !['Nội dung phải công khai', '<dt>Hạn</dt>', '<dt>Căn cứ</dt>', '<dt>Thời gian lưu giữ</dt>'].every(
        (part) => html.includes(part),
      );
    });
    expect(silent).toEqual([]);
  });

  test('offers every kind of table of a kindergarten as a CSV file with the same columns and rows as on the page', () => {
    const files = filesOf(join(sampleSchool.dist, 'cong-khai'), '.csv');
    // Tables of other levels of school, which sample schools without a build have (tests/unit/disclosure/levels.test.ts).
    const others = ['students', 'promotion', 'completion', 'learners', 'textbooks'];
    for (const [key, label] of Object.entries(tableLabels).filter(([name]) => !others.includes(name))) {
      const file = files.find((name) => name.endsWith(`/${slug(label)}.csv`));
      expect(file, key).toBeDefined();
      const text = sampleFile(`cong-khai/${file}`);
      expect(text.startsWith('\uFEFF'), key).toBe(true);
      const [, code, period] = /^([^/]+)\/([^/]+)\//u.exec(file!)!;
      const tree = sampleTree(`cong-khai/${code}/${period}/`);
      // The row of tools has the file too; what it must match is the table with its own link.
      const figure = named(tree, 'figure').find((each) =>
        named(each, 'a').some((link) => attribute(link, 'href')?.endsWith(`/${file}`)),
      )!;
      expect(figure, file).toBeDefined();
      const lines = text.trimEnd().split('\r\n');
      expect(lines.length - 1, file).toBe(named(named(figure, 'tbody')[0]!, 'tr').length);
    }
  });

  test('writes numbers as Vietnamese readers do, in tables with heads and totals', () => {
    const table = named(sampleTree('cong-khai/b01/2025/'), 'table')[0]!;
    expect(textOf(named(table, 'caption')[0]!)).toContain('Đơn vị: triệu đồng');
    const total = named(table, 'tr').find((row) => attribute(row, 'className') === 'total')!;
    expect(textOf(total)).toContain('5.365');
    expect(textOf(total)).toContain('5.030');
    for (const cell of named(table, 'th')) expect(['col', 'colgroup', 'row']).toContain(attribute(cell, 'scope'));
  });

  test('puts last year next to this year, under one head for both', () => {
    const head = named(named(sampleTree('cong-khai/b01/2025/'), 'thead')[0]!, 'tr').map((row) =>
      named(row, 'th').map((cell) => textOf(cell).replace(/\s+/gu, ' ').trim()),
    );
    // What is all together comes first: on a phone it is next to the names of the rows.
    expect(head[0]).toEqual(['Nguồn thu', 'Tổng thu', 'Tỷ trọng', 'Giáo dục', 'Bán trú', 'Cơ sở vật chất']);
    expect(head[1]!.slice(0, 4)).toEqual(['2025', '2024', '2025', '2024']);
    expect(head[1]).toHaveLength(10);
  });

  test('says of a plan that cites nothing that it cites nothing', () => {
    const text = main('ke-hoach/2026-ke-hoach-mau/');
    expect(text).toContain('Kế hoạch không viện dẫn văn bản nào');
    expect(text).not.toMatch(/0 văn bản|tất cả còn hiệu lực/u);
  });

  test('draws its charts as pictures without a script, each with its table', () => {
    const pages = ['c01/2025-2026', 'b01/2025', 'b02/2025', 'c05/2025-2026', 'd05/2025-2026'];
    for (const name of pages) {
      const figures = named(sampleTree(`cong-khai/${name}/`), 'figure');
      const chart = elements(figures[0]!, (element) => attribute(element, 'role') === 'img')[0]!;
      expect(attribute(chart, 'ariaLabel'), name).toMatch(/^Biểu đồ cột/u);
      expect(named(chart, 'rect').length, name).toBeGreaterThan(1);
      expect(named(figures[0]!, 'table'), name).toHaveLength(1);
    }
  });

  test('serves each file with the bytes whose digest it states', () => {
    const tree = sampleTree('cong-khai/d02/2025-2026/');
    const files = elements(tree, (element) => attribute(element, 'className') === 'files').flatMap((list) =>
      named(list, 'li'),
    );
    expect(files).toHaveLength(2);
    for (const item of files) {
      const path = attribute(named(item, 'a')[0], 'href')!;
      const digest = createHash('sha256')
        .update(readFileSync(join(sampleSchool.dist, path)))
        .digest('hex');
      expect(textOf(named(item, 'code')[0]!)).toBe(digest);
    }
  });

  test('never serves a hidden count: not on a page, not in a file, not in the data', () => {
    const rows = named(sampleTree('cong-khai/d05/2025-2026/'), 'tr').filter((row) =>
      textOf(row).includes('khuyết tật'),
    );
    expect(rows).toHaveLength(1);
    expect(
      named(rows[0]!, 'td')
        .map((cell) => textOf(cell).trim())
        .filter(Boolean),
    ).toContain('ẩn');
    expect(named(rows[0]!, 'td').map((cell) => textOf(cell).trim())).not.toContain('2');
    expect(sampleFile('cong-khai/d05/2025-2026/tre-nhom-lop-va-ban-tru.csv')).toMatch(/khuyết tật[^\r]*ẩn/u);
    expect(filesOf(sampleSchool.dist, '.yaml')).toEqual([]);
    expect(sampleFile('api/v1/disclosures.json')).not.toContain('"disabled"');
  });

  test('shows what is internal, forbidden or a gate as such, with why, and without a document', () => {
    expect(main('cong-khai/g12/2026/')).toContain('Mục này không được đăng trên mạng');
    expect(main('cong-khai/g03/2026/')).toContain('công khai trong nội bộ nhà trường');
    expect(main('cong-khai/g05/2026/')).toContain('công khai trong nội bộ nhà trường');
    expect(main('cong-khai/p01/2026/')).toContain('điều trang không được chứa');
    expect(main('cong-khai/c10/2025-2026/')).toContain('Trường không dạy chương trình nước ngoài');
  });

  test('keeps its pages about disclosure to 20 kB over the wire', () => {
    const sizes = filesOf(join(sampleSchool.dist, 'cong-khai'), '.html')
      .map((name) => ({ name, html: sampleFile(`cong-khai/${name}`) }))
      .toSorted((a, b) => b.html.length - a.html.length)
      .slice(0, 12)
      .map(({ name, html }) => ({ name, bytes: brotliCompressSync(html).length }));
    expect(sizes.filter(({ bytes }) => bytes > 20_000)).toEqual([]);
  });
});
