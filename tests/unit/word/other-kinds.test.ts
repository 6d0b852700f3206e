import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { importPlan } from '../../../cli/import.ts';
import { readContent } from '../../../src/io/read-content.ts';
import { cleanFiles } from '../../support/content-folder.ts';
import { bold, p, r } from './support/ooxml.ts';
import { decision, schoolDocument } from './support/school-document.ts';

/** Duties of the sample, with the words that the tests need and nothing of law. */
const duty = (code: string, title: string, period: string) => `code: ${code}
group: ${code[0]}
title: ${title}
question: Câu hỏi mẫu?
holds: [Điều mẫu.]
basis:
  - { reference: 01-2020-tt-bm, article: Điều 1 }
levels: [preschool]
period: ${period}
due: [{ kind: voluntary }]
retention: { minimum: { kind: unknown } }
forms: [document]
channels: [web]
web: required
webBasis: { reference: 01-2020-tt-bm, article: Điều 1 }
provenance: { sources: [unsourced], confidence: low }
`;

const files: Readonly<Record<string, string>> = {
  ...cleanFiles,
  'duties/a14.yaml': duty('A14', 'Quy chế dân chủ mẫu', 'school-year'),
  'duties/a16.yaml': duty('A16', 'Quy định nội bộ mẫu', 'year'),
  'duties/e01.yaml': duty('E01', 'Báo cáo năm mẫu', 'year'),
};

// The checker reads every Word file of the folder in a process of its own.
vi.setConfig({ testTimeout: 60_000 });

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dan-biet-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(root, 'content', name, '..'), { recursive: true });
    writeFileSync(join(root, 'content', name), text);
  }
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** The command in this process, in the folder of the test. */
async function run(bytes: Uint8Array, ...args: string[]) {
  writeFileSync(join(root, 'van-ban.docx'), bytes);
  const texts = { out: '', err: '' };
  const before = process.cwd();
  vi.stubEnv('CONTENT_DIR', join(root, 'content')).stubEnv('TODAY', '2026-11-22');
  process.chdir(root);
  try {
    const code = await importPlan(['van-ban.docx', ...args], {
      say: (line) => void (texts.out += `${line}\n`),
      report: (line) => void (texts.err += `${line}\n`),
      write: () => {},
      asks: false,
    });
    return { code, ...texts };
  } finally {
    process.chdir(before);
    vi.unstubAllEnvs();
  }
}

const text = (name: string) => readFileSync(join(root, 'content', name), 'utf8');
const list = (folder: string) =>
  existsSync(join(root, folder)) ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort() : [];

/** What the checker says of the folder, as `npm run check` does, errors only. */
function errors() {
  return readContent(join(root, 'content'), root, '2026-11-22', join(root, 'public'))
    .issues.filter(({ severity }) => severity === 'error')
    .map(({ code, file, message }) => `${code} ${file} ${message}`);
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('a notice', () => {
  const notice = schoolDocument({
    kind: 'THÔNG BÁO',
    subject: 'Lịch nghỉ mẫu năm 2026',
    number: '07/TB-MNM',
    body: p('Nhà trường cho trẻ nghỉ ngày mẫu.') + p('Cha mẹ đón trẻ lúc 16 giờ.'),
  });

  test('becomes a notice with its whole text, and the output says why', async () => {
    const { code, err } = await run(notice);
    expect([code, err]).toEqual([
      0,
      expect.stringContaining('thông báo (src/content/notices), vì dòng tên loại ghi THÔNG BÁO.'),
    ]);
    expect(list('content/plans')).toEqual(['2024-ke-hoach-mau.mdx']);
    const written = text('notices/2026-lich-nghi-mau.mdx');
    expect(written).toContain(
      'number: 07/TB-MNM\nplace: An Nghĩa\nissuedOn: 2026-03-05\nsubject: Lịch nghỉ mẫu năm 2026\nuntil: null\n',
    );
    expect(written).toContain('confidence: medium\n  verification: null\n');
    expect(written).toContain(
      'signer:\n  position: HIỆU TRƯỞNG\n  name: Nguyễn Thị Mẫu\nrecipients:\n  - "- Cha mẹ trẻ;"\n  - "- Lưu: VT."\n',
    );
    expect(written.split('\n---\n')[1]?.trim()).toBe('Nhà trường cho trẻ nghỉ ngày mẫu.\n\nCha mẹ đón trẻ lúc 16 giờ.');
    expect(errors()).toEqual([]);
  });

  test('without a day is asked for it, with the option that gives it, and nothing is written', async () => {
    const blank = schoolDocument({
      kind: 'THÔNG BÁO',
      subject: 'Lịch nghỉ',
      number: '07/TB-MNM',
      day: '   tháng   năm 2026',
      body: p('Nghỉ.'),
    });
    const before = list('content');
    const refused = await run(blank);
    expect([refused.code, refused.out]).toEqual([1, '']);
    expect(refused.err).toContain('--set issuedOn="…"');
    expect(list('content')).toEqual(before);
    expect((await run(blank, '--set', 'issuedOn=31/02/2026')).err).toContain('đã ghi “31/02/2026”, không dùng được');
    expect((await run(blank, '--set', 'issuedOn=05/3/2026')).code).toBe(0);
    expect(text('notices/2026-lich-nghi.mdx')).toContain('issuedOn: 2026-03-05');
    expect(errors()).toEqual([]);
  });
});

describe('a regulation', () => {
  const articles =
    bold('Điều 1. Phạm vi') +
    p('Quy chế này quy định việc họp, góp ý của người lao động và cha mẹ trẻ.') +
    bold('Điều 2. Họp') +
    p('Họp hai lần mỗi năm.');
  const regulation = decision('Về việc ban hành Quy chế dân chủ mẫu', 'QUY CHẾ DÂN CHỦ MẪU', articles);

  test('that a decision issues becomes a regulation with the Word file, byte for byte', async () => {
    const { code, err } = await run(regulation);
    expect([code, err]).toEqual([0, expect.stringContaining('quyết định ban hành “Quy chế dân chủ mẫu” kèm theo, ở')]);
    const written = text('regulations/quy-che-dan-chu-mau.mdx');
    expect(written).toContain(
      'duty: A14\nnumber: 12/QĐ-MNM\nplace: An Nghĩa\nissuedOn: 2026-03-05\npublishedOn: null\n',
    );
    expect(written).toContain('purpose: Quy chế này quy định việc họp, góp ý của người lao động và cha mẹ trẻ.\n');
    expect(written).toContain(`sha256: ${sha256(regulation)}`);
    const kept = readFileSync(join(root, 'public/tep/quy-che-dan-chu-mau/quy-che-dan-chu-mau.docx'));
    expect(Buffer.compare(kept, Buffer.from(regulation))).toBe(0);
    expect(written).toContain('Họp hai lần mỗi năm.\n');
    expect(written).toContain('name: Nguyễn Thị Mẫu\n');
    expect(errors()).toEqual([]);
  });

  test('has its Word file in the folder of files that the settings name', async () => {
    vi.stubEnv('PUBLIC_DIR', join(root, 'tep-cua-truong'));
    expect((await run(regulation)).code).toBe(0);
    expect(existsSync(join(root, 'tep-cua-truong/tep/quy-che-dan-chu-mau/quy-che-dan-chu-mau.docx'))).toBe(true);
    expect(existsSync(join(root, 'public'))).toBe(false);
  });

  test('of a title of its own is asked for duty and purpose when it says neither', async () => {
    const own = schoolDocument({
      kind: 'QUY CHẾ',
      subject: 'Sử dụng bếp',
      number: '03/QC-MNM',
      body: bold('Điều 1. Bếp') + p('Bếp mở lúc 6 giờ.'),
    });
    const refused = await run(own);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('--set duty="…"');
    expect(refused.err).toContain('--set purpose="…"');
    expect(list('content/regulations')).toEqual([]);
    expect((await run(own, '--duty', 'a16', '--set', 'purpose=Giờ giấc của bếp.')).code).toBe(0);
    expect(text('regulations/quy-che-su-dung-bep.mdx')).toContain(
      'title: Quy chế sử dụng bếp\nstatus: issued\nduty: A16\n',
    );
    expect(errors()).toEqual([]);
  });

  test('that the site names already keeps what was promised, and takes its place only when asked', async () => {
    mkdirSync(join(root, 'content/regulations'));
    writeFileSync(
      join(root, 'content/regulations/dan-chu.yaml'),
      'organization: truong-mau\ntitle: Quy chế dân chủ mẫu\nstatus: not-published\nduty: A16\npromisedIn:\n  - plan: 2024-ke-hoach-mau\n    section: i\npurpose: Ai được biết gì.\nprovenance: { sources: [plan], confidence: high }\n',
    );
    expect((await run(regulation)).err).toContain('Không ghi gì: đã có content/regulations/dan-chu.yaml.');
    expect((await run(regulation, '--force')).code).toBe(0);
    expect(list('content/regulations')).toEqual(['dan-chu.mdx']);
    expect(text('regulations/dan-chu.mdx')).toContain(
      'status: issued\nduty: A16\npromisedIn:\n  - plan: 2024-ke-hoach-mau\n    section: i\n',
    );
    expect(errors()).toEqual([]);
  });

  test('with changes that nobody has accepted is refused: the file would show them to everybody', async () => {
    const open = decision(
      'Về việc ban hành Quy chế dân chủ mẫu',
      'QUY CHẾ DÂN CHỦ MẪU',
      `${articles}<w:p><w:ins>${r('Thêm.')}</w:ins></w:p>`,
    );
    const { code, err } = await run(open);
    expect(code).toBe(1);
    expect(err).toContain('Tệp Word còn phần không dành cho người đọc');
    expect(list('public')).toEqual([]);
  });
});

describe('a document of a duty', () => {
  const yearly = schoolDocument({
    kind: 'BÁO CÁO',
    subject: 'Năm mẫu năm 2025',
    body: bold('I. KẾT QUẢ') + p('Đã làm.'),
  });

  test('becomes one when its title begins with the name of the duty', async () => {
    const { code, err } = await run(yearly);
    expect([code, err]).toEqual([0, expect.stringContaining('Nghĩa vụ E01 Báo cáo năm mẫu.')]);
    const written = text('disclosures/e01.2025.yaml');
    expect(written).toContain(
      'duty: E01\norganization: truong-mau\nperiod: "2025"\ndocuments:\n  - title: Báo cáo năm mẫu năm 2025\n    number: 05/BC-MNM\n    issuedOn: 2026-03-05\n',
    );
    expect(written).toContain(`sha256: ${sha256(yearly)}`);
    expect(errors()).toEqual([]);
  });

  test('is added to the item that is there, with a publication of the day; what was there stays', async () => {
    expect((await run(yearly)).code).toBe(0);
    const before = text('disclosures/e01.2025.yaml');
    const second = schoolDocument({
      kind: 'BÁO CÁO',
      subject: 'Năm mẫu năm 2025, bổ sung',
      number: '06/BC-MNM',
      body: p('Thêm.'),
    });
    expect(await run(second)).toMatchObject({ code: 0 });
    const after = text('disclosures/e01.2025.yaml');
    expect(after).toContain(before.slice(before.indexOf('title:'), before.indexOf('publications')).trimEnd());
    expect(after).toContain('number: 06/BC-MNM');
    expect(after).toContain('kind: update');
    expect(errors()).toEqual([]);
  });

  test('is not added a second time to the item that has the same file', async () => {
    expect((await run(yearly)).code).toBe(0);
    const before = text('disclosures/e01.2025.yaml');
    expect(await run(yearly, '--force')).toMatchObject({
      code: 1,
      err: expect.stringContaining('đã có đúng tệp Word ấy'),
    });
    expect(text('disclosures/e01.2025.yaml')).toBe(before);
  });

  test.each([
    ['a report of no duty', 'BÁO CÁO', 'Kết quả khác năm 2025', '05/BC-MNM'],
    ['a decision that issues nothing', 'QUYẾT ĐỊNH', 'Về việc thành lập tổ mẫu', '09/QĐ-MNM'],
  ])('%s is asked for its duty, and is written once that is said', async (_what, kind, subject, number) => {
    const bytes = schoolDocument({ kind, subject, number, body: p('Điều 1. Việc mẫu.') });
    const refused = await run(bytes);
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('--set duty="…"')]);
    expect(list('content/disclosures')).toEqual([]);
    expect((await run(bytes, '--duty', 'E01', '--period', '2025-2026')).err).toContain('không dùng được');
    expect((await run(bytes, '--duty', 'E01', '--period', '2025')).code).toBe(0);
    expect(errors()).toEqual([]);
  });
});

describe('a report on a plan of the site', () => {
  const report = schoolDocument({
    kind: 'BÁO CÁO',
    subject: 'Tổng kết công tác mẫu năm 2024',
    body: bold('I. MỤC ĐÍCH') + p('Đã đạt.'),
  });

  test('is asked how far each section has come, and becomes a report once that is said', async () => {
    const refused = await run(report);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('nói về kế hoạch “Công tác mẫu năm 2024” có trên trang.');
    expect(refused.err).toMatch(/--set sections="…"/u);
    expect((await run(report, '--set', 'sections=xx: done: Không có mục này.')).code).toBe(1);
    const { code } = await run(report, '--set', 'sections=i: đã xong: Đã đạt.');
    expect(code).toBe(0);
    const written = text('reports/2024-ke-hoach-mau.2024.yaml');
    expect(written).toContain('occasion: year');
    expect(written).toContain('- section: i\n    state: done\n    summary: Đã đạt.\n');
    expect(written).toContain(`sha256: ${sha256(report)}`);
    expect(errors()).toEqual([]);
  });
});

describe('near misses', () => {
  test('a plan whose title speaks of a report stays a plan', async () => {
    const bytes = schoolDocument({
      kind: 'KẾ HOẠCH',
      subject: 'Công tác báo cáo, thông báo năm 2026',
      number: '05/KH-MNM',
      body: bold('I. MỤC ĐÍCH') + p('Đoạn.'),
    });
    const { code, err } = await run(bytes);
    expect([code, err]).toEqual([
      0,
      expect.stringContaining('kế hoạch (src/content/plans), vì dòng tên loại ghi KẾ HOẠCH.'),
    ]);
    expect(list('content/plans')).toContain('2026-cong-tac-bao-cao-thong-bao.mdx');
  });

  test('a decision that issues a plan becomes the plan, with the decision in its text', async () => {
    const bytes = decision(
      'Về việc ban hành Kế hoạch bếp ăn năm 2026',
      'KẾ HOẠCH BẾP ĂN NĂM 2026',
      bold('I. MỤC ĐÍCH') + p('Ăn đủ chất.'),
    );
    const { code, err } = await run(bytes, '--no-stubs');
    expect([code, err]).toEqual([
      0,
      expect.stringContaining(
        'kế hoạch (src/content/plans), vì quyết định ban hành “Kế hoạch bếp ăn năm 2026” kèm theo',
      ),
    ]);
    const written = text('plans/2026-bep-an.mdx');
    expect(written).toContain('subject: bếp ăn năm 2026');
    for (const words of [
      'QUYẾT ĐỊNH',
      'Về việc ban hành Kế hoạch bếp ăn năm 2026',
      'Điều 1. Ban hành kèm theo',
      'Ăn đủ chất.',
    ])
      expect(written).toContain(words);
    expect(err).not.toContain('không phải KẾ HOẠCH');
    expect(errors().filter((each) => !each.startsWith('vien-dan'))).toEqual([]);
  });

  test('the title decides where the number is of another kind, and the output says so', async () => {
    const bytes = schoolDocument({
      kind: 'THÔNG BÁO',
      subject: 'Lịch họp năm 2026',
      number: '05/KH-MNM',
      body: p('Họp.'),
    });
    const { code, err } = await run(bytes);
    expect([code, err]).toEqual([0, expect.stringContaining('dù số “05/KH-MNM” là của kế hoạch')]);
  });

  test('an untitled document goes by the code of its number', async () => {
    const bytes = schoolDocument({
      kind: null,
      subject: null,
      number: '07/TB-MNM',
      below: p('V/v nghỉ lễ'),
      body: p('Trẻ nghỉ.'),
    });
    const { err } = await run(bytes);
    expect(err).toContain(
      'thông báo (src/content/notices), vì không có dòng tên loại; số “07/TB-MNM” là của thông báo.',
    );
  });
});

describe('a document that has no record', () => {
  test.each([
    ['minutes', { kind: 'BIÊN BẢN', subject: 'Họp cha mẹ trẻ', number: '02/BB-MNM' }, 'Biên bản có tên, chữ ký'],
    [
      'a letter',
      { kind: null, subject: null, number: '15/MNM-VP', below: p('V/v báo cáo số liệu') },
      'Công văn thường chỉ trao đổi',
    ],
    [
      'a circular',
      { kind: 'THÔNG TƯ', subject: 'Quy định mẫu', number: '01/2026/TT-BM' },
      'npm run new -- legal-reference',
    ],
  ])('%s is refused with what to do instead, and nothing is written', async (_what, head, message) => {
    const bytes = schoolDocument({ ...head, body: p('Kính gửi: UBND xã An Nghĩa.') + p('Nội dung mẫu.') });
    const before = list('content');
    const { code, err, out } = await run(bytes);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('Không nhập được. Loại văn bản này không có chỗ trên trang');
    expect(err).toContain(message);
    expect(list('content')).toEqual(before);
  });

  test('becomes what a person chose', async () => {
    const bytes = schoolDocument({
      kind: 'BIÊN BẢN',
      subject: 'Niêm yết năm 2026',
      number: '02/BB-MNM',
      body: p('Đã niêm yết.'),
    });
    const { code, err } = await run(bytes, '--kind', 'disclosure', '--duty', 'E01');
    expect([code, err]).toEqual([0, expect.stringContaining('vì người nhập chọn loại này.')]);
    expect(text('disclosures/e01.2026.yaml')).toContain('title: Biên bản niêm yết năm 2026');
    expect(errors()).toEqual([]);
  });

  test('cannot be given a kind that there is not', async () => {
    const bytes = schoolDocument({ kind: 'BIÊN BẢN', subject: 'Họp', body: p('Họp.') });
    const { code, err } = await run(bytes, '--kind', 'notce');
    expect([code, err]).toEqual([2, expect.stringContaining('có lẽ là “notice”')]);
  });
});
