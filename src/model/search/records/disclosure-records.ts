import { itemPath } from '../../addresses.ts';
import { parsePeriod, periodLabel } from '../../../kinds/period.ts';
import type { Content } from '../../records.ts';
import type { Site } from '../../site/site.ts';
import type { SearchRecord } from './record.ts';

/** What the school has published for its duties. */
export function disclosureRecords(site: Site, { records }: Pick<Content, 'records'>): SearchRecord[] {
  const school = (id: string) => site.organization(id).data.name;
  const titles = new Map(site.dutyRegister().duties.map(({ data }) => [data.code, data.title]));
  return [...records.disclosures.values()].map(({ data }): SearchRecord => {
    const period = parsePeriod(data.period);
    const name = data.title ?? titles.get(data.duty) ?? data.duty;
    const title = period && !name.includes(data.period) ? `${name}, ${periodLabel(period)}` : name;
    return {
      path: itemPath(data.duty, data.period),
      title,
      text: [
        title,
        titles.get(data.duty),
        ...data.narrative,
        ...data.documents.flatMap((each) => [each.title === name ? null : each.title, each.number]),
        data.notApplicable,
        ...stringsIn(data.data),
      ]
        .filter(Boolean)
        .join('\n'),
      facets: { trang: 'Mục công khai', nam: data.period.slice(0, 4), truong: school(data.organization) },
    };
  });
}

/** The words in tables, without their keys: names of rows, dishes, notes. One word alone is a key, not a text. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return /\s/u.test(value) ? [value] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(stringsIn);
}
