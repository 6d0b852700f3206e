import { createRequire } from 'node:module';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { officialDocx } from '../../../src/export/docx/official-docx.ts';
import { compilePdf } from '../../../src/io/typst/compiler.ts';
import { signFont } from '../../../src/io/typst/sign-font.ts';
import { drawnSigns } from '../../../src/model/text/drawn-signs.ts';
import { widthOf } from '../../../src/model/text/letter-widths.ts';
import { fontTables, tablesOf } from '../../support/font-tables.ts';
import { documentOf, qr, signed } from '../../support/official-documents.ts';
import { sheetsOf, words } from '../../support/pdf-sheets.ts';
import { readBytes } from '../word/support/read.ts';

const { resolve } = createRequire(import.meta.url);
const body = `Mang theo: ✓ nước, ☐ mũ, **☒ quà**, *✔ sữa*.

| Việc | Xong |
| --- | --- |
| Họp | ☑ |
`;

describe('boxes to tick and ticks', () => {
  test.each(['ua-1', 'a-2a'] as const)('are text of a PDF that keeps the promise %s', async (standard) => {
    const { bytes, unmet } = compilePdf(documentOf(body, signed), qr, new Map(), standard);
    expect(unmet).toBeNull();
    const text = (await sheetsOf(bytes)).map(({ runs }) => words(runs)).join(' ');
    expect(text).toContain('Mang theo: ✓ nước, ☐ mũ, ☒ quà, ✔ sữa.');
    expect(text).toContain('Họp ☑');
  });

  test('do not bring their font into a PDF without them', () => {
    const fonts = (text: string) => compilePdf(documentOf(text), qr).bytes.includes('DanBietSigns');
    expect([fonts('Đủ □ một.'), fonts('Đủ ☐ một.')]).toEqual([false, true]);
  });

  test('are letters of the Word file, which come back as they were', async () => {
    const file = await officialDocx(documentOf(body, signed));
    expect(strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array())).toContain('✓ nước, ☐ mũ, ');
    expect(readBytes(new Uint8Array(file)).markdown).toContain('✓ nước, ☐ mũ, **☒ quà**, *✔ sữa*.');
  });

  test('are on the line, as high as a capital, and no wider than columns are computed for', () => {
    const { letters, widthOf: width, boundsOf } = tablesOf(signFont());
    const [, , , capital = 0] = fontTables(
      resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'),
    ).boundsOf('H'.codePointAt(0) ?? 0);
    expect([...letters].map((letter) => String.fromCodePoint(letter))).toEqual([...drawnSigns]);
    for (const letter of letters) {
      const [left = NaN, low = NaN, right = NaN, top = NaN] = boundsOf(letter);
      expect([low >= 0, low < 25, left > 0, right < width(letter)]).toEqual([true, true, true, true]);
      expect(Math.abs(top - capital)).toBeLessThan(10);
      expect(width(letter)).toBeLessThanOrEqual(widthOf(String.fromCodePoint(letter), 1000));
    }
  });

  test('are the same bytes each time', () => {
    expect(signFont().equals(signFont())).toBe(true);
  });
});
