import { describe, expect, test } from 'vitest';
import { planView } from '../../../src/client/word-import/plan-view.ts';
import { importReport } from '../../../src/model/word/index.ts';
import { bold, p, tbl, tc, tr } from './support/ooxml.ts';
import { read } from './support/read.ts';
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
    const view = planView({ result, citations: [], stubs: [], stubOf: () => null });
    expect(view.notes[0]!.heading).toMatch(/^Cần làm/u);
    expect(view.notes[0]!.notes.map(({ message }) => message)).toContain(
      'Gặp tên có thể của một trẻ (L.T.H.) cùng lớp, bệnh tật.',
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
