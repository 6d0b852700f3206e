import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { root as repository } from '../../../scripts/lib/paths.mjs';
import { applyPlan } from '../../../src/io/init/apply-plan.ts';
import { readInitState } from '../../../src/io/init/read-state.ts';
import { readContent } from '../../../src/io/read-content.ts';
import { editingOf } from '../../../src/model/setup/editing-of.ts';
import { setupChanges, seedFolder } from '../../../src/model/setup/setup-changes.ts';
import { initQuestions, splitAddress } from '../../../src/model/setup/questions.ts';
import { readAnswers } from '../../../src/model/setup/read-answers.ts';
import { nextSteps } from '../../../src/model/setup/next-steps.ts';
import { buildSite } from '../../../src/model/site/site.ts';
import type { SchoolLevel } from '../../../src/kinds/duty.ts';
import type { Content } from '../../../src/model/records.ts';
import { runCommand } from '../../support/run-command.ts';
import { cleanFiles } from '../../support/content-folder.ts';
import { seedContent } from '../../support/seed-school.ts';

const today = '2026-11-22';
const needed = ['--name', 'Trường Mầm non Hoa Sen', '--level', 'preschool', '--ownership', 'public'];
const flags = [...needed, '--url', 'https://hoasen.edu.vn/mam-non', '--yes', '--no-build'];

let home = '';
let clone = '';
const git = (...args: string[]) => execFileSync('git', args, { cwd: clone, encoding: 'utf8' });
const commit = (words: string) => {
  git('add', '-A');
  git('-c', 'user.name=a', '-c', 'user.email=a@truong.example', 'commit', '-qm', words);
};
const at = (path: string) => join(clone, path);
const changed = () => git('status', '--porcelain').split('\n').filter(Boolean);
const write = (path: string, text: string) => {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
};
const state = () => readInitState(clone, today);

/** A clone with the clean folder of the tests: quick to read. */
function smallClone(): void {
  for (const [name, text] of Object.entries(cleanFiles)) write(`src/content/${name}`, text);
}

/** A clone with the law of this repository and the school that it came with. */
function wholeClone(): void {
  for (const name of ['duties', 'legal-references', 'organizations', 'calendar', 'holidays'])
    cpSync(join(repository, 'src/content', name), at(`src/content/${name}`), { recursive: true });
  for (const { id, data } of readContent(join(repository, 'src/content')).content.records.organizations.values())
    if (data.branch === 'school') rmSync(at(`src/content/organizations/${id}.yaml`));
  const ofSchool = ['plans', 'editorial-notes', 'disclosures', 'regulations', 'organizations', 'site.yaml'];
  for (const name of ofSchool) cpSync(join(seedContent, name), at(`src/content/${name}`), { recursive: true });
  write('src/content/site.yaml', readFileSync(at('src/content/site.yaml'), 'utf8').replace('sharedLaw: true\n', ''));
}

const environment = () => ({
  PATH: process.env['PATH'],
  NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
  TODAY: today,
});

async function init(...args: string[]) {
  const { status, stdout, stderr } = await runCommand('cli/init.ts', args, { cwd: clone, env: environment() });
  return { status, text: stdout + stderr };
}

/** As a process of its own. */
function initProgram(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(repository, 'cli/init.ts'), ...args], {
    cwd: clone,
    encoding: 'utf8',
    env: environment(),
  });
  return { status, text: stdout + stderr };
}

function begin(fill: () => void): void {
  home = mkdtempSync(join(tmpdir(), 'dan-biet-init-'));
  clone = join(home, 'kho');
  fill();
  write('.gitignore', '.cache\n');
  git('init', '-q');
  commit('Bản đầu');
}
const end = () => rmSync(home, { recursive: true, force: true });

describe('a clone of this repository, made another school’s', () => {
  let before: Content;
  let text = '';
  beforeAll(() => {
    begin(wholeClone);
    before = readContent(at('src/content'), clone, today, at('public')).content;
    const done = initProgram(
      ...flags,
      '--repository',
      'https://github.com/hoa-sen/trang',
      '--governing-body',
      'Ủy ban nhân dân xã Hoa Sen',
      '--province',
      'tỉnh Phú Thọ',
    );
    if (done.status !== 0) throw new Error(done.text);
    text = done.text;
  }, 60_000);
  afterAll(end);

  it('keeps the law, loses the first school, and has no problem', () => {
    const { content, issues } = state();
    expect(issues).toEqual([]);
    expect(content.settings?.data).toMatchObject({
      school: 'mam-non-hoa-sen',
      url: 'https://hoasen.edu.vn',
      base: '/mam-non/',
      editing: { host: 'github', repository: 'hoa-sen/trang', branch: 'main' },
    });
    for (const name of ['plans', 'editorialNotes', 'disclosures', 'regulations', 'reports'] as const)
      expect([name, content.records[name].size]).toEqual([name, 0]);
    for (const name of ['legalReferences', 'duties', 'calendar', 'holidays'] as const)
      expect([...content.records[name].keys()]).toEqual([...before.records[name].keys()]);
    const schools = [...content.records.organizations.values()].filter(({ data }) => data.branch === 'school');
    expect(schools.map(({ id }) => id)).toEqual(['mam-non-hoa-sen']);
    expect(schools[0]?.data).toMatchObject({ parent: 'uy-ban-nhan-dan-xa-hoa-sen', place: 'phu-tho', phone: null });
  });

  it('keeps the first school where the tests read it, whole', () => {
    const { content, issues } = readContent(at(seedFolder), clone, today, at('public'));
    expect(issues).toEqual([]);
    for (const name of ['plans', 'editorialNotes', 'disclosures', 'regulations'] as const)
      expect([...content.records[name].keys()]).toEqual([...before.records[name].keys()]);
    expect(content.settings?.data).toEqual({ ...before.settings!.data, sharedLaw: true });
  });

  it('reads what it must publish next', () => {
    expect(text).toContain('F03 Thực đơn tuần');
    expect(text).toContain('Thứ Sáu, 27/11/2026 (còn 5 ngày, tính từ 22/11/2026)');
  });

  it('has the duties of its level', () => {
    const { content } = state();
    const school = content.records.organizations.get('mam-non-hoa-sen')!;
    const steps = (schoolLevel: SchoolLevel) => {
      const record = { ...school, data: { ...school.data, schoolLevels: [schoolLevel] } };
      const organizations = new Map(content.records.organizations).set(school.id, record);
      return nextSteps(buildSite({ ...content, records: { ...content.records, organizations } }, today)).join('\n');
    };
    expect(steps('preschool')).toContain('F03');
    expect(steps('primary')).not.toContain('F03');
    expect(steps('primary')).not.toContain('Bảng chưa đủ');
    expect(steps('higher')).toContain('Bảng chưa đủ: những mục riêng của đại học');
    expect(steps('preschool')).not.toContain('Bảng chưa đủ');
  });
});

describe('npm run init', () => {
  beforeAll(() => begin(smallClone));
  afterAll(end);
  beforeEach(() => {
    git('reset', '-q', '--hard');
    git('clean', '-qfd');
  });

  it('says what it will do, and does nothing when only asked to say it', async () => {
    const { status, text } = await init(...flags, '--dry-run');
    expect(status).toBe(0);
    expect(text).toContain('src/content/site.yaml');
    expect(text).toMatch(/plans\/: \d+ tệp/u);
    expect(changed()).toEqual([]);
  });

  it('refuses a tree with work that is not committed, and keeps that work when asked to go on', async () => {
    writeFileSync(at('src/content/plans/2024-ke-hoach-mau.mdx'), 'đang sửa dở');
    const refused = await init(...flags);
    expect(refused.status).toBe(1);
    expect(refused.text).toContain('src/content/plans/2024-ke-hoach-mau.mdx');
    expect(changed()).toHaveLength(1);
    const { status, text } = await init(...flags, '--force');
    expect(status).toBe(0);
    const backup = /nằm ở (.+)\.$/mu.exec(text)![1]!;
    expect(readFileSync(join(backup, 'src/content/plans/2024-ke-hoach-mau.mdx'), 'utf8')).toBe('đang sửa dở');
  });

  it('refuses a site that has been made a school’s before, unless asked to start again', async () => {
    await init(...flags);
    commit('Trường mới');
    const again = ['--name', 'Trường Mầm non Hoa Cúc', ...flags.slice(2)];
    expect((await init(...again)).status).toBe(1);
    expect(changed()).toEqual([]);
    expect((await init(...again, '--force')).status).toBe(0);
    expect(existsSync(at('src/content/organizations/mam-non-hoa-sen.yaml'))).toBe(false);
    expect(existsSync(at(`${seedFolder}/plans`))).toBe(true);
    expect(state().issues).toEqual([]);
    git('reset', '-q', '--hard', 'HEAD~1');
  });

  it('serves a logo as a small picture that holds no script', async () => {
    const drawn =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>alert(1)</script><circle r="4"/></svg>';
    writeFileSync(join(home, 'dau.svg'), drawn);
    expect((await init(...flags, '--logo', join(home, 'dau.svg'))).status).toBe(0);
    const { content, issues } = state();
    expect(issues).toEqual([]);
    expect(content.settings?.data.logo).toBe('tep/logo.png');
    expect(readFileSync(at('src/content/public/tep/logo.png')).subarray(1, 4).toString()).toBe('PNG');
  });

  it('names the reviewers in a file that no version of the project has', async () => {
    expect((await init(...flags, '--reviewers', 'hieu-truong, @hoa-sen/bien-tap')).status).toBe(0);
    expect(readFileSync(at('CODEOWNERS'), 'utf8').split('\n')).toContain('* @hieu-truong @hoa-sen/bien-tap');
    expect(existsSync(join(repository, 'docs/CODEOWNERS'))).toBe(true);
    expect(existsSync(join(repository, '.github/CODEOWNERS'))).toBe(false);
  });

  it('writes nothing when an answer is wrong, and says how to call it', async () => {
    const { status, text } = await init(...flags, '--color', '#f5a623');
    expect([status, changed()]).toEqual([2, []]);
    expect(text).toContain('--color: ');
    expect(text).toContain('npm run init -- --help');
  });

  it('refuses a picture that is none, and the id of an agency', async () => {
    writeFileSync(join(home, 'khong.png'), 'chữ');
    expect((await init(...flags, '--logo', join(home, 'khong.png'))).text).toContain('Không đọc được ảnh');
    expect((await init(...flags, '--id', 'bo-mau')).text).toContain('đã là mã của một cơ quan');
    expect(changed()).toEqual([]);
  });

  const answers = {
    name: 'Trường Mầm non Hoa Sen',
    level: 'preschool',
    ownership: 'public',
    url: 'https://hoasen.edu.vn',
  };

  it.skipIf(process.getuid?.() === 0)('changes nothing when a file cannot be removed', () => {
    chmodSync(at('src/content/plans'), 0o555);
    try {
      const plan = setupChanges(answers, state(), null);
      expect(() => applyPlan(clone, plan, at('.cache/luu'))).toThrow();
    } finally {
      chmodSync(at('src/content/plans'), 0o755);
    }
    expect(changed()).toEqual([]);
  });

  it('takes a later version without a conflict: code, law, and what the first school was given since', async () => {
    const first = 'src/content/plans/2024-ke-hoach-mau.mdx';
    const edit = (path: string, add: string) => writeFileSync(at(path), readFileSync(at(path), 'utf8') + add);
    git('branch', 'truong');
    write('astro.config.mjs', 'mới\n');
    edit(first, '\nĐoạn sau.\n');
    edit('src/content/legal-references/01-2020-tt-bm.mdx', '\nĐoạn sau.\n');
    write('src/content/plans/2025-moi.mdx', readFileSync(at(first), 'utf8'));
    commit('Bản mới của Dân Biết');
    git('branch', 'dan-biet');
    git('reset', '-q', '--hard', 'truong');
    expect((await init(...flags, '--reviewers', 'hieu-truong')).status).toBe(0);
    commit('Trường mới');
    const settings = readFileSync(at('src/content/site.yaml'), 'utf8');
    git(
      '-c',
      'user.name=a',
      '-c',
      'user.email=a@truong.example',
      '-c',
      'merge.directoryRenames=true',
      'merge',
      '-q',
      'dan-biet',
    );
    expect(readFileSync(at('src/content/site.yaml'), 'utf8')).toBe(settings);
    expect(existsSync(at('src/content/plans'))).toBe(false);
    for (const name of ['2024-ke-hoach-mau', '2025-moi'])
      expect(readFileSync(at(`${seedFolder}/plans/${name}.mdx`), 'utf8')).toContain('Đoạn sau.');
    expect(state().issues).toEqual([]);
    git('reset', '-q', '--hard', 'truong');
  });

  it('changes nothing when a file to be moved is gone before it is', () => {
    const plan = setupChanges(answers, state(), null);
    const broken = { ...plan, remove: ['src/content/plans'] };
    expect(() => applyPlan(clone, broken, at('.cache/luu-2'))).toThrow();
    expect(changed()).toEqual([]);
  });
});

describe('the answers of a command line', () => {
  const good = {
    name: 'Trường Mầm non Hoa Sen',
    level: 'preschool',
    ownership: 'public',
    url: 'https://hoasen.edu.vn',
  };

  test.each([
    [{ color: '#f5a623' }, 'Màu gần nhất đọc được: #935e07'],
    [{ 'color-dark': '#000' }, 'khó đọc trên nền tối'],
    [{ color: 'xanh' }, 'sáu chữ số'],
    [{ url: 'hoasen' }, 'https://'],
    [{ url: 'javascript:alert(1)' }, 'https://'],
    [{ url: 'https://a:b@hoasen.edu.vn/' }, 'mật khẩu'],
    [{ url: 'https://hoasen.edu.vn/?trang=1' }, 'dấu ?'],
    [{ name: '!!!' }, 'chữ hoặc số'],
    [{ 'governing-body': '…' }, 'chữ hoặc số'],
    [{ phone: 'hỏi bảo vệ' }, 'chữ số'],
    [{ phone: '12' }, 'chữ số'],
    [{ province: '???' }, '--province'],
    [{ province: 'Atlantis' }, 'Không có tỉnh, thành phố nào tên “atlantis”'],
    [{ province: 'Hà Nôm' }, 'có lẽ là Hà Nam'],
    [{ repository: 'javascript:alert(1)' }, '--repository'],
    [{ reviewers: 'hiệu trưởng' }, 'không dấu'],
    [{ url: 'https://hoasen.edu.vn/Mầm non/' }, 'chữ thường không dấu'],
    [{ level: 'mam-non' }, '--level'],
    [{ email: 'hoasen' }, '--email'],
  ])('%j is refused', (wrong, sentence) => {
    const { problems } = readAnswers({ ...good, ...wrong });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(sentence);
  });

  it('are kept as the record needs them', () => {
    const { answers, problems, missing } = readAnswers({
      ...good,
      province: 'tỉnh Phú Thọ',
      color: '#0B5A8F',
      phone: '',
    });
    expect([problems, missing]).toEqual([[], []]);
    expect(answers).toEqual({ ...good, province: 'phu-tho', color: '#0b5a8f', phone: '' });
  });

  it.each([
    ['Thừa Thiên Huế', 'thua-thien-hue'],
    ['TP. Hồ Chí Minh', 'ho-chi-minh'],
    ['TPHCM', 'ho-chi-minh'],
    ['Bà Rịa - Vũng Tàu', 'ba-ria-vung-tau'],
  ])('know the province %s, of today or of before', (province, id) => {
    const { answers, problems } = readAnswers({ ...good, province });
    expect([problems, answers]).toMatchObject([[], { province: id }]);
  });

  it('are one line of composed letters, however they were pasted', () =>
    expect(
      readAnswers({ name: ' Trường  Tiểu học\n“Lê Văn Tám” '.normalize('NFD'), phone: '0229 3888 999' }),
    ).toMatchObject({
      answers: { name: 'Trường Tiểu học “Lê Văn Tám”'.normalize('NFC'), phone: '0229 3888 999' },
      problems: [],
    }));

  it('that are missing are named', () =>
    expect(readAnswers({ name: 'Trường Hoa Sen' }).missing.map((each) => each.split('=')[0])).toEqual([
      '--level',
      '--ownership',
      '--url',
    ]));
});

test.each([
  ['https://hoasen.edu.vn', { url: 'https://hoasen.edu.vn', base: '/' }],
  ['https://truong.github.io/hoa-sen', { url: 'https://truong.github.io', base: '/hoa-sen/' }],
  ['https://hoasen.edu.vn//a//b/', { url: 'https://hoasen.edu.vn', base: '/a/b/' }],
  ['hoasen', null],
])('the address %s is %j', (typed, parts) => expect(splitAddress(typed)).toEqual(parts));

test.each([
  ['https://github.com/hoa-sen/trang', { host: 'github', repository: 'hoa-sen/trang' }],
  ['https://gitlab.com/so/truong/trang.git', { host: 'gitlab', repository: 'so/truong/trang' }],
  [
    'https://gitlab.so.example/truong/trang/',
    { host: 'gitlab', repository: 'truong/trang', address: 'https://gitlab.so.example' },
  ],
  ['https://github.com/hoa-sen', null],
  ['https://kho.example/a/b', null],
  [null, null],
])('the editing screen finds the repository %s as %j', (address, found) => expect(editingOf(address)).toEqual(found));

test('every question has a title and a hint that ends as a sentence', () => {
  for (const { flag, title, hint } of initQuestions)
    expect([flag, title !== '', /[.?]$/u.test(hint)]).toEqual([flag, true, true]);
});
