import { UnreadableText } from '../../model/download/unreadable-text.ts';
import { MADE } from './field-codes.ts';
import { formulaHazards, harmfulLink } from './formula-hazards.ts';
import { isHarmfulAddress } from './harmful-address.ts';
import { binaryWords } from './office-binaries.ts';
import { refusePicture } from './office-pictures.ts';
import { readOfficePart } from './office-part.ts';
import type { OfficePart } from './office-part.ts';
import { asideBlocks, RefusedFile } from './text-block.ts';
import type { DownloadBlock } from './text-block.ts';

/** The parts of a file of Word or Excel, unpacked within limits. */
export interface OfficeParts {
  names: readonly string[];
  readonly read: (name: string) => Uint8Array;
}

/** What an office file can hold besides what its pages show, by the names of its parts (ECMA-376 Part 1, 15). */
const hazards: readonly [RegExp, string][] = [
  [/\/embeddings\/|oleObject/iu, 'tệp khác nhúng bên trong (đối tượng, hoặc bảng số của biểu đồ)'],
  [/\/activeX\/|\/ctrlProps\//iu, 'nút điều khiển chạy được (ActiveX, form control)'],
  [/^xl\/externalLinks\//iu, 'số liệu chép từ bảng tính khác'],
  [/\.wdp$/iu, 'ảnh gốc mà Word giữ lại sau khi làm mờ, xóa nền hay đổi màu: ai cũng lấy lại được'],
  [/^xl\/(?:connections\.xml|queryTables\/)/iu, 'kết nối đến dữ liệu bên ngoài'],
];

/** The same by the last word of a relationship's type: a part may have any name, what leads to it says what it is. */
const bringing: Readonly<Record<string, string>> = {
  aFChunk: 'văn bản khác chèn nguyên tệp (altChunk)',
  attachedTemplate: 'tệp mẫu (template) nằm ngoài tệp',
  mailMergeSource: 'nguồn trộn thư nằm ngoài tệp',
  mailMergeHeaderSource: 'nguồn trộn thư nằm ngoài tệp',
  recipientData: 'danh sách người nhận của thư trộn',
  subDocument: 'văn bản con nằm ngoài tệp',
  frame: 'văn bản con nằm ngoài tệp',
  oleObject: 'tệp khác nhúng bên trong (đối tượng, hoặc bảng số của biểu đồ)',
  package: 'tệp khác nhúng bên trong (đối tượng, hoặc bảng số của biểu đồ)',
  control: 'nút điều khiển chạy được (ActiveX, form control)',
  activeXControlBinary: 'nút điều khiển chạy được (ActiveX, form control)',
  ctrlProp: 'nút điều khiển chạy được (ActiveX, form control)',
  externalLink: 'số liệu chép từ bảng tính khác',
  externalLinkPath: 'số liệu chép từ bảng tính khác',
  connections: 'kết nối đến dữ liệu bên ngoài',
  queryTable: 'kết nối đến dữ liệu bên ngoài',
  vbaProject: 'macro (mã lệnh)',
  xlMacrosheet: 'macro (mã lệnh)',
  xlIntlMacrosheet: 'macro (mã lệnh)',
  dialogsheet: 'macro (mã lệnh)',
};

/** Endings of parts that show or say something: XML, pictures of pages, fonts. Settings of a printer are named apart. */
const known = /\.(?:xml|rels|vml|png|jpe?g|jfif|webp|gif|bmp|emf|wmf|svg|odttf|fntdata)$|printerSettings[^/]*\.bin$/iu;

/** Parts that are written as XML. */
const isText = /\.(?:xml|rels|vml|svg)$/iu;

/** First words of fields that fetch a file, start a program or ask a database (ECMA-376 Part 1, 17.16.5; older ones of Word). */
const fetching =
  /^(?:DDE(?:AUTO)?|INCLUDE(?:PICTURE|TEXT)?|IMPORT|LINK|EMBED|DATABASE|DATA|RD|CONTROL|HTMLCONTROL|PRINT)$/iu;
function* doneBy({ fields, formulas }: OfficePart): Generator<string> {
  for (const code of fields) {
    const [name = ''] = code.trim().split(/\s+/u);
    if (code === MADE || fetching.test(name)) yield 'trường (field) nạp tệp khác hoặc chạy chương trình';
    const address = /^\s*HYPERLINK\s+"?([^"\s]+)/iu.exec(code)?.[1];
    if (address !== undefined && isHarmfulAddress(address.replaceAll('\\\\', '\\'))) yield harmfulLink;
  }
  for (const formula of formulas) yield* formulaHazards(formula);
}

/** Scripts in drawings. */
const scripts = /<script|\son[a-z]+\s*=|javascript:/iu;

/** Whether a part that must be XML is none: the bytes of a program under the name of a theme. */
const isDisguised = (name: string, bytes: Uint8Array): boolean => {
  const head = new TextDecoder(encodingOf(bytes)).decode(bytes.subarray(0, 256));
  return isText.test(name) ? !/^\s*</u.test(head) : /^(?:MZ|PK\x03\x04|%PDF|\x7fELF|#!)/u.test(head);
};

const encodingOf = ([first, second]: Uint8Array): string => {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
};

/** A part that is XML, as it is and as what it says; null where it is broken. */
interface ReadPart {
  name: string;
  xml: string;
  part: OfficePart | null;
}

/**
 * What a file of Word or Excel says that its pages do not show.
 * @param isRead whether the text of a part is read elsewhere
 * @throws RefusedFile for a file that holds other files, loads them, or has something that nobody can look at; and for one of whose
 * pictures says who took it and where. @throws UnreadableText where a part is broken
 */
export function readOfficeParts(parts: OfficeParts, isRead: (name: string) => boolean): DownloadBlock[] {
  const found = new Set<string>();
  for (const name of parts.names) {
    const hazard = hazards.find(([pattern]) => pattern.test(name))?.[1];
    if (hazard !== undefined) found.add(hazard);
    else if (!known.test(name) || isDisguised(name, parts.read(name))) found.add(`phần lạ “${name.slice(0, 80)}”`);
  }
  const read = parts.names.filter((name) => isText.test(name)).map((name) => readPart(name, parts.read(name), isRead));
  const links: string[] = [];
  for (const { name, xml, part } of read) {
    if (/\.svg$/iu.test(name) && scripts.test(xml)) found.add('hình vẽ có mã lệnh');
    if (part?.root === 'macrosheet' || part?.root === 'dialogsheet') found.add('macro (mã lệnh)');
    for (const what of part === null ? [] : doneBy(part)) found.add(what);
    for (const { type, target, isExternal } of part?.relationships ?? []) {
      const brought = Object.hasOwn(bringing, type) ? bringing[type] : undefined;
      if (brought !== undefined) found.add(brought);
      else if (isExternal && type !== 'hyperlink') found.add('liên kết nạp tệp từ nơi khác');
      if (isExternal) links.push(target);
      if (isExternal && isHarmfulAddress(target)) found.add(harmfulLink);
    }
  }
  if (found.size > 0) throw new RefusedFile('tai-ve-van-phong-co-them', `tệp có ${[...found].join('; ')}.`);
  for (const name of parts.names) refusePicture(name, parts.read(name));
  const broken = read.find(({ part }) => part === null);
  if (broken !== undefined) throw new UnreadableText(`phần “${broken.name}” trong tệp bị hỏng.`);
  return [
    ...parts.names.flatMap((name) => binaryWords(name, parts.read(name))),
    ...read.flatMap(({ name, part }) => (part === null ? [] : wordsOf(name, part))),
    ...asideBlocks(links, 'liên kết'),
  ];
}

function readPart(name: string, bytes: Uint8Array, isRead: (name: string) => boolean): ReadPart {
  let xml = '';
  try {
    xml = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    // Excel writes pages of HTML into its old drawings, with lines that do not end.
    const whole = /\.vml$/iu.test(name) ? xml.replace(/<br\s*>/giu, '<br/>') : xml;
    return { name, xml, part: readOfficePart(name, whole, isRead(name)) };
  } catch {
    return { name, xml, part: null };
  }
}

/** Where words are, by what the part is (its first element). */
const placeOfRoot: Readonly<Record<string, string>> = {
  coreProperties: 'phần ghi về tệp',
  Properties: 'phần ghi về tệp',
  people: 'tên người sửa tệp',
  personList: 'tên người sửa tệp',
  chart: 'biểu đồ',
  chartSpace: 'biểu đồ',
  dataModel: 'sơ đồ',
  glossaryDocument: 'khối chữ mẫu',
  comments: 'lời ghi chú',
  ThreadedComments: 'lời ghi chú',
  wsDr: 'hình vẽ, ô chữ',
  xml: 'hình vẽ, ô chữ',
  svg: 'hình vẽ, ô chữ',
  hdr: 'đầu trang, chân trang',
  ftr: 'đầu trang, chân trang',
  sst: 'chữ của ô đã xóa',
  worksheet: 'ô của trang tính ẩn',
};

/** Where words are, by the element or the attribute that has them. */
const placeOfName: Readonly<Record<string, string>> = {
  descr: 'lời mô tả ảnh',
  title: 'lời mô tả ảnh',
  alt: 'lời mô tả ảnh',
  name: 'tên của ảnh, cột hay chỗ đánh dấu',
  formatCode: 'kiểu số của ô',
  author: 'tên người sửa tệp',
  userId: 'tên người sửa tệp',
  displayName: 'tên người sửa tệp',
  userName: 'tên người sửa tệp',
  formula1: 'lời nhắc ở ô',
  formula2: 'lời nhắc ở ô',
  prompt: 'lời nhắc ở ô',
  promptTitle: 'lời nhắc ở ô',
  error: 'lời nhắc ở ô',
  errorTitle: 'lời nhắc ở ô',
  v: 'bộ nhớ của bảng tổng hợp',
  val: 'biến, danh sách chọn, lời nhắc của ô điền',
  value: 'biến, danh sách chọn, lời nhắc của ô điền',
  displayText: 'biến, danh sách chọn, lời nhắc của ô điền',
};

/** The head and foot of printed pages of a sheet (ECMA-376 Part 1, 18.3.1.46). */
const isPrinted = /^(?:odd|even|first)(?:Header|Footer)$/u;
/** Their codes for fonts, page numbers and places. */
const printCodes = /&(?:"[^"]*"|K[0-9A-F]{6}|\d{1,3}|[A-Z])/gu;

function wordsOf(name: string, { root, texts, attributes, fields }: OfficePart): DownloadBlock[] {
  const place = placeOfRoot[root] ?? `phần “${name.slice(0, 80)}”`;
  return [
    ...texts.flatMap(({ element, text }) =>
      isPrinted.test(element)
        ? asideBlocks([text.replace(printCodes, ' ')], 'đầu trang, chân trang')
        : asideBlocks([text], (element === 'v' ? undefined : placeOfName[element]) ?? place),
    ),
    ...attributes.flatMap(({ name: key, text }) => asideBlocks([text], placeOfName[key] ?? place)),
    ...asideBlocks(
      fields.filter((code) => code.trim() !== '').map((code) => code.normalize('NFC')),
      'liên kết, trường (field)',
    ),
  ];
}
