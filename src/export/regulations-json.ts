import { z } from 'zod';
import { regulation } from '../kinds/regulation.ts';
import { datasetPath, regulationPath } from '../model/addresses.ts';
import { articleOf } from '../model/article/article-of.ts';
import { hasIssuedText } from '../model/disclosure/regulations.ts';
import type { ContentRecord } from '../model/records.ts';
import type { Site } from '../model/site/site.ts';
import { dataset, datasetTitles } from './dataset.ts';
import type { Address, Dataset } from './dataset.ts';
import { documentFiles, documentFilesField } from './document-files.ts';
import { countOrNull, fieldsOf, meaning, words } from './record-schema.ts';

const of = regulation.shape;

export const regulationRecord = z.strictObject({
  id: words('Mã của quy chế, không đổi.'),
  url: words('Trang của quy chế.'),
  title: meaning(of.title, 'Tên quy chế.'),
  organization: meaning(of.organization, 'Mã của trường ban hành.'),
  status: meaning(
    of.status,
    'not-published chưa công bố (kế hoạch đã hứa), issued đã ban hành, withdrawn đã bãi bỏ; quy chế chưa công bố cũng có dòng.',
  ),
  duty: meaning(of.duty, 'Mã nghĩa vụ công khai mà quy chế thuộc về.'),
  promisedIn: meaning(of.promisedIn, 'Mục nào của kế hoạch nào nhắc đến quy chế.'),
  number: meaning(of.number, 'Số, ký hiệu; null nếu không ghi.'),
  place: meaning(of.place, 'Địa danh; null nếu không ghi.'),
  issuedOn: meaning(of.issuedOn, 'Ngày ban hành; null nếu không ghi hoặc chưa ban hành.'),
  issuedWith: meaning(of.issuedWith, 'Dòng “Ban hành kèm theo …” dưới tên; null nếu không ghi.'),
  publishedOn: meaning(of.publishedOn, 'Ngày đăng trên trang; null nếu chưa công bố hoặc không ghi.'),
  purpose: meaning(of.purpose, 'Quy chế quy định điều gì, một câu.'),
  signer: meaning(of.signer, 'Chức vụ và họ tên người ký như in trên văn bản.'),
  recipients: meaning(of.recipients, 'Nơi nhận, mỗi dòng một phần tử.'),
  attached: meaning(of.files, 'Tệp nhà trường đã đăng: đường dẫn, tên, sha256 để kiểm tra tệp chưa bị thay.'),
  changes: meaning(of.changes, 'Các lần sửa sau khi đăng: ngày, loại, chữ cũ và chữ mới, vì sao.'),
  characters: countOrNull('Số đơn vị UTF-16 của toàn văn; null khi toàn văn chỉ có trong tệp, hoặc chưa công bố.'),
  citations: countOrNull('Số chỗ viện dẫn trong toàn văn; null khi trang không có toàn văn.'),
  files: documentFilesField,
  provenance: meaning(
    of.provenance,
    'Nguồn, độ tin cậy, và các lần đối chiếu; verification là null khi chưa ai đối chiếu.',
  ),
});
export type RegulationJson = z.infer<typeof regulationRecord>;

/** Every regulation, by id, with those that a plan promises and nobody has published. */
export const regulationsJson = (site: Site, address: Address): Dataset<RegulationJson> =>
  dataset(
    {
      title: datasetTitles.regulations,
      url: address(datasetPath('regulations')),
      asOf: site.today,
      fields: fieldsOf(regulationRecord),
    },
    site
      .recordsOf('regulations')
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((record) => regulationJson(site, record, address)),
  );

function regulationJson(site: Site, record: ContentRecord<'regulations'>, address: Address): RegulationJson {
  const path = regulationPath(record.id);
  const { provenance, files, ...data } = record.data;
  const hasText = hasIssuedText(record);
  return {
    id: record.id,
    url: address(path),
    ...data,
    attached: files,
    characters: hasText ? articleOf(record).text.length : null,
    citations: hasText ? site.citationsIn(record).length : null,
    files: hasText ? documentFiles(site, 'regulation', path, address) : [],
    provenance,
  };
}
