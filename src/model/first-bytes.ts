/** The first bytes by which files of well-known formats are recognised, whatever their names say. */
export const firstBytes = {
  /** A zip file with something in it: Word, Excel and archives. */
  zip: [0x50, 0x4b, 0x03, 0x04],
  /** Microsoft's old container: .doc, .xls, and newer files with a password. */
  ole: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
  rtf: [0x7b, 0x5c, 0x72, 0x74, 0x66],
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  jpeg: [0xff, 0xd8, 0xff],
  gif: [0x47, 0x49, 0x46, 0x38],
  /** UTF-16 with its byte order mark, low byte first and high byte first. */
  utf16Low: [0xff, 0xfe],
  utf16High: [0xfe, 0xff],
} as const;

export const beginsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte);

/** Bytes as letters, one each, for names of parts that are written in ASCII. Shorter where the bytes end before. */
export const asciiAt = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length));

/** A picture in WebP: a RIFF file of that kind. */
export const isWebp = (bytes: Uint8Array): boolean =>
  asciiAt(bytes, 0, 4) === 'RIFF' && asciiAt(bytes, 8, 4) === 'WEBP';

/** UTF-16 that says so. */
export const hasUtf16Mark = (bytes: Uint8Array): boolean =>
  beginsWith(bytes, firstBytes.utf16Low) || beginsWith(bytes, firstBytes.utf16High);
