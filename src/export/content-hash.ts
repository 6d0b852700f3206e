import { canonicalJson } from '../model/comparison/canonical.ts';

/** A digest of a text as words: `sha256:` and hexadecimal digits. */
export type TextDigest = (text: string) => string;

/** What a hash of a record is, for programs of others. */
export const HASH_WORDS =
  'SHA-256 của nội dung bản ghi viết ở dạng chuẩn: JSON không khoảng trắng, tên trường xếp theo mã ký tự, bỏ mọi trường null, chữ rỗng, danh sách rỗng. Nội dung như nhau thì hash như nhau; ngày dựng trang không ảnh hưởng.';

/** The hash of the content of a record, whatever is computed from it. @param data as it is in the file, with defaults */
export const recordHash = (data: unknown, digest: TextDigest): string => digest(canonicalJson(data));

/** The hash of a list: of the names and hashes of its records, in the order of the list. */
export const listHash = (items: readonly { name: string; hash: string }[], digest: TextDigest): string =>
  digest(items.map(({ name, hash }) => `${name} ${hash}\n`).join(''));

/** A list with the hash of its records. */
export interface Hashed {
  /** Digest of all records: the same content gives the same, on whatever day and at whatever address it is built. */
  hash: string;
}
