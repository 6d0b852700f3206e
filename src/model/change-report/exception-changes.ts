import type { Content } from '../records.ts';

/** A decision of the school to publish what looks like personal data. */
export interface ExceptionChange {
  kind: 'added' | 'removed';
  file: string;
  code: string;
  reason: string;
  decidedBy: string;
}

/** What the school of a content decided to publish all the same. */
export const exceptionsOf = ({ settings, incomplete }: Content) =>
  (settings ?? incomplete.settings)?.data.personalDataExceptions ?? [];

/** Exceptions that only one of two states has; one with another reason is removed and added. The words themselves are left out. */
export function exceptionChanges(before: Content, after: Content): ExceptionChange[] {
  const [past, present] = [exceptionsOf(before), exceptionsOf(after)];
  const without = (all: typeof past, others: typeof past) => {
    const known = new Set(others.map((each) => JSON.stringify(each)));
    return all.filter((each) => !known.has(JSON.stringify(each)));
  };
  const change =
    (kind: ExceptionChange['kind']) =>
    (each: (typeof past)[number]): ExceptionChange => {
      const { file, code, reason, decidedBy } = each;
      return { kind, file, code, reason, decidedBy };
    };
  return [...without(present, past).map(change('added')), ...without(past, present).map(change('removed'))];
}
