import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/io/read-content.ts';
import { cleanFiles, inFolder, planWith, readWith } from '../../support/content-folder.ts';

const plan = 'plans/2024-ke-hoach-mau.mdx';
const circular = 'legal-references/01-2020-tt-bm.mdx';

/** `file:line:column code → suggestion`, with the folder's name left out. */
function report(files: Parameters<typeof readWith>[0]): string[] {
  return readWith(files).issues.map(
    (issue) =>
      `${issue.file.replace('content/', '')}:${issue.line}:${issue.column} ${issue.code}${issue.suggestion ? ` → ${issue.suggestion}` : ''}`,
  );
}
const edit = (file: string, from: string | RegExp, to: string) => ({ [file]: cleanFiles[file]!.replace(from, to) });

describe('a clean folder', () => {
  it('has no problems', () => expect(report({})).toEqual([]));
});

describe('files that are not what they should be', () => {
  it.each([
    ['an empty file', '', 'tep-trong'],
    ['white space only', '\n \n', 'tep-trong'],
    ['a binary file', new Uint8Array([0x50, 0x4b, 3, 4, 0xff, 0xfe, 0]), 'tep-nhi-phan'],
    ['a file with a zero byte', 'abc\0def', 'tep-nhi-phan'],
    ['a file of ten megabytes', 'a'.repeat(10_000_000), 'tep-qua-lon'],
    ['a file without frontmatter', 'KẾ HOẠCH\n', 'thieu-frontmatter'],
    ['frontmatter that is never closed', '---\nstatus: issued\n', 'thieu-frontmatter'],
    ['frontmatter of another kind', '---js\nmodule.exports = {}\n---\n', 'thieu-frontmatter'],
  ])('%s is named', (_what, content, code) => expect(report({ [plan]: content })).toEqual([`${plan}:1:1 ${code}`]));

  it('a folder in place of a file is named', () =>
    inFolder({ [plan]: null }, (root) => {
      mkdirSync(join(root, 'content', plan), { recursive: true });
      expect(readContent(join(root, 'content'), root).issues.map((issue) => issue.code)).toEqual(['khong-phai-tep']);
    }));

  it('a wrong ending, a wrong name and an unknown folder are named, with the right one', () =>
    expect(report({ 'plans/Kế hoạch 2025.md': 'x', 'plans/Kế hoạch 2025.mdx': 'x', 'plan/a.mdx': 'x' })).toEqual([
      'plan:1:1 tep-la → plans',
      'plans/Kế hoạch 2025.md:1:1 tep-la → ke-hoach-2025.mdx',
      'plans/Kế hoạch 2025.mdx:1:1 ten-tep-sai → ke-hoach-2025.mdx',
    ]));

  it('a name that Windows has for a device, and cannot clone, is named, with another one', () => {
    expect(report({ 'plans/con.mdx': 'x', 'plans/com1.mdx': 'x' })).toEqual([
      'plans/com1.mdx:1:1 ten-tep-sai → tep-com1.mdx',
      'plans/con.mdx:1:1 ten-tep-sai → tep-con.mdx',
    ]);
    expect(report({ 'plans/con-ong.mdx': 'x' })).toEqual(['plans/con-ong.mdx:1:1 thieu-frontmatter']);
  });

  it.each([
    ['Kế hoạch 2025.docx', 'npm run import'],
    ['ke-hoach.DOC', 'lưu lại thành .docx'],
    ['ghi-chu.txt', 'npm run new'],
    ['ban-ky.pdf', 'public/tep/'],
  ])('%s gets the remedy for such a file, and no other name', (name, words) => {
    const { code, remedy, suggestion } = readWith({ [`plans/${name}`]: 'x' }).issues[0]!;
    expect([code, suggestion ?? null]).toEqual(['tep-la', null]);
    expect(remedy).toContain(words);
  });

  it('the ending that Notepad adds is taken off', () =>
    expect(report({ 'plans/2025-moi.mdx.txt': 'x' })).toEqual(['plans/2025-moi.mdx.txt:1:1 tep-la → 2025-moi.mdx']));

  it('what makes git change bytes is refused wherever it is', () =>
    expect(report({ '.gitattributes': '* text', 'plans/.gitattributes': '* text' })).toEqual([
      '.gitattributes:1:1 tep-la',
      'plans/.gitattributes:1:1 tep-la',
    ]));

  it('what Word, Windows and macOS leave for themselves is no mistake', () =>
    expect(
      report({ 'plans/~$x.docx': 'x', 'plans/desktop.ini': 'x', 'plans/.DS_Store': 'x', 'Thumbs.db': 'x' }),
    ).toEqual([]));
});

describe('frontmatter', () => {
  it('a colon in an unquoted title is explained, with the quoted line', () =>
    expect(report(edit(plan, 'subject: Công tác mẫu năm 2024', 'subject: Công văn số: 12'))).toEqual([
      `${plan}:6:10 yaml-hai-cham → subject: "Công văn số: 12"`,
    ]));
  it('broken YAML is named at its place', () =>
    expect(report(edit(plan, 'subject: Công tác mẫu năm 2024', "subject: 'Công tác"))[0]).toMatch(/yaml-hong/u));
  it('a field written twice is named', () =>
    expect(report(edit(plan, 'year: 2024', 'year: 2024\nyear: 2025'))).toEqual([`${plan}:5:1 yaml-trung-khoa`]));
  it('anchors, aliases and tags are refused', () =>
    expect(report(edit(plan, 'subject: Công tác mẫu năm 2024', 'subject: &a !!js/function x'))).toEqual([
      `${plan}:6:27 yaml-hong`,
    ]));
  it('an alias that multiplies itself is refused without being expanded', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...'bcdefghi'.split('').map((c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(', ')}]`),
    ];
    const found = report({ [plan]: `---\n${bomb.join('\n')}\n---\n` }).map((line) => line.split(' ')[1]);
    // Besides, the fields that a plan needs are missing.
    expect(new Set(found)).toEqual(new Set(['yaml-hong', 'thieu-truong']));
  });
  it('a misspelt field gets the right name', () =>
    expect(report(edit(plan, 'issuedOn', 'isuedOn'))).toEqual([`${plan}:5:1 truong-la → issuedOn`]));
  it('`layout` is an unknown field like any other and nothing runs', () =>
    expect(report(edit(plan, 'year: 2024', 'year: 2024\nlayout: ../../evil.mjs'))).toEqual([`${plan}:5:1 truong-la`]));
  it('a missing field is named', () =>
    expect(report(edit(plan, 'organization: truong-mau\n', ''))).toEqual([`${plan}:2:1 thieu-truong`]));
  it('a wrong value gets the nearest right one', () =>
    expect(report(edit(circular, 'kind: thong-tu', 'kind: thongtu'))).toContain(
      `${circular}:2:7 gia-tri-sai → thong-tu`,
    ));
  it.each([
    ['30/02/2024', ''],
    ['2024-02-30', ''],
    ['05/3/2024', ' → 2024-03-05'],
    ['2024-3-5', ''],
  ])('the day %s is refused', (day, suggestion) =>
    expect(report(edit(plan, 'issuedOn: 2024-03-05', `issuedOn: ${day}`))).toEqual([
      `${plan}:5:11 ngay-sai${suggestion}`,
    ]),
  );
  it('an issued plan without any date is refused', () =>
    expect(report(edit(plan, 'issuedOn: 2024-03-05\n', ''))[0]).toMatch(/gia-tri-sai/u));
  it('all problems of all files come at once', () => {
    const issues = report({
      ...edit(plan, 'issuedOn', 'isuedOn'),
      ...edit(circular, 'kind: thong-tu', 'kind: thongtu'),
    });
    expect(issues).toEqual(
      expect.arrayContaining([`${circular}:2:7 gia-tri-sai → thong-tu`, `${plan}:5:1 truong-la → issuedOn`]),
    );
  });
});

describe('between records', () => {
  it('a dangling reference gets the nearest id', () =>
    expect(report(edit(plan, 'organization: truong-mau', 'organization: truong-mao'))).toEqual([
      `${plan}:3:15 tham-chieu-hong → truong-mau`,
    ]));
  it('a yearly day off rests on a document of the register', () =>
    expect(
      report({
        'holidays/ngay-mau.yaml': `name: Ngày mẫu
on: '11-24'
since: 2026-07-01
inLieu: false
basis: [{ reference: 01-2020-tt-bn, article: Điều 2 }]
provenance: { sources: [unsourced], confidence: low }
`,
      }),
    ).toEqual(['holidays/ngay-mau.yaml:5:22 tham-chieu-hong → 01-2020-tt-bm']));
  it('a school that does not exist is named at its line of the settings', () =>
    expect(report(edit('site.yaml', 'school: truong-mau', 'school: truong-maus'))).toEqual([
      'site.yaml:1:9 tham-chieu-hong → truong-mau',
    ]));
  it('missing settings are named', () =>
    expect(report({ 'site.yaml': null })).toEqual(['site.yaml:1:1 khong-doc-duoc']));
  it('the same document twice is named', () =>
    expect(
      report({
        'legal-references/01-2020-ttbm.mdx': cleanFiles[circular]!.replace('01/2020/TT-BM', '01/2020/TTBM'),
      }),
    ).toEqual(['legal-references/01-2020-ttbm.mdx:3:9 trung-van-ban']));
  it('in force before it was issued', () =>
    expect(report(edit(circular, 'effectiveOn: 2020-03-01', 'effectiveOn: 2019-03-01'))).toEqual([
      `${circular}:6:14 ngay-mau-thuan`,
    ]));
  it('issued by an agency that no longer existed', () =>
    expect(report(edit('organizations/bo-mau.yaml', 'symbols', 'to: 2019-12-31\nsymbols'))).toEqual([
      `${circular}:4:9 ngay-mau-thuan`,
    ]));
  it('an agency above itself', () =>
    expect(report(edit('organizations/bo-mau.yaml', 'symbols', 'parent: bo-mau\nsymbols'))).toEqual([
      'organizations/bo-mau.yaml:4:9 vong-lap',
    ]));
  it('a note about a paragraph that does not exist gets the nearest one, a wrong quote is named', () => {
    const note = (block: string, quote: string) => `plan: 2024-ke-hoach-mau
notes:
  - code: D01
    group: spelling
    line: 1
    block: ${block}
    quote: ${quote}
    problem: Sai.
    sources: [plan]
    confidence: low
`;
    const at = 'editorial-notes/2024-ke-hoach-mau.yaml';
    expect(report({ [at]: note('i-d1', 'thứ  nhất') })).toEqual([]);
    expect(report({ [at]: note('i-d2', 'thứ nhất') })).toEqual([`${at}:6:12 ghi-chu-lac → i-d1`]);
    expect(report({ [at]: note('i-d1', 'thứ hai') })).toEqual([`${at}:7:12 ghi-chu-lac`]);
  });

  it('a summary that rests on no part of the plan, or on one without its number, is named', () => {
    const at = 'summaries/2024-ke-hoach-mau.yaml';
    const summary = (section: string, text: string) =>
      `plan: 2024-ke-hoach-mau\nauthor: ban biên tập\nwrittenOn: 2026-11-22\nstatements:\n  - about: children\n    text: ${text}\n    sections: [${section}]\n`;
    expect(report({ [at]: summary('i-d1', 'Trẻ được học.') })).toEqual([]);
    expect(report({ [at]: summary('i-d2', 'Trẻ được học.') })).toEqual([`${at}:7:16 tom-tat-lac → i-d1`]);
    expect(report({ [at]: summary('i', 'Trẻ được học 2 buổi.') })).toEqual([`${at}:6:11 tom-tat-lac`]);
    expect(report({ [at]: summary('i-d1', 'Trẻ được học.'), 'summaries/khac.yaml': summary('i-d1', 'Nữa.') })).toEqual([
      'summaries/khac.yaml:1:7 trung-ma',
    ]);
  });

  it('a translation of a summary that leaves a statement out, names another number or is there twice is named', () => {
    const at = 'summaries/2024-ke-hoach-mau.yaml';
    const summary = (...translations: string[]) =>
      `plan: 2024-ke-hoach-mau\nauthor: ban biên tập\nwrittenOn: 2026-11-22\nstatements:\n  - about: children\n    text: Trẻ được học.\n    sections: [i-d1]\ntranslations:\n${translations.join('')}`;
    const english = (texts: string) => `  - { language: en, translator: Người dịch, texts: [${texts}] }\n`;
    expect(report({ [at]: summary(english('Children learn.')) })).toEqual([]);
    expect(report({ [at]: summary(english('Children learn., Twice.')) })).toEqual([`${at}:9:52 tom-tat-lac`]);
    expect(report({ [at]: summary(english('Children learn 2 times.')) })).toEqual([`${at}:9:53 tom-tat-lac`]);
    expect(report({ [at]: summary(english('Children learn.'), english('Children play.')) })).toEqual([
      `${at}:10:17 trung-ma`,
    ]);
    expect(report({ [at]: summary('  - { language: xx, translator: A, texts: [B] }\n') })).toHaveLength(1);
  });

  it('two editorial notes of one code are distinguished by nobody', () => {
    const note = (code: string) =>
      `  - { code: ${code}, group: spelling, line: 1, block: i-d1, quote: thứ nhất, problem: Sai., sources: [plan], confidence: low }\n`;
    const at = 'editorial-notes/2024-ke-hoach-mau.yaml';
    const notes = (...codes: string[]) => `plan: 2024-ke-hoach-mau\nnotes:\n${codes.map(note).join('')}`;
    expect(report({ [at]: notes('D01', 'D02') })).toEqual([]);
    expect(report({ [at]: notes('D01', 'D01') })).toEqual([`${at}:4:13 trung-ma`]);
  });
});

describe('text', () => {
  it('decomposed letters and the Icelandic eth are a warning, and are read as they should be', () => {
    const { issues, content } = readWith({
      [plan]: planWith('Công tác dân vận của Ðảng.'.normalize('NFD').replace('Đ', 'Ð')),
    });
    expect(issues.map((issue) => [issue.code, issue.severity])).toEqual([['khong-phai-nfc', 'warning']]);
    expect(JSON.stringify(content.records.plans.get('2024-ke-hoach-mau')?.body)).toContain(
      'Công tác dân vận của Đảng.',
    );
  });
  it('columns count in the file as it is, not in the normalised text', () => {
    const issue = readWith({ [plan]: planWith('vận <95%'.normalize('NFD')) }).issues.find(
      (each) => each.code === 'mdx-dau-nho-hon',
    );
    expect(issue?.column).toBe('vận <'.normalize('NFD').length);
  });
  it('characters that cannot be seen are a warning', () =>
    expect(report({ [plan]: planWith('kế\u200bhoạch') })).toEqual([`${plan}:11:3 ky-tu-an`]));
  it('Windows line ends and a byte order mark change nothing', () =>
    expect(report({ [plan]: `\ufeff${cleanFiles[plan]!.replaceAll('\n', '\r\n')}` })).toEqual([]));
});

describe('personal data is stopped', () => {
  it.each([
    ['Liên hệ 0912 345 678', 'so-dien-thoai-rieng'],
    ['Gọi +84912345678 nhé', 'so-dien-thoai-rieng'],
    ['CCCD số 001204567890', 'so-dinh-danh'],
    ['[cô giáo](tel:0912345678)', 'so-dien-thoai-rieng'],
    ['Gọi 0912 **345** 678', 'so-dien-thoai-rieng'],
    ['LƯU HÀNH NỘI BỘ', 'luu-hanh-han-che'],
  ])('%s', (body, code) =>
    expect(report({ [plan]: planWith(body) }).map((line) => line.split(' ')[1])).toEqual([code]),
  );
  it.each([
    'Điện thoại 0218.3874.123',
    'Thông tư 36/2017/TT-BGDĐT ngày 28/12/2017',
    'số tiền 912345678 đồng',
    'bí mật đời sống riêng tư',
  ])('%s is no personal data', (body) => expect(report({ [plan]: planWith(body) })).toEqual([]));
});

describe('nothing is cut, dropped or followed in silence', () => {
  it('a second YAML document is refused', () =>
    expect(
      report({ 'organizations/bo-mau.yaml': `${cleanFiles['organizations/bo-mau.yaml']}---\nname: Khác\n` }),
    ).toEqual([expect.stringMatching(/^organizations\/bo-mau\.yaml:\d+:1 yaml-hong$/u)]));
  it('a text that YAML would cut at # is refused, with the quoted text', () =>
    expect(report(edit(plan, 'Công tác mẫu năm 2024', 'Phòng học #1 năm 2024'))).toEqual([
      `${plan}:6:20 yaml-thang → "Phòng học #1 năm 2024"`,
    ]));
  it('a comment on a line of its own is a comment', () =>
    expect(report(edit(plan, 'year: 2024', '# ghi chú\nyear: 2024'))).toEqual([]));
  it('a link to another file is refused unread', () =>
    inFolder({}, (root) => {
      symlinkSync('/etc/hostname', join(root, 'content/plans/2025-lien-ket.mdx'));
      expect(readContent(join(root, 'content'), root).issues.map(({ code }) => code)).toEqual(['khong-doc-duoc']);
    }));
  it('a file in place of a collection is named', () =>
    expect(report({ reports: 'x' })).toEqual(['reports:1:1 tep-la']));
  it('an address that could run code is refused', () =>
    expect(report(edit('organizations/bo-mau.yaml', 'symbols', 'website: "javascript:alert(1)"\nsymbols'))).toEqual([
      'organizations/bo-mau.yaml:4:10 gia-tri-sai',
    ]));
  it('a reference to a record that has an error of its own is not called dangling', () =>
    expect(report(edit('organizations/bo-mau.yaml', 'name:', 'nme:'))).toEqual([
      'organizations/bo-mau.yaml:1:1 thieu-truong',
      'organizations/bo-mau.yaml:1:1 truong-la → name',
    ]));
});

describe('values of the wrong kind', () => {
  it('are to be written again in the field that is named; what the field is for alone is no remedy', () => {
    const plan = 'plans/2024-ke-hoach-mau.mdx';
    const [issue] = readWith({ [plan]: cleanFiles[plan]!.replace('year: 2024', 'year: hai') }).issues;
    expect(issue?.remedy).toMatch(/^Ghi lại “\P{Ll}[^”]+”\. \P{Ll}/u);
  });

  it.each([
    ['recipients:\n  - Lưu: VT', 'yaml-hai-cham → "Lưu: VT"'],
    ['number: 12', 'gia-tri-sai → "12"'],
    ['recipients: VT', 'gia-tri-sai'],
  ])('%s', (lines, expected) =>
    expect(report(edit(plan, 'year: 2024', `year: 2024\n${lines}`))[0]).toMatch(
      new RegExp(`${expected.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}$`, 'u'),
    ),
  );
  it('a number in quotes gets the number', () =>
    expect(report(edit(plan, 'year: 2024', 'year: "2024"'))).toEqual([`${plan}:4:7 gia-tri-sai → 2024`]));
  it('a missing choice is missing', () =>
    expect(report(edit(plan, 'status: issued\n', ''))).toEqual([`${plan}:2:1 thieu-truong`]));
});

describe('bodies that would exhaust the machine', () => {
  it.each([
    ['a page of braces', '{ '.repeat(20_000), 51, 'mdx-cu-phap'],
    ['a page of loose angle brackets', 'a < b <5 '.repeat(3_000), 51, 'mdx-cu-phap'],
    ['quotes in quotes', '>'.repeat(20_000), 1, 'qua-gioi-han'],
    ['components in components', '<CanCu>\n\n'.repeat(3_000) + 'a' + '\n\n</CanCu>'.repeat(3_000), 1, 'mdx-cu-phap'],
  ])('%s is refused', { timeout: 20_000 }, (_what, body, count, code) => {
    const { issues } = readWith({ [plan]: planWith(body) });
    expect(issues).toHaveLength(count);
    expect(issues.at(-1)?.code).toBe(code);
  });
});

describe('addresses inside the site', () => {
  const at = (body: string) => report({ [plan]: planWith(body) }).map((line) => line.replace(`${plan}:`, ''));
  it.each([
    ['[xem](/van-ban/01-2020-tt-bm/)', []],
    ['[xem](/van-ban/01-2020-tt-bmm/)', ['11:1 lien-ket-hong → /van-ban/01-2020-tt-bm/']],
    ['## II. B\n\n[xem](#ii)', []],
    ['## II. B\n\n[xem](#iii)', ['13:1 lien-ket-hong → #ii']],
    ['[xem](van-ban/)', ['11:1 lien-ket-hong']],
    ['[xem](/vanban/)', ['11:1 lien-ket-hong → /van-ban/']],
    ['![Sân trường](/tep/khong-co.jpg)', ['11:1 lien-ket-hong']],
    ['[xem](/cong-khai/#a01)', []],
  ])('%s', (body, expected) => expect(at(body)).toEqual(expected));
});
