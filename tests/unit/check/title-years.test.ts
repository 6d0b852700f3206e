import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/io/read-content.ts';
import { inFolder } from '../../support/content-folder.ts';
import { provenance } from '../../support/duty-file.ts';

const said = (path: string, text: string) =>
  inFolder({ [path]: text }, (root) => readContent(join(root, 'content'), root, '2026-11-28').issues)
    .filter(({ code }) => code.endsWith('mau-thuan'))
    .map(({ code, message }) => `${code} ${message}`);

const regulation = (title: string, fields: string) =>
  said(
    'regulations/quy-che.yaml',
    `organization: truong-mau\ntitle: ${title}\nstatus: issued\nduty: A14\n${fields}\npurpose: Việc mẫu.\n${provenance}`,
  );
const report = (title: string, fields = 'period: 2024-q1\nreportedOn: 2024-04-02') =>
  said(
    'reports/bao-cao.yaml',
    `organization: truong-mau\nplan: 2024-ke-hoach-mau\ntitle: ${title}\noccasion: quarter\n${fields}\nsections:\n  - { section: i, state: done, summary: Xong. }\n${provenance}`,
  );
const document = (title: string, fields: string) =>
  said(
    'disclosures/b01.yaml',
    `duty: B01\norganization: truong-mau\nperiod: '2025'\ndocuments:\n  - { title: ${title}, plan: 2024-ke-hoach-mau, ${fields} }\npublications: [{ on: 2026-01-05 }]\n${provenance}`,
  );

describe('a year in a title', () => {
  it.each([
    ['Quy chế chi tiêu nội bộ năm 2021', 'issuedOn: 2024-01-05\npublishedOn: 2024-01-10'],
    ['Nội quy năm học 2027-2028 (sửa đổi)', 'issuedOn: 2024-01-05\npublishedOn: 2024-01-10'],
    ['Quy chế chi tiêu năm 2021 của trường', 'publishedOn: 2024-01-10'],
    ['Quy chế chi tiêu nội bộ năm 2020', 'number: 12/2024/QĐ-MN\npublishedOn: 2024-02-10'],
  ])('of the regulation “%s” is said where the day or the number contradicts it: %s', (title, fields) => {
    expect(regulation(title, fields)).toHaveLength(1);
    expect(regulation(title, fields)[0]).toContain('nam-mau-thuan');
  });

  it.each([
    ['Quy chế chi tiêu nội bộ năm 2025', 'issuedOn: 2024-12-20\npublishedOn: 2024-12-25'],
    ['Quy chế thực hiện Luật Thực hiện dân chủ năm 2022', 'issuedOn: 2025-01-05\npublishedOn: 2025-01-10'],
    ['Quy chế theo Thông tư số 11 năm 2020', 'issuedOn: 2025-01-05\npublishedOn: 2025-01-10'],
    ['Quy chế đến năm 2030', 'issuedOn: 2024-01-05\npublishedOn: 2024-01-10'],
    ['Quy chế chi tiêu nội bộ năm 2025', 'number: 12/2024/QĐ-MN\npublishedOn: 2026-02-10'],
  ])('of the regulation “%s” is quiet: %s', (title, fields) => {
    expect(regulation(title, fields)).toEqual([]);
  });

  it('of a report is the year of its period', () => {
    expect(report('Báo cáo quý I năm 2023')[0]).toBe('nam-mau-thuan tên nói năm 2023, kỳ báo cáo là 2024-q1.');
    expect(report('Báo cáo quý I năm 2024')).toEqual([]);
    expect(report('Báo cáo năm học 2023-2024')).toEqual([]);
    expect(report('Báo cáo năm học 2024-2025')).toEqual([]);
    expect(report('Báo cáo năm 2024', 'period: 2024-q1\nreportedOn: 2026-04-02')).toHaveLength(1);
  });

  it.each<[string, string, number]>([
    ['Quyết định công khai dự toán năm 2021', 'issuedOn: 2026-01-05', 1],
    ['Quyết định công khai dự toán năm 2026', 'issuedOn: 2026-01-05', 0],
    ['Quyết định công khai', 'number: 12/2024/QĐ-MN, issuedOn: 2026-01-05', 1],
    ['Quyết định công khai', 'number: "12/QĐ-MN, ngày 06/01/2026", issuedOn: 2026-01-05', 1],
    ['Báo cáo tài chính năm 2020', 'number: 12/2025/BC-MN', 1],
    ['Biên bản niêm yết', 'number: 12/2026/BB-MN, issuedOn: 2026-01-05', 0],
  ])('of the disclosed document “%s”, %s: %i warnings', (title, fields, count) => {
    expect(document(title, fields)).toHaveLength(count);
  });
});
