import { expect, it } from 'vitest';
import { checkRedirects } from '../../../src/model/check/check-redirects.ts';
import { parseRedirects } from '../../../src/model/redirects.ts';
import { cleanFiles, readWith } from '../../support/content-folder.ts';
import type { Files } from '../../support/content-folder.ts';

const plan = 'plans/2024-ke-hoach-mau.mdx';
const address = '/ke-hoach/2024-ke-hoach-mau/';
const before = readWith({}).content;
const found = (line: string, files: Files = {}, past: typeof before | null = before) =>
  checkRedirects(parseRedirects(line).redirects, past, readWith(files).content).map(
    ({ code, severity }) => `${severity} ${code}`,
  );
const other = (subject: string): Files => ({
  [plan]: null,
  'plans/2024-khac.mdx': cleanFiles[plan]!.replace('Công tác mẫu năm 2024', subject),
});
const removal = {
  'removals/mot.yaml': `record: plans/2024-ke-hoach-mau\nname: Kế hoạch\non: 2024-11-30\nrule: Luật mẫu Điều 1\nreason: Lộ.\nby: Hiệu trưởng\n`,
};

it.each([`${address} https://quangcao.example/ 301`, '/ke-hoach/* https://quangcao.example/ 301'])(
  'no page that is there leads to another host: %s',
  (line) => {
    expect(found(line)).toEqual(['error chuyen-huong-sai']);
    expect(found(line, {}, null)).toEqual(['error chuyen-huong-sai']);
  },
);

it('neither does one that was published, unless a removal declares it', () => {
  const line = `${address} https://quangcao.example/ 301`;
  expect(found(line, { [plan]: null })).toEqual(['error chuyen-huong-sai']);
  expect(found(line, { [plan]: null, ...removal })).toEqual([]);
});

it('other addresses may lead elsewhere', () => {
  expect(found('/trang-cu/ https://truong.example/ 301')).toEqual([]);
});

it('a page that is gone leads to one about the same', () => {
  const line = `${address} /ke-hoach/2024-khac/ 301`;
  expect(found(line, other('Công tác mẫu năm 2024'))).toEqual([]);
  expect(found(line, other('Phòng cháy'))).toEqual(['warning chuyen-huong-sai']);
});

it.each([
  `${address} /gioi-thieu/ 301`,
  `${address} /ke-hoach/2024-khac/ 301`,
  '/ke-hoach/* /gioi-thieu/ 301',
  '/* /gioi-thieu/ 301',
  '/ke-hoach/ /gioi-thieu/ 301',
  '/cong-khai/ /gioi-thieu/ 301',
])('no page that is there leads to another page of the site: %s', (line) => {
  expect(found(line)).toEqual(['error chuyen-huong-sai']);
  expect(found(line, {}, null)).toEqual(['error chuyen-huong-sai']);
});

it('one line over many pages is one report, with the number of pages and what to do', () => {
  const [issue, ...others] = checkRedirects(parseRedirects('/* /gioi-thieu/ 301').redirects, before, before);
  expect(others).toEqual([]);
  expect(issue?.message).toMatch(/và \d+ trang khác/u);
  expect(issue?.remedy).toContain('removals');
});

it('an address without a page may lead on, also one that begins as a page does', () => {
  expect(found('/ke-hoach/2024-ke-hoach-mau-cu/ /ke-hoach/2024-ke-hoach-mau/ 301')).toEqual([]);
  expect(found('/cu/* /ke-hoach/ 301')).toEqual([]);
});

it('a withdrawn document leads to what replaced it, and to no other page', () => {
  const withdrawn = (by: string): Files => ({
    [plan]: cleanFiles[plan]!.replace(
      'status: issued',
      `status: withdrawn\nwithdrawal: { on: 2024-11-30, reason: Có kế hoạch khác.${by} }`,
    ),
    'plans/2024-khac.mdx': cleanFiles[plan]!,
  });
  const replaced = withdrawn(', replacedBy: 2024-khac');
  expect(found(`${address} /ke-hoach/2024-khac/ 301`, replaced)).toEqual([]);
  expect(found(`${address} /gioi-thieu/ 301`, replaced)).toEqual(['error chuyen-huong-sai']);
  expect(found(`${address} https://quangcao.example/ 301`, replaced)).toEqual(['error chuyen-huong-sai']);
  expect(found(`${address} /gioi-thieu/ 301`, withdrawn(''))).toEqual(['error chuyen-huong-sai']);
});
