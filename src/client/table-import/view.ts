import { copyField } from '../copy-field.ts';
import { saveFile } from '../save-file.ts';
import { upperFirst } from '../../model/text/first-letter.ts';
import type { FormResult } from '../../model/sheet/page-form.ts';
import type { SheetProblem } from '../../model/sheet/read-sheet.ts';
import type { ReadingView } from './messages.ts';

const part = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;

/** All that is wrong, each with its cell, which a click goes to. @param go to the cell of a name */
export function showProblems({ problems, notes }: ReadingView, go: (cell: string) => void): void {
  const line = ({ cell, message }: SheetProblem, id: string) => {
    const item = Object.assign(document.createElement('li'), { id });
    if (cell === null) item.append(upperFirst(message));
    else item.append(placeButton(cell, go), ` ${message}`);
    return item;
  };
  part('loi').hidden = problems.length === 0;
  part('loi-so').textContent = problems.length === 1 ? 'Còn một chỗ cần sửa' : `Còn ${problems.length} chỗ cần sửa`;
  part('loi-ds').replaceChildren(...problems.map((each, index) => line(each, `loi-${index}`)));
  part('luu-y').hidden = notes.length === 0;
  part('luu-y-ds').replaceChildren(...notes.map((each, index) => line(each, `luu-y-${index}`)));
}

function placeButton(cell: string, go: (cell: string) => void): HTMLElement {
  const button = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'place',
    textContent: `Ô ${cell}`,
  });
  button.addEventListener('click', () => go(cell));
  return button;
}

/** Elements of one kind, each with a text. */
const lines = (name: 'p' | 'li', texts: readonly string[]) =>
  texts.map((textContent) => Object.assign(document.createElement(name), { textContent }));

export function hideResult(): void {
  part('ket-qua').hidden = true;
}

/** The table as it will look, what changes, and the file. */
export function showResult(result: FormResult, status: HTMLElement): void {
  const { done, changes, hidden, html, footnotes, path, text } = result;
  part('xem-truoc').innerHTML = html;
  part('xem-truoc-ghi').replaceChildren(...lines('p', footnotes));
  part('bi-an').hidden = hidden === 0;
  part('bi-an').textContent =
    `${hidden} số sẽ hiện là “ẩn”: số người từ 1 đến 4, và số giúp suy ra, không đăng để không ai nhận ra được người cụ thể.`;
  part('viec').textContent =
    done === 'replaced' && changes.length === 0
      ? 'Bảng này giống bảng đang có trên trang: chưa đổi gì.'
      : doneWords[done];
  part('doi-ds').hidden = changes.length === 0;
  part('doi-ds').replaceChildren(...lines('li', changes));
  part('ghi-chu-o').hidden = done === 'new';
  part('ten-tep').textContent = path;
  const field = part<HTMLTextAreaElement>('chu');
  field.value = text;
  part('tai').onclick = () =>
    saveFile(path.slice(path.lastIndexOf('/') + 1), new TextEncoder().encode(text), 'text/plain;charset=utf-8');
  part('chep').onclick = async () => {
    status.textContent = await copyField(field, 'Đã chép cả tệp.');
  };
  part('ket-qua').hidden = false;
}

const doneWords: Readonly<Record<FormResult['done'], string>> = {
  new: 'Mục mới, công khai lần đầu hôm nay.',
  added: 'Mục đã có trên trang; thêm bảng này và một lần công khai của hôm nay.',
  replaced: 'Mục đã có trên trang; bảng này thay bảng cũ, thêm một lần công khai của hôm nay. So với bảng cũ:',
};
