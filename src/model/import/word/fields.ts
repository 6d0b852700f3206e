import { isSafeLink } from '../../mdx/policy.ts';
import { attribute, child } from '../xml/tree.ts';
import type { XmlElement } from '../xml/tree.ts';
import { isOn } from './properties.ts';
import type { Field, ParagraphContext } from './context.ts';
import { signOf } from './symbols.ts';
import { addText } from './add-text.ts';

/** Whether what is read now is an instruction that nobody sees, or the table of contents, which the site makes itself. */
export const isInvisible = (context: ParagraphContext): boolean =>
  context.part.fields.some((field) => field.phase === 'instruction' || field.contents);

/** `w:fldChar`: the beginning, the middle or the end of a field. */
export function fieldMark(element: XmlElement, context: ParagraphContext): void {
  const type = attribute(element, 'w:fldCharType');
  if (type === 'begin') {
    const box = child(child(element, 'w:ffData'), 'w:checkBox');
    const checked = box === null ? null : (isOn(box, 'w:checked') ?? isOn(box, 'w:default') ?? false);
    context.part.fields.push({ instruction: '', phase: 'instruction', link: null, contents: false, checked });
  } else if (type === 'separate') {
    const field = context.part.fields.at(-1);
    if (field) beginResult(field, context);
  } else if (type === 'end') {
    const field = context.part.fields.pop();
    if (field?.phase === 'instruction') withoutResult(field, context);
  }
}

/** `w:fldSimple` has its instruction as an attribute. */
export function simpleField(element: XmlElement, context: ParagraphContext, read: () => void): void {
  const field: Field = {
    instruction: attribute(element, 'w:instr') ?? '',
    phase: 'instruction',
    link: null,
    contents: false,
    checked: null,
  };
  beginResult(field, context);
  context.part.fields.push(field);
  read();
  context.part.fields.pop();
}

/** The link around what is read now, by field or by element. */
export const currentLink = (context: ParagraphContext): string | null =>
  context.link ?? context.part.fields.findLast((field) => field.link !== null)?.link ?? null;

/** An address if a page may link to it; else null, and a note. An address of a file on somebody's disk is of no use either. */
export function safeLink(address: string, context: ParagraphContext): string | null {
  const url = address.trim();
  if (/^(?:https?:\/\/|mailto:|tel:)/iu.test(url) && isSafeLink(url)) return url;
  const full = /^www\.[^\s]+$/iu.test(url) ? `https://${url}` : null;
  if (full !== null && isSafeLink(full)) return full;
  context.pending.push({ code: 'dia-chi-bo', message: `Bỏ địa chỉ liên kết “${url.slice(0, 80)}”, giữ chữ.` });
  return null;
}

function beginResult(field: Field, context: ParagraphContext): void {
  field.phase = 'result';
  const [name = ''] = field.instruction.trim().split(/\s+/u);
  if (name.toUpperCase() === 'TOC') {
    field.contents = true;
    context.part.file.contentsDropped = true;
  }
  if (name.toUpperCase() !== 'HYPERLINK') return;
  const target = /HYPERLINK\s+"([^"]+)"/iu.exec(field.instruction)?.[1];
  if (target !== undefined) field.link = safeLink(target, context);
}

function withoutResult(field: Field, context: ParagraphContext): void {
  const [name = '', first = ''] = field.instruction.trim().split(/\s+/u);
  if (field.checked !== null) return addText(field.checked ? '☑' : '☐', {}, context);
  switch (name.toUpperCase()) {
    case '':
    case 'XE':
    case 'TC':
    case 'RD':
    case 'SET':
    case 'ASK':
      return;
    case 'SYMBOL': {
      const font = /\\f\s+"?([^"\\]+)"?/iu.exec(field.instruction)?.[1]?.trim();
      const code = Number(first);
      const sign = Number.isInteger(code) ? signOf(code, font) : null;
      return addText(sign ?? '□', {}, context);
    }
    case 'EQ':
      context.pending.push({
        code: 'cong-thuc',
        message: `Công thức kiểu cũ chưa đọc được: ${field.instruction.trim()}`,
      });
      return;
    default:
      context.pending.push({ code: 'truong-tu-dong', message: `Trường tự động “${name}” chưa có kết quả.` });
  }
}
