import { firstWords } from '../notes.ts';
import type { WordPlace } from '../notes.ts';
import { child, valueOf } from '../xml/tree.ts';
import type { XmlElement } from '../xml/tree.ts';
import type { Block, Paragraph } from './blocks.ts';
import { inlineText, paragraphText } from './blocks.ts';
import { deeper, note } from './context.ts';
import type { ParagraphContext, PartContext } from './context.ts';
import { joinPieces } from './pieces.ts';
import { readParagraphProperties } from './properties.ts';
import { addMath, readRuns } from './runs.ts';
import { readTable } from './table.ts';

/** Reads the paragraphs and tables inside an element, in order. Nothing printed is left out without a note. */
export function readBlocks(parent: XmlElement, context: PartContext): Block[] {
  const blocks: Block[] = [];
  for (const each of parent.children) {
    switch (each.name) {
      case 'w:p':
        blocks.push(...readParagraph(each, context));
        break;
      case 'w:tbl':
        blocks.push(...readTable(each, context, readBlocks));
        break;
      case 'w:sdt':
        if (isContents(each)) context.file.contentsDropped = true;
        else blocks.push(...deeper(context, () => readBlocks(child(each, 'w:sdtContent') ?? each, context)));
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
        if (choice) blocks.push(...deeper(context, () => readBlocks(choice, context)));
        break;
      }
      case 'm:oMathPara':
      case 'm:oMath':
        blocks.push(...readLoose(each, context));
        break;
      case 'w:customXml':
      case 'w:smartTag':
      case 'w:ins':
      case 'w:moveTo':
        blocks.push(...deeper(context, () => readBlocks(each, context)));
        break;
    }
  }
  return blocks;
}

/** Whether a content control holds Word's own table of contents. */
function isContents(sdt: XmlElement): boolean {
  return valueOf(child(child(sdt, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery') === 'Table of Contents';
}

const placeOf = (context: PartContext, words: string): WordPlace => ({
  part: context.name,
  paragraph: context.paragraphs,
  cell: context.cell,
  words: firstWords(words),
});

/** An equation that stands outside any paragraph is read as a paragraph of its own. */
function readLoose(element: XmlElement, context: PartContext): Block[] {
  const paragraph = begin(context, undefined);
  addMath(element, paragraph);
  return finish(paragraph, {}, null);
}

function begin(part: PartContext, style: string | undefined): ParagraphContext {
  part.paragraphs++;
  return { part, style, raw: part.carried.splice(0), link: null, pending: [], inserted: [], deleted: [], after: [] };
}

function readParagraph(p: XmlElement, context: PartContext): Block[] {
  const pPr = child(p, 'w:pPr');
  const properties = context.file.styles.paragraph(readParagraphProperties(pPr));
  const paragraph = begin(context, properties.style);
  readRuns(p, paragraph, readBlocks);
  const mark = child(pPr, 'w:rPr');
  const markDeleted = child(mark, 'w:del') !== null || child(mark, 'w:moveFrom') !== null;
  if (markDeleted) {
    context.carried.push(...paragraph.raw);
    if (paragraph.deleted.length === 0) paragraph.deleted.push('¶');
  }
  const label = !markDeleted ? context.file.numbering.next(properties.numId, properties.level, properties.style) : null;
  if (markDeleted) paragraph.raw = [];
  const blocks = finish(paragraph, properties, label);
  if (child(pPr, 'w:sectPr'))
    context.file.sections.push(placeOf(context, blocks[0]?.type === 'paragraph' ? paragraphText(blocks[0]) : ''));
  return blocks;
}

function finish(
  paragraph: ParagraphContext,
  properties: { align?: string | undefined; outline?: number | undefined },
  label: Paragraph['label'],
): Block[] {
  const { part, deleted, inserted, after } = paragraph;
  const content = joinPieces(paragraph.raw, part.file.findings);
  const text = inlineText(content).trim();
  const place = placeOf(part, (label ? `${label.text} ` : '') + (text || deleted.join(' ')));
  for (const { code, message } of paragraph.pending) note(part.file, code, message, place);
  const changes = [...quoted('bỏ chữ đã xóa', deleted), ...quoted('nhận chữ đã thêm', inserted)];
  if (changes.length > 0) note(part.file, 'theo-doi-sua', `Theo dõi sửa đổi: ${changes.join('; ')}.`, place);
  if (label?.known === false)
    note(part.file, 'kieu-so-la', `Kiểu đánh số “${label.format}” chưa đọc được, ghi tạm bằng chữ số.`, place);
  if (text === '' && content.every((each) => each.type === 'text' || each.type === 'break')) {
    if (label && label.text !== '')
      note(part.file, 'so-trong', `Đoạn chỉ có số thứ tự hoặc dấu “${label.text}”, không có chữ.`, place);
    return after;
  }
  const outline = properties.outline === undefined || properties.outline > 8 ? null : properties.outline;
  return [{ type: 'paragraph', content, label, align: alignment(properties.align), outline, place }, ...after];
}

function quoted(what: string, texts: readonly string[]): string[] {
  const words = texts.map((text) => text.trim()).filter((text) => text !== '');
  return words.length === 0 ? [] : [`${what} ${words.map((text) => `“${text.normalize('NFC')}”`).join(', ')}`];
}

function alignment(value: string | undefined): Paragraph['align'] {
  return value === 'center' ? 'center' : value === 'right' || value === 'end' ? 'right' : 'left';
}
