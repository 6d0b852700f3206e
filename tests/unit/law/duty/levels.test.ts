import { describe, expect, test } from 'vitest';
import { schoolLevelLabels } from '../../../../src/kinds/duty.ts';
import type { Duty, Ownership, SchoolLevel } from '../../../../src/kinds/duty.ts';
import { basisFor } from '../../../../src/model/law/duty/basis.ts';
import { conditionFor } from '../../../../src/model/law/duty/condition.ts';
import { learnerWord, levelWords } from '../../../../src/model/law/duty/level-words.ts';
import { concerns } from '../../../../src/model/law/duty/state.ts';

const general: SchoolLevel[] = ['primary', 'lower-secondary', 'upper-secondary'];
const school = (levels: SchoolLevel[], ownership: Ownership | null = 'public') => ({
  organization: 'truong-mau',
  levels,
  ownership,
});
const duty = (part: Partial<Duty>) =>
  ({
    levels: ['preschool'],
    ownership: ['public', 'private'],
    onlyIf: null,
    conditions: [],
    basis: [],
    ...part,
  }) as Duty;

describe('a duty concerns a school', () => {
  test.each<[string, Partial<Duty>, SchoolLevel[], Ownership | null, boolean]>([
    ['of its level', { levels: ['primary'] }, ['primary'], 'public', true],
    ['of another level not', { levels: ['primary'] }, ['preschool'], 'public', false],
    ['of several levels by one of them', { levels: ['primary'] }, ['preschool', 'primary'], 'public', true],
    ['of a level that nobody knows', { levels: ['primary'] }, [], 'public', true],
    [
      'that is private and supported, as a private one',
      { ownership: ['private'] },
      ['preschool'],
      'private-supported',
      true,
    ],
    [
      'that is private, not for what the State supports',
      { ownership: ['private-supported'] },
      ['preschool'],
      'private',
      false,
    ],
    ['that is supported', { ownership: ['private-supported'] }, ['preschool'], 'private-supported', true],
    ['that is supported, not as a public one', { ownership: ['public'] }, ['preschool'], 'private-supported', false],
  ])('%s', (_name, part, levels, ownership, expected) => {
    expect(concerns(duty(part), school(levels, ownership))).toBe(expected);
  });
});

describe('a condition for some levels', () => {
  const menu = duty({
    levels: ['preschool', ...general],
    conditions: [{ levels: general, ownership: [], onlyIf: 'trường có bán trú' }],
  });
  test.each<[SchoolLevel[], string | null]>([
    [['primary'], 'trường có bán trú'],
    [['primary', 'lower-secondary'], 'trường có bán trú'],
    [['preschool'], null],
    [['preschool', 'primary'], null],
    [['primary', 'continuing'], 'trường có bán trú'],
    [[], null],
  ])('of a school of %j is %j', (levels, expected) => {
    expect(conditionFor(menu, school(levels))).toBe(expected);
  });

  test('for private schools does not excuse the one that says that the State supports it', () => {
    const budget = duty({ conditions: [{ levels: [], ownership: ['private'], onlyIf: 'trường được hỗ trợ' }] });
    expect(conditionFor(budget, school(['preschool'], 'private'))).toBe('trường được hỗ trợ');
    expect(conditionFor(budget, school(['preschool'], 'private-supported'))).toBeNull();
  });
});

test('the legal basis of a school with several levels says which article is for which', () => {
  const basis: Duty['basis'] = [
    { reference: 'a', article: 'Điều 6', levels: ['preschool'] },
    { reference: 'a', article: 'Điều 8', levels: general },
    { reference: 'a', article: 'Điều 15', levels: [] },
  ];
  const articles = (levels: SchoolLevel[]) =>
    basisFor(duty({ basis }), levels).map(({ article, levels: of }) => `${article} ${levelWords(of)}`.trim());
  expect(articles(['primary'])).toEqual(['Điều 8', 'Điều 15']);
  expect(articles(['preschool', 'primary'])).toEqual(['Điều 6 mầm non', 'Điều 8 phổ thông', 'Điều 15']);
});

test.each<[SchoolLevel[], string]>([
  [['preschool'], 'mầm non'],
  [['preschool', ...general, 'special'], 'mầm non, phổ thông, chuyên biệt'],
  [['primary', 'lower-secondary'], 'tiểu học, trung học cơ sở'],
  [Object.keys(schoolLevelLabels) as SchoolLevel[], 'mọi cấp học'],
  [[], ''],
])('%j in words is “%s”', (levels, words) => {
  expect(levelWords(levels)).toBe(words);
});

test.each<[SchoolLevel[], string]>([
  [['preschool'], 'trẻ'],
  [['primary', 'lower-secondary'], 'học sinh'],
  [['upper-secondary', 'special'], 'học sinh'],
  [['continuing'], 'học viên'],
  [['preschool', 'primary'], 'người học'],
  [[], 'người học'],
])('one who learns at a school of %j is called “%s”', (levels, word) => {
  expect(learnerWord(levels)).toBe(word);
});
