import { z } from 'zod';
import { datasetPath, itemPath } from '../model/addresses.ts';
import { disclosure } from '../kinds/disclosure.ts';
import type { Disclosure } from '../kinds/disclosure.ts';
import { requirePeriod } from '../kinds/period.ts';
import { daysLate } from '../model/law/duty/days-late.ts';
import { retentionFor } from '../model/disclosure/retention-for.ts';
import type { TableView } from '../model/table/table-view.ts';
import type { Site } from '../model/site/site.ts';
import { dataset, datasetTitles } from './dataset.ts';
import type { Address, Dataset } from './dataset.ts';
import { countOrNull, dutyState, fieldsOf, isoDay, isoDayOrNull, list, meaning, words } from './record-schema.ts';

const of = disclosure.shape;
const value = z.union([z.number(), z.string(), z.null()]);

/** A table as readers see it: totals computed, small counts hidden. The numbers as written never leave the site. */
const publishedTable = z.strictObject({
  table: z.string(),
  caption: z.string(),
  rowHeader: z.string(),
  columns: z.array(
    z.strictObject({
      key: z.string(),
      label: z.string(),
      unit: z.string().nullable(),
      format: z.string(),
      period: z.strictObject({ label: z.string(), past: z.boolean() }).optional(),
    }),
  ),
  rows: z.array(
    z.strictObject({ label: z.string(), kind: z.string(), values: z.array(value), hidden: z.array(z.boolean()) }),
  ),
  footnotes: z.array(z.string()),
});

const retentionTerm = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('until'), day: z.iso.date() }),
  z.strictObject({ kind: z.literal('open'), reason: z.string() }),
  z.strictObject({ kind: z.literal('free') }),
]);

export const disclosureRecord = z.strictObject({
  id: words('Mã của mục, không đổi.'),
  url: words('Trang của mục.'),
  duty: meaning(of.duty, 'Mã nghĩa vụ công khai.'),
  alsoFor: meaning(of.alsoFor, 'Mã các nghĩa vụ khác mà mục này cũng thực hiện.'),
  organization: meaning(of.organization, 'Mã của trường.'),
  period: meaning(
    of.period,
    'Kỳ: 2025-2026 năm học, 2026 năm, 2026-h1 sáu tháng, 2026-q3 quý, 2026-9t kỳ ngân sách, 2026-09 tháng, 2026-w38 tuần.',
  ),
  title: meaning(of.title, 'Tên mục; null thì lấy tên của nghĩa vụ.'),
  narrative: meaning(of.narrative, 'Bài viết, mỗi đoạn một phần tử.'),
  documents: list(
    of.documents.unwrap().element.extend({ urls: z.array(z.string()) }),
    'Văn bản đã ban hành; urls là địa chỉ các tệp, sha256 để kiểm tra tệp chưa bị thay.',
  ),
  tables: list(
    publishedTable,
    'Bảng số liệu như trên trang: values theo thứ tự columns, tỷ lệ là phần của 1; ô hidden là số từ 1 đến 4, hoặc số giúp suy ra nó, nên không đăng.',
  ),
  notApplicable: meaning(of.notApplicable, 'Vì sao trường không có nghĩa vụ này trong kỳ; null nếu có.'),
  eventOn: meaning(of.eventOn, 'Ngày phát sinh mà hạn tính từ đó.'),
  publications: meaning(of.publications, 'Các lần công khai; on là null khi không còn biết ngày.'),
  changes: meaning(of.changes, 'Các lần sửa sau khi đăng: ngày, loại, chữ cũ và chữ mới, vì sao.'),
  keep: meaning(
    retentionTerm,
    'Phải giữ trên trang: until đến hết ngày, open chưa định được ngày, free không quy định.',
  ),
  state: meaning(
    dutyState,
    'Tình trạng của mục trong kỳ; những mục còn thiếu: xem danh sách tình trạng từng mục (items.json).',
  ),
  dueOn: isoDayOrNull('Ngày cuối để công khai đúng hạn; null khi chưa định được ngày.'),
  daysLate: countOrNull('Số ngày muộn so với dueOn; 0 khi đúng hạn, null khi không tính được.'),
  computedOn: isoDay('Ngày tính tình trạng.'),
  provenance: meaning(
    of.provenance,
    'Nguồn, độ tin cậy, và các lần đối chiếu; verification là null khi chưa ai đối chiếu.',
  ),
});
export type DisclosureJson = z.infer<typeof disclosureRecord>;
type TableJson = z.infer<typeof publishedTable>;

/** Everything that the school published, by id. */
export function disclosuresJson(site: Site, address: Address): Dataset<DisclosureJson> {
  const book = site.dutyRegister();
  const duties = new Map(book.duties.map((each) => [each.data.code, each.data]));
  const all = book.allDisclosures.map((each) => each.data);
  return dataset(
    {
      title: datasetTitles.disclosures,
      url: address(datasetPath('disclosures')),
      asOf: site.today,
      fields: fieldsOf(disclosureRecord),
    },
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
