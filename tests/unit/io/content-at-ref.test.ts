import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { contentAtRef } from '../../../src/io/content-at-ref.ts';
import { cleanFiles } from '../../support/content-folder.ts';

const repository = realpathSync(mkdtempSync(join(tmpdir(), 'dan-biet-kho-')));
afterAll(() => rmSync(repository, { recursive: true, force: true }));

const git = (...parameters: string[]) =>
  execFileSync('git', ['-c', 'user.name=Mẫu', '-c', 'user.email=mau@truong-mau.example', ...parameters], {
    cwd: repository,
    encoding: 'utf8',
  }).trim();

function write(name: string, text: string): void {
  const path = join(repository, 'trang', name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

const project = join(repository, 'trang');
const content = join(project, 'nội dung');
const plan = '2024-ke-hoach-mau';
git('init', '-q', '-b', 'main');
for (const [name, text] of Object.entries(cleanFiles)) write(`nội dung/${name}`, text);
write('khác.txt', 'một');
git('add', '.');
git('commit', '-q', '-m', 'một');
const first = git('rev-parse', 'HEAD');
write(`nội dung/plans/${plan}.mdx`, cleanFiles[`plans/${plan}.mdx`]!.replace('Công tác mẫu', 'Công tác khác'));
write('nội dung/plans/hong.mdx', '---\nstatus: issued\n---\n\nChữ.\n');
git('add', '.');
git('commit', '-q', '-m', 'hai');
write('nội dung/plans/chua-luu.mdx', 'chưa lưu');
rmSync(join(content, `plans/${plan}.mdx`));

const at = (ref: string, directory = content) => contentAtRef(ref, directory, project, '2026-11-22');
const subjectAt = (ref: string) => {
  const read = at(ref);
  return 'problem' in read ? read.problem : read.content.records.plans.get(plan)?.data.subject;
};

test('the content of a commit is read as it was, whatever is in the folder now', () => {
  expect(subjectAt('HEAD~1')).toBe('Công tác mẫu năm 2024');
  expect(subjectAt('main')).toBe('Công tác khác năm 2024');
  const read = at(first);
  expect(read).toMatchObject({ commit: first, issues: [] });
});

test('what was wrong then is reported under the names that the files have in the project', () => {
  const read = at('HEAD');
  expect('issues' in read && new Set(read.issues.map(({ file }) => file))).toEqual(
    new Set(['nội dung/plans/hong.mdx']),
  );
});

test('a file that ended the reader before is not read there either, and is named as in the project', () => {
  const begun: (string | null)[] = [];
  const file = `nội dung/plans/${plan}.mdx`;
  const watch = { begin: (name: string | null) => void begun.push(name), stopped: { [file]: 'time' } } as const;
  const read = contentAtRef('HEAD~1', content, project, '2026-11-22', join(project, 'public'), watch);
  expect('issues' in read && read.issues.map((issue) => [issue.file, issue.code])).toEqual([[file, 'khong-kiem-duoc']]);
  expect(begun).toContain('nội dung/site.yaml');
  expect(begun).not.toContain(file);
});

test('neither the work tree, nor the index, nor the temporary folder keeps a trace', () => {
  const before = [git('status', '--porcelain', '-z'), readdirSync(content).join()];
  const temporary = () => readdirSync(tmpdir()).filter((name) => name.startsWith('dan-biet-ref-'));
  const others = temporary();
  at('HEAD~1');
  at('không-có');
  expect([git('status', '--porcelain', '-z'), readdirSync(content).join()]).toEqual(before);
  expect(temporary().filter((name) => !others.includes(name))).toEqual([]);
});

test.each([
  ['không-có', 'không-có'],
  ['--exec=x', '--exec=x'],
  ['HEAD~99', 'HEAD~99'],
  ['', '“”'],
])('a name that no commit has is said with what to do about it: %s', (ref, named) => {
  const read = at(ref);
  expect(read).toMatchObject({ problem: expect.stringContaining(named), remedy: expect.stringContaining('git fetch') });
});

test('a folder that the commit does not have, or outside the repository, is a problem and not an empty site', () => {
  const young = join(project, 'mới');
  mkdirSync(young);
  expect(at('HEAD', young)).toMatchObject({ problem: expect.stringContaining('chưa có thư mục “trang/mới”') });
  expect(at('HEAD', realpathSync(tmpdir()))).toMatchObject({ problem: expect.stringContaining('nằm ngoài kho git') });
});

test('outside a repository the reader learns that there is nothing to compare with', () => {
  const bare = mkdtempSync(join(tmpdir(), 'dan-biet-kho-'));
  const read = contentAtRef('HEAD', bare, bare, '2026-11-22');
  rmSync(bare, { recursive: true });
  expect(read).toMatchObject({ problem: expect.stringContaining('không nằm trong một kho git') });
});

test('a link of that time leads nowhere: it is refused, not followed', () => {
  symlinkSync('/etc/passwd', join(content, 'plans/lien-ket.mdx'));
  git('add', '.');
  git('commit', '-q', '-m', 'ba');
  const read = at('HEAD');
  expect('issues' in read && read.issues.map(({ file, code }) => `${file} ${code}`)).toContain(
    'nội dung/plans/lien-ket.mdx khong-doc-duoc',
  );
});

test('a file whose name is no UTF-8 does not keep the rest from being read', () => {
  const odd = Buffer.concat([Buffer.from(join(content, 'plans/')), Buffer.from([0xff, 0xfe]), Buffer.from('.mdx')]);
  writeFileSync(odd, 'chữ');
  writeFileSync(join(content, 'plans/hai\ndòng.mdx'), 'chữ');
  git('add', '.');
  git('commit', '-q', '-m', 'bốn');
  const read = at('HEAD');
  expect(subjectAt('HEAD')).toBeUndefined();
  expect('content' in read && [...read.content.records.legalReferences.keys()].length).toBeGreaterThan(0);
  expect('issues' in read && read.issues.filter(({ code }) => code === 'ten-tep-sai')).toHaveLength(2);
});
