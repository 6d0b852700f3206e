import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inRepository } from '../../../scripts/lib/paths.mjs';
import { isExactSyllable } from '../../../src/model/text/exact-syllable.ts';

/** Words with letters of Vietnamese in the content and in the first texts, which no syllable is: abbreviations, and one misspelling as issued. */
const others = new Set('nđ bgdđt đt qđ đ đh hđnd ttbgdđt gdđt qđi sgdđt pgdđt truờng'.split(' '));

describe('a Vietnamese syllable', () => {
  it.each(
    'nghiêng Quốc quỳnh khuỷu giếng gì giặt xoong uỷ yêu ỷ oằn ngoằn quýt thuở khuya tuần loẹt hươu rượu ếch huơ hoặc'.split(
      ' ',
    ),
  )('is %s', (word) => {
    expect(isExactSyllable(word)).toBe(true);
    expect(isExactSyllable(word.normalize('NFD'))).toBe(true);
    expect(isExactSyllable(word.toUpperCase())).toBe(true);
  });

  it.each(
    'Keá hoaïch coâng hoach kêc tứcng eá oai2 tiếnng ưu̇ qo quu ăi ậ́n họcc tàch nghĩaa hoâc uo ie giie bcd của1'.split(
      ' ',
    ),
  )('is not %s', (word) => {
    expect(isExactSyllable(word)).toBe(false);
  });

  it('is every word with such letters in the content of this repository and in the first texts', () => {
    const unknown = new Set<string>();
    let count = 0;
    for (const file of globSync('{src/content,tests/fixtures/seed}/**/*.{mdx,yaml,txt}', { cwd: inRepository('.') })) {
      const text = readFileSync(inRepository(file), 'utf8').normalize('NFC').toLowerCase();
      for (const [word] of text.matchAll(/(?<![\p{L}\p{M}\d])\p{L}+(?![\p{L}\p{M}\d])/gu)) {
        if (!/[^a-z]/u.test(word)) continue;
        count++;
        if (!isExactSyllable(word) && !others.has(word)) unknown.add(word);
      }
    }
    expect(count).toBeGreaterThan(20_000);
    expect([...unknown]).toEqual([]);
  });

  it('has one tone at most', () => {
    const letters = fc.constantFrom('a', 'ă', 'e', 'o', 'u', 'n', 'c', 'h', 'b');
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 6 }), (all) => {
        expect(isExactSyllable(`${all.join('')}\u0301\u0300`)).toBe(false);
      }),
    );
  });
});
