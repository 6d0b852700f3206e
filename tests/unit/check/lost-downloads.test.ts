import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { contentAtRef } from '../../../src/io/content-at-ref.ts';
import { readContent } from '../../../src/io/read-content.ts';
import { checkEdit } from '../../../src/model/check/check-edit.ts';
import { cleanFiles } from '../../support/content-folder.ts';
import { provenance } from '../../support/duty-file.ts';

const TODAY = '2026-11-22';
const list = 'public/tep/2025/bang-diem.csv';
const inContent = 'content/public/tep/noi-quy.txt';
const notice = (changes = '') =>
  `---\norganization: truong-mau\nissuedOn: 2024-03-20\nsubject: Lịch họp\n${changes}${provenance}---\n\nXem [bảng](/tep/2025/bang-diem.csv).\n`;
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A repository with two published files, one of them next to the content. */
function repository() {
  const root = mkdtempSync(join(realpathSync(tmpdir()), 'dan-biet-tep-'));
  folders.push(root);
  const write = (path: string, text: string | null) => {
    const place = join(root, path);
    if (text === null) return rmSync(place, { recursive: true });
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, text);
  };
  const git = (...parameters: string[]) =>
    execFileSync('git', ['-c', 'user.name=Mau', '-c', 'user.email=mau@example.com', ...parameters], { cwd: root });
  for (const [path, text] of Object.entries(cleanFiles)) write(`content/${path}`, text);
  write('content/notices/2024-hop.mdx', notice());
  write(list, 'muc,so\na,1\n');
  write(inContent, 'Không chạy.\n');
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'Đăng');
  const found = () => {
    const [directory, others] = [join(root, 'content'), join(root, 'public')];
    const before = contentAtRef('HEAD', directory, root, TODAY, others);
    if ('problem' in before) throw new Error(before.problem);
    const { content } = readContent(directory, root, TODAY, others);
    return checkEdit(before.content, content, TODAY).map(({ file, code, severity }) => `${file} ${severity} ${code}`);
  };
  return { write, git, found };
}

describe('a file that readers could download', () => {
  it('may stay, and others may come', () => {
    const { write, found } = repository();
    write('public/tep/moi.csv', 'a,b\n');
    expect(found()).toEqual([]);
  });

  it.each([
    [list, 'public/tep/2025/bang-diem.csv'],
    [inContent, 'public/tep/noi-quy.txt'],
  ])('%s may not go, and not become another one, committed or not', (path, place) => {
    const gone = repository();
    gone.write(path, null);
    expect(gone.found()).toEqual([`${place} error go-dieu-da-dang`]);
    const other = repository();
    other.write(path, 'khac,so\na,2\n');
    expect(other.found()).toEqual([`${place} error sua-dieu-da-dang`]);
    other.git('add', '-A');
    expect(other.found()).toEqual([`${place} error sua-dieu-da-dang`]);
  });

  it('may not go with its whole folder', () => {
    const { write, found } = repository();
    write('public', null);
    expect(found()).toEqual(['public/tep/2025/bang-diem.csv error go-dieu-da-dang']);
  });

  it('goes with a removal that names it, and with no other', () => {
    const removal = (record: string) =>
      `record: ${record}\nname: Một bảng\non: 2026-11-20\nrule: Luật mẫu Điều 1\nreason: Lộ dữ liệu cá nhân.\nby: Hiệu trưởng\n`;
    const { write, found } = repository();
    write(list, null);
    write('content/removals/2026-11-20-bang.yaml', removal('tep/2025/bang-diem.csv'));
    expect(found()).toEqual([]);
    write('content/removals/2026-11-20-bang.yaml', removal('tep/noi-quy.txt'));
    expect(found()).toEqual(['public/tep/2025/bang-diem.csv error go-dieu-da-dang']);
  });

  it('becomes another one where a recorded change names its path', () => {
    const { write, found } = repository();
    write(list, 'muc,so\na,2\n');
    const changes = (what: string) =>
      notice(`changes: [{ on: 2026-11-20, kind: correction, what: ${JSON.stringify(what)}, reason: Cộng nhầm. }]\n`);
    write('content/notices/2024-hop.mdx', changes('Thay tep/2025/bang-diem.csv, dòng a: 1 thành 2.'));
    expect(found()).toEqual([]);
    write('content/notices/2024-hop.mdx', changes('Thay tep/2025/bang-diem.csv.bak.'));
    expect(found()).toEqual(['public/tep/2025/bang-diem.csv error sua-dieu-da-dang']);
  });
});
