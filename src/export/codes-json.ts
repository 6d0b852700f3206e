import { z } from 'zod';
import { codedTextPath, datasetPath } from '../model/addresses.ts';
import type { Site } from '../model/site/site.ts';
import { dataset, datasetTitles } from './dataset.ts';
import type { Address, Dataset } from './dataset.ts';
import { fieldsOf, isoDayOrNull, list, meaning, sha256, words } from './record-schema.ts';
import type { Evidence } from '../model/evidence/page-codes.ts';

/** The code of a page, for programs that compare printed sheets. */
export const codeRecord = z.strictObject({
  url: words('Trang.'),
  title: words('Tên trang.'),
  sha256: sha256('Mã đối chiếu: SHA-256 của tệp text; bản in có mười hai chữ số đầu.'),
  text: words('Tệp chữ mà mã được tính từ đó.'),
  unsalted: meaning(
    z.string().nullable(),
    'Mã của cùng lời văn, không có chuỗi ngẫu nhiên ở cuối tệp; null khi tệp không có chuỗi ấy.',
  ),
  changedOn: isoDayOrNull('Ngày thay đổi gần nhất mà bản ghi có ghi; null khi không ghi.'),
  earlier: list(
    z.strictObject({ from: z.string(), until: z.string(), sha256: z.string() }),
    'Mã của các bản trước, mới nhất trước; không ai tính lại được các mã này.',
  ),
});
export type CodeJson = z.infer<typeof codeRecord>;

/** The codes of all pages, in the order of `/kiem-tra/`. */
export const codesJson = (site: Site, address: Address, all: readonly Evidence[]): Dataset<CodeJson> =>
  dataset(
    { title: datasetTitles.codes, url: address(datasetPath('codes')), asOf: site.today, fields: fieldsOf(codeRecord) },
    all.map(({ page, sha256: now, unsalted, earlier }) => ({
      url: address(page.path),
      title: page.title,
      sha256: now,
      text: address(codedTextPath(page.path)),
      unsalted: unsalted?.sha256 ?? null,
      changedOn: page.changedOn,
      earlier: earlier.map(({ from, until, sha256: code }) => ({ from, until, sha256: code })),
    })),
  );
