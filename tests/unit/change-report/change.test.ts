import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { inRepository } from '../../../scripts/lib/paths.mjs';
import { runCommand } from '../../support/run-command.ts';
import { changedFiles } from '../../../src/io/changed-files.ts';
import { fileChanges } from '../../../src/model/change-report/file-changes.ts';
import type { FileChange } from '../../../src/model/change-report/file-changes.ts';
import { pageSizes } from '../../../src/io/page-sizes.ts';
import { readContent } from '../../../src/io/read-content.ts';
import { parseRedirects } from '../../../src/model/redirects.ts';
import { issueAt } from '../../../src/model/rules/make-issue.ts';
import { changeReport } from '../../../src/model/change-report/change-report.ts';
import type { ChangeOptions } from '../../../src/model/change-report/change-report.ts';
import { changeComment, unreadableComment } from '../../../src/model/change-report/comment.ts';
import { changePage } from '../../../src/model/change-report/page.ts';
import { pageWeight } from '../../../src/model/change-report/page-weight.ts';
import { changeOptions } from '../../support/change-options.ts';
import { cleanFiles, inFolder, planWith } from '../../support/content-folder.ts';
import { dutyFile, provenance } from '../../support/duty-file.ts';
import type { Files } from '../../support/content-folder.ts';

// The process under watch has its own tests (io/watched.test.ts); without it these commands run within this process.
vi.mock(import('../../../cli/watched-reading.ts'), () => ({
  watchReading: () => ({ watch: { begin: () => {}, stopped: {} } }),
}));

const today = '2026-11-22';
const plan = 'plans/2024-ke-hoach-mau.mdx';
const circular = 'legal-references/01-2020-tt-bm.mdx';
const duty = dutyFile(
  'B01',
  '{ kind: until-replaced }',
  'period: year\nforms: [narrative]\nchannels: [web]\nweb: required\n',
);
const item = `duty: B01
organization: truong-mau
period: '2026'
narrative: [Đoạn mẫu.]
publications:
  - on: 2026-06-01
${provenance}`;

const state = (files: Files) => inFolder(files, (root) => readContent(join(root, 'content'), root, today));
const common = { 'duties/b01.yaml': duty };
const options: ChangeOptions = changeOptions(today);
const report = (before: Files, after: Files, more: Partial<ChangeOptions> = {}) =>
  changeReport(state({ ...common, ...before }), state({ ...common, ...after }), { ...options, ...more });
const comment = (...parameters: Parameters<typeof report>) => changeComment(report(...parameters));

describe('a report of a change', () => {
  test('of nothing says so in every part', () => {
    expect(comment({}, {})).toBe(`<!-- dan-biet: thay-doi -->

## Thay đổi này nghĩa là gì

So với bản \`aaaaaaaaaa\`, xét vào ngày 22/11/2026.

✅ Nội dung không có lỗi.

**Xem trước:** chưa có bản dựng thử.

### Văn bản

Không có văn bản nào thêm, sửa, gỡ.

### Viện dẫn

Không có viện dẫn mới.

### Nghĩa vụ công khai

Không nghĩa vụ nào đổi tình trạng.

### Địa chỉ

Không địa chỉ nào đổi.

### Độ nặng của trang

Chưa đo: không có đủ hai bản dựng để so.
`);
  });

  test('names a plan that is added, its address, and its citations with their state on both days', () => {
    const added = planWith('Căn cứ Thông tư số 01/2020/TT-BM và Quyết định số 77/QĐ-UBND ngày 02/02/2024.').replaceAll(
      '2024',
      '2025',
    );
    const { records, citations, addresses } = report({}, { 'plans/2025-moi.mdx': added });
    expect(records).toMatchObject([{ kind: 'added', name: 'Kế hoạch công tác mẫu năm 2025' }]);
    expect(addresses).toEqual({ lost: [], added: ['/ke-hoach/2025-moi/'], lostAnchors: [] });
    expect(citations).toMatchObject([
      { kind: 'new', target: '01-2020-tt-bm', state: 'còn hiệu lực, cả ngày ký và nay', sound: true },
      { kind: 'new', target: null, sound: false, state: expect.stringMatching(/^chưa xác định: /u) },
    ]);
  });

  test('names a document whose state changes under a plan that nobody touched', () => {
    const cites = { [plan]: planWith('Căn cứ Thông tư số 01/2020/TT-BM.') };
    const ended = cleanFiles[circular]!.replace('field:', 'expiredOn: 2025-01-01\nfield:');
    const { citations } = report(cites, { ...cites, [circular]: ended });
    expect(citations).toMatchObject([
      { kind: 'other-state', earlier: 'còn hiệu lực, cả ngày ký và nay', sound: false },
    ]);
    expect(citations![0]!.state).toMatch(/^ngày ký: còn hiệu lực; nay: hết hiệu lực/u);
  });

  test('shows old and new of each field that changed, by its title', () => {
    const changed = cleanFiles[plan]!.replace('issuedOn: 2024-03-05', 'issuedOn: 2024-03-06\nnumber: 01/KH-MNM');
    expect(report({}, { [plan]: changed }).records).toMatchObject([
      {
        kind: 'changed',
        changes: [
          { path: 'number', place: 'Số, ký hiệu', before: null, after: '01/KH-MNM' },
          { path: 'issuedOn', place: 'Ngày ký', before: '05/3/2024', after: '06/3/2024' },
        ],
        issuedTextDiffers: false,
      },
    ]);
    const comments = cleanFiles[plan]!.replace('status: issued', '# ghi chú\nstatus: issued');
    expect(report({}, { [plan]: comments }).records[0]!.changes).toEqual([]);
    expect(comment({}, { [plan]: comments })).toContain('cách viết tệp, không đổi nội dung');
  });

  test('warns when the text of an issued plan differs, and not when a draft does', () => {
    const other = cleanFiles[plan]!.replace('thứ nhất', 'thứ hai');
    expect(comment({}, { [plan]: other })).toContain('Chữ khác bản đã ban hành (1)');
    const draft = (text: string) => ({ [plan]: text.replace('status: issued', 'status: draft') });
    expect(comment(draft(cleanFiles[plan]!), draft(other))).not.toContain('Chữ khác bản đã ban hành (1)');
  });

  test('distinguishes a withdrawn plan from one whose file has errors', () => {
    expect(report({}, { [plan]: cleanFiles[plan]!.replace('issued\n', 'withdrawn\n') }).records[0]!.kind).toBe(
      'withdrawn',
    );
    expect(report({}, { [plan]: null }).records[0]!.kind).toBe('withdrawn');
    const lost = (text: string | null) => report({}, { [plan]: text }).addresses.lost.map(({ path }) => path);
    expect(lost(cleanFiles[plan]!.replace('issued\n', 'withdrawn\n'))).toEqual([]);
    expect(lost(null)).toEqual(['/ke-hoach/2024-ke-hoach-mau/']);
    const broken = report({}, { [plan]: cleanFiles[plan]!.replace('year: 2024', 'year: hai') });
    expect(broken.records[0]!.kind).toBe('unreadable');
    expect(broken.addresses.lost).toEqual([]);
    expect([broken.citations, broken.duties, broken.errors > 0]).toEqual([[], [], true]);
  });

  test('names a new file that has errors, and not one that had them before', () => {
    const broken = { 'plans/2027-hong.mdx': '---\nstatus: issued\n---\n\nChữ.\n' };
    expect(comment({}, broken)).toContain('**Tệp còn lỗi nên chưa đọc được hết (1)**\n\n- kế hoạch `2027-hong` (');
    expect(report(broken, broken).records).toEqual([]);
  });

  test('says which duty is met by what is published, and missed without it', () => {
    const published = { 'disclosures/b01.2026.yaml': item };
    const met = report({}, published).duties!;
    expect(met).toMatchObject([{ code: 'B01', kind: 'met', before: 'quá hạn, chưa công bố' }]);
    expect(met[0]!.after).toMatch(/^đã công bố/u);
    expect(report(published, {}).duties).toMatchObject([
      { code: 'B01', kind: 'missed', after: 'quá hạn, chưa công bố' },
    ]);
    expect(report(published, {}).addresses.lost).toEqual([{ path: '/cong-khai/b01/2026/', to: null }]);
    // An error in the settings takes no page away.
    const broken = { ...published, 'site.yaml': `${cleanFiles['site.yaml']!}color: xanh\n` };
    expect(report(published, broken).addresses.lost).toEqual([]);
    expect(report(broken, {}).addresses.lost).toEqual([{ path: '/cong-khai/b01/2026/', to: null }]);
  });

  test('names the pinned addresses that the site has lost without a record being gone', () => {
    const missingAddresses = () => [
      '/cong-khai/nhom/a/',
      '/gioi-thieu/#nguon',
      '/huong-dan/loi/cu/',
      '/huong-dan/loi/cu/#sua',
    ];
    const redirects = [{ from: '/huong-dan/loi/cu/', to: '/huong-dan/loi/moi/', line: 1 }];
    expect(report({}, {}, { missingAddresses, redirects }).addresses).toEqual({
      lost: [
        { path: '/cong-khai/nhom/a/', to: null },
        { path: '/huong-dan/loi/cu/', to: '/huong-dan/loi/moi/' },
      ],
      added: [],
      lostAnchors: [{ path: '/gioi-thieu/', anchors: ['nguon'] }],
    });
  });

  test('finds the redirect of an address that goes as hosts do: in the order of its lines, however it is spelled', () => {
    const missingAddresses = () => ['/huong-dan/loi/cu/'];
    const to = (lines: string) =>
      report({}, {}, { missingAddresses, redirects: parseRedirects(lines).redirects }).addresses.lost[0]?.to;
    expect(to('/huong-dan/loi/c%75/index.html /huong-dan/')).toBe('/huong-dan/');
    expect(to('/huong-dan/l* /gioi-thieu/\n/huong-dan/loi/cu/ /huong-dan/')).toBe('/gioi-thieu/');
    expect(to('/huong-dan/loi/cu/ /huong-dan/loi/CU')).toBeNull();
  });

  test('finds addresses that go, with the redirect that catches them, and anchors that go from a page that stays', () => {
    const moved = { [plan]: null, 'plans/2024-moi.mdx': cleanFiles[plan]! };
    expect(comment({}, moved)).toContain('Mất, chưa có chuyển hướng (1)');
    const { redirects } = parseRedirects('/ke-hoach/2024-ke-hoach-mau/ /ke-hoach/2024-moi/ 301');
    const { addresses } = report({}, moved, { redirects });
    expect(addresses.lost).toEqual([{ path: '/ke-hoach/2024-ke-hoach-mau/', to: '/ke-hoach/2024-moi/' }]);
    const renumbered = cleanFiles[plan]!.replace('## I.', '## II.');
    expect(report({}, { [plan]: renumbered }).addresses.lostAnchors).toEqual([
      { path: '/ke-hoach/2024-ke-hoach-mau/', anchors: ['i', 'i-d1'] },
    ]);
  });

  test('takes no page for lost that a removal of the same change declares, nor what is below it', () => {
    const removal = (record: string) => ({
      [plan]: null,
      'removals/2024-mau.yaml': `record: ${record}\nname: Kế hoạch\non: 2024-11-30\nrule: Luật mẫu Điều 1\nreason: Lộ dữ liệu cá nhân.\nby: Hiệu trưởng\n`,
    });
    const missingAddresses = () => ['/ke-hoach/2024-ke-hoach-mau/', '/ke-hoach/2024-ke-hoach-mau/#i', '/huong-dan/cu/'];
    const lost = (record: string) =>
      report({}, removal(record), { missingAddresses }).addresses.lost.map(({ path }) => path);
    expect(lost('plans/2024-ke-hoach-mau')).toEqual(['/huong-dan/cu/']);
    expect(lost('plans/2024-khac')).toEqual(['/ke-hoach/2024-ke-hoach-mau/', '/huong-dan/cu/']);
  });

  test('names every download that is added, changed or removed, and every file that is no content', () => {
    const all: FileChange[] = [
      { path: 'public/tep/a.pdf', kind: 'added' },
      { path: 'src/content/public/tep/b.jpg', kind: 'changed' },
      { path: 'public/tep/2024/c.xlsx', kind: 'removed' },
      { path: 'src/content/plans/a.mdx', kind: 'changed' },
      { path: 'src/content/site.yaml', kind: 'changed' },
      { path: 'src/content/plans/a.mjs', kind: 'added' },
      { path: 'src/content/plans/b/a.mdx', kind: 'added' },
      { path: 'src/content/.gitattributes', kind: 'added' },
      { path: 'src/content-2/a.mdx', kind: 'added' },
      { path: 'public/_redirects', kind: 'changed' },
      { path: 'package.json', kind: 'changed' },
    ];
    const files = fileChanges(all, 'src/content');
    const text = comment({}, {}, { files });
    expect(text).toContain(
      '### Tệp tải về\n\n**Thêm (1)**\n\n- `public/tep/a.pdf`\n\n**⚠️ Thay bằng tệp khác (1)**\n\n- `src/content/public/tep/b.jpg`\n\n**⚠️ Gỡ (1)**\n\n- `public/tep/2024/c.xlsx`\n',
    );
    expect(text).toContain('⚠️ **Thay đổi này sửa cả tệp không phải nội dung.**');
    expect(files.code.map(({ path }) => path)).toEqual(all.slice(5).map(({ path }) => path));
    expect(text).toContain('**Tệp ngoài nội dung (6)**');
  });

  test('asks git which files differ, those too that it does not know yet', () => {
    const root = realpathSync(mkdtempSync(join(tmpdir(), 'dan-biet-khac-')));
    const run = (...parameters: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...parameters], { cwd: root, stdio: 'pipe' });
    for (const name of ['giữ.txt', 'sửa.txt', 'gỡ.txt']) writeFileSync(join(root, name), name);
    run('init', '-q');
    run('add', '.');
    run('commit', '-qm', 'a');
    writeFileSync(join(root, 'sửa.txt'), 'khác');
    rmSync(join(root, 'gỡ.txt'));
    writeFileSync(join(root, 'mới.pdf'), 'x');
    expect(changedFiles('HEAD', root)).toEqual([
      { path: 'gỡ.txt', kind: 'removed' },
      { path: 'mới.pdf', kind: 'added' },
      { path: 'sửa.txt', kind: 'changed' },
    ]);
    rmSync(root, { recursive: true, force: true });
  });

  test('names a file that cannot be opened', () => {
    const after = state({});
    const place = { file: 'public/tep/t\u{FFFD}p.pdf', line: 1, column: 1 };
    const issues = [...after.issues, issueAt(place, 'khong-doc-duoc', 'không mở được.')];
    const { refusedFiles } = changeReport(state({}), { ...after, issues }, options);
    expect(refusedFiles).toEqual([{ file: place.file, code: 'khong-doc-duoc' }]);
  });

  test('names the files of the school that are not published, and why', () => {
    const { refusedFiles, errors } = report({}, { 'public/tep/trang.html': 'x', 'public/tep/ban-ky.txt': 'x' });
    expect([refusedFiles, errors]).toEqual([[{ file: 'content/public/tep/trang.html', code: 'tai-ve-chay-ma' }], 1]);
    expect(comment({}, { 'public/_worker.js': 'x' })).toContain(
      '### Tệp tải về\n\n**❌ Bị từ chối, không đăng (1)**\n\n- `content/public/_worker.js`: Tệp nằm ngoài thư mục tep\n',
    );
    expect(comment({}, {})).not.toContain('Tệp tải về');
    // What no record is cannot be in a folder of the test: its issue is given.
    const place = { file: 'src/content/plans/l.mdx', line: 1, column: 1 };
    const after = state({});
    const issues = [...after.issues, issueAt(place, 'khong-doc-duoc', 'là liên kết.')];
    const said = changeComment(changeReport(state({}), { ...after, issues }, options));
    expect(said).toContain('### Tệp nội dung\n\n**❌ Bị từ chối, không đăng (1)**\n\n- `src/content/plans/l.mdx`');
    expect(said).not.toContain('### Tệp tải về');
  });

  test('weighs the pages that differ', () => {
    const page = (bytes: number, digest: string) => ({ bytes, digest });
    const weight = pageWeight(
      new Map([
        ['/', page(1000, 'a')],
        ['/a/', page(2000, 'b')],
        ['/mất/', page(500, 'c')],
      ]),
      new Map([
        ['/', page(1000, 'a')],
        ['/a/', page(2600, 'd')],
        ['/mới/', page(700, 'e')],
      ]),
    );
    expect(weight).toEqual({
      pages: { before: 3, after: 3 },
      changed: 3,
      bytes: { before: 2500, after: 3300 },
      grown: [{ path: '/a/', before: 2000, after: 2600 }],
    });
    expect(comment({}, {}, { weight })).toContain('2,5 kB → 3,3 kB (+0,8 kB), chưa nén');
  });

  test('finds the pages of a built site by their address', () => {
    const folder = mkdtempSync(join(tmpdir(), 'dan-biet-dung-'));
    for (const path of ['index.html', 'ke-hoach/a/index.html', '404.html', '_astro/a.js']) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), path);
    }
    const pages = pageSizes(folder)!;
    rmSync(folder, { recursive: true });
    expect([...pages.keys()].sort()).toEqual(['/', '/404.html', '/ke-hoach/a/']);
    expect(pages.get('/')!.bytes).toBe(10);
    expect(pageSizes(folder)).toBeNull();
  });

  const schools = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `organizations/truong-${index}.yaml`,
        cleanFiles['organizations/truong-mau.yaml']!,
      ]),
    );

  test('shows every line of a kind where there is room', () => {
    const text = comment({}, schools(40));
    expect(text).toContain('**Thêm (40)**');
    expect(text.match(/^- cơ quan/gmu)).toHaveLength(40);
    expect(text).not.toMatch(/mục nữa\.|✂️/u);
  });

  const withFiles = (paths: readonly string[]) => {
    return {
      ...report({}, {}),
      files: { downloads: [], code: paths.map((path) => ({ path, kind: 'added' as const })) },
    };
  };

  test('names every file of code, seen at once, as long as there is any room: also after many harmless names', () => {
    const paths = [...Array.from({ length: 900 }, (_, index) => `docs/ghi-chu-${index}.md`), 'scripts/build.mjs'];
    const records = Array.from({ length: 900 }, (_, index) => ({
      collection: 'organizations' as const,
      id: `truong-${index}`,
      name: `Trường ${index}`,
      file: `organizations/truong-${index}.yaml`,
      kind: 'added' as const,
      changes: [],
      moreChanges: 0,
      issuedTextDiffers: false,
    }));
    const text = changeComment({ ...withFiles(paths), records });
    const [before] = text.split('`scripts/build.mjs`');
    expect(before).toMatch(/\*\*Tệp ngoài nội dung \(901\)\*\*/u);
    expect(before).not.toMatch(/<details>|nữa/u);
    expect(text.length).toBeLessThan(60_000);
    expect(text).toContain('✂️');
    expect(text).toMatch(/^- và \d+ mục nữa\.$/mu);
    const without = unreadableComment(null, 'none', { codeFiles: paths });
    expect(without).toContain('`scripts/build.mjs`');
    expect(without).not.toContain('✂️');
  });

  test('says that names of files are left out where there is no room for them', () => {
    const paths = Array.from({ length: 5000 }, (_, index) => `docs/ghi-chu-${index}.md`);
    for (const text of [changeComment(withFiles(paths)), unreadableComment(null, 'none', { codeFiles: paths })]) {
      expect(text.length).toBeLessThan(60_000);
      expect(text.match(/ghi-chu/gu)?.length).toBeGreaterThan(1500);
      expect(text).toMatch(/^- và \d+ mục nữa\.$/mu);
      expect(text).toContain('✂️');
    }
    expect(changePage(withFiles(paths)).match(/ghi-chu/gu)).toHaveLength(5000);
  });
});

describe('npm run report', () => {
  const repository = realpathSync(mkdtempSync(join(tmpdir(), 'dan-biet-bao-cao-')));
  afterAll(() => rmSync(repository, { recursive: true, force: true }));
  for (const [name, text] of Object.entries({ ...cleanFiles, ...common })) {
    const path = join(repository, 'src/content', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const git = (...parameters: string[]) =>
    execFileSync('git', ['-c', 'user.name=Mẫu', '-c', 'user.email=mau@truong-mau.example', ...parameters], {
      cwd: repository,
    });
  git('init', '-q');
  git('add', '.');
  git('commit', '-q', '-m', 'một');
  const where = () => ({
    cwd: repository,
    env: { ...process.env, TODAY: today, CONTENT_DIR: '', PUBLIC_DIR: join(repository, 'public') },
  });
  const run = (...parameters: string[]) => runCommand('cli/report-process.ts', parameters, where());
  /** As a process of its own, under watch. */
  const runProgram = (...parameters: string[]) =>
    spawnSync(process.execPath, [inRepository('cli/report.ts'), ...parameters], { ...where(), encoding: 'utf8' });

  test('compares the work tree with a commit, and refuses an address that goes without a redirect', async () => {
    const from = join(repository, 'src/content', plan);
    const to = join(repository, 'src/content/plans/2024-moi.mdx');
    renameSync(from, to);
    const refused = runProgram('--base', 'HEAD');
    mkdirSync(join(repository, 'public'));
    writeFileSync(join(repository, 'public/_redirects'), '/ke-hoach/2024-ke-hoach-mau/ /ke-hoach/2024-moi/ 301\n');
    const allowed = await run('--base', 'HEAD', '--preview', 'https://xem-truoc.example/7/');
    renameSync(to, from);
    expect([refused.status, allowed.status]).toEqual([1, 0]);
    expect(refused.stderr).toContain('/ke-hoach/2024-ke-hoach-mau/');
    expect(refused.stdout).toContain('Mất, chưa có chuyển hướng (1)');
    expect(allowed.stdout).toContain('**Xem trước:** <https://xem-truoc.example/7/>');
  });

  test('writes the comment as a page, where a host shows files and no comments', async () => {
    const { status, stdout, stderr } = await run('--base', 'HEAD', '--format', 'html');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^<!doctype html>[^]*<h2>Thay đổi này nghĩa là gì<\/h2>[^]*<\/html>\n$/u);
  });

  test('says what to do where there is no git, no repository or not the whole history', async () => {
    const environment = { ...process.env, TODAY: today, CONTENT_DIR: '' };
    const from = (cwd: string, ref: string, env: NodeJS.ProcessEnv = environment) =>
      runCommand('cli/report-process.ts', ['--base', ref], { cwd, env });
    const shallow = mkdtempSync(join(tmpdir(), 'dan-biet-nong-'));
    git('commit', '-q', '--allow-empty', '-m', 'hai');
    execFileSync('git', ['clone', '-q', '--depth=1', `file://${repository}`, shallow]);
    const noHistory = await from(shallow, 'HEAD~1');
    const noGit = await from(repository, 'HEAD', { ...environment, PATH: shallow });
    rmSync(join(shallow, '.git'), { recursive: true });
    const noRepository = await from(shallow, 'HEAD', { ...environment, GIT_CEILING_DIRECTORIES: tmpdir() });
    rmSync(shallow, { recursive: true });
    const said = [noHistory, noGit, noRepository].map(({ status, stdout, stderr }) => [status, stdout, stderr]);
    expect(said).toEqual([
      [2, '', expect.stringMatching(/không có bản nào tên “HEAD~1”[^]*Cách sửa: [^]*GIT_DEPTH: 0/u)],
      [2, '', expect.stringMatching(/không có git\.\n {2}Cách sửa: Cài git/u)],
      [2, '', expect.stringMatching(/không nằm trong một kho git[^]*Cách sửa: /u)],
    ]);
    for (const [, , stderr] of said) expect(stderr).not.toMatch(/\bat .*:\d+:\d+|node:internal/u);
  });

  test.each([
    [[], 'Thiếu --base'],
    [['--base', 'không-có'], 'không có bản nào tên'],
    [['--base', 'HEAD', '--preview', 'javascript:alert(1)'], 'không phải địa chỉ https'],
    [['--base', 'HEAD', '--dist', 'không', '--base-dist', 'có'], 'Không có thư mục'],
    [['--gì'], 'Không hiểu tham số'],
  ])('stops at %j with a sentence', async (parameters, message) => {
    const { status, stdout, stderr } = await run(...parameters);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^\s+at /mu);
  });
});
