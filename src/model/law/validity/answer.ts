import type { Ground, Validity, ValidityState } from './validity.ts';

/** An answer in the order in which its parts are thought of. */
export function answer(
  state: ValidityState,
  since: string | null,
  grounds: Ground[],
  successors: string[] = [],
): Validity {
  return { state, since, grounds, successors };
}
