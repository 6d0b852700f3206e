import { addressOf } from '../../kinds/address-of.ts';
import { noticeTitle } from '../../kinds/titles.ts';
import { formatDay } from '../day/format-day.ts';
import type { ContentRecord } from '../records.ts';
import type { Site } from '../site/site.ts';
import { recordedChangesView, versionOf } from './recorded-changes.ts';
import type { RecordedChangeView } from './recorded-changes.ts';
import { originalsView } from './originals-view.ts';
import type { OriginalsView } from './originals-view.ts';
import { listLink, organizationLink, provenanceView } from './links.ts';
import type { LinkView, ProvenanceView } from './links.ts';

/** A notice as lists and its page show it. */
export interface NoticeView extends LinkView {
  id: string;
  number: string | null;
  subject: string;
  issuedOn: string;
  issuedOnIso: string;
  /** The last day, as NĐ 30/2020 writes a day; null where the notice names none. */
  until: string | null;
  untilIso: string | null;
  /** Whether the build's day is one of its days. */
  isCurrent: boolean;
  changes: RecordedChangeView[];
  /** Which text it is. */
  version: string;
  school: LinkView;
  /** The list of all notices. */
  list: LinkView;
  originals: OriginalsView | null;
  provenance: ProvenanceView;
}

/** The notices of the site, the latest first. One that is dated after the build's day is not shown yet. */
export const noticesView = (site: Site): NoticeView[] =>
  site
    .recordsOf('notices')
    .filter(({ data }) => data.issuedOn <= site.today)
    .sort((a, b) => b.data.issuedOn.localeCompare(a.data.issuedOn) || (a.id < b.id ? -1 : 1))
    .map((record) => noticeView(site, record));

export function noticeView(site: Site, record: ContentRecord<'notices'>): NoticeView {
  const { number, subject, issuedOn, until, organization, changes } = record.data;
  const path = addressOf(record)!;
  return {
    id: record.id,
    path,
    label: noticeTitle(record.data),
    number,
    subject,
    issuedOn: formatDay(issuedOn),
    issuedOnIso: issuedOn,
    until: until && formatDay(until),
    untilIso: until,
    isCurrent: until !== null && issuedOn <= site.today && site.today <= until,
    changes: recordedChangesView(changes),
    version: versionOf(changes),
    school: organizationLink(site, organization),
    list: listLink('notices'),
    originals: originalsView(site, path, record.data.originals),
    provenance: provenanceView('notices', record.data),
  };
}
