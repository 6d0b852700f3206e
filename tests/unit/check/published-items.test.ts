import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tableLabels } from '../../../src/kinds/disclosure-data/index.ts';
import { readContent } from '../../../src/io/read-content.ts';
import { checkEdit } from '../../../src/model/check/check-edit.ts';
import { tableNote } from '../../../src/model/check/permanence/altered-cells.ts';
import { inFolder } from '../../support/content-folder.ts';
import type { Files } from '../../support/content-folder.ts';
import { dutyFile, provenance } from '../../support/duty-file.ts';

const at = 'disclosures/b01.2025.yaml';
const item = `duty: B01
organization: truong-mau
period: '2025'
title: Thu, chi năm 2025
narrative:
  - Trường thu tiền ăn 25.000 đồng mỗi ngày. Trẻ nghỉ có phép được trả lại tiền ăn.
  - Cha mẹ xem sổ thu tại phòng kế toán.
documents:
  - title: Quyết định công bố thu, chi
    number: 15/QĐ-MN
    issuedOn: 2026-05-20
    files: [{ path: tep/mau.pdf, sha256: ${'a'.repeat(64)}, label: Bản ký }]
data:
  - table: income
    year: 2025
    unit: trieu-dong
    rows:
      - { source: ngan-sach, activity: Giáo dục, amount: 4200 }
      - { source: khac, activity: Tiền ăn, amount: 310 }
eventOn: 2026-05-25
publications:
  - { on: null, note: Không còn sổ ghi ngày đăng. }
  - { on: 2026-06-15, kind: update, changedOn: 2026-06-10, note: Thêm bảng thu. }
changes: []
${provenance}`;
const notApplicable = `duty: B01\norganization: truong-mau\nperiod: '2024'\nnotApplicable: Năm này trường chưa thu gì.\npublications: [{ on: 2025-06-01 }]\n${provenance}`;
const files = {
  'duties/b01.yaml': dutyFile(
    'B01',
    '{ kind: term, count: 5, unit: years }',
    'period: year\nforms: [table]\ntables: [income]\nchannels: [web]\nweb: required\n',
  ),
  [at]: item,
  'disclosures/b01.2024.yaml': notApplicable,
};
const content = (changes: Files) =>
  inFolder({ ...files, ...changes }, (root) => readContent(join(root, 'content'), root, '2026-11-22').content);
const before = content({});
const issues = (changes: Files) => checkEdit(before, content(changes), '2026-11-22');
const found = (changes: Files) => issues(changes).map(({ code, severity }) => `${severity} ${code}`);
const edit = (...changes: [from: string, to: string][]): Files => ({
  [at]: changes.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, item),
});
const publication = (note: string, kind = 'correction'): [string, string] => [
  'changes: []',
  `  - { on: 2026-11-20, kind: ${kind}, note: ${JSON.stringify(note)} }\nchanges: []`,
];
const entry = (what: string): [string, string] => [
  'changes: []',
  `changes: [{ on: 2026-11-20, kind: copying-error, what: ${JSON.stringify(what)}, reason: Gõ nhầm so với bản ký. }]`,
];
const lineOf = (remedy: string) => JSON.parse(/note: ("(?:[^"\\]|\\.)*")/u.exec(remedy)![1]!) as string;

const words: [from: string, to: string][] = [
  ['được trả lại tiền ăn', 'không được trả lại tiền ăn'],
  ['25.000 đồng', '35.000 đồng'],
  ['Cha mẹ xem sổ thu tại phòng kế toán.', 'Cha mẹ không xem được sổ thu, xin hỏi thủ quỹ.'],
  ['title: Thu, chi năm 2025', 'title: Thu, chi năm 2024'],
  ['title: Quyết định công bố', 'title: Quyết định chưa công bố'],
  ['15/QĐ-MN', '16/QĐ-MN'],
  ['issuedOn: 2026-05-20', 'issuedOn: 2026-05-21'],
  ['eventOn: 2026-05-25', 'eventOn: 2026-06-14'],
  ['label: Bản ký', 'label: Bản nháp'],
];
const figures: [from: string, to: string][] = [
  ['amount: 4200', 'amount: 2400'],
  ['activity: Tiền ăn', 'activity: Tiền học'],
  ['source: khac', 'source: tai-tro'],
  ['year: 2025', 'year: 2024'],
];

describe('an item that was published', () => {
  it('may stay as it is, under another name of its file, too', () => {
    expect(found({})).toEqual([]);
    expect(found({ [at]: null, 'disclosures/thu.yaml': item })).toEqual([]);
  });

  it.each(words)('does not say otherwise without a word: “%s” → “%s”', (from, to) => {
    expect(found(edit([from, to]))).toEqual(['error sua-dieu-da-dang']);
    expect(found(edit([from, to], publication('x')))).toEqual(['error sua-dieu-da-dang']);
    expect(found(edit([from, to], publication('Sửa một lỗi gõ trong bài.')))).toEqual(['error sua-dieu-da-dang']);
  });

  it.each(words)('says otherwise with both words: “%s” → “%s”', (from, to) => {
    const line = lineOf(issues(edit([from, to]))[0]!.remedy);
    expect(found(edit([from, to], publication(line)))).toEqual([]);
    expect(found(edit([from, to], publication(line, 'update')))).toEqual([]);
    expect(found(edit([from, to], entry(line)))).toEqual([]);
  });

  it.each(figures)('has no other cells without a word: “%s” → “%s”', (from, to) => {
    expect(found(edit([from, to]))).toContain('error sua-khong-ghi-lan');
    expect(found(edit([from, to], publication('x')))).toContain('error sua-khong-ghi-lan');
    const { remedy } = issues(edit([from, to])).find(({ code }) => code === 'sua-khong-ghi-lan')!;
    expect(found(edit([from, to], publication(lineOf(remedy), 'update')))).not.toContain('error sua-khong-ghi-lan');
    expect(found(edit([from, to], entry(lineOf(remedy))))).not.toContain('error sua-khong-ghi-lan');
  });

  it('says of its figures the old and the new, or the row and the column', () => {
    const other = (note: string) => found(edit(['amount: 4200', 'amount: 2400'], publication(note)));
    expect(issues(edit(['amount: 4200', 'amount: 2400']))[0]!.message).toContain('“4.200” thành “2.400”');
    expect(other('Số 4.200 thành 2.400.')).toEqual([]);
    expect(other('Ngân sách nhà nước cấp: số tiền ghi nhầm.')).toEqual([]);
    expect(other('Số 4.200 ghi nhầm.')).toEqual(['error sua-khong-ghi-lan']);
    expect(other('Số 310 thành 2.400.')).toEqual(['error sua-khong-ghi-lan']);
  });

  it('says of many figures how many they are', () => {
    const rows = (amount: (index: number) => number) =>
      Array.from(
        { length: 20 },
        (_, index) => `      - { source: khac, activity: Khoản ${index}, amount: ${amount(index)} }\n`,
      ).join('');
    const long = (amount: (index: number) => number, change?: [string, string]) => {
      const text = item.replace('      - { source: khac, activity: Tiền ăn, amount: 310 }\n', rows(amount));
      return { [at]: change ? text.replace(...change) : text };
    };
    const past = content(long((index) => 100 + index));
    const codes = (note: string) =>
      checkEdit(past, content(long((index) => 500 + index, publication(note, 'update'))), '2026-11-22').map(
        ({ code }) => code,
      );
    expect(codes('Số liệu mới.')).toEqual(['sua-khong-ghi-lan']);
    expect(codes(`Bảng “${tableLabels.income}”: 19 ô.`)).toEqual(['sua-khong-ghi-lan']);
    expect(codes(`Bảng “${tableLabels.income}”: 20 ô.`)).toEqual([]);
  });

  it('is said by the note that an imported table brings along', () => {
    const changes: [string, string][] = [
      ['amount: 4200', 'amount: 2400'],
      ['      - { source: khac, activity: Tiền ăn, amount: 310 }\n', ''],
    ];
    const [past, now] = [before, content(edit(...changes))].map(
      ({ records }) => records.disclosures.get('b01.2025')!.data.data[0]!,
    );
    const note = tableNote(past!, now!)!;
    expect(note).not.toMatch(/4\.?200|2\.?400/u);
    expect(found(edit(...changes))).toEqual(['error go-phan-da-cong-khai', 'error sua-khong-ghi-lan']);
    expect(found(edit(...changes, publication(note, 'update')))).toEqual([]);
    expect(tableNote(past!, past!)).toBeNull();
  });

  it.each<[string, [string, string]]>([
    ['a row', ['    rows:\n', '    rows:\n      - { source: khac, activity: Phí, amount: 5 }\n']],
    ['a figure that was missing', ['    unit: trieu-dong\n', '    unit: trieu-dong\n    total: 4510\n']],
  ])('does not get %s without a word, and gets it with the line of the remedy', (_name, added) => {
    const [issue, ...others] = issues(edit(added));
    expect(others).toEqual([]);
    expect(issue?.code).toBe('sua-khong-ghi-lan');
    const line = lineOf(issue!.remedy);
    expect(found(edit(added, publication(line, 'update')))).toEqual([]);
    expect(found(edit(added, entry(line)))).toEqual([]);
    expect(found(edit(added, publication('Số liệu mới.', 'update')))).toEqual(['error sua-khong-ghi-lan']);
    const [past, now] = [before, content(edit(added))].map(
      ({ records }) => records.disclosures.get('b01.2025')!.data.data[0]!,
    );
    expect(found(edit(added, publication(tableNote(past!, now!)!, 'update')))).toEqual([]);
  });

  it('says a year as a year', () => {
    expect(issues(edit(['    year: 2025', '    year: 2024']))[0]?.message).toContain('“2025” thành “2024”');
  });

  it('says an emptied field as empty', () => {
    const [issue] = issues(edit(['title: Thu, chi năm 2025\n', '']));
    expect(issue?.message).toContain('thành “trống”');
  });

  it('may get a paragraph, a document', () => {
    expect(found(edit(['  - Cha mẹ xem', '  - Trường họp cha mẹ ngày 5/9.\n  - Cha mẹ xem']))).toEqual([]);
    expect(found(edit(['documents:\n', 'documents:\n  - { title: Biên bản, plan: 2024-ke-hoach-mau }\n']))).toEqual([]);
  });

  it.each([
    ['on: null, note', 'on: 2026-06-01, note'],
    ['on: 2026-06-15, kind: update', 'on: 2026-06-16, kind: update'],
  ])('keeps the days of its publications, whatever its file is called: “%s” → “%s”', (from, to) => {
    expect(found(edit([from, to]))).toEqual(['error doi-ngay-cong-khai']);
    expect(found({ [at]: null, 'disclosures/thu.yaml': item.replace(from, to) })).toEqual(['error doi-ngay-cong-khai']);
    expect(found(edit([from, to], publication(`${from} thành ${to}`)))).toEqual(['error doi-ngay-cong-khai']);
  });

  it.each([
    ['note: Không còn sổ ghi ngày đăng.', 'note: Đăng ngày 1/6/2026.'],
    ['note: Thêm bảng thu.', 'note: Không thêm gì.'],
    ['changedOn: 2026-06-10', 'changedOn: 2026-06-14'],
  ])('keeps what was said of its publications: “%s” → “%s”', (from, to) => {
    expect(found(edit([from, to]))).toEqual(['error sua-dieu-da-dang']);
    expect(found(edit([from, to], publication(`${from} thành ${to}`)))).toEqual(['error sua-dieu-da-dang']);
  });

  it('keeps why it does not apply, and its history', () => {
    const path = 'disclosures/b01.2024.yaml';
    expect(found({ [path]: notApplicable.replace('chưa thu gì', 'đã thu đủ') })).toEqual(['error sua-dieu-da-dang']);
    // The board says why, also without a day on which it was published.
    const undated = (text: string) => ({ [path]: text.replace('publications: [{ on: 2025-06-01 }]\n', '') });
    const other = undated(notApplicable.replace('chưa thu gì', 'đã thu đủ'));
    expect(checkEdit(content(undated(notApplicable)), content(other), '2026-11-22').map(({ code }) => code)).toEqual([
      'sua-dieu-da-dang',
    ]);
    const past = content(edit(entry('Câu một.')));
    const codes = (what: string) => checkEdit(past, content(edit(entry(what))), '2026-11-22').map(({ code }) => code);
    expect(codes('Câu một.')).toEqual([]);
    expect(codes('Câu hai.')).toEqual(['sua-dieu-da-dang']);
  });

  it('gets no other words by a declared removal, which only takes away', () => {
    const removal = {
      'removals/2026-11-20-mau.yaml': `record: disclosures/b01.2025\nname: Một điều\non: 2026-11-20\nrule: Luật mẫu Điều 1\nreason: Lộ dữ liệu cá nhân.\nby: Hiệu trưởng\n`,
    };
    expect(found({ ...edit(['25.000 đồng', '35.000 đồng']), ...removal })).toEqual(['error sua-dieu-da-dang']);
    expect(found({ ...edit(['amount: 4200', 'amount: 2400']), ...removal })).toEqual(['error sua-khong-ghi-lan']);
    expect(found({ ...edit([' Trẻ nghỉ có phép được trả lại tiền ăn.', '']), ...removal })).toEqual([]);
    expect(found({ [at]: null, ...removal })).toEqual([]);
  });
});
