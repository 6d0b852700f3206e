import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { pdfBlocks } from '../../../src/io/downloads/pdf-blocks.ts';
import { pdfPages } from '../../../src/io/downloads/pdf-pages.ts';
import { csvBlocks } from '../../../src/io/downloads/plain-blocks.ts';
import { limitsOfSize, RememberedReading } from '../../../src/io/downloads/remembered-reading.ts';
import { TimeBudget } from '../../../src/io/downloads/time-budget.ts';
import { xlsxBlocks } from '../../../src/io/downloads/xlsx-blocks.ts';
import { xlsxWith } from '../../support/downloads.ts';

const packed = (text: string): Buffer => {
  const bytes = deflateSync(text);
  return Buffer.concat([
    Buffer.from(`<< /Filter /FlateDecode /Length ${bytes.length} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
};

/** A PDF whose pages are those objects. @param kids of the tree of pages. @param objects from number 3 on */
function pdf(kids: string, ...objects: (string | Buffer)[]): Uint8Array<ArrayBuffer> {
  const count = kids.split('R').length - 1;
  const all = ['<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`, ...objects];
  const whole = all.flatMap((each, index) => [`${index + 1} 0 obj\n`, each, '\nendobj\n']);
  const bytes = ['%PDF-1.5\n', ...whole, 'trailer << /Root 1 0 R >>\n%%EOF\n'].map((each) => Buffer.from(each));
  return Uint8Array.from(Buffer.concat(bytes));
}
const page = (contents: string) => `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${contents} >>`;
const times = (reference: string, count: number) => Array.from({ length: count }, () => reference).join(' ');
const megabyte = packed('q Q '.repeat(250_000));

describe('a PDF that would keep its reader busy is refused before it is drawn', () => {
  const tooMuch = /nén hay lặp lại quá nhiều, mở ra thành hơn 8 MB/u;
  test.each([
    ['a page of 10 MB that are packed in 10 kB', () => pdf('3 0 R', page('4 0 R'), packed('q '.repeat(5_000_000)))],
    ['a page that draws the same stream many times', () => pdf('3 0 R', page(`[${times('4 0 R', 20)}]`), megabyte)],
    ['the same, with the list in an object', () => pdf('3 0 R', page('5 0 R'), megabyte, `[${times('4 0 R', 20)}]`)],
    ['a page that is there many times', () => pdf(times('3 0 R', 20), page('4 0 R'), megabyte)],
    [
      'many pages that draw the same stream',
      () =>
        pdf(
          Array.from({ length: 20 }, (_, i) => `${i + 4} 0 R`).join(' '),
          megabyte,
          ...Array.from({ length: 20 }, () => page('3 0 R')),
        ),
    ],
  ])('%s', async (_, make) => {
    const bytes = make();
    expect(bytes.length).toBeLessThan(40_000);
    await expect(pdfBlocks(bytes)).rejects.toThrow(tooMuch);
    await expect(pdfPages(bytes)).rejects.toThrow(tooMuch);
  });

  test('but not one that draws a megabyte on each of five pages', async () => {
    const pages = Array.from({ length: 5 }, () => page('3 0 R'));
    const bytes = pdf(pages.map((_, index) => `${index + 4} 0 R`).join(' '), megabyte, ...pages);
    await expect(pdfPages(bytes)).resolves.toHaveLength(5);
    await expect(pdfBlocks(bytes)).resolves.toBeDefined();
  });
});

describe('what draws others is counted as often as it draws them', () => {
  const form = (more: string, content: string | Buffer) => {
    const bytes = deflateSync(content);
    return Buffer.concat([
      Buffer.from(
        `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] ${more} /Filter /FlateDecode /Length ${bytes.length} >>\nstream\n`,
      ),
      bytes,
      Buffer.from('\nendstream'),
    ]);
  };
  const resources = (inside: string) => `/Resources << ${inside} >>`;
  const drawing = (number: number) => resources(`/XObject << /X ${number} 0 R >>`);
  const ten = '/X Do '.repeat(10);
  /** Forms from number 5 on, each of which draws the next ten times. */
  const laughs = (levels: number, of = (next: number) => drawing(next), content = ten) => [
    ...Array.from({ length: levels }, (_, index) => form(of(index + 6), content)),
    form('', 'q Q '.repeat(100)),
  ];
  const pageWith = (more: string, contents = '4 0 R') => page(contents).replace('>>', `${more} >>`);
  const again = /nén hay lặp lại quá nhiều/u;
  const draws = packed(ten);

  test.each<[string, () => Uint8Array<ArrayBuffer>, RegExp]>([
    ['forms in forms', () => pdf('3 0 R', pageWith(drawing(5)), draws, ...laughs(9)), again],
    [
      'forms whose names are written in another way',
      () =>
        pdf(
          '3 0 R',
          pageWith(drawing(5)),
          packed('/#58 Do '.repeat(10)),
          ...laughs(9, drawing, '/#58%c\nDo '.repeat(10)),
        ),
      again,
    ],
    [
      'forms that use the resources of their page',
      () =>
        pdf(
          '3 0 R',
          pageWith(resources('/XObject << /X 5 0 R /Y 6 0 R >>')),
          draws,
          form('', '/Y Do '.repeat(3000)),
          form('', 'q Q '.repeat(2000)),
        ),
      again,
    ],
    [
      'resources of a list of pages',
      () =>
        pdf(
          '3 0 R',
          `<< /Type /Pages /Parent 2 0 R /Kids [9 0 R] /Count 1 ${drawing(5)} >>`,
          draws,
          ...laughs(3).slice(0, 3),
          form('', 'q Q '.repeat(90_000)),
          `<< /Type /Page /Parent 3 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>`,
        ),
      again,
    ],
    [
      'surfaces that are filled',
      () =>
        pdf(
          '3 0 R',
          pageWith(resources('/Pattern << /X 5 0 R >>')),
          packed('/X scn '.repeat(10)),
          ...laughs(9, (next) => resources(`/Pattern << /X ${next} 0 R >>`), '/X scn '.repeat(10)),
        ),
      again,
    ],
    [
      'masks of transparency',
      () =>
        pdf(
          '3 0 R',
          pageWith(resources('/ExtGState << /X << /SMask << /G 5 0 R >> >> >>')),
          packed('/X gs '.repeat(10)),
          ...laughs(
            9,
            (next) => resources(`/ExtGState << /X << /SMask << /G ${next} 0 R >> >> >>`),
            '/X gs '.repeat(10),
          ),
        ),
      again,
    ],
    [
      'letters that are drawn',
      () =>
        pdf(
          '3 0 R',
          pageWith(resources('/Font << /X << /Subtype /Type3 /CharProcs << /a 5 0 R >> >> >>')),
          packed('/X 9 Tf '.repeat(10)),
          ...laughs(9),
        ),
      again,
    ],
    [
      'notes',
      () => pdf('3 0 R', pageWith('/Annots [<< /Subtype /Stamp /AP << /N << /On 5 0 R >> >> >>]'), draws, ...laughs(9)),
      again,
    ],
    [
      'lists of pages in lists of pages',
      () =>
        pdf(
          times('5 0 R', 9),
          pageWith(''),
          packed('q Q '.repeat(2000)),
          ...Array.from(
            { length: 4 },
            (_, index) => `<< /Type /Pages /Kids [${times(`${index + 6} 0 R`, 9)}] /Count 9 >>`,
          ),
          page('4 0 R'),
        ),
      again,
    ],
    [
      'a form that draws itself',
      () => pdf('3 0 R', pageWith(drawing(5)), draws, form(drawing(5), '/X Do')),
      /vẽ lại chính nó/u,
    ],
    [
      'forms in forms without an end',
      () => pdf('3 0 R', pageWith(drawing(5)), draws, ...laughs(90, drawing, '/X Do')),
      /quá nhiều lớp/u,
    ],
  ])('%s', async (_what, make, why) => {
    const bytes = make();
    expect(bytes.length).toBeLessThan(30_000);
    const before = process.cpuUsage();
    await expect(pdfBlocks(bytes)).rejects.toThrow(why);
    await expect(pdfPages(bytes)).rejects.toThrow(why);
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(2);
  });

  test('but not forms as programs make them, five in each other and on each page', async () => {
    const pages = Array.from({ length: 20 }, () => pageWith(drawing(5)));
    const kids = pages.map((_, index) => `${index + 11} 0 R`).join(' ');
    const bytes = pdf(kids, 'null', draws, ...laughs(5, drawing, '/X Do'), ...pages);
    await expect(pdfPages(bytes)).resolves.toHaveLength(20);
    await expect(pdfBlocks(bytes)).resolves.toBeDefined();
  });
});

describe('a table with more columns than anybody can read is refused', () => {
  const row = (cells: number) => Array.from({ length: cells }, (_, index) => `a${index}`);
  test('as CSV', () => {
    const csv = (cells: number) => Buffer.from(`a,b\n${row(cells).join(',')}\n`);
    expect(() => csvBlocks(csv(1001))).toThrow('dòng 2 có 1.001 ô có chữ, máy đọc tối đa 1.000 ô một hàng.');
    expect(csvBlocks(csv(1000))).toHaveLength(3);
    expect(csvBlocks(Buffer.from(`a,b${','.repeat(16_382)}\n`))).toHaveLength(2);
  });

  test('as Excel', async () => {
    await expect(xlsxBlocks(new Uint8Array(await xlsxWith([row(1001)])))).rejects.toThrow('hàng 1 có 1.001 ô có chữ');
    await expect(xlsxBlocks(new Uint8Array(await xlsxWith([row(1000)])))).resolves.not.toEqual([]);
  });

  test('and a workbook whose cells share one long text is not written out', async () => {
    const workbook = (cells: number) => xlsxWith([Array.from({ length: cells }, () => 'a'.repeat(20_000))]);
    await expect(xlsxBlocks(new Uint8Array(await workbook(251)))).rejects.toThrow(
      'các ô của bảng tính có hơn 5.000.000 chữ cái, tính cả chữ lặp lại ở nhiều ô.',
    );
    await expect(xlsxBlocks(new Uint8Array(await workbook(250)))).resolves.not.toEqual([]);
  });
});

describe('the time for all downloads together', () => {
  const limits = { milliseconds: 4000, fair: 1000, megabytes: 0 };

  test('is spent by what a file needs beyond its own', () => {
    const budget = new TimeBudget(5000);
    budget.spend(800, limits);
    expect(budget.limitsOf(limits).milliseconds).toBe(4000);
    budget.spend(4000, limits);
    budget.spend(2500, limits);
    expect([budget.room, budget.limitsOf(limits).milliseconds]).toEqual([500, 1500]);
    budget.spend(4000, limits);
    expect([budget.room, budget.limitsOf(limits).milliseconds]).toEqual([0, 1000]);
    expect(budget.limitsOf({ milliseconds: 4000, megabytes: 0 }).milliseconds).toBe(4000);
  });

  test('never takes from a file what its size needs', () => {
    const spent = new TimeBudget(0);
    expect(spent.limitsOf(limitsOfSize(39_000)).milliseconds).toBe(1117);
    expect(spent.limitsOf(limitsOfSize(900_000)).milliseconds).toBe(3700);
    expect(spent.limitsOf(limitsOfSize(25_000_000)).milliseconds).toBe(30_000);
  });

  let root = '';
  beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'dan-biet-'))));
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  test('says nothing where a remembered answer is to another question: the file is read again', () => {
    const path = join(root, 'a.txt');
    writeFileSync(path, 'Gọi 0912345678');
    const read = (fits: (item: unknown) => boolean) =>
      new RememberedReading<unknown>({
        script: 'src/io/downloads/text-process.ts',
        memory: join(root, 'memory.json'),
        shape: z.unknown(),
        fits,
        unfinished: (why) => why,
      }).read(new Map([['a', { path, ending: 'txt' }]]));
    read(Array.isArray);
    const memory = readFileSync(join(root, 'memory.json'), 'utf8');
    writeFileSync(join(root, 'memory.json'), memory.replace(/"a":\[.*\]/u, '"a":{"pages":[],"signatures":[]}'));
    expect(read(() => true).get('a')).toEqual({ pages: [], signatures: [] });
    expect(read(Array.isArray).get('a')).toMatchObject([{ code: 'so-dien-thoai-rieng' }]);
    // An answer of the process that is to another question is none.
    expect(read(() => false).get('a')).toBe('crash');
  });

  // A pipe that nobody writes into is read without an end.
  test.skipIf(process.platform === 'win32')('is over: the next file has its own time only, and is named', () => {
    execFileSync('mkfifo', [join(root, 'b')]);
    writeFileSync(join(root, 'c'), 'Gọi 0912345678');
    const reading = new RememberedReading({
      script: 'src/io/downloads/text-process.ts',
      memory: join(root, 'memory.json'),
      shape: z.array(z.unknown()),
      unfinished: (why): unknown[] => [why],
      room: 0,
    });
    const files = ['b', 'c'].map((name) => [`${root}${name}`, { path: join(root, name), ending: 'txt' }] as const);
    const limitsOf = (bytes: number) => ({ milliseconds: 600_000, fair: bytes === 0 ? 200 : 60_000, megabytes: 0 });
    expect([...reading.read(new Map(files), limitsOf).values()]).toEqual([
      ['time'],
      [expect.objectContaining({ code: 'so-dien-thoai-rieng' })],
    ]);
  });
});
