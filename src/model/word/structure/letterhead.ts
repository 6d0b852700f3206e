import { documentKindLabels } from '../../../kinds/document-kind-labels.ts';
import type { DocumentKind } from '../../../kinds/document-kind.ts';
import { addNote } from '../notes.ts';
import type { ImportNote } from '../notes.ts';
import { ImportRefusal } from '../refusal.ts';
import type { Block } from '../word/blocks.ts';
import {
  fixedRole,
  isBody,
  isDraftMark,
  isStamp,
  readDateLine,
  readNumberLine,
  readSubjectLine,
} from './letterhead-lines.ts';
import { isCapitals } from './headings.ts';
import { isRule, linesOf, reportOrnament } from './lines.ts';
import type { Line } from './lines.ts';
import type { ReadLine, ReadRole } from './read-line.ts';
import { remainder } from './remainder.ts';
import { findTitle, readTitle } from './title.ts';
import type { Title } from './title.ts';

/** What is above the text of a document (NĐ 30/2020 Phụ lục I, ô số 1 to 5). */
export interface Letterhead {
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

/** Lines from the top within which the name of the kind must be. */
const REACH = 45;

/** The head while it is read. */
interface Reading {
  head: Letterhead;
  read: ReadLine[];
  names: Line[];
  /** The lines that went into a field or are the same on every document. */
  taken: Set<Line>;
  /** The line that a field was read from. */
  sources: Map<'number' | 'day' | 'subject', Line>;
}

/**
 * Reads the letterhead of a document.
 * @returns the fields, the lines that went into them, and all other lines: `before` those among the lines of the head,
 *   `rest` those below it.
 * @throws ImportRefusal when a stamp restricts who may read the document.
 */
export function readLetterhead(
  blocks: readonly Block[],
  notes: ImportNote[],
): { head: Letterhead; read: ReadLine[]; before: Block[]; rest: Block[] } {
  const at: Reading = { head: { ...emptyHead }, read: [], names: [], taken: new Set(), sources: new Map() };
  const all = linesOf(blocks.slice(0, REACH));
  const lines = all.slice(0, REACH);
  const title = findTitle(lines);
  const above = lines.slice(0, title >= 0 ? title : endOfUntitled(lines));
  for (const line of above) if (readLine(line, at, notes)) at.taken.add(line);
  const day = at.sources.get('day');
  if (day && at.head.issuedOn === null)
    addNote(notes, 'ngay-trong', `Ngày ký để trống hoặc không có thật: “${day.text}”.`, day.place, day.text);
  readNames(at);
  if (title >= 0) addTitle(readTitle(lines.slice(title), notes), at);
  for (const line of above)
    if (!at.taken.has(line))
      addNote(
        notes,
        'dong-dau-la',
        `Dòng “${line.text}” ở phần đầu không vào ô khai báo nào, nên được đặt ở đầu thân văn bản.`,
        line.place,
      );
  const { between, after } = remainder(blocks, all, at.taken);
  return { head: at.head, read: at.read, before: between, rest: after };
}

const emptyHead: Letterhead = {
  parent: null,
  issuer: null,
  number: null,
  place: null,
  issuedOn: null,
  kind: null,
  kindAsPrinted: null,
  subject: null,
};

function addTitle({ kind, subject, lines }: Title, at: Reading): void {
  const { head } = at;
  head.kind = kind;
  head.kindAsPrinted = documentKindLabels[kind].toLocaleUpperCase('vi');
  at.read.push({ role: 'Tên loại', text: head.kindAsPrinted });
  for (const line of lines) at.taken.add(line);
  if (subject === null) return;
  replaceSource('subject', null, at);
  head.subject = subject;
  at.read.push({ role: 'Trích yếu', text: subject });
}

/** A field is read from another line: the line before belongs to no field any more. */
function replaceSource(field: 'number' | 'day' | 'subject', line: Line | null, at: Reading): void {
  const before = at.sources.get(field);
  if (before) {
    at.taken.delete(before);
    at.read = at.read.filter((each) => each.text !== before.text);
  }
  if (line) at.sources.set(field, line);
  else at.sources.delete(field);
}

/**
 * Where the letterhead of a document without the name of a kind ends: after the lines that are the same on every document, and what
 * follows them line by line and only a head has.
 */
function endOfUntitled(lines: readonly Line[]): number {
  const fixed = lines.findLastIndex((line) => fixedRole(line.text) !== null);
  const last = lines[fixed];
  if (!last) return 0;
  let end = fixed + 1;
  for (const [index, line] of lines.entries()) {
    if (index <= fixed) continue;
    const inColumns = line.column !== 'full' && line.block === last.block;
    if (isOfHead(line) || (inColumns && isName(line))) end = index + 1;
    else if (!inColumns) break;
  }
  return end;
}

const isOfHead = ({ text, column }: Line): boolean =>
  readNumberLine(text) !== null ||
  (column !== 'full' && readDateLine(text) !== null) ||
  isDraftMark(text) ||
  readSubjectLine(text) !== null ||
  (isCapitals(text) && isBody(text));

const isName = ({ text, column }: Line): boolean => column !== 'right' && isCapitals(text);

/** Reads a line into its field. @returns whether it has one. */
function readLine(line: Line, at: Reading, notes: ImportNote[]): boolean {
  const { text, place } = line;
  const { head, names } = at;
  const push = (role: ReadRole) => void at.read.push({ role, text });
  const fixed = fixedRole(text);
  const subject = readSubjectLine(text);
  const number = readNumberLine(text);
  const date = readDateLine(text);
  if (isStamp(text)) throw new ImportRefusal('luu-hanh-han-che', `Dấu ghi “${text}”.`);
  if (isRule(text)) return reportOrnament(line, notes);
  if (fixed !== null) push(fixed);
  else if (isDraftMark(text)) {
    push('Dấu dự thảo');
    addNote(notes, 'du-thao', `Văn bản ghi “${text}”.`, place);
  } else if (number !== null) {
    if (number.blank) addNote(notes, 'o-so-trong', `Ô số để trống: “${text}”.`, place, text);
    else {
      replaceSource('number', line, at);
      head.number = number.value;
    }
    push('Số, ký hiệu');
  } else if (date !== null) {
    replaceSource('day', line, at);
    head.place = date.place;
    head.issuedOn = date.day;
    push('Địa danh, ngày');
  } else if (subject !== null) {
    replaceSource('subject', line, at);
    head.subject = subject;
    push('Trích yếu');
  } else if (isName(line)) names.push(line);
  else return false;
  return true;
}

/**
 * The parent is in plain letters, the issuer below it in bold; a name may run over two lines. Capitals above them that name
 * no body belong to no field.
 */
function readNames({ names, head, read, taken }: Reading): void {
  const school = names.findIndex((line) => /^TRƯỜNG\b/u.test(line.text));
  const bold = names.findIndex((line) => line.bold);
  const allBold = bold === 0 && names.every((line) => line.bold);
  const own = bold >= 0 && !allBold ? bold : names.length - 1;
  const from = school >= 0 ? school : own;
  const join = (lines: readonly Line[]) =>
    lines
      .map((line) => line.text)
      .join(' ')
      .replace(/\s+/gu, ' ') || null;
  const above = names.slice(0, Math.max(0, from));
  const parent = above.findIndex((line) => isBody(line.text));
  for (const line of parent < 0 ? above : above.slice(0, parent)) taken.delete(line);
  head.parent = parent < 0 ? null : join(above.slice(parent));
  head.issuer = join(names.slice(Math.max(0, from)));
  if (head.parent !== null) read.push({ role: 'Cơ quan chủ quản', text: head.parent });
  if (head.issuer !== null) read.push({ role: 'Cơ quan ban hành', text: head.issuer });
}
