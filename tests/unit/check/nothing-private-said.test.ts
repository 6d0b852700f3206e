import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../../src/io/read-content.ts';
import { exceptionsOf } from '../../../src/model/change-report/exception-changes.ts';
import { changeReport } from '../../../src/model/change-report/change-report.ts';
import { changeComment } from '../../../src/model/change-report/comment.ts';
import { checkEdit } from '../../../src/model/check/check-edit.ts';
import { hidingOf } from '../../../src/model/check/found-in-content.ts';
import { githubAnnotations } from '../../../src/model/check/report/annotations.ts';
import { issuesForLog } from '../../../src/model/check/report/for-log.ts';
import { frameReport } from '../../../src/model/check/report/frame.ts';
import { changeOptions } from '../../support/change-options.ts';
import { inFolder, planWith } from '../../support/content-folder.ts';
import type { Files } from '../../support/content-folder.ts';

const today = '2026-11-22';
const plan = 'plans/2024-ke-hoach-mau.mdx';

const state = (files: Files) => inFolder(files, (root) => readContent(join(root, 'content'), root, today));

/** Everything that a command says of an edit, and the codes of what is refused about it. */
function saidOf(before: Files, after: Files) {
  const [past, present] = [state(before), state(after)];
  const edit = checkEdit(past.content, present.content, today);
  const hide = hidingOf(present.content, past.content);
  const issues = issuesForLog([...present.issues, ...edit], exceptionsOf(present.content), hide);
  const lines = Object.fromEntries(Object.entries(after).map(([path, text]) => [path, String(text).split('\n')]));
  const frame = frameReport(issues, (file) => lines[file.replace(/^content\//u, '')] ?? null, hide);
  const report = changeReport(past, { ...present, issues: [...present.issues, ...edit] }, changeOptions(today));
  return {
    all: [JSON.stringify(issues), frame, githubAnnotations(issues), JSON.stringify(report), changeComment(report)].join(
      '\n',
    ),
    edits: issuesForLog(edit, [], hide),
  };
}

describe('what a declared removal takes away is not said again, whether it was found or not', () => {
  const body = 'Đoạn thứ nhất của văn bản này.';
  const secret = ' Phụ huynh gọi 37 212 9981 khi cô Hạnh mang thai tháng thứ 6.';
  const change = (what: string) =>
    `changes: [{ on: ${today}, kind: removal, what: ${JSON.stringify(what)}, reason: Luật đòi. }]\n`;

  test.each([
    ['an entry in the record', { [plan]: planWith(body, change('đã gỡ 14 chữ sau “văn bản này”')) }],
    [
      'a record of the removal',
      {
        [plan]: planWith(body),
        'removals/gom.yaml': `record: plans/2024-ke-hoach-mau\nname: Kế hoạch\non: ${today}\nrule: Luật mẫu Điều 1\nreason: Lộ dữ liệu.\nby: Hiệu trưởng\n`,
      },
    ],
  ])('by %s', (_, after) => {
    const { all, edits } = saidOf({ [plan]: planWith(body + secret) }, after);
    expect(edits).toEqual([]);
    expect(all).not.toMatch(/37 212|mang thai/u);
    expect(all).toContain('không chép lại');
  });

  test('what is corrected besides is said as before', () => {
    const { all } = saidOf({ [plan]: planWith(body) }, { [plan]: planWith(body.replace('thứ nhất', 'thứ hai')) });
    expect(all).toContain('nhất');
  });
});

const base = 'Đoạn thứ nhất của văn bản này.';
const table =
  '| STT | Họ và tên | Số CCCD | Số tài khoản |\n| --- | --- | --- | --- |\n| 1 | Bùi Thị Thơm | 017185001234 | 0451000123456 |\n| 2 | Bùi Thị Nga | 017185001235 | 3205205123456 |';
const heading = '## Danh sách học sinh hộ nghèo\n\n- Bùi Gia Bảo\n- Đinh Quốc Khánh\n- Lò Thị Mỷ';

/** What was there, what is there now, and what nothing may show of it. */
const edits: readonly [what: string, before: string, after: string, secret: RegExp][] = [
  ['a list of children below a heading', `${base}\n\n${heading}`, base, /Gia Bảo|Quốc Khánh|Thị Mỷ/u],
  [
    'a list after a sentence with a colon',
    `${base}\n\nDanh sách học sinh hộ nghèo:\n\n- Bùi Gia Bảo\n- Đinh Quốc Khánh`,
    base,
    /Gia Bảo|Quốc Khánh/u,
  ],
  [
    'one entry of a list',
    `${base}\n\n${heading}`,
    `${base}\n\n${heading.replace('\n- Đinh Quốc Khánh', '')}`,
    /Gia Bảo|Quốc Khánh|Thị Mỷ/u,
  ],
  [
    'the names of a list in one sentence',
    `${base}\n\nDanh sách học sinh hộ nghèo: Bùi Gia Bảo, Đinh Quốc Khánh, Lò Thị Mỷ.`,
    base,
    /Gia Bảo|Quốc Khánh|Thị Mỷ/u,
  ],
  ['a table of numbers', `${base}\n\n${table}`, base, /0171850|0451000|32052/u],
  [
    'a cell of a table',
    `${base}\n\n${table}`,
    `${base}\n\n${table.replace('017185001235', '')}`,
    /0171850|0451000|32052/u,
  ],
  [
    'a number alone',
    `${base} Thẻ căn cước của bà mẹ cháu ấy do công an cấp là 017185001234 tại Hòa Bình.`,
    `${base} Thẻ căn cước của bà mẹ cháu ấy do công an cấp tại Hòa Bình.`,
    /0171850/u,
  ],
  ['a number that is shorter now', `${base} CCCD 017185001234 cấp.`, `${base} CCCD 0171850 cấp.`, /0171850/u],
  [
    'an account alone',
    `${base} Số tài khoản nhận tiền hỗ trợ của cô giáo Hoa dạy lớp Lá là 0451000123456 nhé.`,
    `${base} Số tài khoản nhận tiền hỗ trợ của cô giáo Hoa dạy lớp Lá là nhé.`,
    /0451000/u,
  ],
  [
    'a home',
    `${base} Cháu Bùi Văn An ở số nhà 12, ngõ 34, phố Kim Ngưu, Hà Nội.`,
    `${base} Cháu ở Hà Nội.`,
    /Kim Ngưu|ngõ 34|nhà 12/u,
  ],
  [
    'a part of a home',
    `${base} Cô Bùi Thị Thơm trú tại số nhà 12, ngõ 34, phố Kim Ngưu, Hà Nội.`,
    `${base} Cô Bùi Thị Thơm trú tại số nhà 12, Hà Nội.`,
    /Kim Ngưu|ngõ 34/u,
  ],
  [
    'a pay',
    `${base} Lương tháng 9 của cô Bùi Thị Thơm là 8.561.000 đồng.`,
    `${base} Lương tháng 9 của cô Bùi Thị Thơm.`,
    /8\.56/u,
  ],
  ['a child by one name', `${base} Bé Khang lớp Lá 2 bị tự kỷ.`, `${base} Một bé lớp Lá 2 bị tự kỷ.`, /Khang/u],
  ['a child', `${base} Cháu Bùi Gia Bảo lớp 5A bị tự kỷ.`, `${base} Một cháu lớp 5A bị tự kỷ.`, /Gia Bảo|Bùi G/u],
  [
    'a long passage, in which the name is where the words are cut',
    `${base} ${'Nội dung cần bỏ đi cho gọn. '.repeat(2)}Cháu Bùi Gia Bảo lớp 5A bị tự kỷ.`,
    base,
    /Gia Bảo/u,
  ],
];

describe('what was found in a file is said nowhere', () => {
  test.each(edits)('of %s that goes, in annotations, log, report and comment', (_what, before, after, secret) => {
    const { all, edits: refused } = saidOf({ [plan]: planWith(before) }, { [plan]: planWith(after) });
    expect(refused.length).toBeGreaterThan(0);
    expect(all.match(secret)?.[0] ?? null).toBeNull();
    expect(all).toContain('•');
  });

  test.each(edits)('of %s that comes', (_what, before, after, secret) => {
    const { all } = saidOf({ [plan]: planWith(after) }, { [plan]: planWith(before) });
    expect(all.match(secret)?.[0] ?? null).toBeNull();
  });

  test('in the messages of other rules about the same line', () => {
    const wrong = `${base}\n\nDanh sách học sinh hộ nghèo:\n\n# Bùi Gia Bảo *2*3\n\nSố tài khoản của cô Hoa *số* 2*0451000123456*3 mở tại Vietcombank`;
    const { all } = saidOf({ [plan]: planWith(base) }, { [plan]: planWith(wrong) });
    expect(all).toContain('mdx-mat-chu');
    expect(all).not.toMatch(/Gia Bảo|0451000/u);
  });

  test('not even beyond the findings of one file that are reported', () => {
    const names = ['An', 'Bảo', 'Chi', 'Dũng', 'Giang', 'Hà', 'Khang'];
    const rows = Array.from(
      { length: 260 },
      (_, at) => `| ${at} | Bùi Gia ${names[at % 7]} | ${String(17185001234 + at * 7919).padStart(12, '0')} |`,
    );
    const list = `${base}\n\n| STT | Họ và tên | Số CCCD |\n| --- | --- | --- |\n${rows.join('\n')}`;
    const last = String(17185001234 + 259 * 7919).padStart(12, '0');
    const { all } = saidOf({ [plan]: planWith(list) }, { [plan]: planWith(base) });
    expect(all).not.toContain(last.slice(0, 10));
  });

  test('but words that only look like it are', () => {
    const list = `${base}\n\nDanh sách học sinh hộ nghèo: Lê Gia Hân, Gia Hân, Bảo Ngọc.`;
    const hide = hidingOf(state({ [plan]: planWith(list) }).content);
    expect(hide('được gia hạn đến 30/11, Bảo hiểm, 12.500.000 đồng', plan)).toBe(
      'được gia hạn đến 30/11, Bảo hiểm, 12.500.000 đồng',
    );
    expect(hide('le-gia-han', 'notices/a.mdx')).toMatch(/^l•+$/u);
  });
});

/** The entry that a remedy asks for, as an editor writes it. */
const entryOf = (remedy: string): string => {
  const [, kind = '', what = '', fields = ''] =
    /kind: (\w+)[^]*?what: ("(?:[^"\\]|\\.)*")(, fields: \[\w+\])?/u.exec(remedy) ?? [];
  return `changes:\n  - { on: 2026-11-20, kind: ${kind}, what: ${what}${fields}, reason: Lộ dữ liệu cá nhân. }\n`;
};
const withEntry = (text: string, entry: string) => text.replace('provenance:', `${entry}provenance:`);

describe('the remedy of taking something private away', () => {
  // A number cut short is another number and no removal.
  const whole = edits.filter(([what]) => what !== 'a number that is shorter now');
  test.each(whole)('of %s is a removal that repeats nothing, and works word by word', (_what, before, after) => {
    const { edits: refused } = saidOf({ [plan]: planWith(before) }, { [plan]: planWith(after) });
    let text = planWith(after);
    for (const { remedy } of refused.slice(0, 1)) {
      expect(remedy).toContain('kind: removal');
      expect(remedy).not.toMatch(/correction|•/u);
      text = withEntry(text, entryOf(remedy));
    }
    const left = saidOf({ [plan]: planWith(before) }, { [plan]: text }).edits;
    expect(left.length).toBe(refused.length - 1);
  });

  test('lets words for a person without a name come in its place, and no others', () => {
    const before = `${base} Cháu Bùi Gia Bảo lớp 5A bị tự kỷ.`;
    const said = (after: string, what: string) =>
      saidOf(
        { [plan]: planWith(before) },
        {
          [plan]: withEntry(
            planWith(`${base} ${after}`),
            `changes:\n  - { on: 2026-11-20, kind: removal, what: ${what}, reason: Lộ. }\n`,
          ),
        },
      ).edits.length;
    for (const words of ['Một cháu', 'Một trẻ', 'Một người', 'Một học sinh'])
      expect(said(`${words} lớp 5A bị tự kỷ.`, 'Đã gỡ tên của một trẻ.')).toBe(0);
    expect(said('Một cháu lớp 5A bị tự kỷ.', 'Đã gỡ dữ liệu cá nhân.')).toBe(0);
    expect(said('Một cháu lớp 5A bị tự kỷ.', 'Đã gỡ một số điện thoại.')).toBe(1);
    for (const words of ['Một cháu không', 'Cháu Bùi Gia Bình', 'Một cháu lười', 'Hai cô'])
      expect(said(`${words} lớp 5A bị tự kỷ.`, 'Đã gỡ tên của một trẻ.')).toBe(1);
  });

  test('frees no words that are not private', () => {
    const before = `${base} Ông Trưởng ban họp lúc 7 giờ.`;
    const after = withEntry(
      planWith(`${base} Một người họp lúc 7 giờ.`),
      'changes:\n  - { on: 2026-11-20, kind: removal, what: Đã gỡ dữ liệu cá nhân., reason: Lộ. }\n',
    );
    expect(saidOf({ [plan]: planWith(before) }, { [plan]: after }).edits).toHaveLength(1);
  });
});

describe('a file of which no record was made says no word of its lines', () => {
  const broken = (last: string) => ({
    'disclosures/f01.2026-10.yaml': `duty: F01\nhocSinhNgheo:\n  - { ten: A }\n${last}\n`,
  });
  // What YAML reads as a sentence with a colon is quoted, with what was found in it hidden.
  test.each([
    ['a name as a key', '  - Lò Văn Pảo: ['],
    ['a name in small letters', '  - lò văn pảo: ['],
    ['a name as a value', 'ghiChu: [Lò Văn Pảo'],
    ['a name between marks', 'ghiChu: "Lò Văn Pảo'],
    ['a name and a number', 'ghiChu: [Lò Văn Pảo, 2019'],
    ['a name in letters with loose marks', 'ghiChu: [Lò Văn Pảo'.normalize('NFD')],
  ])('%s', (_what, last) => {
    const { all } = saidOf({}, broken(last));
    expect(all).toContain('yaml-hong');
    expect(all.normalize('NFC')).not.toMatch(/Lò|Pảo|lò v|pảo|2019/u);
  });

  test('but where it is, its first key and its signs', () => {
    const { all } = saidOf({}, broken('ghiChu: [Lò Văn Pảo'));
    expect(all).toContain('4 | ghiChu: [•• ••• •••\n');
  });
});
