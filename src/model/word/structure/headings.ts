import { itemAt } from '../../items.ts';
import { addNote } from '../notes.ts';
import type { ImportNote, NoteCode } from '../notes.ts';
import { allMarked, inlineText, paragraphText } from '../word/blocks.ts';
import type { Block, Paragraph } from '../word/blocks.ts';
import { isAddressed } from './addressed.ts';
import { continuesLetters, numberKinds, parseListLabel } from './number-label.ts';
import type { NumberKind } from './number-label.ts';

/** UTF-16 units. A longer bold paragraph is a sentence, not a heading. */
const LONGEST = 320;

type Kind = NumberKind | 'styled' | 'centered';

interface Candidate {
  paragraph: Paragraph;
  kind: Kind;
}

/**
 * Finds the headings among the blocks of a body: numbered paragraphs in bold, headings by style, and lines of capitals
 * with a high number (NĐ 30/2020 Phụ lục I, II.6.đ). Depth is the rank of a number's kind among the kinds that the
 * text uses, 2 for the highest. A name below `Chương I` is joined to it.
 * @returns blocks with names joined, and the depth of each heading.
 */
export function findHeadings(
  blocks: readonly Block[],
  notes: ImportNote[],
): { blocks: Block[]; depths: Map<Paragraph, number> } {
  const joined = joinNames(blocks, notes);
  const candidates: Candidate[] = [];
  let letter: string | null = null;
  for (const block of joined) {
    if (block.type !== 'paragraph' || block.own !== undefined) continue;
    const kind = kindOf(block, letter, notes);
    if (kind === null) continue;
    if (kind === 'upper-letter') letter = parseListLabel(paragraphText(block))?.value ?? null;
    candidates.push({ paragraph: block, kind });
  }
  const ranks = ranksOf(candidates);
  const outlines = [
    ...new Set(candidates.flatMap(({ paragraph, kind }) => (kind === 'styled' ? (paragraph.outline ?? []) : []))),
  ].sort((a, b) => a - b);
  const rankOf = ({ paragraph, kind }: Candidate) => {
    if (kind === 'centered') return 0;
    return kind === 'styled' ? outlines.indexOf(paragraph.outline ?? -1) : ranks.indexOf(kind);
  };
  const depths = new Map<Paragraph, number>();
  for (const each of candidates) depths.set(each.paragraph, Math.min(6, rankOf(each) + 2));
  // In a file of ours the styles say it.
  for (const block of joined)
    if (block.type === 'paragraph' && block.own?.kind === 'heading')
      depths.set(block, Math.min(6, (block.outline ?? 0) + 2));
  return { blocks: joined, depths };
}

function kindOf(paragraph: Paragraph, letter: string | null, notes: ImportNote[]): Kind | null {
  const text = paragraphText(paragraph);
  if (text === '' || paragraph.label?.kind === 'bullet' || !/\p{L}{2}/u.test(text) || isAddressed(text)) return null;
  const bold = allMarked(paragraph.content, 'bold');
  const styled = paragraph.outline !== null;
  const centered = paragraph.align === 'center';
  const number = parseListLabel(text);
  const say = (code: NoteCode, message: string) => addNote(notes, code, message, paragraph.place);
  if (number === null) {
    if (styled && text.length <= LONGEST) return 'styled';
    if (styled) say('muc-qua-dai', 'Đoạn có kiểu đề mục của Word nhưng dài như một câu, nên không lấy làm đề mục.');
    if (!bold || !centered || text.length > LONGEST) return null;
    say('muc-giua-trang', `Dòng đậm ở giữa “${text}” được lấy làm đề mục.`);
    return 'centered';
  }
  const kind = number.kind === 'roman' && continuesLetters(number.value, letter) ? 'upper-letter' : number.kind;
  const named = ['phan', 'chuong', 'muc', 'tieu-muc'].includes(kind);
  const capitals = isCapitals(text);
  if (named) return bold || styled || centered || capitals ? kind : null;
  if (bold || styled) {
    if (text.length <= LONGEST) return kind;
    say('muc-qua-dai', 'Đoạn có số thứ tự và in đậm nhưng dài như một câu, nên không lấy làm đề mục.');
    return null;
  }
  if ((kind !== 'roman' && kind !== 'upper-letter') || !capitals || text.length > LONGEST) return null;
  say('muc-khong-dam', `Dòng chữ hoa “${text}” không in đậm vẫn được lấy làm đề mục.`);
  return kind;
}

/** The kinds in use, from the highest. Letters and Roman numbers are in the order of their first use. */
function ranksOf(candidates: readonly Candidate[]): Kind[] {
  const used = numberKinds.filter((kind) => candidates.some((each) => each.kind === kind));
  const first = (kind: Kind) => candidates.findIndex((each) => each.kind === kind);
  const [upper, roman] = [used.indexOf('upper-letter'), used.indexOf('roman')];
  if (upper >= 0 && roman >= 0 && first('roman') < first('upper-letter'))
    [used[upper], used[roman]] = ['roman', 'upper-letter'];
  return used;
}

export const isCapitals = (text: string): boolean => /\p{Lu}{2}/u.test(text) && text === text.toLocaleUpperCase('vi');

/** `Chương I` and `QUY ĐỊNH CHUNG` on two lines are one heading. */
function joinNames(blocks: readonly Block[], notes: ImportNote[]): Block[] {
  const result: Block[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = itemAt(blocks, index);
    const next = blocks[index + 1];
    if (
      block.type !== 'paragraph' ||
      next?.type !== 'paragraph' ||
      !isBareNumber(block) ||
      !isName(next) ||
      block.own
    ) {
      result.push(block);
      continue;
    }
    addNote(
      notes,
      'muc-noi-dong',
      `Hai dòng “${paragraphText(block)}” và “${paragraphText(next)}” được nối thành một đề mục.`,
      block.place,
    );
    const space = {
      type: 'text' as const,
      value: ' ',
      marks: { bold: true, italic: false, strike: false, link: null },
    };
    result.push({ ...block, content: [...block.content, space, ...next.content] });
    index++;
  }
  return result;
}

const isBareNumber = (paragraph: Paragraph) =>
  /^(?:Phần|Chương|Mục|Tiểu mục|Phụ lục)\s+(?:thứ\s+\p{L}+|[IVXLC]+|\d+)\s*[.:]?$/iu.test(paragraphText(paragraph));

const isName = (paragraph: Paragraph) => {
  const text = paragraphText(paragraph);
  if (text === '' || text.length > LONGEST || paragraph.label !== null || parseListLabel(text) !== null) return false;
  return (
    isCapitals(text) ||
    (allMarked(paragraph.content, 'bold') &&
      (paragraph.align === 'center' || inlineText(paragraph.content).length < 120))
  );
};
