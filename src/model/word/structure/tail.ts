import { tell } from '../notes.ts';
import type { ImportNote } from '../notes.ts';
import type { Block } from '../word/blocks.ts';
import { readDateLine } from './head-lines.ts';
import type { ReadLine } from './head.ts';
import { isCapitals } from './headings.ts';
import { isRule, linesOf } from './lines.ts';
import type { Line } from './lines.ts';

/** What stands below the text of a paper: signer and recipients (NĐ 30/2020 Phụ lục I, ô số 7 and 9b). */
export interface Tail {
  recipients: string[];
  signer: { position: string | null; name: string | null };
  place: string | null;
  issuedOn: string | null;
  read: ReadLine[];
  /** Index of the first block of the tail, and of the first behind it. */
  from: number;
  to: number;
}

/** Blocks from the end within which a signature without recipients is looked for. */
const REACH = 12;

const positionWords =
  /(?:TRƯỞNG|PHÓ|CHỦ TỊCH|CHỦ NHIỆM|GIÁM ĐỐC|BÍ THƯ|THƯ KÝ|NGƯỜI LẬP|NGƯỜI VIẾT|ĐẠI DIỆN|KẾ TOÁN|CHÁNH|^TM\.|^KT\.|^TL\.|^TUQ\.|^Q\.|^T\/M|^K\/T|^T\/L)/u;
export const isPosition = (text: string): boolean =>
  text.length <= 90 &&
  positionWords.test(text.toLocaleUpperCase('vi')) &&
  (isCapitals(text) || /^(?:Phó )?Hiệu trưởng$/iu.test(text));
export const isSignatureMark = (text: string): boolean =>
  /^\(?(?:đã ký|ký tên|ký, đóng dấu|chữ ký|ký và ghi rõ|ký, ghi rõ)[^\n]*\)?$/iu.test(text);
export const isName = (text: string): boolean =>
  text.length <= 60 && /^(?:(?:ThS|TS|BS|CN|NGƯT|NGND|Th\.S)\.?\s+)?\p{Lu}\p{L}*(?:\s+\p{Lu}\p{L}*){1,6}$/u.test(text);
export const startsRecipients = (text: string): boolean => /^Nơi nhận\s*(?::|$)/iu.test(text);

/** Finds and reads the tail. Null when the text just ends. */
export function readTail(blocks: readonly Block[], notes: ImportNote[]): Tail | null {
  const withRecipients = blocks.findLastIndex((block) => linesOf([block]).some((line) => startsRecipients(line.text)));
  const from = withRecipients >= 0 ? withRecipients : findSignature(blocks);
  if (from < 0) return null;
  const tail: Tail = {
    recipients: [],
    signer: { position: null, name: null },
    place: null,
    issuedOn: null,
    read: [],
    from,
    to: from,
  };
  const start = positionBefore(blocks, from);
  const positions: string[] = [];
  let index = start;
  for (; index < blocks.length; index++) {
    const block = blocks[index]!;
    const lines = linesOf([block]);
    const isFirst = index === from;
    if (block.type === 'table' && !isFirst && index > from) break;
    if (block.type === 'paragraph' && index > from && !lines.every((line) => belongs(line, tail, positions))) break;
    for (const line of lines) readLine(line, tail, positions, notes);
  }
  tail.from = start;
  tail.to = index;
  tail.signer.position = positions.join(' ') || null;
  if (tail.signer.position !== null) tail.read.push({ role: 'Chức vụ người ký', text: tail.signer.position });
  return tail;
}

/** The signer may stand above the recipients, each on lines of their own. */
function positionBefore(blocks: readonly Block[], from: number): number {
  let start = from;
  for (let index = from - 1; index >= Math.max(0, from - 6); index--) {
    const lines = linesOf([blocks[index]!]);
    if (blocks[index]!.type !== 'paragraph') break;
    if (lines.length > 0 && lines.every((line) => isPosition(line.text))) start = index;
    else if (!lines.every((line) => isName(line.text) || isSignatureMark(line.text) || isRule(line.text))) break;
  }
  return start;
}

function findSignature(blocks: readonly Block[]): number {
  const lowest = Math.max(0, blocks.length - REACH);
  for (let index = lowest; index < blocks.length; index++) {
    const lines = linesOf([blocks[index]!]);
    const first = lines.find((line) => line.column !== 'left' && isPosition(line.text));
    if (first === undefined || /^(?:[IVX]+|\d+)[.)]/u.test(first.text)) continue;
    if (
      blocks[index]!.type === 'table' ? lines.length <= 14 : first.paragraph.align !== 'left' || isCapitals(first.text)
    )
      return index;
  }
  return -1;
}

/** Whether a line behind the first block of the tail still belongs to it. */
function belongs(line: Line, tail: Tail, positions: readonly string[]): boolean {
  const { text } = line;
  if (line.column === 'left' || line.column === 'right') return true;
  if (isRule(text) || isSignatureMark(text) || isPosition(text)) return true;
  if (isRecipient(line, tail)) return true;
  return positions.length > 0 && tail.signer.name === null && isName(text);
}

function isRecipient(line: Line, tail: Tail): boolean {
  const bulleted = line.paragraph.label !== null || /^[-–+•·*]/u.test(line.text);
  const inList = tail.read.at(-1)?.role === 'Nơi nhận';
  const open = tail.recipients.length === 0 || /[;,]$/u.test(tail.recipients.at(-1)!) || bulleted;
  if (line.text.length > 160 || (tail.signer.name !== null && !inList)) return false;
  return open && (bulleted || /[;.]$/u.test(line.text));
}

function readLine(line: Line, tail: Tail, positions: string[], notes: ImportNote[]): void {
  const { text, place } = line;
  if (isRule(text)) return;
  if (startsRecipients(text)) {
    const rest = text.replace(/^Nơi nhận\s*:?\s*/iu, '');
    tail.read.push({ role: 'Nơi nhận', text: 'Nơi nhận:' });
    if (rest !== '') addRecipient(rest, tail);
    return;
  }
  if (isSignatureMark(text)) return void tail.read.push({ role: 'Chỗ ký', text });
  const date = readDateLine(text);
  if (date !== null && line.column !== 'left') {
    tail.place = date.place;
    tail.issuedOn = date.day;
    return void tail.read.push({ role: 'Địa danh, ngày', text });
  }
  const onLeft = line.column === 'left' || (line.column === 'full' && isRecipient(line, tail) && !isPosition(text));
  if (onLeft && !isPosition(text)) return addRecipient(text, tail);
  if (line.column === 'right' || line.column === 'full') {
    if (
      isPosition(text) ||
      (isCapitals(text) && tail.signer.name === null && positions.length > 0 && !isFullName(text, positions))
    )
      return void positions.push(text);
    if (tail.signer.name === null && (isName(text) || isFullName(text, positions))) {
      tail.signer.name = text;
      return void tail.read.push({ role: 'Người ký', text });
    }
  }
  tail.read.push({ role: 'Dòng khác ở ô ký', text });
  tell(
    notes,
    'o-ky-nhieu-nguoi',
    `Dòng “${text}” trong ô ký không biết xếp vào đâu, nên không đưa vào văn bản.`,
    place,
  );
}

/** A name in capitals below the position: NGUYỄN THỊ A. */
const isFullName = (text: string, positions: readonly string[]) =>
  positions.length > 0 && !positionWords.test(text) && /^\p{Lu}+(?:\s+\p{Lu}+){1,5}$/u.test(text);

function addRecipient(text: string, tail: Tail): void {
  tail.recipients.push(text);
  tail.read.push({ role: 'Nơi nhận', text });
}
