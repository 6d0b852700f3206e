import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dist } from '../support/built-pages.ts';
import { overfullTextDecorations } from '../support/text-decoration.ts';

const styleElement = /<style[^>]*>(?<rules>[^<]*)<\/style>/gu;

// A minifier may join the long properties of the sources to the shorthand that Safari does not know.
test('no style that is sent gives more than the line in the shorthand text-decoration', () => {
  const sent = new Set<string>();
  for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.css')) sent.add(readFileSync(join(dist, name), 'utf8'));
    if (name.endsWith('.html'))
      for (const match of readFileSync(join(dist, name), 'utf8').matchAll(styleElement))
        sent.add(match.groups!['rules']!);
  }
  expect(sent.size).toBeGreaterThan(5);
  expect([...sent].flatMap(overfullTextDecorations)).toEqual([]);
});
