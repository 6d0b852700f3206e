import { z } from 'zod';
import { datasetPath, referencePath } from '../model/addresses.ts';
import { legalReference } from '../kinds/legal-reference.ts';
import { relation } from '../kinds/relation.ts';
import { comparedRecord } from '../model/comparison/compared-fields.ts';
import { citationAnchor } from '../model/site/plan-citations.ts';
import { howToCite } from '../model/views/how-to-cite.ts';
import type { Site } from '../model/site/site.ts';
import { HASH_WORDS, listHash, recordHash } from './content-hash.ts';
import type { Hashed, TextDigest } from './content-hash.ts';
import { dataset, datasetTitles } from './dataset.ts';
import type { Address, Dataset } from './dataset.ts';
import { comparedField, fieldsOf, ids, list, meaning, words } from './record-schema.ts';
import { validityJson, validityRecord } from './validity-json.ts';

const of = legalReference.shape;
const ofRelation = relation.shape;

export const legalReferenceRecord = z.strictObject({
  id: words('Mã của văn bản, không đổi.'),
  url: words('Trang của văn bản.'),
  hash: words(HASH_WORDS),
  kind: meaning(of.kind, 'Loại văn bản.'),
  number: meaning(of.number, 'Số, ký hiệu đúng như in trên văn bản; null nếu không có hoặc không biết.'),
  name: meaning(of.name, 'Tên riêng của luật, nghị quyết; null nếu chỉ gọi bằng số.'),
  names: meaning(of.names, 'Những cách gọi khác gặp trong viện dẫn.'),
  issuer: meaning(of.issuer, 'Mã cơ quan ban hành.'),
  issuerAsPrinted: meaning(of.issuerAsPrinted, 'Cơ quan ban hành như in trên văn bản, khi in rõ hơn.'),
  issuedOn: meaning(of.issuedOn, 'Ngày ban hành.'),
  effectiveOn: meaning(of.effectiveOn, 'Ngày có hiệu lực.'),
  expiredOn: meaning(of.expiredOn, 'Ngày đầu tiên không còn hiệu lực.'),
  period: meaning(of.period, 'Kỳ thực hiện ghi trong tên văn bản; hết kỳ không phải là bị bãi bỏ.'),
  subject: meaning(of.subject, 'Trích yếu.'),
  field: meaning(of.field, 'Lĩnh vực.'),
  annexes: meaning(of.annexes, 'Văn bản ban hành kèm theo.'),
  transitions: meaning(of.transitions, 'Thời hạn còn được áp dụng chuyển tiếp sau khi hết hiệu lực, kèm căn cứ.'),
  needsCheckFrom: meaning(
    of.needsCheckFrom,
    'Từ ngày nào cần kiểm tra lại hiệu lực vì pháp luật liên quan đã thay đổi: ngày, văn bản, lý do, nguồn.',
  ),
  uncertainFrom: meaning(of.uncertainFrom, 'Từ ngày nào không rõ hiệu lực, vì sao.'),
  changes: meaning(of.changes, 'Các lần sửa sau khi đăng: ngày, loại, chữ cũ và chữ mới, vì sao.'),
  provenance: meaning(
    of.provenance,
    'Nguồn, độ tin cậy, và các lần đối chiếu đúng như đã ghi; verification là null khi chưa ai đối chiếu.',
  ),
  compared: list(
    comparedField,
    'Trường nào đã có người đối chiếu, và giá trị từ đó chưa đổi: ai, ngày nào, với bản nào.',
  ),
  now: meaning(validityRecord, 'Hiệu lực vào ngày asOf, kèm căn cứ. Tính từ các ngày và quan hệ, không khai báo.'),
  relations: list(
    z.strictObject({
      direction: z.enum(['acts', 'is-acted-on']),
      type: ofRelation.type,
      verb: z.string(),
      other: z.string(),
      on: ofRelation.on,
      until: ofRelation.until,
      article: ofRelation.article,
      scope: ofRelation.scope,
      sources: ofRelation.sources,
      confidence: ofRelation.confidence,
      note: ofRelation.note,
    }),
    'Quan hệ với văn bản khác theo cả hai chiều: direction acts là văn bản này tác động đến other.',
  ),
  citedBy: ids('Mã các viện dẫn trong kế hoạch, như trong citations.json.'),
  citation: list(
    z.strictObject({ form: z.string(), text: z.string() }),
    'Cách viện dẫn theo NĐ 30/2020/NĐ-CP: full lần đầu, short các lần sau, basis ở phần căn cứ.',
  ),
});
export type LegalReferenceJson = z.infer<typeof legalReferenceRecord>;

/** Every legal reference, by id. */
export function legalReferencesJson(
  site: Site,
  address: Address,
  digest: TextDigest,
): Dataset<LegalReferenceJson> & Hashed {
  const ids = site.legalReferences.map(({ id }) => id).sort();
  const list = dataset(
    {
      title: datasetTitles['legal-references'],
      url: address(datasetPath('legal-references')),
      asOf: site.today,
      fields: fieldsOf(legalReferenceRecord),
    },
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
    relations: site.relations(id).map(({ direction, verb, other, relation: said }) => ({
      direction,
      type: said.type,
      verb,
      other,
      on: said.on,
      until: said.until,
      article: said.article,
      scope: said.scope,
      sources: said.sources,
      confidence: said.confidence,
      note: said.note,
    })),
    citedBy: site.citedBy(id).map((citation) => `${citation.plan}#${citationAnchor(citation)}`),
    citation: howToCite(site, id).map(({ form, text }) => ({ form, text })),
    changes: data.changes,
    provenance: data.provenance,
    compared: comparedRecord('legalReferences', data).compared,
  };
}
