import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { foldInto } from '../../../src/model/yaml/block-scalar.ts';
import { doubleQuoted, writeScalar } from '../../../src/model/yaml/write-scalar.ts';
import { writeFlow, writeItem, writeYaml } from '../../../src/model/yaml/write-yaml.ts';
import type { YamlValue } from '../../../src/model/yaml/write-yaml.ts';

const read = (yaml: string): unknown => parse(yaml, { version: '1.2', schema: 'core' });

/** Letters that mean something in YAML, next to such that do not. */
const syntax = fc.string({
  unit: fc.constantFrom(...'abệ019 .-:#,[]{}&*!|>%@`"\'~?=\\/_“”(·–', '\n', '\t', '\u0085', '\u2028', '\ufeff', '\r'),
  maxLength: 12,
});
const words = fc.constantFrom(
  'null',
  'Yes',
  'off',
  '~',
  '1e5',
  '0x1f',
  '.5',
  '2024-01-01',
  '12:30',
  '1_000',
  '---',
  '',
);
const text = fc.oneof(syntax, words, fc.string({ unit: 'binary' }));
const value = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null));
const key = fc.stringMatching(/^[a-z][a-zA-Z]{0,8}$/u).filter((each) => each !== '__proto__');
const { tree } = fc.letrec<{ tree: YamlValue }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    value,
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.dictionary(key, tie('tree'), { maxKeys: 3, noNullPrototype: true }),
  ),
}));

describe('the YAML writer', () => {
  it('writes every value so that it is read back, in whatever quotes it is asked for', () => {
    fc.assert(
      fc.property(value, fc.constantFrom('none', 'single', 'double'), fc.boolean(), (value, quotes, inFlow) => {
        const written = writeScalar(value, { quotes, inFlow });
        expect(written).not.toMatch(/\n/u);
        expect(
          read(inFlow ? `a: [ ${written}, { b: ${written} } ]` : `a:\n  - ${written}\nb: ${written} # chú thích\n`),
        ).toEqual(inFlow ? { a: [value, { b: value }] } : { a: [value], b: value });
      }),
      { numRuns: 2000 },
    );
  });

  it('writes the same record in lines, as an item and between brackets', () => {
    fc.assert(
      fc.property(tree, (value) => {
        expect(read(writeYaml({ a: value }))).toEqual({ a: value });
        expect(read(writeItem(value))).toEqual([value]);
        expect(read(`a: ${writeFlow(value)}`)).toEqual({ a: value });
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the quotes of a value where they can carry the new one', () => {
    expect(writeScalar("trường 'mới'", { quotes: 'single' })).toBe("'trường ''mới'''");
    expect(writeScalar('hai\ndòng', { quotes: 'single' })).toBe(String.raw`"hai\ndòng"`);
    expect(writeScalar('draft', { quotes: 'double' })).toBe('"draft"');
    expect(writeScalar(2026, { quotes: 'double' })).toBe('2026');
  });

  it('quotes commas and brackets only between brackets', () => {
    expect(writeScalar('một, hai')).toBe('một, hai');
    expect(writeFlow({ list: ['một, hai', 'ba'], none: {} })).toBe('{ list: ["một, hai", ba], none: {} }');
  });

  it('escapes in double quotes what JSON leaves as it is and YAML does not take', () => {
    expect(doubleQuoted('a\u0085\ufeff')).toBe(String.raw`"a\u0085\ufeff"`);
  });

  it('puts new words into folded text and keeps the lines before them', () => {
    const folded = foldInto('>-\n  dòng thứ nhất\n  dòng thứ hai\n', 'dòng thứ nhất dòng thứ ba');
    expect(folded).toBe('>-\n  dòng thứ nhất\n  dòng thứ ba\n');
    expect(read(`a: ${folded}`)).toEqual({ a: 'dòng thứ nhất dòng thứ ba' });
  });
});
