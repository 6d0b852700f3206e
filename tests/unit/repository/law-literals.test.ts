import ts from 'typescript';
import { describe, expect, it, test } from 'vitest';
import { typeScriptOfAstro } from './imports.ts';
import { read, repositoryFiles } from './repository-files.ts';

/** What only content may state, and how it is written. */
const facts = {
  'duty code': /^[A-HKPZ]\d{2}$/iu,
  'legal reference': /^\d+(?:-\d{4})?-(?:tt|nd|qh\d+|nq|qd|ttlt)(?:-|$)/u,
  article: /(?:Điều|[Kk]hoản) \d|[Đđ]iểm [a-zđ] /u,
  deadline: /trước ngày \d|\d ngày làm việc|trước thứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy)/u,
} as const;

/** Fields whose text explains or shows: what an editor is to write, the wrong and right form, the source of a rule. */
const explaining = new Set([
  'description',
  'wrong',
  'right',
  'why',
  'remedy',
  'examples',
  'nearMisses',
  'reads',
  'leaves',
]);

const isExplaining = (node: ts.Node): boolean =>
  (ts.isPropertyAssignment(node) && explaining.has(node.name.getText())) ||
  // The example in a message: `dutyCode('A14')`, `(example = 'A01') => …`.
  (ts.isCallExpression(node) && node.expression.getText() === 'dutyCode') ||
  (ts.isParameter(node) && node.name.getText() === 'example');

/** Facts of law in the code of a file, as `path:line kind: text`. Comments are not code. */
function factsIn(path: string, source: string): string[] {
  const text = path.endsWith('.astro') ? `${typeScriptOfAstro(source)}\n${callsIn(source)}` : source;
  const file = ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isExplaining(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node))
      for (const [kind, pattern] of Object.entries(facts))
        if (pattern.test(node.text))
          found.push(
            `${path}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1} ${kind}: ${node.text.trim()}`,
          );
    ts.forEachChild(node, visit);
  };
  visit(file);
  return path.endsWith('.astro') ? [...found, ...wordsIn(path, source)] : found;
}

/** Articles and deadlines in the words of a template. The page of all components shows made-up ones. */
function wordsIn(path: string, source: string): string[] {
  if (path.startsWith('src/components/gallery/')) return [];
  const head = /^---\n[\s\S]*?\n---\n/u.exec(source)?.[0] ?? '';
  const first = head.split('\n').length;
  return source
    .slice(head.length)
    .split('\n')
    .flatMap((line, index) =>
      facts.article.test(line) || facts.deadline.test(line) ? [`${path}:${first + index} words: ${line.trim()}`] : [],
    );
}

/** The calls in the template of an Astro file, as code: `dutyPath('b03')`. */
const callsIn = (source: string) =>
  [...source.matchAll(/\w+\((['"`])[^'"`\n]*\1\)/gu)].map(([call]) => call).join(';\n');

describe('the repository', () => {
  test('states no duty code, article or deadline outside its content', () => {
    const files = repositoryFiles().filter(
      (path) => /^(?:src|cli)\/.*\.(?:ts|js|astro)$/u.test(path) && !path.startsWith('src/model/law/citation/'),
    );
    expect(files.flatMap((path) => factsIn(path, read(path)))).toEqual([]);
  });
});

describe('factsIn', () => {
  it.each([
    ['a.ts', "const code = 'E01';", ['a.ts:1 duty code: E01']],
    ['a.ts', "\nconst parts = { codes: ['A01', 'A02'] };", ['a.ts:2 duty code: A01', 'a.ts:2 duty code: A02']],
    ['a.ts', "const law = '09-2024-tt-bgddt';", ['a.ts:1 legal reference: 09-2024-tt-bgddt']],
    ['a.ts', "const law = '42-2013-qh13';", ['a.ts:1 legal reference: 42-2013-qh13']],
    ['a.ts', "const basis = 'khoản 2 Điều 5';", ['a.ts:1 article: khoản 2 Điều 5']],
    ['a.ts', 'const due = `trước ngày 30/6 $' + '{year}`;', ['a.ts:1 deadline: trước ngày 30/6']],
    ['a.astro', "---\n---\n<a href={href(dutyPath('k01'))}>x</a>", ['a.astro:4 duty code: k01']],
    ['a.astro', '---\n---\n<p>\n  Hạn: trước ngày 30/6.\n</p>', ['a.astro:4 words: Hạn: trước ngày 30/6.']],
    ['a.ts', '// TT 09/2024, Điều 5\nconst a = 1;', []],
    ['a.ts', "const field = text.meta({ description: 'Ví dụ khoản 1 Điều 4.' });", []],
    ['a.ts', 'const due = `trước ngày $' + "{day}/`; const one = 'Điều khoản';", []],
    ['a.ts', "const period = '2026-w38'; const hall = 'B1';", []],
  ])('reads %s: %s', (path, source, found) => {
    expect(factsIn(path, source)).toEqual(found);
  });
});
