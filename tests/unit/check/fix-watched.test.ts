import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { fixFiles } from '../../../cli/fix-files.ts';
import type { StoppedFiles } from '../../../src/io/watched/stopped-file.ts';
import { cleanFiles, inFolder } from '../../support/content-folder.ts';
import { picture } from '../../support/downloads.ts';

const plan = 'plans/2024-ke-hoach-mau.mdx';
const apart = (cleanFiles[plan] ?? '').normalize('NFD');
const photo = await picture('jpeg');

/** Fixes a folder with a plan and a photograph; gives what was begun, what was open at each writing, what was said, and whether the plan is as it was. */
function fix(stopped: StoppedFiles) {
  const begun: (string | null)[] = [];
  const openAtWriting: (string | null | undefined)[] = [];
  const said: string[] = [];
  return inFolder({ [plan]: apart, 'public/tep/anh.jpg': photo }, (root) => {
    const files = [plan, 'public/tep/anh.jpg'].map((name) => join(root, 'content', name));
    let were = files.map((file) => readFileSync(file, 'base64'));
    /** What was written since the last look was written while the last one begun was open. */
    const look = () => {
      const are = files.map((file) => readFileSync(file, 'base64'));
      openAtWriting.push(...are.flatMap((text, at) => (text === were[at] ? [] : [begun.at(-1)])));
      were = are;
    };
    const cwd = vi.spyOn(process, 'cwd').mockReturnValue(root);
    const begin = (file: string | null) => {
      look();
      begun.push(file);
    };
    fixFiles(join(root, 'content'), { begin, stopped }, (line) => said.push(line));
    look();
    cwd.mockRestore();
    return { begun, openAtWriting, said, asItWas: readFileSync(join(root, 'content', plan), 'utf8') === apart };
  });
}

test('each file that a fix reads is begun under its name, and none is open while one is written', () => {
  const { begun, openAtWriting, said, asItWas } = fix({});
  expect(begun).toEqual(expect.arrayContaining([`content/${plan}`, 'content/public/tep/anh.jpg']));
  expect(said).toEqual([
    `Đã chuyển về NFC: content/${plan}`,
    'Đã bỏ thông tin máy chụp, máy ghi: content/public/tep/anh.jpg',
  ]);
  expect(openAtWriting).toEqual([null, null]);
  expect(asItWas).toBe(false);
});

test('a file that ended the process is not read again and stays as it was; the others are fixed', () => {
  const { begun, said, asItWas } = fix({ [`content/${plan}`]: 'time' });
  expect(begun).not.toContain(`content/${plan}`);
  expect(said).toEqual(['Đã bỏ thông tin máy chụp, máy ghi: content/public/tep/anh.jpg']);
  expect(asItWas).toBe(true);
});

test('a name that clears the screen and forges a line is escaped where it is said', () => {
  const name = 'plans/2024\u001b[2J\nxong.mdx';
  inFolder({ [name]: apart }, (root) => {
    const said: string[] = [];
    expect(fixFiles(join(root, 'content'), undefined, (line) => said.push(line))).toBe(true);
    expect(said).toEqual([expect.stringContaining('Đã chuyển về NFC: ')]);
    expect(said.join('')).not.toMatch(/[\u0000-\u001f]/u);
  });
});
