import { parseArgs } from 'node:util';
import { expect, test } from 'vitest';
import { argumentProblem } from '../../../cli/argument-problem.mjs';

const thrown = (args: string[]) => {
  try {
    parseArgs({ args, options: { base: { type: 'string' }, fix: { type: 'boolean', short: 'f' } } });
  } catch (error) {
    return argumentProblem(error);
  }
  return null;
};

test.each([
  [['--la'], 'Không hiểu tham số “--la”.'],
  [['-x'], 'Không hiểu tham số “-x”.'],
  [['--gì'], 'Không hiểu tham số “--gì”.'],
  [['thừa'], 'Không hiểu tham số “thừa”.'],
  [['--base'], 'Tham số “--base” cần một giá trị: --base=…'],
  [['--base', '--fix'], 'Tham số “--base” cần một giá trị: --base=…'],
  [['--fix=3'], 'Tham số “--fix” không nhận giá trị.'],
  [['--base', 'main', '--fix'], null],
])('a command line %j is refused in Vietnamese, without a word of English', (args, said) => {
  expect(thrown(args)).toBe(said);
});

test('what is no problem of a command line is not taken for one with a name', () => {
  expect(argumentProblem(new Error('?'))).toBe('Không hiểu tham số.');
  expect(argumentProblem({})).toBe('Không hiểu tham số.');
});
