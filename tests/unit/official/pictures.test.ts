import { strFromU8, unzipSync } from 'fflate';
import sharp from 'sharp';
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { beforeAll, describe, expect, test } from 'vitest';
import { officialDocx } from '../../../src/export/docx/official-docx.ts';
import { officialPictures } from '../../../src/io/official-pictures.ts';
import { compilePdf } from '../../../src/io/typst/compiler.ts';
import { sizeOnSheet } from '../../../src/model/official/pictures.ts';
import type { OfficialPictures } from '../../../src/model/official/pictures.ts';
import { picture } from '../../support/downloads.ts';
import { documentOf, qr, signed, wordsOf } from '../../support/official-documents.ts';
import { drawnOver, mm, sheetsOf } from '../../support/pdf-sheets.ts';
import { readBytes } from '../word/support/read.ts';

const files: Record<string, Uint8Array> = {};
beforeAll(async () => {
  const plain = (format: 'jpeg' | 'png' | 'webp', width: number, height: number) =>
    picture(format, { width, height, fromPhone: false });
  files['tep/san-truong.jpg'] = await plain('jpeg', 1200, 700);
  files['tep/cong.png'] = await plain('png', 60, 40);
  files['tep/thap.png'] = await plain('png', 300, 1900);
  files['tep/bep.webp'] = await plain('webp', 900, 450);
});

const documentWith = (body: string) =>
  documentOf(body, signed, Object.fromEntries(Object.entries(files).map(([path, bytes]) => [`public/${path}`, bytes])));
async function made(body: string, open = (path: string): Uint8Array | null => files[path] ?? null) {
  const document = documentWith(body);
  const pictures = await officialPictures(document, open);
  return { document, pictures };
}

interface Node {
  role?: string;
  alt?: string;
  children?: Node[];
}
const all = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(all)];
/** The pictures of a tagged PDF, in the order of its structure. */
async function figuresOf(bytes: Uint8Array) {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const figures: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const tree = (await (await pdf.getPage(number)).getStructTree()) as Node;
    // A part that goes over two sheets is in the tree of each, with what is drawn on it.
    for (const { role, alt = '', children = [] } of all(tree))
      if (role === 'Figure' && children.length > 0) figures.push(alt);
  }
  return figures;
}

/** Where pictures are on the sheets, in points from the lower left corner. */
async function boxesOf(bytes: Uint8Array) {
  const { OPS } = await getResolvedPDFJS();
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const boxes: { left: number; low: number; right: number; high: number }[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { fnArray, argsArray } = await (await pdf.getPage(number)).getOperatorList();
    const kept: number[][] = [];
    let [a, b, c, d, e, f] = [1, 0, 0, 1, 0, 0];
    for (const [index, operator] of fnArray.entries()) {
      const args = argsArray[index] as number[];
      if (operator === OPS.save) kept.push([a, b, c, d, e, f]);
      if (operator === OPS.restore) [a, b, c, d, e, f] = kept.pop() as [number, number, number, number, number, number];
      if (operator === OPS.transform) {
        const [g, h, i, j, k, l] = args as [number, number, number, number, number, number];
        [e, f] = [a * k + c * l + e, b * k + d * l + f];
        [a, b, c, d] = [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j];
      }
      if (operator !== OPS.paintImageXObject) continue;
      boxes.push({ left: e, low: Math.min(f, f + d), right: e + a, high: Math.max(f, f + d) });
    }
  }
  return boxes;
}
const docxPart = async (body: string, name = 'word/document.xml') => {
  const { document, pictures } = await made(body);
  return strFromU8(unzipSync(await officialDocx(document, pictures))[name] ?? new Uint8Array());
};

const everywhere = `Mở đầu.

![Sân trường nhìn từ cổng](/tep/san-truong.jpg)

Biểu tượng ![Hình 1](/tep/cong.png) giữa câu, có chú thích[^1].

- Việc

  ![Tháp nước](/tep/thap.png)

1. một
   - ![Bếp một chiều](/tep/bep.webp)

> ![Cổng trường](/tep/cong.png)

| Nơi | Ảnh |
| --- | --- |
| Bếp | ![Bếp nhìn từ cửa](/tep/bep.webp) |

![Ảnh cuối](/tep/thap.png)

[^1]: Xem ![cổng](/tep/cong.png) này.
`;
const alts = [
  'Sân trường nhìn từ cổng',
  'Hình 1',
  'Tháp nước',
  'Bếp một chiều',
  'Cổng trường',
  'Bếp nhìn từ cửa',
  'Ảnh cuối',
  'cổng',
];

describe('a picture of a text', () => {
  test('is on the sheets of the PDF with its description, wherever it is, and the file stays PDF/UA-1', async () => {
    const { document, pictures } = await made(everywhere);
    const { bytes, unmet } = compilePdf(document, qr, pictures);
    expect(unmet).toBeNull();
    const figures = await figuresOf(bytes);
    expect(figures.toSorted()).toEqual(alts.toSorted());
    const boxes = await boxesOf(bytes);
    expect(boxes).toHaveLength(alts.length);
    for (const { left, low, right, high } of boxes) {
      expect(left).toBeGreaterThanOrEqual(mm(30) - 1);
      expect(right).toBeLessThanOrEqual(mm(195) + 1);
      expect(low).toBeGreaterThanOrEqual(mm(25) - 1);
      expect(high - low).toBeLessThanOrEqual(mm(150) + 1);
    }
    expect(await drawnOver(bytes)).toEqual([]);
  });

  test('is in the Word file with its description, no wider than its place, and comes back with its bytes', async () => {
    const { document, pictures } = await made(everywhere);
    const bytes = await officialDocx(document, pictures);
    const sizes = [...strFromU8(unzipSync(bytes)['word/document.xml']!).matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/gu)];
    expect(sizes).toHaveLength(7);
    for (const [, width, height] of sizes) {
      expect(Number(width)).toBeLessThanOrEqual(165 * 36_000 + 9525);
      expect(Number(height)).toBeLessThanOrEqual(150 * 36_000 + 9525);
    }
    const read = readBytes(new Uint8Array(bytes));
    const numbers = alts.map((_, index) => index + 1);
    const expected = numbers.reduce(
      (text, number) =>
        text.replace(/\]\(\/tep\/[a-z-]+\.(png|jpg|webp)\)/u, (_, ending) => {
          const kept = ending === 'webp' ? 'png' : String(ending);
          return `](/tep/2024-cong-tac-mau/hinh-${number}.${kept})`;
        }),
      everywhere,
    );
    expect(read.markdown.replace(/\| -+ \| -+ \|/u, '| --- | --- |')).toBe(expected);
    expect(read.pictures.map(({ alt }) => alt)).toEqual(alts);
    expect(Buffer.from(read.pictures[0]!.bytes).equals(Buffer.from(files['tep/san-truong.jpg']!))).toBe(true);
    expect(read.codes).not.toContain('hinh-can-mo-ta');
  });

  test('that goes below the words before it does not stretch them, and one as high as the words leaves lines even', async () => {
    const ends = async (body: string, words: string) => {
      const { document, pictures } = await made(body);
      const all = (await sheetsOf(compilePdf(document, qr, pictures).bytes)).flatMap(({ runs }) => runs);
      return all.flatMap(({ text, x, width }) => (text.includes(words) ? [(x + width) / mm(1)] : []));
    };
    expect(await ends('Xem hình sau: ![Sân](/tep/san-truong.jpg)', 'Xem')).toEqual([expect.closeTo(69, -1)]);
    const even = `![Hình](/tep/cong.png) ${'Nhà trường tổ chức thực hiện và công khai trước năm học. '.repeat(6)}`;
    const [first = 0, second = 0] = await ends(even, 'công khai');
    expect(first).toBeGreaterThan(193);
    expect(second).toBeCloseTo(first, 2);
  });

  test('leads where its link leads', async () => {
    const body = '[![Cổng trường](/tep/cong.png)](https://xa.example/ban-do/)';
    const { document, pictures } = await made(body);
    const { bytes, unmet } = compilePdf(document, qr, pictures);
    expect(unmet).toBeNull();
    const page = await (await getDocumentProxy(new Uint8Array(bytes))).getPage(1);
    const links = (await page.getAnnotations()) as { url?: string }[];
    expect(links.map(({ url }) => url)).toContain('https://xa.example/ban-do/');
    expect(readBytes(new Uint8Array(await officialDocx(document, pictures))).markdown).toBe(
      `${body.replace('cong', '2024-cong-tac-mau/hinh-1')}\n`,
    );
  });

  test('makes the same bytes each time, whatever was made between', async () => {
    const { document, pictures } = await made(everywhere);
    const other = await made('![Tháp](/tep/thap.png)');
    const make = async () => [
      compilePdf(document, qr, pictures).bytes,
      Buffer.from(await officialDocx(document, pictures)),
    ];
    const first = await make();
    compilePdf(other.document, qr, other.pictures);
    await officialDocx(other.document, other.pictures);
    expect((await make()).map((bytes, index) => bytes.equals(first[index]!))).toEqual([true, true]);
  });

  test('that is another picture makes other bytes, also under the same name', async () => {
    const { document, pictures } = await made('![Cổng](/tep/cong.png)');
    const { bytes: first } = compilePdf(document, qr, pictures);
    const swapped: OfficialPictures = new Map([
      ['/tep/cong.png', { ...[...pictures.values()][0]!, bytes: files['tep/thap.png']! }],
    ]);
    expect(compilePdf(document, qr, swapped).bytes.equals(first)).toBe(false);
  });

  test('that may not be published is its words in both files', async () => {
    const { document, pictures } = await made('Xem ![Cổng trường](/tep/cong.png).', () => null);
    expect(pictures.size).toBe(0);
    expect(wordsOf(document.blocks)).toEqual(['Xem [Hình: Cổng trường].']);
    expect(await figuresOf(compilePdf(document, qr, pictures).bytes)).toEqual([]);
    expect(readBytes(new Uint8Array(await officialDocx(document, pictures))).texts).toEqual([
      'Xem [Hình: Cổng trường].',
    ]);
    // What is called a picture and is none, too.
    const broken = await made('![Cổng](/tep/cong.png)', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
    expect(broken.pictures.size).toBe(0);
  });

  test.each([300, 2600])(
    'of a press, in CMYK, %i points wide, is one of a screen in each file, also in one for an archive',
    async (width) => {
      const inks = await sharp({ create: { width, height: 40, channels: 3, background: '#d02030' } })
        .toColourspace('cmyk')
        .jpeg()
        .toBuffer();
      expect((await sharp(inks).metadata()).space).toBe('cmyk');
      const { document, pictures } = await made('![Cổng](/tep/cong.png)', () => inks);
      const [shown] = [...pictures.values()];
      expect(shown).toMatchObject({ format: 'jpg', width: Math.min(width, 2000) });
      const { space, channels } = await sharp(shown!.bytes).metadata();
      expect([space, channels]).toEqual(['srgb', 3]);
      const { dominant } = await sharp(shown!.bytes).stats();
      expect(dominant.r).toBeGreaterThan(150);
      expect(dominant.g).toBeLessThan(90);
      for (const standard of ['ua-1', 'a-2a'] as const)
        expect(compilePdf(document, qr, pictures, standard).unmet).toBeNull();
    },
  );

  test('in the Word file has a place in the middle of the line', async () => {
    expect(await docxPart('![Cổng](/tep/cong.png)')).toMatch(
      /<w:jc w:val="center"\/>(?:(?!<w:p>).)*<wp:docPr id="1" name="Hình" descr="Cổng"/u,
    );
  });
});

describe('a picture in a table', () => {
  const description =
    'Toàn cảnh sân trường nhìn từ cổng chính, có cây phượng, bồn hoa và chỗ trẻ tập thể dục buổi sáng';
  const rows = (first: string, second: string, more = '') =>
    `| Ảnh |  | Mô tả |\n| - | - | - |\n| ![${first}](/tep/san-truong.jpg) | ![${second}](/tep/san-truong.jpg) | ${more} |\n`;
  /** Millimetres of the pictures, in the PDF and in the Word file. */
  async function widthsIn(body: string) {
    const { document, pictures } = await made(body);
    const pdf = (await boxesOf(compilePdf(document, qr, pictures).bytes)).map(
      ({ left, right }) => (right - left) / mm(1),
    );
    const word = [...(await docxPart(body)).matchAll(/<wp:extent cx="(\d+)"/gu)].map(([, cx]) => Number(cx) / 36_000);
    return { pdf, word };
  }

  test('is as wide whatever its description says, and as the one next to it', async () => {
    const [short, long] = [await widthsIn(rows('A', 'B', 'một')), await widthsIn(rows(description, 'B', 'một'))];
    expect(long).toEqual(short);
    for (const [first = 0, second = 0] of Object.values(long)) {
      expect(first).toBeGreaterThan(60);
      expect(second).toBeCloseTo(first, 1);
    }
    for (const [index, width] of long.pdf.entries()) expect(long.word[index]).toBeCloseTo(width, 0);
  });

  test('leaves a long text most of the sheet, and is no stamp', async () => {
    const { pdf } = await widthsIn(rows('A', 'B', `${description}. `.repeat(6)));
    for (const width of pdf) {
      expect(width).toBeGreaterThanOrEqual(24.9);
      expect(width).toBeLessThan(45);
    }
  });

  test('next to words of its cell has room for both, and a small one takes no more than it is wide', async () => {
    const { document, pictures } = await made(
      '| Biểu tượng | Số |\n| - | - |\n| Cổng chính ![A](/tep/cong.png) | 1 |\n',
    );
    const { bytes } = compilePdf(document, qr, pictures);
    const [icon] = await boxesOf(bytes);
    expect((icon!.right - icon!.left) / mm(1)).toBeCloseTo(15.9, 1);
    const line = (await sheetsOf(bytes))[0]!.runs.find(({ text }) => text.includes('Cổng chính'))!;
    expect(icon!.left).toBeGreaterThan(line.x + line.width - 1);
  });

  test('of a row of many takes no letters their size and no sheet its place', async () => {
    const cells = (cell: string) => `| ${Array.from({ length: 9 }, () => cell).join(' | ')} |\n`;
    const { document, pictures } = await made(`${cells('A')}${cells('-')}${cells('![A](/tep/san-truong.jpg)')}`);
    const { bytes } = compilePdf(document, qr, pictures);
    expect((await sheetsOf(bytes)).every(({ width, height }) => width < height)).toBe(true);
    expect(await drawnOver(bytes)).toEqual([]);
    for (const { right } of await boxesOf(bytes)) expect(right).toBeLessThanOrEqual(mm(195) + 1);
  });

  test('without a file has the room of its words', async () => {
    const body = rows(description, 'B', 'một');
    const { document, pictures } = await made(body, () => null);
    const { bytes } = compilePdf(document, qr, pictures);
    expect(await drawnOver(bytes)).toEqual([]);
    const [sheet] = await sheetsOf(bytes);
    expect(sheet!.runs.some(({ text }) => text.includes('[Hình: Toàn cảnh sân trường'))).toBe(true);
  });
});

describe('pictures do not cost more than a sheet needs', () => {
  test('one of a hundred million points is made smaller before it is laid out', async () => {
    const huge = await sharp({ create: { width: 10_000, height: 10_000, channels: 3, background: '#fff' } })
      .png({ compressionLevel: 1 })
      .toBuffer();
    const { pictures } = await made('![Cổng](/tep/cong.png)', () => huge);
    expect([...pictures.values()]).toMatchObject([{ format: 'png', width: 2000, height: 2000 }]);
  });

  test('of a text with a thousand pictures two hundred are opened', async () => {
    const { document } = await made('![Cổng](/tep/cong.png)');
    const [block] = document.blocks;
    if (block?.kind !== 'paragraph') throw new Error('Không thấy đoạn có hình.');
    const blocks = Array.from({ length: 1000 }, (_, index) => ({
      ...block,
      runs: block.runs.map((run) => ({ ...run, picture: { path: `/tep/${index}.png`, alt: 'Cổng' } })),
    }));
    let opened = 0;
    const pictures = await officialPictures({ ...document, blocks }, () => {
      opened++;
      return files['tep/cong.png']!;
    });
    expect([opened, pictures.size]).toEqual([200, 200]);
  });

  test.each([
    [{ width: 96, height: 96 }, 165, { width: 25.4, height: 25.4 }],
    [{ width: 6000, height: 3000 }, 165, { width: 165, height: 82.5 }],
    [{ width: 1000, height: 9000 }, 165, { width: 150 / 9, height: 150 }],
    [{ width: 6000, height: 3000 }, 40, { width: 40, height: 20 }],
  ])('%j in %i mm is %j mm', (points, room, size) => {
    const { width, height } = sizeOnSheet(points, room);
    expect(width).toBeCloseTo(size.width);
    expect(height).toBeCloseTo(size.height);
  });
});
