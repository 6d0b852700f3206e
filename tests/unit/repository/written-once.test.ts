import { describe, expect, test } from 'vitest';
import { read, repositoryFiles } from './repository-files.ts';

const code = repositoryFiles().filter((path) => /^(?:src|cli)\/.*\.(?:ts|astro)$/u.test(path));

/** Files outside a room whose source matches a pattern. */
const filesWith = (pattern: RegExp, ...rooms: string[]): string[] =>
  code.filter((path) => !rooms.some((room) => path.startsWith(room)) && pattern.test(read(path)));

describe('there is one place', () => {
  test('that writes YAML: src/model/yaml/', () => {
    const writer = /import \{[^}]*\b(?:stringify|Document|Composer|CST)\b[^}]*\} from 'yaml'|replaceAll\("'", "''"\)/u;
    expect(filesWith(writer, 'src/model/yaml/')).toEqual([]);
  });

  test('that puts frontmatter and body together: src/model/parse/frontmatter.ts', () => {
    expect(filesWith(/`---\\n\$\{/u, 'src/model/parse/frontmatter.ts')).toEqual([]);
  });

  test('that reads the body of a file: src/model/mdx/read-body.ts, with a parser for Node and one for browsers', () => {
    const parser = /import \{[^}]*\b(?:fromMarkdown|mdxToMdast|markdownToMdast)\b[^}]*\} from/u;
    // The report of a change is Markdown of our own.
    const ownText = 'src/model/change-report/page.ts';
    expect(filesWith(parser, ownText).sort()).toEqual([
      'src/client/editing/preview/micromark.ts',
      'src/io/parse-mdx.ts',
    ]);
    expect(filesWith(/\breadBody\(/u, 'src/model/mdx/').sort()).toEqual([
      'src/client/editing/preview/check-file.ts',
      'src/io/parse-mdx.ts',
    ]);
  });

  test('that draws a plan: src/model/views/plan-document.ts, for its page and for its preview', () => {
    // The page of all components shows a piece of one.
    const shown = 'src/components/gallery/';
    expect(filesWith(/\['paper'\]|class="paper"/u, shown)).toEqual(['src/model/views/plan-document.ts']);
    expect(filesWith(/import \{[^}]*\bplanDocument\b/u).sort()).toEqual([
      'src/client/editing/preview/draw.ts',
      'src/model/views/render-record.ts',
    ]);
  });
});
