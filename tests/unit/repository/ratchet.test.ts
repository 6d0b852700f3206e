import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareCounts, counts, nonNullAssertions, plainWordFaults } from '../../../scripts/lib/ratchet.mjs';

describe('the counts that may only fall', () => {
  it('rise, fall or stay', () => {
    expect(compareCounts({ a: 3, b: 3, c: 3 }, { a: 4, b: 2, c: 3 })).toEqual({ higher: ['a'], lower: ['b'] });
  });

  it('of hard words leave out the at-rule of CSS that has no other name', () => {
    // Put together here, so that this file has none.
    const [at, hard] = [['@font-fa', 'ce'].join(''), ['be', 'hind'].join('')];
    expect(plainWordFaults('a.css', `${at} { } /* ${hard} it */`)).toBe(1);
  });

  it('begin at none where ratchet.json does not name them', () => {
    expect(compareCounts({}, { a: 1 })).toEqual({ higher: ['a'], lower: [] });
  });

  it('are those of ratchet.json', () => {
    const allowed = JSON.parse(readFileSync('ratchet.json', 'utf8')) as Record<string, number>;
    expect(Object.keys(allowed)).toEqual(Object.keys(counts));
  });
});

describe('non-null assertions', () => {
  it('are counted in code, and not in text, comments or negations', () => {
    const text = `const a = b!.c![0]!; // d!\nconst e = 'f!' + !g; if (h !== i) j(k as string);`;
    expect(nonNullAssertions('a.ts', text)).toBe(3);
  });

  it('are counted in the script of an Astro file', () => {
    expect(nonNullAssertions('a.astro', '---\nconst a = b!;\n---\n<p>Xin chào!</p>\n')).toBe(1);
  });
});
