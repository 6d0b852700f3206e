import { describe, expect, it } from 'vitest';
import { frameReport } from '../../../src/model/check/report/frame.ts';
import { cleanFiles, planWith, readWith } from '../../support/content-folder.ts';

const plan = 'plans/2024-ke-hoach-mau.mdx';
const circular = 'legal-references/01-2020-tt-bm.mdx';
const fields = cleanFiles[plan]!;

const report = (files: Parameters<typeof readWith>[0]): string[] =>
  readWith(files).issues.map(
    ({ file, line, code, suggestion }) =>
      `${file.replace('content/', '')}:${line} ${code}${suggestion === null ? '' : ` → ${suggestion}`}`,
  );
const inPlan = (text: string) => report({ [plan]: text }).map((line) => line.replace(`${plan}:`, ''));

/** Text with a problem of each kind that a body can have: a tag, a number of a person, a link to nowhere. */
const badBody = 'Cột <b>đậm</b>.\n\nLiên hệ cô H., 0912 345 678.\n\n[xem](/van-ban/01-2020-tt-bmm/)';
const ofBody = (line: number) => [
  `${line} mdx-html`,
  `${line + 2} so-dien-thoai-rieng`,
  `${line + 4} lien-ket-hong → /van-ban/01-2020-tt-bm/`,
];

describe('all problems of a file are reported at once', () => {
  it.each([
    ['a quote that is never closed', "subject: 'Công tác mẫu", ['6 yaml-hong']],
    ['a colon in a sentence', 'subject: Công văn số: 12', ['6 yaml-hai-cham → subject: "Công văn số: 12"']],
    ['a line without a colon', 'Công tác mẫu năm 2024', ['2 thieu-truong', '6 yaml-hong']],
    ['an anchor', 'subject: &a Công tác', ['6 yaml-hong']],
    ['a hash', 'subject: Phòng #1', ['6 yaml-thang → "Phòng #1"']],
    ['a Tab', 'subject:\n\t- Công tác', ['7 yaml-hong']],
    ['a bracket that is never closed', 'subject: [Công tác', ['6 yaml-hong']],
    ['a field twice', 'subject: Một\nsubject: Hai', ['7 yaml-trung-khoa']],
  ])('%s hides neither the other fields nor the body', (_what, subject, expected) => {
    const text = planWith(badBody)
      .replace('subject: Công tác mẫu năm 2024', subject)
      .replace('year: 2024', 'year: hai nghìn')
      .replace('implements: [01-2020-tt-bm]', 'implements: [01-2020-tt-bn]');
    const body = 11 + (subject.includes('\n') ? 1 : 0);
    const reference = `${body - 4} tham-chieu-hong → 01-2020-tt-bm`;
    expect(inPlan(text)).toEqual(
      [...expected, '4 gia-tri-sai', reference, ...ofBody(body)].sort((a, b) => parseInt(a) - parseInt(b)),
    );
  });

  it('a key that is there twice is named only where it may be a field', () => {
    const twice = (key: string) =>
      readWith({ [plan]: fields.replace('year: 2024', `year: 2024\nextra:\n  ${key}: 1\n  ${key}: 2`) }).issues.filter(
        ({ code }) => code === 'yaml-trung-khoa',
      );
    expect(twice('subject').map(({ message }) => message)).toEqual(['trường “subject” đã ghi ở trên.']);
    expect(twice('Lò Thị Mẫu').map(({ message }) => message)).toEqual(['trường này đã ghi ở trên.']);
    const shown = frameReport(twice('Lò Thị Mẫu'), () => Array.from({ length: 20 }, () => '  Lò Thị Mẫu: 2'));
    expect(shown).not.toContain('Thị');
    expect(shown).toContain('••');
  });

  it('a wrong field hides no rule between the other fields', () => {
    const text = fields
      .replace('issuedOn: 2024-03-05\n', '')
      .replace('subject: Công tác mẫu năm 2024', 'subject: 2024');
    expect(inPlan(text)).toEqual(['2 gia-tri-sai', '5 gia-tri-sai → "2024"']);
  });

  it('a rule between fields says nothing of a field that is wrong itself', () => {
    expect(inPlan(fields.replace('issuedOn: 2024-03-05', 'issuedOn: 2024-3-5'))).toEqual(['5 ngay-sai']);
  });

  it('a wrong field hides no contradiction between days, and no number that the name does not have', () => {
    const text = cleanFiles[circular]!.replace('effectiveOn: 2020-03-01', 'effectiveOn: 2019-03-01')
      .replace('01/2020/TT-BM', '02/2020/TT-BM')
      .replace('field: giao-duc', 'field: giaoduc');
    expect(report({ [circular]: text }).map((line) => line.replace(`${circular}:`, ''))).toEqual([
      '3 ma-lech-so → 02-2020-tt-bm',
      '6 ngay-mau-thuan',
      '7 gia-tri-sai → giao-duc',
    ]);
  });

  it('a wrong field of a disclosure hides nothing of its other fields', () => {
    const item = (lines: string) =>
      report({
        'disclosures/b01.2025.yaml': `duty: B99\norganization: bo-mau\nperiod: '2025'\n${lines}\nprovenance: { sources: [school], confidence: low }\n`,
      }).map((line) => line.replace('disclosures/b01.2025.yaml:', ''));
    const rest = [
      '1 nghia-vu-la',
      '2 khong-phai-cua-truong → truong-mau',
      '6 so-nho-trong-chu',
      '7 ngay-cong-khai-tuong-lai',
    ];
    const lines = 'title: Mục mẫu\nnarrative:\n  - Có 2 trẻ.\npublications: [{ on: 2099-01-01 }]';
    expect(item(lines)).toEqual(rest);
    expect(item(lines.replace('Mục mẫu', '12'))).toEqual([
      ...rest.slice(0, 2),
      '4 gia-tri-sai → "12"',
      ...rest.slice(2),
    ]);
  });

  it('a wrong field of a disclosure is no reason to call the item empty', () => {
    const text = (documents: string) =>
      `duty: B01\norganization: truong-mau\nperiod: '2025'\n${documents}\npublications: [{ on: 2025-01-01 }]\nprovenance: { sources: [school], confidence: low }\n`;
    const found = (documents: string) =>
      report({ 'disclosures/b01.2025.yaml': text(documents) }).filter((line) => line.includes('muc-rong'));
    expect(found('documents: [{ title: 12 }]')).toEqual([]);
  });

  it('a wrong field of a regulation or a report hides neither its days nor its files', () => {
    const regulation = `organization: truong-mau\ntitle: 12\nstatus: issued\nduty: A14\nissuedOn: 2099-01-01\npurpose: Mẫu\nfiles: [{ path: tep/khong-co.pdf, label: Bản ký, sha256: '${'0'.repeat(64)}' }]\nprovenance: { sources: [school], confidence: low }\n`;
    const found = report({ 'regulations/mau.yaml': regulation }).join('\n');
    expect(found).toContain('gia-tri-sai');
    expect(found).toContain('cong-khai-truoc-van-ban');
    expect(found).toContain('tep-thieu');
    const written = `organization: truong-mau\nplan: 2024-ke-hoach-mau\ntitle: 12\noccasion: year\nperiod: '2024'\nreportedOn: 2099-01-01\nsections: [{ section: ix, state: done, summary: Xong. }]\nprovenance: { sources: [school], confidence: low }\n`;
    expect(report({ 'reports/mau.yaml': written }).map((line) => line.replace('reports/mau.yaml:', ''))).toEqual([
      '3 gia-tri-sai → "12"',
      '6 ngay-bao-cao-tuong-lai',
      '7 muc-ke-hoach-la',
    ]);
  });

  it('a wrong field of a law record does not hide that the document is there already', () => {
    const again = cleanFiles[circular]!.replace('field: giao-duc', 'field: giaoduc');
    const found = report({ 'legal-references/01-2020-tt-bm-2.mdx': again });
    expect(found).toContain('legal-references/01-2020-tt-bm-2.mdx:3 trung-van-ban');
    expect(found).toContain('legal-references/01-2020-tt-bm-2.mdx:7 gia-tri-sai → giao-duc');
  });

  it('a wrong field of a list of notes, or of a plan, does not hide a quote that is nowhere', () => {
    const notes =
      'plan: 2024-ke-hoach-mau\nnotes:\n  - { code: D40, group: spelling, line: 1, block: null, quote: Câu không có, problem: Sai., sources: [plan], confidence: low }\nthua: 1\n';
    const found = report({ 'editorial-notes/2024-ke-hoach-mau.yaml': notes }).join('\n');
    expect(found).toContain('ghi-chu-lac');
    const decisions = 'citationDecisions: [{ block: i-d1, text: Câu không có, target: null, reason: Mẫu., by: Mẫu }]\n';
    const inFields = fields.replace('year: 2024', `year: hai nghìn\n${decisions.trimEnd()}`);
    expect(inPlan(inFields).join('\n')).toContain('quyet-dinh-lac');
  });

  it('a refused tag does not hide a link to a place that the text does not have', () => {
    const body =
      '## I. MỤC ĐÍCH\n\n<b>Đậm</b>, [một](#ii), [hai](#i), [ba](#i-d1), [bốn](#i-d9).\n\n<div>\n\n## III. BA\n\n</div>\n\n[năm](#iii)';
    expect(inPlan(planWith(body)).filter((line) => line.includes('lien-ket-hong'))).toEqual(['13 lien-ket-hong → #i']);
  });

  it('a body that cannot be read as MDX is still read for personal data', () => {
    const text = planWith(`${'{ '.repeat(60)}\n\nLiên hệ cô H., 0912 345 678.`);
    expect(inPlan(text)).toContain('13 so-dien-thoai-rieng');
    expect(inPlan('Không có phần khai báo.\n\nLiên hệ cô H., 0912 345 678.')).toEqual([
      '1 thieu-frontmatter',
      '3 so-dien-thoai-rieng',
    ]);
  });

  it('wrong settings do not hide a colour that cannot be read, nor make records of the law dangle', () => {
    const settings = `${cleanFiles['site.yaml']}color: '#ffee00'\nsharedLaw: true\nlogoo: x\n`;
    const found = report({ 'site.yaml': settings });
    expect(found).toContain('site.yaml:7 truong-la → logo');
    expect(found.filter((line) => line.startsWith('site.yaml'))).toHaveLength(2);
    expect(found.filter((line) => line.includes('tham-chieu-hong'))).toEqual([]);
  });
});

describe('two versions that git wrote into one file', () => {
  const conflict = (mine: string, theirs: string, base = '') =>
    `<<<<<<< HEAD\n${mine}\n${base}=======\n${theirs}\n>>>>>>> nhanh-khac`;

  it.each([
    ['in the body', planWith(conflict('Câu <cũ>.', 'Câu {mới}.')), '11'],
    ['in the fields', fields.replace('year: 2024', conflict('year: 2024', 'year: 2025')), '4'],
    ['with the common version', planWith(conflict('Một.', 'Hai.', '||||||| 4f2a91c\nKhông.\n')), '11'],
    ['with the line ends of Windows', planWith(conflict('Một.', 'Hai.')).replaceAll('\n', '\r\n'), '11'],
    ['at the first line', conflict(fields, fields), '1'],
    ['half deleted', planWith('Câu cũ.\n=======\nCâu mới.'), '12'],
  ])('%s are one issue', (_where, text, line) => expect(inPlan(text)).toEqual([`${line} danh-dau-xung-dot`]));

  it('are one issue in a file of YAML and in the settings too', () => {
    const twice = (file: string) => ({ [file]: conflict(cleanFiles[file]!, cleanFiles[file]!) });
    expect(report(twice('organizations/bo-mau.yaml'))).toEqual(['organizations/bo-mau.yaml:1 danh-dau-xung-dot']);
    expect(report(twice('site.yaml'))).toEqual(['site.yaml:1 danh-dau-xung-dot']);
  });

  it.each(['Câu.\n\n========\n\nCâu.', '> > > > > > > trích', '«««« <<', 'a ======= b'])(
    '%j is no mark of git',
    (body) => expect(inPlan(planWith(body)).filter((line) => line.includes('xung-dot'))).toEqual([]),
  );
});

describe('a suggestion says what the file says', () => {
  const suggestions = (file: string, from: string | RegExp, to: string) =>
    readWith({ [file]: cleanFiles[file]!.replace(from, to) }).issues.map(({ suggestion }) => suggestion);

  it.each(['05', '007', '1.200', '12e3', '0x1F', '0o17', '1.50', '+5', '.5', 'true', '02183874123', '2024.0'])(
    'a text that YAML takes for something else, %s, gets its quotes and nothing more',
    (written) => {
      expect(suggestions(plan, 'year: 2024', `year: 2024\nnumber: ${written}`)).toEqual([`"${written}"`]);
      const { message } = readWith({ [plan]: fields.replace('year: 2024', `year: 2024\nnumber: ${written}`) })
        .issues[0]!;
      expect(message).toContain(`gặp ${written}, cần chữ`);
    },
  );

  it.each(['no', 'on', 'yes', '1_000', '05/3', '1.200.000', '5-9', '0x', '0912 345 67'])(
    '%s is a text already',
    (written) => expect(suggestions(plan, 'year: 2024', `year: 2024\nnumber: ${written}`)).toEqual([]),
  );

  it('what follows a hash is part of the suggestion', () =>
    expect(suggestions(plan, 'year: 2024', 'year: 2024\nnumber: 05 #1')).toEqual(['"05 #1"']));

  it('a sentence on the next line keeps its zero', () =>
    expect(suggestions(plan, 'Công tác mẫu năm 2024', '\n  Công văn số: 05')).toEqual(['"Công văn số: 05"']));

  it.each([
    ['"2024"', '2024'],
    ['"02024"', null],
    ['"2.024"', null],
    ['"2_024"', null],
  ])('of the year %s: %s', (written, expected) =>
    expect(suggestions(plan, 'year: 2024', `year: ${written}`)).toEqual([expected]),
  );
});

describe('a file in another encoding, or of another program', () => {
  const utf16 = (text: string, { bigEndian = false, mark = true } = {}) => {
    const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
    return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
  };
  const remedy = (bytes: Uint8Array) => {
    const { issues } = readWith({ [plan]: bytes });
    expect(issues.map(({ code }) => code)).toEqual(['tep-nhi-phan']);
    return issues[0]!.remedy;
  };

  it.each([
    ['little endian', {}],
    ['big endian', { bigEndian: true }],
    ['little endian without its mark', { mark: false }],
    ['big endian without its mark', { bigEndian: true, mark: false }],
  ])('UTF-16, %s, is to be saved as UTF-8', (_which, how) => {
    expect(remedy(utf16(fields, how))).toMatch(/Notepad.*UTF-8/u);
    expect(remedy(utf16('Kế hoạch tuyển sinh ở trường mẫu', how))).toMatch(/Notepad.*UTF-8/u);
  });

  it.each([
    ['a Word file', [0x50, 0x4b, 3, 4, 0x14, 0, 6, 0], 'npm run import'],
    ['an old Word file', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1], 'lưu lại thành .docx'],
    ['a PDF', [...Buffer.from('%PDF-1.7')], 'public/tep/'],
  ])('%s with the name of a record gets the remedy for such a file', (_what, bytes, words) =>
    expect(remedy(new Uint8Array(bytes))).toContain(words),
  );
});
