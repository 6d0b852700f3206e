import { limits } from '../limits.ts';
import { firstWords } from '../notes.ts';
import type { WordPlace } from '../notes.ts';
import { ImportRefusal } from '../refusal.ts';
import { child } from '../xml/tree.ts';
import type { XmlElement } from '../xml/tree.ts';
import { wordStyles } from '../../official/word-styles.ts';
import type { OwnStyle } from '../../official/word-styles.ts';
import type { Block, Paragraph } from './blocks.ts';
import { inlineText, paragraphText } from './blocks.ts';
import { withDepthLimit, note } from './context.ts';
import type { ParagraphContext, PartContext } from './context.ts';
import { isContents } from './contents.ts';
import { joinPieces } from './pieces.ts';
import { labelOf } from './label.ts';
import { readParagraphProperties } from './properties.ts';
import { plainText, readRuns } from './runs.ts';
import { readTable } from './table.ts';

/** Reads a text that is read alone: the body, a cell, a note, a box. */
export const readStory = (parent: XmlElement, context: PartContext): Block[] => [
  ...readBlocks(parent, context),
  ...carriedOver(context),
];

/** What is left of a paragraph whose end mark was deleted, where no paragraph follows that it could join. */
function carriedOver(context: PartContext): Block[] {
  return context.carried.length === 0 ? [] : finish(begin(context, undefined), {}, null);
}

/** Reads the paragraphs and tables inside an element, in order. Nothing printed is left out without a note. */
function readBlocks(parent: XmlElement, context: PartContext): Block[] {
  const blocks: Block[] = [];
  for (const each of parent.children) {
    switch (each.name) {
      case 'w:p':
        blocks.push(...readParagraph(each, context));
        break;
      case 'w:tbl':
        blocks.push(...carriedOver(context), ...readTable(each, context, readStory));
        break;
      case 'w:sdt':
        if (isContents(each)) context.file.contentsDropped = true;
        else blocks.push(...withDepthLimit(context, () => readBlocks(child(each, 'w:sdtContent') ?? each, context)));
        break;
      case 'w:altChunk':
        note(
          context.file,
          'tep-ngoai',
          'Một phần nội dung được nhúng ở dạng khác (HTML hoặc RTF), máy không đọc.',
          placeOf(context, ''),
        );
        break;
      case 'mc:AlternateContent': {
        const choice = child(each, 'mc:Choice') ?? child(each, 'mc:Fallback');
        if (choice) blocks.push(...withDepthLimit(context, () => readBlocks(choice, context)));
        break;
      }
      case 'm:oMathPara':
      case 'm:oMath':
      case 'w:r':
      case 'w:hyperlink':
      case 'w:fldSimple':
      case 'w:del':
      case 'w:moveFrom':
        blocks.push(...readLoose(each, context));
        break;
      default:
        // Custom XML, smart tags, insertions, and whatever later versions put around paragraphs.
        blocks.push(...withDepthLimit(context, () => readBlocks(each, context)));
    }
  }
  return blocks;
}

const placeOf = (context: PartContext, words: string): WordPlace => ({
  part: context.name,
  paragraph: context.paragraphs,
  cell: context.cell,
  words: firstWords(words),
});

/** An equation or a run that is outside any paragraph is read as a paragraph of its own. */
function readLoose(element: XmlElement, context: PartContext): Block[] {
  const paragraph = begin(context, undefined);
  readRuns({ ...element, name: '', children: [element] }, paragraph, readStory);
  return finish(paragraph, {}, null);
}

function begin(part: PartContext, style: string | undefined): ParagraphContext {
  if (++part.paragraphs > limits.paragraphs) throw new ImportRefusal('qua-nhieu-phan-tu');
  return { part, style, raw: part.carried.splice(0), link: null, pending: [], inserted: [], deleted: [], after: [] };
}

function readParagraph(p: XmlElement, context: PartContext): Block[] {
  const pPr = child(p, 'w:pPr');
  const properties = context.file.styles.paragraph(readParagraphProperties(pPr));
  const paragraph = begin(context, properties.style);
  readRuns(p, paragraph, readStory);
  const mark = child(pPr, 'w:rPr');
  const markDeleted = child(mark, 'w:del') !== null || child(mark, 'w:moveFrom') !== null;
  if (markDeleted) {
    context.carried.push(...paragraph.raw.splice(0));
    // A paragraph that was deleted whole leaves nothing to join.
    if (context.carried.length > 0)
      paragraph.pending.push({ code: 'theo-doi-sua', message: 'Theo dõi sửa đổi: đoạn này nối liền với đoạn sau.' });
  }
  const label = markDeleted ? null : labelOf(properties, mark, paragraph);
  const blocks = finish(paragraph, properties, label, markDeleted ? plainText(p) : '');
  if (child(pPr, 'w:sectPr'))
    context.file.sections.push(placeOf(context, blocks[0]?.type === 'paragraph' ? paragraphText(blocks[0]) : ''));
  return blocks;
}

function finish(
  paragraph: ParagraphContext,
  properties: { style?: string | undefined; align?: string | undefined; outline?: number | undefined },
  label: Paragraph['label'],
  words = '',
): Block[] {
  const { part, deleted, inserted, after } = paragraph;
  const length = paragraph.raw.reduce((sum, each) => sum + (each.type === 'text' ? each.value.length : 0), 0);
  if (length > limits.paragraph) throw new ImportRefusal('doan-qua-dai');
  const content = joinPieces(paragraph.raw, part.file.findings);
  const text = inlineText(content).trim();
  const place = placeOf(part, (label ? `${label.text} ` : '') + (text || deleted.join(' ') || words));
  for (const { code, message, dropped } of paragraph.pending) note(part.file, code, message, place, dropped);
  const changes = [...quoted('bỏ chữ đã xóa', deleted), ...quoted('nhận chữ đã thêm', inserted)];
  if (changes.length > 0)
    note(part.file, 'theo-doi-sua', `Theo dõi sửa đổi: ${changes.join('; ')}.`, place, deleted.join(' '));
  if (label?.known === false)
    note(part.file, 'kieu-so-la', `Kiểu đánh số “${label.format}” chưa đọc được, ghi tạm bằng chữ số.`, place);
  const outline = properties.outline === undefined || properties.outline > 8 ? null : properties.outline;
  const { styles } = part.file;
  const own = styles.isOwn && outline !== null ? heading : styles.ownOf(properties.style);
  const isEmpty = text === '' && content.every((each) => each.type === 'text' || each.type === 'break');
  if (isEmpty && own?.kind !== 'rule') {
    if (label && label.text !== '')
      note(part.file, 'so-trong', `Đoạn chỉ có số thứ tự hoặc dấu “${label.text}”, không có chữ.`, place);
    return after;
  }
  const align = alignment(properties.align);
  const isName = styles.isOwn && styles.nameOf(properties.style) === wordStyles.signerName.toLowerCase();
  const said = { ...(own === null ? {} : { own }), ...(isName ? { isSignerName: true as const } : {}) };
  return [{ type: 'paragraph', content, label, align, outline, ...said, place }, ...after];
}

const heading: OwnStyle = { kind: 'heading', path: [] };

function quoted(what: string, texts: readonly string[]): string[] {
  const words = texts.map((text) => text.trim()).filter((text) => text !== '');
  return words.length === 0 ? [] : [`${what} ${words.map((text) => `“${text.normalize('NFC')}”`).join(', ')}`];
}

function alignment(value: string | undefined): Paragraph['align'] {
  if (value === 'center') return 'center';
  return value === 'right' || value === 'end' ? 'right' : 'left';
}
