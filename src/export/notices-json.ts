import { z } from 'zod';
import { notice } from '../kinds/notice.ts';
import { datasetPath } from '../model/addresses.ts';
import { articleOf } from '../model/article/article-of.ts';
import { entryOf } from '../model/items.ts';
import type { Site } from '../model/site/site.ts';
import { noticesView } from '../model/views/notice-view.ts';
import { dataset, datasetTitles } from './dataset.ts';
import type { Address, Dataset } from './dataset.ts';
import { documentFiles, documentFilesField } from './document-files.ts';
import { count, fieldsOf, meaning, words } from './record-schema.ts';

const of = notice.shape;

export const noticeRecord = z.strictObject({
  id: words('Mã của thông báo, không đổi.'),
  url: words('Trang của thông báo, có toàn văn.'),
  title: words('Tên trang.'),
  organization: meaning(of.organization, 'Mã của trường ra thông báo.'),
  number: meaning(of.number, 'Số, ký hiệu; null nếu không ghi.'),
  place: meaning(of.place, 'Địa danh; null nếu không ghi.'),
  issuedOn: meaning(of.issuedOn, 'Ngày thông báo.'),
  subject: meaning(of.subject, 'Trích yếu.'),
  until: meaning(of.until, 'Ngày cuối thông báo nằm ở trang chủ; null nếu không định.'),
  signer: meaning(of.signer, 'Chức vụ và họ tên người ký như in trên thông báo.'),
  recipients: meaning(of.recipients, 'Nơi nhận, mỗi dòng một phần tử.'),
  originals: meaning(of.originals, 'Bản ký số, bản quét: đường dẫn, sha256, số trang.'),
  changes: meaning(of.changes, 'Các lần sửa sau khi đăng: ngày, loại, chữ cũ và chữ mới, vì sao.'),
  characters: count('Số đơn vị UTF-16 của toàn văn.'),
  citations: count('Số chỗ viện dẫn; từng chỗ nằm trong tệp JSON của thông báo.'),
  files: documentFilesField,
  provenance: meaning(
    of.provenance,
    'Nguồn, độ tin cậy, và các lần đối chiếu; verification là null khi chưa ai đối chiếu.',
  ),
});
export type NoticeJson = z.infer<typeof noticeRecord>;

/** Every notice that the site shows, the latest first: none that is dated after its day. */
export function noticesJson(site: Site, address: Address): Dataset<NoticeJson> {
  const records = new Map(site.recordsOf('notices').map((record) => [record.id, record]));
  return dataset(
    {
      title: datasetTitles.notices,
      url: address(datasetPath('notices')),
      asOf: site.today,
      fields: fieldsOf(noticeRecord),
    },
    noticesView(site).map(({ id, path, label }): NoticeJson => {
      const record = entryOf(records, id);
      const { provenance, ...data } = record.data;
      return {
        id,
        url: address(path),
        title: label,
        ...data,
        characters: articleOf(record).text.length,
        citations: site.citationsIn(record).length,
        files: documentFiles(site, 'notice', path, address),
        provenance,
      };
    }),
  );
}
