import { datasetPath, planPath } from '../model/addresses.ts';
import type { Plan } from '../kinds/plan.ts';
import { articleOf } from '../model/article/article-of.ts';
import { planTitle } from '../kinds/titles.ts';
import { citedDocuments } from '../model/views/cited-documents.ts';
import { countStandings } from '../model/views/standing.ts';
import type { StandingCounts } from '../model/views/standing.ts';
import { planDay } from '../model/site/site.ts';
import type { Site } from '../model/site/site.ts';
import { dataset } from './dataset.ts';
import type { Address, Dataset, Fields } from './dataset.ts';

type Taken = Pick<
  Plan,
  | 'organization'
  | 'year'
  | 'number'
  | 'place'
  | 'issuedOn'
  | 'estimatedOn'
  | 'subject'
  | 'fragment'
  | 'implements'
  | 'provenance'
>;

export interface PlanJson extends Taken {
  id: string;
  url: string;
  title: string;
  signer: Plan['signer'];
  judgedOn: string;
  characters: number;
  citations: number;
  documents: number;
  standingThen: StandingCounts;
  standingNow: StandingCounts;
}

const fields: Fields<PlanJson> = {
  id: 'Mã của kế hoạch, không đổi.',
  url: 'Trang của kế hoạch, có toàn văn đúng như đã ban hành.',
  title: 'Tên trang.',
  organization: 'Mã của trường ban hành.',
  year: 'Năm của kế hoạch.',
  number: 'Số, ký hiệu; null nếu bản gốc không ghi.',
  place: 'Địa danh; null nếu bản gốc không ghi.',
  issuedOn: 'Ngày ký; null nếu bản gốc không ghi.',
  estimatedOn: 'Ngày ước định khi không có ngày ký, kèm lý do.',
  subject: 'Trích yếu.',
  fragment: 'Thông báo khi chỉ còn một phần văn bản.',
  signer: 'Chức vụ và họ tên người ký như in trên văn bản.',
  implements: 'Mã các văn bản mà kế hoạch này thực hiện.',
  provenance: 'Nguồn, độ tin cậy, và các lần đối chiếu; verification là null khi chưa ai đối chiếu.',
  judgedOn: 'Ngày của kế hoạch, dùng để xét hiệu lực của văn bản được viện dẫn.',
  characters: 'Số đơn vị UTF-16 của toàn văn, là thước của các vị trí trong citations.json.',
  citations: 'Số chỗ viện dẫn; từng chỗ nằm trong citations.json.',
  documents: 'Số văn bản khác nhau được viện dẫn.',
  standingThen:
    'Số văn bản theo tình trạng vào ngày của kế hoạch: holds còn hiệu lực, ended hết hiệu lực hoặc bị thay thế, transitional áp dụng chuyển tiếp, over hết kỳ, unclear chưa rõ, not-yet chưa có hiệu lực, unresolved chưa xác định.',
  standingNow: 'Như trên, vào ngày asOf.',
};

/** Every issued plan, by id. */
export function plansJson(site: Site, address: Address): Dataset<PlanJson> {
  const ids = site.plans.map(({ id }) => id).sort();
  return dataset(
    { title: 'Kế hoạch', url: address(datasetPath('plans')), asOf: site.today, fields },
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
    standingThen: countStandings(documents.map(({ then }) => then?.state ?? null)),
    standingNow: countStandings(documents.map(({ now }) => now?.state ?? null)),
    provenance: data.provenance,
  };
}
