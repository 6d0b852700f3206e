import type { CollectionName } from '../../kinds/index.ts';
import { parsePeriod, periodLabel } from '../../kinds/period.ts';
import { planTitle, shortTitle } from '../law/titles.ts';
import type { ContentRecord } from '../records.ts';

type Names = { [Name in CollectionName]: (record: ContentRecord<Name>) => string };

const names: Names = {
  plans: ({ data }) => planTitle(data),
  legalReferences: ({ data }) => shortTitle(data),
  organizations: ({ data }) => data.name,
  editorialNotes: ({ data }) => `ghi chú về ${data.plan}`,
  summaries: ({ data }) => `tóm tắt ${data.plan}`,
  duties: ({ data }) => `${data.code}, ${data.title}`,
  disclosures: ({ data }) => {
    const period = parsePeriod(data.period);
    return `${data.duty}, ${period ? periodLabel(period) : data.period}`;
  },
  regulations: ({ data }) => data.title,
  reports: ({ data }) => data.title,
  calendar: ({ data }) => `năm ${data.year}`,
};

/** What people call a record. */
export const recordName = <Name extends CollectionName>(record: ContentRecord<Name>): string =>
  names[record.collection](record);
