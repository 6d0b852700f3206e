import { asciiAt } from '../first-bytes.ts';

/** What a camera or a program wrote into a picture besides the picture, each once, in Vietnamese words. */
export function pictureMetadata(ending: string, bytes: Uint8Array): string[] {
  return [...new Set(readerOf(ending)?.(bytes) ?? [])];
}

function readerOf(ending: string): ((bytes: Uint8Array) => Iterable<string>) | null {
  if (ending === 'png') return pngChunks;
  if (ending === 'webp') return webpChunks;
  return ending === 'jpg' || ending === 'jpeg' ? jpegSegments : null;
}

const camera = 'EXIF (máy chụp, ngày giờ, có thể cả vị trí)';
const writing = 'phần chữ đi kèm ảnh';

/** PNG (ISO/IEC 15948, 11.3): length, type, data, checksum. */
function* pngChunks(bytes: Uint8Array): Generator<string> {
  const view = viewOf(bytes);
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const type = asciiAt(bytes, at + 4, 4);
    if (type === 'eXIf') yield camera;
    else if (type === 'iTXt' || type === 'tEXt' || type === 'zTXt') yield writing;
    else if (type === 'IEND') return;
  }
}

/** WebP: RIFF chunks, each padded to an even length. */
function* webpChunks(bytes: Uint8Array): Generator<string> {
  const view = viewOf(bytes);
  for (let at = 12; at + 8 <= bytes.length;) {
    const type = asciiAt(bytes, at, 4);
    if (type === 'EXIF') yield camera;
    else if (type === 'XMP ') yield 'XMP';
    const length = view.getUint32(at + 4, true);
    at += 8 + length + (length % 2);
  }
}

/** JPEG (ITU-T T.81, Annex B): segments up to the picture itself. Camera data are in APP1, those of newsrooms (IPTC) in APP13. */
function* jpegSegments(bytes: Uint8Array): Generator<string> {
  const view = viewOf(bytes);
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) return;
    const marker = view.getUint8(at + 1);
    // Fill bytes, and markers without a length.
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) at += 2;
    else if (marker === 0xda || marker === 0xd9) return;
    else {
      if (marker === 0xe1) yield asciiAt(bytes, at + 4, 4) === 'Exif' ? camera : 'XMP';
      else if (marker === 0xed) yield 'IPTC';
      else if (marker === 0xfe) yield writing;
      at += 2 + view.getUint16(at + 2);
    }
  }
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
