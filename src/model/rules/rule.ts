export type Severity = 'error' | 'warning';

/** What can be wrong, and what to do about it. All texts are Vietnamese. */
export interface Rule {
  severity: Severity;
  title: string;
  /** Why it matters, in one or two sentences. */
  why: string;
  /** How to fix it, in general; the issue itself says how to fix it here. */
  remedy: string;
  /** A minimal wrong and right example. */
  wrong: string;
  right: string;
}
