import { randomNumbers } from '../lib-search-corpus.ts';

/** Choices that look random and are the same for the same seed. */
export interface Random {
  /** An integer from 0 to `end - 1`. */
  below(end: number): number;
  pick<T>(list: readonly T[]): T;
  /** An ISO day in a year; no day after the 28th, so that every month has it. */
  dayIn(year: number): string;
}

const two = (value: number) => String(value).padStart(2, '0');

/** @param seed each seed gives other choices */
export function seededRandom(seed: number): Random {
  const next = randomNumbers(seed);
  const below = (end: number) => Math.floor(next() * end);
  return {
    below,
    pick: (list) => list[below(list.length)]!,
    dayIn: (year) => `${year}-${two(1 + below(12))}-${two(1 + below(28))}`,
  };
}
