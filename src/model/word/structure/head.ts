import { documentKindLabels } from '../../../kinds/document-kind-labels.ts';
import type { DocumentKind } from '../../../kinds/document-kind.ts';
import { slug } from '../../text/slug.ts';
import { tell } from '../notes.ts';
import type { ImportNote } from '../notes.ts';
import { ImportRefusal } from '../refusal.ts';
import type { Block } from '../word/blocks.ts';
import { isBasis } from './basis.ts';
import { readDateLine, readNumberLine } from './head-lines.ts';
import { isCapitals } from './headings.ts';
import { isRule, linesOf } from './lines.ts';
import type { Line } from './lines.ts';
import { readNumber } from './number-label.ts';

/** What stands above the text of a paper (NĐ 30/2020 Phụ lục I, ô số 1 to 5). */
export interface Head {
  parent: string | null;
  issuer: string | null;
  number: string | null;
  place: string | null;
  /** ISO day. */
  issuedOn: string | null;
  kind: DocumentKind | null;
  /** The kind as printed. */
  kindAsPrinted: string | null;
  subject: string | null;
}

/** A line that was read into a field, or is the same on every paper. */
export interface ReadLine {
  role: string;
  text: string;
}

/** UTF-16 units of a line with the name of the kind and the subject. */
const LONGEST_TITLE = 2000;
/** Lines from the top within which the name of the kind must stand. */
const REACH = 45;
const nationalTitle = 'cong-hoa-xa-hoi-chu-nghia-viet-nam';
const fixedLines: Readonly<Record<string, string>> = {
  [nationalTitle]: 'Quốc hiệu',
  'doc-lap-tu-do-hanh-phuc': 'Tiêu ngữ',
  'dang-cong-san-viet-nam': 'Tiêu đề của Đảng',
};
const stamps = /^(?:TUYỆT MẬT|TỐI MẬT|MẬT|LƯU HÀNH NỘI BỘ|XEM XONG TRẢ LẠI)$/u;
const kindsByLength = (Object.keys(documentKindLabels) as DocumentKind[])
  .filter((kind) => kind !== 'khac')
  .sort((a, b) => documentKindLabels[b].length - documentKindLabels[a].length);

/**
 * Reads the head of a paper.
 * @returns the fields, the lines that went into them, and how many blocks the head took up.
 * @throws ImportRefusal when a stamp restricts who may read the paper (NĐ 30/2020 Phụ lục I, ô số 10a, 11).
 */
export function readHead(
  blocks: readonly Block[],
  notes: ImportNote[],
): { head: Head; read: ReadLine[]; taken: number } {
  const head: Head = {
    parent: null,
    issuer: null,
    number: null,
    place: null,
    issuedOn: null,
    kind: null,
    kindAsPrinted: null,
    subject: null,
  };
  const read: ReadLine[] = [];
  const lines = linesOf(blocks.slice(0, REACH)).slice(0, REACH);
  const numbered = lines.findIndex((line) => line.column === 'full' && readNumber(line.text) !== null);
  const title = lines.slice(0, numbered < 0 ? undefined : numbered).findIndex((line) => kindOfLine(line) !== null);
  const hasFixed = lines.findLastIndex((line) => fixedLines[slug(line.text)] !== undefined);
  const end = title >= 0 ? title : endOfUntitled(lines, hasFixed);
  const names: Line[] = [];
  for (const line of lines.slice(0, end)) readLine(line, head, names, read, notes);
  readNames(names, head, read);
  const last = lines[end - 1]?.block ?? -1;
  if (title < 0) return { head, read, taken: last + 1 };
  const { kind, rest } = kindOfLine(lines[title]!)!;
  head.kind = kind;
  head.kindAsPrinted = documentKindLabels[kind].toLocaleUpperCase('vi');
  read.push({ role: 'Tên loại', text: head.kindAsPrinted });
  const after = lines.slice(title + 1);
  const subject = subjectLines(after, rest);
  head.subject = [rest, ...subject.map((line) => line.text)].filter((text) => text !== '').join(' ') || null;
  if (head.subject !== null) read.push({ role: 'Trích yếu', text: head.subject });
  const lastSubject = subject.at(-1) ?? lines[title]!;
  let taken = lastSubject.block + 1;
  for (let block = blocks[taken]; block?.type === 'paragraph' && isRule(lineText(block)); block = blocks[++taken]);
  return { head, read, taken };
}

const lineText = (block: Block) =>
  linesOf([block])
    .map((line) => line.text)
    .join(' ') || ' ';

function kindOfLine(line: Line): { kind: DocumentKind; rest: string } | null {
  if (line.column !== 'full' || line.text.length > LONGEST_TITLE) return null;
  const text = line.text.replace(/\s+/gu, ' ').replace(/^["“*\s]+|[:.*\s]+$/gu, '');
  for (const kind of kindsByLength) {
    const label = documentKindLabels[kind].toLocaleUpperCase('vi');
    if (text === label) return { kind, rest: '' };
    const centered = line.paragraph.align === 'center' || line.bold;
    if (centered && text.startsWith(`${label} `))
      return { kind, rest: line.text.replace(/\s+/gu, ' ').slice(label.length).trim() };
  }
  return null;
}

/** Without the name of a kind the head is what ends with the last line that only a head has. */
function endOfUntitled(lines: readonly Line[], hasFixed: number): number {
  const marked = lines.findLastIndex(
    (line, index) =>
      index < 16 &&
      (readNumberLine(line.text) !== null || (line.column !== 'full' && readDateLine(line.text) !== null)),
  );
  return Math.max(hasFixed, hasFixed >= 0 ? marked : -1) + 1;
}

function readLine(line: Line, head: Head, names: Line[], read: ReadLine[], notes: ImportNote[]): void {
  const { text, place } = line;
  const fixed = fixedLines[slug(text)];
  if (stamps.test(text.trim())) throw new ImportRefusal('luu-hanh-han-che', `Dấu ghi “${text}”.`);
  if (isRule(text)) return;
  if (fixed !== undefined) return void read.push({ role: fixed, text });
  if (/^(?:BẢN )?DỰ THẢO\b/u.test(text)) {
    read.push({ role: 'Dấu dự thảo', text });
    return tell(notes, 'du-thao', `Văn bản ghi “${text}”.`, place);
  }
  const number = readNumberLine(text);
  if (number !== null) {
    read.push({ role: 'Số, ký hiệu', text });
    if (number.blank) tell(notes, 'o-so-trong', `Ô số để trống: “${text}”.`, place);
    else head.number = number.value;
    return;
  }
  const date = readDateLine(text);
  if (date !== null) {
    head.place = date.place;
    head.issuedOn = date.day;
    read.push({ role: 'Địa danh, ngày', text });
    if (date.day === null) tell(notes, 'ngay-trong', `Ngày ký để trống hoặc không có thật: “${text}”.`, place);
    return;
  }
  if (/^V\/v[.:\s]/iu.test(text)) {
    head.subject = text.replace(/^V\/v[.:\s]*/iu, '');
    return void read.push({ role: 'Trích yếu', text });
  }
  if (line.column !== 'right' && isCapitals(text)) return void names.push(line);
  read.push({ role: 'Dòng khác ở phần đầu', text });
  tell(
    notes,
    'dong-dau-la',
    `Dòng “${text}” ở phần đầu không thuộc ô nào của thể thức, nên không đưa vào văn bản.`,
    place,
  );
}

/** The parent is in plain letters, the issuer below it in bold; a name may run over two lines. */
function readNames(names: readonly Line[], head: Head, read: ReadLine[]): void {
  const school = names.findIndex((line) => /^TRƯỜNG\b/u.test(line.text));
  const bold = names.findIndex((line) => line.bold);
  const allBold = bold === 0 && names.every((line) => line.bold);
  const from = school >= 0 ? school : bold >= 0 && !allBold ? bold : names.length - 1;
  const join = (lines: readonly Line[]) =>
    lines
      .map((line) => line.text)
      .join(' ')
      .replace(/\s+/gu, ' ') || null;
  head.parent = join(names.slice(0, Math.max(0, from)));
  head.issuer = join(names.slice(Math.max(0, from)));
  if (head.parent !== null) read.push({ role: 'Cơ quan chủ quản', text: head.parent });
  if (head.issuer !== null) read.push({ role: 'Cơ quan ban hành', text: head.issuer });
}

/** The lines of the subject, below the name of the kind: centred or bold, until something else begins. */
function subjectLines(lines: readonly Line[], rest: string): Line[] {
  const found: Line[] = [];
  for (const line of lines) {
    if (isRule(line.text) || line.column !== 'full' || found.length >= 8) break;
    if (isBasis(line.text, line.paragraph) && !line.bold) break;
    if (/^(?:Kính gửi|\(?Kèm theo|\(?Ban hành kèm)/iu.test(line.text)) break;
    const centered = line.paragraph.align === 'center' || line.bold;
    const plain = found.length === 0 && rest === '' && line.text.length < 250 && !/[.:;]$/u.test(line.text);
    if (!centered && !plain) break;
    if (readNumber(line.text) !== null && (found.length > 0 || rest !== '')) break;
    found.push(line);
    if (!centered) break;
  }
  return found;
}
