import { describe, expect, test } from 'vitest';
import { compilePdf } from '../../../src/io/typst/compiler.ts';
import { documentOf, qr } from '../../support/official-documents.ts';
import { bodyOf, drawnOver, mm, sheetsOf, words } from '../../support/pdf-sheets.ts';

const pdfOf = (body: string): Buffer => {
  const { bytes, unmet } = compilePdf(documentOf(body), qr);
  expect(unmet).toBeNull();
  return bytes;
};
const squeezed = (text: string) => text.replaceAll(/\s/gu, '');

const address = `https://www.truong.example/thong-bao/${'ke-hoach-cong-tac-nam-hoc/'.repeat(4)}tep.pdf?nam=2026`;
const wide: Record<string, string> = {
  'a line of dots': `Họ và tên: ${'.'.repeat(140)}`,
  'dots after a word, with a comma': `Họ và tên:${'.'.repeat(150)}, sinh ngày`,
  'a line of ellipses': `Họ và tên: ${'…'.repeat(80)}`,
  'ellipses that are fewer letters than a long word': `Nơi thường trú của cha mẹ trẻ và địa chỉ liên lạc là ${'…'.repeat(29)}`,
  'a line of underscores': `Họ và tên: ${'\\_'.repeat(120)}`,
  'a word of small letters': `Mã ${'nghiêng'.repeat(20)} hết`,
  'a word of capitals': `Mã ${'W'.repeat(60)} hết`,
  'an address': `Xem tại địa chỉ ${address} trước ngày 15/5/2026.`,
  'bold dots': `**Họ và tên ${'.'.repeat(140)}**`,
};

describe('what is wider than a line goes on below, within the margins, and copies as it is written', () => {
  const places: Record<string, (text: string) => string> = {
    'a paragraph': (text) => text,
    'an item of an item': (text) => `- Một\n\n  - ${text}`,
    'a quotation': (text) => `> ${text}`,
    'a heading': (text) => `## I. ${text}\n\nMột.`,
    'a cell of three columns': (text) => `| Một | Hai | Ba |\n| - | - | - |\n| Bốn năm sáu bảy | ${text} | tám |`,
  };
  for (const [place, around] of Object.entries(places))
    test.each(Object.entries(wide))(`%s in ${place}`, async (_, text) => {
      const bytes = pdfOf(around(text));
      expect(await drawnOver(bytes)).toEqual([]);
      const sheets = await sheetsOf(bytes);
      const written = squeezed(text.replaceAll(/[\\*]/gu, ''));
      const copied = squeezed(words(sheets.flatMap(bodyOf)));
      for (const piece of written.match(/[._…]{12,}|[^._…]+/gu) ?? []) expect(copied).toContain(piece);
    });
});

test.each(Object.entries(wide).filter(([name]) => name !== 'bold dots'))(
  'in a table that fits no sheet, columns of %s are broken where they are narrower than its pieces',
  async (_, text) => {
    for (const count of [14, 22]) {
      const row = (cell: string) => `| ${Array.from({ length: count }, () => cell).join(' | ')} |\n`;
      expect(await drawnOver(pdfOf(`${row('Cột')}${row('-')}${row(text)}`))).toEqual([]);
    }
  },
);

describe('a line before a long address', () => {
  test('is not stretched to the right margin', async () => {
    const sheets = await sheetsOf(pdfOf(`Xem tại địa chỉ ${address} trước ngày.`));
    const line = sheets.flatMap(bodyOf).find(({ text }) => text.startsWith('Xem tại địa chỉ https://'));
    expect(line).toBeDefined();
    expect((line?.x ?? 0) + (line?.width ?? 0)).toBeLessThan(mm(194));
  });

  test('is not stretched in a footnote, which stays next to its number', async () => {
    const note = (text: string) => sheetsOf(pdfOf(`Một[^1].\n\n[^1]: ${text}\n`));
    const lines = (await note(`Xem tại ${address} trước ngày.`)).flatMap(bodyOf);
    const line = lines.find(({ text }) => text.startsWith('Xem tại https://'));
    expect((line?.x ?? 0) + (line?.width ?? 0)).toBeLessThan(mm(194));
    const number = lines.findLast(({ text }) => text === '1');
    expect(Math.abs((number?.y ?? 0) - (line?.y ?? 0))).toBeLessThan(6);
    const plain = (await note('Nhà trường tổ chức thực hiện và công khai. '.repeat(6))).flatMap(bodyOf);
    const [first] = plain.filter(({ text }) => text.includes('Nhà trường tổ chức'));
    expect((first?.x ?? 0) + (first?.width ?? 0)).toBeCloseTo(mm(195), 0);
  });

  test('and a line of ordinary words is still as wide as the sheet', async () => {
    const sheets = await sheetsOf(pdfOf('Nhà trường tổ chức thực hiện và công khai trước ngày 15/5/2024. '.repeat(6)));
    const [first] = sheets.flatMap(bodyOf).filter(({ text }) => text.includes('Nhà trường tổ chức'));
    expect((first?.x ?? 0) + (first?.width ?? 0)).toBeCloseTo(mm(195), 0);
  });
});

test('number, symbol and day of a document are on one line, also short dots before a symbol', async () => {
  const sheets = await sheetsOf(
    pdfOf(`${'Theo Quyết định số 1234/2026/QĐ-UBND ngày 15/12/2026 và số ......./QĐ-MNM. '.repeat(12)}`),
  );
  const lines = Map.groupBy(sheets.flatMap(bodyOf), ({ y }) => Math.round(y));
  const said = [...lines.values()].map(words).join('\n');
  expect(said.match(/1234\/2026\/QĐ-UBND/gu)).toHaveLength(12);
  expect(said.match(/15\/12\/2026/gu)).toHaveLength(12);
  expect(said.match(/\.{7}\/QĐ-MNM/gu)).toHaveLength(12);
});
