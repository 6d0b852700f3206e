import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { inRepository, root } from '../../../scripts/lib/paths.mjs';
import { readContent } from '../../../src/io/read-content.ts';
import { sampleDay, sampleSchool } from '../../support/sample-school.ts';
import { cleanFiles } from '../../support/content-folder.ts';

/** A project whose `src/content` is the clean folder, and a school in `truong/` with the given files. */
function readSchool(files: Record<string, string>, sharedLawBefore?: boolean) {
  const project = mkdtempSync(join(tmpdir(), 'dan-biet-'));
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(project, name)), { recursive: true });
    writeFileSync(join(project, name), text);
  };
  for (const [name, text] of Object.entries(cleanFiles)) write(`src/content/${name}`, text);
  for (const [name, text] of Object.entries(files)) write(`truong/${name}`, text);
  const read = readContent(join(project, 'truong'), project, sampleDay, join(project, 'public'), {
    begin: () => {},
    stopped: {},
    sharedLawBefore,
  });
  rmSync(project, { recursive: true });
  return read;
}
const school = {
  'site.yaml': `sharedLaw: true\n${cleanFiles['site.yaml']!.replace('truong-mau\n', 'truong-khac\n')}`,
  'organizations/truong-khac.yaml': cleanFiles['organizations/truong-mau.yaml']!,
};

test('a school next to the project takes the law from src/content and nothing that is another school’s', () => {
  const { content, issues } = readSchool(school);
  expect(issues).toEqual([]);
  expect([...content.records.legalReferences.keys()]).toEqual(['01-2020-tt-bm']);
  expect([...content.records.organizations.keys()]).toEqual(['bo-mau', 'truong-khac']);
  expect(content.records.plans.size).toBe(0);
});

test('what the school writes itself goes before the shared record of the same name', () => {
  const own = cleanFiles['organizations/bo-mau.yaml']!.replace('Bộ Mẫu', 'Bộ Mẫu mới');
  const { content } = readSchool({ ...school, 'organizations/bo-mau.yaml': own });
  expect(content.records.organizations.get('bo-mau')?.data.name).toBe('Bộ Mẫu mới');
});

test('a wrong word for sharedLaw is the one error: the law stays, or what was before the change counts', () => {
  const files = { ...school, 'site.yaml': school['site.yaml'].replace('sharedLaw: true', 'sharedLaw: có') };
  const { content, issues } = readSchool(files);
  expect(issues.map(({ file, code }) => [file, code])).toEqual([['truong/site.yaml', 'gia-tri-sai']]);
  expect([...content.records.legalReferences.keys()]).toEqual(['01-2020-tt-bm']);
  expect(readSchool(files, false).content.records.legalReferences.size).toBe(0);
  const broken = { ...school, 'site.yaml': 'sharedLaw: [' };
  expect(readSchool(broken, true).content.records.legalReferences.size).toBe(1);
});

test('without sharedLaw a folder is alone', () => {
  const { content, issues } = readSchool({
    ...school,
    'site.yaml': school['site.yaml'].replace('sharedLaw: true\n', ''),
  });
  expect(content.records.legalReferences.size).toBe(0);
  expect(issues).toEqual([]);
});

test('a file to download may lie in the folder of the school, and a link to it holds', () => {
  const plan = cleanFiles['plans/2024-ke-hoach-mau.mdx']!.replace('truong-mau', 'truong-khac');
  const linking = { 'plans/2024-ke-hoach-mau.mdx': plan.replace('thứ nhất', 'ở [tệp](/tep/mau.txt)') };
  expect(readSchool({ ...school, ...linking }).issues.map(({ code }) => code)).toEqual(['lien-ket-hong']);
  expect(readSchool({ ...school, ...linking, 'public/tep/mau.txt': 'x' }).issues).toEqual([]);
});

test('the sample school is a whole content folder: nothing but CONTENT_DIR is needed to read it', () => {
  const { content, issues } = readContent(sampleSchool.content, root, sampleDay);
  expect(issues).toEqual([]);
  expect(content.records.duties.size).toBe(readdirSync(inRepository('src/content/duties')).length);
  expect([...content.records.holidays.keys()]).toContain('ngay-van-hoa-viet-nam');
  expect([...content.records.organizations.values()].filter(({ data }) => data.branch === 'school')).toHaveLength(1);
});
