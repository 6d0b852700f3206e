import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/io/read-content.ts';
import { cleanFiles, inFolder } from '../../support/content-folder.ts';
import { join } from 'node:path';

const plan = 'plans/2024-ke-hoach-mau.mdx';
const circular = 'legal-references/01-2020-tt-bm.mdx';
const notice = `---
organization: truong-mau
issuedOn: 2026-11-20
subject: Lịch họp cha mẹ
provenance: { sources: [plan], confidence: high }
---

Họp ngày 30/11/2026.
`;

const codes = (files: Record<string, string>, today = '2026-11-28') =>
  inFolder(files, (root) =>
    readContent(join(root, 'content'), root, today).issues.map(
      ({ code, file, line }) => `${file.replace('content/', '')}:${line} ${code}`,
    ),
  );
const edit = (file: string, from: string, to: string) => {
  expect(cleanFiles[file]).toContain(from);
  return { [file]: cleanFiles[file]!.replace(from, to) };
};

describe('a day of issue', () => {
  it.each([
    ['0206-02-05', 'ngay-sai'],
    ['1899-12-31', 'ngay-sai'],
    ['2101-01-01', 'ngay-sai'],
    ['2026-11-29', 'ngay-ban-hanh-tuong-lai'],
  ])('%s of a plan is refused', (day, code) => {
    const year = Number(day.slice(0, 4));
    const files = edit(
      plan,
      'year: 2024\nissuedOn: 2024-03-05',
      `year: ${code === 'ngay-sai' ? 2024 : year}\nissuedOn: ${day}`,
    );
    expect(codes(files)).toEqual([`${plan}:5 ${code}`]);
  });

  it.each(['1900-01-01', '2100-12-31'])('%s is a day of the range', (day) => {
    expect(codes(edit(plan, 'issuedOn: 2024-03-05', `issuedOn: ${day}`)).join()).not.toContain('ngay-sai');
  });

  it('may be the day itself', () => {
    expect(codes(edit(plan, 'year: 2024\nissuedOn: 2024-03-05', 'year: 2026\nissuedOn: 2026-11-28'))).toEqual([]);
  });

  it('of a draft may come', () => {
    expect(
      codes({
        'plans/2026-du-thao.mdx': cleanFiles[plan]!.replace('issued', 'draft')
          .replace('2024-03-05', '2027-01-05')
          .replace('year: 2024', 'year: 2027'),
      }),
    ).toEqual([]);
  });

  it.each([
    ['a notice', { 'notices/2026-hop.mdx': notice.replace('2026-11-20', '2026-12-01') }, 'notices/2026-hop.mdx:3'],
    ['a law', edit(circular, 'issuedOn: 2020-01-15\neffectiveOn: 2020-03-01', 'issuedOn: 2027-01-15'), `${circular}:5`],
    [
      'a withdrawal',
      edit(plan, 'status: issued', 'status: withdrawn\nwithdrawal: { on: 2027-01-05, reason: Sai. }'),
      `${plan}:3`,
    ],
  ])('of %s that has not come is refused', (_, files, place) => {
    expect(codes(files)).toContain(`${place} ngay-ban-hanh-tuong-lai`);
  });
});

describe('a year', () => {
  it.each([
    ['year: 2024', 'year: 2021'],
    ['year: 2024', 'year: 2026'],
  ])('two years from the day of issue is a warning: %s → %s', (from, to) => {
    expect(codes(edit(plan, from, to))).toEqual([`${plan}:4 nam-mau-thuan`]);
  });

  it.each(['year: 2023', 'year: 2025'])('next to it is none: %s', (year) => {
    expect(codes(edit(plan, 'year: 2024', year))).toEqual([]);
  });

  it('in a number-symbol that the day contradicts is a warning', () => {
    expect(codes(edit(plan, 'issuedOn: 2024-03-05', 'number: 12/2023/KH-MNM\nissuedOn: 2024-03-05'))).toEqual([
      `${plan}:6 nam-mau-thuan`,
    ]);
    expect(codes(edit(circular, 'issuedOn: 2020-01-15', 'issuedOn: 2019-01-15'))).toEqual([
      `${circular}:5 nam-mau-thuan`,
    ]);
    expect(codes(edit(plan, 'issuedOn: 2024-03-05', 'number: 12/2024/KH-MNM\nissuedOn: 2024-03-05'))).toEqual([]);
    expect(codes(edit(plan, 'issuedOn: 2024-03-05', 'number: 1999/KH-MNM\nissuedOn: 2024-03-05'))).toEqual([]);
  });
});

describe('an issued document without text', () => {
  const body = '\n## I. MỤC ĐÍCH\n\nĐoạn thứ nhất.\n';
  it.each(['', '\n\n', '\n<CanCu>\n\n</CanCu>\n', '\n(Viết nội dung ở đây.)\n'])('%j is refused', (text) => {
    expect(codes(edit(plan, body, text))).toContain(`${plan}:2 thieu-than-bai`);
  });

  it('is refused where it is a notice', () => {
    expect(codes({ 'notices/2026-hop.mdx': notice.replace('Họp ngày 30/11/2026.', '') })).toContain(
      'notices/2026-hop.mdx:2 thieu-than-bai',
    );
    expect(codes({ 'notices/2026-hop.mdx': notice })).toEqual([]);
  });

  it('is allowed while it is a draft', () => {
    const draft = cleanFiles[plan]!.replace('issued', 'draft').replace(body, '');
    expect(codes({ 'plans/2024-du-thao.mdx': draft })).toEqual([]);
  });
});
