import { recordKinds } from '../../model/word/index.ts';

/** The kinds of record among which a person chooses on the page that imports Word files. */
export const recordKindChoices: readonly { kind: string; label: string }[] = Object.entries(recordKinds).map(
  ([kind, { label }]) => ({ kind, label }),
);
