import { addressOf } from '../../../kinds/address-of.ts';
import { kindNames, kindOf } from '../../../kinds/index.ts';
import { articleOf } from '../../article/article-of.ts';
import type { Content, ContentRecord } from '../../records.ts';
import type { Site } from '../../site/site.ts';
import type { SearchRecord } from './record.ts';

/** The records of every kind that says in its own file how it is found. */
export function kindRecords(site: Site, { records }: Pick<Content, 'records'>): SearchRecord[] {
  return kindNames.flatMap((name) =>
    kindOf(name).search ? [...records[name].values()].flatMap((record) => searchRecord(record, site)) : [],
  );
}

function searchRecord(record: ContentRecord, site: Site): SearchRecord[] {
  const path = addressOf(record);
  const kind = kindOf(record.collection);
  const found = kind.search?.(record.data);
  if (path === null || !found) return [];
  const { facet, lines, year } = found;
  const text = record.body && articleOf(record).text.replace(/\n{2,}/gu, '\n');
  const school = 'organization' in record.data ? site.organization(record.data.organization).data.name : null;
  return [
    {
      path,
      title: kind.name(record.data),
      text: [...lines, text].filter(Boolean).join('\n'),
      facets: {
        trang: facet,
        loai: facet,
        ...(year !== null && { nam: year }),
        ...(school !== null && { truong: school }),
      },
    },
  ];
}
