import type { Element } from 'hast';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { textOf } from '../../src/model/article/body-tree.ts';
import { contentDirectory } from '../../src/io/paths.ts';
import { isReservedId } from '../../src/model/article/reserved-ids.ts';
import { attribute, builtPages, elements, isServed, named } from '../support/built-pages.ts';
import type { BuiltPage } from '../support/built-pages.ts';
import { fromHtml } from 'hast-util-from-html';
import { spacedPunctuation } from '../support/spaced-punctuation.ts';

const pages = builtPages();
const settings = parse(readFileSync(join(contentDirectory(), 'site.yaml'), 'utf8')) as { url: string; base?: string };
const base = process.env['BASE_PATH'] ?? settings.base ?? '/';
const origin = new URL(process.env['SITE_URL'] ?? settings.url).origin;
const collapse = (text: string) => text.replace(/\s+/gu, ' ').trim();
/** White space collapsed, one sentence a line, so that a difference shows where it is. */
const sentences = (text: string) => collapse(text).replace(/(?<=[.;:]) /gu, '\n');
const page = (path: string): BuiltPage => pages.find((each) => each.path === path)!;
const meta = ({ tree }: BuiltPage, name: string) =>
  attribute(
    named(tree, 'meta').find((each) => each.properties['name'] === name),
    'content',
  );

/** Pages that fail a condition, by address, so that a failure names them. */
const failing = (condition: (page: BuiltPage) => boolean) =>
  pages.filter((each) => !condition(each)).map((each) => each.path);

describe('every page', () => {
  test('is in Vietnamese', () => {
    expect(failing(({ tree }) => attribute(named(tree, 'html')[0], 'lang') === 'vi')).toEqual([]);
  });

  test('has one h1 with words in it', () => {
    expect(
      failing(({ tree }) => named(tree, 'h1').length === 1 && textOf(named(tree, 'h1')[0]!).trim() !== ''),
    ).toEqual([]);
  });

  test('is printed, shared and downloaded from one row after its title; only pages on which people work have none', () => {
    const worked = /^\/(?:404\.html|404\/|bien-tap\/.*|chia-se\/|ngoai-tuyen\/|tim-kiem\/)$/u;
    const rows = ({ tree }: BuiltPage) =>
      elements(tree, ({ properties }) => String(properties['className'] ?? '') === 'tools').length;
    expect(failing((each) => rows(each) === (worked.test(each.path) ? 0 : 1))).toEqual([]);
  });

  test('is shared by its own address, a further page of a list too', () => {
    const shared = ({ tree }: BuiltPage) =>
      elements(tree, ({ properties }) => String(properties['className'] ?? '') === 'share').flatMap((each) =>
        named(each, 'code').map((code) => textOf(code).trim()),
      );
    const own = ({ path }: BuiltPage) => origin + base.replace(/\/$/u, '') + path;
    expect(failing((each) => shared(each).every((address) => address === own(each)))).toEqual([]);
    expect(pages.filter((each) => shared(each).length > 0).length).toBeGreaterThan(100);
  });

  test('that has a QR code of its address is printed with a foot that says the address, and the other way round', () => {
    const ends = (path: string) => (each: BuiltPage) =>
      named(each.tree, 'img', 'link').some(({ properties }) =>
        String(properties['src'] ?? properties['href']).endsWith(path),
      );
    expect(failing((each) => ends('/ma-qr.svg')(each) === ends('/in.css')(each))).toEqual([]);
    expect(pages.filter(ends('/ma-qr.svg')).map(({ path }) => path)).toEqual(
      expect.arrayContaining(['/', '/thong-bao/', '/huong-dan/', '/kiem-tra/', '/tin-phu-huynh/', '/van-ban/']),
    );
  });

  test('goes down its headings one step at a time', () => {
    const inOrder = ({ tree }: BuiltPage) => {
      const depths = named(tree, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map((heading) => Number(heading.tagName[1]));
      return depths[0] === 1 && depths.every((depth, index) => index === 0 || depth <= depths[index - 1]! + 1);
    };
    expect(failing(inOrder)).toEqual([]);
  });

  test('says of no day that it is today: it is read long after the day on which it was built', () => {
    const relative =
      /hôm nay|hôm qua|ngày mai|tuần này|tháng này|năm nay|năm ngoái|năm học này|tháng tới|tuần tới|còn \d+ ngày(?!, tính từ)/iu;
    // Texts that the school issued say what they said, guides give examples, and the search page has no day of its own.
    const quoted = /^\/(?:ke-hoach\/[^/]|huong-dan|thong-bao|tim-kiem)/u;
    const found = pages.flatMap(({ path, tree }) => {
      const said = quoted.test(path) ? null : relative.exec(collapse(textOf(named(tree, 'body')[0]!)));
      return said ? [`${path}: ${said.input.slice(Math.max(0, said.index - 40), said.index + 40)}`] : [];
    });
    expect(found).toEqual([]);
  });

  test('has a title that no other page has', () => {
    const titles = pages.map(({ tree }) => textOf(named(tree, 'title')[0]!));
    const repeated = titles.filter((title, index) => title === '' || titles.indexOf(title) !== index);
    expect(repeated).toEqual([]);
  });

  test('has a description', () => {
    expect(failing((each) => (meta(each, 'description') ?? '').length > 20)).toEqual([]);
  });

  test('names its canonical address, unless it means none', () => {
    const canonical = ({ tree }: BuiltPage) =>
      attribute(
        named(tree, 'link').find((each) => attribute(each, 'rel') === 'canonical'),
        'href',
      );
    const wrong = failing(
      (each) => canonical(each) === origin + base.replace(/\/$/u, '') + each.path || meta(each, 'robots') === 'noindex',
    );
    expect(wrong).toEqual([]);
    expect(meta(page('/404.html'), 'robots')).toBe('noindex');
  });

  test('has no inline script, no style attribute and no event attribute', () => {
    const clean = ({ tree }: BuiltPage) =>
      elements(
        tree,
        ({ tagName, properties }) =>
          (tagName === 'script' && properties['src'] === undefined && properties['type'] !== 'application/ld+json') ||
          Object.keys(properties).some((name) => name === 'style' || name.startsWith('on')),
      ).length === 0;
    expect(failing(clean)).toEqual([]);
  });

  test('has a policy that comes before any style', () => {
    expect(
      failing(({ html }) => {
        const policy = html.indexOf('http-equiv="Content-Security-Policy" content="default-src');
        return policy > 0 && policy < html.indexOf('<style');
      }),
    ).toEqual([]);
  });

  test('gives no two elements the same id', () => {
    expect(
      failing(({ tree }) => {
        const ids = elements(tree, ({ properties }) => properties['id'] !== undefined).map((each) =>
          attribute(each, 'id'),
        );
        return new Set(ids).size === ids.length;
      }),
    ).toEqual([]);
  });

  test('has on the pages around a text no id of its own that a heading of the text could take', () => {
    const texts = pages.filter(({ path }) => /^\/(?:ke-hoach|van-ban)\/[^/]*\d[^/]*\/$/u.test(path));
    expect(texts.length).toBeGreaterThan(100);
    const own = texts.flatMap(({ tree, path }) => {
      const article = elements(tree, ({ properties }) => properties['id'] === 'noi-dung')[0]!;
      const inside = new Set(elements(article, () => true));
      return elements(
        tree,
        (each) => each.properties['id'] !== undefined && (each === article || !inside.has(each)),
      ).map((each) => `${path} ${attribute(each, 'id')}`);
    });
    expect(own.length).toBeGreaterThan(100);
    expect(own.filter((each) => !isReservedId(each.split(' ')[1]!))).toEqual([]);
  });

  // This and the next were findings of W3C's validator. The validator itself needs Java: `npm run bench -- nu`.
  test('has no role on a table or a part of one: browsers give them theirs, whatever they are displayed as', () => {
    const parts = ['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'];
    expect(failing(({ tree }) => named(tree, ...parts).every((part) => attribute(part, 'role') === null))).toEqual([]);
  });

  test('has no gradient of a single colour, and no query of a container: the validator knows neither', () => {
    const unknown = /linear-gradient\([^,()]*\)|@container|container-(?:type|name)\s*:/u;
    expect(failing(({ html }) => !unknown.test(html))).toEqual([]);
  });

  test('has no property of CSS, no field and no role that the validator refuses, and nothing after its end', () => {
    const refused =
      /field-sizing|<input [^>]*type="(?:radio|checkbox)"[^>]* autocomplete=|<ul [^>]*role="status"|<\/html>\s*\S/u;
    expect(failing(({ html }) => !refused.test(html))).toEqual([]);
  });

  test('has no white space before a comma, a semicolon or a full stop, but where an issued text has it', () => {
    expect(spacedPunctuation(fromHtml('<p>Luật <b>này</b>\n ; <i>kia</i></p><p>.NET, <code>x</code>.</p>'))).toEqual([
      'Luật này ;',
    ]);
    // Texts of plans and notices are shown as they were issued.
    const issued = /^\/(?:ke-hoach|thong-bao)\/[^/]/u;
    const found = pages.flatMap(({ path, tree }) =>
      issued.test(path) ? [] : spacedPunctuation(tree).map((text) => `${path}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  test('keeps its bytes within what a first view may cost', () => {
    expect(failing(({ html }) => Buffer.byteLength(html) < 250_000)).toEqual([]);
  });
});

test('the page of all components is not part of the site', () => {
  expect(pages.filter(({ path }) => path.includes('_components'))).toEqual([]);
});

describe('every link', () => {
  const links = pages.flatMap((each) =>
    elements(each.tree, ({ properties }) => properties['href'] !== undefined || properties['src'] !== undefined).map(
      (element) => ({ from: each, to: attribute(element, 'href') ?? attribute(element, 'src')! }),
    ),
  );
  const internal = links.filter(({ to }) => !/^[a-z]+:/iu.test(to) || to.startsWith(`${origin}/`));

  test('that stays on the site is under the base path and leads to a file', () => {
    expect(internal.length).toBeGreaterThan(1000);
    const broken = internal.flatMap(({ from, to }) => {
      const { pathname } = new URL(to, origin + base.replace(/\/$/u, '') + from.path);
      const reached = pathname.startsWith(base) && isServed(pathname.slice(base.length - 1));
      return reached ? [] : [`${from.path} → ${to}`];
    });
    expect(broken).toEqual([]);
  });

  test('with an anchor finds an element of that id', () => {
    const ids = new Map(
      pages.map(({ path, tree }) => [
        path,
        new Set(
          elements(tree, ({ properties }) => properties['id'] !== undefined).map((each) => attribute(each, 'id')),
        ),
      ]),
    );
    const anchored = internal.filter(({ to }) => to.includes('#'));
    expect(anchored.length).toBeGreaterThan(100);
    const broken = anchored.flatMap(({ from, to }) => {
      const { pathname, hash } = new URL(to, origin + base.replace(/\/$/u, '') + from.path);
      return ids.get(pathname.slice(base.length - 1))?.has(decodeURIComponent(hash.slice(1)))
        ? []
        : [`${from.path} → ${to}`];
    });
    expect(broken).toEqual([]);
  });
});

describe('a plan', () => {
  test.each(['2024', '2021'])('of %s is in #noi-dung exactly as it was issued', (year) => {
    const { tree } = page(`/ke-hoach/${year}-dan-van-chinh-quyen/`);
    const article = elements(
      tree,
      ({ tagName, properties }) => tagName === 'article' && properties['id'] === 'noi-dung',
    );
    expect(article).toHaveLength(1);
    const issued = readFileSync(`tests/fixtures/seed/${year}.txt`, 'utf8');
    expect(sentences(textOf(article[0]!))).toBe(sentences(issued));
  });

  test('says what its source does not say', () => {
    const text = collapse(textOf(page('/ke-hoach/2024-dan-van-chinh-quyen/').tree));
    expect(text).toContain('Số: không ghi');
    expect(text).toContain('Địa danh, ngày ký: không ghi');
    expect(text).toContain('chưa đối chiếu');
  });

  test('shows the notice of a fragment and no head that is lost', () => {
    const text = collapse(textOf(page('/ke-hoach/2021-dan-van-chinh-quyen/').tree));
    expect(text).toMatch(/Bản không đầy đủ (?=\S)/u);
    expect(text).not.toContain('Độc lập - Tự do - Hạnh phúc');
  });

  test('has a page for its editorial notes, each with the way to its paragraph and back', () => {
    const path = '/ke-hoach/2024-dan-van-chinh-quyen/';
    const { tree } = page(`${path}ghi-chu/`);
    const codes = elements(tree, (each) => /^ghi-chu-d\d+$/u.test(attribute(each, 'id') ?? ''));
    expect(codes).toHaveLength(61);
    const way = (each: Element) => attribute(each, 'href')!;
    const back = named(tree, 'h3').flatMap((heading) => named(heading, 'a').map(way));
    expect(back.length).toBeGreaterThan(30);
    expect(back.filter((to) => !to.includes(`${path}#`))).toEqual([]);
    const marks = elements(page(path).tree, (each) => attribute(each, 'className') === 'gc')[0]!;
    const there = named(marks, 'a').map(way);
    expect(there.length).toBeGreaterThan(30);
    const places = new Set(back.map((to) => to.split('#')[1]));
    expect(there.filter((to) => !to.includes(`${path}ghi-chu/#`) || !places.has(to.split('#')[1]))).toEqual([]);
    expect(named(marks, 'a').reduce((sum, mark) => sum + Number(/\d+$/u.exec(textOf(mark).trim())![0]), 0)).toBe(61);
  });

  test('still answers the addresses that its editorial notes once had', () => {
    const ids = elements(page('/ke-hoach/2024-dan-van-chinh-quyen/').tree, () => true).map((each) =>
      attribute(each, 'id'),
    );
    for (const id of ['ghi-chu', 'ghi-chu-layout', 'ghi-chu-citation', 'ghi-chu-spelling', 'ghi-chu-terms'])
      expect(ids).toContain(id);
  });
});

describe('a legal reference', () => {
  test('never shows a status as verified without a person who verified it', () => {
    const references = pages.filter(({ path }) => /^\/van-ban\/(?!theo-so\/)[^/]+\/$/u.test(path));
    expect(references.length).toBeGreaterThan(50);
    const silent = references.filter(
      ({ tree }) => !/chưa đối chiếu|đối chiếu ngày/u.test(textOf(named(tree, 'main')[0]!)),
    );
    expect(silent.map((each) => each.path)).toEqual([]);
  });

  test('is found under the kind, the issuer, the year and the state that its page states', () => {
    const path = '/van-ban/36-2017-tt-bgddt/';
    for (const facet of ['loai/thong-tu', 'co-quan/bo-giao-duc-va-dao-tao', 'nam/2017', 'hieu-luc/het-hieu-luc']) {
      const listed = named(named(page(`/van-ban/${facet}/`).tree, 'main')[0]!, 'a').map((each) =>
        attribute(each, 'href'),
      );
      expect(listed, facet).toContain(base.replace(/\/$/u, '') + path);
    }
  });

  test('with dots in its id has a page', () => {
    expect(page('/van-ban/06-ct-ubnd.hoa-binh.2022-03-07/')).toBeDefined();
  });
});
