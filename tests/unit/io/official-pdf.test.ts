import { getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { qrSvg } from '../../../src/export/qr-svg.ts';
import { compilePdf } from '../../../src/io/typst/compiler.ts';
import type { OfficialDocument } from '../../../src/model/official/official-document.ts';
import { address, documentOf, signed, wordsOf } from '../../support/official-documents.ts';
import { bodyOf, drawnOver, footOf, headOf, mm, sheetsOf, words } from '../../support/pdf-sheets.ts';
import type { Run, Sheet } from '../../support/pdf-sheets.ts';

/** A part of a tagged PDF, as pdf.js gives it. */
interface StructureNode {
  role?: string;
  children?: StructureNode[];
}

const compile = (document: OfficialDocument) => compilePdf(document, qrSvg(document.foot.address, 0));
const sheetsFor = (document: OfficialDocument) => sheetsOf(compile(document).bytes);
const squeezed = (text: string) => text.replaceAll(/\s/gu, '');
const centre = ({ x, width }: Run) => x + width / 2;

const sentence =
  'Nhà trường tổ chức thực hiện theo Thông tư số 01/2020/TT-BM, báo cáo trước ngày 15/5/2024 và công khai. ';
const long = documentOf(
  `<CanCu>\n\nCăn cứ Thông tư số 01/2020/TT-BM;\n\n</CanCu>\n\n## I. MỤC ĐÍCH\n\n${`${sentence.repeat(6)}\n\n`.repeat(12)}### 1. Bảng\n\n| Việc | Số |\n| --- | ---: |\n| một | 2 |\n\n- ${sentence}\n- hai\n\nHết./.`,
  signed,
);
const { bytes, unmet } = compile(long);
const sheets = await sheetsOf(bytes);
const runs = sheets.flatMap(({ runs: all }) => all);
const find = (text: string): Run => {
  const found = runs.find((run) => run.text.includes(text));
  if (!found) throw new Error(`Không thấy “${text}” trong ${words(runs).slice(0, 2000)}`);
  return found;
};

test('annexes are below the signature, each on sheets with numbers of their own, in the middle of the line', async () => {
  const paragraphs = `${sentence}\n\n`.repeat(40);
  const annexed = documentOf(
    `## I. VIỆC\n\n${paragraphs}Hết./.\n\n## Phụ lục I. BIỂU\n\n${paragraphs}## Phụ lục II. BẢNG\n\nCuối.`,
    signed,
  );
  const texts = (await sheetsFor(annexed)).map(({ runs: all }) => words(all));
  const first = texts.findIndex((text) => text.includes('Phụ lục I. BIỂU'));
  const second = texts.findIndex((text) => text.includes('Phụ lục II. BẢNG'));
  expect(texts[first - 1]).toContain('Nguyễn Thị Mẫu');
  expect(second - first).toBeGreaterThan(1);
  expect([texts[first], texts[first + 1], texts[second]].map((text) => /^\d+/u.exec(text ?? '')?.[0])).toEqual([
    undefined,
    '2',
    undefined,
  ]);
});

/** A table that needs a sheet on its side, with so many rows. */
const wideTable = (rows: number) => {
  const row = (cell: string) => `| ${Array.from({ length: 15 }, () => cell).join(' | ')} |\n`;
  return `${row('Cột')}${row('---:')}${row('1.234.567.890').repeat(rows)}\n`;
};

test.each<[string, string, string[], (number | null)[]]>([
  ['after an annex on its side', 'Một.\n\n', ['turned', 'two', 'turned', 'one'], [null, null, null, 2, null, null]],
  ['after a text that ends on its side', `Một.\n\n${wideTable(2)}`, ['two', 'turned'], [null, 2, null, 2, null]],
  [
    'over sheets on their sides',
    `Một.\n\n${wideTable(2)}Hai.\n\n`,
    ['turned, one', 'turned, one, turned'],
    [null, 2, 3, null, 2, null, 2, 3],
  ],
])('the sheets of an annex are numbered from its own first one: %s', async (_, body, annexes, numbers) => {
  const parts: Record<string, string> = {
    one: 'Câu.\n\n',
    two: `${sentence}\n\n`.repeat(20),
    turned: wideTable(2),
  };
  const written = annexes.map(
    (names, index) =>
      `## Phụ lục ${index + 1}. BIỂU\n\n${names
        .split(', ')
        .map((name) => parts[name])
        .join('')}`,
  );
  const all = await sheetsFor(documentOf(`${body}${written.join('')}`, signed));
  expect(all.map((sheet) => Number(words(headOf(sheet))) || null)).toEqual(numbers);
});

test.each(['Phụ lục', '(Phụ lục)', 'Ký tên', 'Hết thân bài'])(
  'a heading “%s” inside of the text is no mark of the template: the sheets go on in one row',
  async (heading) => {
    const paragraphs = `${sentence}\n\n`.repeat(14);
    const text = `## I. VIỆC\n\n${paragraphs}### ${heading}\n\n${paragraphs}## II. CUỐI\n\n${paragraphs}Hết./.`;
    const all = await sheetsFor(documentOf(text, signed));
    expect(all.length).toBeGreaterThan(2);
    expect(all.map((sheet) => Number(words(headOf(sheet))) || null)).toEqual([
      null,
      ...all.slice(1).map((_, at) => at + 2),
    ]);
  },
);

describe('the PDF of a plan', () => {
  test('is PDF/UA-1: tagged, in Vietnamese, with its title and bookmarks', async () => {
    expect(unmet).toBeNull();
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    const { info, metadata } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: long.title, Author: long.author, Language: 'vi' });
    expect((metadata as { getRaw(): string }).getRaw()).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    const outline = await pdf.getOutline();
    expect(outline.map(({ title }) => title)).toEqual(['KẾ HOẠCH Công tác mẫu năm 2024']);
    expect(outline[0]?.items.map(({ title }: { title: string }) => title)).toEqual(['I. MỤC ĐÍCH']);
  });

  test('names each part by what it is: headings, paragraphs, links, lists, tables with their head', async () => {
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    const roles: string[] = [];
    const visit = (node: StructureNode) => {
      if (node.role !== undefined) roles.push(node.role);
      node.children?.forEach(visit);
    };
    for (let number = 1; number <= pdf.numPages; number++)
      visit((await (await pdf.getPage(number)).getStructTree()) as StructureNode);
    const count = (role: string) => roles.filter((each) => each === role).length;
    expect(roles.filter((role) => /^H\d$/u.test(role))).toEqual(['H1', 'H2', 'H3']);
    expect([count('L'), count('LI'), count('Table'), count('TR'), count('TH'), count('TD')]).toEqual([
      2, 4, 1, 2, 2, 2,
    ]);
    expect(count('Link')).toBeGreaterThanOrEqual(12 * 6 + 2);
    expect(count('P')).toBeGreaterThan(20);
  });

  test('has every font in it', () => {
    const raw = bytes.toString('latin1');
    const names = [...raw.matchAll(/\/FontName \/[A-Z]{6}\+(\S+)/gu)].map(([, name]) => name);
    expect(new Set(names)).toEqual(new Set(['Tinos-Regular', 'Tinos-Bold', 'Tinos-Italic', 'Tinos-BoldItalic']));
    expect(raw.match(/\/FontFile2 /gu)).toHaveLength(names.length);
  });

  test('has the same bytes each time', () => {
    expect(compile(long).bytes.equals(bytes)).toBe(true);
  });

  test('gives its text back whole, in order and in NFC', () => {
    const expected = [
      long.letterhead?.organization,
      long.letterhead?.state,
      long.letterhead?.motto,
      long.letterhead?.number,
      long.letterhead?.placeAndDay,
      long.letterhead?.source,
      'KẾ HOẠCH',
      long.heading?.subject,
      ...wordsOf(long.blocks),
    ].join('');
    const copied = words(sheets.flatMap(bodyOf));
    expect(copied).toBe(copied.normalize('NFC'));
    // Bullets are the sheet's; the text has none.
    const withoutBullets = squeezed(copied).replace(/-(?=Nhàtrường|hai)/gu, '');
    expect(withoutBullets.slice(0, squeezed(expected).length)).toBe(squeezed(expected));
    expect(withoutBullets.slice(squeezed(expected).length)).toBe(
      squeezed('Nơi nhận: - Như trên; - Lưu: VT, CM. HIỆU TRƯỞNG Nguyễn Thị Mẫu'),
    );
  });

  test('is A4 with the margins of NĐ 30/2020: 20 to 25 mm above and below, 30 to 35 left, 15 to 20 right', () => {
    for (const sheet of sheets) {
      expect([sheet.width, sheet.height]).toEqual([expect.closeTo(mm(210), 0), expect.closeTo(mm(297), 0)]);
      for (const { x, y, width, size, text } of bodyOf(sheet)) {
        expect(x, text).toBeGreaterThanOrEqual(mm(30) - 0.5);
        expect(x + width, text).toBeLessThanOrEqual(mm(195) + 0.5);
        expect(y - size, text).toBeGreaterThanOrEqual(mm(20) - size * 0.2);
        expect(y, text).toBeLessThanOrEqual(mm(297 - 25));
      }
    }
  });

  test('numbers its sheets at the top centre from the second on', () => {
    expect(sheets.length).toBeGreaterThan(2);
    expect(sheets.map((sheet) => words(headOf(sheet)))).toEqual(sheets.map((_, at) => (at === 0 ? '' : `${at + 1}`)));
    for (const [number] of sheets.slice(1).map(headOf) as [Run][]) {
      expect(centre(number)).toBeCloseTo(mm(30 + 165 / 2), 0);
      expect(number.size).toBeCloseTo(13, 1);
    }
  });

  test('puts each part into its place and size (Phụ lục I, ô 1 to 9)', () => {
    const middle = mm(30 + 165 / 2);
    const state = find('CỘNG HÒA XÃ HỘI');
    const school = find('TRƯỜNG MẦM NON');
    const [number, day] = [find('Số: 05/KH-MNM'), find('Xã Mẫu, ngày 05')];
    expect([state.size, school.size, number.size, day.size]).toEqual(
      [12, 12, 13, 13].map((pt) => expect.closeTo(pt, 1)),
    );
    expect(state.x).toBeGreaterThan(middle - mm(10));
    expect(school.x + school.width).toBeLessThan(middle);
    expect(state.y).toBeCloseTo(school.y, 0);
    expect(number.y).toBeCloseTo(day.y, 0);
    expect(centre(find('Độc lập'))).toBeCloseTo(centre(state), 0);
    expect(centre(day)).toBeCloseTo(centre(state), 0);
    for (const run of [find('KẾ HOẠCH'), find('Công tác mẫu năm 2024')]) {
      expect(run.size).toBeCloseTo(14, 1);
      expect(centre(run)).toBeCloseTo(middle, 0);
    }
    const [basis, body, heading] = [find('Căn cứ'), find('Nhà trường tổ chức'), find('I. MỤC ĐÍCH')];
    for (const run of [basis, body, heading]) {
      expect(run.size).toBeCloseTo(13, 1);
      expect(run.x).toBeCloseTo(mm(30 + 12.7), 0);
    }
    const [to, position, name] = [find('Nơi nhận'), find('HIỆU TRƯỞNG'), find('Nguyễn Thị Mẫu')];
    expect([to.size, find('Như trên').size, position.size]).toEqual([12, 11, 13].map((pt) => expect.closeTo(pt, 1)));
    expect(to.x).toBeCloseTo(mm(30), 0);
    expect(position.y - to.y).toBeLessThan(4);
    expect(position.x).toBeGreaterThan(middle);
    expect(centre(name)).toBeCloseTo(centre(position), 0);
    expect(name.y - position.y).toBeGreaterThan(mm(25));
  });

  test('has lines between single and one and a half, and paragraphs at least 6 pt apart', () => {
    const lines = bodyOf(sheets[1] as Sheet).map(({ y }) => y);
    const steps = [...new Set(lines)].slice(1).map((y, at) => y - [...new Set(lines)][at]!);
    const line = Math.min(...steps);
    expect(line).toBeGreaterThanOrEqual(13 * 1.149);
    expect(line).toBeLessThanOrEqual(13 * 1.149 * 1.5);
    const between = steps.filter((step) => step > line + 0.1);
    expect(Math.min(...between)).toBeGreaterThanOrEqual(line + 5.99);
  });

  test('ends no line inside a number, a symbol or a day', async () => {
    // Each paragraph is a letter longer, so that the number is at each place near the end of a line.
    const paragraphs = Array.from(
      { length: 40 },
      (_, more) => `${'ở '.repeat(20)}${'a'.repeat(more)} 163/KH-GD&ĐT-XYZ`,
    );
    const lines = (await sheetsFor(documentOf(paragraphs.join('\n\n')))).flatMap(bodyOf);
    expect(lines.filter(({ text }) => /163\/KH-GD&ĐT-XYZ/u.test(text))).toHaveLength(paragraphs.length);
  });

  test('leads citations to their pages', async () => {
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    const links = (await (await pdf.getPage(1)).getAnnotations()) as { url?: string }[];
    expect(new Set(links.map(({ url }) => url))).toEqual(new Set([address('/van-ban/01-2020-tt-bm/')]));
  });

  test('says at the foot of each sheet where it is from, which version, and the code', () => {
    for (const sheet of sheets)
      expect(words(footOf(sheet))).toBe('truong.example/goc/ke-hoach/2024-ke-hoach-mau/ Bản đầu, mã abcd ef01 2345');
  });
});

test('the signature block is never alone on a sheet, however long the text is', async () => {
  for (let lines = 27; lines < 45; lines++) {
    const document = documentOf(`${'Một dòng.\n\n'.repeat(lines - 20)}${sentence.repeat(3)}`, signed);
    const all = await sheetsFor(document);
    const last = words(bodyOf(all.at(-1) as Sheet));
    expect(last.indexOf('Nơi nhận'), `${lines} dòng: ${last}`).toBeGreaterThan(10);
    expect(last).toContain('Nguyễn Thị Mẫu');
  }
});

describe.each<[string, (count: number) => string, number, number]>([
  [
    'a table',
    (count) =>
      `| Việc | Số |\n| --- | ---: |\n${Array.from({ length: count }, (_, at) => `| việc ${at} | 1 |\n`).join('')}`,
    18,
    28,
  ],
  ['a list', (count) => '- Một việc phải làm.\n'.repeat(count), 17, 26],
  ['a quotation', (count) => '> Một câu.\n>\n'.repeat(count), 17, 26],
])('a text that ends with %s', (_, end, from, to) => {
  test('takes its last lines to the sheet of the signature block, and no more than these', async () => {
    for (let count = from; count < to; count++) {
      const all = await sheetsFor(documentOf(`Một đoạn.\n\n${end(count)}`, signed));
      const last = words(bodyOf(all.at(-1)!));
      expect(last.indexOf('Nơi nhận'), `${count}: ${last}`).toBeGreaterThan(5);
      if (all.length === 1) continue;
      const left = bodyOf(all[0]!).at(-1)!;
      expect(left.y, `${count}: ends at “${left.text}”`).toBeGreaterThan(mm(200));
    }
  });
});

describe('a table', () => {
  const narrow = `| TT | Nội dung | Thời gian | Người | Số | Tiền | Ghi chú |
| --- | --- | --- | --- | ---: | ---: | --- |
| ${sentence} | ${sentence} | 01/9/2026-31/5/2027 | ${sentence} | 22.345.678.901.234 | ${sentence} | 12/KH-MNM |
| 2 | Ngắn | 30/11/2026 | B | 1 | 2 | ${sentence} |`;

  test('draws no word over the next column: a period goes on below, a day stays whole', async () => {
    const { bytes: pdf } = compile(documentOf(narrow, signed));
    expect(await drawnOver(pdf)).toEqual([]);
    const [sheet] = await sheetsOf(pdf);
    expect(sheet!.runs.some(({ text }) => text.includes('30/11/2026'))).toBe(true);
  });

  test('that fits no upright sheet has one on its side, and the text goes on after it', async () => {
    const row = (cell: string) => `| ${Array.from({ length: 15 }, () => cell).join(' | ')} |`;
    const wide = `${sentence}\n\n${row('Cột')}\n${row('---:')}\n${row('1.234.567.890')}\n\n${sentence}`;
    const { bytes: pdf, unmet: missing } = compile(documentOf(wide, signed));
    expect(missing).toBeNull();
    expect(await drawnOver(pdf)).toEqual([]);
    expect((await sheetsOf(pdf)).map(({ width, height }) => width > height)).toEqual([false, true, false]);
  });

  test.each([1, 3])('of %s such rows at the end of a text has the signature block on its sheet', async (count) => {
    const row = (cell: string) => `| ${Array.from({ length: 15 }, () => cell).join(' | ')} |\n`;
    const wide = `${sentence}\n\n${row('Cột')}${row('---:')}${row('1.234.567.890').repeat(count)}`;
    const { bytes: pdf } = compile(documentOf(wide, signed));
    expect(await drawnOver(pdf)).toEqual([]);
    const all = await sheetsOf(pdf);
    expect(all.map(({ width, height }) => width > height)).toEqual([false, true]);
    expect(words(all[1]!.runs)).toMatch(/1\.234\.567\.890.*Nơi nhận.*Nguyễn Thị Mẫu/u);
  });

  test('inside an item or a quotation has smaller letters instead: no sheet begins there', async () => {
    const row = (cell: string) => `> | ${Array.from({ length: 15 }, () => cell).join(' | ')} |\n`;
    const quoted = `${row('Cột')}${row('---:')}${row('1.234.567')}\n${sentence}`;
    const { bytes: pdf } = compile(documentOf(quoted, signed));
    expect(await drawnOver(pdf)).toEqual([]);
    expect((await sheetsOf(pdf)).every(({ width, height }) => width < height)).toBe(true);
  });
});

test.each(['Phường Phan Rang - Tháp Chàm', 'Thị trấn Thượng Kiệm Sơn Hạ Trung', 'Thành phố Hồ Chí Minh'])(
  'a long place (%s) goes on below and takes no room from the issuer',
  async (place) => {
    const [sheet] = await sheetsFor(
      documentOf('Thân bài.', signed.replace('Xã Mẫu', place).replace('05/KH-MNM', '1234/KH-MNM')),
    );
    const said = sheet!.runs.filter(({ y }) => y < mm(60)).map(({ text }) => text);
    expect(said).toEqual(expect.arrayContaining(['TRƯỜNG MẦM NON MẪU', 'Số: 1234/KH-MNM']));
    expect(Math.min(...sheet!.runs.map(({ x }) => x))).toBeGreaterThanOrEqual(mm(29.9));
  },
);

test('a text that looks like markup is text: nothing is run, read or drawn', async () => {
  const hostile = [
    '#panic("x")',
    '#read("/etc/passwd")',
    '#import "a.typ": *',
    '$x^2$ `mã` = Không phải tiêu đề',
    '\\u{41} @ref <nhan> // chú thích /* x */',
    '#{ sys.inputs }',
    '#set text(red)',
    '"q" \'a\' -- --- ... ~',
  ];
  const plain = documentOf('Thân bài.', signed);
  const paragraph = (text: string) => ({
    kind: 'paragraph' as const,
    anchor: null,
    runs: [{ text, marks: [], link: null, citation: null }],
  });
  const document: OfficialDocument = {
    ...plain,
    title: '#panic("title")',
    author: '#panic("author")',
    heading: { kind: '#panic("a")', subject: '*x* _y_ #emph[z]' },
    blocks: hostile.map(paragraph),
    recipients: ['#panic("r")', '*r*'],
    signer: { position: '#panic("p")', name: '= n' },
    foot: { address: 'https://a.example/#panic("f")', version: '#v', code: '*c*' },
  };
  const all = await sheetsFor(document);
  const copied = squeezed(words(all.flatMap((sheet) => sheet.runs)));
  // The position of the signer is in capitals (NĐ 30/2020, Phụ lục I, ô số 7a).
  for (const text of [...hostile, '*x*_y_#emph[z]', '#panic("r")', '*r*', '#PANIC("P")', '=n', '#panic("f")', '*c*'])
    expect(copied).toContain(squeezed(text));
});

test('a letter that the font does not have breaks no build: the file is made and says what is missing', () => {
  const { bytes: made, unmet: why } = compile(documentOf('Cười 😀.'));
  expect(made.subarray(0, 5).toString()).toBe('%PDF-');
  expect(why).toContain('😀');
});
