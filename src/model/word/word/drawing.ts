import { withoutMetadata } from '../../download/picture-metadata.ts';
import { readMedia } from '../../download/media-parts.ts';
import { lastItem } from '../../items.ts';
import { normalizeText } from '../../text/normalize.ts';
import { attribute, child } from '../xml/tree.ts';
import type { XmlElement } from '../xml/tree.ts';
import { withDepthLimit } from './context.ts';
import type { ParagraphContext, ReadBlocks } from './context.ts';
import { paragraphsOf, paragraphText } from './blocks.ts';
import { pictureType, plainAlt, usableAlt } from './pictures.ts';
import { currentLink, isInvisible } from './field-state.ts';

interface Found {
  pictures: number;
  boxes: number;
  other: string | null;
  alt: string | null;
}

/** `w:drawing`, `w:pict`, `w:object`: pictures, text boxes, shapes, embedded objects. */
export function readDrawing(element: XmlElement, context: ParagraphContext, readBlocks: ReadBlocks): void {
  if (isInvisible(context)) return;
  const found: Found = { pictures: 0, boxes: 0, other: null, alt: null };
  walk(element, context, readBlocks, found);
  if (found.other !== null)
    context.pending.push({ code: 'doi-tuong-nhung', message: `Có ${found.other}; trang chỉ giữ hình, chữ và bảng.` });
  else if (found.pictures === 0 && found.boxes === 0) {
    if (found.alt !== null && usableAlt(found.alt) !== '')
      context.pending.push({ code: 'hinh-ve', message: `Hình vẽ “${found.alt}” không đưa lên trang được.` });
    else context.part.file.shapes++;
  }
}

function walk(element: XmlElement, context: ParagraphContext, readBlocks: ReadBlocks, found: Found): void {
  for (const each of element.children) {
    switch (each.name) {
      case 'mc:AlternateContent': {
        const choice = child(each, 'mc:Choice') ?? child(each, 'mc:Fallback');
        if (choice) withDepthLimit(context.part, () => walk(choice, context, readBlocks, found));
        break;
      }
      case 'wp:docPr':
      case 'pic:cNvPr':
        found.alt = attribute(each, 'descr') || found.alt;
        break;
      case 'a:graphicData':
        found.other ??= graphicKind(attribute(each, 'uri') ?? '');
        withDepthLimit(context.part, () => walk(each, context, readBlocks, found));
        break;
      case 'a:blip':
        found.pictures++;
        addPicture(attribute(each, 'r:embed') ?? attribute(each, 'r:link'), found.alt, context);
        break;
      case 'v:imagedata':
        found.pictures++;
        addPicture(attribute(each, 'r:id'), attribute(each, 'o:title') || found.alt, context);
        break;
      case 'o:OLEObject':
        found.other = `đối tượng nhúng (${attribute(each, 'ProgID') ?? 'không rõ loại'})`;
        break;
      case 'v:textpath':
        addWords(attribute(each, 'string') ?? '', 'Chữ nghệ thuật', context, found);
        break;
      case 'a:p':
        addWords(drawnText(each), 'Chữ trong hình vẽ', context, found);
        break;
      case 'w:txbxContent':
        found.boxes++;
        readBox(each, context, readBlocks);
        break;
      default:
        found.alt = (each.name.startsWith('v:') ? attribute(each, 'alt') : null) || found.alt;
        withDepthLimit(context.part, () => walk(each, context, readBlocks, found));
    }
  }
}

function graphicKind(uri: string): string | null {
  if (/chart/iu.test(uri)) return 'biểu đồ';
  return /diagram/iu.test(uri) ? 'sơ đồ SmartArt' : null;
}

function readBox(element: XmlElement, context: ParagraphContext, readBlocks: ReadBlocks): void {
  const blocks = withDepthLimit(context.part, () => readBlocks(element, { ...context.part, fields: [], carried: [] }));
  const words = [...paragraphsOf(blocks)]
    .map(paragraphText)
    .filter((text) => text !== '')
    .join(' ');
  if (words === '' && blocks.length === 0) return;
  context.after.push(...blocks);
  context.pending.push({
    code: 'hop-chu',
    message: `Chữ trong hộp “${words.slice(0, 80)}” được đặt ngay sau đoạn này.`,
  });
}

/** The words of a paragraph inside a drawing. */
function drawnText(element: XmlElement): string {
  if (element.name === 'a:t') return element.text;
  return element.name === 'a:br' ? ' ' : element.children.map(drawnText).join('');
}

/** Words of old WordArt, which are an attribute of their shape, or of a drawing become a paragraph after this one. */
function addWords(text: string, what: string, context: ParagraphContext, found: Found): void {
  const words = normalizeText(text).trim();
  if (words === '') return;
  found.boxes++;
  const marks = { bold: false, italic: false, strike: false, link: null };
  const place = { part: context.part.name, paragraph: context.part.paragraphs, cell: context.part.cell, words };
  const content = [{ type: 'text' as const, value: words, marks }];
  context.after.push({ type: 'paragraph', content, label: null, align: 'center', outline: null, place });
  context.pending.push({ code: 'hop-chu', message: `${what} “${words}” được đặt ngay sau đoạn này.` });
}

function addPicture(id: string | null, alt: string | null, context: ParagraphContext): void {
  const target = id === null ? undefined : context.part.relationships.get(id);
  if (!target) {
    context.pending.push({ code: 'hinh-khong-dung-duoc', message: 'Hình bị thiếu trong tệp.' });
    return;
  }
  if (target.external) {
    context.pending.push({
      code: 'tep-ngoai',
      message: `Hình nằm ngoài tệp (${target.target.slice(0, 80)}), máy không tải về.`,
    });
    return;
  }
  if (!context.part.file.package.has(target.target)) {
    context.pending.push({ code: 'hinh-khong-dung-duoc', message: 'Hình bị thiếu trong tệp.' });
    return;
  }
  const bytes = context.part.file.package.bytes(target.target);
  const extension = pictureType(bytes);
  if (extension === null) {
    context.pending.push({
      code: 'hinh-khong-dung-duoc',
      message: `Hình kiểu ${lastItem(target.target.split('.')).toUpperCase()} không hiện được trên trang.`,
    });
    return;
  }
  const { broken } = readMedia(extension, bytes);
  if (broken !== null) {
    context.pending.push({ code: 'hinh-khong-dung-duoc', message: `Hình ${broken}.` });
    return;
  }
  for (const field of context.part.fields) field.filled = true;
  context.raw.push({
    type: 'picture',
    index: context.part.file.pictures.length,
    link: currentLink(context),
  });
  // In a file of ours a person wrote it, however short it is.
  const description = context.part.file.styles.isOwn ? plainAlt(alt) : usableAlt(alt);
  context.part.file.pictures.push({ bytes: withoutMetadata(extension, bytes), extension, alt: description });
}
