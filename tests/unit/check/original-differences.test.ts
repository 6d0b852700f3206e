import { describe, expect, test } from 'vitest';
import { textDifferences } from '../../../src/model/check/original-differences.ts';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { AroundBody } from '../../../src/model/check/original-body.ts';

const around: AroundBody = {
  subject: 'Công tác mẫu năm 2026',
  position: 'HIỆU TRƯỞNG',
  signer: 'Nguyễn Thị Mẫu',
  recipients: ['- Phòng mẫu (để báo cáo);', '- Lưu: VT.'],
};
const head =
  'UBND XÃ MẪU\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTRƯỜNG MẪU\nSố: 05/KH\nXã Mẫu, ngày 5 tháng 3 năm 2026\nKẾ HOẠCH\nCông tác\nmẫu năm 2026';
const closing = 'Nơi nhận:\n- Phòng mẫu (để báo cáo);\n- Lưu: VT.\nHIỆU TRƯỞNG\nNguyễn Thị Mẫu';
const one = 'I. MỤC ĐÍCH\nNhà trường mở cửa lúc 7 giờ 30 sáng.\nMỗi lớp có 25 trẻ.';
const two = 'II. THỰC HIỆN\nHiệu trưởng chỉ đạo các tổ.\nCha mẹ được mời đến dự hai lần.';
const foot = (number: number) => `truong.example/ke-hoach/\nTrang ${number}`;

const body = (text: string) => fromMarkdown(text.replaceAll('\n', '\n\n'));
const differences = (text: string, pages: readonly string[], of = around) =>
  textDifferences(body(text), pages, of)?.map(({ onPage, inOriginal }) => [onPage, inOriginal]);

describe('an original and the text of its record', () => {
  const pages = [`${head}\n${one}\n${foot(1)}`, `2\n${two}\n${foot(2)}`, `3\n${closing}\n${foot(3)}`];

  test('say the same where letterhead, closing, heads, feet and numbers of sheets are all that the original has more', () => {
    expect(differences(`${one}\n${two}`, pages)).toEqual([]);
  });

  test('differ where the last part, the first part or a number is only in the original', () => {
    expect(differences(one, pages)).toEqual([
      [
        '',
        two
          .replace(/[.\s]+/gu, ' ')
          .trim()
          .toLowerCase(),
      ],
    ]);
    expect(differences(two, pages)?.[0]?.[1]).toMatch(/^i mục đích nhà trường mở cửa/u);
    expect(differences(`${one.replace('25 ', '')}\n${two}`, pages)).toEqual([['', '25']]);
  });

  test('differ on the sheet that is named, also where one of them is cut out or only the page has the words', () => {
    const sheetsOf = (text: string, of: readonly string[]) =>
      textDifferences(body(text), of, around)?.map(({ sheet, onPage, inOriginal }) => [sheet, onPage, inOriginal]);
    const three = [...pages.slice(0, 2), `3\nBa việc khác.\n${foot(3)}`, `4\n${closing}\n${foot(4)}`];
    const text = `${one.replace('25', '30')}\n${two.replace('hai lần', 'ba lần')}\nBa việc khác.`;
    expect(sheetsOf(text, three)).toEqual([
      [1, '30', '25'],
      [2, 'ba', 'hai'],
    ]);
    expect(sheetsOf(`${one}\n${two}`, three)).toEqual([[3, '', 'ba việc khác']]);
    // After the last word of the second sheet.
    expect(sheetsOf(`${one}\n${two}\nLời thêm.`, pages)).toEqual([[2, 'lời thêm', '']]);
    expect(sheetsOf(`Lời thêm.\n${one}\n${two}`, pages)).toEqual([[1, 'lời thêm', '']]);
  });

  test('differ in one place where the original has an annex of any length more', () => {
    const annex = Array.from({ length: 30_000 }, (_, index) => `mục${index}`).join(' ');
    const found = differences(`${one}\n${two}`, [`${head}\n${one}`, `${two}\n${annex}`, closing]);
    expect(found).toEqual([['', expect.stringMatching(/^mục0 mục1 /u)]]);
  });

  test('are different documents where long texts have nothing in common', () => {
    const words = (name: string, count: number) =>
      Array.from({ length: count }, (_, index) => `${name}${index}`).join(' ');
    expect(differences(words('a', 60_000), [`${head}\n${words('b', 20_000)}\n${closing}`])).toBeUndefined();
  });

  test('differ where the page has more than the original', () => {
    expect(differences(`${one}\n${two}\nLời thêm.`, pages)).toEqual([['lời thêm', '']]);
  });

  test('of which the record says no signer: a short closing is not compared, a long one is', () => {
    const none = { ...around, subject: 'Một việc khác', position: null, signer: null, recipients: [] };
    const unsigned = [`${head}\n${one}`, `${two}\nNGƯỜI LẬP\nTrần Văn Mẫu`];
    expect(differences(`${one}\n${two}`, unsigned, none)).toEqual([]);
    const long = [...unsigned, Array.from({ length: 90 }, (_, index) => `thêm${index}`).join(' ')];
    expect(differences(`${one}\n${two}`, long, none)).toHaveLength(1);
  });
});
