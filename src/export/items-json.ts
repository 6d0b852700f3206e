import { z } from 'zod';
import { datasetPath, itemPath } from '../model/addresses.ts';
import type { Period } from '../kinds/period.ts';
import { daysLate } from '../model/law/duty/days-late.ts';
import { dutyStateLabels } from '../model/law/duty/state.ts';
import type { DutyStatus } from '../model/law/duty/state.ts';
import type { Site } from '../model/site/site.ts';
import { dataset, datasetTitles } from './dataset.ts';
import type { Address, Dataset } from './dataset.ts';
import { countOrNull, dutyState, fieldsOf, ids, isoDay, isoDayOrNull, meaning, words, yes } from './record-schema.ts';

/** A duty in a period: what an inspector files. What was not published has a row as well. */
export const itemRecord = z.strictObject({
  duty: words('Mã nghĩa vụ công khai.'),
  title: words('Tên nghĩa vụ.'),
  period: words('Kỳ, viết như ở danh sách mục công khai.'),
  url: words('Trang của mục; của nhiều kỳ ngắn chưa công bố thì là trang chung của năm học.'),
  state: meaning(
    dutyState,
    'Tình trạng; chưa công bố cũng có dòng: overdue quá hạn, due-soon sắp đến hạn, not-due chưa đến hạn.',
  ),
  label: words('Tình trạng bằng chữ.'),
  dueOn: isoDayOrNull('Ngày cuối để công khai đúng hạn; null khi chưa định được ngày.'),
  expected: yes('true khi hạn còn là dự kiến vì lịch nghỉ chưa được công bố.'),
  publishedOn: isoDayOrNull('Ngày công khai đầu tiên đã ghi; null khi chưa công khai hoặc không ghi ngày.'),
  daysLate: countOrNull(
    'Số ngày muộn: đã công khai thì tính đến ngày công khai, còn thiếu thì tính đến computedOn; 0 khi không muộn; null khi không tính được.',
  ),
  computedOn: isoDay('Ngày tính tình trạng và số ngày muộn.'),
  disclosures: ids('Mã của những gì đã công khai cho kỳ này, trong danh sách mục công khai.'),
});
export type ItemJson = z.infer<typeof itemRecord>;

/** Every duty in every period of the school years that the site shows, by code and period. */
export function itemsJson(site: Site, address: Address): Dataset<ItemJson> {
  const book = site.dutyRegister();
  const seen = new Set<string>();
  const items = [...book.schoolYears].reverse().flatMap((year) =>
    book.boardRows(year.id).flatMap(({ duty, cells }) =>
      cells
        .filter(({ period }) => isNew(seen, `${duty.code} ${period.id}`))
        .map(({ period, status }) => ({
          ...itemJson(site, period, status),
          duty: duty.code,
          title: duty.title,
          url: address(itemPath(duty.code, cells.length > 2 && status.disclosures.length === 0 ? year.id : period.id)),
        })),
    ),
  );
  const order = ({ duty, period }: ItemJson) => `${duty} ${period}`;
  return dataset(
    {
      title: datasetTitles.items,
      url: address(datasetPath('items')),
      asOf: site.today,
      fields: fieldsOf(itemRecord),
    },
    items.sort((a, b) => (order(a) < order(b) ? -1 : 1)),
  );
}

const isNew = (seen: Set<string>, key: string): boolean => !seen.has(key) && seen.add(key).has(key);

const itemJson = (site: Site, period: Period, status: DutyStatus) => ({
  period: period.id,
  state: status.state,
  label: dutyStateLabels[status.state],
  dueOn: status.lastDay,
  expected: status.expected,
  publishedOn: status.publishedOn,
  daysLate: daysLate(status, site.today),
  computedOn: site.today,
  disclosures: status.disclosures.map((each) => site.dutyRegister().recordOf(each).id),
});
