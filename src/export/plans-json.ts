import { z } from 'zod';
import { datasetPath, planPath } from '../model/addresses.ts';
import { plan } from '../kinds/plan.ts';
import { articleOf } from '../model/article/article-of.ts';
import { planTitle } from '../kinds/titles.ts';
import { citedDocuments } from '../model/views/cited-documents.ts';
import { countStandings, standings } from '../model/views/standing.ts';
import { planDay } from '../model/site/site.ts';
import type { Site } from '../model/site/site.ts';
import { dataset, datasetTitles } from './dataset.ts';
import type { Address, Dataset } from './dataset.ts';
import { documentFiles, documentFilesField } from './document-files.ts';
import { count, fieldsOf, isoDay, meaning, oneOf, words } from './record-schema.ts';

const of = plan.shape;
const standingCounts = z.record(oneOf(standings), z.int().min(0));

export const planRecord = z.strictObject({
  id: words('Mã của kế hoạch, không đổi.'),
  url: words('Trang của kế hoạch, có toàn văn đúng như đã ban hành.'),
  title: words('Tên trang.'),
  organization: meaning(of.organization, 'Mã của trường ban hành.'),
  year: meaning(of.year, 'Năm của kế hoạch.'),
  number: meaning(of.number, 'Số, ký hiệu; null nếu bản gốc không ghi.'),
  place: meaning(of.place, 'Địa danh; null nếu bản gốc không ghi.'),
  issuedOn: meaning(of.issuedOn, 'Ngày ký; null nếu bản gốc không ghi.'),
  estimatedOn: meaning(of.estimatedOn, 'Ngày ước định khi không có ngày ký, kèm lý do.'),
  subject: meaning(of.subject, 'Trích yếu.'),
  fragment: meaning(of.fragment, 'Thông báo khi chỉ còn một phần văn bản.'),
  signer: meaning(of.signer, 'Chức vụ và họ tên người ký như in trên văn bản.'),
  implements: meaning(of.implements, 'Mã các văn bản mà kế hoạch này thực hiện.'),
  provenance: meaning(
    of.provenance,
    'Nguồn, độ tin cậy, và các lần đối chiếu; verification là null khi chưa ai đối chiếu.',
  ),
  judgedOn: isoDay('Ngày của kế hoạch, dùng để xét hiệu lực của văn bản được viện dẫn.'),
  characters: count('Số đơn vị UTF-16 của toàn văn, là thước của các vị trí trong citations.json.'),
  citations: count('Số chỗ viện dẫn; từng chỗ nằm trong citations.json.'),
  documents: count('Số văn bản khác nhau được viện dẫn.'),
  files: documentFilesField,
  standingThen: meaning(
    standingCounts,
    'Số văn bản theo tình trạng vào ngày của kế hoạch: holds còn hiệu lực, ended hết hiệu lực hoặc bị thay thế, transitional áp dụng chuyển tiếp, over hết kỳ, unclear chưa rõ, not-yet chưa có hiệu lực, unresolved chưa xác định.',
  ),
  standingNow: meaning(standingCounts, 'Như trên, vào ngày asOf.'),
});
export type PlanJson = z.infer<typeof planRecord>;

/** Every issued plan, by id. */
export function plansJson(site: Site, address: Address): Dataset<PlanJson> {
  const ids = site.plans.map(({ id }) => id).sort();
  return dataset(
    { title: datasetTitles.plans, url: address(datasetPath('plans')), asOf: site.today, fields: fieldsOf(planRecord) },
    ids.map((id) => planJson(site, id, address)),
  );
}

function planJson(site: Site, id: string, address: Address): PlanJson {
  const record = site.plan(id);
  const { data } = record;
  const documents = citedDocuments(site, id);
  return {
    id,
    url: address(planPath(id)),
    title: planTitle(data),
    organization: data.organization,
    year: data.year,
    number: data.number,
    place: data.place,
    issuedOn: data.issuedOn,
    estimatedOn: data.estimatedOn,
    subject: data.subject,
    fragment: data.fragment,
    signer: data.signer,
    implements: data.implements,
    judgedOn: planDay(data),
    characters: articleOf(record).text.length,
    citations: site.citations(id).length,
    documents: documents.length,
    files: documentFiles(site, 'plan', planPath(id), address),
    standingThen: countStandings(documents.map(({ then }) => then?.state ?? null)),
    standingNow: countStandings(documents.map(({ now }) => now?.state ?? null)),
    provenance: data.provenance,
  };
}
