import { z } from 'zod';
import { datasetPath } from '../model/addresses.ts';
import { kindNames, kindOf } from '../kinds/index.ts';
import { ownerOf } from '../kinds/kind.ts';
import { comparedRecord } from '../model/comparison/compared-fields.ts';
import type { RecordWithMarks } from '../model/comparison/compared-fields.ts';
import type { Site } from '../model/site/site.ts';
import { listHash, recordHash } from './content-hash.ts';
import type { Hashed, TextDigest } from './content-hash.ts';
import { dataset, datasetTitles } from './dataset.ts';
import type { Address, Dataset } from './dataset.ts';
import { comparedField, fieldsOf, list, meaning, words } from './record-schema.ts';

/** A record of law as it is in the content, so that the site of another school can take it over. */
export const lawRecord = z.strictObject({
  id: words('Thư mục và mã của bản ghi, không đổi; cũng là tên tệp, chưa kể đuôi.'),
  kind: meaning(z.enum(kindNames), 'Loại bản ghi.'),
  format: meaning(
    z.enum(['mdx', 'yaml']),
    'Đuôi của tệp: yaml, hoặc mdx (có thêm phần giới thiệu do trang viết, không nằm ở đây).',
  ),
  hash: words(
    'SHA-256 của data viết ở dạng chuẩn: JSON không khoảng trắng, tên trường xếp theo mã ký tự, bỏ mọi trường null, chữ rỗng, danh sách rỗng. Nội dung như nhau thì hash như nhau; ngày dựng trang không ảnh hưởng.',
  ),
  compared: list(
    comparedField.omit({ title: true }),
    'Trường nào đã có người so với bản chính thức, và giá trị từ đó chưa đổi: ai, ngày nào, với bản nào.',
  ),
  data: meaning(z.record(z.string(), z.unknown()), 'Các trường đúng như trong tệp, đã điền giá trị mặc định.'),
});
export type LawRecordJson = z.infer<typeof lawRecord>;

export type LawDataset = Dataset<LawRecordJson> & Hashed;

/** Every record of law: documents, agencies, duties, days off. @param digest SHA-256 */
export function lawJson(site: Site, address: Address, digest: TextDigest): LawDataset {
  const items = kindNames
    .flatMap((name) => site.recordsOf(name).map((record) => ({ name, id: record.id, data: record.data })))
    .filter(({ name, data }) => ownerOf(kindOf(name), data) === 'law')
    .map(({ name, id, data }): LawRecordJson => {
      const { folder, format } = kindOf(name);
      return {
        id: `${folder}/${id}`,
        kind: name,
        format,
        hash: recordHash(data, digest),
        compared: comparedRecord(name, data as RecordWithMarks).compared.map(({ field, by, on, against }) => ({
          field,
          by,
          on,
          against,
        })),
        data,
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const about = {
    title: datasetTitles.law,
    url: address(datasetPath('law')),
    asOf: site.today,
    fields: fieldsOf(lawRecord),
  };
  const { count, items: records, ...head } = dataset(about, items);
  const hash = listHash(
    items.map((item) => ({ name: item.id, hash: item.hash })),
    digest,
  );
  return { ...head, hash, count, items: records };
}
