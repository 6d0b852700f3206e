import { isSafeLink } from '../../mdx/policy.ts';
import { attribute, child, children, valueOf } from '../xml/tree.ts';
import type { XmlElement } from '../xml/tree.ts';
import { isOn } from './properties.ts';
import type { Field, ParagraphContext } from './context.ts';
import { signOf } from './symbols.ts';
import { addSign, addText } from './add-text.ts';
import { isInvisible } from './field-state.ts';

/** `w:fldChar`: the beginning, the middle or the end of a field. */
export function fieldMark(element: XmlElement, context: ParagraphContext): void {
  const type = attribute(element, 'w:fldCharType');
  if (type === 'begin') {
    if (context.part.unclosed.has(element))
      context.pending.push({ code: 'truong-tu-dong', message: 'Có trường tự động không có chỗ kết thúc.' });
    else context.part.fields.push({ ...nothing, form: formValue(child(element, 'w:ffData')) });
  } else if (type === 'separate') {
    const field = context.part.fields.at(-1);
    if (field) beginResult(field, context);
  } else if (type === 'end') {
    const field = context.part.fields.pop();
    if (!field || field.filled || isInvisible(context)) return;
    if (field.form !== null) addSign(field.form, {}, context);
    else if (field.phase === 'instruction') withoutResult(field, context);
  }
}

const nothing: Field = {
  instruction: '',
  phase: 'instruction',
  link: null,
  contents: false,
  form: null,
  filled: false,
};

/** What an old form field (ECMA-376 Part 1, 17.16.17) shows; null for a text field, whose result is text. */
function formValue(data: XmlElement | null): string | null {
  const box = child(data, 'w:checkBox');
  if (box) return (isOn(box, 'w:checked') ?? isOn(box, 'w:default') ?? false) ? '☑' : '☐';
  const list = child(data, 'w:ddList');
  if (!list) return null;
  const chosen = Number(valueOf(list, 'w:result') ?? valueOf(list, 'w:default') ?? 0);
  return attribute(children(list, 'w:listEntry')[chosen] ?? null, 'w:val') ?? '';
}

/** The marks that begin a field and have no end: Word shows what follows them, so it must not be taken for their result. */
export function unclosedFields(root: XmlElement): Set<XmlElement> {
  const open: XmlElement[] = [];
  const walk = (element: XmlElement) => {
    if (element.name === 'w:fldChar') {
      const type = attribute(element, 'w:fldCharType');
      if (type === 'begin') open.push(element);
      else if (type === 'end') open.pop();
    } else if (element.name !== 'w:del' && element.name !== 'w:moveFrom')
      for (const each of element.children) walk(each);
  };
  walk(root);
  return new Set(open);
}

/** `w:fldSimple` has its instruction as an attribute. */
export function simpleField(element: XmlElement, context: ParagraphContext, read: () => void): void {
  const field: Field = { ...nothing, instruction: attribute(element, 'w:instr') ?? '' };
  beginResult(field, context);
  context.part.fields.push(field);
  read();
  context.part.fields.pop();
}

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
      return addSign(sign ?? '□', {}, context);
    }
    case 'MACROBUTTON':
    case 'GOTOBUTTON':
      // The words of a button are after what it does.
      return addText(/^\s*\S+\s+\S+\s+(.*)$/su.exec(field.instruction)?.[1]?.trim() ?? '', {}, context);
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
