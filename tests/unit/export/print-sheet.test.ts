import { encode } from 'uqr';
import { describe, expect, test } from 'vitest';
import { printSheet } from '../../../src/export/print-sheet.ts';
import { qrSvg } from '../../../src/export/qr-svg.ts';

const address = 'https://truong-mau.example/ke-hoach/2024-ke-hoach-mau/';

/** The dark modules that a path draws, row by row, as the encoder states them. */
function modulesOf(svg: string): boolean[][] {
  const size = Number(/viewBox="0 0 (\d+) /u.exec(svg)![1]);
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/gu))
    rows[Number(y)]!.fill(true, Number(x), Number(x) + Number(length));
  return rows;
}

describe('a QR code', () => {
  test('draws exactly the modules of its address, as one path', () => {
    const svg = qrSvg(address, 0);
    expect(modulesOf(svg)).toEqual(encode(address, { ecc: 'M', border: 0 }).data);
    expect(svg.match(/<path/gu)).toHaveLength(1);
  });

  test('keeps four light modules around it where it is alone', () => {
    const bare = modulesOf(qrSvg(address, 0));
    const framed = modulesOf(qrSvg(address));
    expect(framed).toHaveLength(bare.length + 8);
    expect(framed.slice(4, -4).map((row) => row.slice(4, -4))).toEqual(bare);
  });
});

describe('the foot of a printed sheet', () => {
  const foot = { address, day: '22/11/2026', short: 'abcd ef01 2345', changed: 'Thay đổi gần nhất: ngày 05/9/2026' };
  const css = printSheet('p { margin: 0 }', foot, qrSvg(foot.address, 0));

  test('says the address without its scheme, the days, and the code, and keeps the shared rules', () => {
    expect(css).toContain(
      '"truong-mau.example/ke-hoach/2024-ke-hoach-mau/\\a Bản trên trang ngày 22/11/2026, mã abcd ef01 2345\\a Thay đổi gần nhất: ngày 05/9/2026"',
    );
    expect(css).toMatch(/^p \{ margin: 0 \}/u);
  });

  test('says no code and no day of a change where there is none', () => {
    expect(printSheet('', { ...foot, short: null, changed: null }, qrSvg(address, 0))).toContain(
      'Bản trên trang ngày 22/11/2026"',
    );
  });

  test('carries the code of the whole address, so that a printing browser waits for nothing', () => {
    const picture = decodeURIComponent(/url\("data:image\/svg\+xml,([^"]+)"\)/u.exec(css)![1]!);
    expect(modulesOf(picture)).toEqual(encode(address, { ecc: 'M', border: 0 }).data);
  });

  test('lets no address end the string that it is in', () => {
    const odd = printSheet('', { ...foot, address: 'https://a.example/"}*{x\\' }, qrSvg(address, 0));
    expect(odd).toContain('content: "a.example/\\"}*{x\\\\\\a ');
  });
});
