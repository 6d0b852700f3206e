import { wordsOf } from './words.ts';
import type { Word } from './words.ts';

type Spelling = Pick<Word, 'text' | 'plain'>;

const ungrouped = /(?<= )[1-9]\d{4,8}(?= )/gu;
const thousands = /(?<= \d{1,3}) (?:k|ng(?:hì|hi|à|a)n)(?= )/gu;

/** Numbers among typed words as pages write them: `22000`, `22k`, `22 nghìn` as `22.000`. Other words stay. */
export const withFigures = (words: readonly Spelling[]): Spelling[] =>
  wordsOf(
    ` ${words.map(({ text }) => text).join(' ')} `
      .replace(ungrouped, (digits) => digits.replace(/\B(?=(?:\d{3})+$)/gu, ' '))
      .replace(thousands, ' 000'),
  );

/** Whether two numbers are next to each other: a figure as tables write it, a day, a school year. */
export const hasNumbers = (words: readonly Spelling[]): boolean =>
  words.some(({ text }, at) => /^\d+$/u.test(text) && /^\d+$/u.test(words[at - 1]?.text ?? ''));
