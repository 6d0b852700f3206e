import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kindNames, kinds } from '../../../src/kinds/index.ts';
import { tableKeys, tables } from '../../../src/kinds/disclosure-data/index.ts';
import { readContent } from '../../../src/io/read-content.ts';
import { boundedChanges } from '../../../src/model/change-report/bounded-changes.ts';
import { changeReport } from '../../../src/model/change-report/change-report.ts';
import type { ChangeReport } from '../../../src/model/change-report/change-report.ts';
import { changeComment } from '../../../src/model/change-report/comment.ts';
import { changePage } from '../../../src/model/change-report/page.ts';
import { longText, textOf } from '../../../src/model/change-report/markdown.ts';
import { valueChanges } from '../../../src/model/change-report/value-changes.ts';
import { wordChanges } from '../../../src/model/text/word-changes.ts';
import { changeOptions } from '../../support/change-options.ts';
import { cleanFiles, inFolder, planWith } from '../../support/content-folder.ts';
import type { Files } from '../../support/content-folder.ts';
import { dutyFile, provenance } from '../../support/duty-file.ts';

const today = '2026-11-22';
const plan = 'plans/2024-ke-hoach-mau.mdx';
const circular = 'legal-references/01-2020-tt-bm.mdx';

const state = (files: Files) => inFolder(files, (root) => readContent(join(root, 'content'), root, today));
const report = (before: Files, after: Files): ChangeReport =>
  changeReport(state(before), state(after), changeOptions(today));
const site = (more: string) => ({ 'site.yaml': `${cleanFiles['site.yaml']!}${more}` });

/** Places below a value, each with a copy in which that place alone is another. */
function* variants(value: unknown, path: string[] = []): Generator<{ path: string[]; changed: unknown }> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      for (const { path: below, changed } of variants(item, [...path, String(index)]))
        yield { path: below, changed: value.with(index, changed) };
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value))
      for (const { path: below, changed } of variants(each, [...path, key]))
        yield { path: below, changed: { ...value, [key]: changed } };
  } else yield { path, changed: typeof value === 'number' ? value + 1 : 'một chữ khác' };
}

describe('old and new', () => {
  test.each(tableKeys)('of every value of a table %s are shown, with a title for each step', (key) => {
    const data = tables[key].schema.parse(tables[key].sample);
    for (const { path, changed } of variants(data)) {
      if (path.at(-1) === 'table') continue;
      const found = valueChanges(kinds.disclosures.schema, { data: [data] }, { data: [changed] });
      expect(found.length, path.join('.')).toBeGreaterThan(0);
      for (const { place, before, after } of found) {
        expect(before).not.toBe(after);
        expect(place).toMatch(/^Số liệu › mục 1 \(.+\) › \P{Lowercase}/u);
      }
    }
  });

  test.each(kindNames)('of every field of %s are under its title', (name) => {
    for (const key of Object.keys(kinds[name].schema.shape)) {
      const [found] = valueChanges(kinds[name].schema, { [key]: 'cũ' }, { [key]: 'mới' });
      expect(found).toMatchObject({
        path: key,
        before: expect.stringContaining('cũ'),
        after: expect.stringContaining('mới'),
      });
      expect(found!.place, `${name}.${key} has no title`).not.toBe(key);
    }
  });

  test('of a row name the row; a row that went or came is shown whole', () => {
    const schema = kinds.plans.schema;
    const of = (...rows: object[]) => ({ recipients: rows });
    const [mam, choi, la] = [
      { a: 'Mầm', n: 1 },
      { a: 'Chồi', n: 2 },
      { a: 'Lá', n: 3 },
    ];
    const other = valueChanges(schema, of(mam, choi), of(mam, { ...choi, n: 20 }));
    expect(other).toMatchObject([{ place: 'Nơi nhận › dòng 2 (Chồi) › n', before: '2', after: '20' }]);
    expect(valueChanges(schema, of(mam, choi, la), of(mam, la))).toMatchObject([
      { place: 'Nơi nhận › dòng 2 của bản trước (Chồi)', before: 'a: Chồi, n: 2', after: null },
    ]);
    expect(valueChanges(schema, of(mam), of(choi, mam))).toMatchObject([
      { place: 'Nơi nhận › dòng 1 (Chồi)', before: null, after: 'a: Chồi, n: 2' },
    ]);
  });

  test('of a text are the words that went and came, between some that stay', () => {
    const text = (word: string) => `Trước hết là mười chữ ở đầu câu này rồi ${word} sau đó là những chữ ở cuối câu.`;
    expect(wordChanges(text('nhà trường họp'), text('nhà trường không họp'))).toEqual([
      { before: null, after: 'không ', lead: '…câu này rồi nhà trường ', tail: 'họp sau đó là những …' },
    ]);
    expect(wordChanges('a b c d e f g', 'x b c d e f y')).toHaveLength(2);
    expect(wordChanges('a b c', 'x b y')).toEqual([{ before: 'a b c', after: 'x b y', lead: null, tail: null }]);
    const many = (word: string) => Array.from({ length: 5000 }, (_, index) => `${word}${index}`).join(' ');
    expect(wordChanges(many('a'), many('b'))).toEqual([
      { before: many('a'), after: many('b'), lead: null, tail: null },
    ]);
  });

  test('of a body are at their heading, and what readers do not see as letters is seen: marks, addresses, levels', () => {
    const body = (text: string) => ({ [plan]: planWith(`## I. MỤC ĐÍCH\n\n${text}`) });
    const shown = (before: string, after: string) =>
      report(body(before), body(after)).records[0]!.changes.map((each) => [each.place, each.before, each.after]);
    expect(shown('Một.\n\nHai.', 'Một.')).toEqual([['Lời văn › I. MỤC ĐÍCH', 'Hai.', null]]);
    expect(shown('[xem](https://a.example/)', '[xem](https://b.example/)')).toEqual([
      ['Lời văn › I. MỤC ĐÍCH', '[xem](https://a.example/)', '[xem](https://b.example/)'],
    ]);
    expect(shown('Rất **quan trọng**.', 'Rất quan trọng.')).toEqual([
      ['Lời văn › I. MỤC ĐÍCH', '**quan trọng**.', 'quan trọng.'],
    ]);
    const cited = (address: string) => `Xem [mẫu][m].\n\n${address}`;
    expect(shown(cited('[m]: https://a.example/'), cited('[m]: https://b.example/ "Tên"'))).toEqual([
      ['Lời văn › I. MỤC ĐÍCH', 'https://a.example/', 'https://b.example/ "Tên"'],
    ]);
    expect(shown('Một.', 'Một.\n\n[m]: https://a.example/')).toEqual([
      ['Lời văn › I. MỤC ĐÍCH', null, '[m]: https://a.example/'],
    ]);
    expect(shown('Một.\n\n[m]: https://a.example/', 'Một.')).toEqual([
      ['Lời văn › I. MỤC ĐÍCH', '[m]: https://a.example/', null],
    ]);
    expect(shown('[x][m] [m]\n\n[m]: /a\n\n[n]: /b', '[x][n] [m]\n\n[m]: /a\n\n[n]: /b')).toEqual([
      ['Lời văn › I. MỤC ĐÍCH', '[x][m]', '[x][n]'],
    ]);
    expect(shown('[x](/a "Một")', '[x](/a "Hai")')).toEqual([['Lời văn › I. MỤC ĐÍCH', '"Một")', '"Hai")']]);
    expect(shown('| a |\n| - |\n| 1 |', '| a |\n| -: |\n| 1 |')).toEqual([
      ['Lời văn › I. MỤC ĐÍCH', null, '| right |'],
    ]);
    expect(shown('### 1. Việc', '#### 1. Việc')).toEqual([['Lời văn › 1. Việc', '###', '####']]);
    expect(shown('| a | b |\n| - | - |\n| 1 | 2 |', '| a | b |\n| - | - |\n| 1 | 3 |')).toEqual([
      ['Lời văn › I. MỤC ĐÍCH', '2', '3'],
    ]);
  });

  test('of letters that nobody sees are seen', () => {
    expect(textOf(longText('a\u200Bb'))).toBe('`a[U+200B]b`');
    expect(textOf(longText('Lưu  VT'))).toBe('`Lưu␣␣VT`');
    expect(textOf(longText(' '))).toBe('`␣`');
    expect(textOf(longText('a\nb\u00A0c'))).toBe('`a⏎b[U+00A0]c`');
  });

  test('are never cut without a word: a long text says how much is left out, many places how many', () => {
    const long = `${'a'.repeat(5000)}`;
    const text = changeComment(report({}, { [plan]: planWith('Đoạn mẫu.', `place: ${long}\n`) }));
    expect(text).toMatch(/a… \(và \d+ ký tự nữa\)/u);
    const words = (word: string) => Array.from({ length: 5000 }, (_, index) => `${word}${index}`).join(' ');
    const [whole] = report({ [plan]: planWith(words('cũ')) }, { [plan]: planWith(words('mới')) }).records[0]!.changes;
    expect(whole!.before).toMatch(/… \(và \d+ ký tự nữa\)$/u);
    expect(whole!.before!.length).toBeLessThan(2100);
  });

  test('of every place are in the comment where there is room, and in the page in any case', () => {
    const lines = (word: string, count: number) =>
      Array.from({ length: count }, (_, index) => `${word} ${index}.`).join('\n\n');
    const of = (count: number) =>
      report({ [plan]: planWith(lines('Cũ', count)) }, { [plan]: planWith(lines('Mới', count)) });
    const some = of(300);
    expect([some.records[0]!.changes.length, some.records[0]!.moreChanges]).toEqual([300, 0]);
    const comment = changeComment(some);
    expect(comment.match(/^ {2}- Lời văn|^ {2}- `Lời văn/gmu)).toHaveLength(300);
    expect(comment).not.toMatch(/nữa\.|✂️/u);
    const many = of(3000);
    expect(many.records[0]!.changes).toHaveLength(3000);
    const shortened = changeComment(many);
    expect(shortened.length).toBeGreaterThan(45_000);
    expect(shortened).toMatch(/✂️ Báo cáo đủ dài hơn .* {2}- và \d+ chỗ nữa\./su);
    expect(changePage(many)).toContain('Mới</code>');
    expect(changePage(many)).not.toMatch(/chỗ nữa|✂️/u);
  });

  test('that memory has no room for are counted, said, and hide nothing of another record', () => {
    const change = (index: number) => ({
      path: 'a',
      place: `Chỗ ${index}`,
      before: 'x'.repeat(100),
      after: 'y',
      lead: null,
      tail: null,
    });
    const record = (changes: number) => ({
      ...of,
      changes: Array.from({ length: changes }, (_, index) => change(index)),
    });
    const of = {
      collection: 'plans',
      id: 'a',
      name: 'A',
      file: 'a',
      kind: 'changed',
      moreChanges: 0,
      issuedTextDiffers: false,
    } as const;
    const found = boundedChanges([record(1000), record(3)], 20_000);
    expect(found[1]).toEqual(record(3));
    expect(found[0]!.changes.length).toBeGreaterThan(50);
    expect(found[0]!.changes.length + found[0]!.moreChanges).toBe(1000);
    expect(JSON.stringify(found.map(({ changes }) => changes)).length).toBeLessThan(21_000);
    const said = /✂️ Có tệp đổi quá nhiều chỗ/u;
    const whole = report({}, {});
    expect(changeComment({ ...whole, records: found })).toMatch(said);
    expect(changePage({ ...whole, records: found })).toMatch(said);
    expect(changeComment({ ...whole, records: [record(3)] })).not.toMatch(said);
  });

  test('say that the comment is not all of it when it is not, and the page is', () => {
    const lines = (word: string) => Array.from({ length: 30 }, (_, line) => `${word.repeat(90)} ${line}`).join('\n\n');
    const one = report({ [plan]: planWith(lines('cũ ')) }, { [plan]: planWith(lines('mới ')) });
    const change = { ...one, records: Array.from({ length: 20 }, () => one.records).flat() };
    const text = changeComment(change);
    expect(text.length).toBeLessThan(65_536);
    expect(text).toContain('Báo cáo đủ dài hơn một lời nhận xét được phép');
    expect(text).toMatch(/ {2}- và \d+ chỗ nữa\./u);
    expect(changePage(change)).not.toContain('Báo cáo đủ dài hơn');
    expect(changePage(change).length).toBeGreaterThan(65_536);
  });
});

describe('settings that a reviewer must not overlook', () => {
  test.each([
    [
      'url',
      { 'site.yaml': cleanFiles['site.yaml']!.replace('truong-mau.example', 'xau.example') },
      'Địa chỉ chính thức của trang đổi',
    ],
    ['repository', site('repository: https://kho.example/xau\n'), 'Kho mã mà trang giới thiệu với người đọc đổi'],
    ['base', site('base: /moi/\n'), 'Đường dẫn gốc đổi'],
    ['editing', site('editing: { host: github, repository: xau/kho }\n'), 'Màn hình biên tập đọc và ghi ở nơi khác'],
  ])('%s is named with what it does', (setting, files, words) => {
    const text = changeComment(report({}, files));
    expect(text).toContain('### Cài đặt của trang');
    expect(text).toContain(words);
    expect(text).toContain(`- \`${setting}\`, `);
    expect(changeComment(report({}, site('color: "#0b5a8f"\n')))).not.toContain(words);
  });

  test('editing.* are named one by one, old and new', () => {
    const editing = (repository: string) => site(`editing: { host: github, repository: ${repository} }\n`);
    const { settings } = report(editing('truong/kho'), editing('xau/kho'));
    expect(settings).toMatchObject([
      { path: 'editing.repository', place: 'Màn hình biên tập › Tên kho', before: 'truong/kho', after: 'xau/kho' },
    ]);
  });

  test.each<[string, string, string, string | null]>([
    ['a field with a wrong name', 'mau: xanh\n', 'url', 'https://xau.example'],
    ['a field with a wrong value', 'color: xanh\n', 'url', 'https://xau.example'],
    ['a field that is no YAML', 'color: "a\n', 'url', 'https://xau.example'],
    ['an error in itself', 'base: khong-co-gach\n', 'base', 'khong-co-gach'],
    ['an error next to it', 'editing: { host: nha, repository: xau/kho }\n', 'editing', 'xau/kho'],
    ['an unknown key in it', 'editing: { host: github, repository: xau/kho, la: 1 }\n', 'editing', 'xau/kho'],
    ['a key that every object has', 'toString: a\nconstructor: b\nhasOwnProperty: c\n', 'toString', 'a'],
    ['no YAML in it', 'repository: "https://kho.example/xau\n', 'repository', 'chưa đọc được'],
  ])('are named one by one although site.yaml has %s', (_what, more, setting, words) => {
    const files = { 'site.yaml': site(more)['site.yaml'].replace('truong-mau.example', 'xau.example') };
    const change = report({}, files);
    expect(change.errors).toBeGreaterThan(0);
    expect(change.settings?.find(({ path }) => path === 'url')?.before).toContain('truong-mau.example');
    const found = change.settings?.filter(({ path }) => path === setting || path.startsWith(`${setting}.`)) ?? [];
    expect(found.map(({ after }) => after).join()).toContain(words);
    expect(changeComment(change)).toContain('Địa chỉ chính thức của trang đổi');
  });

  test('that a file with an error leaves out are named', () => {
    const [, ...rest] = cleanFiles['site.yaml']!.split('\n').filter((line) => !line.startsWith('url:'));
    const { settings } = report(
      {},
      { 'site.yaml': ['la: 1', ...rest, cleanFiles['site.yaml']!.split('\n')[0]].join('\n') },
    );
    expect(settings).toMatchObject([{ path: 'url', after: null }, { path: 'la' }]);
  });

  test('that cannot be read are said to be so, and blank nothing', () => {
    const broken = report({}, { 'site.yaml': 'school: [', [plan]: planWith('Căn cứ Thông tư số 01/2020/TT-BM.') });
    expect(changeComment(broken)).toContain('Chưa đọc được `site.yaml`');
    expect(broken.citations).toMatchObject([{ kind: 'new', target: '01-2020-tt-bm' }]);
  });
});

describe('one file with errors', () => {
  const duty = dutyFile(
    'B01',
    '{ kind: until-replaced }',
    'period: year\nforms: [narrative]\nchannels: [web]\nweb: required\n',
  );
  const item = `duty: B01\norganization: truong-mau\nperiod: '2026'\nnarrative: [Đoạn mẫu.]\npublications:\n  - on: 2026-06-01\n${provenance}`;
  const common = { 'duties/b01.yaml': duty };
  const broken = { 'plans/2027-hong.mdx': '---\nstatus: issued\n---\n\nChữ.\n' };

  test('is named with its line, and hides neither citations, duties nor fields of the others', () => {
    const change = report(common, {
      ...common,
      ...broken,
      'disclosures/b01.2026.yaml': item,
      [plan]: planWith('Căn cứ Thông tư số 01/2020/TT-BM.'),
    });
    expect(change.issues[0]).toMatchObject({
      file: 'content/plans/2027-hong.mdx',
      line: expect.any(Number),
      wasThere: false,
    });
    expect(change.citations).toMatchObject([{ kind: 'new', target: '01-2020-tt-bm' }]);
    expect(change.duties).toMatchObject([{ code: 'B01', kind: 'met' }]);
    expect(change.records.map(({ kind }) => kind)).toEqual(['changed', 'unreadable', 'added']);
    expect(change.leftOut).toEqual(['content/plans/2027-hong.mdx']);
    const text = changeComment(change);
    expect(text).toMatch(/^- `content\/plans\/2027-hong\.mdx`, dòng \d+: \*\*Thiếu trường bắt buộc\.\*\* `/mu);
    expect(text).toContain('### Tệp còn lỗi, khi xét viện dẫn');
  });

  test('counts as it was before: no citation changes because the cited document has a slip', () => {
    const cites = { [plan]: planWith('Căn cứ Thông tư số 01/2020/TT-BM.') };
    const change = report(cites, { ...cites, [circular]: cleanFiles[circular]!.replace('2020-01-15', '2020-01-55') });
    expect(change.citations).toEqual([]);
    expect(change.asBefore).toEqual(['content/legal-references/01-2020-tt-bm.mdx']);
  });

  test('shows what differs in its fields, the wrong ones as they are written', () => {
    const wrong = cleanFiles[plan]!.replace('year: 2024', 'year: hai nghìn').replace('2024-03-05', '2024-03-07');
    expect(report({}, { [plan]: wrong }).records[0]!.changes).toMatchObject([
      { path: 'year', before: '2024', after: 'hai nghìn' },
      { path: 'issuedOn', before: '05/3/2024', after: '07/3/2024' },
    ]);
  });

  test.each([
    ['is no YAML', 'subject: [Công tác', 'chưa đọc được, xem lỗi của tệp này'],
    ['has an alias', 'subject: *a', 'chưa đọc được, xem lỗi của tệp này'],
    ['is of another kind', 'subject: { a: 1 }', 'a: 1'],
    ['is not there', '# không có', null],
  ])('shows old and new of a field that %s', (_, line, after) => {
    const wrong = cleanFiles[plan]!.replace(/^subject: .*$/mu, line);
    expect(report({}, { [plan]: wrong }).records[0]!.changes).toMatchObject([
      { path: 'subject', before: 'Công tác mẫu năm 2024', after },
    ]);
  });

  test('shows a field that the schema does not know, and a body of which the policy refuses a part', () => {
    const wrong = cleanFiles[plan]!.replace('year: 2024', 'year: 2024\nyaer: 2025').replace(
      'Đoạn thứ nhất.',
      'Đoạn thứ hai.\n\n<Script />',
    );
    expect(report({}, { [plan]: wrong }).records[0]!.changes).toMatchObject([
      { path: 'yaer', before: null, after: '2025' },
      { path: 'body', before: 'Đoạn thứ nhất.', after: null },
      { path: 'body', before: null, after: 'Đoạn thứ hai.' },
      { path: 'body', before: null, after: '<Script>' },
      { path: 'body', before: null, after: '</Script>' },
    ]);
  });

  test.each(['yaml', 'mdx'])('is named as it is on disk: a regulation that ends in %s', (ending) => {
    const file = `regulations/quy-che-hong.${ending}`;
    const text = ending === 'mdx' ? '---\ntitle: [\n---\n' : 'title: [\n';
    const change = report(common, { ...common, [file]: text });
    expect(change.records.map((record) => record.file)).toEqual([`content/${file}`]);
    expect(change.leftOut).toEqual([`content/${file}`]);
  });

  test('shows what differs below a field that has an error elsewhere', () => {
    const files = { ...common, 'disclosures/b01.2026.yaml': item };
    const wrong = item.replace('on: 2026-06-01', 'on: 2026-06-02\n    chanel: x').replace('Đoạn mẫu.', 'Đoạn khác.');
    const [record] = report(files, { ...common, 'disclosures/b01.2026.yaml': wrong }).records;
    expect(record).toMatchObject({
      kind: 'unreadable',
      changes: [
        { path: 'narrative.0', before: 'Đoạn mẫu.', after: 'Đoạn khác.' },
        { path: 'publications.0.on', before: '01/6/2026', after: '02/6/2026' },
        { path: 'publications.0.chanel', before: null, after: 'x' },
      ],
    });
  });

  test('that others name and that is gone is counted as it was, and its namers too', () => {
    const change = report({}, { [circular]: null });
    expect(change.errors).toBeGreaterThan(0);
    expect(change.asBefore).toContain('content/legal-references/01-2020-tt-bm.mdx');
    expect(change.citations).toEqual([]);
  });

  test('in site.yaml is the first of all, since others may come from it', () => {
    const change = report(broken, {
      ...broken,
      [circular]: cleanFiles[circular]!.replace('2020-01-15', 'x'),
      ...site('color: xanh\n'),
    });
    expect(change.issues[0]).toMatchObject({ file: 'content/site.yaml', severity: 'error' });
  });

  test('that was there before is distinguished from one that the change brought, wherever its line is now', () => {
    const change = report(broken, { 'plans/2027-hong.mdx': `---\n# ghi chú\nstatus: issued\n---\n\nChữ.\n` });
    expect(change.issues.every(({ wasThere }) => wasThere)).toBe(true);
    expect(changeComment(change)).toContain('Lỗi đã có từ trước thay đổi này');
  });
});
