import { datasetPath, referencePath } from '../model/addresses.ts';
import type { LegalReference } from '../kinds/legal-reference.ts';
import type { Relation } from '../kinds/relation.ts';
import { comparedRecord } from '../model/comparison/compared-fields.ts';
import type { ComparedField } from '../model/comparison/compared-fields.ts';
import { citationAnchor } from '../model/site/plan-citations.ts';
import { howToCite } from '../model/views/how-to-cite.ts';
import type { Site } from '../model/site/site.ts';
import { HASH_WORDS, listHash, recordHash } from './content-hash.ts';
import type { Hashed, TextDigest } from './content-hash.ts';
import { dataset } from './dataset.ts';
import type { Address, Dataset, Fields } from './dataset.ts';
import { validityJson } from './validity-json.ts';
import type { ValidityJson } from './validity-json.ts';

type Taken = Pick<
  LegalReference,
  | 'kind'
  | 'number'
  | 'name'
  | 'names'
  | 'issuer'
  | 'issuerAsPrinted'
  | 'issuedOn'
  | 'effectiveOn'
  | 'expiredOn'
  | 'period'
  | 'subject'
  | 'field'
  | 'annexes'
  | 'transitions'
  | 'uncertainFrom'
  | 'needsCheckFrom'
  | 'provenance'
>;

export interface LegalReferenceJson extends Taken {
  id: string;
  url: string;
  hash: string;
  now: ValidityJson;
  relations: (Pick<Relation, 'type' | 'on' | 'until' | 'article' | 'scope' | 'sources' | 'confidence' | 'note'> & {
    direction: 'acts' | 'is-acted-on';
    verb: string;
    other: string;
  })[];
  citedBy: string[];
  citation: { form: string; text: string }[];
  compared: ComparedField[];
}

const fields: Fields<LegalReferenceJson> = {
  id: 'Mã của văn bản, không đổi.',
  url: 'Trang của văn bản.',
  hash: HASH_WORDS,
  kind: 'Loại văn bản.',
  number: 'Số, ký hiệu đúng như in trên văn bản; null nếu không có hoặc không biết.',
  name: 'Tên riêng của luật, nghị quyết; null nếu chỉ gọi bằng số.',
  names: 'Những cách gọi khác gặp trong viện dẫn.',
  issuer: 'Mã cơ quan ban hành.',
  issuerAsPrinted: 'Cơ quan ban hành như in trên văn bản, khi in rõ hơn.',
  issuedOn: 'Ngày ban hành.',
  effectiveOn: 'Ngày có hiệu lực.',
  expiredOn: 'Ngày đầu tiên không còn hiệu lực.',
  period: 'Kỳ thực hiện ghi trong tên văn bản; hết kỳ không phải là bị bãi bỏ.',
  subject: 'Trích yếu.',
  field: 'Lĩnh vực.',
  annexes: 'Văn bản ban hành kèm theo.',
  transitions: 'Thời hạn còn được áp dụng chuyển tiếp sau khi hết hiệu lực, kèm căn cứ.',
  needsCheckFrom:
    'Từ ngày nào cần kiểm tra lại hiệu lực vì pháp luật liên quan đã thay đổi: ngày, văn bản, lý do, nguồn.',
  uncertainFrom: 'Từ ngày nào không rõ hiệu lực, vì sao.',
  provenance: 'Nguồn, độ tin cậy, và các lần đối chiếu đúng như đã ghi; verification là null khi chưa ai đối chiếu.',
  compared: 'Trường nào đã có người đối chiếu, và giá trị từ đó chưa đổi: ai, ngày nào, với bản nào.',
  now: 'Hiệu lực vào ngày asOf, kèm căn cứ. Tính từ các ngày và quan hệ, không khai báo.',
  relations: 'Quan hệ với văn bản khác theo cả hai chiều: direction acts là văn bản này tác động đến other.',
  citedBy: 'Mã các viện dẫn trong kế hoạch, như trong citations.json.',
  citation: 'Cách viện dẫn theo NĐ 30/2020/NĐ-CP: full lần đầu, short các lần sau, basis ở phần căn cứ.',
};

/** Every legal reference, by id. */
export function legalReferencesJson(
  site: Site,
  address: Address,
  digest: TextDigest,
): Dataset<LegalReferenceJson> & Hashed {
  const ids = site.legalReferences.map(({ id }) => id).sort();
  const list = dataset(
    { title: 'Văn bản', url: address(datasetPath('legal-references')), asOf: site.today, fields },
    ids.map((id) => legalReferenceJson(site, id, address, digest)),
  );
  const hash = listHash(
    list.items.map(({ id, hash }) => ({ name: id, hash })),
    digest,
  );
  return { ...list, hash };
}

function legalReferenceJson(site: Site, id: string, address: Address, digest: TextDigest): LegalReferenceJson {
  const { data } = site.legalReference(id);
  return {
    id,
    url: address(referencePath(id)),
    hash: recordHash(data, digest),
    kind: data.kind,
    number: data.number,
    name: data.name,
    names: data.names,
    issuer: data.issuer,
    issuerAsPrinted: data.issuerAsPrinted,
    issuedOn: data.issuedOn,
    effectiveOn: data.effectiveOn,
    expiredOn: data.expiredOn,
    period: data.period,
    subject: data.subject,
    field: data.field,
    annexes: data.annexes,
    now: validityJson(site.today, site.validity(id)),
    transitions: data.transitions,
    uncertainFrom: data.uncertainFrom,
    needsCheckFrom: data.needsCheckFrom,
    relations: site.relations(id).map(({ direction, verb, other, relation }) => ({
      direction,
      type: relation.type,
      verb,
      other,
      on: relation.on,
      until: relation.until,
      article: relation.article,
      scope: relation.scope,
      sources: relation.sources,
      confidence: relation.confidence,
      note: relation.note,
    })),
    citedBy: site.citedBy(id).map((citation) => `${citation.plan}#${citationAnchor(citation)}`),
    citation: howToCite(site, id).map(({ form, text }) => ({ form, text })),
    provenance: data.provenance,
    compared: comparedRecord('legalReferences', data).compared,
  };
}
