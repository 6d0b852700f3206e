import { anchorOf } from '../../official/word-styles.ts';
import { encodingOf } from '../../text/legacy/encoding.ts';
import { attribute, child, valueOf } from '../xml/tree.ts';
import type { XmlElement } from '../xml/tree.ts';
import { addSign, addText } from './add-text.ts';
import { withDepthLimit } from './context.ts';
import type { FileContext, ParagraphContext, ReadBlocks } from './context.ts';
import { readDrawing } from './drawing.ts';
import { isInvisible } from './field-state.ts';
import { fieldMark, safeLink, simpleField } from './fields.ts';
import { mathText } from './math.ts';
import { Passage } from './passage.ts';
import { readRunProperties } from './properties.ts';
import type { RunProperties } from './properties.ts';
import { signOf } from './symbols.ts';

/** Elements of a paragraph that hold nothing that is printed. */
const nonPrintingElements = new Set([
  'w:pPr',
  'w:proofErr',
  'w:bookmarkStart',
  'w:bookmarkEnd',
  'w:commentRangeStart',
  'w:commentRangeEnd',
  'w:permStart',
  'w:permEnd',
  'w:moveFromRangeStart',
  'w:moveFromRangeEnd',
  'w:moveToRangeStart',
  'w:moveToRangeEnd',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:smartTagPr',
  'w:customXmlPr',
]);

/** Reads the runs of a paragraph, and of whatever is around runs: links, insertions, content controls. */
export function readRuns(parent: XmlElement, context: ParagraphContext, readBlocks: ReadBlocks): void {
  for (const each of parent.children) {
    const name = each.name;
    const inside = () => withDepthLimit(context.part, () => readRuns(each, context, readBlocks));
    if (nonPrintingElements.has(name)) continue;
    else if (name === 'w:r') readRun(each, context, readBlocks);
    else if (name === 'w:del' || name === 'w:moveFrom')
      context.deleted.push(shownText(each, context.part.file, context.style, true));
    else if (name === 'w:ins' || name === 'w:moveTo') {
      context.inserted.push(shownText(each, context.part.file, context.style, false));
      inside();
    } else if (name === 'w:hyperlink') readLink(each, context, inside);
    else if (name === 'w:fldSimple') simpleField(each, context, inside);
    else if (name === 'm:oMath' || name === 'm:oMathPara') addMath(each, context);
    else if (name === 'mc:AlternateContent') {
      const choice = child(each, 'mc:Choice') ?? child(each, 'mc:Fallback');
      if (choice) withDepthLimit(context.part, () => readRuns(choice, context, readBlocks));
    } else if (name === 'w:subDoc')
      context.pending.push({ code: 'tep-ngoai', message: 'Một phần văn bản nằm ở tệp khác, máy không đọc.' });
    else inside();
  }
}

function readLink(element: XmlElement, context: ParagraphContext, inside: () => void): void {
  const target = context.part.relationships.get(attribute(element, 'r:id') ?? '');
  const before = context.link;
  const anchor = context.part.file.styles.isOwn ? anchorOf(attribute(element, 'w:anchor') ?? '') : null;
  if (target?.external) context.link = safeLink(target.target, context) ?? before;
  else if (anchor !== null) context.link = `#${anchor}`;
  inside();
  context.link = before;
}

export function addMath(element: XmlElement, context: ParagraphContext): void {
  const text = mathText(element);
  addSign(text, {}, context);
  context.pending.push({ code: 'cong-thuc', message: `Công thức ghi lại thành chữ “${text}”.` });
}

function readRun(run: XmlElement, context: ParagraphContext, readBlocks: ReadBlocks): void {
  const properties = readRunProperties(child(run, 'w:rPr'), context.part.file.styles.theme);
  for (const each of run.children) readRunPart(each, properties, context, readBlocks);
}

function readRunPart(
  part: XmlElement,
  properties: RunProperties,
  context: ParagraphContext,
  readBlocks: ReadBlocks,
): void {
  const field = context.part.fields.at(-1);
  switch (part.name) {
    case 'w:t':
      return addText(part.text.replace(/[\n\r]/gu, ' '), properties, context);
    case 'w:tab':
    case 'w:ptab':
      return addText('\t', properties, context);
    case 'w:noBreakHyphen':
      return addText('-', properties, context);
    case 'w:br':
    case 'w:cr':
      // Page and column breaks are layout, between two words; a line break inside a paragraph is the author's.
      if (['page', 'column'].includes(attribute(part, 'w:type') ?? '')) return addText(' ', properties, context);
      if (!isInvisible(context)) context.raw.push({ type: 'break' });
      return;
    case 'w:sym': {
      const font = attribute(part, 'w:font');
      const code = Number.parseInt(attribute(part, 'w:char') ?? '', 16);
      const sign = Number.isNaN(code) ? null : signOf(code, font);
      if (sign === null)
        context.pending.push({
          code: 'ky-hieu-la',
          message: `Ký hiệu số ${attribute(part, 'w:char')} của phông “${font}” chưa đọc được.`,
        });
      return addSign(sign ?? '□', properties, context);
    }
    case 'w:fldChar':
      return fieldMark(part, context);
    case 'w:instrText':
      if (field?.phase === 'instruction') field.instruction += part.text;
      return;
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      if (!isInvisible(context))
        context.raw.push({
          type: 'footnote',
          key: (part.name === 'w:footnoteReference' ? 'f' : 'e') + attribute(part, 'w:id'),
        });
      return;
    case 'w:commentReference': {
      const id = attribute(part, 'w:id') ?? '';
      const text = context.part.file.comments.get(id) ?? '';
      context.part.file.reportedComments.add(id);
      context.pending.push({ code: 'nhan-xet', message: aboutComment(text), dropped: text });
      return;
    }
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      return readDrawing(part, context, readBlocks);
    case 'w:contentPart':
      context.pending.push({ code: 'hinh-ve', message: 'Nét vẽ tay không đưa lên trang được.' });
      return;
    case 'w:pgNum':
    case 'w:dayShort':
    case 'w:dayLong':
    case 'w:monthShort':
    case 'w:monthLong':
    case 'w:yearShort':
    case 'w:yearLong':
      context.pending.push({ code: 'truong-tu-dong', message: 'Có ngày hoặc số trang mà Word tự điền.' });
      return;
    case 'w:ruby':
      addReadingAid(child(part, 'w:rt'), context);
      return readRuns(child(part, 'w:rubyBase') ?? part, context, readBlocks);
    case 'mc:AlternateContent': {
      const choice = child(part, 'mc:Choice') ?? child(part, 'mc:Fallback');
      if (choice)
        for (const each of choice.children)
          withDepthLimit(context.part, () => readRunPart(each, properties, context, readBlocks));
      return;
    }
    case 'w:delText':
      context.deleted.push(part.text);
      return;
    case 'w:rPr':
      return;
    default:
      // What later versions put around the words of a run.
      for (const each of part.children)
        withDepthLimit(context.part, () => readRunPart(each, properties, context, readBlocks));
  }
}

/** Small letters above others, which say how to read them. */
function addReadingAid(element: XmlElement | null, context: ParagraphContext): void {
  const words = element ? shownText(element, context.part.file, context.style, true).trim() : '';
  context.pending.push({
    code: 'doi-tuong-nhung',
    message: `Chữ nhỏ “${words}” đặt trên chữ khác không giữ được.`,
    dropped: words,
  });
}

export const aboutComment = (words: string): string => `Nhận xét bên lề “${words}” không đưa vào văn bản.`;

const isText = ({ name }: XmlElement) =>
  ['w:t', 'w:delText', 'm:t', 'a:t', 'w:tab', 'w:br', 'v:textpath'].includes(name);

/** The words inside an element as the file has them, deleted ones included. For messages. */
export function plainText(element: XmlElement): string {
  if (element.name === 'w:tab' || element.name === 'w:br') return ' ';
  if (element.name === 'v:textpath') return ` ${attribute(element, 'string') ?? ''} `;
  if (isText(element)) return element.text;
  return element.children.map(plainText).join('') + (element.name === 'w:p' ? ' ' : '');
}

/**
 * The words inside an element as a reader saw them: in an old font they are decoded too. For messages.
 * @param style of the paragraph around it. @param deleted whether deleted words count.
 */
export function shownText(
  element: XmlElement,
  { styles }: Pick<FileContext, 'styles'>,
  style: string | undefined,
  deleted: boolean,
): string {
  const passage = new Passage();
  const walk = (each: XmlElement, paragraph: string | undefined, run: XmlElement | null) => {
    if (!deleted && each.name === 'w:del') return;
    if (each.name === 'w:t' || each.name === 'w:delText') {
      const look = styles.run(paragraph, readRunProperties(run, styles.theme));
      return passage.add(each.text, encodingOf(look.hAnsi ?? look.ascii ?? null));
    }
    if (isText(each)) return passage.add(plainText(each));
    const isParagraph = each.name === 'w:p';
    const own = isParagraph ? (valueOf(child(each, 'w:pPr'), 'w:pStyle') ?? undefined) : paragraph;
    for (const inner of each.children) walk(inner, own, each.name === 'w:r' ? child(each, 'w:rPr') : run);
    if (isParagraph) passage.add(' ');
  };
  walk(element, style, null);
  return passage.text();
}
