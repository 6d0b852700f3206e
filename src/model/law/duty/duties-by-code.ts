import type { Duty } from '../../../kinds/duty.ts';
import type { Content } from '../../records.ts';

/** The duties of some content by their code: `B01` to what the law asks. */
export const dutiesByCode = ({ records }: Pick<Content, 'records'>): Map<string, Duty> =>
  new Map([...records.duties.values()].map(({ data }) => [data.code, data]));
