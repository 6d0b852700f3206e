import { asciiAt, beginsWith, firstBytes, hasUtf16Mark, isWebp } from '../first-bytes.ts';

/** What a file is by its first bytes, in Vietnamese words, and the endings that such a file may have. */
interface Format {
  name: string;
  endings: readonly string[];
  fits: (bytes: Uint8Array) => boolean;
}

const begins = (head: readonly number[]) => (bytes: Uint8Array) => beginsWith(bytes, head);

/** An ID3 tag, or a frame of MPEG audio, layer III (ISO/IEC 11172-3: eleven bits set, then version, then layer `01`). */
const isMp3 = (bytes: Uint8Array) =>
  asciiAt(bytes, 0, 3) === 'ID3' || (bytes[0] === 0xff && (bytes[1]! & 0xe6) === 0xe2);

/** ISO/IEC 14496-12: a box `ftyp` with the brand first. HEIC and AVIF pictures and QuickTime begin like it, with other brands. */
const brand = (bytes: Uint8Array) => (asciiAt(bytes, 4, 4) === 'ftyp' ? asciiAt(bytes, 8, 4) : '');
const isMp4 = (bytes: Uint8Array) => /^(?:iso[2-9m]|mp4[12]|avc1|M4V[ HP]|dash|MSNV)$/u.test(brand(bytes));

/** The first that fits counts. A file of Word or Excel is a zip file; what is in it shows when its text is read. */
const formats: readonly Format[] = [
  { name: 'PDF', endings: ['pdf'], fits: begins(firstBytes.pdf) },
  { name: 'tệp nén, hoặc Word, Excel', endings: ['docx', 'xlsx'], fits: begins(firstBytes.zip) },
  { name: 'ảnh PNG', endings: ['png'], fits: begins(firstBytes.png) },
  { name: 'ảnh JPEG', endings: ['jpg', 'jpeg'], fits: begins(firstBytes.jpeg) },
  { name: 'ảnh WebP', endings: ['webp'], fits: isWebp },
  { name: 'tiếng MP3', endings: ['mp3'], fits: isMp3 },
  { name: 'phim MP4', endings: ['mp4'], fits: isMp4 },
  { name: 'ảnh HEIC của điện thoại', endings: [], fits: (bytes) => /^(?:hei|hev|mif)/u.test(brand(bytes)) },
  { name: 'phim QuickTime', endings: [], fits: (bytes) => brand(bytes) === 'qt  ' },
  { name: 'ảnh GIF', endings: [], fits: begins(firstBytes.gif) },
  {
    name: 'tệp Word, Excel có mật khẩu hoặc kiểu cũ (.doc, .xls)',
    endings: [],
    fits: begins(firstBytes.ole),
  },
  {
    name: 'trang web hoặc hình SVG',
    endings: [],
    fits: isMarkup,
  },
  {
    name: 'chữ UTF-16',
    endings: [],
    fits: hasUtf16Mark,
  },
  { name: 'tệp trống', endings: [], fits: (bytes) => bytes.length === 0 },
  { name: 'chữ', endings: ['csv', 'txt'], fits: isText },
];

/** Elements that run, load, send, draw or change the meaning of what follows them (WHATWG HTML; SVG; MathML). */
const ACTIVE =
  'html head body title script noscript template style link meta base svg math iframe frame frameset portal object embed applet param img image picture video audio source track canvas form input button select textarea isindex keygen dialog details marquee plaintext xmp listing xml';
const activeElement = new RegExp(`<(?:!doctype|/?(?:[a-z]+:)?(?:${ACTIVE.replaceAll(' ', '|')}))[\\s/>]`, 'iu');
/** An attribute that runs something, of any element, and a link of one. */
const activeAttribute = /<[a-z][^<>]*[\s/"'](?:on[a-z]+|href|srcdoc|formaction|xlink:href)\s*=/iu;

/**
 * What some program takes for a page: a text that begins with a tag, a comment or a declaration (WHATWG MIME Sniffing, 7.1), and one that has an
 * element somewhere that does something, because old browsers and programs of mail look further than the beginning. A sign for “less than” does nothing.
 */
function isMarkup(bytes: Uint8Array): boolean {
  if (/^[\s\u00ef\u00bb\u00bf\0]*<[!?/a-z]/iu.test(asciiAt(bytes, 0, 512))) return true;
  if (!isText(bytes)) return false;
  const text = new TextDecoder().decode(bytes);
  return activeElement.test(text) || activeAttribute.test(text);
}

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
