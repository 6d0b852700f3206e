/** What a file is by its first bytes, in Vietnamese words, and the endings that such a file may have. */
interface Format {
  name: string;
  endings: readonly string[];
  fits: (bytes: Uint8Array) => boolean;
}

const latin1 = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, Math.min(to, bytes.length)));

const begins =
  (...head: readonly number[]) =>
  (bytes: Uint8Array) =>
    head.every((byte, index) => bytes[index] === byte);

const isWebp = (bytes: Uint8Array) => latin1(bytes, 0, 4) === 'RIFF' && latin1(bytes, 8, 12) === 'WEBP';

/** An ID3 tag, or a frame of MPEG audio, layer III (ISO/IEC 11172-3: eleven bits set, then version, then layer `01`). */
const isMp3 = (bytes: Uint8Array) =>
  latin1(bytes, 0, 3) === 'ID3' || (bytes[0] === 0xff && (bytes[1]! & 0xe6) === 0xe2);

/** ISO/IEC 14496-12: a box `ftyp` with the brand first. HEIC and AVIF pictures and QuickTime begin like it, with other brands. */
const brand = (bytes: Uint8Array) => (latin1(bytes, 4, 8) === 'ftyp' ? latin1(bytes, 8, 12) : '');
const isMp4 = (bytes: Uint8Array) => /^(?:iso[2-9m]|mp4[12]|avc1|M4V[ HP]|dash|MSNV)$/u.test(brand(bytes));

/** The first that fits counts. A file of Word or Excel is a zip file; what is in it shows when its text is read. */
const formats: readonly Format[] = [
  { name: 'PDF', endings: ['pdf'], fits: begins(0x25, 0x50, 0x44, 0x46, 0x2d) },
  { name: 'tệp nén, hoặc Word, Excel', endings: ['docx', 'xlsx'], fits: begins(0x50, 0x4b, 3, 4) },
  { name: 'ảnh PNG', endings: ['png'], fits: begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) },
  { name: 'ảnh JPEG', endings: ['jpg', 'jpeg'], fits: begins(0xff, 0xd8, 0xff) },
  { name: 'ảnh WebP', endings: ['webp'], fits: isWebp },
  { name: 'tiếng MP3', endings: ['mp3'], fits: isMp3 },
  { name: 'phim MP4', endings: ['mp4'], fits: isMp4 },
  { name: 'ảnh HEIC của điện thoại', endings: [], fits: (bytes) => /^(?:hei|hev|mif)/u.test(brand(bytes)) },
  { name: 'phim QuickTime', endings: [], fits: (bytes) => brand(bytes) === 'qt  ' },
  { name: 'ảnh GIF', endings: [], fits: begins(0x47, 0x49, 0x46, 0x38) },
  {
    name: 'tệp Word, Excel có mật khẩu hoặc kiểu cũ (.doc, .xls)',
    endings: [],
    fits: begins(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
  },
  {
    name: 'trang web hoặc hình SVG',
    endings: [],
    fits: (bytes) =>
      /^[\s\u00ef\u00bb\u00bf]*<(?:!doctype|html|head|body|script|svg|\?xml)/iu.test(latin1(bytes, 0, 512)),
  },
  {
    name: 'chữ UTF-16',
    endings: [],
    fits: (bytes) => begins(0xff, 0xfe)(bytes) || begins(0xfe, 0xff)(bytes),
  },
  { name: 'tệp trống', endings: [], fits: (bytes) => bytes.length === 0 },
  { name: 'chữ', endings: ['csv', 'txt'], fits: isText },
];

/** UTF-8 without a byte that no text has: a tab and line ends are the only control characters. */
function isText(bytes: Uint8Array): boolean {
  try {
    return !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/u.test(
      new TextDecoder('utf-8', { fatal: true }).decode(bytes),
    );
  } catch {
    return false;
  }
}

/**
 * What a file is if it is not what its ending says; null if it is. An ending alone is believed by nobody: a browser looks at
 * the bytes, and so does the program that a reader opens a download with.
 * @param ending in small letters. @param bytes of the whole file
 */
export function otherFormat(ending: string, bytes: Uint8Array): string | null {
  const found = formats.find(({ fits }) => fits(bytes));
  return found?.endings.includes(ending) ? null : (found?.name ?? 'tệp không rõ kiểu');
}
