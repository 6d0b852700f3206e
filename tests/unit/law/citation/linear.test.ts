import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  findCitations,
  findReferencesBack,
  findRelations,
  measureWork,
} from '../../../../src/model/law/citation/index.ts';
import { processorTime } from '../../../support/processor-time.ts';

vi.setConfig({ testTimeout: 60_000 });

/** The most units of work for one unit of text that any input may take. */
const MOST_STEPS = 120;

const hostile = [
  '1',
  '/',
  '-',
  'số ',
  '1/',
  '1-',
  'số 1',
  '12.',
  'Luật ',
  'Luật A ',
  'Luật a,',
  'Luật sửa đổi ',
  'Luật sửa đổi, bổ sung một số điều của Luật ',
  'Bộ luật ',
  'Hiến pháp ',
  'Nghị quyết ',
  'Nghị quyết Đại hội a ',
  'Nghị quyết Trung ương ',
  'Nghị quyết Hội nghị lần thứ ',
  'Điều 1, ',
  'khoản 1 Điều 1 ',
  '1/2020/',
  '1/2020/NĐ-CP',
  '12/QĐ-',
  'A-',
  '1/A',
  '1/AB-',
  '1/TTLT-AB -',
  '\u0301',
  '\u0301\u0323',
  '*',
  '_',
  '&amp;',
  '](',
  '<a',
  '\\*',
  '\u200b',
  ' ',
  '\n',
  'các Nghị định 1, 2, 3, ',
  'Quyết định số 1, 2 và ',
  '1/2020/NĐ-CP được Quốc hội ',
  'Luật Đất đai được Quốc hội aa ',
  '1/QĐ-UBND của Ủy ban nhân dân ',
  'QĐ-UBND.A',
  '1/2020/NĐ-CP ngày 1/1/',
  'BGD&',
  '(số ',
  'số:',
  'TTg',
  'Thông tư 09 ',
  'Thông tư 09/2024/TT-BGDĐT. Thông tư 09 của Bộ Y tế. ',
  'Bộ Y tế có Thông tư 09 về của ',
  'dự thảo dự án các của Luật Trẻ em ',
  'Luật Giáo dục cơ bản mới của nước Cộng hòa ',
  'Ở Nhật Bản, Luật Trẻ em ',
  'NGHỊ QUYẾT 57 CỦA ',
];

const stepsPerUnit = (text: string) => measureWork(text) / text.length;

describe('the work of finding', () => {
  it.each(hostile)('grows with the length of a repeated %j and no faster', (piece) => {
    const [short, long] = [4_000, 16_000].map((length) =>
      stepsPerUnit(piece.repeat(Math.ceil(length / piece.length))),
    ) as [number, number];
    expect(long).toBeLessThan(MOST_STEPS);
    expect(long).toBeLessThan(short * 1.2 + 1);
  });

  it('stays in bounds for any mixture of hostile pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...hostile), { minLength: 50, maxLength: 400 }), (pieces) => {
        expect(stepsPerUnit(pieces.join(''))).toBeLessThan(MOST_STEPS);
      }),
      { numRuns: 40 },
    );
  });

  it('ends for megabytes of digits, slashes and “số”', () => {
    for (const piece of ['9', '/', 'số ', '1/2'])
      expect(findCitations(piece.repeat(1_000_000 / piece.length))).toEqual([]);
  });
});

describe('the work of finding references back', () => {
  it.each(['nêu trên văn bản đó ', 'văn bản đó\n', 'Nghị định 1/2020/NĐ-CP, Nghị định đó. ', 'Điều 1, văn bản đó '])(
    'grows with the length of a repeated %j and no faster',
    (piece) => {
      const [, short = 0, long = 0] = [1_000, 8_000, 64_000].map((count) => {
        const text = piece.repeat(count);
        const mentions = findCitations(text);
        return processorTime(() => findReferencesBack(text, mentions), 10);
      });
      // Eight times the text, long enough that neither loading nor clearing memory decides; what is quadratic takes 64 times as long.
      expect(long).toBeLessThan(short * 32);
    },
  );
});

describe('the work of finding relations', () => {
  it.each([
    ['Quyết định này thay thế: ', 'số 15/QĐ-THCS ngày 1/9/2024; '],
    ['KẾ HOẠCH\n\n', 'Nghị định này thay thế Thông tư 1/2020/TT-BGDĐT. '],
  ])('grows with the length of what is repeated after %j and no faster', (head, piece) => {
    const [, short = 0, long = 0] = [200, 1_600, 12_800].map((count) => {
      const text = head + piece.repeat(count);
      const mentions = findCitations(text);
      return processorTime(() => findRelations(text, mentions), 3);
    });
    expect(long).toBeLessThan(short * 32);
  });
});
