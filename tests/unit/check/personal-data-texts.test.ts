import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inRepository } from '../../../scripts/lib/paths.mjs';
import { satteri } from '../../../src/io/parse-mdx.ts';
import { bodyBlocks } from '../../../src/model/privacy/body-blocks.ts';
import { findPersonalData } from '../../../src/model/privacy/kinds.ts';
import { withLeads } from '../../../src/model/privacy/passages.ts';
import { isSetAside } from '../../support/set-aside.ts';

/** The kinds of what is found in a body, by the way of the checker. */
const codesIn = (body: string): string[] =>
  [...withLeads(bodyBlocks(satteri(body)))].flatMap((block) => findPersonalData(block).map(({ code }) => code));

/** Texts as schools write them, from a title to its list. Sample data: every name and every number is invented. */
const texts = readFileSync(inRepository('tests/fixtures/personal-data-texts.tsv'), 'utf8')
  .split('\n')
  .slice(1)
  .filter((line) => line !== '')
  .map((line) => {
    const [want = '', code = '', written = ''] = line.split('\t');
    const setAside = isSetAside(line);
    return { want, code, body: written.replaceAll('\\n', '\n'), setAside };
  });

test('the texts are at least 180, as many to find as to leave alone, and none is there twice', () => {
  expect(texts.length).toBeGreaterThanOrEqual(180);
  expect(texts.filter(({ want }) => want === 'find').length).toBe(texts.filter(({ want }) => want === 'quiet').length);
  expect(new Set(texts.map(({ body }) => body)).size).toBe(texts.length);
});

describe.each([
  ['two thirds of the texts', texts.filter(({ setAside }) => !setAside)],
  ['the other third', texts.filter(({ setAside }) => setAside)],
])('%s', (_, some) => {
  test('are found and left alone in at least 95 of 100', () => {
    const wanted = some.filter(({ want }) => want === 'find');
    const missed = wanted.filter(({ code, body }) => !codesIn(body).includes(code));
    const alarmed = some.filter(({ want, body }) => want === 'quiet' && codesIn(body).length > 0);
    const found = wanted.length - missed.length;
    const rates = [found / wanted.length, found / (found + alarmed.length)];
    expect(Math.min(...rates), JSON.stringify({ missed, alarmed }, null, 1)).toBeGreaterThanOrEqual(0.95);
  });
});

const people = [
  ['Nguyễn Thị Hồng Gấm', '7A'],
  ['Lê Thu Trang', '7B'],
  ['Trịnh Quốc Bảo', '8A1'],
] as const;
const rows = [
  '| TT | Họ và tên | Lớp |',
  '| - | - | - |',
  ...people.map(([name, of], at) => `| ${at + 1} | ${name} | ${of} |`),
].join('\n');
const list = people.map(([name, of]) => `- ${name}, lớp ${of}`).join('\n');
const numbers = people.map(([name, of], at) => `${at + 1}. ${name} (lớp ${of})`).join('\n');

/** The same people below a title, in each way in which a title comes before a list. */
const shapes: readonly (readonly [string, (title: string) => string])[] = [
  ['a heading above a table', (title) => `## ${title}\n\n${rows}`],
  ['a bold line above a table', (title) => `**${title}**\n\n${rows}`],
  ['a plain line above a table', (title) => `${title}\n\n${rows}`],
  ['a line with a number above a table', (title) => `2\\. ${title}\n\n${rows}`],
  ['a remark between the line and its table', (title) => `${title}\n\n(Kèm theo Kế hoạch số 12/KH-THCS)\n\n${rows}`],
  ['a heading above a list', (title) => `### ${title}\n\n${list}`],
  ['a plain line above a list', (title) => `${title}\n\n${list}`],
  ['a bold line above numbers', (title) => `**${title}**\n\n${numbers}`],
  ['a line with a colon', (title) => `${title}:\n\n${list}`],
  ['a line that says nothing after the heading', (title) => `## ${title}\n\nCụ thể như sau:\n\n${list}`],
  [
    'entries typed as paragraphs',
    (title) => `${title}\n\n1\\. ${people[0][0]} - lớp 7A\n\n2\\. ${people[1][0]} - lớp 7B`,
  ],
  ['one paragraph', (title) => `${title}: ${people.map(([name, of]) => `${name} (lớp ${of})`).join(', ')}.`],
];

describe.each(shapes)('a title says whose names are below it: %s', (_, written) => {
  test.each([
    ['Giáo viên chủ nhiệm các lớp năm học mới', 'Học sinh lớp thầy Đỗ Văn Kiên chủ nhiệm'],
    ['Lịch dạy bù sau đợt bão', 'Học sinh được học bù sau đợt bão'],
    ['Cựu học sinh góp quỹ khuyến học', 'Học sinh được cựu học sinh đỡ đầu'],
    ['Phân công trông trưa, đón trẻ', 'Danh sách trẻ không ngủ trưa'],
    ['Danh sách dự lớp tập huấn hè', 'Danh sách học sinh tập huấn cùng thầy cô'],
    ['Danh sách đăng ký hiến máu', 'Học sinh có hoàn cảnh khó khăn được đoàn hiến máu tặng quà'],
    ['Ban đại diện cha mẹ học sinh khối 7', 'Ban đại diện cha mẹ học sinh khen các em'],
    ['Hội đồng chấm thi học sinh giỏi', 'Thí sinh vắng do Hội đồng thi báo'],
    ['Danh sách Tổ công tác hỗ trợ trẻ khuyết tật', 'Danh sách trẻ được Tổ công tác hỗ trợ'],
  ])('“%s” adults, “%s” pupils', (adults, pupils) => {
    expect(codesIn(written(adults))).toEqual([]);
    expect(codesIn(written(pupils))).toContain('du-lieu-tre');
  });
});

describe('a table that names pupils and grown-ups', () => {
  const table = (columns: string, row: string) =>
    `| ${columns} |\n|${' - |'.repeat(columns.split('|').length)}\n| ${row} |`;

  test('finds the pupil and not the teacher or the parent', () => {
    const body = table('Lớp | Học sinh | Kết quả | GVCN', '8B | Hoàng Thu Thảo | Chưa đạt | Ngô Thị Lành');
    const found = [...withLeads(bodyBlocks(satteri(body)))].flatMap((block) => findPersonalData(block));
    expect(found.map(({ words }) => words)).toEqual(['Hoàng Thu Thảo']);
  });
  test('finds nobody where pupils are counted and teachers named', () => {
    expect(codesIn(table('Lớp | Học sinh | Khuyết tật | GVCN', '8B | 41 | 2 | Ngô Thị Lành'))).toEqual([]);
  });
  test('finds nobody where both columns are of teachers', () => {
    const columns = 'Họ và tên giáo viên | Lớp | Giáo viên thay';
    expect(codesIn(table(columns, 'Hoàng Thu Thảo | 8B | Ngô Thị Lành'))).toEqual([]);
  });
  test('finds pupils whose teachers are in a column of their own, below no title', () => {
    expect(codesIn(table('Họ và tên | Lớp | GVCN', 'Hoàng Thu Thảo | 8B | Ngô Thị Lành'))).toEqual(['du-lieu-tre']);
  });
});

describe('a group of teachers is no village', () => {
  const table = (title: string, row: string) => `${title}\n\n| Họ và tên | Tổ |\n| - | - |\n| ${row} |`;

  test.each([
    table('Danh sách', 'Lâm Quang Thiện | Tổ 2-3'),
    table('Giáo viên đăng ký thi đua', 'Lâm Quang Thiện | Tổ 1'),
    'Chị Lương Thị Thoa ở Tổ 4-5 chuyển sang dạy lớp 3.',
    '| Khu vực | Người phụ trách |\n| - | - |\n| Sân sau | Hứa Thị Dung |',
  ])('%s', (body) => {
    expect(codesIn(body)).toEqual([]);
  });
  test.each([
    table('Các hộ góp đất mở đường', 'Lâm Quang Thiện | Tổ 1'),
    'Chị Lương Thị Thoa nhà ở tổ 4, phường Tân An.',
    '| Họ và tên | Khu | Số nhà |\n| - | - | - |\n| Hứa Thị Dung | Khu 3 | 14 |',
  ])('a village is: %s', (body) => {
    expect(codesIn(body)).toContain('dia-chi-rieng');
  });
});

describe('a line between the title and its list', () => {
  test.each([
    'Giáo viên chủ nhiệm: Đào Thị Vân',
    'Người phụ trách: cô Vân, tổ trưởng tổ Văn',
    'Đề nghị cha mẹ đối chiếu như sau.',
    'Theo đề nghị của Hội đồng thi đua;',
    'Ban tổ chức xin chúc mừng',
    'Phụ huynh xem lại thông tin',
    'Giáo viên bộ môn theo dõi',
  ])('“%s” does not hide the pupils', (line) => {
    for (const title of ['Danh sách học sinh bị nhắc nhở', 'Danh sách trẻ khuyết tật học hòa nhập'])
      expect(codesIn(`## ${title}\n\n${line}\n\n${rows}`), title).toContain('du-lieu-tre');
  });

  test('a list of pupils below one of teachers is not theirs', () => {
    const teachers = 'Giáo viên chủ nhiệm các lớp\n\n1. Đào Thị Vân, 6A\n2. Phan Văn Tới, 6B';
    expect(codesIn(teachers)).toEqual([]);
    expect(codesIn(`${teachers}\n\nCác trường hợp bị nhắc nhở\n\n${numbers}`)).toContain('du-lieu-tre');
  });
});

test('pupils are found next to their teachers and parents, in columns of their own or in one', () => {
  const row = (heads: string, cells: string) =>
    `| ${heads} |\n|${' - |'.repeat(heads.split('|').length)}\n| ${cells} |`;
  for (const [title, heads, cells] of [
    ['Danh sách cha mẹ đăng ký bán trú', 'Họ tên cha mẹ | Họ tên con | Lớp', 'Đào Thị Vân | Trịnh Quốc Bảo | Lá 1'],
    ['Giáo viên nhận đỡ đầu', 'Giáo viên | Người được đỡ đầu | Lớp', 'Đào Thị Vân | Trịnh Quốc Bảo | 6A'],
    ['Danh sách học sinh đạt giải', 'Giáo viên và học sinh | Lớp', 'Trịnh Quốc Bảo | 6A'],
  ] as const)
    expect(codesIn(`## ${title}\n\n${row(heads, cells)}`), title).toContain('du-lieu-tre');
});

test('homes are found in a column of areas, and where a larger place follows a group with two numbers', () => {
  const table = '| Họ và tên | Khu vực |\n| - | - |\n| Đào Thị Vân | Xóm 3 |\n';
  expect(codesIn(table)).toContain('dia-chi-rieng');
  expect(codesIn(table.replace('Xóm 3', 'Cổng trường'))).toEqual([]);
  expect(codesIn('Bà Đào Thị Vân ở tổ 2-3, thành phố Lào Cai.')).toContain('dia-chi-rieng');
  expect(codesIn('| Họ và tên | Chức vụ | Tổ |\n| - | - | - |\n| Đào Thị Vân | Trưởng ban | Tổ 12 |\n')).toContain(
    'dia-chi-rieng',
  );
});

describe('a list that says of nobody whether it is a pupil', () => {
  const both = (title: string, rest: string) => `${title}\n\n- Trịnh Quốc Bảo${rest}\n- Tạ Hồng Nhung${rest}`;
  const row = (title: string, heads: string, cells: string) =>
    `${title}\n\n| ${heads} |\n|${' - |'.repeat(heads.split('|').length)}\n| ${cells} |`;

  test.each([
    ['birthdays of a class', both('## Mừng sinh nhật tháng 3 lớp Lá 4', ' – 07/3'), both('Công đoàn thăm', ' – 07/3')],
    ['birthdays after a colon', 'Sinh nhật tháng 3 lớp 2B: Trịnh Quốc Bảo.', 'Sinh nhật trường, dẫn: Trịnh Quốc Bảo.'],
    ['marks after names', both('Điểm khảo sát Toán 7A:', ': 6,5'), both('Điểm hồ sơ của giáo viên lớp 7:', ': 6,5')],
    [
      'marks in columns of subjects',
      row('', 'Họ và tên | Toán | Văn', 'Trịnh Quốc Bảo | 4,5 | 7'),
      row('', 'Họ và tên | Số tiết | Toán', 'Trịnh Quốc Bảo | 12 | 7'),
    ],
    [
      'points below a title of a test',
      row('Điểm cuối kì II môn Hóa (GV: Lê Thị Hằng)', 'Họ tên | Điểm', 'Trịnh Quốc Bảo | 4,5'),
      row('Kết quả kiểm tra hồ sơ cuối kì II', 'Họ tên | Điểm', 'Trịnh Quốc Bảo | 4,5'),
    ],
    [
      'what only pupils do, in a cell',
      row('Giám thị lập biên bản', 'Họ và tên | Lớp | Việc', 'Trịnh Quốc Bảo | 8C | Quay cóp'),
      row('Giám thị coi thi', 'Họ và tên | Lớp | Việc', 'Trịnh Quốc Bảo | 8C | Thu bài'),
    ],
    [
      'an office of pupils above a column',
      row('', 'Chi đội | Chi đội trưởng', '8C | Trịnh Quốc Bảo'),
      row('', 'Chi đội | Phụ trách', '8C | Trịnh Quốc Bảo'),
    ],
    [
      'pupils who are counted and named',
      'Khối 8 còn 2 em phải thi lại là Trịnh Quốc Bảo, Tạ Hồng Nhung.',
      'Cùng đi với 2 em, người dẫn là Trịnh Quốc Bảo.',
    ],
    [
      'pupils of whom the end of the sentence says it',
      'Huy chương Vàng: Trịnh Quốc Bảo, Tạ Hồng Nhung – đều là học sinh khối 8.',
      'Chuyên đề do Trịnh Quốc Bảo, Tạ Hồng Nhung viết; người đọc đều là học sinh khối 8.',
    ],
    [
      'what a teacher writes of how a pupil learns',
      both('Nhận xét tháng 3:', ': tiếp thu chậm'),
      both('Nhận xét giáo viên tập sự:', ': tiếp thu nhanh'),
    ],
    [
      'a mark after a name without a sign',
      'Kết quả kiểm tra cuối kì I môn Sử:\n\n1. Trịnh Quốc Bảo 6,25',
      'Kết quả kiểm tra hồ sơ môn Sử của giáo viên:\n\n1. Trịnh Quốc Bảo 6,25',
    ],
    [
      'pupils who are said in the line before a colon',
      'Đội cờ đỏ khối 8 có: Trịnh Quốc Bảo, Tạ Hồng Nhung.',
      'Giáo viên phụ trách đội cờ đỏ khối 8: Trịnh Quốc Bảo, Tạ Hồng Nhung.',
    ],
    ['a rare family name', 'Hộ nghèo lớp 8C: Chử Quốc Bảo, Lãnh Hồng Nhung.', 'Cử đi dạy lớp 8C: Chử Quốc Bảo.'],
    [
      'a family name that is also pay',
      'Ban cán sự lớp 8C: Lớp phó Trịnh Quốc Bảo, quản ca Lương Thị Ánh.',
      'Tiền lương tăng thêm của người quản ca lớp 8C, Trịnh Quốc Bảo, theo quy chế.',
    ],
  ])('%s are those of pupils, and not where it is said of adults', (_, pupils, adults) => {
    expect(codesIn(pupils)).toContain('du-lieu-tre');
    expect(codesIn(adults)).not.toContain('du-lieu-tre');
  });
});

test('the house of a child whom nobody names is a home, a village of many children is none', () => {
  expect(codesIn('Em đang ở với dì tại số 31 ngõ 5 phố Núi Trúc.')).toContain('dia-chi-rieng');
  expect(codesIn('Học sinh ở thôn Đông, thôn Đoài đi học bằng xe của trường.')).toEqual([]);
});
