import type { Element } from 'hast';
import { element as h } from './element.ts';

/** Who signed a document and who got it, as its record has them. */
interface Closing {
  signer: { position: string | null; name: string | null };
  recipients: readonly string[];
}

/** Recipients and signature block in the order in which a text was issued (NĐ 30/2020 Phụ lục I, Mẫu 1.4); null where the source has neither. */
export function signatureBlock({ signer: { position, name }, recipients }: Closing): Element | null {
  if (recipients.length === 0 && position === null && name === null) return null;
  const lines: (Element | string)[] = [];
  if (recipients.length > 0) lines.push(h('p', { id: 'noi-nhan', className: ['noi-nhan'] }, 'Nơi nhận:'), '\n');
  if (position !== null) lines.push(h('p', { id: 'chuc-vu', className: ['chuc-vu'] }, position), '\n');
  if (name !== null) lines.push(h('p', { id: 'nguoi-ky', className: ['nguoi-ky'] }, name), '\n');
  if (recipients.length > 0) {
    const items = recipients.flatMap((line, index) => [
      ...(index ? ['\n'] : []),
      h('li', { id: `noi-nhan-d${index + 1}` }, line),
    ]);
    lines.push(h('ul', { className: ['noi-nhan-ds'], role: 'list' }, ...items));
  }
  return h('footer', { className: ['ky'] }, ...lines);
}

/** The block of a record, where its kind has one. @param data of a record that was validated, or filled up as in a form */
export const closingOf = (data: object): Element | null => ('signer' in data ? signatureBlock(data as Closing) : null);
