import { qrDescription } from '../../official/word-styles.ts';
import type { WordPackage } from '../container/package.ts';
import type { ImportNote } from '../notes.ts';
import { ImportRefusal } from '../refusal.ts';
import { attribute, child, children } from '../xml/tree.ts';
import type { XmlElement } from '../xml/tree.ts';
import { paragraphsOf, paragraphText } from './blocks.ts';
import type { Block } from './blocks.ts';
import { readStory } from './body.ts';
import { note } from './context.ts';
import type { FileContext, PartContext } from './context.ts';
import { unclosedFields } from './fields.ts';
import { readNumbering } from './numbering.ts';
import { isPageNumber } from './page-number.ts';
import type { Picture } from './pictures.ts';
import { readParagraphProperties } from './properties.ts';
import { aboutComment, shownText } from './runs.ts';
import { readStyles } from './styles.ts';
import type { Styles } from './styles.ts';

/** A Word file as a sequence of blocks, with everything that hangs on it. */
export interface WordDocument {
  blocks: Block[];
  /** Footnotes and endnotes by the key that is in the text: `f2`, `e1`. */
  footnotes: ReadonlyMap<string, Block[]>;
  pictures: Picture[];
  notes: ImportNote[];
}

/** Reads all parts of a Word document. @throws ImportRefusal when there is nothing to read. */
export function readDocument(file: WordPackage): WordDocument {
  const parts = file.relationships(file.main);
  const xmlOf = (type: string): { name: string; root: XmlElement } | null => {
    const name = [...parts.values()].find((each) => each.type === type && !each.external)?.target;
    return name === undefined || !file.has(name) ? null : { name, root: file.xml(name) };
  };
  const stylesPart = xmlOf('styles')?.root ?? null;
  const styles = readStyles(stylesPart, xmlOf('theme')?.root ?? null);
  const context: FileContext = {
    package: file,
    styles,
    numbering: readNumbering(xmlOf('numbering')?.root ?? null, (style) => numberOfStyle(stylesPart, style)),
    notes: [],
    pictures: [],
    findings: { unread: [], typedAsUnicode: [], decoded: new Set(), decomposed: false, hidden: 0 },
    comments: readComments(xmlOf('comments')?.root ?? null, styles),
    reportedComments: new Set(),
    tables: 0,
    shapes: 0,
    sections: [],
    contentsDropped: false,
  };
  const root = file.xml(file.main);
  const bodies = children(root, 'w:body');
  if (bodies.length === 0) throw new ImportRefusal('xml-hong');
  const whole = partContext(context, 'body', file.main, root);
  const blocks = bodies.flatMap((body) => readStory(body, whole));
  const footnotes = new Map<string, Block[]>();
  for (const [type, key, element, name] of [
    ['footnotes', 'f', 'w:footnote', 'footnote'],
    ['endnotes', 'e', 'w:endnote', 'endnote'],
  ] as const) {
    const part = xmlOf(type);
    if (!part) continue;
    for (const each of children(part.root, element)) {
      // Separators between text and notes are no notes.
      if (['separator', 'continuationSeparator', 'continuationNotice'].includes(attribute(each, 'w:type') ?? ''))
        continue;
      footnotes.set(key + attribute(each, 'w:id'), readStory(each, partContext(context, name, part.name, each)));
    }
  }
  for (const each of parts.values())
    if (['header', 'footer'].includes(each.type) && file.has(each.target)) reportMargin(each.target, context);
  report(context);
  return { blocks, footnotes, pictures: context.pictures, notes: context.notes };
}

function partContext(file: FileContext, name: PartContext['name'], part: string, root: XmlElement): PartContext {
  const relationships = file.package.relationships(part);
  const unclosed = unclosedFields(root);
  return { file, name, relationships, fields: [], unclosed, paragraphs: 0, cell: null, depth: 0, carried: [] };
}

/** The list that a style numbers its paragraphs by. */
function numberOfStyle(root: XmlElement | null, id: string): string | undefined {
  const style = children(root, 'w:style').find((each) => attribute(each, 'w:styleId') === id);
  return readParagraphProperties(child(style ?? null, 'w:pPr')).numId;
}

function readComments(root: XmlElement | null, styles: Styles): Map<string, string> {
  return new Map(
    children(root, 'w:comment').map((each) => [
      attribute(each, 'w:id') ?? '',
      shownText(each, { styles }, undefined, true).normalize('NFC').trim(),
    ]),
  );
}

/** What is in the margin of every page is not part of the text, except that a reader may miss it. */
function reportMargin(name: string, context: FileContext): void {
  const before = { notes: context.notes.length, pictures: context.pictures.length };
  const root = context.package.xml(name);
  const blocks = readStory(root, partContext(context, 'header-or-footer', name, root));
  const isOwnQr = ({ alt }: Picture) => context.styles.isOwn && alt === qrDescription;
  const pictures = context.pictures.slice(before.pictures).filter((picture) => !isOwnQr(picture)).length;
  const dropped = context.notes.splice(before.notes).filter((each) => each.dropped !== '');
  context.notes.push(...dropped);
  context.pictures.length = before.pictures;
  if (pictures > 0)
    note(context, 'hinh-o-dau-cuoi', `Bỏ ${pictures} hình ở đầu hoặc chân trang (biểu trưng, hình chìm).`, null);
  const words = [...paragraphsOf(blocks)].map(paragraphText).join(' ').replace(/\s+/gu, ' ').trim();
  if (isPageNumber(words)) return;
  const same = context.notes.some((each) => each.code === 'dau-chan-trang' && each.dropped === words);
  if (!same)
    note(context, 'dau-chan-trang', `Chữ ở đầu hoặc chân trang không đưa vào văn bản: “${words}”.`, null, words);
}

/** Notes about the file as a whole. */
function report(context: FileContext): void {
  for (const [id, words] of context.comments)
    if (words !== '' && !context.reportedComments.has(id)) note(context, 'nhan-xet', aboutComment(words), null, words);
  const { unread, typedAsUnicode, decoded, decomposed, hidden } = context.findings;
  const names = { tcvn3: 'TCVN3 (ABC, phông .Vn…)', vni: 'VNI (phông VNI-…)', unicode: '', 'unknown-legacy': '' };
  for (const each of decoded)
    note(context, 'ma-cu', `Đã chuyển chữ mã ${names[each]} sang Unicode, theo phông của từng đoạn chữ.`, null);
  if (unread.length > 0)
    note(
      context,
      'ma-cu-sot',
      `Ký tự không có trong bảng mã của phông cũ, giữ nguyên: ${[...new Set(unread)].join(' ')}`,
      null,
    );
  for (const each of new Set(typedAsUnicode))
    note(context, 'ma-cu-nghi', `“${each.slice(0, 60)}” mang phông mã cũ nhưng gõ bằng Unicode, giữ nguyên.`, null);
  if (decomposed) note(context, 'to-hop', 'Một số chữ có dấu ở dạng tổ hợp, đã chuyển về dạng dựng sẵn (NFC).', null);
  if (hidden > 0) note(context, 'ky-tu-an', `Đã bỏ ${hidden} ký tự không nhìn thấy.`, null);
  if (context.contentsDropped) note(context, 'muc-luc', 'Mục lục tự động của Word không đưa vào văn bản.', null);
  if (context.shapes > 0) note(context, 'duong-ke', `Bỏ ${context.shapes} đường kẻ hoặc hình vẽ không có chữ.`, null);
  for (const place of context.sections)
    note(
      context,
      'ngat-phan',
      'Chỗ ngắt phần (section break): khổ giấy, cột, đầu trang riêng của từng phần không giữ.',
      place,
    );
}
