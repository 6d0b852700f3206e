import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { root } from '../../../scripts/lib/paths.mjs';
import { importsOf } from './imports.ts';
import { read } from './repository-files.ts';

/** Two programs read types: tsc the modules (tsconfig.json), astro check the components (tsconfig.astro.json). */
const components = JSON.parse(read('tsconfig.astro.json')) as { extends: string; include: string[] };
const modules = JSON.parse(read('tsconfig.json')) as { include: string[] };
const files = (patterns: string[]) => globSync(patterns, { cwd: root, exclude: ['node_modules/**', 'dist/**'] });

test('the types of every component are read', () => {
  expect(components.extends).toBe('./tsconfig.json');
  const known = new Set(files(components.include));
  const all = files(['src/**/*.astro', 'cli/**/*.astro', 'tests/**/*.astro', 'scripts/**/*.astro']);
  expect(all.length).toBeGreaterThan(100);
  expect(all.filter((file) => !known.has(file) && !file.startsWith('tests/fixtures/'))).toEqual([]);
});

// To tsc a component is any component at all: only `astro check` knows its props.
test('no module imports a component', () => {
  const importsComponent = (file: string) => {
    const text = read(file);
    return text.includes('.astro') && importsOf(file, text).some(({ specifier }) => specifier.endsWith('.astro'));
  };
  const all = files(modules.include.map((pattern) => pattern.replace(/\*$/u, '*.ts'))).filter((file) =>
    file.endsWith('.ts'),
  );
  expect(all.length).toBeGreaterThan(1000);
  expect(all.filter(importsComponent)).toEqual([]);
});
