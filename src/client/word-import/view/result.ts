import { zipSync } from 'fflate';
import { copyField } from '../../copy-field.ts';
import { saveFile } from '../../save-file.ts';
import type { ResultFile } from '../plan-view.ts';

interface Controls {
  text: HTMLTextAreaElement;
  all: HTMLElement;
  one: HTMLElement;
  copy: HTMLElement;
  copyBody: HTMLElement;
  status: HTMLElement;
}

/** Puts the files after the buttons. */
export function wireResult(files: readonly ResultFile[], { text, all, one, copy, copyBody, status }: Controls): void {
  const plan = files.at(-1);
  if (plan === undefined) return;
  text.value = new TextDecoder().decode(plan.content);
  const name = plan.path.slice(plan.path.lastIndexOf('/') + 1);
  one.onclick = () => saveFile(name, plan.content, 'text/plain;charset=utf-8');
  all.onclick = () =>
    saveFile(
      name.replace(/\.(?:mdx|yaml)$/u, '.zip'),
      zipSync(Object.fromEntries(files.map(({ path, content }) => [path, content]))),
      'application/zip',
    );
  const body = text.value.indexOf(END_OF_HEAD) + END_OF_HEAD.length;
  copy.onclick = async () => {
    status.textContent = await copyField(text, 'Đã chép cả tệp.');
  };
  copyBody.onclick = async () => {
    status.textContent = await copyField(text, 'Đã chép lời văn, không có phần khai báo.', body);
  };
}

const END_OF_HEAD = '\n---\n\n';
