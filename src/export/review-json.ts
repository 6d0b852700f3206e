import { z } from 'zod';
import { datasetPath } from '../model/addresses.ts';
import { firstItem } from '../model/items.ts';
import { standingOf, standings } from '../model/views/standing.ts';
import { reviewEvents, reviewView } from '../model/views/review.ts';
import type { Site } from '../model/site/site.ts';
import { dataset, datasetTitles } from './dataset.ts';
import type { Address, Dataset } from './dataset.ts';
import {
  fieldsOf,
  ids,
  isoDayOrNull,
  list,
  meaning,
  oneOf,
  validityState,
  words,
  wordsOrNull,
} from './record-schema.ts';

/** Something to look at again: a cited document that no longer holds, or the day on which it will not. */
export const reviewRecord = z.strictObject({
  id: words('Tên của mục, không đổi giữa các lần dựng.'),
  about: meaning(
    z.enum(['now', 'past', 'coming']),
    'now: tình trạng vào ngày lập tệp của một văn bản mà kế hoạch dựa vào; past: ngày đã qua, sau khi kế hoạch ban hành; coming: ngày đã biết trước.',
  ),
  on: isoDayOrNull('Ngày đầu tiên của tình trạng mới; null nếu không biết.'),
  lastDay: isoDayOrNull('Ngày cuối của tình trạng cũ; null với mục now.'),
  reference: wordsOrNull('Mã văn bản; null khi chưa xác định được là văn bản nào.'),
  title: words('Một dòng cho người đọc.'),
  url: wordsOrNull('Trang của văn bản.'),
  from: meaning(validityState.nullable(), 'Tình trạng trước đó; null với mục now.'),
  to: meaning(validityState.nullable(), 'Tình trạng từ ngày đó; null khi chưa xác định được văn bản.'),
  standing: meaning(
    oneOf(standings),
    'Nhóm tình trạng: ended, transitional, over, unclear, unresolved, not-yet, holds.',
  ),
  successors: ids('Mã các văn bản thay thế tính đến ngày lập tệp.'),
  plans: list(
    z.strictObject({ id: z.string(), url: z.string() }),
    'Kế hoạch dựa vào văn bản đó, và chỗ viện dẫn đầu tiên.',
  ),
});
export type ReviewJson = z.infer<typeof reviewRecord>;

/** What is on the page of documents to look at again: first today's states by plan, then all days, the oldest first. */
export function reviewJson(site: Site, address: Address): Dataset<ReviewJson> {
  return dataset(
    {
      title: datasetTitles.review,
      url: address(datasetPath('review')),
      asOf: site.today,
      fields: fieldsOf(reviewRecord),
    },
    [...statesToday(site, address), ...days(site, address)],
  );
}

function statesToday(site: Site, address: Address): ReviewJson[] {
  return reviewView(site).plans.flatMap(({ id: plan, plan: { path }, groups }) =>
    groups.flatMap(({ standing, documents }) =>
      documents.map((each): ReviewJson => ({
        id: `${plan}${firstItem(each.places).path}`,
        about: 'now',
        on: each.since,
        lastDay: null,
        reference: each.target,
        title: `${each.asCited}: ${each.now?.label ?? 'chưa xác định được là văn bản nào'}`,
        url: each.path && address(each.path),
        from: null,
        to: each.now?.state ?? null,
        standing,
        successors: each.target === null ? [] : site.validity(each.target).successors,
        plans: [{ id: plan, url: address(path + firstItem(each.places).path) }],
      })),
    ),
  );
}

function days(site: Site, address: Address): ReviewJson[] {
  return reviewEvents(site).map((event): ReviewJson => ({
    id: event.id,
    about: event.on > site.today ? 'coming' : 'past',
    on: event.on,
    lastDay: event.lastDay,
    reference: event.reference,
    title: event.title,
    url: address(event.path),
    from: event.from,
    to: event.to,
    standing: standingOf(event.to),
    successors: site.validity(event.reference).successors,
    plans: event.plans.map(({ id, path }) => ({ id, url: address(path) })),
  }));
}
