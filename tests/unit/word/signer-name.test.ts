import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { officialDocx } from '../../../src/export/docx/official-docx.ts';
import { isFullName, isName } from '../../../src/model/word/structure/signer-name.ts';
import { documentOf, signed } from '../../support/official-documents.ts';
import { p, tbl, tc, tr } from './support/ooxml.ts';
import { read, readBytes } from './support/read.ts';

/** Sample names: by nobody. Forms of the names of peoples of Viet Nam, with degrees and titles. */
const names = [
  'Nguyễn Thị Mẫu',
  "H'Bia Mẫu Kbuôr",
  'H’Lim Ê-Ban Mẫu',
  'Y Mẫu Niê Kdăm',
  'Y-Mẫu Êban',
  "Rơ Châm H'Mẫu",
  "K'Mẫu",
  'Ƀuôn Mẫu',
  'Đinh Mẫulưn',
  'Giàng A Mẫu',
  'Hà Mẫu-Linh',
  'Thạch Thị Sa Mẫu',
  'TS. Lò Thị Mẫu',
  'PGS.TS. Lò Thị Mẫu',
  'PGS. TS. Lò Thị Mẫu',
  'GS.TSKH. Lò Thị Mẫu',
  'NGƯT, ThS. Lò Thị Mẫu',
  'TS.BSCKII. Lò Thị Mẫu',
  "ThS. H'Bia Mẫu",
  'Th.S Lò Thị Mẫu',
];

test.each(names)('%s is a name, and comes back from the Word file of a plan', async (name) => {
  expect(isName(name)).toBe(true);
  const head = signed.replace('Nguyễn Thị Mẫu', JSON.stringify(name));
  const back = readBytes(new Uint8Array(await officialDocx(documentOf('Thực hiện từ tháng 9.', head))));
  expect(back.head.signer).toEqual({ position: 'HIỆU TRƯỞNG', name });
  expect(back.markdown).toBe('Thực hiện từ tháng 9.\n');
});

/** Names that look like other words: only their place in a file of ours says what they are. */
const unusual = [
  "H' Hen Mẫu",
  "Rơ Châm H' Mẫu",
  'Nguyễn thị Mẫu',
  'Nguyễn Thị Mẫu, ThS',
  'Tiến sĩ Nguyễn Mẫu',
  'ThS. NCS. Nguyễn Mẫu',
  'Sr. Maria Mẫu',
  'Nguyễn Thị Mẫu (Bà)',
  'Nguyễn Thị Mẫu (đã ký)',
  'Trưởng Thị Mẫu',
  'HÀ THỊ TRƯỞNG',
  'Mẫu',
  'nguyễn mẫu',
  'Mẫu; 2.',
];

describe('a name comes back from a file of ours by its place, whatever it looks like', () => {
  test.each(unusual)('%s', async (name) => {
    const heads = {
      'with position and recipients': signed.replace('Nguyễn Thị Mẫu', JSON.stringify(name)),
      'without recipients': `signer: { position: Phó Hiệu trưởng, name: ${JSON.stringify(name)} }\n`,
      'with nothing else': `signer: { position: null, name: ${JSON.stringify(name)} }\n`,
    };
    for (const [what, head] of Object.entries(heads)) {
      const back = readBytes(new Uint8Array(await officialDocx(documentOf('Một.\n\n## Phụ lục\n\nHai.', head))));
      expect(back.head.signer.name, what).toBe(name);
      expect(back.markdown, what).toBe('Một.\n\n## Phụ lục\n\nHai.\n');
    }
  });

  test.each(['(Đã ký)', 'Xã Mẫu, ngày 05 tháng 3 năm 2024', 'ThS.', '…………'])(
    'but %s in a line above it, in the same style, is none: who signs in Word writes there',
    async (line) => {
      const files = unzipSync(await officialDocx(documentOf('Một.', signed)));
      const part = 'word/document.xml';
      const name = /<w:p>(?:(?!<\/w:p>)[^])*TenNguoiKy(?:(?!<\/w:p>)[^])*<\/w:p>/u;
      const body = strFromU8(files[part]!).replace(name, (own) => own.replace('Nguyễn Thị Mẫu', line) + own);
      const back = readBytes(zipSync({ ...files, [part]: strToU8(body) }));
      expect(body).toContain(line);
      expect(back.head.signer.name).toBe('Nguyễn Thị Mẫu');
    },
  );

  test('and where there is none, a position is none', async () => {
    const back = readBytes(
      new Uint8Array(await officialDocx(documentOf('Một.', 'signer: { position: HIỆU TRƯỞNG, name: null }\n'))),
    );
    expect(back.head.signer).toEqual({ position: 'HIỆU TRƯỞNG', name: null });
  });
});

test.each(['NGUYỄN THỊ MẪU', "PGS.TS. H'BIA MẪU", 'HÀ MẪU-LINH'])('%s is a name in capitals', (name) => {
  expect(isFullName(name)).toBe(true);
  const below = tbl(tr(tc(p('Nơi nhận:') + p('- Lưu: VT.')), tc(p('HIỆU TRƯỞNG') + p('') + p(name))));
  expect(read(p('Một.') + below).head.signer).toEqual({ position: 'HIỆU TRƯỞNG', name });
});

describe('no name', () => {
  test.each([
    'Trên đây là kế hoạch',
    'Mẫu',
    'ThS.',
    'PGS.TS.',
    '- Như trên;',
    'Hòa Bình, ngày 5',
    "H' Bia",
    'Lò Thị Mẫu.',
    'Lò Thị 2',
    `${"H'Bia ".repeat(9)}Mẫu`,
    'A'.repeat(61),
  ])('is %j', (text) => {
    expect(isName(text)).toBe(false);
    expect(isFullName(text)).toBe(false);
  });

  test('and a long row of titles is read at once', () => {
    expect(isName(`${'TS.'.repeat(19)}!`)).toBe(false);
  });
});
