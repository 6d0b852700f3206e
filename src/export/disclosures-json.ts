import { datasetPath, itemPath } from '../model/addresses.ts';
import type { Disclosure } from '../kinds/disclosure.ts';
import { requirePeriod } from '../kinds/period.ts';
import { daysLate } from '../model/law/duty/days-late.ts';
import type { DutyState } from '../model/law/duty/state.ts';
import { retentionFor } from '../model/disclosure/retention-for.ts';
import type { TableView } from '../model/table/table-view.ts';
import type { RetentionTerm } from '../model/law/duty/retention.ts';
import type { Site } from '../model/site/site.ts';
import { dataset } from './dataset.ts';
import type { Address, Dataset, Fields } from './dataset.ts';

/** A table as readers see it: totals computed, small counts hidden. The numbers as written never leave the site. */
interface TableJson extends Pick<TableView, 'table' | 'caption' | 'rowHeader' | 'columns' | 'footnotes'> {
  rows: { label: string; kind: string; values: (number | string | null)[]; hidden: boolean[] }[];
}

export interface DisclosureJson extends Omit<Disclosure, 'data' | 'documents'> {
  id: string;
  url: string;
  documents: (Disclosure['documents'][number] & { urls: string[] })[];
  tables: TableJson[];
  keep: RetentionTerm;
  state: DutyState;
  dueOn: string | null;
  daysLate: number | null;
  computedOn: string;
}

const fields: Fields<DisclosureJson> = {
  id: 'Mã của mục, không đổi.',
  url: 'Trang của mục.',
  duty: 'Mã nghĩa vụ công khai.',
  alsoFor: 'Mã các nghĩa vụ khác mà mục này cũng thực hiện.',
  organization: 'Mã của trường.',
  period:
    'Kỳ: 2025-2026 năm học, 2026 năm, 2026-h1 sáu tháng, 2026-q3 quý, 2026-9t kỳ ngân sách, 2026-09 tháng, 2026-w38 tuần.',
  title: 'Tên mục; null thì lấy tên của nghĩa vụ.',
  narrative: 'Bài viết, mỗi đoạn một phần tử.',
  documents: 'Văn bản đã ban hành; urls là địa chỉ các tệp, sha256 để kiểm tra tệp chưa bị thay.',
  tables:
    'Bảng số liệu như trên trang: values theo thứ tự columns, tỷ lệ là phần của 1; ô hidden là số từ 1 đến 4, hoặc số giúp suy ra nó, nên không đăng.',
  notApplicable: 'Vì sao trường không có nghĩa vụ này trong kỳ; null nếu có.',
  eventOn: 'Ngày phát sinh mà hạn tính từ đó.',
  publications: 'Các lần công khai; on là null khi không còn biết ngày.',
  keep: 'Phải giữ trên trang: until đến hết ngày, open chưa định được ngày, free không quy định.',
  state: 'Tình trạng của mục trong kỳ; những mục còn thiếu: xem danh sách tình trạng từng mục (items.json).',
  dueOn: 'Ngày cuối để công khai đúng hạn; null khi chưa định được ngày.',
  daysLate: 'Số ngày muộn so với dueOn; 0 khi đúng hạn, null khi không tính được.',
  computedOn: 'Ngày tính tình trạng.',
  provenance: 'Nguồn, độ tin cậy, và các lần đối chiếu; verification là null khi chưa ai đối chiếu.',
};

/** Everything that the school published, by id. */
export function disclosuresJson(site: Site, address: Address): Dataset<DisclosureJson> {
  const book = site.dutyRegister();
  const duties = new Map(book.duties.map((each) => [each.data.code, each.data]));
  const all = book.allDisclosures.map((each) => each.data);
  return dataset(
    { title: 'Mục công khai', url: address(datasetPath('disclosures')), asOf: site.today, fields },
    book.allDisclosures.map(({ id, data: { data, documents, ...rest } }) => ({
      id,
      url: address(itemPath(rest.duty, rest.period)),
      ...rest,
      documents: documents.map((document) => ({
        ...document,
        urls: document.files.map(({ path }) => address(`/${path}`)),
      })),
      tables: data.map((each) => tableJson(book.table(each))),
      keep: retentionFor({ data, documents, ...rest }, duties, all).minimum,
      ...standing(site, rest),
    })),
  );
}

function standing(site: Site, { duty, period }: Pick<Disclosure, 'duty' | 'period'>) {
  const status = site.dutyRegister().status(duty, requirePeriod(period));
  return {
    state: status.state,
    dueOn: status.lastDay,
    daysLate: daysLate(status, site.today),
    computedOn: site.today,
  };
}

function tableJson({ table, caption, rowHeader, columns, rows, footnotes }: TableView): TableJson {
  return {
    table,
    caption,
    rowHeader,
    columns,
    rows: rows.map(({ label, kind, cells }) => ({
      label,
      kind,
      values: cells.map(({ value }) => value),
      hidden: cells.map(({ hidden }) => hidden),
    })),
    footnotes,
  };
}
