import { entryOf, itemAt } from '../../items.ts';
import { wordStyles } from '../../official/word-styles.ts';
import { decode, encodingOf, showsCapitals } from '../../text/legacy/encoding.ts';
import type { ParagraphContext } from './context.ts';
import { currentLink, isInvisible } from './field-state.ts';
import type { RunProperties } from './properties.ts';
import { readSigns } from './symbols.ts';

const superscripts = new Map(
  [...'0123456789+-=()ni'].map((plain, index) => [plain, itemAt([...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ'], index)]),
);
const subscripts = new Map(
  [...'0123456789+-=()'].map((plain, index) => [plain, itemAt([...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'], index)]),
);

/** Adds a sign that is Unicode already, whatever old font is around it. */
export const addSign = (sign: string, direct: RunProperties, context: ParagraphContext): void =>
  addText(sign, { ...direct, ascii: UNICODE_FONT, hAnsi: UNICODE_FONT }, context);

const UNICODE_FONT = 'Cambria Math';

/** Adds the text of a run to its paragraph, with the looks that its styles give it. */
export function addText(text: string, direct: RunProperties, context: ParagraphContext): void {
  if (text === '' || isInvisible(context)) return;
  for (const field of context.part.fields) field.filled = true;
  const look = context.part.file.styles.run(context.style, direct);
  const font = look.hAnsi ?? look.ascii ?? null;
  if (look.hidden) {
    const words = decode(text.trim(), encodingOf(font)).text;
    if (words !== '') context.pending.push({ code: 'chu-an', message: `Bỏ chữ ẩn “${words}”.`, dropped: words });
    return;
  }
  const readable = withSigns(text, look.ascii ?? null, font, context);
  const small =
    look.vertical === undefined || look.vertical === 'baseline' ? null : smallSigns(readable, look.vertical);
  if (small === null && look.vertical !== undefined && look.vertical !== 'baseline' && readable.trim() !== '')
    context.pending.push({
      code: 'chi-so',
      message: `Chữ “${readable.trim()}” ${look.vertical === 'superscript' ? 'ở trên' : 'ở dưới'} dòng nay đứng trên dòng.`,
    });
  const value = small ?? readable;
  // Small signs are Unicode: ¹ read as TCVN3 would be ạ.
  const encoding = small === null ? encodingOf(font) : 'unicode';
  context.raw.push({
    type: 'text',
    value,
    marks: {
      bold: look.bold ?? false,
      italic: look.italic ?? false,
      strike: look.strike ?? false,
      link: currentLink(context),
      ...(isCode(direct, context) ? { code: true as const } : {}),
    },
    encoding,
    capitals: (look.caps ?? false) || showsCapitals(look.ascii ?? font),
    keepsTyped: context.part.file.styles.isOwn,
  });
  if (encodingOf(font) === 'unknown-legacy' && /[^\0-\u007F]/u.test(text))
    context.pending.push({ code: 'ma-cu-la', message: `Chữ dùng phông “${font}”, mã cũ mà máy chưa đọc được.` });
}

const isCode = ({ style }: RunProperties, { part: { file } }: ParagraphContext): boolean =>
  style !== undefined && file.styles.isOwn && file.styles.nameOf(style) === wordStyles.code.toLowerCase();

/** Signs of symbol fonts as Unicode. An old Vietnamese font may also be kept from U+F000 on; that is decoded later. */
function withSigns(raw: string, ascii: string | null, font: string | null, context: ParagraphContext): string {
  if (encodingOf(ascii ?? font) !== 'unicode') return raw;
  const { text, unknown } = readSigns(raw, ascii, font);
  for (const code of unknown)
    context.pending.push({
      code: 'ky-hieu-la',
      message: `Ký hiệu số ${code.toString(16).toUpperCase()} của phông “${ascii ?? font ?? '?'}” chưa đọc được.`,
    });
  return text;
}

/** Small digits have characters of their own (m²). Null for text that has none. */
function smallSigns(text: string, vertical: 'superscript' | 'subscript'): string | null {
  const table = vertical === 'superscript' ? superscripts : subscripts;
  const letters = [...text.trim()];
  return letters.length > 0 && letters.every((each) => table.has(each))
    ? text.replace(/\S/gu, (each) => entryOf(table, each))
    : null;
}
