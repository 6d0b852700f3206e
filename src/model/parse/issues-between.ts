import type { z } from 'zod';

type ZodIssue = z.core.$ZodIssue;

/** Thrown to stop a rule at the first field whose value is not known. */
class UnknownField extends Error {}

/**
 * What the rules between the fields of a record say when some fields are wrong. zod skips these rules then. A rule runs
 * here until it reads a field that is not valid; what it found before is kept, so nothing is said about unknown values.
 * @param valid the fields that are right by themselves. @param found the issues known already
 */
export function issuesBetween(
  schema: z.ZodType,
  valid: Readonly<Record<string, unknown>>,
  found: readonly ZodIssue[],
): ZodIssue[] {
  if (found.some(({ code }) => code === 'custom')) return [];
  const value = new Proxy(valid, {
    get(target, name) {
      if (typeof name === 'string' && !Object.hasOwn(target, name)) throw new UnknownField(name);
      return Reflect.get(target, name) as unknown;
    },
  });
  return (
    (schema.def as { checks?: z.core.$ZodCheck<object>[] }).checks?.flatMap((check) => runCheck(check, value)) ?? []
  );
}

function runCheck(check: z.core.$ZodCheck<object>, value: object): ZodIssue[] {
  const issues: z.core.$ZodRawIssue[] = [];
  try {
    void check._zod.check({ value, issues });
  } catch (error) {
    if (!(error instanceof UnknownField)) throw error;
  }
  return issues.map((issue) => ({ ...issue, path: issue.path ?? [], message: issue.message ?? '' }));
}
