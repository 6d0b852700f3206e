import { datasetPath, itemPath } from '../model/addresses.ts';
import type { Period } from '../kinds/period.ts';
import { daysLate } from '../model/law/duty/days-late.ts';
import { dutyStateLabels } from '../model/law/duty/state.ts';
import type { DutyState, DutyStatus } from '../model/law/duty/state.ts';
import type { Site } from '../model/site/site.ts';
import { dataset } from './dataset.ts';
import type { Address, Dataset, Fields } from './dataset.ts';

/** A duty in a period: what an inspector files. What was not published has a row as well. */
export interface ItemJson {
  duty: string;
  title: string;
  period: string;
  url: string;
  state: DutyState;
  label: string;
  dueOn: string | null;
  expected: boolean;
  publishedOn: string | null;
  daysLate: number | null;
  computedOn: string;
  disclosures: string[];
}

const fields: Fields<ItemJson> = {
  duty: 'Mã nghĩa vụ công khai.',
  title: 'Tên nghĩa vụ.',
  period: 'Kỳ, viết như ở danh sách mục công khai.',
  url: 'Trang của mục; của nhiều kỳ ngắn chưa công bố thì là trang chung của năm học.',
  state: 'Tình trạng; chưa công bố cũng có dòng: overdue quá hạn, due-soon sắp đến hạn, not-due chưa đến hạn.',
  label: 'Tình trạng bằng chữ.',
  dueOn: 'Ngày cuối để công khai đúng hạn; null khi chưa định được ngày.',
  expected: 'true khi hạn còn là dự kiến vì lịch nghỉ chưa được công bố.',
  publishedOn: 'Ngày công khai đầu tiên đã ghi; null khi chưa công khai hoặc không ghi ngày.',
  daysLate:
    'Số ngày muộn: đã công khai thì tính đến ngày công khai, còn thiếu thì tính đến computedOn; 0 khi không muộn; null khi không tính được.',
  computedOn: 'Ngày tính tình trạng và số ngày muộn.',
  disclosures: 'Mã của những gì đã công khai cho kỳ này, trong danh sách mục công khai.',
};

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
    { title: 'Tình trạng từng mục', url: address(datasetPath('items')), asOf: site.today, fields },
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
