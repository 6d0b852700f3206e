import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../../src/io/read-content.ts';
import { checkEdit } from '../../../src/model/check/check-edit.ts';
import { maskedForLog } from '../../../src/model/privacy/masked.ts';
import { inFolder, planWith } from '../../support/content-folder.ts';
import type { Files } from '../../support/content-folder.ts';
import { dutyFile, provenance } from '../../support/duty-file.ts';

/** What the remedy of an edit asks for, and whether that is then enough: nobody goes round in a circle. */
const day = '2026-11-22';
const content = (files: Files) => inFolder(files, (root) => readContent(join(root, 'content'), root, day).content);
const plan = 'plans/2024-ke-hoach-mau.mdx';
const edited = (before: Files, after: Files) => checkEdit(content(before), content(after), day);

/** The entry of `changes` that a remedy asks for. */
function entryOf(remedy = ''): string {
  const [, kind] = /kind: (removal|correction)/u.exec(remedy) ?? [];
  const what = JSON.parse(/what: ("(?:[^"\\]|\\.)*")/u.exec(remedy)?.[1] ?? '""') as string;
  return `changes: [{ on: ${day}, kind: ${kind ?? '?'}, what: ${JSON.stringify(what)}, reason: Theo đúng lời hướng dẫn. }]\n`;
}

const first = 'Đoạn thứ nhất của văn bản này.';

describe('the words that the remedy of an edit asks for are enough, and say nothing private', () => {
  test.each([
    ['signs alone', `${first} Đạt ≥ 50% số trẻ.`, `${first} Đạt ≤ 50% số trẻ.`, null],
    ['a sign that goes', `${first} Nhóm A+ và B.`, `${first} Nhóm A và B.`, null],
    ['a short paragraph at the beginning', first, `Phần mới.\n\n${first}`, null],
    [
      'a mailbox that is only likely private',
      `${first} Gửi về hathilan_88@yahoo.com.vn trước ngày 5.`,
      first,
      /hathilan/u,
    ],
    [
      'a home that is only likely',
      `${first} Ông Bùi Văn Nam ở xóm Lũy, xã Phong Phú, huyện Tân Lạc.`,
      first,
      /Văn Nam|xóm Lũy/u,
    ],
    [
      "a private number and an office's in its place",
      `${first} Gọi cô Hà 0912345678 khi cần.`,
      `${first} Gọi văn phòng 0218 3834 567 khi cần.`,
      /0912345678|cô Hà/u,
    ],
    [
      'a name of a child and initials in its place',
      `${first} Cháu Bùi Gia Bảo, lớp Mầm 2, bị hen suyễn.`,
      `${first} Cháu B.G.B., lớp Mầm 2, bị hen suyễn.`,
      /Gia Bảo/u,
    ],
  ])('%s', (_, before, after, secret) => {
    const issues = edited({ [plan]: planWith(before) }, { [plan]: planWith(after) });
    expect(issues.map(({ code }) => code)).toEqual(['sua-dieu-da-dang']);
    const remedy = issues[0]?.remedy ?? '';
    if (secret !== null) expect(remedy).not.toMatch(secret);
    expect(edited({ [plan]: planWith(before) }, { [plan]: planWith(after, entryOf(remedy)) })).toEqual([]);
  });

  test.each([
    ['Đạt ≥ 50% số trẻ.', 'Đạt ≤ 50% số trẻ.', 'Sửa dấu chấm câu.'],
    ['Lãi -5% một năm.', 'Lãi 5% một năm.', 'Sửa dấu cách.'],
  ])('a sign that says something is no layout: %s', (was, is, what) => {
    const entry = `changes: [{ on: ${day}, kind: correction, what: ${JSON.stringify(what)}, reason: Gõ nhầm. }]\n`;
    const [before, after] = [{ [plan]: planWith(`${first} ${was}`) }, { [plan]: planWith(`${first} ${is}`, entry) }];
    expect(edited(before, after).map(({ code }) => code)).toEqual(['sua-dieu-da-dang']);
  });

  test.each([
    ['Học phí được miễn cho mọi hộ nghèo trong xã. Gọi cô Hà 0912345678.', 'Đã gỡ dữ liệu cá nhân.'],
    [
      `${'Trường không thu khoản nào của ai khi làm việc này. '.repeat(4)}Gọi 0912345678.`,
      'đã gỡ 45 chữ là dữ liệu cá nhân',
    ],
  ])('public words do not go as personal data: %s', (words, what) => {
    const entry = `changes: [{ on: ${day}, kind: removal, what: ${JSON.stringify(what)}, reason: Luật đòi. }]\n`;
    const [before, after] = [{ [plan]: planWith(`${first} ${words}`) }, { [plan]: planWith(first, entry) }];
    expect(edited(before, after).map(({ code }) => code)).toEqual(['sua-dieu-da-dang']);
  });

  test('a removal of personal data says the words that came, and keeps the words that turn a sentence round', () => {
    const before = { [plan]: planWith(`${first} Không gọi cô Hà 0912345678.`) };
    const after = (what: string) => ({
      [plan]: planWith(
        `${first} Gọi văn phòng 0218 3834 567.`,
        `changes: [{ on: ${day}, kind: removal, what: ${JSON.stringify(what)}, reason: Luật đòi. }]\n`,
      ),
    });
    for (const what of ['Đã thay dữ liệu cá nhân.', 'Đã thay dữ liệu cá nhân bằng “Gọi văn phòng 0218 3834 567”.'])
      expect(edited(before, after(what)).map(({ code }) => code)).toEqual(['sua-dieu-da-dang']);
  });
});

describe('sums of money are no number of a person', () => {
  const table = (sums: string) =>
    planWith(`${first}\n\n| Khoản | Năm trước | Năm nay |\n| --- | --- | --- |\n| Học phí | ${sums} |`);

  test('a corrected row of sums is a correction, not a removal', () => {
    const [before, after] = [
      { [plan]: table('12.500.000 | 13.500.000') },
      { [plan]: table('92.500.000 | 93.500.000') },
    ];
    const [issue] = edited(before, after);
    expect(issue?.remedy).toMatch(/kind: correction/u);
    expect(issue?.remedy).not.toMatch(/dữ liệu cá nhân/u);
  });

  test('a log shows sums next to each other, and no number of identity or account', () => {
    expect(maskedForLog('Học phí 12.500.000 13.500.000')).toBe('Học phí 12.500.000 13.500.000');
    for (const number of ['017185001234', '012.345.678.901', '0451 0001 2345 6', '12.500.000 0451000123456'])
      expect(maskedForLog(`Số ${number}`)).toContain('•');
  });
});

describe('an item that was published', () => {
  const code = (letter: string, minimum: string) =>
    dutyFile(letter, minimum, 'period: year\nforms: [narrative]\nchannels: [web]\nweb: required\n');
  const at = 'disclosures/b01.2025.yaml';
  const duties = {
    'duties/b01.yaml': code('B01', '{ kind: none, reason: Luật không định. }'),
    'duties/b02.yaml': code('B02', '{ kind: term, count: 5, unit: years }'),
  };
  const item = `duty: B01\norganization: truong-mau\nperiod: '2025'\nalsoFor: [B02]\nnarrative:\n  - Đoạn đầu của mục này.\n  - Trường không thu khoản nào khi giải quyết.\n  - Đoạn cuối của mục này.\npublications: [{ on: 2026-06-01 }]\n${provenance}`;
  const files = { ...duties, [at]: item };
  const codes = (after: Files) => edited(files, after).map(({ code: found, severity }) => `${severity} ${found}`);

  test('does not lose a paragraph without a word', () => {
    const less = { ...files, [at]: item.replace('  - Trường không thu khoản nào khi giải quyết.\n', '') };
    const [issue] = edited(files, less);
    expect(issue?.code).toBe('sua-dieu-da-dang');
    const note = /note: ("(?:[^"\\]|\\.)*")/u.exec(issue?.remedy ?? '')?.[1] ?? '';
    const said = less[at].replace(
      '[{ on: 2026-06-01 }]',
      `[{ on: 2026-06-01 }, { on: ${day}, kind: correction, note: ${note} }]`,
    );
    expect(codes({ ...files, [at]: said })).toEqual([]);
    expect(codes({ ...files, [at]: item.replace('  - Đoạn cuối', '  - Đoạn thêm vào.\n  - Đoạn cuối') })).toEqual([]);
  });

  test('serves the duty that it also served, unless another item does', () => {
    const alone = item.replace('alsoFor: [B02]\n', '');
    expect(codes({ ...files, [at]: alone })).toEqual(['error rut-ngan-thoi-gian-luu']);
    const own = alone.replace('duty: B01', 'duty: B02');
    expect(codes({ ...files, [at]: alone, 'disclosures/b02.2025.yaml': own })).toEqual([]);
  });

  test('does not go where the law sets no time for it, unless a removal says why', () => {
    const alone = { ...duties, [at]: item.replace('alsoFor: [B02]\n', '') };
    const gone = { ...duties };
    expect(edited(alone, gone).map(({ code: found, severity }) => `${severity} ${found}`)).toEqual([
      'error go-dieu-da-dang',
    ]);
    const removal = `record: disclosures/b01.2025\nname: Mục mẫu\non: ${day}\nrule: Điều 5 Thông tư 01/2020/TT-BM\nreason: Gỡ theo yêu cầu.\nby: Hiệu trưởng\n`;
    expect(edited(alone, { ...gone, 'removals/b01.yaml': removal }).map(({ code: found }) => found)).toEqual([]);
  });
});
