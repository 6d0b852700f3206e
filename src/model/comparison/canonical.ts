/**
 * A value as one text that two equal values share: keys sorted, and without what says nothing (null, empty texts, lists and
 * maps), so that neither the order in a file nor a new field with an empty default changes it.
 * @param value plain data
 */
export const canonicalJson = (value: unknown): string => JSON.stringify(canonical(value) ?? null);

function canonical(value: unknown): unknown {
  if (value === null || value === undefined || value === '') return undefined;
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => canonical(item) ?? null);
    return items.length === 0 ? undefined : items;
  }
  const fields = Object.entries(value)
    .map(([key, each]): [string, unknown] => [key, canonical(each)])
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return fields.length === 0 ? undefined : Object.fromEntries(fields);
}

/** Whether a value says something. */
export const saysSomething = (value: unknown): boolean => canonical(value) !== undefined;
