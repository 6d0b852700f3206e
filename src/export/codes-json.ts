import { codedTextPath, datasetPath } from '../model/addresses.ts';
import type { Site } from '../model/site/site.ts';
import { dataset } from './dataset.ts';
import type { Address, Dataset, Fields } from './dataset.ts';
import type { Evidence } from '../model/evidence/page-codes.ts';

/** The code of a page, for programs that compare printed sheets. */
export interface CodeJson {
  url: string;
  title: string;
  sha256: string;
  text: string;
  unsalted: string | null;
  changedOn: string | null;
  earlier: { from: string; until: string; sha256: string }[];
}

const fields: Fields<CodeJson> = {
  url: 'Trang.',
  title: 'Tên trang.',
  sha256: 'Mã đối chiếu: SHA-256 của tệp text; bản in có mười hai chữ số đầu.',
  text: 'Tệp chữ mà mã được tính từ đó.',
  unsalted: 'Mã của cùng lời văn, không có chuỗi ngẫu nhiên ở cuối tệp; null khi tệp không có chuỗi ấy.',
  changedOn: 'Ngày thay đổi gần nhất mà bản ghi có ghi; null khi không ghi.',
  earlier: 'Mã của các bản trước, mới nhất trước; không ai tính lại được các mã này.',
};

/** The codes of all pages, in the order of `/kiem-tra/`. */
export const codesJson = (site: Site, address: Address, all: readonly Evidence[]): Dataset<CodeJson> =>
  dataset(
    { title: 'Mã đối chiếu', url: address(datasetPath('codes')), asOf: site.today, fields },
    all.map(({ page, sha256, unsalted, earlier }) => ({
      url: address(page.path),
      title: page.title,
      sha256,
      text: address(codedTextPath(page.path)),
      unsalted: unsalted?.sha256 ?? null,
      changedOn: page.changedOn,
      earlier: earlier.map(({ from, until, sha256: code }) => ({ from, until, sha256: code })),
    })),
  );
