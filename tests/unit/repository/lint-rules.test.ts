import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { ESLint } from 'eslint';
import typescript from 'typescript-eslint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import config from '../../../oxlint.config.ts';
import { inRepository } from '../../../scripts/lib/paths.mjs';
import { programOf } from '../../../scripts/lib/process.mjs';
import { wrongExamples } from './lint-examples.ts';

/** A rule of two names, of ESLint and of typescript-eslint, is one of oxlint. */
const plain = (rule: string) => rule.replace('@typescript-eslint/', '');
const fileOf = (rule: string) => `src/model/${rule.replaceAll(/[^a-z-]/gu, '')}.ts`;
const ruleSets = [config.rules ?? {}, ...(config.overrides ?? []).map(({ rules }) => rules ?? {})];
const configured = [...new Set(ruleSets.flatMap((rules) => Object.keys(rules)))];

let found: { file: string; rule: string }[];
let folder: string;

/** Runs oxlint with the project's rules on files of a folder that is laid out like the project. */
async function lint(files: Readonly<Record<string, string>>) {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const program = programOf('oxlint');
  const ended = await promisify(execFile)(process.execPath, [program, '--format=json', 'src', 'tests', 'scripts'], {
    cwd: folder,
    maxBuffer: 1e8,
  }).catch((error: { stdout: string }) => error);
  const report = JSON.parse(ended.stdout) as { diagnostics: { code?: string; filename: string; message: string }[] };
  return report.diagnostics.map(({ code, filename, message }) => ({
    file: filename,
    rule: code?.replace(/^.*\((.*)\)$/u, '$1') ?? message,
  }));
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lint-'));
  await symlink(inRepository('node_modules'), join(folder, 'node_modules'), 'junction');
  await cp(inRepository('oxlint.config.ts'), join(folder, 'oxlint.config.ts'));
  const compilerOptions = { strict: true, target: 'esnext', module: 'nodenext', types: ['node'], noEmit: true };
  found = await lint({
    'tsconfig.json': JSON.stringify({ compilerOptions, include: ['src', 'tests'] }),
    'package.json': '{ "type": "module" }',
    ...Object.fromEntries(Object.entries(wrongExamples).map(([rule, text]) => [fileOf(rule), `${text}\n`])),
    'tests/any.ts': 'export const f = (a: unknown) => { const b = JSON.parse(String(a)); return b.c(); };\n',
    'tests/promise.ts': 'Promise.resolve(1);\n',
    'src/disabled.ts': 'export const f = (a: number, b: number) => a == b; // eslint-disable-line eqeqeq\n',
    'src/disabled-typed.ts':
      '// eslint-disable-next-line @typescript-eslint/no-floating-promises\nPromise.resolve(1);\n',
    'src/unused-disable.ts': '// eslint-disable-next-line eqeqeq\nexport const a = 1;\n',
    'scripts/a.mjs': 'var a = 1;\n',
    'scripts/b.cjs': 'if (1) console.log(1);\n',
  });
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));
const of = (file: string) => [...new Set(found.filter((each) => each.file === file).map(({ rule }) => rule))].sort();

describe('oxlint', () => {
  test.each(Object.keys(wrongExamples))('refuses the wrong example of %s', (rule) => {
    expect(of(fileOf(rule))).toContain(rule.replace(' (types)', ''));
  });

  test('has a wrong example for every rule that is configured', () => {
    const examples = new Set(Object.keys(wrongExamples));
    expect(configured.map(plain).filter((rule) => !examples.has(rule))).toEqual([]);
  });

  test('has every rule that typescript-eslint recommends', () => {
    const asked = typescript.configs.recommendedTypeChecked.flatMap(({ rules = {} }) =>
      Object.entries(rules).filter(([, level]) => level !== 'off' && level !== 0),
    );
    expect(asked.length).toBeGreaterThan(40);
    const known = new Set(configured.map(plain));
    expect(asked.map(([rule]) => plain(rule)).filter((rule) => !known.has(rule))).toEqual([]);
  });

  test('lets tests read values of type any, and lets them forget no promise', () => {
    expect(of('tests/any.ts')).toEqual([]);
    expect(of('tests/promise.ts')).toEqual(['no-floating-promises']);
  });

  test('keeps to the comments that switch a rule off, and reports one that does nothing', () => {
    expect(of('src/disabled.ts')).toEqual([]);
    expect(of('src/disabled-typed.ts')).toEqual([]);
    expect(of('src/unused-disable.ts')).toEqual([expect.stringContaining('Unused eslint-disable')]);
  });

  test('reads modules and scripts of Node', () => {
    expect(of('scripts/a.mjs')).toEqual(['no-unused-vars', 'no-var']);
    expect(of('scripts/b.cjs')).toEqual(['no-constant-condition']);
  });
});

describe('eslint, where oxlint has no rule', () => {
  const eslint = new ESLint({ cwd: inRepository('.') });
  const rulesOf = async (filePath: string, text: string) => {
    const [result] = await eslint.lintText(text, { filePath: inRepository(filePath) });
    return result!.messages.map(({ ruleId, message }) => ruleId ?? message);
  };

  test.each([
    ['new Date()', 1],
    ['Date.now()', 1],
    ['Math.random()', 1],
    ["new Date('2026-01-02')", 0],
  ])('the model and %s', async (code, times) => {
    const expected = Array<string>(times).fill('no-restricted-syntax');
    expect(await rulesOf('src/model/wrong.ts', `export const a = ${code};\n`)).toEqual(expected);
    expect(await rulesOf('src/kinds/wrong.ts', `export const a = ${code};\n`)).toEqual(expected);
  });

  test.each([
    ['astro/no-set-html-directive', '<p set:html={a} />'],
    ['astro/no-unused-css-selector', '<p>a</p>\n<style>\n.b { color: red }\n</style>'],
    ['astro/no-conflict-set-directives', '<p set:text={a}>b</p>'],
    ['astro/missing-client-only-directive-value', '<A client:only />'],
    ['eqeqeq', '<p>{a == 1}</p>'],
    ['no-nested-ternary', '<p>{a ? 1 : b ? 2 : 3}</p>'],
    ['@typescript-eslint/no-explicit-any', '---\nconst a: any = 1;\n---\n{a}'],
    ['@typescript-eslint/no-unused-vars', '---\nconst a = 1;\n---\n<p />'],
    ['no-var', '<script>\nvar a = 1;\nconsole.log(a);\n</script>'],
    ['prefer-const', '---\nlet a = 1;\n---\n{a}'],
  ])('a component and %s', async (rule, text) => {
    expect(await rulesOf('src/pages/wrong.astro', `${text}\n`)).toContain(rule);
  });

  test('a comment in a component that switches off nothing is reported', async () => {
    const text = '---\n// eslint-disable-next-line eqeqeq\nconst a = 1;\n---\n{a}\n';
    expect(await rulesOf('src/pages/wrong.astro', text)).toEqual([expect.stringContaining('Unused eslint-disable')]);
  });
});
