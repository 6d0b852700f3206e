import ts from 'typescript';
import { describe, expect, it, test } from 'vitest';
import { kindByRoute } from '../../../src/kinds/address-of.ts';
import { pages } from '../../../src/model/addresses.ts';
import { typeScriptOfAstro } from './imports.ts';
import { read, repositoryFiles } from './repository-files.ts';

/** The first parts of the site's addresses. */
const first = new Set([
  ...Object.values(pages).flatMap((path) => path.split('/')[1] || []),
  ...kindByRoute.keys(),
  ...['api', 'feed.xml', 'feed.json', 'lich-cong-khai.ics', 'anh-xem-truoc'],
]);

/** Texts of the code that are one address of the site, as `path:line text`. Comments are not code. */
function addressesIn(path: string, source: string): string[] {
  const text = path.endsWith('.astro') ? withAttributes(source) : source;
  const file = ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) {
      const [, part] = /^\/([^/\s]+)\S*$/u.exec(node.text) ?? [];
      if (part !== undefined && first.has(part))
        found.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1} ${node.text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** The code of an Astro file, and what `href` gets in its template. */
function withAttributes(source: string): string {
  const code = typeScriptOfAstro(source);
  const calls = [...source.matchAll(/href\(\s*(['"`]\/[^'"`]*['"`])/gu)].map(([, literal]) => literal);
  return `${code}\n${calls.join(';\n')}`;
}

describe('the repository', () => {
  test('makes every address in one module; kinds say only where their records are', () => {
    const files = repositoryFiles().filter(
      (path) =>
        /^(?:src|cli)\/.*\.(?:ts|js|astro)$/u.test(path) &&
        path !== 'src/model/addresses.ts' &&
        !path.startsWith('src/kinds/'),
    );
    expect(files.flatMap((path) => addressesIn(path, read(path)))).toEqual([]);
  });
});

describe('addressesIn', () => {
  it.each([
    ['a.ts', "const a = '/van-ban/';", ['a.ts:1 /van-ban/']],
    ['a.ts', '\nconst a = `/ke-hoach/$' + '{id}/`;', ['a.ts:2 /ke-hoach/']],
    ['a.ts', '// see /van-ban/\nconst a = 1;', []],
    ['a.ts', "const a = 'xem /van-ban/'; const b = '/tep/a.pdf';", []],
    ['a.astro', "---\n---\n<a href={href('/ke-hoach/')}>x</a>", ['a.astro:4 /ke-hoach/']],
  ])('reads %s: %s', (path, source, found) => {
    expect(addressesIn(path, source)).toEqual(found);
  });
});
