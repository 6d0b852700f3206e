import type { Element } from 'hast';
import { existsSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../src/model/article/body-tree.ts';
import { attribute, builtPages, dist, elements, named } from '../support/built-pages.ts';

const pages = builtPages();
const page = (path: string) => {
  const found = pages.find((each) => each.path === path);
  if (!found) throw new Error(`Không có trang ${path}`);
  return found;
};
const plan = (year: number) => `/ke-hoach/${year}-dan-van-chinh-quyen/`;
const words = (element: Element) => textOf(element).replace(/\s+/gu, ' ').trim();
const hasClass = (name: string) => (element: Element) =>
  (attribute(element, 'className') ?? '').split(' ').includes(name);
const section = (path: string, heading: string) =>
  named(page(path).tree, 'section').find((each) => attribute(each, 'ariaLabelledBy') === heading)!;

/** The row of a plan's table for a document: as cited, then, now, where. */
function row(year: number, cited: string): string[] {
  const rows = named(section(plan(year), 'vien-dan'), 'tr');
  const found = rows.find((each) => words(named(each, 'th')[0]!) === cited);
  if (!found) throw new Error(`Không có dòng ${cited}`);
  return found.children.flatMap((child) => (child.type === 'element' ? [words(child)] : []));
}

describe('the table of a plan says', () => {
  test.each([
    ['Nghị định số 04/2015/NĐ-CP', 'Đã được thay thế về nội dung trước khi kế hoạch ban hành (từ ngày 01/7/2023).'],
    ['Thông tư số 01/2016/TT-BNV', 'Đã được thay thế về nội dung trước khi kế hoạch ban hành (từ ngày 01/7/2023).'],
  ])('in 2024 that %s had been replaced in substance, and by what', (cited, note) => {
    const [, then, now, where] = row(2024, cited);
    expect(then).toBe('bị thay về nội dung');
    expect(now).toContain('bị thay về nội dung');
    expect(now).toContain('Luật Thực hiện dân chủ ở cơ sở');
    expect(where).toContain(note);
  });

  test('in 2024 that 11/2020 needs to be looked at, not that it is repealed', () => {
    const [, then, now, where] = row(2024, 'Thông tư số 11/2020/TT-BGDĐT');
    expect([then, now]).toEqual(['có thể đã hết', 'có thể đã hết']);
    expect(where).toContain('Cần rà soát');
  });

  test('in 2021 that 43/2006 was applied for a transitional time, and does not call that wrong', () => {
    const [, then, now, where] = row(2021, 'Nghị định số 43/2006/NĐ-CP');
    expect(then).toBe('áp dụng chuyển tiếp');
    expect(now).toMatch(/^hết hiệu lực/u);
    expect(where).toContain('viện dẫn này có cơ sở');
    expect(where).not.toMatch(/sai/u);
  });

  test.each([
    [2024, 'Thông tư số 36/2017/TTBGDĐT', /^hết hiệu lực Thông tư 09\/2024\/TT-BGDĐT$/u],
    [2021, 'Thông tư số 36/2017/TT-BGDĐT', /^hết hiệu lực Thông tư 09\/2024\/TT-BGDĐT$/u],
    [2024, 'Nghị định 90/2020/NĐ-CP', /^áp dụng chuyển tiếp Nghị định 233\/2026\/NĐ-CP$/u],
    [2024, 'Nghị định số 48/2023/NĐ-CP', /^hết hiệu lực Nghị định 233\/2026\/NĐ-CP$/u],
  ])('in %i that %s was in force and no longer is', (year, cited, now) => {
    const cells = row(year, cited);
    expect(cells[1]).toBe('còn hiệu lực');
    expect(cells[2]).toMatch(now);
  });

  test.each([
    ['Quyết định số 2214/QĐ-TTg', 'Ghi ngày “23/12/2021”; trang có “28/12/2021”.'],
    ['Quyết định số 124-QĐ/TW', 'Ghi tên loại “Quyết định”; trang có “Quy định”.'],
    ['Quyết định số 101-QĐ/TW', 'Ghi tên loại “Quyết định”; trang có “Quy định”.'],
    ['Thông tư số 36/2017/TTBGDĐT', 'Ký hiệu thiếu dấu gạch nối; đúng là 36/2017/TT-BGDĐT.'],
    ['Chỉ thị số 05-CT/TW', 'Đã viện dẫn đầy đủ ở trên'],
  ])('how %s is cited otherwise than it should be', (cited, note) => {
    expect(row(2024, cited)[3]).toContain(note);
  });

  test('the dates that 1048/CT-BGDĐT bears', () => {
    expect(row(2021, 'Chỉ thị số 1048/CT-BGD&ĐT')[3]).toContain('Ghi ngày “08/4/2020”; trang có “28/4/2020”.');
  });
});

describe.each([2024, 2021])('the plan of %i', (year) => {
  const { tree } = page(plan(year));
  const article = elements(tree, ({ properties }) => properties['id'] === 'noi-dung')[0]!;
  const marks = elements(article, hasClass('vd')).filter((each) => attribute(each, 'id') !== null);
  const table = named(section(plan(year), 'vien-dan'), 'table')[0]!;

  test('leads from each citation in the text to a page, and says nothing in it that was not issued', () => {
    expect(marks.length).toBeGreaterThan(5);
    const other = named(article, 'a').filter((each) => !attribute(each, 'id')?.startsWith('vd-'));
    expect(other.map(words)).toEqual([]);
    // The text itself is compared with its source in pages.test.ts; no attribute may add words to what is read out.
    const spoken = elements(article, ({ properties }) => 'ariaLabel' in properties || 'title' in properties);
    expect(spoken).toEqual([]);
  });

  test('leads from its table back to every citation, in the order of the text', () => {
    const places = named(table, 'a')
      .map((each) => attribute(each, 'href')!)
      .filter((href) => href.startsWith('#'));
    expect([...places].sort()).toEqual(marks.map((each) => `#${attribute(each, 'id')}`).sort());
    const firsts = named(table, 'tr')
      .slice(1)
      .map((each) =>
        named(each, 'a')
          .map((link) => attribute(link, 'href')!)
          .find((href) => href.startsWith('#'))!,
      );
    const numbers = firsts.map((href) => Number(href.slice('#vd-'.length)));
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  });

  test('says to readers at the top how many documents it cites', () => {
    const rows = named(table, 'tr').length - 1;
    const main = named(tree, 'main')[0]!;
    const summary = elements(main, hasClass('cited-summary'))[0]!;
    expect(words(summary)).toMatch(new RegExp(`^Kế hoạch viện dẫn ${rows} văn bản\\. Vào ngày .* Nay, `, 'u'));
    expect(named(summary, 'a').map((each) => attribute(each, 'href'))).toEqual(['#vien-dan']);
  });
});

test('the plan of 2024 costs at most 19.5 kB with its style, its table and its summary', () => {
  expect(brotliCompressSync(Buffer.from(page(plan(2024)).html)).length).toBeLessThanOrEqual(19_500);
});

describe('the page of a document', () => {
  const path = '/van-ban/90-2020-nd-cp/';

  test('says its life in order, with the plan that cites it between, and what is to come', () => {
    const events = named(section(path, 'dong-thoi-gian'), 'li').map(words);
    expect(events.map((event) => event.slice(0, 30))).toEqual([
      '13/8/2020 Ban hành',
      '20/8/2020 Có hiệu lực',
      expect.stringMatching(/^15\/9\/2023 Được sửa đổi/u),
      expect.stringMatching(/^01\/3\/2024 Được viện dẫn/u),
      expect.stringMatching(/^01\/7\/2026 Hết hiệu lực/u),
      expect.stringMatching(/Ngày lập trang/u),
      expect.stringMatching(/^31\/12\/2026 Ngày cuối/u),
    ]);
  });

  test('quotes every passage that cites it without a space too many, and leads to its place', () => {
    const passages = named(section(path, 'duoc-vien-dan'), 'li');
    expect(passages).toHaveLength(2);
    expect(textOf(named(passages[0]!, 'blockquote')[0]!)).toContain(
      'thuộc thẩm quyền quản lý theo Nghị định 90/2020/NĐ-CP ngày 13/8/2020 của Chính phủ và',
    );
    expect(named(passages[0]!, 'a').map((each) => attribute(each, 'href'))).toEqual([
      expect.stringMatching(/\/ke-hoach\/2024-dan-van-chinh-quyen\/#vd-\d+$/u),
    ]);
  });

  test('offers its citation as text to be copied, and loads a script of at most 1 kB for the button', () => {
    const texts = elements(section(path, 'cach-vien-dan'), hasClass('citation-text')).map((each) => textOf(each));
    expect(texts).toEqual([
      'Nghị định số 90/2020/NĐ-CP ngày 13 tháng 8 năm 2020 của Chính phủ về đánh giá, xếp loại chất lượng cán bộ, công chức, viên chức',
      'Nghị định số 90/2020/NĐ-CP',
    ]);
    const scripts = named(page(path).tree, 'script').flatMap((each) => attribute(each, 'src') ?? []);
    const [button] = scripts.filter((each) => each.includes('copy-button'));
    // One of the others brings days up to date, one shows the button that prints.
    expect(scripts).toHaveLength(3);
    const file = join(dist, button!.slice(button!.indexOf('/_astro/')));
    expect(readFileSync(file).length).toBeLessThanOrEqual(1024);
    const elsewhere = pages.filter(({ path: at, html }) => html.includes(button!) && !at.startsWith('/van-ban/'));
    expect(elsewhere.map((each) => each.path)).toEqual([]);
  });

  test('that no plan cites has no passages', () => {
    expect(section('/van-ban/26-2026-tt-btc/', 'duoc-vien-dan')).toBeUndefined();
  });
});

describe('the page of documents to look at again', () => {
  const path = '/van-ban/can-ra-soat/';

  test('says what will end on a known day', () => {
    const coming = words(section(path, 'sap-toi'));
    expect(coming).toContain('Từ ngày 01/01/2027');
    for (const document of [
      'Nghị định 90/2020/NĐ-CP hết thời hạn áp dụng chuyển tiếp',
      'Quyết định 2214/QĐ-TTg hết kỳ',
      'Kế hoạch 19/KH-UBND hết kỳ',
    ])
      expect(coming).toContain(document);
  });

  test('leads from each document to its places in the plan', () => {
    const own = section(path, '2024-dan-van-chinh-quyen');
    const places = named(own, 'a').map((each) => attribute(each, 'href')!);
    expect(places.filter((href) => href.includes('/ke-hoach/2024-dan-van-chinh-quyen/#vd-')).length).toBeGreaterThan(
      20,
    );
  });
});

test('the page of accuracy names every disagreement, or says that there is none', () => {
  const misses = section('/gioi-thieu/do-chinh-xac/', 'cho-sai');
  const listed = named(misses, 'li').length;
  expect(words(named(misses, 'h2')[0]!)).toBe(`Chỗ máy đọc sai ${listed}`);
  if (listed === 0) expect(words(misses)).toContain('không bỏ sót');
});

test.each(['citations', 'legal-references', 'notices', 'plans', 'regulations', 'review'])(
  '/api/v1/%s.json is data with its own address',
  (name) => {
    const file = join(dist, `api/v1/${name}.json`);
    expect(existsSync(file)).toBe(true);
    const list = JSON.parse(readFileSync(file, 'utf8')) as {
      version: number;
      url: string;
      count: number;
      items: { url: string }[];
    };
    expect(list.version).toBe(1);
    expect(list.url).toMatch(new RegExp(`^https?://.*/api/v1/${name}\\.json$`, 'u'));
    expect(list.items).toHaveLength(list.count);
  },
);

test('every citation’s offsets and words find it in the text of the article on the built page', () => {
  type Selector = [{ exact: string; prefix: string; suffix: string }, { start: number; end: number }];
  const { items } = JSON.parse(readFileSync(join(dist, 'api/v1/citations.json'), 'utf8')) as {
    items: { plan: string; selector: Selector }[];
  };
  for (const { plan: id, selector } of items) {
    const [{ exact, prefix, suffix }, { start, end }] = selector;
    const article = elements(page(`/ke-hoach/${id}/`).tree, ({ properties }) => properties['id'] === 'noi-dung')[0]!;
    const text = textOf(article);
    expect(text.slice(start, end)).toBe(exact);
    expect(text.split(prefix + exact + suffix)).toHaveLength(2);
  }
});

test('every citation in the data has its place on a built page', () => {
  const { items } = JSON.parse(readFileSync(join(dist, 'api/v1/citations.json'), 'utf8')) as {
    items: { plan: string; anchor: string; selector: [{ exact: string }, unknown] }[];
  };
  for (const { plan: id, anchor, selector } of items) {
    const mark = elements(page(`/ke-hoach/${id}/`).tree, ({ properties }) => properties['id'] === anchor)[0];
    expect([anchor, mark && textOf(mark)]).toEqual([anchor, selector[0].exact]);
  }
});
