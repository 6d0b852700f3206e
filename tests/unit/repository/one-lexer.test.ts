import ts from 'typescript';
import { describe, expect, it, test } from 'vitest';
import { typeScriptOfAstro } from './imports.ts';
import { read, repositoryFiles } from './repository-files.ts';

/** Texts that a pattern for anything but a number with its year also takes: words, dates with other signs, paths. */
const others = ['ab/cdef/TT-BGDĐT', '36/abcd/TT-BGDĐT', '36+2017+TT-BGDĐT'];

/** Whether a pattern takes number and year off the front of a number-symbol, and not just any text off any text. */
function takesNumberApart(pattern: string): boolean {
  const [, body = '', flags = ''] = /^\/(.*)\/([a-z]*)$/su.exec(pattern) ?? [];
  const shape = new RegExp(body, flags.replace('g', ''));
  const takes = (text: string) => shape.exec(text)?.[0].startsWith(text.slice(0, '36/2017'.length)) ?? false;
  return takes('36/2017/TT-BGDĐT') && !others.some(takes);
}

/** The regular expressions of a file that do so. */
function numberPatterns(path: string, source: string): string[] {
  const text = path.endsWith('.astro') ? typeScriptOfAstro(source) : source;
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node) && takesNumberApart(node.text)) found.push(`${path} ${node.text}`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

describe('the repository', () => {
  test('takes numbers of documents apart in the lexer of citations alone', () => {
    const files = repositoryFiles().filter(
      (path) =>
        /^(?:src|cli)\/.*\.(?:ts|astro)$/u.test(path) &&
        !path.startsWith('src/model/law/citation/lexer/') &&
        // An id is permanent: what the lexer learns must not change it.
        path !== 'src/kinds/reference-id.ts',
    );
    expect(files.flatMap((path) => numberPatterns(path, read(path)))).toEqual([]);
  });
});

describe('numberPatterns', () => {
  it.each([
    ['/^\\d+\\/(\\d{4})\\//u', true],
    ['/^\\d+[a-z]?\\/(?:19|20)\\d{2}\\//iu', true],
    ['/([0-9]{1,5})[/-]([0-9]{4})/gu', true],
    ['/^\\d{4}$/u', false],
    ['/[^a-z]+/gu', false],
    ['/\\S+/u', false],
    ['/^\\d+/u', false],
  ])('judges %s', (pattern, taken) => {
    expect(numberPatterns('a.ts', `const a = ${pattern};`)).toEqual(taken ? [`a.ts ${pattern}`] : []);
  });
});
