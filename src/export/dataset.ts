import type { DatasetName } from '../model/addresses.ts';

/** The absolute address of a path below the base of the site: `/ke-hoach/` → `https://truong.example/ke-hoach/`. */
export type Address = (path: string) => string;

/** What each field of a record means, in Vietnamese; every field of `R` must be named. */
export type Fields<R> = { readonly [Key in keyof Required<R>]: string };

/** A list of records with what a program needs to read it without a manual. */
export interface Dataset<R> {
  /** Changes only when a field is renamed, removed or gets another meaning. New fields may appear at any time. */
  version: 1;
  title: string;
  /** Address of this very list. */
  url: string;
  /** ISO day on which "now" was judged. */
  asOf: string;
  /** Said of all records: nobody has compared them with the official texts, unless a record says so. */
  notice: string;
  fields: Fields<R>;
  count: number;
  items: R[];
}

/** What each list is called. */
export const datasetTitles: Readonly<Record<DatasetName, string>> = {
  citations: 'Viện dẫn văn bản trong kế hoạch',
  codes: 'Mã đối chiếu',
  disclosures: 'Mục công khai',
  duties: 'Nghĩa vụ công khai',
  files: 'Tệp đã công bố',
  items: 'Tình trạng từng mục',
  law: 'Pháp luật dùng chung',
  'legal-references': 'Văn bản',
  notices: 'Thông báo',
  plans: 'Kế hoạch',
  regulations: 'Quy chế',
  review: 'Văn bản cần rà soát',
};

/** What everyone who uses the data must know. */
export const NOTICE =
  'Hiệu lực do trang suy ra từ các nguồn đã ghi, chưa đối chiếu với bản chính thức trừ khi bản ghi nói khác. Ngày theo ISO 8601.';

/** The envelope of a list; the order of the records is the caller's and does not depend on the clock. */
export function dataset<R>(
  about: { title: string; url: string; asOf: string; fields: Fields<R> },
  items: R[],
): Dataset<R> {
  const { title, url, asOf, fields } = about;
  return { version: 1, title, url, asOf, notice: NOTICE, fields, count: items.length, items };
}
