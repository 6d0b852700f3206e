import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TypedReading } from '../../../src/client/typed-reading.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const isComplete = async (reading: TypedReading) => {
  let is = false;
  void reading.complete().then(() => (is = true));
  await vi.advanceTimersByTimeAsync(0);
  return () => is;
};

test('what is typed is read once, a moment after the last key', () => {
  const ask = vi.fn();
  const reading = new TypedReading(ask);
  reading.typed();
  vi.advanceTimersByTime(300);
  reading.typed();
  vi.advanceTimersByTime(300);
  expect(ask).not.toHaveBeenCalled();
  vi.advanceTimersByTime(200);
  expect(ask).toHaveBeenCalledTimes(1);
});

test('an answer to a question that was asked before the last key does not count as having read it', async () => {
  const ask = vi.fn();
  const reading = new TypedReading(ask);
  reading.now();
  reading.typed();
  reading.done();
  const complete = await isComplete(reading);
  expect(complete()).toBe(false);
  expect(ask).toHaveBeenCalledTimes(2);
  reading.done();
  await vi.advanceTimersByTimeAsync(1000);
  expect(complete()).toBe(true);
  expect(ask).toHaveBeenCalledTimes(2);
});

test('where something is typed while the reading is waited for, that is read, too, before it counts as complete', async () => {
  const ask = vi.fn();
  const reading = new TypedReading(ask);
  reading.typed();
  const complete = await isComplete(reading);
  reading.typed();
  reading.done();
  await vi.advanceTimersByTimeAsync(0);
  expect(complete()).toBe(false);
  await vi.advanceTimersByTimeAsync(400);
  reading.done();
  await vi.advanceTimersByTimeAsync(0);
  expect(complete()).toBe(true);
  expect(ask).toHaveBeenCalledTimes(2);
});

test('what has been read is complete at once, and of what is dropped nothing is asked', async () => {
  const ask = vi.fn();
  const reading = new TypedReading(ask);
  expect((await isComplete(reading))()).toBe(true);
  reading.typed();
  reading.drop();
  await vi.advanceTimersByTimeAsync(1000);
  expect(ask).not.toHaveBeenCalled();
});
