import { describe, expect, it, test } from 'vitest';
import { firstIssuesOfFiles } from '../../../src/model/check/first-issues.ts';
import { bodyExcess, yamlExcess } from '../../../src/model/parse/limits.ts';
import { SourceFile } from '../../../src/model/parse/source.ts';
import { issueAt } from '../../../src/model/rules/make-issue.ts';
import { nearestUpTo } from '../../../src/model/text/nearest.ts';
import { normalizeText } from '../../../src/model/text/normalize.ts';
import { planWith, readWith } from '../../support/content-folder.ts';

const plan = 'plans/2024-ke-hoach-mau.mdx';

describe('a body beyond a limit', () => {
  const row = (cell: string, columns: number) => `${`|${cell}`.repeat(columns)}|\n`;
  test.each([
    [
      'columns × rows, with short rows',
      `a\n\n${row('a', 100)}${row('-', 100)}${'|a|\n'.repeat(300)}`,
      4,
      /bảng .*100 cột/u,
    ],
    ['lines', 'a\n'.repeat(20_002), 19_991, /20\.000 dòng/u],
    ['marks', `a\n${'*a'.repeat(30_001)}`, 2, /dấu định dạng/u],
    ['entities', '&amp;'.repeat(2001), 1, /dấu &/u],
    ['quotes in quotes', `a\n\n${'> '.repeat(100)}a`, 3, /lồng nhau/u],
    ['letters of a line', `a\n\n${'số nhà 12, ngõ 3, thôn Đồi, '.repeat(1800)}`, 3, /dòng dài hơn 50\.000 chữ/u],
    ['citations', 'Nghị định 1/2020/NĐ-CP; '.repeat(2501), 1, /nhắc đến văn bản/u],
  ])('%s: is not read, and the report says where and how much', (_what, body, line, words) => {
    const { issues } = readWith({ [plan]: planWith(body) });
    const before = planWith('').split('\n').length - 2;
    expect(issues.map((issue) => [issue.code, issue.line])).toEqual([['qua-gioi-han', before + line]]);
    expect(issues[0]?.message).toMatch(words);
  });

  it('is none where a text has as much as it may have', () => {
    expect(bodyExcess(`${'|a'.repeat(100)}|\n${'|-'.repeat(100)}|\n${'|a|\n'.repeat(298)}`)).toBeNull();
    expect(bodyExcess('Câu thứ nhất.\n'.repeat(20_000))).toBeNull();
    expect(bodyExcess('&amp;'.repeat(2000))).toBeNull();
    expect(bodyExcess(`${'a'.repeat(50_000)}\n`.repeat(19))).toBeNull();
  });
});

describe('fields beyond a limit', () => {
  test.each([
    ['names', Array.from({ length: 10_001 }, (_, index) => `k${index}: 1\n`).join(''), /tên trường/u],
    ['brackets in brackets', `symbols: ${'['.repeat(51)}${']'.repeat(51)}\n`, /lồng nhau/u],
    ['commas', `symbols: [${'a, '.repeat(20_001)}]\n`, /dấu phẩy/u],
    ['items in items', `symbols:\n  ${'- '.repeat(50)}a\n`, /liền nhau/u],
    ['anchors', `name: ${'&a '.repeat(2001)}\n`, /dấu & !/u],
    ['tags', `name: ${'!a '.repeat(2001)}\n`, /dấu & !/u],
    ['keys without a name', `name: [${'? '.repeat(2001)}]\n`, /dấu & !/u],
    ['items on one line', `name: ${'- '.repeat(20_001)}\n`, /đầu mục/u],
    ['strings', `name: ${'"" '.repeat(5001)}\n`, /dấu nháy/u],
    ['a line that is far to the right', `symbols:\n${' '.repeat(200)}- a\n`, /thụt vào/u],
  ])('%s: are not read, and nothing else is said of them', (_what, yaml, words) => {
    const { issues } = readWith({ 'organizations/co-quan.yaml': yaml });
    expect(issues.map(({ code }) => code)).toEqual(['qua-gioi-han']);
    expect(issues[0]?.message).toMatch(words);
  });

  it('are none where a file has as many as it may have', () => {
    expect(yamlExcess('a: 1\n'.repeat(10_000))).toBeNull();
    expect(yamlExcess(`${'['.repeat(50)}${']'.repeat(50)}`)).toBeNull();
  });
});

describe('a report', () => {
  const issue = (line: number, code: 'mdx-html' | 'ky-tu-an', file = 'a.mdx') =>
    issueAt({ file, line, column: 1 }, code, 'gặp.');

  it('has the first hundred errors and the first hundred warnings of a file, and says that there are more', () => {
    const all = Array.from({ length: 150 }, (_, index) => [issue(index, 'ky-tu-an'), issue(index, 'mdx-html')]).flat();
    const kept = firstIssuesOfFiles([...all, issue(1, 'mdx-html', 'b.mdx')]);
    expect(kept.filter(({ severity }) => severity === 'error')).toHaveLength(101);
    expect(kept.filter(({ severity }) => severity === 'warning')).toHaveLength(100);
    expect(
      kept.filter(({ remedy }) => remedy.includes('còn')).map(({ line, remedy }) => [line, remedy.slice(-60)]),
    ).toEqual([
      [99, expect.stringContaining('còn cảnh báo nữa')],
      [99, expect.stringContaining('còn lỗi nữa')],
    ]);
  });

  it('has an error after however many warnings', () => {
    const body = `${'Cháu Nguyễn Văn An học lớp Mầm.\n\n'.repeat(300)}Gọi 0912345678.`;
    const codes = readWith({ [plan]: planWith(body) }).issues.map(({ code }) => code);
    expect(codes).toContain('so-dien-thoai-rieng');
    expect(codes.filter((code) => code === 'du-lieu-tre')).toHaveLength(100);
  });

  it('suggests only for the first misspelt words', () => {
    const nearest = nearestUpTo(1);
    expect([nearest('plam', ['plan']), nearest('plam', ['plan'])]).toEqual(['plan', null]);
  });
});

test('a column of a normalised line is that of the line on disk, wherever it is', () => {
  const raw = 'a\u0301b ế\u0323 \u0301x Đà 가e\u0302\u0301\u0323z';
  const source = new SourceFile('a', raw);
  for (const letter of ['b', 'x', 'z'])
    expect(source.location(1, normalizeText(raw).indexOf(letter) + 1).column).toBe(raw.indexOf(letter) + 1);
});

test('a line of half a megabyte is in no issue as a whole', () => {
  const { issues } = readWith({
    [plan]: planWith(`${'- '.repeat(200_000)}\n\na ${'\u0060'.repeat(5000)} b ${'\u0060'.repeat(5000)}`),
  });
  expect(issues.length).toBeGreaterThan(0);
  for (const { message, remedy, suggestion } of issues)
    expect(Math.max(message.length, remedy.length, suggestion?.length ?? 0)).toBeLessThanOrEqual(2000);
  const place = { file: 'a', line: 1, column: 1, length: 1, excerpt: '' };
  expect(issueAt(place, 'mdx-cu-phap', 'a', { suggestion: 'b'.repeat(2000) }).suggestion).toHaveLength(2000);
});

test('a remedy that is too long ends with a whole word and says how much was left out', () => {
  const place = { file: 'a.mdx', line: 1, column: 1 };
  const remedy = 'Ghi vào changes. '.repeat(1000);
  const shown = issueAt(place, 'mdx-cu-phap', 'a', { remedy }).remedy;
  const [, kept = '', left = ''] = /^(.*)… \(còn (\d+) chữ cái nữa, đã cắt bớt\)$/su.exec(shown) ?? [];
  expect(remedy.startsWith(kept)).toBe(true);
  expect(remedy.charAt(kept.length)).toBe(' ');
  expect(kept.length + Number(left)).toBe(remedy.length);
  expect(issueAt(place, 'mdx-cu-phap', 'a', { remedy: 'x'.repeat(1_000_000) }).remedy.length).toBeLessThanOrEqual(2000);
});
