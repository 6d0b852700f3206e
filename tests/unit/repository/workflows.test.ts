import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { inRepository } from '../../../scripts/lib/paths.mjs';
import type { ChangeReport } from '../../../src/model/change-report/change-report.ts';
import { changePage } from '../../../src/model/change-report/page.ts';

const noChange: ChangeReport = {
  base: 'a'.repeat(40),
  today: '2026-11-22',
  errors: 0,
  warnings: 0,
  records: [],
  issues: [],
  settings: [],
  asBefore: [],
  leftOut: [],
  exceptions: [],
  citations: [],
  duties: [],
  law: { changes: [], plans: [], duties: [] },
  addresses: { lost: [], added: [], lostAnchors: [] },
  weight: null,
  preview: null,
  refusedFiles: [],
  files: { downloads: [], code: [] },
};

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
  id?: string;
  if?: string;
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
    expect(own.filter((name) => !['ci', 'audit'].includes(name) && !scripts.includes(name))).toEqual([]);
    const files = steps(workflow).flatMap(({ run }) =>
      [...(run ?? '').matchAll(/\bnode (\S+)/gu)].map((match) => match[1]!),
    );
    expect(files.filter((path) => !existsSync(inRepository(path)))).toEqual([]);
  });

  test('ends by itself', () => {
    for (const job of Object.values(workflow.jobs)) expect(job).toHaveProperty('timeout-minutes');
  });
});

test('what runs a pull request gets no right except reading, and no token in any step', () => {
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
  interface GitlabJob {
    script?: string[];
    variables?: object;
    rules?: { if: string; variables?: Record<string, string> }[];
    artifacts?: { expose_as?: string; paths?: string[]; when?: string; reports?: Record<string, string> };
  }
  const jobs = parse(text, { strict: true }) as Record<string, GitlabJob>;
  const exposed = Object.values(jobs).flatMap(({ artifacts }) => (artifacts?.expose_as ? [artifacts] : []));

  test('runs commands that exist, in every job', () => {
    const own = Object.values(jobs).flatMap(({ script = [] }) => script.flatMap(scriptsIn));
    expect(own.length).toBeGreaterThan(5);
    expect(own.filter((name) => !['ci', 'audit'].includes(name) && !scripts.includes(name))).toEqual([]);
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

  test('names what it shows in a merge request so that GitLab takes the file at all', () => {
    // lib/gitlab/ci/config/entry/artifacts.rb, EXPOSE_AS_REGEX: Ruby's \w is ASCII; another name makes the whole file invalid.
    expect(exposed).toHaveLength(2);
    for (const { expose_as } of exposed) expect(expose_as).toMatch(/^[A-Za-z0-9_][-A-Za-z0-9_ ]*$/);
    // The page of the report names the link next to it.
    expect(changePage(noChange)).toContain(`<code>${jobs['test']!.artifacts!.expose_as}</code>`);
    // The link of a single file leads to the file, that of a folder only with the slash to the folder.
    for (const { paths } of exposed) expect(paths!.join()).toMatch(/^[a-z/-]+(?:\/|\.html)$/u);
  });

  test('reports problems at their lines, also of the main branch: without a report to compare with none is shown', () => {
    const { artifacts, rules, script } = jobs['check']!;
    expect(artifacts).toEqual({ when: 'always', reports: { codequality: 'gl-code-quality-report.json' } });
    expect(script!.at(-1)).toMatch(/check -- --format gitlab --base "\$BASE" > gl-code-quality-report\.json$/u);
    expect(rules!.map(({ variables }) => variables)).toEqual([
      { BASE: '$CI_MERGE_REQUEST_DIFF_BASE_SHA' },
      { BASE: 'HEAD' },
    ]);
  });

  test('puts no value that a stranger chose into a command without quotes', () => {
    for (const { script = [] } of Object.values(jobs))
      for (const line of script) expect(line.replaceAll(/"\$[A-Z_]+"/gu, '')).not.toContain('$');
    expect(text).not.toMatch(/\$CI_(?:COMMIT_(?:MESSAGE|TITLE|REF_NAME)|MERGE_REQUEST_(?:TITLE|DESCRIPTION|SOURCE))/u);
  });
});

describe.skipIf(spawnSync('bash', ['--version']).status !== 0)('the step that writes the comment', () => {
  const { run: script } = byName.get('comment.yml')!.workflow.jobs['comment']!.steps.at(-1)!;
  const folder = mkdtempSync(join(tmpdir(), 'dan-biet-gh-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** A `gh` that answers as GitHub would, after the filters, and keeps what it is asked to write. */
  const gh = `#!/bin/bash
case "$*" in
  *"/pulls -f state=open"*) printf '%s\\n' "$FAKE_NUMBER" ;;
  *"/pulls/7/files"*) cat "$FAKE_FILES" ;;
  *"/pulls/7 --jq"*) printf '%s\\n' "$FAKE_HEAD" ;;
  *"/comments --jq"*) printf '%s' "$FAKE_OWN" ;;
  *"--method P"*) printf '%s %s\\n' "$3" "$4" > "$FAKE_WRITTEN"; cat "\${6#body=@}" >> "$FAKE_WRITTEN" ;;
  *) exit 1 ;;
esac
`;

  /** What the step writes to the pull request; null when it writes nothing. */
  function written(files: readonly string[], { number = '7', head = 'abc', own = '' } = {}): string | null {
    const path = (name: string) => join(folder, name);
    writeFileSync(path('gh'), gh, { mode: 0o755 });
    writeFileSync(path('files'), files.map((name) => `${name}\n`).join(''));
    rmSync(path('written'), { force: true });
    const { status, stderr } = spawnSync('bash', ['-e', '-c', script!], {
      cwd: inRepository('.'),
      encoding: 'utf8',
      env: {
        ...process.env,
        PATH: `${folder}:${dirname(process.execPath)}:${process.env['PATH']}`,
        REPOSITORY: 'truong-mau/trang',
        RUN_URL: 'https://github.com/truong-mau/trang/actions/runs/1',
        HEAD_SHA: 'abc',
        HEAD_OWNER: 'nguoi-la',
        HEAD_BRANCH: 'nhanh; $(id)',
        RUNNER_TEMP: folder,
        FAKE_NUMBER: number,
        FAKE_HEAD: head,
        FAKE_OWN: own,
        FAKE_FILES: path('files'),
        FAKE_WRITTEN: path('written'),
      },
    });
    expect([status, stderr]).toEqual([0, '']);
    return existsSync(path('written')) ? readFileSync(path('written'), 'utf8') : null;
  }
  const warning = 'sửa cả mã của trang';
  mkdirSync(join(folder, 'bao-cao'));
  writeFileSync(join(folder, 'bao-cao/bao-cao.json'), JSON.stringify(noChange));

  test('writes to the pull request whose head was checked, or corrects what it wrote', () => {
    const content = ['src/content/plans/a.mdx', 'public/tep/b.pdf'];
    expect(written(content)).toMatch(/^POST repos\/truong-mau\/trang\/issues\/7\/comments\n<!-- dan-biet/u);
    expect(written(content)).not.toContain(warning);
    expect(written(content, { own: '99' })).toMatch(/^PATCH repos\/truong-mau\/trang\/issues\/comments\/99\n/u);
  });

  test.each([
    ['a script', ['src/content/plans/a.mdx', 'src/model/site/site.ts']],
    ['a folder whose name begins alike', ['src/content-2/a.ts']],
    ['a name with a line break', ['scripts/a', 'src/content/b.mjs']],
    ['a file in a folder of a folder', ['src/content/plans/a/b.mdx']],
    ['a file that is no record', ['src/content/plans/a.mjs']],
    ['a file that hides changes', ['src/content/plans/.gitattributes']],
    ['more files than GitHub names', Array.from({ length: 3000 }, (_, index) => `src/content/plans/a${index}.mdx`)],
  ])('warns of a report that the changed code may have written: %s', (_what, files) => {
    const comment = written(files)!;
    expect(comment).toContain(warning);
    if (files.length < 3000) expect(comment).toContain(`- \`${files.at(-1)!}`);
  });

  test('writes nothing where no pull request has that head any more, or has another by the end', () => {
    expect(written(['src/content/plans/a.mdx'], { number: '' })).toBeNull();
    expect(written(['src/content/plans/a.mdx'], { head: 'def' })).toBeNull();
  });
});

test('what a stranger’s code wrote is asked for its size first, and unpacked apart', () => {
  const { steps } = byName.get('comment.yml')!.workflow.jobs['comment']!;
  const at = steps.findIndex(({ uses }) => uses?.startsWith('actions/download-artifact@'));
  expect(steps[at]).toMatchObject({
    if: "steps.report.outputs.fetch == 'yes'",
    with: { name: 'bao-cao', path: '${{ runner.temp }}/bao-cao' }, // eslint-disable-line no-template-curly-in-string
  });
  expect(steps[at - 1]).toMatchObject({ id: 'report', run: expect.stringContaining('size_in_bytes') });
  // What was installed and checked out before is not written over: nothing is installed or checked out after.
  for (const { uses, run } of steps.slice(at + 1)) expect(`${uses} ${run}`).not.toMatch(/checkout|npm /u);
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
    const template = read('.github/pull_request_template.md');
    expect(template.match(/^\*\*\d\. /gmu)).toHaveLength(3);
    // GitLab looks for its own copy.
    expect(read('.gitlab/merge_request_templates/Default.md')).toBe(template);
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

describe.skipIf(spawnSync('bash', ['--version']).status !== 0)('the step that reminds of a schedule that ends', () => {
  const { run: script } = byName.get('remind.yml')!.workflow.jobs['remind']!.steps.at(-1)!;
  const folder = mkdtempSync(join(tmpdir(), 'dan-biet-nhac-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** What the step opens in a repository whose last change is so many days old. @param open issues of this title that are open */
  function opened(days: number, open = 0): string | null {
    const path = (name: string) => join(folder, name);
    const program = (name: string, text: string) =>
      writeFileSync(path(name), `#!/bin/bash\n${text}\n`, { mode: 0o755 });
    program('git', `echo $(( $(date +%s) - ${days} * 86400 - 60 ))`);
    program('gh', `case "$2" in list) echo ${open} ;; create) printf '%s\\n' "$@" > "${path('opened')}" ;; esac`);
    rmSync(path('opened'), { force: true });
    const { status, stderr } = spawnSync('bash', ['-e', '-c', script!], {
      encoding: 'utf8',
      env: { ...process.env, PATH: `${folder}:${process.env['PATH']}` },
    });
    expect([status, stderr]).toEqual([0, '']);
    return existsSync(path('opened')) ? readFileSync(path('opened'), 'utf8') : null;
  }

  test('opens one issue from the 45th day on, with the days and what to do', () => {
    expect(opened(44)).toBeNull();
    expect(opened(45)).toContain('45 ngày chưa có thay đổi');
    expect(opened(58)).toContain('Enable workflow');
    expect(opened(58, 1)).toBeNull();
  });
});
