import { mediaFault } from '../../model/download/check-bytes.ts';
import { withoutMetadata } from '../../model/download/picture-metadata.ts';
import type { FoundByteFault } from '../../model/download/check-bytes.ts';
import { largeFault, reasons } from '../../model/download/media-part.ts';
import { bmpSize } from '../../model/download/picture-size.ts';
import { cameraPartsIn, withoutCameraParts } from '../../model/download/pictures-inside.ts';
import { asciiAt, beginsWith, firstBytes } from '../../model/first-bytes.ts';
import { pictureType } from '../../model/word/word/pictures.ts';
import { pointsFault } from './png-points.ts';
import { RefusedFile } from './text-block.ts';

/** The first bytes of pictures that only programs of the office show, by the ending of the part. */
const heads: readonly [RegExp, (bytes: Uint8Array) => boolean][] = [
  [/\.bmp$/iu, (bytes) => asciiAt(bytes, 0, 2) === 'BM'],
  // A header of a metafile that says it is one ([MS-EMF] 2.3.4.2); a WMF with a place or without ([MS-WMF] 2.3.2).
  [/\.emf$/iu, (bytes) => asciiAt(bytes, 40, 4) === ' EMF'],
  [
    /\.wmf$/iu,
    (bytes) => beginsWith(bytes, [0xd7, 0xcd, 0xc6, 0x9a]) || /^[\u0001\u0002]\0\t\0/u.test(asciiAt(bytes, 0, 4)),
  ],
];
const mustBePicture = /\.(?:png|jpe?g|jfif|webp|gif)$/iu;

const typeOf = (bytes: Uint8Array): string | null =>
  pictureType(bytes) ?? (beginsWith(bytes, firstBytes.gif) ? 'gif' : null);

/** A part that is neither XML, settings of a printer nor a font. */
const isPicture = (name: string): boolean => !/\.(?:xml|rels|vml|svg|bin|odttf|fntdata)$/iu.test(name);

/** Bytes of the head of a bitmap of Windows and of its table of colours, at most; and what fills up its end. */
const [MOST_HEAD, FILLED] = [14 + 124 + 12 + 1024, 3];

/** Why a bitmap of Windows is not what its head says (BITMAPFILEHEADER, BITMAPINFOHEADER): its points and nothing after them. */
function bitmapFault(bytes: Uint8Array): FoundByteFault | null {
  if (asciiAt(bytes, 0, 2) !== 'BM') return null;
  const size = bmpSize(bytes);
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const isWhole = bytes.length >= 54;
  const [from, bits] = isWhole ? [head.readUInt32LE(10), head.readUInt16LE(28)] : [0, 0];
  const isPacked = isWhole && ![0, 3].includes(head.readUInt32LE(30));
  const rows = Math.ceil((size.width * bits) / 32) * 4 * size.height;
  const isExact = isWhole && from <= MOST_HEAD && bytes.length >= from + rows && bytes.length <= from + rows + FILLED;
  const isRight = isExact && !isPacked;
  const reason = largeFault(size) ?? (isRight ? null : reasons.length);
  return reason === null ? null : { code: 'anh-hong', message: `ảnh ${reason}.` };
}

/** @throws RefusedFile where a picture in a file of Word or Excel says who took it and where, is none, or is not whole */
export function refusePicture(name: string, bytes: Uint8Array): void {
  if (!isPicture(name)) return;
  const type = typeOf(bytes);
  const head = heads.find(([ending]) => ending.test(name));
  if (type === null && (mustBePicture.test(name) || head?.[1](bytes) === false))
    throw new RefusedFile('anh-hong', `phần “${name}” bên trong không phải ảnh.`);
  const parts = type === null ? cameraPartsIn(bytes) : [];
  if (parts === null) throw new RefusedFile('anh-hong', `ảnh “${name}” bên trong ${reasons.many}.`);
  const [inside] = parts;
  if (inside) throw new RefusedFile('anh-con-thong-tin', `ảnh “${name}” bên trong còn ${inside.what}.`);
  const fault = type === null ? bitmapFault(bytes) : (mediaFault(type, bytes) ?? pointsFault(type, bytes));
  if (fault?.code === 'anh-con-thong-tin' || fault?.code === 'anh-hong')
    throw new RefusedFile(fault.code, fault.message.replace(/^ảnh /u, `ảnh “${name}” bên trong `));
}

/** A part without what a camera wrote into its picture; the same bytes where nothing is to be taken out. */
export function cleanPart(name: string, bytes: Uint8Array): Uint8Array {
  if (!isPicture(name)) return bytes;
  const type = typeOf(bytes);
  return type === null ? withoutCameraParts(bytes) : withoutMetadata(type, bytes);
}
