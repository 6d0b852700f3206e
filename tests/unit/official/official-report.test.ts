import { describe, expect, test } from 'vitest';
import { qrSvg } from '../../../src/export/qr-svg.ts';
import { readContent } from '../../../src/io/read-content.ts';
import { compilePdf } from '../../../src/io/typst/compiler.ts';
import { officialRecord } from '../../../src/model/official/official-record.ts';
import { officialReport } from '../../../src/model/official/official-report.ts';
import { officialYearBook } from '../../../src/model/official/official-year-book.ts';
import { buildSite } from '../../../src/model/site/site.ts';
import { address, wordsOf } from '../../support/official-documents.ts';
import { drawnOver, mm, sheetsOf } from '../../support/pdf-sheets.ts';
import { sampleDay, sampleSchool } from '../../support/sample-school.ts';

const { content } = readContent(sampleSchool.content, process.cwd(), sampleDay);
const site = buildSite(content, sampleDay);
const published = { address, code: null };

describe('the annual report as an official document', () => {
  const report = officialReport(site, '2025', published);

  test('has every part, and says of each item what was published or until when it is due', () => {
    const headings = report.blocks.flatMap((block) => (block.kind === 'heading' ? [[block.level, block.anchor]] : []));
    expect(headings.filter(([level]) => level === 2).map(([, anchor]) => anchor)).toEqual(
      ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii'].map((number) => `phan-${number}`),
    );
    const said = wordsOf(report.blocks);
    expect(said).toContain('Chưa công bố. Hạn cuối 29/6/2025.');
    expect(said).toContain('Xem Tổng số trẻ, nhóm, lớp.');
    expect(report.warnings[0]).toContain('11 mục đã công khai của năm 2025');
  });

  test('has the tables as the page shows them, with small counts hidden', () => {
    const tables = report.blocks.filter((block) => block.kind === 'table');
    expect(tables.map(({ caption }) => caption)).toContain('Đội ngũ theo vị trí việc làm và trình độ (đơn vị: người)');
    for (const { header, rows } of tables) for (const row of rows) expect(row).toHaveLength(header[0]?.length ?? -1);
    const hiding = tables.filter(({ notes }) => notes.some((note) => note.includes('ẩn')));
    expect(hiding.length).toBeGreaterThan(0);
    for (const { rows } of hiding)
      expect(wordsOf([{ kind: 'table', anchor: null, caption: null, header: [], rows, notes: [] }])).toContain('ẩn');
  });

  test('says in the head of a column of two years once of which year it is, in both in the same way', () => {
    const heads = report.blocks.flatMap((block) => (block.kind === 'table' ? block.header.flat() : []));
    const said = heads.map(({ runs }) => runs.map(({ text }) => text).join(''));
    expect(said).toEqual(expect.arrayContaining(['Tổng thu, năm 2025', 'Tổng thu, năm 2024']));
    const ofYears = said.filter((head) => head.includes('năm 20'));
    expect(ofYears.length).toBeGreaterThan(10);
    for (const head of ofYears) expect(head).toMatch(/^[^,]+, năm (?:học )?20[\d–]+$/u);
  });

  test('keeps its widest table within the margins, and is PDF/UA-1', async () => {
    const { bytes, unmet } = compilePdf(report, qrSvg(report.foot.address, 0));
    expect(unmet).toBeNull();
    for (const { runs } of await sheetsOf(bytes))
      for (const { x, width, text } of runs) {
        expect(x, text).toBeGreaterThanOrEqual(mm(30) - 0.5);
        expect(x + width, text).toBeLessThanOrEqual(mm(195) + 0.5);
      }
  });

  test('and the book of a year draw no word of a table over another', async () => {
    for (const of of [officialReport(site, '2026', published), officialYearBook(site, '2025-2026', published)])
      expect(await drawnOver(compilePdf(of, qrSvg(of.foot.address, 0)).bytes), of.title).toEqual([]);
  });
});

describe('the book of a school year', () => {
  const book = officialYearBook(site, '2026-2027', published);
  const said = wordsOf(book.blocks);

  test('has what was published, each period by its name, in the groups of the board', () => {
    const headings = book.blocks.flatMap((block) => (block.kind === 'heading' ? [block] : []));
    const groups = headings.filter(({ level }) => level === 2).map(({ anchor }) => anchor);
    expect(groups.length).toBeGreaterThan(5);
    expect(groups).toEqual([...groups].sort());
    expect(said).toEqual(expect.arrayContaining([expect.stringMatching(/ tuần \d/u)]));
    expect(new Set(said.filter((words) => words.startsWith('Chưa công bố: '))).size).toBeGreaterThan(3);
  });

  test('says at its beginning how much is there and how much is missing, and nothing of the day on which it was made', () => {
    expect(book.warnings[0]).toMatch(/^Trang ghép tập này từ [1-9]\d* mục đã công khai; [1-9]\d* mục chưa công bố/u);
    const later = officialYearBook(buildSite(content, '2026-11-30'), '2026-2027', published);
    expect(later.blocks).toEqual(book.blocks);
  });

  test('is PDF/UA-1 within the margins', async () => {
    const { bytes, unmet } = compilePdf(book, qrSvg(book.foot.address, 0));
    expect(unmet).toBeNull();
    for (const { runs } of await sheetsOf(bytes))
      for (const { x, width, text } of runs) expect(x + width, text).toBeLessThanOrEqual(mm(195) + 0.5);
  });
});

test('a notice as an official document has its number, place, day, text, signer, recipients and version', () => {
  const record = site.recordsOf('notices').find(({ id }) => id === '2026-lich-hop-cha-me');
  if (!record) throw new Error('Trường mẫu không còn thông báo này.');
  const notice = officialRecord(site, record, published);
  expect(notice.letterhead).toMatchObject({
    number: 'Số: 12/TB-MNM',
    placeAndDay: 'Xã Mẫu, ngày 18 tháng 11 năm 2026',
  });
  expect(notice.heading).toEqual({ kind: 'THÔNG BÁO', subject: 'Lịch họp cha mẹ trẻ giữa học kỳ I' });
  expect(wordsOf(notice.blocks)).toContain('Thời gian: 8 giờ ngày 29/11/2026.');
  expect(notice.signer).toEqual({ position: 'Hiệu trưởng', name: 'Nguyễn Thị Mẫu' });
  expect(notice.recipients).toEqual(['- Cha mẹ trẻ;', '- Lưu: VT.']);
  // The block at the end is laid out by itself: none of it is in the text a second time.
  expect(wordsOf(notice.blocks).join(' ')).not.toContain('Nguyễn Thị Mẫu');
  expect(notice.foot).toEqual({
    address: address('/thong-bao/2026-lich-hop-cha-me/'),
    version: 'Bản 2, đính chính ngày 20/11/2026',
    code: null,
  });
});

test('a notice that says no place has its day alone, and no word that one is missing', () => {
  const record = site.recordsOf('notices').find(({ id }) => id === '2026-nghi-le-quoc-khanh');
  if (!record) throw new Error('Trường mẫu không còn thông báo này.');
  expect(officialRecord(site, record, published).letterhead?.placeAndDay).toBe('Ngày 24 tháng 8 năm 2026');
});

describe('a regulation as an official document', () => {
  const record = site.recordsOf('regulations').find(({ id }) => id === 'quy-che-dan-chu');
  if (!record) throw new Error('Trường mẫu không còn quy chế này.');
  const regulation = officialRecord(site, record, published);

  test('has its kind and subject in two lines, and the decision with which it was issued', () => {
    expect(regulation.heading).toEqual({
      kind: 'QUY CHẾ',
      subject: 'Dân chủ ở cơ sở',
      issuedWith: 'Ban hành kèm theo Quyết định số 07/QĐ-MNM ngày 02/02/2026 của Hiệu trưởng Trường Mầm non Mẫu',
    });
    expect(regulation.foot.address).toBe(address('/quy-che/quy-che-dan-chu/'));
  });

  test('is PDF/UA-1 with its chapters in the middle of the sheet, and its articles at the indent', async () => {
    const { bytes, unmet } = compilePdf(regulation, qrSvg(regulation.foot.address, 0));
    expect(unmet).toBeNull();
    const sheets = await sheetsOf(bytes);
    const runs = sheets.flatMap((sheet) => sheet.runs);
    const boxOf = (text: string) => {
      const start = runs.findIndex((run) => text.startsWith(run.text) && run.text.length > 3);
      const line = runs.filter(({ y }) => y === runs[start]?.y);
      return { left: Math.min(...line.map(({ x }) => x)), right: Math.max(...line.map(({ x, width }) => x + width)) };
    };
    const middle = mm(30 + 165 / 2);
    const chapter = boxOf('Chương I. QUY ĐỊNH CHUNG');
    expect(Math.abs((chapter.left + chapter.right) / 2 - middle)).toBeLessThan(2);
    expect(boxOf('Điều 1. Phạm vi và đối tượng').left).toBeCloseTo(mm(30 + 12.7), 0);
  });
});
