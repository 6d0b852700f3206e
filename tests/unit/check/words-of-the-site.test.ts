import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/io/read-content.ts';
import { checkEdit } from '../../../src/model/check/check-edit.ts';
import { inFolder } from '../../support/content-folder.ts';
import type { Files } from '../../support/content-folder.ts';
import { dutyFile } from '../../support/duty-file.ts';

const law = 'legal-references/02-2021-tt-bm.mdx';
const holiday = 'holidays/ngay-mau.yaml';
const calendar = 'calendar/2024.yaml';
const duty = 'duties/b01.yaml';
const summary = 'summaries/2024-ke-hoach-mau.yaml';
const notes = 'editorial-notes/2024-ke-hoach-mau.yaml';
const regulation = 'regulations/quy-che-mau.yaml';

const provenance = 'provenance: { sources: [plan], confidence: low, note: Chưa thấy bản gốc. }\n';
const mark = (by: string, on: string) =>
  `  verification: [{ by: ${by}, on: ${on}, against: Công báo số 5, fields: [{ field: number }] }]\n`;

const published: Record<string, string> = {
  [law]: `---
kind: thong-tu
number: 02/2021/TT-BM
issuer: bo-mau
issuedOn: 2021-02-01
effectiveOn: 2021-05-01
subject: Quy định mẫu về việc ăn bán trú
field: giao-duc
names: [Thông tư bán trú]
relations:
  - { type: amends, target: 01-2020-tt-bm, on: 2021-05-01, article: Điều 3, sources: [plan], confidence: low, note: Thay khoản 2. }
changes: []
provenance:
  sources: [plan]
  confidence: low
  note: Chưa thấy bản gốc.
---

Trường được thu tiền ăn theo tháng. Cha mẹ được báo trước.
`,
  [holiday]: `name: Ngày mẫu\non: 11-24\ndays: 1\ninLieu: true\nbasis: [{ reference: 01-2020-tt-bm, article: Điều 2 }]\nchanges: []\n${provenance}`,
  [calendar]: `year: 2024\ntetDaysBefore: 2\nnationalDay: after\nswaps: [{ off: 2024-04-29, work: 2024-05-04 }]\nchanges: []\n${provenance}`,
  [duty]: dutyFile(
    'B01',
    '{ kind: term, count: 5, unit: years }',
    'period: year\nforms: [narrative]\nchannels: [web]\nweb: required\nchanges: []\n',
  ),
  [summary]: `plan: 2024-ke-hoach-mau\nauthor: ban biên tập\nwrittenOn: 2024-03-22\nstatements:\n  - { about: children, text: Trẻ được ăn trưa ở trường., sections: [i] }\ntranslations: [{ language: en, translator: Cô Mẫu, texts: [Children have lunch at school.] }]\nchanges: []\n`,
  [notes]: `plan: 2024-ke-hoach-mau\nnotes:\n  - { code: D10, group: spelling, line: 1, block: i-d1, quote: thứ nhất, problem: Viết đúng chính tả., sources: [plan], confidence: low }\nchanges: []\n`,
  [regulation]: `organization: truong-mau\ntitle: Quy chế mẫu\nstatus: issued\nduty: B01\nissuedOn: 2024-01-05\npublishedOn: 2024-01-10\nfiles: [{ path: tep/quy-che.pdf, sha256: ${'a'.repeat(64)}, label: Bản ký }]\npurpose: Khách được vào trường giờ đón trẻ.\nchanges: []\n${provenance}`,
};

const content = (changes: Files) =>
  inFolder({ ...published, ...changes }, (root) => readContent(join(root, 'content'), root, '2024-12-01').content);
const before = content({});
const issues = (changes: Files, past = before) => checkEdit(past, content(changes), '2024-12-01');
const found = (changes: Files, past = before) =>
  issues(changes, past).map(({ file, code, severity }) => `${file.replace(/^content\//u, '')} ${severity} ${code}`);
const edit = (path: string, ...changes: [from: string, to: string][]): Files => ({
  [path]: changes.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, published[path]!),
});
const saying = (what: string, kind = 'correction'): [string, string] => [
  'changes: []',
  `changes: [{ on: 2024-11-30, kind: ${kind}, what: ${JSON.stringify(what)}, reason: Chép nhầm. }]`,
];
const lineOf = (remedy: string) => JSON.parse(/what: ("(?:[^"\\]|\\.)*")/u.exec(remedy)![1]!) as string;

const alterations: [path: string, from: string, to: string][] = [
  [law, 'Trường được thu', 'Trường không được thu'],
  [law, 'được báo trước', 'chưa được báo trước'],
  [law, 'thu tiền ăn theo tháng', 'thu tiền ăn theo ngày'],
  [law, 'Quy định mẫu về', 'Bãi bỏ quy định mẫu về'],
  [law, 'number: 02/2021/TT-BM', 'number: 03/2021/TT-BM'],
  [law, 'names: [Thông tư bán trú]', 'names: [Thông tư ngoại trú]'],
  [law, 'type: amends', 'type: supplements'],
  [law, 'on: 2021-05-01, article', 'on: 2021-06-01, article'],
  [law, 'article: Điều 3', 'article: Điều 4'],
  [law, 'note: Thay khoản 2.', 'note: Không thay khoản 2.'],
  [law, 'note: Chưa thấy bản gốc.', 'note: Đã thấy bản gốc.'],
  [law, 'sources: [plan]\n', 'sources: [official-text]\n'],
  [law, 'sources: [plan]\n  confidence: low', 'sources: [plan]\n  confidence: high'],
  [holiday, 'days: 1', 'days: 2'],
  [holiday, 'inLieu: true', 'inLieu: false'],
  [holiday, 'on: 11-24', 'on: 11-25'],
  [holiday, 'article: Điều 2', 'article: Điều 9'],
  [holiday, 'Chưa thấy', 'Đã thấy'],
  [calendar, 'work: 2024-05-04', 'work: 2024-05-11'],
  [calendar, 'nationalDay: after', 'nationalDay: before'],
  [duty, 'title: Việc mẫu', 'title: Việc không mẫu'],
  [duty, 'web: required', 'web: optional'],
  [duty, 'article: Điều 5', 'article: Điều 6'],
  [summary, 'Trẻ được ăn', 'Trẻ không được ăn'],
  [summary, 'have lunch', 'have no lunch'],
  [summary, 'author: ban biên tập', 'author: ban giám hiệu'],
  [notes, 'Viết đúng chính tả.', 'Viết chưa đúng chính tả.'],
  [notes, 'confidence: low', 'confidence: high'],
  [regulation, 'Khách được vào', 'Khách không được vào'],
];

describe('what the site says itself', () => {
  it.each(alterations)('%s does not say otherwise without a word: “%s” → “%s”', (path, from, to) => {
    expect(found(edit(path, [from, to]))).toEqual([`${path} error sua-dieu-da-dang`]);
  });

  it.each(alterations)(
    '%s says otherwise with the line of the remedy, and not with another: “%s” → “%s”',
    (path, from, to) => {
      const [issue] = issues(edit(path, [from, to]));
      for (const kind of ['correction', 'copying-error'])
        expect(found(edit(path, [from, to], saying(lineOf(issue!.remedy), kind)))).toEqual([]);
      expect(found(edit(path, [from, to], saying('Sửa một lỗi gõ ở bản ghi này.')))).toEqual([
        `${path} error sua-dieu-da-dang`,
      ]);
    },
  );

  it('has the old and the new words in the message', () => {
    const [issue] = issues(edit(holiday, ['days: 1', 'days: 2']));
    expect(issue!.message).toBe('“days” của holidays/ngay-mau: “1” thành “2”.');
  });

  it.each<[string, string, string]>([
    [law, ', article: Điều 3', ''],
    [law, 'sources: [plan]\n  confidence: low\n  note: Chưa thấy bản gốc.', 'sources: [plan]\n  confidence: low'],
  ])('%s does not lose a value inside an item either: “%s”', (path, from, to) => {
    expect(found(edit(path, [from, to]))).toEqual([`${path} error rut-bot-dieu-da-dang`]);
    const [issue] = issues(edit(path, [from, to]));
    expect(found(edit(path, [from, to], saying(`bỏ ${from}`)))).toEqual([]);
    expect(issue!.message).toContain('nay bỏ trống');
  });
});

describe('ordinary upkeep is no rewriting', () => {
  const another = '\n  - { type: implements, target: 01-2020-tt-bm, sources: [plan], confidence: low }\nchanges: []';
  it.each<[name: string, string, string, string]>([
    ['a source more', law, 'sources: [plan]\n', 'sources: [plan, official-text]\n'],
    [
      'the confidence that comes with a source',
      law,
      'sources: [plan]\n  confidence: low',
      'sources: [plan, official-text]\n  confidence: high',
    ],
    ['a comparison', law, 'confidence: low\n  note', `confidence: low\n${mark('Văn thư', '2024-11-20')}  note`],
    ['a relation more', law, '\nchanges: []', another],
    ['a name more', law, 'names: [Thông tư bán trú]', 'names: [Thông tư về bán trú trường học, Thông tư bán trú]'],
    ['a day that was missing', law, 'effectiveOn: 2021-05-01', 'effectiveOn: 2021-05-01\nexpiredOn: 2030-01-01'],
    ['a sentence more in a note', law, 'note: Chưa thấy bản gốc.', 'note: Chưa thấy bản gốc. Hỏi văn thư ngày 2/12.'],
    ['a sentence more in the text', law, 'báo trước.', 'báo trước. Trường công khai thực đơn.'],
    ['another heading of the register', law, 'field: giao-duc', 'field: tai-chinh'],
    ['a swap more', calendar, 'swaps: [{', 'swaps: [{ off: 2024-12-31, work: 2025-01-04 }, {'],
    ['a basis more', holiday, 'basis: [{', 'basis: [{ reference: 02-2021-tt-bm, article: Điều 1 }, {'],
    [
      'a statement more',
      summary,
      'statements:\n',
      'statements:\n  - { about: families, text: Nhà được mời họp., sections: [i] }\n',
    ],
    ['the day of work on a summary', summary, 'writtenOn: 2024-03-22', 'writtenOn: 2024-11-22'],
    [
      'a note more',
      notes,
      'notes:\n',
      'notes:\n  - { code: D11, group: spelling, line: 1, block: i-d1, quote: Đoạn, problem: Thiếu dấu., sources: [plan], confidence: low }\n',
    ],
  ])('%s', (_name, path, from, to) => {
    const codes = issues(edit(path, [from, to]), before).map(({ code, message }) => `${code} ${message}`);
    expect(codes).toEqual([]);
  });

  it('of a record without a source, which gets one', () => {
    const past = content({ [law]: published[law]!.replace('sources: [plan]\n', 'sources: [unsourced]\n') });
    expect(found(edit(law, ['sources: [plan]\n', 'sources: [official-text]\n']), past)).toEqual([]);
  });
});

describe('a comparison', () => {
  const withMark = (by: string, on: string): [string, string] => [
    'confidence: low\n  note',
    `confidence: low\n${mark(by, on)}  note`,
  ];
  const past = content(edit(law, withMark('Văn thư', '2024-11-20')));
  it('is not by somebody else, nor on an earlier day', () => {
    expect(found(edit(law, withMark('Hiệu trưởng', '2024-11-20')), past)).toEqual([`${law} error sua-dieu-da-dang`]);
    expect(found(edit(law, withMark('Văn thư', '2024-11-10')), past)).toEqual([`${law} error sua-dieu-da-dang`]);
  });
  it('may be made again later, and may go', () => {
    expect(found(edit(law, withMark('Hiệu trưởng', '2024-11-25')), past)).toEqual([]);
    expect(found({}, past)).toEqual([]);
  });
});
