import { expect, it } from 'vitest';
import { PATIENCE, Patience } from '../../../src/io/watched/patience.mjs';

const LIMIT = 2000;
const LOOK = 50;

/**
 * Milliseconds of the clock after which an item is over; null where it never is within an hour.
 * @param used milliseconds of the processor that the process gets in the look that ends at this millisecond of the clock
 */
function overAfter(used: (clock: number) => number, limit = LIMIT): number | null {
  let busy = 400;
  const patience = new Patience({ busy, clock: 0 });
  for (let clock = LOOK; clock <= 3_600_000; clock += LOOK) {
    busy += used(clock);
    if (patience.isOver({ busy, clock }, limit)) return clock;
  }
  return null;
}

it('an item that has the processor for itself is over when its time is used', () =>
  expect(overAfter(() => LOOK)).toBe(LIMIT + LOOK));

it.each([
  ['a tenth of the processor (a load of 20 on two cores)', (clock: number) => (clock % 500 === 0 ? LOOK : 0), 20_500],
  ['a slice of 3 ms each 3 s', (clock: number) => (clock % 3000 === 0 ? 3 : 0), 2_001_000],
])('the same work is over after the same time of the processor where the machine gives it only %s', (_, used, clock) =>
  expect(overAfter(used)).toBe(clock),
);

it('an item that ends within its time is never over, however long the machine takes for it', () => {
  let left = LIMIT - 1;
  const patience = new Patience({ busy: 0, clock: 0 });
  let busy = 0;
  for (let clock = 0; left > 0; clock += 900, left -= 1)
    expect(patience.isOver({ busy: (busy += 1), clock }, LIMIT)).toBe(false);
});

it('an item that waits and uses nothing is over by the clock, and not before its patience is', () => {
  expect(overAfter(() => 0)).toBe(PATIENCE * LIMIT + LOOK);
  expect(overAfter(() => 0, 0)).toBeNull();
});

it.each([
  [2000, '4 ms each 9 s', (clock: number) => (clock % 9000 === 0 ? 4 : 0)],
  [30_000, '4 ms each 9 s', (clock: number) => (clock % 9000 === 0 ? 4 : 0)],
  [2000, '8 ms once', (clock: number) => (clock === 10_000 ? 8 : 0)],
])('what other threads of Node use while an item of %i ms waits (%s) gives it no more time', (limit, _, used) =>
  expect(overAfter(used, limit)).toBe(PATIENCE * limit + LOOK),
);

it('a machine that slept for an hour, or a process that was stopped by a person, has not waited', () => {
  const patience = new Patience({ busy: 0, clock: 0 });
  expect(patience.isOver({ busy: 0, clock: 3_600_000 }, LIMIT)).toBe(false);
});
