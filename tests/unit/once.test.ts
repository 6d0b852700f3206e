import { expect, test } from 'vitest';
import { once, recent } from '../../src/model/once.ts';

test('of recent results the ones used last are kept', () => {
  let made = 0;
  const numbers = recent<number>(2);
  const use = (key: string) => numbers(key, () => ++made);
  expect([use('a'), use('b'), use('a')]).toEqual([1, 2, 1]);
  // The third pushes out `b`, which was used before `a`.
  expect([use('c'), use('a'), use('b')]).toEqual([3, 1, 4]);
});

test('a result of an object is made once for that object, also where it is undefined', () => {
  let made = 0;
  const count = once.perObject((_: object) => void made++);
  const [one, other] = [{}, {}];
  for (const each of [one, one, other]) count(each);
  expect(made).toBe(2);
});
