import { node } from './node.ts';
import { copyField } from '../copy-field.ts';
import { saveFile } from '../save-file.ts';
import type { AmendAnswer, AmendResult, ReadingView } from './messages.ts';

const part = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const items = (texts: readonly string[]) => texts.map((text) => node('li', {}, text));

/** Why nothing can be read; what was typed stays. */
export function showRefusal(answer: Extract<AmendAnswer, { kind: 'refused' | 'failed' }>): void {
  if (answer.kind === 'failed') console.error(answer.reason);
  part('trang-thai').textContent = '';
  part('tu-choi').hidden = false;
  part('tu-choi').textContent =
    answer.kind === 'refused'
      ? answer.message
      : 'Máy gặp lỗi khi đọc. Tải lại trang; những gì đã điền được giữ trong trình duyệt này.';
}

/** What is missing or wrong, what changes and how the page will look. @param isTyped nothing is missing before somebody has typed */
export function showReading(reading: ReadingView, isTyped: boolean): void {
  const { missing, problems, remarks, edits, result } = reading;
  part('con-thieu').hidden = !isTyped || missing.length === 0;
  part('con-thieu').replaceChildren(...items(missing));
  part('loi').hidden = problems.length === 0;
  part('loi-ds').replaceChildren(...items(problems));
  part('luu-y').hidden = remarks.length === 0;
  part('luu-y-ds').replaceChildren(...items(remarks));
  part('doi-ds').replaceChildren(
    ...edits.map(({ place, was, is }) =>
      node(
        'li',
        {},
        node('b', {}, place),
        node('p', {}, node('span', { class: 'side' }, 'Đang viết: '), was || '(không có gì)'),
        node('p', {}, node('span', { class: 'side' }, 'Sẽ là: '), is || '(không có gì)'),
      ),
    ),
  );
  part('doi').hidden = edits.length === 0;
  part('ket-qua').hidden = result === null;
  if (result !== null) showFile(result);
}

function showFile({ path, text }: AmendResult): void {
  const status = part('ket-qua-trang-thai');
  const field = part<HTMLTextAreaElement>('chu');
  field.value = text;
  part('ten-tep').textContent = path;
  part('tai').onclick = () =>
    saveFile(path.slice(path.lastIndexOf('/') + 1), new TextEncoder().encode(text), 'text/plain;charset=utf-8');
  part('chep').onclick = async () => {
    status.textContent = await copyField(field, 'Đã chép cả tệp.');
  };
}

/** Offers the words for a person without an account: to copy, and as a letter where the school has a mailbox. @param mailbox empty for none */
export function offerLetter(words: string, { subject, mailbox }: { subject: string; mailbox: string }): void {
  const field = part<HTMLTextAreaElement>('loi-bao');
  field.value = words;
  part('chep-loi-bao').onclick = async () => {
    part('ket-qua-trang-thai').textContent = await copyField(field, 'Đã chép lời báo; dán vào thư hay tin nhắn.');
  };
  const letter = part<HTMLAnchorElement>('gui-thu');
  letter.hidden = mailbox === '';
  letter.href = `mailto:${mailbox}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(words)}`;
}
