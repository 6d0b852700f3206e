import { addressOf } from '../../../kinds/address-of.ts';
import type { Disclosure } from '../../../kinds/disclosure.ts';
import { kindNames, kindOf } from '../../../kinds/index.ts';
import { itemPath, regulationPath } from '../../addresses.ts';
import { itemTitle } from '../../../kinds/item-title.ts';
import { reportOccasionLabels } from '../../../kinds/report.ts';
import { periodLabel, requirePeriod } from '../../../kinds/period.ts';
import { firstItem } from '../../items.ts';
import { planLink } from '../links.ts';
import type { Site } from '../../site/site.ts';
import { publicationLabels } from './content-view.ts';

/** One time when the school made something public: an entry of the feeds. */
export interface NewsItem {
  /** Never changes; unique on the site. */
  id: string;
  /** Below the base path. */
  path: string;
  /** Where its text can be read at once: the plan or regulation, when that is all it is; otherwise `path`. */
  textPath: string;
  title: string;
  summary: string;
  /** ISO day; null where nobody recorded it. */
  day: string | null;
}

function textPathOf(site: Site, { plan, regulation }: Disclosure['documents'][number], item: string): string {
  if (plan) return planLink(site, plan).path;
  return regulation ? regulationPath(regulation) : item;
}

/** Everything the school made public up to today, the latest first; what has no day comes last. */
export function newsItems(site: Site): NewsItem[] {
  const book = site.dutyRegister();
  const disclosed = book.allDisclosures.flatMap(({ id, data }) => {
    const duty = book.duty(data.duty).data;
    const path = itemPath(data.duty, data.period);
    const only = data.documents.length === 1 && data.data.length === 0 ? firstItem(data.documents) : null;
    return data.publications.map(({ on, kind, note }, index): NewsItem => ({
      id: `${id}-${index + 1}`,
      path,
      textPath: only ? textPathOf(site, only, path) : path,
      title: data.title ?? itemTitle(duty, requirePeriod(data.period)),
      summary: [`${duty.code} ${duty.title}: ${publicationLabels[kind]}.`, note].filter(Boolean).join(' '),
      day: on,
    }));
  });
  const reports = book.reports.map(({ id, data }): NewsItem => ({
    id,
    path: `${planLink(site, data.plan).path}#tien-do`,
    textPath: `${planLink(site, data.plan).path}#tien-do`,
    title: data.title,
    summary: `${reportOccasionLabels[data.occasion]}, ${periodLabel(requirePeriod(data.period))}: ${planLink(site, data.plan).label}.`,
    day: data.reportedOn,
  }));
  return [...disclosed, ...newsOfKinds(site), ...reports]
    .filter(({ day }) => day === null || day <= site.today)
    .sort(latestFirst);
}

/** The news of every kind that says in its own file what it is. */
function newsOfKinds(site: Site): NewsItem[] {
  return kindNames.flatMap((name) =>
    site.recordsOf(name).flatMap((record): NewsItem[] => {
      const news = kindOf(name).news?.(record.data);
      const path = addressOf(record);
      const foreign = 'organization' in record.data && !site.isOwn(record.data.organization);
      return !news || path === null || foreign ? [] : [{ id: record.id, path, textPath: path, ...news }];
    }),
  );
}

/** The order of the feeds; what has no day comes last. */
export const latestFirst = (a: NewsItem, b: NewsItem): number =>
  (b.day ?? '').localeCompare(a.day ?? '') || (a.id < b.id ? -1 : 1);
