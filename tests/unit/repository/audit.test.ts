import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { auditProblem } from '../../../scripts/lib/audit.mjs';
import { read } from './repository-files.ts';

const answer = (...found: { name: string; severity: string; fixAvailable?: boolean }[]) =>
  JSON.stringify({
    vulnerabilities: Object.fromEntries(found.map((each) => [each.name, { range: '<2', fixAvailable: true, ...each }])),
    metadata: { vulnerabilities: { high: found.length } },
  });

test('packages without serious holes are no problem', () => {
  expect(auditProblem(answer())).toBeNull();
  expect(auditProblem(answer({ name: 'a', severity: 'moderate' }))).toBeNull();
});

test('packages with serious ones are named, with whether a remedy is there', () => {
  const problem = auditProblem(
    answer({ name: 'a', severity: 'high' }, { name: 'b', severity: 'critical', fixAvailable: false }),
  );
  expect(problem?.message).toBe('2 gói mà trang dùng có lỗ hổng đã biết.');
  expect(problem?.detail).toBe('  a <2: mức cao, đã có bản sửa\n  b <2: mức rất cao, chưa có bản sửa');
});

test.each([
  ['refuses the question', '{"message":"405 Method Not Allowed","error":{"summary":"","detail":""}}', '405'],
  ['is not there', '{"message":"connect ECONNREFUSED","error":{"summary":"","detail":""}}', 'ECONNREFUSED'],
  ['answers with a page', '<html>', '<html>'],
  ['says nothing', '', 'không có gì'],
])('a registry that %s is not taken for good news: it is said that nothing is known', (_what, output, words) => {
  const problem = auditProblem(output);
  expect(problem?.message).toMatch(/^Chưa hỏi được kho gói/u);
  expect(problem?.message).toContain(words);
});

test('GitHub and GitLab ask it by themselves, and when packages change', () => {
  const github = parse(read('.github/workflows/audit.yml')) as { on: object; jobs: object };
  expect(Object.keys(github.on)).toEqual(['schedule', 'pull_request', 'workflow_dispatch']);
  expect(JSON.stringify(github.jobs)).toContain('"node scripts/audit.mjs"');
  const { audit } = parse(read('.gitlab-ci.yml')) as { audit: object };
  expect(audit).toMatchObject({ allow_failure: true, script: ['node scripts/audit.mjs'] });
});
