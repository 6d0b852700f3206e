import type { Content } from '../records.ts';

/**
 * The codes of all duties, also of those with errors: naming one of them is no second error. The file of a duty has its
 * code as name, which serves where the field itself is wrong.
 */
export const dutyCodes = ({ records, incomplete }: Pick<Content, 'records' | 'incomplete'>): Set<string> =>
  new Set([
    ...[...records.duties.values()].map(({ data }) => data.code),
    ...incomplete.records
      .filter(({ collection }) => collection === 'duties')
      .map(({ id, data }) => (typeof data.code === 'string' ? data.code : id.toUpperCase())),
  ]);
