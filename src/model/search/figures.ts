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

const asPagesWrite = /\d \d{3}|\d\d \d\d/u;

/** Whether a figure, a day or a school year is among typed words, as pages write them: not `2/9`, which pages write as `02/9`. */
export const hasNumbers = (words: readonly Spelling[]): boolean =>
  asPagesWrite.test(words.map(({ text }) => text).join(' '));
