import { zipSync } from 'fflate';
import type { ResultFile } from '../plan-view.ts';

interface Controls {
  text: HTMLTextAreaElement;
  all: HTMLElement;
  one: HTMLElement;
  copy: HTMLElement;
  status: HTMLElement;
}

/** Puts the files behind the buttons. */
export function wireResult(files: readonly ResultFile[], { text, all, one, copy, status }: Controls): void {
  const plan = files.at(-1)!;
  text.value = new TextDecoder().decode(plan.content);
  const name = plan.path.split('/').at(-1)!;
  one.onclick = () => save(name, plan.content, 'text/plain;charset=utf-8');
  all.onclick = () =>
    save(
      name.replace(/\.mdx$/u, '.zip'),
      zipSync(Object.fromEntries(files.map(({ path, content }) => [path, content]))),
      'application/zip',
    );
  copy.onclick = async () => {
    status.textContent = (await toClipboard(text))
      ? 'Đã chép chữ của tệp.'
      : 'Trình duyệt không cho chép; chữ đã được chọn sẵn, bấm Ctrl+C.';
  };
}

async function toClipboard(text: HTMLTextAreaElement): Promise<boolean> {
  text.select();
  try {
    await navigator.clipboard.writeText(text.value);
    return true;
  } catch {
    return false;
  }
}

function save(name: string, content: Uint8Array, type: string): void {
  const address = URL.createObjectURL(new Blob([content as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
