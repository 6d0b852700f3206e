import { joined } from './bytes.ts';
import { hasTooManyPoints, sizeWords } from './picture-size.ts';
import type { PictureSize } from './picture-size.ts';

/** A run of bytes of a picture, of sound or of a film that says more than it shows, in Vietnamese words. */
export interface MediaPart {
  from: number;
  to: number;
  what: string;
  /** Where Exif data (TIFF) begin in it; null for other parts. */
  exifAt: number | null;
  /** What is left of it in a cleaned picture; empty where it goes as a whole. */
  instead: Uint8Array;
}

/** What was found in a picture, in sound or in a film. */
export interface MediaReading {
  /** In the order of the file. */
  parts: MediaPart[];
  /** Why the file is not one whole picture: Vietnamese, without a full stop; null where it is. */
  broken: string | null;
}

/** What may be in a file besides what it shows. */
export const words = {
  camera: 'EXIF (máy chụp, ngày giờ, có thể cả vị trí)',
  xmp: 'XMP',
  iptc: 'IPTC',
  writing: 'phần chữ đi kèm ảnh',
  time: 'ngày giờ',
  small: 'ảnh thu nhỏ (có thể là ảnh trước khi cắt)',
  profile: 'phần ghi là hồ sơ màu mà không phải, hoặc có tên riêng',
  after: 'dữ liệu nối sau ảnh (ảnh động của điện thoại có cả phim và vị trí)',
  tag: 'phần ghi kèm (lời ghi, ảnh bìa, dữ liệu riêng của máy ghi hay chương trình)',
  place: 'phần ghi kèm của máy quay (có thể cả vị trí)',
  unused: 'bảng số mà ảnh không dùng (chỗ giấu dữ liệu)',
  unshown: 'dữ liệu không thuộc hình, tiếng nào của phim',
  between: 'dữ liệu lạ không phải tiếng',
  own: 'phần riêng của máy chụp hay chương trình',
} as const;

/** Why a file is not one whole picture, piece of sound or film, or can only be made again. */
export const reasons = {
  cut: 'bị cắt cụt',
  empty: 'không có phần hình',
  length: 'có phần dài ngắn sai',
  strange: 'có phần lạ ở giữa',
  another: 'có ảnh khác ở giữa',
  profile: 'có hồ sơ màu bị hỏng',
  many: 'có quá nhiều phần lạ',
  large: 'có quá nhiều điểm',
  hidden: 'có dữ liệu giấu sau các điểm ảnh, không máy nào hiện ra',
  replaced: 'có phần hình bị phần sau thay, không máy nào hiện ra',
  damaged: 'có phần hình bị hỏng',
  words: 'có chữ giấu giữa các điểm ảnh, không máy nào hiện ra',
  archive: 'có tệp nén giấu bên trong',
  packing: 'nén theo cách mà trình duyệt không hiện được',
  silent: 'không có phần tiếng, phần hình',
  subtitles: 'có rãnh phụ đề riêng, máy không đọc được chữ trong đó',
  elsewhere: 'lấy hình, tiếng từ tệp khác',
  track: 'có rãnh dữ liệu riêng của máy quay, thường là vị trí trong suốt lúc quay',
} as const;

const NOTHING = new Uint8Array();

export const part = (
  from: number,
  to: number,
  what: string,
  { exifAt = null, instead = NOTHING }: { exifAt?: number | null; instead?: Uint8Array } = {},
): MediaPart => ({ from, to, what, exifAt, instead });

/** Why a picture of that size is not shown: null where it may be. */
export const largeFault = (size: PictureSize): string | null =>
  hasTooManyPoints(size) ? `${reasons.large} (${sizeWords(size)})` : null;

/** What comes after the end of the picture; zeros with which some programs fill up are nothing. */
export const rest = (bytes: Uint8Array, from: number): MediaPart[] =>
  bytes.subarray(from).some((byte) => byte !== 0) ? [part(from, bytes.length, words.after)] : [];

/** The bytes with what is left of each part in its place. */
export function withoutParts(bytes: Uint8Array, parts: readonly MediaPart[]): Uint8Array {
  const begins = [0, ...parts.map(({ to }) => to)];
  const runs = begins.flatMap((from, index) => {
    const next = parts[index];
    return next === undefined ? [bytes.subarray(from)] : [bytes.subarray(from, next.from), next.instead];
  });
  return joined(runs);
}
