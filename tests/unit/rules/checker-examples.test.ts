import { beforeAll, expect, test } from 'vitest';
import { catalogue, issueCodes } from '../../../src/model/rules/catalogue.ts';
import { excerptOf } from '../../../src/model/rules/example.ts';
import type { Example } from '../../../src/model/rules/example.ts';
import type { AnyRule } from '../../../src/model/rules/rule.ts';
import { codesOfEdit, codesOfFolder, downloadsOf, textsOf } from '../../support/rule-examples/folder-examples.ts';
import { readTogether } from '../../support/read-together.ts';
import { codesOfWork } from '../../support/rule-examples/watched-example.ts';
import { codesOfWord } from '../../support/rule-examples/word-examples.ts';

const rules: [string, AnyRule][] = issueCodes.map((code) => [code, catalogue[code]]);

beforeAll(() => readTogether(downloadsOf(rules.flatMap(([, { wrong, right }]) => [wrong, right]))));

/** Runs the check that a rule names. */
function codesOf(check: AnyRule['check'], example: Example): string[] {
  if ('before' in example) return codesOfEdit(example);
  if ('files' in example) return codesOfFolder(example);
  if ('body' in example) return codesOfWord(example);
  if ('work' in example) return codesOfWork(example.work);
  throw new Error(`No rule of the checker is raised by ${check}.`);
}

test.each(rules)('%s: the wrong example raises it and nothing else, the right one nothing', (code, rule) => {
  expect(new Set(codesOf(rule.check, rule.wrong))).toEqual(new Set([code]));
  expect(codesOf(rule.check, rule.right)).toEqual([]);
});

test.each(rules)('%s: the help page shows what the suite runs', (_code, { wrong, right }) => {
  for (const example of [wrong, right]) {
    const excerpt = excerptOf(example);
    if (/^\(.*\)$/su.test(excerpt) || !('files' in example)) continue;
    const lines = excerpt.split('\n').map((line) => line.trim());
    const texts = textsOf(example);
    for (const line of lines.filter((each) => each !== '' && each !== '…'))
      expect(
        texts.some((text) => text.includes(line)),
        line,
      ).toBe(true);
  }
});
