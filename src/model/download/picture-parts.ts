import { asciiAt } from '../first-bytes.ts';
import { isOnlyOrientation } from './orientation.ts';

/** A run of bytes of a picture that says more than the picture shows, in Vietnamese words. */
export interface PicturePart {
  from: number;
  to: number;
  what: string;
  /** Where Exif data (TIFF) begin in it; null for other parts. */
  exifAt: number | null;
}

const camera = 'EXIF (máy chụp, ngày giờ, có thể cả vị trí)';
const writing = 'phần chữ đi kèm ảnh';
const after = 'dữ liệu nối sau ảnh (ảnh động của điện thoại có cả phim và vị trí)';
const own = 'phần riêng của máy chụp hay chương trình';

/** The parts of a picture that a camera or a program wrote and nobody sees, in the order of the file. None of another kind of file. */
export function pictureParts(ending: string, bytes: Uint8Array): PicturePart[] {
  if (ending === 'png') return [...pngChunks(bytes)];
  if (ending === 'webp') return [...webpChunks(bytes)];
  return ending === 'jpg' || ending === 'jpeg' ? [...jpegSegments(bytes)] : [];
}

const part = (from: number, to: number, what: string, exifAt: number | null = null): PicturePart => ({
  from,
  to,
  what,
  exifAt,
});

/** An Exif part, unless it says nothing but how the picture is turned. */
function* exifPart(bytes: Uint8Array, from: number, to: number, exifAt: number): Generator<PicturePart> {
  if (!isOnlyOrientation(bytes.subarray(exifAt, to))) yield part(from, to, camera, exifAt);
}

/** What comes after the end of the picture; zeros with which some programs fill up are nothing. */
function* rest(bytes: Uint8Array, from: number): Generator<PicturePart> {
  if (bytes.subarray(from).some((byte) => byte !== 0)) yield part(from, bytes.length, after);
}

/** PNG (ISO/IEC 15948, 11.3): length, type, data, checksum. */
function* pngChunks(bytes: Uint8Array): Generator<PicturePart> {
  const view = viewOf(bytes);
  for (let at = 8; at + 12 <= bytes.length;) {
    const type = asciiAt(bytes, at + 4, 4);
    const to = Math.min(at + 12 + view.getUint32(at), bytes.length);
    if (type === 'eXIf') {
      if (!isOnlyOrientation(bytes.subarray(at + 8, to - 4))) yield part(at, to, camera, at + 8);
    } else if (type === 'iTXt' || type === 'tEXt' || type === 'zTXt') yield part(at, to, writing);
    at = to;
    if (type !== 'IEND') continue;
    yield* rest(bytes, to);
    return;
  }
}

/** Bytes of the mark that JPEG needs before Exif data, and that some programs write into WebP too. */
const exifMark = (bytes: Uint8Array, at: number) => (asciiAt(bytes, at, 6) === 'Exif\0\0' ? 6 : 0);

/** WebP (RFC 9649): RIFF chunks, each padded to an even length. */
function* webpChunks(bytes: Uint8Array): Generator<PicturePart> {
  const view = viewOf(bytes);
  const end = bytes.length < 12 ? bytes.length : Math.min(8 + view.getUint32(4, true), bytes.length);
  for (let at = 12; at + 8 <= end;) {
    const type = asciiAt(bytes, at, 4);
    const length = view.getUint32(at + 4, true);
    const to = Math.min(at + 8 + length + (length % 2), end);
    if (type === 'EXIF') yield* exifPart(bytes, at, to, at + 8 + exifMark(bytes, at + 8));
    else if (type === 'XMP ') yield part(at, to, 'XMP');
    at = to;
  }
  yield* rest(bytes, end);
}

/** JPEG (ITU-T T.81, Annex B): segments, the picture itself after SOS, then segments again up to EOI. */
function* jpegSegments(bytes: Uint8Array): Generator<PicturePart> {
  const view = viewOf(bytes);
  for (let at = 2; at + 2 <= bytes.length;) {
    const marker = view.getUint8(at + 1);
    // The letters of the picture, fill bytes, and markers without a length.
    if (bytes[at] !== 0xff || marker === 0xff || marker === 0x00) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) at += 2;
    else if (marker === 0xd9 || at + 4 > bytes.length) {
      if (marker === 0xd9) yield* rest(bytes, at + 2);
      return;
    } else {
      const to = Math.min(at + 2 + view.getUint16(at + 2), bytes.length);
      yield* jpegPart(bytes, marker, at, to);
      at = to;
    }
  }
}

/** Camera data are in APP1, those of newsrooms (IPTC) in APP13. JFIF, colour profile (ICC) and Adobe's colours belong to the picture. */
function* jpegPart(bytes: Uint8Array, marker: number, from: number, to: number): Generator<PicturePart> {
  if (marker === 0xe1 && exifMark(bytes, from + 4) > 0) yield* exifPart(bytes, from, to, from + 10);
  else if (marker === 0xe1) yield part(from, to, 'XMP');
  else if (marker === 0xed) yield part(from, to, 'IPTC');
  else if (marker === 0xfe) yield part(from, to, writing);
  else if (marker > 0xe1 && marker <= 0xef && marker !== 0xee && asciiAt(bytes, from + 4, 11) !== 'ICC_PROFILE')
    yield part(from, to, own);
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
