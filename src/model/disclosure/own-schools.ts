import type { Content } from '../records.ts';

/**
 * The school of a site and those that it took over, through all successors: a school that got another name, or was merged, goes on in
 * the one that follows it, whose site keeps what they published under their own names.
 * @param school id of the school of the site
 */
export function ownSchools({ organizations }: Pick<Content['records'], 'organizations'>, school: string): Set<string> {
  const own = new Set([school]);
  // A set is walked to its end, also where it grows on the way.
  for (const each of own)
    for (const [id, { data }] of organizations)
      if (data.branch === 'school' && data.to !== null && data.successors.includes(each)) own.add(id);
  return own;
}
