import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { officialDocx } from '../../../src/export/docx/official-docx.ts';
import { compilePdf } from '../../../src/io/typst/compiler.ts';
import { documentOf, qr, signed } from '../../support/official-documents.ts';
import { mm, sheetsOf } from '../../support/pdf-sheets.ts';

const long = 'nhà trường công khai đúng hạn và đủ nội dung ở nơi người được biết xem được '.repeat(4);
const body = `1. Khoản ${long}\n\n   Đoạn ${long}\n\n2. Hai\n\n- Gạch ${long}\n`;

test('of a numbered item the first line alone is further in, of one with a hyphen all lines are (II.6.d)', async () => {
  const [sheet] = await sheetsOf(compilePdf(documentOf(body, signed), qr).bytes);
  const lines = new Map<number, { x: number; text: string }>();
  for (const { x, y, text } of sheet!.runs) {
    const at = Math.round(y);
    const known = lines.get(at);
    if (text.trim() !== '' && (known === undefined || x < known.x)) lines.set(at, { x, text });
  }
  const found = [...lines.values()];
  const startOf = (words: string) => found.find(({ text }) => text.startsWith(words))!.x;
  for (const words of ['1. Khoản', 'Đoạn nhà', '2. Hai', '-']) expect(startOf(words), words).toBeCloseTo(mm(42.7), 0);
  const below = found.slice(found.findIndex(({ text }) => text.startsWith('1. Khoản')) + 1);
  expect(below[0]!.x).toBeCloseTo(mm(30), 0);
});

test('hyphens inside of a numbered item are further in than its number, at each depth', async () => {
  const nested = `1. Tổ chức dạy\n   - Lớp mẫu giáo\n     - Buổi sáng\n   1. Bên trong\n      - Sâu hơn\n\n> 2. Trong trích\n>    - Dòng trích\n\n- Ngoài cùng\n`;
  const [sheet] = await sheetsOf(compilePdf(documentOf(nested, signed), qr).bytes);
  const startOf = (words: string) =>
    Math.min(...sheet!.runs.filter(({ text }) => text.endsWith(words)).map(({ x }) => x));
  expect(startOf('1. Tổ chức dạy')).toBeCloseTo(mm(42.7), 0);
  expect(startOf('Lớp mẫu giáo')).toBeGreaterThan(mm(42.7 + 10));
  expect(startOf('Buổi sáng')).toBeGreaterThan(startOf('Lớp mẫu giáo') + mm(5));
  expect(startOf('Sâu hơn')).toBeGreaterThan(startOf('1. Bên trong') + mm(10));
  expect(startOf('Dòng trích')).toBeGreaterThan(startOf('2. Trong trích') + mm(10));
  // A hyphen that is inside of nothing begins at the indent, as before.
  expect(startOf('Ngoài cùng')).toBeLessThan(mm(42.7 + 6));
});

test('the Word file says the same in its styles, and keeps the day on one line', async () => {
  const parts = unzipSync(await officialDocx(documentOf(body, signed)));
  const styles = strFromU8(parts['word/styles.xml']!);
  const indentOf = (name: string) =>
    /<w:ind [^>]*>/u.exec(styles.slice(styles.indexOf(`<w:name w:val="${name}"/>`)))?.[0];
  for (const name of ['Nội dung + số', 'Nội dung + số tiếp'])
    expect(indentOf(name)).toMatch(/w:left="0".*w:firstLine="720"|w:firstLine="720".*w:left="0"/u);
  expect(strFromU8(parts['word/document.xml']!)).toContain('Xã Mẫu, ngày\u00a005\u00a0tháng\u00a03\u00a0năm\u00a02024');
});
