import { expect, test } from 'vitest';
import { figureLength } from '../../../src/model/views/disclosure/figure-length.ts';

test('a table needs wider columns when one of its figures has more than seven characters, or more than ten', () => {
  expect(figureLength(['22.000', '160.000'])).toBeUndefined();
  expect(figureLength(['22.000', '1.160.000'])).toBe('long');
  expect(figureLength(['22.000', '12.160.000.000', '1.160.000'])).toBe('longest');
});

test('a table without figures needs no room for them', () => {
  expect(figureLength([])).toBeUndefined();
});
