import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../../src/io/read-content.ts';
import { checkEdit } from '../../../src/model/check/check-edit.ts';
import { ownSchools } from '../../../src/model/disclosure/own-schools.ts';
import { buildSite } from '../../../src/model/site/site.ts';
import { cleanFiles, inFolder } from '../../support/content-folder.ts';
import type { Files } from '../../support/content-folder.ts';
import { dutyFile, provenance } from '../../support/duty-file.ts';

/** A school that gets another name, from the first try to a site that the checker accepts, by what its remedies say. */
const day = '2026-11-22';
const school = 'organizations/truong-mau.yaml';
const item = (organization: string, period: string) =>
  `duty: B01\norganization: ${organization}\nperiod: '${period}'\nnarrative: [Đoạn mẫu.]\npublications: [{ on: ${Number(period) + 1}-06-01 }]\n${provenance}`;
const base: Files = {
  'site.yaml': cleanFiles['site.yaml']!.replace('title: Trường mẫu', 'title: Trường Mầm non Mẫu'),
  'disclosures/b01.2024.yaml': item('truong-mau', '2024'),
  'notices/2024-hop.mdx': `---\norganization: truong-mau\nnumber: 3/TB-MNM\nissuedOn: 2024-03-20\nsubject: Lịch họp\n${provenance}---\n\nHọp lúc 7 giờ.\n`,
  'duties/b01.yaml': dutyFile(
    'B01',
    '{ kind: term, count: 5, unit: years }',
    'period: year\nforms: [narrative]\nchannels: [web]\nweb: required\n',
  ),
};
const read = (files: Files) => inFolder({ ...base, ...files }, (root) => readContent(join(root, 'content'), root, day));
const before = read({});
const known = new Set(before.issues.map(({ code, file }) => `${code} ${file}`));
const issuesOf = (files: Files) => {
  const now = read(files);
  return [
    ...now.issues.filter(({ code, file }) => !known.has(`${code} ${file}`)),
    ...checkEdit(before.content, now.content, day),
  ];
};
const codes = (files: Files) => issuesOf(files).map(({ code }) => code);
const remedies = (files: Files) => issuesOf(files).map(({ remedy }) => remedy ?? '');

const another: Files = {
  [school]: cleanFiles[school]!.replace(
    'name: Trường Mầm non Mẫu',
    'name: Trường Mầm non Mẫu\nto: 2026-10-31\nsuccessors: [truong-hoa-mai]',
  ),
  'organizations/truong-hoa-mai.yaml': cleanFiles[school]!.replace('Mầm non Mẫu', 'Mầm non Hoa Mai'),
};
const published: Files = { 'disclosures/b01.2025.yaml': item('truong-hoa-mai', '2025') };
const settings = (text: string): Files => ({ 'site.yaml': text });
const site = String(base['site.yaml']);

test('a school gets another name by following what the checker says', () => {
  const first = { [school]: cleanFiles[school]!.replace('Mầm non Mẫu', 'Mầm non Hoa Mai') };
  const [renamed] = issuesOf(first);
  expect(renamed?.code).toBe('doi-ten-truong');
  expect(codes(another)).toEqual([]);

  const title = settings(site.replace('title: Trường Mầm non Mẫu', 'title: Trường Mầm non Hoa Mai'));
  expect(codes({ ...another, ...title })).toEqual(['doi-ten-truong']);
  expect(remedies({ ...another, ...title })[0]).toContain('ghi school: truong-hoa-mai');
  expect(remedies(title)[0]).toContain('successors');

  expect(codes({ ...another, ...published })).toEqual(['khong-phai-cua-truong']);
  expect(remedies({ ...another, ...published })[0]).toContain('school: truong-hoa-mai');

  const whole = settings(
    site
      .replace('school: truong-mau', 'school: truong-hoa-mai')
      .replace('title: Trường Mầm non Mẫu', 'title: Trường Mầm non Hoa Mai'),
  );
  expect(codes({ ...another, ...published, ...whole })).toEqual([]);
  const register = buildSite(read({ ...another, ...published, ...whole }).content, day).dutyRegister();
  expect(register.disclosures('B01').map(({ data }) => data.organization)).toEqual(['truong-mau', 'truong-hoa-mai']);
});

test('another school than the one that follows does not take its records over', () => {
  const other: Files = {
    'organizations/truong-la.yaml': cleanFiles[school]!.replace('Mầm non Mẫu', 'Mầm non Lạ'),
    ...settings(site.replace('school: truong-mau', 'school: truong-la')),
  };
  expect(codes(other)).toContain('khong-phai-cua-truong');
});

test('a school owns what those before it published, in a circle, too, and nothing of an agency', () => {
  const organizations = (links: Record<string, [branch: string, to: string | null, successors: string[]]>) =>
    ({
      organizations: new Map(
        Object.entries(links).map(([id, [branch, to, successors]]) => [id, { data: { branch, to, successors } }]),
      ),
    }) as unknown as Parameters<typeof ownSchools>[0];
  const ended = '2020-01-01';
  const records = organizations({
    a: ['school', ended, ['b']],
    b: ['school', ended, ['c']],
    c: ['school', ended, ['a']],
    d: ['school', ended, ['c']],
    e: ['government', ended, ['c']],
    f: ['school', null, ['c']],
  });
  expect([...ownSchools(records, 'c')].sort()).toEqual(['a', 'b', 'c', 'd']);
  expect([...ownSchools(records, 'd')]).toEqual(['d']);
});
