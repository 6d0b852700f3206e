import { asciiAt, beginsWith, firstBytes, isWebp } from '../../first-bytes.ts';
import { ImportRefusal } from '../refusal.ts';

const emptyZip = [0x50, 0x4b, 5, 6];
/** TIFF, low byte first and high byte first. */
const tiff = [
  [0x49, 0x49, 0x2a, 0],
  [0x4d, 0x4d, 0, 0x2a],
];

/** Whether the bytes contain a name as a directory of an OLE file writes it (UTF-16, low byte first). */
function hasOleName(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((character) => [character.charCodeAt(0), 0]);
  // Directory sectors begin at multiples of 512, entries at multiples of 128.
  for (let at = 512; at + wanted.length <= bytes.length; at += 128)
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}

/**
 * Finds what a file is from its first bytes, never from its name.
 * @throws ImportRefusal unless the bytes are those of a zip file, which a .docx is.
 */
export function expectZip(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new ImportRefusal('tep-trong');
  if (beginsWith(bytes, firstBytes.zip)) return;
  if (beginsWith(bytes, emptyZip)) throw new ImportRefusal('khong-phai-word', 'Đây là tệp nén rỗng.');
  if (beginsWith(bytes, firstBytes.ole)) {
    if (hasOleName(bytes, 'EncryptedPackage')) throw new ImportRefusal('tep-co-mat-khau');
    if (hasOleName(bytes, 'Workbook')) throw new ImportRefusal('tep-bang-tinh');
    if (hasOleName(bytes, 'PowerPoint Document')) throw new ImportRefusal('tep-trinh-chieu');
    throw new ImportRefusal('tep-doc-cu');
  }
  const head = asciiAt(bytes, 0, 1024);
  if (head.includes('%PDF-')) throw new ImportRefusal('tep-pdf');
  if (isPicture(bytes, head)) throw new ImportRefusal('tep-hinh');
  if (/^[\s\0\u00ef\u00bb\u00bf]*\{\\rtf/u.test(head)) throw new ImportRefusal('tep-rtf');
  if (/^[\s\u00ef\u00bb\u00bf]*<(?:!doctype|html|\?xml|mso|head|w:)/iu.test(head)) throw new ImportRefusal('tep-html');
  throw new ImportRefusal('khong-phai-word');
}

/** Whether the bytes are those of a Word file of before 2007. */
export function isOldWord(bytes: Uint8Array): boolean {
  try {
    expectZip(bytes);
    return false;
  } catch (error) {
    return error instanceof ImportRefusal && error.code === 'tep-doc-cu';
  }
}

function isPicture(bytes: Uint8Array, head: string): boolean {
  return (
    beginsWith(bytes, firstBytes.png.slice(0, 4)) ||
    beginsWith(bytes, firstBytes.jpeg) ||
    tiff.some((start) => beginsWith(bytes, start)) ||
    beginsWith(bytes, firstBytes.gif) ||
    head.startsWith('BM') ||
    isWebp(bytes) ||
    /^ftyp(?:hei|hev|mif|avif)/u.test(head.slice(4, 12))
  );
}
