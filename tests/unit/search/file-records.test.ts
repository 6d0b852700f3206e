import { expect, test } from 'vitest';
import { readContent } from '../../../src/io/read-content.ts';
import { fileRecords, filesToRead } from '../../../src/model/search/records/file-records.ts';
import { beginningOfFile, isInFile, MOST_OF_FILE } from '../../../src/model/search/records/in-file.ts';
import { joinPrintedLines } from '../../../src/model/search/records/printed-lines.ts';
import { searchRecords } from '../../../src/model/search/records/records.ts';
import { buildSite } from '../../../src/model/site/site.ts';
import type { OriginalFacts } from '../../../src/model/records.ts';
import { sampleSchool } from '../../support/sample-school.ts';

const { content } = readContent(sampleSchool.content);
const site = buildSite(content, '2026-11-22');
const recordOf = (path: string, text: string) =>
  fileRecords(site, content, new Map([[path, text]])).find((each) => isInFile(each));

test('the words of a file are found at the page that offers it, and the result says that they are in a file', () => {
  const found = recordOf('tep/quyet-dinh-thanh-lap.pdf', 'Nhà trường có con dấu\nriêng.\nĐiều 2.');
  expect(found?.path).toBe('/cong-khai/a07/2025-2026/#tep-quyet-dinh-thanh-lap-pdf');
  expect(found?.title).toContain('Quyết định thành lập Trường Mầm non Mẫu');
  expect(found?.text.split('\n').slice(1)).toEqual(['Nhà trường có con dấu riêng.', 'Điều 2.']);
  expect(found?.facets).toEqual({ trang: 'Trong tệp PDF', nam: '2025', truong: 'Trường Mầm non Mẫu' });
});

test('the file of a regulation is at its page, and that of a report at its plan', () => {
  expect(recordOf('tep/quy-che-dan-chu.docx', 'Điều 7')?.path).toBe(
    '/quy-che/quy-che-dan-chu/#tep-quy-che-dan-chu-docx',
  );
  expect(recordOf('tep/so-ket-hoc-ky.pdf', 'Sơ kết')?.path).toBe('/ke-hoach/2026-ke-hoach-mau/#tep-so-ket-hoc-ky-pdf');
});

test('a file without words, or of another kind, has no record', () => {
  expect(recordOf('tep/quyet-dinh-thanh-lap.pdf', '')).toBeUndefined();
  expect(filesToRead(site, content).every((path) => /\.(?:pdf|docx)$/u.test(path))).toBe(true);
  expect(filesToRead(site, content)).toContain('tep/quy-che-dan-chu.docx');
});

test('of an issued original only what its page does not have is a record of its own', () => {
  const [id, plan] = [...content.records.plans][0]!;
  const path = 'tep/ban-ky.pdf';
  const original = {
    path,
    sha256: '0'.repeat(64),
    label: 'Bản ký số',
    pages: 1,
    text: 'in-file',
    shows: 'Dấu.',
  } as const;
  const records = {
    ...content.records,
    plans: new Map([[id, { ...plan, data: { ...plan.data, originals: [original] } }]]),
  };
  const facts: OriginalFacts = {
    pages: ['Kế hoạch này được niêm yết ở bảng tin.\nSao y bản chính, kèm phụ lục thang lương.'],
    signatures: [],
    fault: null,
  };
  const changed = { ...content, records, originals: new Map([[path, facts]]) };
  const signed = buildSite(changed, '2026-11-22');
  const onPage = searchRecords(signed, changed).find((each) => each.path.startsWith(`/ke-hoach/${id}/#`))!;
  const [, line] = onPage.text.split('\n');
  facts.pages = [`${line!.toLocaleUpperCase('vi')}\nSao y bản chính, kèm phụ lục thang lương.`];
  const found = fileRecords(signed, changed, new Map());
  expect(found.map((each) => each.path)).toEqual([`/ke-hoach/${id}/ban-goc/#tep-ban-ky-pdf`]);
  expect(found[0]?.text.split('\n').slice(1)).toEqual(['Sao y bản chính, kèm phụ lục thang lương.']);
});

test('a printed line goes on in the next, unless a sentence ends', () => {
  expect(joinPrintedLines('thu học  phí\ntheo tháng.\n\nMiễn cho\nhộ nghèo;\ntrẻ mồ côi')).toBe(
    'thu học phí theo tháng.\nMiễn cho hộ nghèo;\ntrẻ mồ côi',
  );
});

test('of a long file the beginning is kept, to the end of a line', () => {
  const long = `${'a'.repeat(MOST_OF_FILE - 10)}\n${'b'.repeat(100)}`;
  expect(beginningOfFile(long)).toBe('a'.repeat(MOST_OF_FILE - 10));
  expect(beginningOfFile('a'.repeat(MOST_OF_FILE + 10))).toHaveLength(MOST_OF_FILE);
});
