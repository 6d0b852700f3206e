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
});
