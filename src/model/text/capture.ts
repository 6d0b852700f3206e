/**
 * What a group of a pattern matched, by its number or its name. For groups that every match fills; throws an `Error` with
 * the whole match where the group is optional and matched nothing.
 */
export function capture(match: RegExpExecArray | RegExpMatchArray, group: number | string): string {
  const text = typeof group === 'number' ? match[group] : match.groups?.[group];
  if (text === undefined) throw new Error(`No group ${group} in ${match[0]}.`);
  return text;
}
