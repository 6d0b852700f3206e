import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../../src/io/read-content.ts';
import type { Issue } from '../../../src/model/rules/issue.ts';
import { inFolder } from '../../support/content-folder.ts';
import { pdfWith } from '../../support/downloads.ts';
import { dutyFile, provenance } from '../../support/duty-file.ts';

const duty = (code: string, rest: string) => dutyFile(code, '{ kind: none }', rest);
const duties = {
  'duties/b01.yaml': duty(
    'B01',
    'period: year\nforms: [table]\ntables: [income]\nchannels: [web]\nweb: required\nheldFrom: 2024-07-19\n',
  ),
  'duties/g01.yaml': duty('G01', 'period: year\nforms: [document]\nchannels: [internal, web]\nweb: allowed\n'),
  'duties/g04.yaml': duty('G04', 'period: year\nforms: [document]\nchannels: [noticeboard]\nweb: forbidden\n'),
};
const bytes = pdfWith('Signed');
const sha256 = createHash('sha256').update(bytes).digest('hex');

const income = `duty: B01
organization: truong-mau
period: '2025'
data:
  - table: income
    year: 2025
    unit: trieu-dong
    rows:
      - { source: ngan-sach, activity: Giáo dục, amount: 4200 }
      - source: hoc-phi
        activity: Giáo dục
        amount: 240
    total: 4440
publications:
  - on: 2026-06-01
${provenance}`;
const plan = `duty: G01
organization: truong-mau
period: '2026'
documents:
  - title: Kế hoạch mẫu
    issuedOn: 2026-03-05
    files:
      - path: tep/ke-hoach-mau.pdf
        sha256: ${sha256}
        label: Bản ký
publications:
  - on: 2026-03-06
${provenance}`;

const menu =
  'data:\n  - table: menu\n    weekOf: 2026-11-23\n    rows: [{ on: 2026-11-23, meal: trua, dishes: [Cơm] }]\n';

/** What the checker says of the files, as an editor on 22 November 2026 sees it. */
function check(files: Record<string, string>): Issue[] {
  return inFolder({ ...duties, ...files }, (root) => {
    mkdirSync(join(root, 'public/tep'), { recursive: true });
    writeFileSync(join(root, 'public/tep/ke-hoach-mau.pdf'), bytes);
    return readContent(join(root, 'content'), root, '2026-11-22', join(root, 'public')).issues;
  });
}
const report = (files: Record<string, string>) =>
  check(files).map(
    ({ file, line, column, code, suggestion }) =>
      `${file.replace('content/', '')}:${line}:${column} ${code}${suggestion ? ` → ${suggestion}` : ''}`,
  );
const at = 'disclosures/mau.yaml';
const edited = (source: string, from: string, to: string) => {
  expect(source).toContain(from);
  return { [at]: source.replace(from, to) };
};

test('disclosures that are in order have no problem', () => {
  expect(report({ [at]: income, 'disclosures/ke-hoach.yaml': plan })).toEqual([]);
});

describe('the checker names, at its line,', () => {
  test.each([
    ['a total that does not add up', income, 'total: 4440', 'total: 4450', '13:12 tong-khong-khop'],
    ['a duty that is not for the web', plan, 'duty: G01', 'duty: G04', '1:7 muc-khong-dang-web'],
    ['an unknown duty', plan, 'duty: G01', 'duty: G02', '1:7 nghia-vu-la → G01'],
    ['a publication in the future', plan, '2026-03-06', '2026-11-23', '12:9 ngay-cong-khai-tuong-lai'],
    ['a publication before its document', plan, '2026-03-06', '2026-03-04', '12:9 cong-khai-truoc-van-ban'],
    ['an unknown unit', income, 'unit: trieu-dong', 'unit: ty-dong', '7:11 gia-tri-sai'],
    [
      'thousands with a dot that YAML takes for a fraction',
      income,
      '240',
      '22.019',
      '12:17 so-cham-ngan-nghin → 22019',
    ],
    ['thousands with a dot that YAML takes for 22', income, '240', '22.000', '12:17 so-cham-ngan-nghin → 22000'],
    ['thousands with dots that are text', income, '240', '1.240.000', '12:17 gia-tri-sai'],
    ['thousands with a comma in a line of braces', income, '4200', '4,200', '9:60 truong-la'],
    ['a number of programmers that YAML takes for 16', income, '240', '0x10', '12:17 gia-tri-sai'],
    ['a power of ten', income, '240', '1e3', '12:17 gia-tri-sai'],
    ['a number without an end', income, '240', '.inf', '12:17 gia-tri-sai'],
    ['a duty named twice', income, 'duty: B01', 'duty: B01\nalsoFor: [B01]', '2:11 dong-trung'],
    [
      'an item of another organisation, which no page would show',
      income,
      'organization: truong-mau',
      'organization: bo-mau',
      '2:15 khong-phai-cua-truong → truong-mau',
    ],
    [
      'a small count of children in words',
      plan,
      'documents:',
      'narrative: [Trường có 2 trẻ khuyết tật.]\ndocuments:',
      '4:13 so-nho-trong-chu',
    ],
    [
      'a small count of children in the name of a document',
      plan,
      'title: Kế hoạch mẫu',
      'title: Danh sách 2 trẻ khuyết tật',
      '5:12 so-nho-trong-chu',
    ],
    ['a missing file', plan, 'tep/ke-hoach-mau.pdf', 'tep/ke-hoach-mua.pdf', '8:15 tep-thieu → tep/ke-hoach-mau.pdf'],
    ['a file whose bytes are others', plan, sha256, 'b'.repeat(64), '9:17 tep-khac-ma'],
    ['a year that is not that of the numbers', income, "period: '2025'", "period: '2024'", '5:5 ky-khac-so-lieu'],
    ['a table that the duty does not use', plan, 'publications:', `${menu}publications:`, '12:12 mau-khong-hop'],
  ])('%s', (_what, source, from, to, expected) => {
    expect(report(edited(source, from, to))).toContain(`${at}:${expected}`);
    expect(new Set(report(edited(source, from, to)).map((line) => line.split(' ')[1])).size).toBe(1);
  });

  test('a publication before the plan of the site that it names, though it does not repeat the day of the plan', () => {
    const named = (day: string) =>
      plan
        .replace("'2026'", "'2024'")
        .replace(/    issuedOn[^]*label: Bản ký\n/u, '    plan: 2024-ke-hoach-mau\n')
        .replace('2026-03-06', day);
    expect(report({ [at]: named('2024-03-05') })).toEqual([]);
    expect(report({ [at]: named('2024-03-04') })).toEqual([`${at}:8:9 cong-khai-truoc-van-ban`]);
  });

  test('an issued regulation of a duty that is not for the web', () => {
    const text = `organization: truong-mau
title: Bản kê khai tài sản
status: issued
duty: G04
issuedOn: 2026-03-05
files: [{ path: tep/ke-hoach-mau.pdf, sha256: ${sha256}, label: Bản ký }]
purpose: Mẫu.
${provenance}`;
    expect(report({ 'regulations/ke-khai.yaml': text })).toEqual(['regulations/ke-khai.yaml:4:7 muc-khong-dang-web']);
  });

  test('every problem of a record at once', () => {
    const both = income.replace('total: 4440', 'total: 4450').replace('2026-06-01', '2027-06-01');
    expect(report({ [at]: both }).map((line) => line.split(' ')[1])).toEqual([
      'tong-khong-khop',
      'ngay-cong-khai-tuong-lai',
    ]);
  });

  test('a table about children that is twice, since each may hide what the other shows', () => {
    const support = `data: [{ table: support, year: 2026, unit: dong, rows: [{ policy: Mẫu, kind: mien, children: 9 }] }]
`;
    const twice = { [at]: plan + support, 'disclosures/nua.yaml': plan + support };
    expect(report(twice).filter((line) => line.includes('so-lieu-trung'))).toEqual([
      'disclosures/nua.yaml:14:8 so-lieu-trung',
    ]);
  });
});

describe('an editor reads', () => {
  const first = (source: string, from: string, to: string) => check(edited(source, from, to))[0]!;
  test('by how much a total is wrong', () => {
    const { message, remedy } = first(income, 'total: 4440', 'total: 4450');
    expect(message).toBe('Gặp tổng 4.450 triệu đồng, cộng các phần được 4.440 triệu đồng, lệch 10 triệu đồng.');
    expect(remedy).toContain('Đối chiếu từng dòng với sổ sách');
  });
  test('which units there are', () => {
    const { message, remedy } = first(income, 'unit: trieu-dong', 'unit: ty-dong');
    expect(message).toBe(
      '“data[1].unit”: Gặp đơn vị “ty-dong”, cần một trong các đơn vị: dong (đồng), nghin-dong (nghìn đồng), trieu-dong (triệu đồng).',
    );
    expect(remedy).toBe('Chọn một trong: dong, nghin-dong, trieu-dong.');
  });
  test('to write a number without dots, once and not twice', () => {
    const { message, remedy } = first(income, '240', '1.240.000');
    expect(message).toBe(
      '“data[1].rows[2].amount”: Gặp “1.240.000”, cần một số viết liền: 1240000. Không dùng dấu chấm hay dấu phẩy ngăn hàng nghìn.',
    );
    expect(remedy).toBe('Ghi lại “Số tiền”. Số nguyên, theo đơn vị tiền của bảng.');
  });
  test('that a comma between thousands makes another field', () => {
    expect(first(income, '4200', '4,200').remedy).toContain('viết số liền: 22019, không phải 22,019');
  });
  test('that a number is too large, and not how to round it', () => {
    expect(first(income, '240', '9'.repeat(20)).message).toContain('số quá lớn');
  });
  test('how many rows a list needs, in words', () => {
    const rows = income.slice(income.indexOf('    rows:'), income.indexOf('    total'));
    expect(first(income, rows, '    rows: []\n').message).toBe(
      '“data[1].rows”: gặp danh sách có 0 mục, cần ít nhất 1.',
    );
  });
  test('how a SHA-256 is made', () => {
    expect(first(plan, sha256, 'ABC').remedy).toContain('certutil -hashfile');
  });
  test.each(['Trường có 12 trẻ.', 'Lớp 4 tuổi', 'mỗi một trẻ', 'từ 3–4 trẻ một bàn', '2,5 trẻ', 'dưới 5 trẻ'])(
    'nothing about “%s”, which counts nobody or more than four',
    (text) => {
      const narrative = edited(plan, 'documents:', `narrative: ['${text}']\ndocuments:`);
      expect(check(narrative).map(({ code }) => code)).toEqual([]);
    },
  );
  test('the right name of a field in a row', () => {
    expect(
      check(edited(income, 'amount: 240', 'amuont: 240')).map(({ code, suggestion }) => [code, suggestion]),
    ).toContainEqual(['truong-la', 'amount']);
  });
  test('where a file belongs', () => {
    const { message, remedy } = first(plan, 'tep/ke-hoach-mau.pdf', 'tep/khac/bao-cao.pdf');
    expect(message).toBe('Không có tệp public/tep/khac/bao-cao.pdf.');
    expect(remedy).toContain('Đặt tệp vào thư mục public/tep/');
  });
});

describe('reports and regulations', () => {
  const regulation = (section: string) => `organization: truong-mau
title: Quy chế mẫu
status: not-published
duty: G01
promisedIn: [{ plan: 2024-ke-hoach-mau, section: ${section} }]
purpose: Điều mẫu.
${provenance}`;
  const progress = (change: string) =>
    `organization: truong-mau
plan: 2024-ke-hoach-mau
title: Báo cáo mẫu
occasion: quarter
period: 2024-q2
reportedOn: 2024-07-05
sections:
  - { section: i, state: done, summary: Đã xong. }
${provenance}`.replace(...(change.split(' => ') as [string, string]));

  test('in order have no problem', () => {
    expect(report({ 'regulations/mau.yaml': regulation('i'), 'reports/mau.yaml': progress('x => x') })).toEqual([]);
  });
  test.each([
    [{ 'regulations/mau.yaml': regulation('iv') }, 'regulations/mau.yaml:5:50 muc-ke-hoach-la'],
    [{ 'reports/mau.yaml': progress('section: i => section: iv') }, 'reports/mau.yaml:8:16 muc-ke-hoach-la'],
    [{ 'reports/mau.yaml': progress('2024-07-05 => 2026-12-01') }, 'reports/mau.yaml:6:13 ngay-bao-cao-tuong-lai'],
    [
      { 'reports/mau.yaml': progress('plan: 2024-ke-hoach-mau => plan: 2024-ke-hoach-mua') },
      'reports/mau.yaml:2:7 tham-chieu-hong → 2024-ke-hoach-mau',
    ],
  ])('%j', (files, expected) => {
    expect(report(files as Record<string, string>)).toEqual([expected]);
  });

  const file = (body: string) => `---\n${regulation('i').trimEnd()}\n---\n${body}`;
  test('a regulation that nobody has published is as good in a file for a text, which stays empty', () => {
    expect(report({ 'regulations/mau.mdx': file('') })).toEqual([]);
  });
  test('a regulation that nobody has published has no text: what is in the content is public', () => {
    expect(report({ 'regulations/mau.mdx': file('\n## Điều 1. Phạm vi\n\nĐiều mẫu.\n') })).toEqual([
      'regulations/mau.mdx:4:9 cong-khai-truoc-van-ban',
    ]);
  });
  test('two files of one regulation, with a text and without, are named', () => {
    const both = { 'regulations/mau.mdx': file(''), 'regulations/mau.yaml': regulation('i') };
    expect(report(both)).toEqual(['regulations/mau.yaml:1:1 tep-la']);
  });
});
