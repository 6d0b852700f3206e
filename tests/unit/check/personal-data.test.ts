import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inRepository } from '../../../scripts/lib/paths.mjs';
import { readContent } from '../../../src/io/read-content.ts';
import { checkPersonalData } from '../../../src/model/check/check-personal-data.ts';
import { hidingOf } from '../../../src/model/check/found-in-content.ts';
import { issuesForLog } from '../../../src/model/check/report/for-log.ts';
import { exceptionChanges } from '../../../src/model/change-report/exception-changes.ts';
import { exceptionFor } from '../../../src/model/privacy/exceptions.ts';
import { personalDataExamples } from '../../../src/model/privacy/examples.ts';
import type { Passage } from '../../../src/model/privacy/finding.ts';
import { findPersonalData, personalDataCodes } from '../../../src/model/privacy/kinds.ts';
import { withLeads } from '../../../src/model/privacy/passages.ts';
import { cleanFiles, planWith, readWith } from '../../support/content-folder.ts';
import { dutyFile, provenance } from '../../support/duty-file.ts';
import { sampleDay, sampleSchool } from '../../support/sample-school.ts';

const passage = (example: string | Passage): Passage =>
  typeof example === 'string' ? { text: example, lead: '' } : example;
const shown = (example: string | Passage) =>
  typeof example === 'string' ? example : `${example.lead} ⏎ ${example.text}`;
const codesIn = (example: string | Passage) => findPersonalData(passage(example)).map(({ code }) => code);

describe.each(personalDataCodes)('%s', (code) => {
  const { found, quiet, otherKind = [] } = personalDataExamples[code];

  test.each(found.map((each) => [shown(each), each] as const))('finds: %s', (_, example) => {
    expect(codesIn(example)).toContain(code);
  });

  test.each(quiet.map((each) => [shown(each), each] as const))('leaves alone: %s', (_, example) => {
    expect(codesIn(example)).toEqual([]);
  });

  test.each(otherKind.map(([each, other]) => [shown(each), each, other] as const))(
    'leaves to another kind: %s',
    (_, example, other) => {
      expect(codesIn(example)).toEqual([other]);
    },
  );

  test('has examples that differ', () => {
    const all = [...found, ...quiet].map(shown);
    expect(new Set(all).size).toBe(all.length);
  });
});

const plan = 'plans/2024-ke-hoach-mau.mdx';

/** Places of the names of children: `file:line:column`. */
const places = (files: Parameters<typeof readWith>[0]) =>
  readWith(files)
    .issues.filter(({ code }) => code === 'du-lieu-tre')
    .map(({ file, line, column }) => `${file.replace('content/', '')}:${line}:${column}`);

const inPlan = (body: string) => places({ [plan]: planWith(body) });

describe('a child in a body', () => {
  const child = 'Cháu Lê Thị Hoa (lớp Mầm 2) bị bệnh tim.';

  test('is found at the name, and stops the publication where a word says that it is a child and the child is ill', () => {
    expect(inPlan(`Đoạn đầu.\n\n${child}`)).toEqual([`${plan}:13:6`]);
    const [issue] = readWith({ [plan]: planWith(child) }).issues;
    expect(issue).toMatchObject({ code: 'du-lieu-tre', severity: 'error' });
  });

  test.each([
    ['next to the class and nothing else', 'Cháu Lê Thị Hoa, lớp Mầm 2, hát rất hay.'],
    ['a given name alone', 'Bé Hoa bị hen.'],
    ['of whom nobody says that it is a child', 'Quách Thị Sen, lớp Mầm 2, bị khuyết tật vận động.'],
  ])('is a warning, since it is only likely: %s', (_, text) => {
    const [issue] = readWith({ [plan]: planWith(text) }).issues;
    expect(issue).toMatchObject({ code: 'du-lieu-tre', severity: 'warning' });
  });

  test('is not named again by the message, which stays in logs and comments', () => {
    const [issue] = readWith({ [plan]: planWith(child) }).issues;
    expect(issue!.message).toBe('gặp tên có thể của một trẻ (L.T.H.) cùng lớp, bệnh tật.');
  });

  test.each([
    ['marks inside the name', 'Cháu Lê **Thị** Hoa, *lớp Mầm 2*', ['11:6']],
    ['a line break inside the name', 'Cháu Lê\nThị Hoa, lớp Mầm 2', ['11:6']],
    ['a hard line break after it', 'Cháu Lê Thị Hoa\\\nlớp Mầm 2', ['11:6']],
    ['a list item', '- Bé An\n- Bé Bình, lớp Lá 1', ['12:6']],
    ['a heading', '## Cháu Lê Thị Hoa lớp Mầm 2', ['11:9']],
    ['a picture’s description', '![Bé Gia Hân lớp Lá 2](/tep/a.png)', ['11:6']],
    ['a footnote', 'Chữ.[^1]\n\n[^1]: Cháu Lê Thị Hoa, lớp Mầm 2.', ['13:12']],
  ])('is found in %s', (_, body, found) => {
    expect(inPlan(body)).toEqual(found.map((place) => `${plan}:${place}`));
  });

  test('is found in the rows of a table by its heading row, and in a staff table nobody is', () => {
    const table = (columns: string, row: string) => `| ${columns} |\n${'| - '.repeat(3)}|\n| ${row} |`;
    expect(inPlan(table('Họ tên trẻ | Ngày sinh | Lớp', 'Đinh Gia Hân | 01/02/2021 | Lá 1'))).toEqual([`${plan}:13:3`]);
    expect(inPlan(table('Họ và tên | Chức vụ | Lớp', 'Đinh Thị Hân | Giáo viên | Lá 1'))).toEqual([]);
  });

  test('is found in a list by the line above it, until running text ends what that line said', () => {
    const above = 'Danh sách trẻ khuyết tật học hòa nhập:';
    expect(inPlan(`${above}\n\n1. Bùi Đức Thắng\n2. Hà Thị Lý`)).toEqual([`${plan}:13:4`, `${plan}:14:4`]);
    const running = 'Nhà trường tổ chức khai giảng cùng các hoạt động ngoài trời. '.repeat(4);
    expect(inPlan(`${above}\n\n${running}\n\nBùi Đức Thắng`)).toEqual([]);
  });
});

describe('a child in the fields of a record', () => {
  test('is found in the subject of a plan, in the settings, in the name of an agency', () => {
    const edited = (file: string, from: string, to: string) => ({ [file]: cleanFiles[file]!.replace(from, to) });
    expect(places(edited(plan, 'Công tác mẫu', 'Hỗ trợ cháu Bùi Văn Quý bị bại não'))).toEqual([`${plan}:6:10`]);
    expect(places(edited('site.yaml', 'Dữ liệu mẫu', 'Bé An lớp Lá 1'))).toEqual(['site.yaml:3:14']);
    expect(places(edited('organizations/bo-mau.yaml', 'Bộ Mẫu', 'Lớp của bé An, 4 tuổi'))).toEqual([
      'organizations/bo-mau.yaml:1:7',
    ]);
  });

  test('is found in paragraphs, facts and notes of a disclosure', () => {
    const disclosure = `duty: B01
organization: truong-mau
period: '2026'
narrative:
  - 'Các cháu được miễn học phí vì thuộc hộ nghèo:'
  - Lò Thị Pành
data:
  - table: facts
    rows:
      - { label: Cháu Hà Minh Khôi, value: lớp Mầm 1 }
publications:
  - { on: 2026-06-01, note: 'Thêm cháu Đinh Gia Hân, sinh ngày 02/3/2021.' }
${provenance}`;
    const duty = dutyFile(
      'B01',
      '{ kind: until-replaced }',
      'period: year\nforms: [narrative]\nchannels: [web]\nweb: required\n',
    );
    const file = 'disclosures/b01.2026.yaml';
    expect(places({ 'duties/b01.yaml': duty, [file]: disclosure })).toEqual([
      `${file}:6:5`,
      `${file}:10:18`,
      `${file}:12:29`,
    ]);
  });
});

const phone = '0912 345 678';
const settingsWith = (lines: string) => `${cleanFiles['site.yaml']}${lines}`;
const exception = (file: string, text: string, reason = 'Số dùng chung của văn phòng.') =>
  settingsWith(
    `personalDataExceptions:\n  - { file: ${file}, code: so-dien-thoai-rieng, text: '${text}', reason: '${reason}', decidedBy: Hiệu trưởng }\n`,
  );
const found = (files: Parameters<typeof readWith>[0]) =>
  readWith(files).issues.map(
    ({ code, file, line, column }) => `${code} ${file.replace('content/', '')}:${line}:${column}`,
  );

describe('outside of bodies and fields', () => {
  test('a comment of YAML is read, in a record and in the settings, at its place', () => {
    expect(found({ [plan]: planWith('Chữ.', `# gọi cô H. ${phone}\n`) })).toEqual([`so-dien-thoai-rieng ${plan}:9:13`]);
    expect(found({ 'site.yaml': settingsWith(`# ${phone}\n`) })).toEqual(['so-dien-thoai-rieng site.yaml:5:3']);
  });

  test('what is no comment is not taken for one', () => {
    const note = `provenance: { sources: [plan], confidence: high, note: 'Điện thoại #1: 0218 3874 226' }`;
    expect(found({ [plan]: planWith('Chữ.').replace(/provenance.*/u, note) })).toEqual([]);
  });

  test('the name of a record is read', () => {
    expect(
      found({ 'plans/2024-danh-sach-hoc-sinh-lop-1a.mdx': planWith('Chữ.').replace('mẫu năm', 'khác năm') }),
    ).toEqual(['du-lieu-tre plans/2024-danh-sach-hoc-sinh-lop-1a.mdx:1:1']);
  });

  test('the field of a telephone is exempt from the rule on telephones, and from no other', () => {
    const school = (value: string) => ({
      'organizations/truong-mau.yaml': `${cleanFiles['organizations/truong-mau.yaml']}phone: '${value}'\n`,
    });
    expect(found(school(phone))).toEqual([]);
    expect(found(school(`${phone}, CCCD 001234567890`))).toEqual(['so-dinh-danh organizations/truong-mau.yaml:5:8']);
  });
});

describe('a number without quotes', () => {
  const inRecipients = (value: string) => readWith({ [plan]: planWith('Chữ.', `recipients: [${value}]\n`) });

  test.each([
    ['a mobile number', '0912345678', 'so-dien-thoai-rieng'],
    ['a mobile number in a list in a list', '{ a: [0987654321] }', 'so-dien-thoai-rieng'],
  ])('that is %s is found as it is written', (_, value, code) => {
    expect(inRecipients(value).issues.map((issue) => issue.code)).toContain(code);
  });

  test.each(['912345678', '2026', '12345'])('%s alone is a count', (value) => {
    expect(inRecipients(value).issues.map((issue) => issue.code)).not.toContain('so-dien-thoai-rieng');
  });

  test('is not suggested with dots in place of its digits, which would be published', () => {
    const { content, issues } = inRecipients('0912345678');
    const shown = issuesForLog(issues, [], hidingOf(content));
    const wrong = shown.find(({ code }) => code === 'gia-tri-sai');
    expect(wrong).toMatchObject({ suggestion: null });
    expect(wrong?.remedy).not.toContain('theo gợi ý');
    expect(JSON.stringify(shown)).not.toContain('0912345678');
  });

  test('text in a field that is wrong is read all the same', () => {
    expect(inRecipients("'Cô Hoa, lehoa1990@gmail.com', 5").issues.map((issue) => issue.code)).toContain(
      'thu-dien-tu-rieng',
    );
  });
});

test('what is found in the name of a file in a text is where it is, whatever is between its words', () => {
  const text = 'Xem be--minh__khoi---lop_la_2.pdf ở dưới.';
  const found = findPersonalData({ text, lead: '' }).find(({ code }) => code === 'du-lieu-tre');
  expect(found?.words).toBe('be--minh__khoi');
});

describe('what the school decided to publish all the same', () => {
  const withPhone = planWith(`Văn phòng trực: ${phone}.`);

  test('is not reported, however the number is written', () => {
    expect(found({ [plan]: withPhone, 'site.yaml': exception(plan, '0912.345.678') })).toEqual([]);
  });

  test.each([
    ['in another file', exception('plans/2025-khac.mdx', phone)],
    ['of another number', exception(plan, '0987 654 321')],
  ])('covers nothing %s, and is named as needless', (_, settings) => {
    expect(found({ [plan]: withPhone, 'site.yaml': settings })).toEqual([
      `so-dien-thoai-rieng ${plan}:11:17`,
      'ngoai-le-thua site.yaml:6:5',
    ]);
  });

  test('is read once for all places that are found', () => {
    let reads = 0;
    const decisions = Array.from({ length: 50 }, (_, index) => ({
      file: plan,
      code: 'so-dien-thoai-rieng',
      reason: 'a',
      decidedBy: 'b',
      get text() {
        reads++;
        return `09870000${String(index).padStart(2, '0')}`;
      },
    }));
    const decisionFor = (words: string) => exceptionFor(decisions, plan, { code: 'so-dien-thoai-rieng', words });
    const places = Array.from({ length: 50 }, (_, index) => decisionFor(`0987.0000.${String(index).padStart(2, '0')}`));
    expect(places).toEqual(decisions);
    expect(decisionFor(phone)).toBeUndefined();
    // Reading to compare what came out is not counted: each of the two lists has the same decisions.
    expect(reads).toBeLessThan(5 * decisions.length);
  });

  test('needs a reason, which is read for personal data itself', () => {
    const without = exception(plan, phone).replace(", reason: 'Số dùng chung của văn phòng.'", '');
    expect(found({ [plan]: withPhone, 'site.yaml': without }).map((each) => each.split(' ')[0])).toContain(
      'thieu-truong',
    );
    expect(found({ [plan]: withPhone, 'site.yaml': exception(plan, phone, 'CCCD 001234567890 đồng ý.') })).toEqual([
      'so-dinh-danh site.yaml:6:99',
    ]);
  });

  const decidedFor = (code: string, text: string, reason = 'Người đó đã đồng ý bằng văn bản.') =>
    settingsWith(
      `personalDataExceptions:\n  - { file: ${plan}, code: ${code}, text: '${text}', reason: '${reason}', decidedBy: Hiệu trưởng }\n`,
    );
  const left = (body: string, settings: string) =>
    readWith({ [plan]: planWith(body), 'site.yaml': settings }).issues.map(({ code }) => code);
  const home = 'Đến nhà cô Thoa, số 27/4 đường Hoàng Hoa Thám, để nhận sách.';
  const otherHome = 'Nhà ông Lực ở số 29 đường Hoàng Hoa Thám.';
  const listed = 'Danh sách trẻ suy dinh dưỡng: Vi Anh Thơ, Lò Thị Đào, Hà Văn Pánh.';
  const born = 'Bà Đỗ Thị Hiền, SN: 1979, dạy lớp Lá.';

  test.each([
    ['a whole house', 'dia-chi-rieng', home, 'số 27/4 đường Hoàng Hoa Thám', []],
    ['the first figure of a house', 'dia-chi-rieng', home, 'số 2', ['dia-chi-rieng', 'ngoai-le-thua']],
    ['one house of two', 'dia-chi-rieng', `${home}\n\n${otherHome}`, 'số 27/4 đường Hoàng Hoa Thám', ['dia-chi-rieng']],
    ['one child of three', 'du-lieu-tre', listed, 'Vi Anh Thơ', ['du-lieu-tre', 'du-lieu-tre']],
    ['the birth of one person', 'ngay-sinh', born, 'Đỗ Thị Hiền SN: 1979', []],
    ['a year of birth and no person', 'ngay-sinh', born, 'SN: 1979', ['ngay-sinh', 'ngoai-le-thua']],
    [
      'the birth of one of two who are as old',
      'ngay-sinh',
      `${born}\n\nÔng Lê Văn Bách, SN: 1979.`,
      'Đỗ Thị Hiền SN: 1979',
      ['ngay-sinh'],
    ],
  ])('covers %s and nobody else', (_, code, body, text, expected) => {
    expect(left(body, decidedFor(code, text))).toEqual(expected);
  });

  test.each(['x', 'Cho phép', '...'])('%j is no reason', (reason) => {
    expect(left(`Gọi ${phone}.`, decidedFor('so-dien-thoai-rieng', phone, reason))).toContain('gia-tri-sai');
  });

  test('is written out by the remedy, with where to copy the words from and without the words', () => {
    const [issue] = readWith({ [plan]: planWith(home) }).issues;
    expect(issue?.remedy).toContain(`{ file: "${plan}", code: dia-chi-rieng, text: "s`);
    expect(issue?.remedy).toContain('28 ký tự chép nguyên từ dòng 11 (tìm từ cột 18)');
    expect(issue?.remedy).not.toContain('27/4');
  });

  test('is in the report of a change with its reason, and its words are not', () => {
    const before = readWith({});
    const after = readWith({ [plan]: withPhone, 'site.yaml': exception(plan, phone) });
    const changes = exceptionChanges(before.content, after.content);
    expect(changes).toEqual([
      {
        kind: 'added',
        file: plan,
        code: 'so-dien-thoai-rieng',
        reason: 'Số dùng chung của văn phòng.',
        decidedBy: 'Hiệu trưởng',
      },
    ]);
    expect(exceptionChanges(after.content, before.content).map(({ kind }) => kind)).toEqual(['removed']);
    expect(exceptionChanges(after.content, after.content)).toEqual([]);
  });
});

test('places are UTF-16 units of the text, also where the folded copy has fewer', () => {
  const text = 'Gọi 09\u200b12\u2013345\u2013678 nhé';
  const [issue] = findPersonalData({ text, lead: '' });
  expect(issue).toMatchObject({ index: 4, length: 13, words: '09\u200b12\u2013345\u2013678' });
});

describe('what schools really publish', () => {
  test.each([
    ['the content of this repository', inRepository('src/content')],
    ['the sample school', sampleSchool.content],
  ])('names no child: %s', (_, folder) => {
    expect(checkPersonalData(readContent(folder, process.cwd(), sampleDay).content)).toEqual([]);
  });

  test.each(['2021', '2024'])('names no child: the seed of %s, line by line', (year) => {
    const lines = readFileSync(inRepository(`tests/fixtures/seed/${year}.txt`), 'utf8').split('\n');
    const blocks = lines.map((text) => ({ kind: 'paragraph' as const, text }));
    expect([...withLeads(blocks)].flatMap(findPersonalData)).toEqual([]);
  });
});
