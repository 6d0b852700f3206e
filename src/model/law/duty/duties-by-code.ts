import type { Duty } from '../../../kinds/duty.ts';
import type { Content } from '../../records.ts';
import { dutyInWords } from './duty-words.ts';

/** The duties of some content by their code, in the words of its school: `B01` to what the law asks. */
export function dutiesByCode({ records, settings }: Pick<Content, 'records' | 'settings'>): Map<string, Duty> {
  const school = records.organizations.get(settings?.data.school ?? '');
  const levels = school?.data.schoolLevels ?? [];
  return new Map([...records.duties.values()].map(({ data }) => [data.code, dutyInWords(data, levels)]));
}
