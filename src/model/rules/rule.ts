import type { CheckName, Example } from './example.ts';

export type Severity = 'error' | 'warning';

/**
 * What can be wrong, what to do about it, and the proof: a wrong and a right example, which the suite runs. The wrong one
 * raises this rule and nothing else, the right one raises nothing. All texts are Vietnamese.
 * @typeParam Level how grave it is, in the words of its reporter. @typeParam Check the check that raises it
 */
export interface Rule<Level extends string = Severity, Check extends CheckName = CheckName> {
  severity: Level;
  title: string;
  /** Why it matters, in one or two sentences. */
  why: string;
  /** How to fix it, in general; the issue itself says how to fix it here. */
  remedy: string;
  /** The check that raises it, and so what its examples are made of. */
  check: Check;
  wrong: Example<Check>;
  right: Example<Check>;
}

/** A rule whatever its check is; each example is of the kind that its check reads. */
export type AnyRule<Level extends string = Severity> = { [Check in CheckName]: Rule<Level, Check> }[CheckName];
