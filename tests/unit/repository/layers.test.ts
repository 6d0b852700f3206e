import { describe, expect, it, test } from 'vitest';
import { importsOf } from './imports.ts';
import { breachesOf, layers } from './layers.ts';
import { read, repositoryFiles } from './repository-files.ts';

const code = /\.(?:ts|tsx|mts|js|mjs|cjs|astro)$/u;

describe('the repository', () => {
  const files = repositoryFiles().filter((path) => /^(?:src|cli)\//u.test(path));

  test('imports only in the direction of its layers', () => {
    const breaches = files.filter((path) => code.test(path)).flatMap((path) => breachesOf(path, read(path)));
    expect(breaches).toEqual([]);
  });

  test('keeps code out of the content', () => {
    const strangers = files.filter(
      (path) => path.startsWith('src/content/') && !/\.(?:mdx|ya?ml|png|jpe?g|webp|avif|svg|pdf|docx)$/u.test(path),
    );
    expect(strangers).toEqual([]);
  });

  test('has no source file outside the layers', () => {
    const homeless = files.filter(
      (path) =>
        code.test(path) &&
        path !== 'src/env.d.ts' &&
        !layers.some(({ holds }) => holds.some((place) => path.startsWith(place))),
    );
    expect(homeless).toEqual([]);
  });
});

describe('breachesOf', () => {
  test.each([
    ['src/kinds/plan.ts', `import { text } from './common.ts';\nimport { z } from 'zod';`],
    [
      'src/model/law/validity/on.ts',
      `import type { Plan } from '../../../kinds/plan.ts';\nimport { visit } from 'unist-util-visit';`,
    ],
    ['src/io/read.ts', `import { readFileSync } from 'node:fs';\nimport { slug } from '../model/slug.ts';`],
    [
      'src/content.config.ts',
      `import { defineCollection } from 'astro:content';\nimport { plans } from './io/plans.ts';`,
    ],
    [
      'src/pages/index.astro',
      `---\nimport Base from '../layouts/Base.astro';\nimport { site } from '../io/site.ts';\n---\n<p>`,
    ],
    [
      'src/components/Plan.astro',
      `---\nimport type { Article } from '../model/article.ts';\nimport '../styles/plan.css';\n---\n`,
    ],
    ['cli/check.ts', `import { readContent } from '../src/io/read.ts';\nimport { parseArgs } from 'node:util';`],
    ['scripts/build.mjs', `import anything from '../src/pages/index.astro';`],
  ])('accepts what %s may import', (path, source) => {
    expect(breachesOf(path, source)).toEqual([]);
  });

  test.each([
    ['src/kinds/plan.ts', `import { slug } from '../model/slug.ts';`, 'kinds may not import src/model/slug.ts'],
    ['src/kinds/plan.ts', `import 'node:fs';`, 'kinds may not import the package node:fs'],
    ['src/model/a/b.ts', `import { readFileSync } from 'node:fs';`, 'model may not import the package node:fs'],
    ['src/model/a.ts', `import fs from 'fs';`, 'model may not import the package fs'],
    ['src/model/a.ts', `import { z } from 'astro/zod';`, 'model may not import the package astro/zod'],
    ['src/model/a.ts', `import type { X } from 'astro';`, 'model may not import the package astro'],
    ['src/model/a.ts', `import { readContent } from '../io/read.ts';`, 'model may not import src/io/read.ts'],
    ['src/model/a.ts', `export * from '../io/read.ts';`, 'model may not import src/io/read.ts'],
    ['src/model/a.ts', `const x = await import('../io/read.ts');`, 'model may not import src/io/read.ts'],
    ['src/model/a.ts', `let x: import('../io/read.ts').X;`, 'model may not import src/io/read.ts'],
    ['src/model/a.ts', `const x = await import(name);`, 'model may not import the package <computed>'],
    ['src/model/a.ts', `const x = import.meta.glob(['../content/**']);`, 'model may not import src/content/**'],
    ['src/io/a.ts', `import Page from '../pages/index.astro';`, 'io may not import src/pages/index.astro'],
    ['src/io/a.ts', `import { request } from 'undici';`, 'io may not import the package undici'],
    ['src/export/a.ts', `import { site } from '../io/site.ts';`, 'export may not import src/io/site.ts'],
    [
      'src/components/A.astro',
      `---\nimport { slug } from '../model/slug.ts';\n---\n`,
      'pages may not import src/model/slug.ts',
    ],
    [
      'src/components/A.astro',
      `---\nimport { type A, slug } from '../model/slug.ts';\n---\n`,
      'pages may not import src/model/slug.ts',
    ],
    [
      'src/pages/a.astro',
      `---\n---\n<script>import fs from 'node:fs';</script>`,
      'pages may not import the package node:fs',
    ],
    ['src/pages/a.astro', `---\nimport x from '../../cli/x.ts';\n---`, 'pages may not import cli/x.ts'],
    ['cli/check.ts', `import A from '../src/components/A.astro';`, 'cli may not import src/components/A.astro'],
  ])('refuses in %s: %s', (path, source, breach) => {
    expect(breachesOf(path, source)).toEqual([expect.stringContaining(breach)]);
  });

  it('names the file and the line', () => {
    expect(breachesOf('src/model/a.ts', `// a\n\nimport 'node:fs';`)).toEqual([
      'src/model/a.ts:3 model may not import the package node:fs',
    ]);
  });
});

describe('importsOf', () => {
  it('does not take text for an import', () => {
    expect(importsOf('a.ts', `const s = "import 'node:fs'"; // import 'node:os'`)).toEqual([]);
    expect(importsOf('a.astro', `---\nconst a = 1;\n---\n<p>import 'node:fs'</p>`)).toEqual([]);
  });

  it('tells types from what runs', () => {
    const source = `import type { A } from 'a';\nimport { type B } from 'b';\nimport { type C, d } from 'c';\nimport 'e';`;
    expect(importsOf('a.ts', source).map(({ specifier, typeOnly }) => [specifier, typeOnly])).toEqual([
      ['a', true],
      ['b', true],
      ['c', false],
      ['e', false],
    ]);
  });
});
