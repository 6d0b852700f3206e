import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inRepository } from '../../../scripts/lib/paths.mjs';
import { readContent } from '../../../src/io/read-content.ts';
import { provenance } from '../../support/duty-file.ts';
import { cleanFiles, inFolder } from '../../support/content-folder.ts';
import type { Files } from '../../support/content-folder.ts';

const today = '2026-11-28';
const sample = inRepository('tests/fixtures/truong-mau');
const law = 'legal-references/01-2020-tt-bm.mdx';

/** The sample school without what it publishes as files, and a record of each kind that it has none of. */
const files: Record<string, string> = {
  ...cleanFiles,
  ...Object.fromEntries(
    readdirSync(sample, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:yaml|mdx)$/u.test(file))
      .map((file) => [file, readFileSync(join(sample, file), 'utf8')]),
  ),
  'calendar/2026.yaml': `year: 2026\ntetDaysBefore: 2\nnationalDay: after\nadditional: [{ on: 2026-11-24, name: Ngày mẫu }]\n${provenance}`,
  'removals/2026-11-20-mau.yaml':
    'record: plans/2024-cu\nname: Một điều\non: 2026-11-20\nrule: Luật 01/2020/TT-BM Điều 1\nreason: Lộ dữ liệu.\nby: Hiệu trưởng\n',
  'organizations/so-mau.yaml': cleanFiles['organizations/bo-mau.yaml']!.replace('Bộ Mẫu', 'Sở Mẫu')
    .replace('[BM]', '[SM]')
    .replace('provenance:', 'from: 2010-01-01\nprovenance:'),
  [law]: cleanFiles[law]!.replace(
    'provenance:',
    'needsCheckFrom: { on: 2025-07-01, reason: Luật đổi., sources: [unsourced], confidence: low }\nprovenance:',
  ),
};

const issuesOf = (changes: Files) =>
  inFolder({ ...files, ...changes }, (root) => readContent(join(root, 'content'), root, today).issues).map(
    ({ file, code, message }) => `${file} ${code} ${message}`,
  );
const known = new Set(issuesOf({}));

/** Each field of a day once, with the file in which it is. */
const fields = new Map<string, readonly [file: string, at: number]>();
for (const [file, text] of Object.entries(files)) {
  const end = file.endsWith('.mdx') ? text.indexOf('\n---', 3) : text.length;
  for (const { index } of text.slice(0, end).matchAll(/(?<=(?:: |\[))\d{4}-\d{2}-\d{2}(?=[\s,}\]])/gu)) {
    const before = text.slice(0, index);
    const list = /(?:^|\n)([a-zA-Z]+):[^\n]*(?:\n[ -][^\n]*)*$/u.exec(before)?.[1] ?? '';
    fields.set(`${file.split('/')[0]} ${list} ${/([A-Za-z]+): $/u.exec(before)?.[1] ?? ''}`, [file, index]);
  }
}

test('the days of at least twenty fields are tried', () => {
  expect(fields.size).toBeGreaterThanOrEqual(20);
});

test.each([...fields])('%s: a day of another century is refused or warned about', (_, [file, at]) => {
  const text = files[file] ?? '';
  for (const day of ['1926-01-01', '2099-01-01', '2126-01-01']) {
    const written = text.slice(0, at) + day + text.slice(at + day.length);
    const found = issuesOf({ [file]: written }).filter((issue) => !known.has(issue));
    expect(found.join('\n'), day).toContain(file);
  }
});

test('the days of a school that is older than the state are right', () => {
  const school = cleanFiles['organizations/truong-mau.yaml']!.replace('provenance:', 'from: 1908-09-01\nprovenance:');
  expect(issuesOf({ 'organizations/truong-mau.yaml': school }).filter((issue) => issue.includes('1908'))).toEqual([]);
});
