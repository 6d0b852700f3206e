import { describe, expect, test } from 'vitest';
import { planView } from '../../../src/client/word-import/plan-view.ts';
import { importDocx, importReport, planTarget, tools } from '../../../src/model/word/index.ts';
import { bold, docx, p, tbl, tc, tr } from './support/ooxml.ts';
import { context, read } from './support/read.ts';
import type { Read } from './support/read.ts';

const child = 'Cháu Lê Thị Hoa (lớp Mầm 2) bị bệnh tim.';
const found = ({ notes }: Read) =>
  notes
    .filter(({ code }) => code === 'du-lieu-tre')
    .map(({ place, under }) => `${place?.words} / ${place?.cell?.row ?? '-'} / ${under ?? '-'}`);

describe('a child in a Word file', () => {
  test('is a thing to do, with its place and the advice of the checker', () => {
    const result = read(bold('I. MỤC ĐÍCH') + p(child));
    expect(result.notes.find(({ code }) => code === 'du-lieu-tre')).toMatchObject({
      severity: 'todo',
      message: 'Gặp tên có thể của một trẻ (L.T.H.) cùng lớp, bệnh tật.',
      remedy: expect.stringContaining('Bỏ tên của trẻ'),
      under: 'I. MỤC ĐÍCH',
    });
  });

  test('is found by the heading row of a table, in a list, in a footnote', () => {
    const row = (...cells: string[]) => tr(...cells.map((each) => tc(p(each))));
    const table = tbl(row('STT', 'Họ và tên trẻ', 'Ngày sinh'), row('1', 'Đinh Gia Hân', '01/02/2021'));
    expect(found(read(p('Đoạn một.') + table + p('Đoạn hai.')))).toEqual(['Đinh Gia Hân / 2 / -']);
    expect(found(read(p('Danh sách trẻ khuyết tật học hòa nhập:') + p('1. Bùi Đức Thắng')))).toEqual([
      '1. Bùi Đức Thắng / - / -',
    ]);
    const reference = '<w:r><w:t>Đoạn.</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r>';
    const footnotes = `<w:footnote w:id="1">${p(child)}</w:footnote>`;
    expect(found(read({ body: p(reference), footnotes }))).toHaveLength(1);
  });

  test('is not seen where nobody is named, nor in a teacher', () => {
    const quiet = ['05 trẻ suy dinh dưỡng ở lớp Mầm 1.', 'Cô Nguyễn Thị Hoa, lớp Mầm 2.', 'HIỆU TRƯỞNG'];
    expect(read(quiet.map((each) => p(each)).join('')).codes).toEqual([]);
  });

  test('is shown by the command and by the page', () => {
    const result = read(p(child));
    const report = importReport(result, [], () => null);
    expect(report).toMatch(
      /Cần làm \(\d+\)[^]*• Gặp tên có thể của một trẻ \(L\.T\.H\.\) cùng lớp, bệnh tật\.\n {4}Ở đoạn 1/u,
    );
    const view = planView(
      {
        result,
        target: planTarget(result.id, ''),
        citations: [],
        stubs: [],
        relations: [],
        stubOf: () => null,
      },
      null,
    );
    expect(view.notes[0]!.heading).toMatch(/^Cần làm/u);
    expect(view.notes[0]!.notes.map(({ message }) => message)).toContain(
      'Gặp tên có thể của một trẻ (L.T.H.) cùng lớp, bệnh tật.',
    );
  });
});

describe('before anything leaves the machine', () => {
  const viewOf = (result: Read) =>
    planView(
      {
        result,
        target: planTarget(result.id, ''),
        citations: [],
        stubs: [],
        relations: [],
        stubOf: () => null,
      },
      null,
    );

  test('the page and the command say how many places there are, and put them first', () => {
    const result = read(p('Đoạn một.') + p('Gọi 0987 654 321.') + p('CCCD số 012345678901.'));
    const { warning, notes } = viewOf(result);
    expect(warning).toMatch(/^Tệp có 2 chỗ .*trước khi tải về, chép, gửi/u);
    expect(notes[0]!.notes.slice(0, 2).map(({ message }) => message)).toEqual([
      'Gặp số di động “098…21”.',
      'Gặp số căn cước hoặc số định danh “012…01”.',
    ]);
    expect(importReport(result, [], () => null)).toMatch(/^⚠ Tệp có 2 chỗ/u);
  });

  test('nothing is said of a file without them', () => {
    const result = read(p('Điện thoại văn phòng 0218 3874 226.'));
    expect(viewOf(result).warning).toBeNull();
    expect(importReport(result, [], () => null)).toMatch(/^Đã đọc/u);
  });

  test('the name of the Word file is read, which becomes a note of the plan', () => {
    const named = { ...context, fileName: 'danh-sach-hoc-sinh-0987654321.docx' };
    const { notes } = importDocx(docx({ body: p('Đoạn một.') }), tools, named);
    expect(notes.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        'Tên tệp Word: gặp số di động “098…21”.',
        'Tên tệp Word: có thể là danh sách hoặc giấy tờ của trẻ.',
      ]),
    );
  });
});

test('a private telephone number, an identity number and a restriction are noted with the checker’s advice too', () => {
  const texts = ['Liên hệ 0987 654 321.', 'CCCD số 012345678901.', 'LƯU HÀNH NỘI BỘ'];
  expect(read(texts.map((each) => p(each)).join('')).codes).toEqual([
    'so-dien-thoai-rieng',
    'so-dinh-danh',
    'luu-hanh-han-che',
  ]);
});
