import { isAnnexHeading } from '../../article/annexes.ts';
import { itemAt, lastItem } from '../../items.ts';
import { addNote } from '../notes.ts';
import type { ImportNote } from '../notes.ts';
import { allMarked, paragraphText, typedText } from '../word/blocks.ts';
import type { Block } from '../word/blocks.ts';
import { readDateLine } from './letterhead-lines.ts';
import { isCapitals } from './headings.ts';
import { isFullName, isName } from './signer-name.ts';
import { isRule, linesOf, reportOrnament } from './lines.ts';
import type { Line } from './lines.ts';
import type { ReadLine, ReadRole } from './read-line.ts';
import { remainder } from './remainder.ts';

/** What is below the text of a document: signer and recipients (NĐ 30/2020 Phụ lục I, ô số 7 and 9b). */
export interface SignatureBlock {
  recipients: string[];
  signer: { position: string | null; name: string | null };
  place: string | null;
  issuedOn: string | null;
  read: ReadLine[];
  /** Lines among those of the tail that belong to no field. */
  left: Block[];
  /** Whether what is in the left column now is another signer, who is next to the first. */
  coSigner: boolean;
  /** Index of the first block of the tail, and of the first after it. */
  from: number;
  to: number;
}

/** Where and when the head says that the document was issued. */
type Issued = Pick<SignatureBlock, 'place' | 'issuedOn'>;

/** Blocks from the end within which a signature without recipients is looked for. */
const REACH = 12;

const positionWords =
  /(?:TRƯỞNG|PHÓ|CHỦ TỊCH|CHỦ NHIỆM|GIÁM ĐỐC|BÍ THƯ|THƯ KÝ|NGƯỜI LẬP|NGƯỜI VIẾT|ĐẠI DIỆN|KẾ TOÁN|CHÁNH|^TM\.|^KT\.|^TL\.|^TUQ\.|^Q\.|^T\/M|^K\/T|^T\/L)/u;
export const isPosition = (text: string): boolean =>
  text.length <= 90 &&
  positionWords.test(text.toLocaleUpperCase('vi')) &&
  (isCapitals(text) || /^(?:Phó )?Hiệu trưởng$/iu.test(text));
const signatureWords = new Set('đã ký tên đóng dấu chữ và ghi rõ họ chức vụ danh điện tử số của người'.split(' '));
/** Words below a position that ask for a signature or say that there is one. A sentence that begins like them is text. */
export const isSignatureMark = (text: string): boolean =>
  /^\(?(?:đã ký|ký tên|ký, đóng dấu|chữ ký|ký và ghi rõ|ký, ghi rõ)(?!\p{L})/iu.test(text) &&
  text
    .toLocaleLowerCase('vi')
    .split(/[^\p{L}\p{N}]+/u)
    .every((word) => word === '' || signatureWords.has(word));
export const startsRecipients = (text: string): boolean => /^Nơi nhận\s*(?::|$)/iu.test(text);

/** Finds and reads the tail. Null when the text just ends. @param issued what the head says. */
export function readSignatureBlock(
  blocks: readonly Block[],
  issued: Issued,
  notes: ImportNote[],
): SignatureBlock | null {
  const annex = blocks.findIndex(beginsAnnex);
  const beforeAnnex = annex < 0 ? -1 : findTail(blocks.slice(0, annex));
  const from = beforeAnnex >= 0 ? beforeAnnex : findTail(blocks);
  if (from < 0) return null;
  const tail: SignatureBlock = {
    recipients: [],
    signer: { position: null, name: null },
    ...issued,
    read: [],
    left: [],
    coSigner: false,
    from,
    to: from,
  };
  const start = positionBefore(blocks, from);
  const positions: Line[] = [];
  const all: Line[] = [];
  const taken = new Set<Line>();
  let index = start;
  for (; index < blocks.length; index++) {
    const block = itemAt(blocks, index);
    const lines = linesOf([block]);
    const isFirst = index === from;
    if (block.type === 'table' && !isFirst && index > from) break;
    if (block.type === 'paragraph' && index > from && !lines.every((line) => belongs(line, tail, positions))) break;
    all.push(...lines);
    for (const line of lines) if (readLine(line, tail, positions, notes)) taken.add(line);
  }
  tail.from = start;
  tail.to = index;
  const { between, after } = remainder(blocks.slice(start, index), all, taken);
  // A paragraph without words is a picture of a signature or a stamp. A name in the middle of its column is no heading.
  tail.left = [...between, ...after]
    .filter((block) => linesOf([block]).length > 0)
    .map((block) => (block.type === 'table' ? block : { ...block, align: 'left', outline: null }));
  tail.signer.position = positionOf(positions);
  if (tail.signer.position !== null) tail.read.push({ role: 'Chức vụ người ký', text: tail.signer.position });
  return tail;
}

/** Whether an annex begins with a block: its name in the middle of a line, in bold, or as a heading. */
export const beginsAnnex = (block: Block): boolean =>
  block.type === 'paragraph' &&
  (block.align === 'center' || block.outline !== null || allMarked(block.content, 'bold')) &&
  isAnnexHeading(paragraphText(block));

/** Where the tail begins: at the last recipients, else at a signature near the end; -1 where there is neither. */
function findTail(blocks: readonly Block[]): number {
  const withRecipients = blocks.findLastIndex(
    (block) => !isText(block) && linesOf([block]).some((line) => startsRecipients(line.text)),
  );
  if (withRecipients >= 0) return withRecipients;
  const ofName = blocks.findLastIndex((block) => linesOf([block]).some((line) => line.paragraph.isSignerName));
  return ofName >= 0 ? ofName : findSignature(blocks);
}

/** Lines of one paragraph are lines of the position; paragraphs of their own may be one line that was too long. */
const positionOf = (lines: readonly Line[]): string | null =>
  lines.reduce((all, { text: shown, content, paragraph }, index) => {
    const typed = typedText(content).trim();
    const text = typed.toLocaleUpperCase('vi') === shown ? typed : shown;
    const between = paragraph === lines[index - 1]?.paragraph ? '\n' : ' ';
    return index === 0 ? text : all + between + text;
  }, '') || null;

/** A paragraph or a table of the text in a file of ours is none of the signature block. */
const isText = (block: Block): boolean => linesOf([block]).some(({ paragraph }) => paragraph.own !== undefined);

/** The signer may be above the recipients, each on lines of their own. */
function positionBefore(blocks: readonly Block[], from: number): number {
  let start = from;
  for (let index = from - 1; index >= Math.max(0, from - 6); index--) {
    const lines = linesOf([itemAt(blocks, index)]);
    if (itemAt(blocks, index).type !== 'paragraph' || isText(itemAt(blocks, index))) break;
    if (lines.length > 0 && lines.every((line) => isPosition(line.text))) start = index;
    else if (!lines.every((line) => isName(line.text) || isSignatureMark(line.text) || isRule(line.text))) break;
  }
  return start;
}

function findSignature(blocks: readonly Block[]): number {
  const lowest = Math.max(0, blocks.length - REACH);
  for (let index = lowest; index < blocks.length; index++) {
    if (isText(itemAt(blocks, index))) continue;
    const lines = linesOf([itemAt(blocks, index)]);
    const first = lines.find((line) => line.column !== 'left' && isPosition(line.text));
    if (first === undefined || /^(?:[IVX]+|\d+)[.)]/u.test(first.text)) continue;
    if (
      itemAt(blocks, index).type === 'table'
        ? lines.length <= 14
        : first.paragraph.align !== 'left' || isCapitals(first.text)
    )
      return index;
  }
  return -1;
}

/** Whether a line after the first block of the tail still belongs to it. */
function belongs(line: Line, tail: SignatureBlock, positions: readonly Line[]): boolean {
  const { text } = line;
  if (line.paragraph.own !== undefined) return false;
  if (line.column === 'left' || line.column === 'right' || line.paragraph.isSignerName) return true;
  if (isRule(text) || isSignatureMark(text) || isPosition(text)) return true;
  if (isRecipient(line, tail)) return true;
  return positions.length > 0 && tail.signer.name === null && isName(text);
}

const isBulleted = ({ paragraph, text }: Line): boolean => paragraph.label !== null || /^[-–+•·*]/u.test(text);

/** Whether a line of the left column is one of the recipients: below their name, or in the form of one. A name below a position is a signer. */
function isOnLeft(line: Line, tail: SignatureBlock): boolean {
  const named = tail.read.some(({ role }) => role === 'Nơi nhận');
  const hasForm = isBulleted(line) || /[;,.]$/u.test(line.text);
  return tail.coSigner ? isBulleted(line) : named || hasForm;
}

function isRecipient(line: Line, tail: SignatureBlock): boolean {
  const bulleted = isBulleted(line);
  const inList = tail.read.at(-1)?.role === 'Nơi nhận';
  const open = tail.recipients.length === 0 || /[;,]$/u.test(lastItem(tail.recipients)) || bulleted;
  if (line.text.length > 160 || (tail.signer.name !== null && !inList)) return false;
  return open && (bulleted || /[;.]$/u.test(line.text));
}

/** Titles in front of a name, or dots in its place: no name. */
const noName = /^(?:[\p{L}]{1,4}\.\s*)*$|^[\s.…_-]*$/u;

/** Whether a line is in the style of a name and may be one: who signs in Word writes a mark, a day or dots there too. */
const saysName = (line: Line): boolean =>
  line.paragraph.isSignerName === true &&
  !isSignatureMark(line.text) &&
  !isRule(line.text) &&
  !noName.test(line.text) &&
  !/(?<!\p{L})ngày\s*\d|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/u.test(line.text);

/** Reads a line into its field. @returns whether it has one. */
function readLine(line: Line, tail: SignatureBlock, positions: Line[], notes: ImportNote[]): boolean {
  const { text, place } = line;
  if (saysName(line) && tail.signer.name === null) return named(text, tail);
  if (isRule(text)) return reportOrnament(line, notes);
  if (startsRecipients(text)) {
    const rest = text.replace(/^Nơi nhận\s*:?\s*/iu, '');
    tail.coSigner = false;
    tail.read.push({ role: 'Nơi nhận', text: 'Nơi nhận:' });
    return rest === '' || addRecipient(rest, tail);
  }
  if (isSignatureMark(text)) return add('Chỗ ký', text, tail);
  if (line.column !== 'left' && readDate(line, tail, notes)) return true;
  if (line.column === 'left' && isPosition(text)) tail.coSigner = true;
  const onLeft =
    (line.column === 'left' && isOnLeft(line, tail)) ||
    (line.column === 'full' && isRecipient(line, tail) && !isPosition(text));
  if (onLeft && !isPosition(text)) return addRecipient(text, tail);
  if (line.column === 'right' || line.column === 'full') {
    if (
      isPosition(text) ||
      (isCapitals(text) && tail.signer.name === null && positions.length > 0 && !isNameBelow(text, positions))
    ) {
      positions.push(line);
      return true;
    }
    if (tail.signer.name === null && (isName(text) || isNameBelow(text, positions))) {
      return named(text, tail);
    }
  }
  addNote(
    notes,
    'o-ky-nhieu-nguoi',
    `Dòng “${text}” ở ô ký không vào ô khai báo nào, nên được đặt ở cuối thân văn bản.`,
    place,
  );
  return false;
}

function named(text: string, tail: SignatureBlock): true {
  tail.signer.name = text;
  return add('Người ký', text, tail);
}

function add(role: ReadRole, text: string, tail: SignatureBlock): true {
  tail.read.push({ role, text });
  return true;
}

/** Reads the line of place and day. One that says something else than the head, or than one before it, is not read. */
function readDate({ text, place }: Line, tail: SignatureBlock, notes: ImportNote[]): boolean {
  const date = readDateLine(text);
  if (date === null) return false;
  if (tail.issuedOn !== null && tail.issuedOn !== date.day) return false;
  if (tail.place !== null && tail.place !== date.place) return false;
  if (date.day === null) addNote(notes, 'ngay-trong', `Ngày ký để trống hoặc không có thật: “${text}”.`, place, text);
  tail.place = date.place;
  tail.issuedOn = date.day;
  return add('Địa danh, ngày', text, tail);
}

/** A name in capitals below the position: NGUYỄN THỊ A. */
const isNameBelow = (text: string, positions: readonly Line[]) =>
  positions.length > 0 && !positionWords.test(text) && isFullName(text);

function addRecipient(text: string, tail: SignatureBlock): true {
  tail.recipients.push(text);
  return add('Nơi nhận', text, tail);
}
