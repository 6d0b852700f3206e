import type { Nodes, Root } from 'mdast';
import type {} from '../../mdx/list-labels.ts';
import type { PlanHead } from '../frontmatter.ts';
import type { ImportNote } from '../notes.ts';
import { readDateLine } from '../structure/letterhead-lines.ts';
import type { ReadLine, ReadRole } from '../structure/read-line.ts';
import type { Kept } from './shortages.ts';

/** What an import gives, as far as words of the Word file can be in it. */
export interface Imported {
  head: PlanHead;
  /** The line below the name of a regulation. */
  issuedWith: string | null;
  read: readonly ReadLine[];
  body: Root;
  notes: readonly ImportNote[];
}

/** Where the words of a Word file can be: the body, the fields, and notes that name what is in neither. */
export const keptIn = ({ head, issuedWith, read, body, notes }: Imported): Kept => ({
  body: blocksOf(body),
  elsewhere: [
    ...read.filter((line) => fieldHas[line.role](line.text, head, issuedWith)).map(({ text }) => text),
    ...notes.map(({ dropped }) => dropped),
  ],
});

/** The texts of paragraphs, headings and cells. */
function blocksOf(node: Nodes): string[] {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') return [textOf(node)];
  if (node.type === 'listItem' && node.data?.label !== undefined) {
    const [first = '', ...rest] = node.children.flatMap(blocksOf);
    return [`${node.data.label} ${first}`, ...rest];
  }
  return 'children' in node ? node.children.flatMap(blocksOf) : [];
}

function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

const always = () => true;

/** Whether the field of a line says what the line says. Lines that are the same on every document have no field. */
const fieldHas: Readonly<Record<ReadRole, (text: string, head: PlanHead, issuedWith: string | null) => boolean>> = {
  'Quốc hiệu': always,
  'Tiêu ngữ': always,
  'Tiêu đề của Đảng': always,
  'Cơ quan chủ quản': always,
  'Cơ quan ban hành': always,
  'Tên loại': always,
  'Dấu dự thảo': always,
  'Chỗ ký': always,
  'Số, ký hiệu': (text, { number }) => number !== null && text.endsWith(number),
  'Địa danh, ngày': (text, { issuedOn, place }) => {
    const line = readDateLine(text);
    return issuedOn !== null && line?.day === issuedOn && [null, place].includes(line.place);
  },
  'Trích yếu': (text, { subject }) => text.endsWith(subject),
  'Ban hành kèm theo': (text, _, issuedWith) => issuedWith !== null && text.includes(issuedWith),
  'Nơi nhận': (text, { recipients }) => text === 'Nơi nhận:' || recipients.includes(text),
  'Người ký': (text, { signer }) => signer.name === text,
  'Chức vụ người ký': (text, { signer }) => signer.position === text,
};
