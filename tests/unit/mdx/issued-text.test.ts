import fc from 'fast-check';
import { toString } from 'mdast-util-to-string';
import { describe, expect, it, test } from 'vitest';
import { micromark } from '../../../src/client/editing/preview/micromark.ts';
import { satteri } from '../../../src/io/parse-mdx.ts';
import { readBody } from '../../../src/model/mdx/read-body.ts';
import { SourceFile } from '../../../src/model/parse/source.ts';

const read = (text: string, grammar = satteri) => readBody(new SourceFile('a.mdx', text), text, 'plans', grammar);
const warned = (text: string) =>
  read(text).issues.map(({ code, line, column, suggestion }) => ({ code, at: `${line}:${column}`, suggestion }));

const unmeant: [string, string, string, string][] = [
  ['a calculation', 'Diện tích 2*3*4 mét.', '1:12', '\\*3\\*'],
  ['two bracketed stars', 'Học phí (*) và tiền ăn (*) thu theo tháng.', '1:10', '\\*) và tiền ăn (\\*'],
  ['stars after classes', 'Lớp 5*6 tuổi và lớp 4*5 tuổi', '1:6', '\\*6 tuổi và lớp 4\\*'],
  ['bold digits inside a number', 'Mức 1**000**000 đồng', '1:6', '\\*\\*000\\*\\*'],
  ['a line of underscores', 'Họ tên:\n\n____\n\nLớp:', '3:1', '\\____'],
  ['a line of asterisks', 'Hết.\n\n***\n\nPhụ lục', '3:1', '\\***'],
  ['dashes under a line', 'Nơi nhận\n---\n\nLưu', '1:1', 'Nơi nhận\n\n\\---'],
  ['equals signs under a line', 'Tổng cộng\n===\n\nLưu', '1:1', 'Tổng cộng\n\n\\==='],
  ['a number sign at the start', '# 5 học sinh', '1:1', '\\# 5 học sinh'],
  ['more than', '> 95% trẻ đạt', '1:1', '\\> 95% trẻ đạt'],
  ['at least', '>= 95% trẻ đạt', '1:1', '\\>= 95% trẻ đạt'],
  ['bold without a blank after it', '**Số:**12', '1:1', '\\*\\*'],
  ['backticks as quotes', 'Chủ đề `Bé đến trường` tháng 9', '1:8', '\\`Bé đến trường\\`'],
  ['a line with a bracket and a colon', 'Ghi chú:\n\n[1]: Theo-bieu-mau\n\nHết', '3:1', '\\[1]: Theo-bieu-mau'],
  ['blanks in a number', 'Số:___/QĐ-THDK___', '1:4', '\\_\\_\\_/QĐ-THDK\\_\\_\\_'],
  ['a row of underscores around a word', '___Khối___ lá', '1:1', '\\_\\_\\_Khối\\_\\_\\_'],
  ['blanks that were filled in', 'Phòng:_B2_ Tầng: một', '1:7', '\\_B2\\_'],
  ['uneven underscores', '___Phòng__ B2', '1:2', '\\_\\_Phòng\\_\\_'],
  ['the mark of a note', 'Thu hộ *2* theo thỏa thuận', '1:8', '\\*2\\*'],
  ['a row of stars', 'Lưu ý ****quan trọng****', '1:7', '\\*\\*\\*\\*quan trọng\\*\\*\\*\\*'],
  ['a number sign at the end of a heading', '## Ngôn ngữ C #', '1:1', '## Ngôn ngữ C \\#'],
  ['plus signs of lines', '+ Khối mầm\n+ Khối chồi', '1:1', '\\+ Khối mầm\n\n\\+ Khối chồi'],
  ['a star of a note', '* Lưu ý: mang áo mưa', '1:1', '\\* Lưu ý: mang áo mưa'],
  ['half a link', 'xem [mục 2](trang 5 của kế hoạch', '1:11', ']\\('],
];

test.each([
  ['an empty box', '- [ ] Đồng ý cho con đi', '- \\[ ] Đồng ý cho con đi'],
  ['a ticked box in a numbered list', '1. [x] Có nhận tin nhắn', '1. \\[x] Có nhận tin nhắn'],
])('%s in a notice loses its brackets, and as the warning suggests it keeps them', (_, line, escaped) => {
  const inNotice = (text: string) => readBody(new SourceFile('a.mdx', text), text, 'notices', satteri);
  expect(inNotice(`Đánh dấu:\n\n${line}`).issues).toMatchObject([
    { code: 'mdx-mat-chu', severity: 'warning', line: 3, column: 1, suggestion: escaped },
  ]);
  const kept = inNotice(`Đánh dấu:\n\n${escaped}`);
  expect(kept.issues).toEqual([]);
  expect(toString(kept.root)).toContain(line.replace(/^\S+ /u, ''));
});

test('a box in a plan is refused, and that is said once', () => {
  expect(read('- [ ] Đồng ý').issues.map(({ code }) => code)).toEqual(['mdx-o-danh-dau']);
});

const meant = [
  'Một đoạn **đậm** và *nghiêng*, ~~bỏ~~.',
  '**1. Mục đích:** nâng cao.',
  '(**Kèm theo** Quyết định)',
  '*(Ban hành kèm theo Quyết định số 12)*',
  'Chữ **n**ửa từ do Word.',
  '## I. MỤC ĐÍCH',
  '> Trích lời của tác giả.',
  '> 4. Mục bốn của một văn bản khác',
  'Diện tích 2\\*3\\*4 mét, **Số:** 12.',
  'Ngày ___ tháng ___ năm ______',
  'Từ 1~2 đến 3~4 trẻ.',
  '- mục thứ nhất\n- mục thứ hai',
  '***Lưu ý***',
  '__Điều 2__ và _(kèm biểu 3)_',
  '## Ngôn ngữ C#',
  '| a | b |\n| - | - |\n| 1 | 2 |',
  '[xem](https://vbpl.vn/)',
  'đạt 5* và 4*',
  'ten_tep_dai.docx',
  'xem [biểu][1] kèm theo\n\n[1]: https://vbpl.vn/',
  'Đường dẫn C:\\tep và dấu \\`, \\[1]: giữ nguyên.',
];

describe('the text of an issued document', () => {
  it.each(unmeant)(
    'warns where Markdown took %s, with the letters as they should be written',
    (_, text, at, suggestion) => {
      expect(warned(text)).toContainEqual({ code: 'mdx-mat-chu', at, suggestion });
    },
  );

  it.each([
    ['Tệp ở \\\\may-chu và', '1:7', '\\\\\\\\', 'Tệp ở \\\\may-chu và'],
    ['Cha và\\/hoặc mẹ ký', '1:7', '\\\\/', 'Cha và\\/hoặc mẹ ký'],
    ['Giảm 50\\% học phí', '1:8', '\\\\%', 'Giảm 50\\% học phí'],
    ['Tệp ở thu-muc\\\\ và', '1:14', '\\\\\\\\', 'Tệp ở thu-muc\\\\ và'],
    ['Hết dòng\\\\', '1:9', '\\\\\\\\', 'Hết dòng\\\\'],
    ['Hết dòng\\\\\nDòng sau', '1:9', '\\\\\\\\', 'Hết dòng\\\\\nDòng sau'],
  ])('warns where a backslash of %j is lost, and is quiet once it is kept', (text, at, suggestion, shown) => {
    expect(warned(text)).toEqual([{ code: 'mdx-mat-chu', at, suggestion }]);
    const from = Number(at.split(':')[1]) - 1;
    const kept = text.slice(0, from) + suggestion + text.slice(from + 2);
    expect(toString(read(kept).readable)).toBe(shown);
    expect(warned(kept)).toEqual([]);
  });

  it.each([
    ['a third cell', '| a | b |\n| - | - |\n| 1 | 2 | 3 |', '3:9', '\\| 3 |'],
    ['two more cells', '| a | b |\n| - | - |\n| 1 | 2 | 3 | 4 |', '3:9', '\\| 3 \\| 4 |'],
    ['the title of a link', 'Xem [biểu](https://vbpl.vn/ "Mẫu 01") nhé', '1:5', '[biểu](https://vbpl.vn/) "Mẫu 01"'],
    [
      'the title of a definition',
      '[biểu]\n\n[biểu]: https://vbpl.vn/ "Mẫu 01"',
      '3:1',
      '[biểu]: https://vbpl.vn/ "Mẫu 01"',
    ],
    ['a note that nobody refers to', 'Thu hộ.\n\n[^1]: Theo thỏa thuận.', '3:1', '\\[^1]: Theo thỏa thuận.'],
    ['a second note of one mark', 'Thu[^1].\n\n[^1]: Một.\n\n[^1]: Hai.', '5:1', '\\[^1]: Hai.'],
  ])('warns of %s, which no page shows', (_, text, at, suggestion) => {
    expect(warned(text)).toContainEqual({ code: 'mdx-mat-chu', at, suggestion });
    expect(read(text, micromark).issues).toMatchObject(read(text).issues);
  });

  it.each([
    '| a | b |\n| - | - |\n| 1 |\n| 1 | 2 | |',
    '| a | b |\n| - | - |\n| 1 | 2 \\| 3 |',
    'Thu[^1] và[^2].\n\n[^1]: Một.\n\n[^2]: Hai.',
    'Tệp ở C:\\\\tep\\\\ và D:\\\\tep',
  ])('believes %j, of which nothing is lost', (text) => {
    expect(warned(text)).toEqual([]);
  });

  it.each(meant)('believes %j', (text) => {
    expect(warned(text)).toEqual([]);
  });

  it('is read in spite of the warning', () => {
    expect(read('Diện tích 2*3*4 mét.').root).not.toBeNull();
  });

  it('once written as suggested is shown letter by letter', () => {
    for (const [, text, at, suggestion] of unmeant) {
      const [line, column] = at.split(':').map(Number) as [number, number];
      const offset =
        text
          .split('\n')
          .slice(0, line - 1)
          .join('\n').length + (line > 1 ? 1 : 0);
      const from = offset + column - 1;
      const plain = suggestion.replaceAll('\\', '').replaceAll('\n\n', '\n');
      expect(text.slice(from)).toContain(plain);
      const repaired = text.slice(0, from) + text.slice(from).replace(plain, () => suggestion);
      const shown = toString(read(repaired).readable).replaceAll(/\s+/gu, '');
      if (!text.startsWith('**') && !text.includes(']('))
        expect(shown).toBe(text.replace(/^## /u, '').replaceAll(/\s+/gu, ''));
      expect(warned(repaired).filter((each) => each.at === at)).toEqual([]);
    }
  });

  it('of a document of law, which the site wrote itself, is not asked', () => {
    const text = 'Diện tích 2*3*4 mét.';
    expect(readBody(new SourceFile('a.mdx', text), text, 'legalReferences', satteri).issues).toEqual([]);
  });
});

describe.each([
  ['Sätteri', satteri],
  ['micromark', micromark],
])('a single tilde, read by %s', (_, grammar) => {
  it.each([
    ['Từ 1~2 đến 3~4 trẻ.', 'Từ 1~2 đến 3~4 trẻ.'],
    ['~3 đến 4~', '~3 đến 4~'],
    ['từ ~**5** đến 6~ tuổi', 'từ ~5 đến 6~ tuổi'],
    ['bỏ ~~từ 1~2~~', 'bỏ từ 1~2'],
  ])('%j strikes nothing out', (text, shown) => {
    expect(toString(read(text, grammar).readable)).toBe(shown);
  });

  it('leaves one text, with its place in the source', () => {
    const { readable } = read('Từ 1~2 đến 3~4 trẻ.', grammar);
    expect(readable).toMatchObject({
      children: [{ children: [{ type: 'text', position: { start: { offset: 0 }, end: { offset: 19 } } }] }],
    });
  });

  it('is a letter like others, wherever it is', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('~', 'a', '1', ' ', 'đ', '.'), { maxLength: 12 }), (letters) => {
        const text = `x${letters.join('')}x`;
        fc.pre(!text.includes('~~'));
        expect(toString(read(text, grammar).readable)).toBe(text);
      }),
    );
  });
});

test('the warning names the line and what is lost', () => {
  expect(read('Hết.\n\n___\n\nPhụ lục').issues).toMatchObject([
    { severity: 'warning', message: expect.stringContaining('dòng “___” bị đổi thành một đường kẻ') as unknown },
  ]);
});
