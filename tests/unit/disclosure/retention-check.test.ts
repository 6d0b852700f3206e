import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { inRepository } from '../../../scripts/lib/paths.mjs';
import { runCommand } from '../../support/run-command.ts';
import { readContent } from '../../../src/io/read-content.ts';
import { dayFromNumber, dayNumber } from '../../../src/model/day/iso-day.ts';
import { idAfter } from '../../../src/model/check/retention-school.ts';
import { checkRetention } from '../../../src/model/check/check-retention.ts';
import { tableLabels } from '../../../src/kinds/disclosure-data/index.ts';
import type { Content } from '../../../src/model/records.ts';
import { cleanFiles, inFolder } from '../../support/content-folder.ts';
import { dutyFile, provenance } from '../../support/duty-file.ts';

// The process under watch has its own tests (io/watched.test.ts); without it these commands run within this process.
vi.mock(import('../../../cli/watched-reading.ts'), () => ({
  watchReading: () => ({ watch: { begin: () => {}, stopped: {} } }),
}));

const duty = (code: string, minimum: string) =>
  dutyFile(code, minimum, 'period: year\nforms: [table]\ntables: [income]\nchannels: [web]\nweb: required\n');
const item = `duty: B01
organization: truong-mau
period: '2025'
narrative: [Đoạn mẫu.]
documents:
  - title: Văn bản mẫu
    files: [{ path: tep/mau.pdf, sha256: ${'a'.repeat(64)}, label: Bản ký }]
data:
  - table: income
    year: 2025
    unit: trieu-dong
    rows: [{ source: ngan-sach, activity: Giáo dục, amount: 4200 }]
publications:
  - on: 2024-06-01
  - on: 2026-06-15
    kind: update
${provenance}`;
const files = {
  'duties/b01.yaml': duty('B01', '{ kind: term, count: 5, unit: years }'),
  'duties/b02.yaml': duty('B02', '{ kind: term, count: 20, unit: days }'),
  'duties/b03.yaml': duty('B03', '{ kind: until-replaced }'),
  'disclosures/b01.2025.yaml': item,
};
const content = (changes: Record<string, string | null>): Content =>
  inFolder({ ...files, ...changes }, (root) => readContent(join(root, 'content'), root, '2026-11-22').content);
const before = content({});
const found = (changes: Record<string, string | null>, today = '2026-11-22', past = before) =>
  checkRetention(past, content(changes), today);
const report = (...parameters: Parameters<typeof found>) =>
  found(...parameters).map(({ file, line, code }) => `${file.replace(/^content\//u, '')}:${line} ${code}`);
const at = 'disclosures/b01.2025.yaml';
const edited = (...changes: [from: string, to: string][]) => ({
  [at]: changes.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, item),
});
const correction: [string, string] = [
  'provenance:',
  '  - { on: 2026-11-20, kind: correction, note: Đã gỡ vì lộ số điện thoại. }\nprovenance:',
];

const saying = (note: string): [string, string] => [
  'provenance:',
  `  - { on: 2026-11-20, kind: correction, note: ${JSON.stringify(note)} }\nprovenance:`,
];

const newSchool = {
  [at]: null,
  'plans/2024-ke-hoach-mau.mdx': null,
  'site.yaml': cleanFiles['site.yaml']!.replace('truong-mau\n', 'truong-moi\n'),
  'organizations/truong-moi.yaml': cleanFiles['organizations/truong-mau.yaml']!,
};
const renamedSchool = { ...newSchool, 'organizations/truong-mau.yaml': null };
const takenOver = {
  ...renamedSchool,
  'organizations/truong-moi.yaml': cleanFiles['organizations/truong-mau.yaml']!.replace('Mầm non Mẫu', 'Mầm non Khác'),
};

const newRecord = 'organizations/truong-moi.yaml';
const gone = { 'organizations/truong-mau.yaml': null };

test('an item goes not because another school is named the owner while its own is still there', () =>
  expect(report(newSchool)).toEqual([`${at}:1 go-truoc-han`]));
test('an item goes not because its school has another id and the same name', () => {
  const moved = item.replace('truong-mau', 'truong-moi');
  expect(report(renamedSchool)).toEqual([`${at}:1 go-truoc-han`]);
  expect(report({ ...renamedSchool, [at]: moved })).toEqual([]);
  expect(report({ ...renamedSchool, [at]: moved.replace('2026-06-15', '2024-06-15') })).toEqual([
    `${at}:13 rut-ngan-thoi-gian-luu`,
  ]);
});
test('a school that leaves the repository to another, with its record, takes its items along by `npm run init` alone; a warning counts them', () => {
  const said = (leaving: string | null) =>
    checkRetention(before, content(takenOver), '2026-11-22', leaving).map(({ code, severity, message }) => [
      code,
      severity,
      message,
    ]);
  const message = 'Trang nay là của truong-moi; 1 mục mà truong-mau còn phải giữ không được xét nữa.';
  expect(said('truong-mau')).toEqual([['truong-da-roi-trang', 'warning', message]]);
  expect(said(null)).toEqual([['truong-da-roi-trang', 'error', message]]);
  expect(found(takenOver, '2031-06-16')).toEqual([]);
});

describe('the id of a school after a change', () => {
  const after = (changes: Record<string, string | null>) => idAfter('truong-mau', before, content(changes));
  const owner = 'site.yaml';
  test.each([
    ['is its own while it owns the site', {}, 'truong-mau'],
    ['is its own while its record is there', newSchool, 'truong-mau'],
    ['is its own where nobody can say who owns the site', { [owner]: 'school: [\n', ...gone }, 'truong-mau'],
    ['is the new one where the name stayed', renamedSchool, 'truong-moi'],
    ['is the new one where its new record cannot be read', { ...takenOver, [newRecord]: 'name: [\n' }, 'truong-moi'],
    ['is none after another school has taken over', takenOver, null],
  ])('%s', (_what, changes, id) => {
    expect(after(changes)).toBe(id);
  });
});

describe('nothing is said of', () => {
  test.each([
    ['content that stays as it is', {}],
    ['a file that is renamed', { [at]: null, 'disclosures/thu.yaml': item }],
    ['a new publication', edited(correction)],
    ['a publication that moves to a later day', edited(['2026-06-15', '2026-07-01'])],
    [
      'a file that goes with the correction that says so',
      edited(['tep/mau.pdf', 'tep/moi.pdf'], ['aaaa', 'bbbb'], saying('Thay tep/mau.pdf, bản scan mờ.')),
    ],
    ['a record that has an error of its own now', edited(['year: 2025', 'year: hai'])],
  ])('%s', (_what, changes) => {
    expect(report(changes)).toEqual([]);
  });
});

describe('a warning, with what readers lose, is given of', () => {
  test('an item whose time is over, from the day after its last', () => {
    expect(report({ [at]: null }, '2031-06-15')).toEqual([`${at}:1 go-truoc-han`]);
    const [over, ...more] = found({ [at]: null }, '2031-06-16');
    expect(more).toEqual([]);
    expect(over).toMatchObject({
      code: 'go-dieu-da-dang',
      severity: 'warning',
      message: expect.stringContaining('hết thời gian'),
    });
    expect(over?.remedy).toContain('removals');
  });

  test('a schedule that goes when a newer one has taken its place', () => {
    const schedule = (year: string) => item.replace('B01', 'B03').replaceAll('2025', year);
    const past = content({ [at]: null, 'disclosures/cu.yaml': schedule('2025') });
    expect(report({ [at]: null }, '2026-11-22', past)).toEqual(['disclosures/cu.yaml:1 go-truoc-han']);
    const both = content({
      [at]: null,
      'disclosures/cu.yaml': schedule('2025'),
      'disclosures/moi.yaml': schedule('2026'),
    });
    expect(report({ [at]: null, 'disclosures/moi.yaml': schedule('2026') }, '2026-11-22', both)).toEqual([
      'disclosures/cu.yaml:1 go-dieu-da-dang',
    ]);
  });
});

describe('an edit is refused that takes away', () => {
  test.each([
    ['the item', { [at]: null }, ':1 go-truoc-han'],
    ['the item, for another period in its file', edited(["period: '2025'", "period: '2026'"]), ':1 go-truoc-han'],
    ['the item, for another duty in its file', edited(['B01', 'B02']), ':1 go-truoc-han'],
    ['the last publication', edited(['  - on: 2026-06-15\n    kind: update\n', '']), ':13 rut-ngan-thoi-gian-luu'],
    ['time, by an earlier day', edited(['2026-06-15', '2025-06-15']), ':13 rut-ngan-thoi-gian-luu'],
    ['time, by an earlier first day', edited(['2024-06-01', '2023-06-01']), ':13 rut-ngan-thoi-gian-luu'],
    ['a file', edited(['tep/mau.pdf', 'tep/moi.pdf'], ['aaaa', 'bbbb']), ':1 go-phan-da-cong-khai'],
    [
      'a table',
      edited([item.slice(item.indexOf('data:'), item.indexOf('publications:')), '']),
      ':1 go-phan-da-cong-khai',
    ],
    ['the narrative', edited(['narrative: [Đoạn mẫu.]\n', '']), ':1 go-phan-da-cong-khai'],
  ])('%s', (_what, changes, expected) => {
    const [line, ...others] = report(changes);
    expect([`:${line?.split(':')[1]}`, others]).toEqual([expected, []]);
  });

  test('a plan or a regulation of its documents, by another', () => {
    const naming = (line: string) => ({ [at]: item.replace('    files: [', `    ${line}\n    files: [`) });
    for (const [old, other] of [
      ['plan: 2024-ke-hoach-mau', 'plan: 2025-ke-hoach-moi'],
      ['regulation: quy-che-mau', 'regulation: quy-che-moi'],
    ] as const) {
      const past = content(naming(old));
      expect(report(naming(old), '2026-11-22', past)).toEqual([]);
      expect(report(naming(other), '2026-11-22', past)).toEqual([`${at}:1 go-phan-da-cong-khai`]);
    }
  });

  test('the time of what was published, by a duty that asks for less', () => {
    const issues = found({ 'duties/b01.yaml': files['duties/b02.yaml'].replaceAll('B02', 'B01') });
    expect(issues.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([
      'content/duties/b01.yaml:9 rut-ngan-thoi-gian-luu',
    ]);
    expect(issues[0]!.message).toContain('B01, năm 2025 (đến hết ngày 15/6/2031)');
    expect(issues[0]!.remedy).toContain('heldTo');
  });

  test('a duty that the item also served and that holds it longer', () => {
    const shared = item.replace('duty: B01', 'duty: B02\nalsoFor: [B01]');
    const past = content({ [at]: shared });
    expect(report({ [at]: shared.replace('alsoFor: [B01]', 'alsoFor: []') }, '2026-11-22', past)).toEqual([
      `${at}:2 rut-ngan-thoi-gian-luu`,
    ]);
  });

  test('an item without a recorded day, whose time nobody can compute', () => {
    const undated = item.replace(
      'on: 2026-06-15\n    kind: update',
      'on: null\n    kind: update\n    note: Không ghi lại.',
    );
    const past = content({ [at]: undated });
    expect(report({ [at]: null }, '2099-01-01', past)).toEqual([`${at}:1 go-truoc-han`]);
    expect(report({ [at]: undated.replace(/ {2}- on: null[^]*lại\.\n/u, '') }, '2026-11-22', past)).toEqual([
      `${at}:13 rut-ngan-thoi-gian-luu`,
    ]);
  });
});

test('a row of a table, a file or the narrative goes only with a note that names it', () => {
  const row = '{ source: khac, activity: Thu khác, amount: 70 }';
  const two = item.replace('amount: 4200 }]', `amount: 4200 }, ${row}]`);
  const past = content({ [at]: two });
  expect(report({ [at]: two }, '2026-11-22', past)).toEqual([]);
  expect(report({}, '2026-11-22', past)).toEqual([`${at}:1 go-phan-da-cong-khai`]);
  expect(report(edited(correction), '2026-11-22', past)).toEqual([`${at}:1 go-phan-da-cong-khai`]);
  const label = tableLabels.income;
  expect(report(edited(saying(`Gỡ 1 dòng của bảng ${label}.`)), '2026-11-22', past)).toEqual([]);
  const without = edited(['narrative: [Đoạn mẫu.]\n', '']);
  const said = (note: string) => report({ [at]: without[at].replace(...saying(note)) });
  expect(said('x')).toEqual([`${at}:1 go-phan-da-cong-khai`]);
  expect(said('Gỡ bài viết.')).toEqual([]);
  const noFile = [item.slice(item.indexOf('documents:'), item.indexOf('data:')), ''] as [string, string];
  const [issue] = found(edited(noFile));
  expect(issue!.remedy).toContain('tep/mau.pdf');
  expect(report(edited(noFile, saying('Ghi chú.')))).toEqual([`${at}:1 go-phan-da-cong-khai`]);
  expect(report(edited(noFile, saying('Gỡ “Bản ký” của Văn bản mẫu: đăng nhầm.')))).toEqual([]);
});

test('the editor learns what is missing, until when it must stay, and what to do', () => {
  const [issue] = found({ [at]: null });
  expect(issue).toMatchObject({ severity: 'error', file: `content/${at}` });
  expect(issue!.message).toBe('Mục B01, năm 2025 không còn, mà phải giữ: đến hết ngày 15/6/2031.');
  expect(issue!.remedy).toContain('Trả lại tệp của mục');
});

test('over thirty years: whatever publications an edit leaves, none may end before one that was there', () => {
  const day = fc.integer({ min: dayNumber('2015-01-01'), max: dayNumber('2045-12-31') }).map(dayFromNumber);
  const days = fc.array(day, { minLength: 1, maxLength: 4 });
  const [record] = [...before.records.disclosures.values()];
  const withDays = (list: readonly string[]): Content => {
    const publications = list.map((on) => ({ ...record!.data.publications[0]!, on }));
    const disclosures = new Map([[record!.id, { ...record!, data: { ...record!.data, publications } }]]);
    return { ...before, records: { ...before.records, disclosures } };
  };
  fc.assert(
    fc.property(days, days, (old, now) => {
      const refused = checkRetention(withDays(old), withDays(now), '2015-01-01').length > 0;
      const [a, b] = [[...old].sort().reverse(), [...now].sort().reverse()];
      expect(refused).toBe(a.some((on, index) => (b[index] ?? '') < on));
    }),
  );
});

describe('npm run check -- --base', () => {
  const repository = realpathSync(mkdtempSync(join(tmpdir(), 'dan-biet-kho-')));
  afterAll(() => rmSync(repository, { recursive: true, force: true }));
  const folder = join(repository, 'src/content');
  for (const [name, text] of Object.entries({ ...cleanFiles, ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text.replace(/documents:[^]*Bản ký \}\]\n/u, ''));
  }
  const git = (...parameters: string[]) =>
    execFileSync('git', ['-c', 'user.name=Mẫu', '-c', 'user.email=mau@truong-mau.example', ...parameters], {
      cwd: repository,
    });
  git('init', '-q');
  git('add', '.');
  git('commit', '-q', '-m', 'một');
  const where = () => ({ cwd: repository, env: { ...process.env, TODAY: '2026-11-22', CONTENT_DIR: '' } });
  const inFrames = ['--format', 'frame'];
  const check = async (...parameters: string[]) => {
    const { status, stdout, stderr } = await runCommand('cli/check-process.ts', [...inFrames, ...parameters], where());
    return { status, text: stdout + stderr };
  };
  /** As a process of its own, under watch. */
  const checkProgram = (...parameters: string[]) => {
    const script = inRepository('cli/check.ts');
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...inFrames, ...parameters], {
      ...where(),
      encoding: 'utf8',
    });
    return { status, text: stdout + stderr };
  };

  test('stops a change that takes an item down, with file, why and remedy; without --base it cannot know', async () => {
    const path = join(folder, at);
    renameSync(path, join(repository, 'giu.yaml'));
    const refused = checkProgram('--base', 'HEAD');
    const plain = await check();
    renameSync(join(repository, 'giu.yaml'), path);
    expect(refused.status).toBe(1);
    expect(refused.text).toContain(`src/content/${at}:1:1`);
    expect(refused.text).toContain('phải giữ: đến hết ngày 15/6/2031');
    expect(refused.text).toContain('Cách sửa: Trả lại tệp của mục');
    expect(plain.status).toBe(0);
    expect(readFileSync(path, 'utf8')).toContain('duty: B01');
  });

  test('lets a change pass that takes nothing away', async () => {
    expect(await check('--base', 'HEAD')).toMatchObject({ status: 0 });
  });

  test('says what to do about a name that no commit has', async () => {
    const { status, text } = await check('--base', 'không-có');
    expect([status, text.split('\n').length <= 3]).toEqual([2, true]);
    expect(text).toContain('Không so được với “không-có”');
    expect(text).toContain('git fetch');
  });
});
