import fc from 'fast-check';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import type {} from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import { describe, expect, it, test } from 'vitest';
import { micromark } from '../../../src/client/editing/preview/micromark.ts';
import { satteri } from '../../../src/io/parse-mdx.ts';
import { kindNames, kinds } from '../../../src/kinds/index.ts';
import type { KindName } from '../../../src/kinds/index.ts';
import { readBody } from '../../../src/model/mdx/read-body.ts';
import type { MdxGrammar } from '../../../src/model/mdx/read-body.ts';
import { splitFrontmatter } from '../../../src/model/parse/frontmatter.ts';
import { SourceFile } from '../../../src/model/parse/source.ts';
import { seedContent } from '../../support/seed-school.ts';

const filesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder).map((name) => `${folder}/${name}`) : []);
/** The files of each kind of record that has a body. */
const files = new Map(
  kindNames
    .filter((name) => kinds[name].format === 'mdx')
    .map((name) => [
      name,
      ['src/content', seedContent, 'tests/fixtures/truong-mau'].flatMap((content) =>
        filesIn(`${content}/${kinds[name].folder}`),
      ),
    ]),
);
const bodyOf = (path: string) => splitFrontmatter(new SourceFile(path, readFileSync(path, 'utf8')))!.body;

/**
 * Tree and issues. Of a position, where the node begins; attributes have none with Sätteri. `_mdxExplicitJsx` is
 * Sätteri's mark for itself. No code reads either.
 */
function read(body: string, collection: KindName, grammar: MdxGrammar) {
  const { root, issues } = readBody(new SourceFile('x.mdx', body), body, collection, grammar);
  if (root)
    visit(root, 'mdxJsxFlowElement', (element) => {
      delete element.data;
      for (const attribute of element.attributes) delete attribute.position;
    });
  const tree = JSON.parse(
    JSON.stringify(root, (key, value: unknown) =>
      key === 'position' ? (value as { start: { offset: number } }).start.offset : value,
    ),
  ) as unknown;
  return { tree, issues };
}

describe('the two engines of the grammar', () => {
  test.each([...files])('read every file of %s as the same tree', (collection, paths) => {
    expect(paths).not.toEqual([]);
    for (const path of paths) {
      const body = bodyOf(path);
      const site = read(body, collection, satteri);
      expect(site.issues, path).toEqual([]);
      expect(read(body, collection, micromark), path).toEqual(site);
    }
  });

  const words = fc
    .array(
      fc.constantFrom(
        ...['Chữ', 'thường,', '**đậm**', '*nghiêng*', '~~bỏ~~', '`mã`', '[dẫn](/van-ban/a/)', '![hình](/tep/a.png)'],
        ...[
          'https://a.vn',
          'a@b.vn',
          '\\{',
          '\\<',
          '&amp;',
          '\\*',
          '“ngoặc”',
          'chú[^1]',
          '5 < 6',
          'a_b_c',
          '2 * 3 * 4',
          '{a}',
        ],
      ),
      { minLength: 1, maxLength: 5 },
    )
    .map((each) => each.join(' '));
  const block = fc.oneof(
    words,
    words.map((text) => `### ${text}`),
    words.map((text) => `> ${text}`),
    words.map((text) => `[^1]: ${text}`),
    words.map((text) => `${text}\\\n${text}`),
    fc.tuple(words, words).map(([a, b]) => `3. ${a}\n5. ${b}\n   - ${a}`),
    fc.tuple(words, words).map(([a, b]) => `- ${a}\n\n- ${b}\n\n  ${a}`),
    fc.tuple(words, words).map(([a, b]) => `| ${a} | b \\| c |\n|--:|:-:|\n| 1 | ${b} |`),
    fc.tuple(words, words).map(([a, b]) => `<LuuY loai="quan-trong">\n\n${a}\n\n${b}\n\n</LuuY>`),
  );

  it('read the same tree and refuse the same, whatever a text is made of', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
        const body = `${blocks.join('\n\n')}\n`;
        expect(read(body, 'legalReferences', micromark)).toEqual(read(body, 'legalReferences', satteri));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['a {b', 'mdx-bieu-thuc'],
    ['a {b} c', 'mdx-bieu-thuc'],
    ['{/* lời dặn */}', 'mdx-bieu-thuc'],
    ['a <5', 'mdx-dau-nho-hon'],
    ['a < b', null],
    ['a <b c', 'mdx-html'],
    ['<div>a</div>', 'mdx-html'],
    ['<!-- lời dặn -->', 'mdx-chu-thich-html'],
    ['<https://a.vn>', 'mdx-dau-nho-hon'],
    ['<a@b.vn>', 'mdx-thu-dien-tu'],
    ['<CanCu>\n\na', 'mdx-cu-phap'],
    ['a\n\n</CanCu>', 'mdx-cu-phap'],
    ['<Cancu>\n\na\n\n</Cancu>', 'mdx-thanh-phan-la'],
    ['<CanCu loai="a">\n\na\n\n</CanCu>', 'mdx-thuoc-tinh'],
    ['<CanCu {...a}>\n\na\n\n</CanCu>', 'mdx-thuoc-tinh'],
    ['import a from "b"', 'mdx-import'],
    ['export const a = 1', 'mdx-import'],
    ['- [x] a', 'mdx-o-danh-dau'],
    ['![](a.png)', 'mdx-hinh-anh'],
    ['[a](javascript:alert(1))', 'mdx-dia-chi'],
  ])('refuse %j at the same place, as %s', (body, code) => {
    const text = `Đoạn đầu.\n\n${body}\n`;
    const site = read(text, 'plans', satteri);
    expect(site.issues[0]?.code ?? null).toBe(code);
    expect(read(text, 'plans', micromark)).toEqual(site);
  });
});
