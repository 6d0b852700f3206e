import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../../src/io/read-content.ts';
import { checkEdit } from '../../../src/model/check/check-edit.ts';
import { saysLook } from '../../../src/model/check/permanence/said-looks.ts';
import type { Issue } from '../../../src/model/rules/issue.ts';
import { inFolder, planWith } from '../../support/content-folder.ts';

/** An edit that leaves the letters of an issued text, and changes what readers see of them. */
const day = '2026-11-22';
const first = 'Đoạn thứ nhất của văn bản này.';
const content = (body: string, entries = '') =>
  inFolder(
    { 'plans/2024-ke-hoach-mau.mdx': planWith(`${first}\n\n${body}`, entries) },
    (root) => readContent(join(root, 'content'), root, day).content,
  );
const entries = (...whats: string[]) =>
  whats.length === 0
    ? ''
    : `changes:\n${whats.map((what) => `  - { on: ${day}, kind: copying-error, what: ${JSON.stringify(what)}, reason: Cho đẹp. }\n`).join('')}`;
const edited = (was: string, is: string, ...whats: string[]): Issue[] =>
  checkEdit(content(was), content(is, entries(...whats)), day);
const lineOf = ({ remedy = '' }: Partial<Issue>) =>
  JSON.parse(/what: ("(?:[^"\\]|\\.)*")/u.exec(remedy)?.[1] ?? '""') as string;

const cells = (row: string) => `| Việc | Nơi | Khi nào |\n| --- | --- | --- |\n| ${row} |`;
const alike: [name: string, was: string, is: string, says: RegExp][] = [
  [
    'a sentence that is struck out',
    'Trẻ đi học lại ngày 3/9/2026.',
    '~~Trẻ đi học lại ngày 3/9/2026.~~',
    /“Trẻ đi học lại ngày 3\/9\/2026\.”: không gạch bỏ thành gạch bỏ/u,
  ],
  [
    'a sentence that was struck out',
    '~~Không thu tiền nước.~~',
    'Không thu tiền nước.',
    /“Không thu tiền nước\.”: gạch bỏ thành không gạch bỏ/u,
  ],
  [
    'another target of a link',
    'Xem [bảng thu](/tep/thu-2024.pdf) của trường.',
    'Xem [bảng thu](/tep/thu-2019.pdf) của trường.',
    /“bảng thu”: liên kết “\/tep\/thu-2024\.pdf” thành liên kết “\/tep\/thu-2019\.pdf”/u,
  ],
  [
    'a link where none was',
    'Xem bảng thu của trường.',
    'Xem [bảng thu](/gioi-thieu/) của trường.',
    /“bảng thu”: không có liên kết thành liên kết “\/gioi-thieu\/”/u,
  ],
  [
    'words moved from one cell to another',
    cells('Họp | Trang thông tin | Trước khi thu'),
    cells('Họp | Trang thông tin Trước khi | thu'),
    /“Trước khi”: cột 3 thành cột 2/u,
  ],
  [
    'numbers of a list',
    '1. Nhà trường thu.\n2. Nhà trường chi.',
    '3. Nhà trường thu.\n4. Nhà trường chi.',
    /“Nhà trường thu\. Nhà trường”: số “1\.” đến số “2\.” thành số “3\.” đến số “4\.”/u,
  ],
  ['a heading that is none', '### Thu chi', 'Thu chi', /“Thu chi”: đề mục cấp 3 thành đoạn thường/u],
  ['a quotation', 'Mời cha mẹ họp.', '> Mời cha mẹ họp.', /“Mời cha mẹ họp\.”: đoạn thường thành lời trích/u],
  ['bold', 'Mời cha mẹ họp.', 'Mời **cha mẹ** họp.', /“cha mẹ”: chữ thường thành in đậm/u],
  ['capitals', 'Mời cha mẹ họp.', 'Mời Cha Mẹ họp.', /“cha mẹ” thành “Cha Mẹ”/u],
];

test.each(alike)('%s is said by the words and by what readers see', (_name, was, is, says) => {
  const issues = edited(was, is);
  expect(issues.length).toBeGreaterThan(0);
  for (const { code, message, remedy } of issues) {
    expect(code).toBe('sua-dieu-da-dang');
    expect(message).not.toMatch(/<\/|<[a-z]|listItem|paragraph/u);
    expect(remedy).not.toContain('…');
  }
  const lines = issues.map(lineOf);
  expect(lines.join('\n')).toMatch(says);
  expect(edited(was, is, ...lines)).toEqual([]);
});

test.each(alike)('%s is not said by a word for layout', (_name, was, is) => {
  for (const what of [
    'Sửa cách trình bày: …',
    'Trình bày lại cho đẹp',
    'Sửa bảng, cột, dấu, danh sách, liên kết, in đậm',
  ])
    expect(edited(was, is, what).map(({ code }) => code)).toContain('sua-dieu-da-dang');
});

test('a struck sentence is not said by its first words alone', () => {
  const [was, is] = ['Trẻ đi học lại ngày 3/9/2026.', '~~Trẻ đi học lại ngày 3/9/2026.~~'];
  expect(edited(was, is, 'Gạch bỏ “Trẻ đi học lại”')).toHaveLength(1);
  expect(edited(was, is, 'Gạch bỏ “Trẻ đi học lại ngày 3/9/2026.”, trước không gạch bỏ')).toEqual([]);
});

test('an entry about one word does not free what is struck out in the same edit', () => {
  const was = 'Họp lúc 7 giờ ở sân trường.\n\nTrẻ đi học lại ngày 3/9/2026.';
  const word = 'lúc 7 giờ thành 8 giờ';
  expect(edited(was, was.replace('7 giờ', '8 giờ'), word)).toEqual([]);
  const elsewhere = was.replace('7 giờ', '8 giờ').replace('Trẻ đi học lại ngày 3/9/2026.', (words) => `~~${words}~~`);
  const [issue, ...others] = edited(was, elsewhere, word);
  expect(others).toEqual([]);
  expect(lineOf(issue!)).toContain('gạch bỏ');
  const inPlace = was.replace('7 giờ', '~~8 giờ~~');
  expect(edited(was, inPlace, word).map(lineOf)).toEqual(['“8 giờ”: không gạch bỏ thành gạch bỏ']);
});

test('a sentence that was struck out keeps its line when a word in it is corrected', () => {
  expect(edited('~~Họp lúc 7 giờ ở sân.~~', '~~Họp lúc 8 giờ ở sân.~~', 'lúc 7 giờ thành 8 giờ')).toEqual([]);
});

test('a plan of which every sentence is struck out needs a line for each', () => {
  const sentences = Array.from({ length: 15 }, (_, index) => `Câu thứ ${index + 1} nói một việc phải làm.`);
  const was = sentences.join('\n\n');
  const is = sentences.map((words) => `~~${words}~~`).join('\n\nCòn nguyên.\n\n');
  const before = sentences.join('\n\nCòn nguyên.\n\n');
  expect(edited(was, is).length).toBeGreaterThan(0);
  const issues = edited(before, is);
  expect(issues).toHaveLength(15);
  expect(edited(before, is, 'trình bày khác ở 15 chỗ')).toHaveLength(15);
  expect(edited(before, is, ...issues.map(lineOf))).toEqual([]);
});

test('what only looks different in many places is said by their number, and by no other number', () => {
  const words = Array.from({ length: 15 }, (_, index) => `việc${index}`);
  const [was, is] = [words.join(' và '), words.map((word) => `**${word}**`).join(' và ')];
  const issues = edited(was, is);
  expect(issues.map(lineOf)).toEqual(['trình bày khác ở 15 chỗ']);
  expect(edited(was, is, 'in đậm khác ở 15 chỗ')).toEqual([]);
  expect(edited(was, is, 'trình bày khác ở 5 chỗ')).toHaveLength(1);
});

test('lines may be broken elsewhere, and one mark for bold may take the place of another', () => {
  expect(edited('Mời **cha mẹ** họp.', 'Mời\n__cha mẹ__ họp.')).toEqual([]);
});

test('a sentence does not say how words look by the words alone, nor by the look alone', () => {
  const look = { aspect: 'struck', words: 'Mời họp.', was: '', is: 'gạch bỏ', places: null } as const;
  expect(saysLook('“Mời họp.”: không gạch bỏ thành gạch bỏ', look)).toBe(true);
  expect(saysLook('“Mời họp.” trình bày lại', look)).toBe(false);
  expect(saysLook('không gạch bỏ thành gạch bỏ', look)).toBe(false);
});

test('the proposed line of a long passage has whole words of it, and all that an entry needs', () => {
  const words = (start: string) =>
    Array.from({ length: 30 }, (_, index) => `${start}${String.fromCodePoint(97 + (index % 26))}${index} khoản`).join(
      ' ',
    );
  const [was, is] = [`Các khoản thu, mức thu: ${words('Thu')}.`, `Thực đơn tuần, suất ăn: ${words('Món')}.`];
  const issues = edited(was, is);
  expect(issues.length).toBeGreaterThan(0);
  const lines = issues.map(lineOf);
  expect(lines.join()).toContain('Các khoản thu, mức thu:');
  expect(lines.join()).not.toContain('…');
  expect(edited(was, is, ...lines)).toEqual([]);
});

const list = '- Đón trẻ lúc 16 giờ.\n- Trả trẻ lúc 17 giờ.';
test.each([
  [
    'the first word of a paragraph comes',
    'trẻ nghỉ học ngày 2/9.',
    'Các trẻ nghỉ học ngày 2/9.',
    'thêm “Các” trước “trẻ nghỉ học”',
  ],
  ['the first words of a paragraph go', 'Riêng lớp Lá nghỉ học.', 'lớp Lá nghỉ học.', 'bỏ “Riêng” trước “lớp Lá”'],
  [
    'a sentence in front comes',
    'Họp lúc 8 giờ.',
    'Kính gửi cha mẹ trẻ. Họp lúc 8 giờ.',
    'thêm “Kính gửi cha mẹ trẻ.” trước “Họp lúc 8 giờ”',
  ],
  [
    'a word before an item comes',
    list,
    list.replace('Đón', 'Giờ đón: Đón'),
    'thêm “Giờ đón:” trước “Đón trẻ lúc 16 giờ”',
  ],
  [
    'a word before a numbered item goes',
    '1. Việc họp lớp.\n2. Thu dọn.',
    '1. họp lớp.\n2. Thu dọn.',
    'bỏ “Việc” trước “họp lớp”',
  ],
  [
    'a word in the first cell comes',
    cells('Họp | Sân | Thứ hai'),
    cells('Cuộc Họp | Sân | Thứ hai'),
    'thêm “Cuộc” trước “Họp”',
  ],
  [
    'a typing error in a link goes',
    'Xem [bản thu](/van-ban/) này.',
    'Xem [bảng thu](/van-ban/) này.',
    '“bản thu” thành “bảng thu”',
  ],
])('an entry with the words is all that is asked where %s', (_name, was, is, what) => {
  expect(edited(was, is)).not.toEqual([]);
  expect(edited(was, is, what)).toEqual([]);
});

test('sums that went to another column in many rows are said with both columns, and not by a number of places alone', () => {
  const rows = (cell: (sum: string) => string) =>
    `| Khoản | Bắt buộc | Tự nguyện |\n| - | - | - |\n${Array.from({ length: 14 }, (_, at) => `| Khoản ${at + 1} | ${cell(`${at + 10}.000`)} |`).join('\n')}`;
  const [was, is] = [rows((sum) => `| ${sum}`), rows((sum) => `${sum} |`)];
  const [issue] = edited(was, is, 'Trình bày khác ở 14 chỗ.');
  expect(lineOf(issue!)).toBe('cột 3 thành cột 2 ở 14 chỗ');
  expect(edited(was, is, lineOf(issue!))).toEqual([]);
  expect(edited(was, is, 'cột 2 thành cột 3 ở 14 chỗ')).toHaveLength(1);
});

test.each([
  ['Không thu tiền nước.', '~~Không thu tiền nước.~~', '“Không thu tiền nước.”: gạch bỏ thành không gạch bỏ'],
  [
    'Xem [bảng thu](/van-ban/).',
    'Xem [bảng thu](/gioi-thieu/).',
    '“bảng thu”: liên kết “/gioi-thieu/” thành liên kết “/van-ban/”',
  ],
])('an entry that says the opposite is none', (was, is, what) => {
  expect(edited(was, is, what)).toHaveLength(1);
});

test('thousands of looks and long entries are compared in the time of reading them', () => {
  const look = { aspect: 'number', words: 'Việc', was: 'số “1.”', is: 'số “9.”', places: null } as const;
  const what = 'việc của tổ này '.repeat(3_000);
  const begun = process.cpuUsage();
  for (let at = 0; at < 4_000; at++) expect(saysLook(what, { ...look, words: `Việc ${at}` })).toBe(false);
  const { user } = process.cpuUsage(begun);
  expect(user / 1e6).toBeLessThan(5);
});

test(
  'a text of eleven thousand words that was rewritten everywhere is compared in seconds',
  { timeout: 60_000 },
  () => {
    const body = (what: string) =>
      Array.from(
        { length: 800 },
        (_, at) => `Mục thứ ${at} nêu việc ${what} số ${(at * 7) % 1000} của tổ trong năm.`,
      ).join('\n\n');
    const [was, is] = [content(body('cũ')), content(body('mới'))];
    const begun = process.cpuUsage();
    expect(checkEdit(was, is, day).length).toBeGreaterThan(0);
    expect(process.cpuUsage(begun).user / 1e6).toBeLessThan(4);
  },
);
