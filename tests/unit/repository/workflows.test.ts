import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { inRepository } from '../../../scripts/lib/paths.mjs';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}
interface Job {
  permissions?: Record<string, string>;
  steps: Step[];
  if?: string;
}
interface Workflow {
  name: string;
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
}

const read = (path: string) => readFileSync(inRepository(path), 'utf8');
const folder = '.github/workflows';
const names = readdirSync(inRepository(folder));
const workflows = names.map((name) => ({
  name,
  text: read(`${folder}/${name}`),
  workflow: parse(read(`${folder}/${name}`), { strict: true }) as Workflow,
}));
const byName = new Map(workflows.map((each) => [each.name, each]));
const steps = ({ jobs }: Workflow) => Object.values(jobs).flatMap((job) => job.steps);
const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts);
const scriptsIn = (text: string) =>
  [...text.matchAll(/\bnpm (?:run (?:--silent )?)?([a-z]+)/gu)]
    .map((match) => match[1]!)
    .filter((name) => name !== 'run');

describe.each(workflows)('$name', ({ text, workflow }) => {
  test('may by itself only read', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
  });

  test('never runs a stranger’s change with the rights of the repository', () => {
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    expect(text).not.toMatch(/pull_request_target/u);
  });

  test('names no secret', () => {
    expect(text).not.toMatch(/secrets\s*[.[]/u);
  });

  test('takes actions of GitHub alone, by commit', () => {
    for (const { uses } of steps(workflow)) if (uses) expect(uses).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/u);
    for (const line of text.match(/uses:.*/gu) ?? []) expect(line).toMatch(/ # v\d+\.\d+\.\d+$/u);
  });

  test('writes nothing of an event into a command, where it could be one itself', () => {
    for (const { run } of steps(workflow)) expect(run ?? '').not.toContain('${{');
  });

  test('keeps no token in a checked-out folder', () => {
    for (const step of steps(workflow))
      if (step.uses?.startsWith('actions/checkout@')) expect(step.with).toMatchObject({ 'persist-credentials': false });
  });

  test('runs commands that exist', () => {
    const own = steps(workflow).flatMap(({ run }) => scriptsIn(run ?? ''));
    expect(own.filter((name) => name !== 'ci' && !scripts.includes(name))).toEqual([]);
    const files = steps(workflow).flatMap(({ run }) =>
      [...(run ?? '').matchAll(/\bnode (\S+)/gu)].map((match) => match[1]!),
    );
    expect(files.filter((path) => !existsSync(inRepository(path)))).toEqual([]);
  });

  test('ends by itself', () => {
    for (const job of Object.values(workflow.jobs)) expect(job).toHaveProperty('timeout-minutes');
  });
});

test('what runs a pull request gets no right beside reading, and no token in any step', () => {
  const { workflow, text } = byName.get('check.yml')!;
  expect(Object.keys(workflow.on)).toEqual(['pull_request']);
  for (const job of Object.values(workflow.jobs)) expect(job.permissions).toBeUndefined();
  expect(text).not.toMatch(/github\.token|GITHUB_TOKEN|GH_TOKEN/u);
});

test('what writes the comment runs the main branch’s code, and after the workflow that exists', () => {
  const { workflow } = byName.get('comment.yml')!;
  expect(workflow.on).toEqual({
    workflow_run: { workflows: [byName.get('check.yml')!.workflow.name], types: ['completed'] },
  });
  const checkouts = steps(workflow).filter(({ uses }) => uses?.startsWith('actions/checkout@'));
  expect(checkouts.map((step) => step.with!['ref'])).toEqual(['${{ github.event.repository.default_branch }}']); // eslint-disable-line no-template-curly-in-string
  expect(Object.values(workflow.jobs).map(({ permissions }) => permissions)).toEqual([
    { contents: 'read', actions: 'read', 'pull-requests': 'write' },
  ]);
});

test('only what was merged is published', () => {
  const { workflow } = byName.get('publish.yml')!;
  expect(Object.keys(workflow.on).sort()).toEqual(['push', 'schedule', 'workflow_dispatch']);
  expect(workflow.on['push']).toEqual({ branches: ['main'] });
});

describe('GitLab', () => {
  const text = read('.gitlab-ci.yml');
  const jobs = parse(text, { strict: true }) as Record<string, { script?: string[]; variables?: object }>;

  test('runs commands that exist, in every job', () => {
    const own = Object.values(jobs).flatMap(({ script = [] }) => script.flatMap(scriptsIn));
    expect(own.length).toBeGreaterThan(5);
    expect(own.filter((name) => name !== 'ci' && !scripts.includes(name))).toEqual([]);
  });

  test('names no token, and runs on merge requests and the main branch alone', () => {
    expect(text).not.toMatch(/TOKEN|PASSWORD|SECRET/u);
    expect(jobs['workflow']).toEqual({
      rules: [
        { if: '$CI_PIPELINE_SOURCE == "merge_request_event"' },
        { if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' },
      ],
    });
  });
});

describe('forms', () => {
  test('of issues are of the form that GitHub reads, each label and question in Vietnamese', () => {
    const forms = readdirSync(inRepository('.github/ISSUE_TEMPLATE')).filter((name) => name !== 'config.yml');
    expect(forms.length).toBeGreaterThanOrEqual(3);
    for (const name of forms) {
      const form = parse(read(`.github/ISSUE_TEMPLATE/${name}`), { strict: true }) as {
        name: string;
        description: string;
        body: { type: string; id?: string; attributes: { label?: string; value?: string } }[];
      };
      expect([form.name, form.description].every((text) => /[À-ỹ]/u.test(text))).toBe(true);
      for (const { type, id, attributes } of form.body) {
        expect(['markdown', 'input', 'textarea']).toContain(type);
        if (type !== 'markdown') expect([id, attributes.label].every(Boolean)).toBe(true);
      }
    }
  });

  test('of pull requests ask three things', () => {
    expect(read('.github/pull_request_template.md').match(/^\*\*\d\. /gmu)).toHaveLength(3);
  });

  test('of review give content and code to different people', () => {
    const owners = new Map(
      read('docs/CODEOWNERS')
        .split('\n')
        .filter((line) => /^[*/]/u.test(line))
        .map((line): [string, string] => [line.split(/\s+/u)[0]!, line.split(/\s+/u).slice(1).join(' ')]),
    );
    expect(owners.get('*')).toBeDefined();
    expect(owners.get('/src/content/')).not.toBe(owners.get('*'));
    expect([...owners.keys()].filter((path) => path.startsWith('/.github') || path === '/public/')).toEqual([]);
  });
});
