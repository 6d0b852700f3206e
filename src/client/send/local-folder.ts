import type { SentFile } from './review-host.ts';
import type { Sending } from './sending.ts';

/** Browsers that let a person open a folder of this computer for a page (File System Access API: Chrome, Edge). */
type Picker = (options: { mode: 'readwrite'; id: string }) => Promise<FileSystemDirectoryHandle>;
const pickerOf = (): Picker | undefined => (window as { showDirectoryPicker?: Picker }).showDirectoryPicker;

/** What a folder must have to be the one of a site: nothing is written into any other. */
const SETTINGS = 'src/content/site.yaml';

const partsOf = (path: string): [folders: string[], name: string] => {
  const parts = path.split('/');
  return [parts.slice(0, -1), parts.at(-1) ?? ''];
};

async function folderAt(
  root: FileSystemDirectoryHandle,
  path: string,
  create: boolean,
): Promise<FileSystemDirectoryHandle> {
  let at = root;
  for (const name of partsOf(path)[0]) at = await at.getDirectoryHandle(name, { create });
  return at;
}

/** The text of a file; null where there is none. */
async function textAt(root: FileSystemDirectoryHandle, path: string): Promise<string | null> {
  try {
    const folder = await folderAt(root, path, false);
    return await (await (await folder.getFileHandle(partsOf(path)[1])).getFile()).text();
  } catch {
    return null;
  }
}

async function write(root: FileSystemDirectoryHandle, { path, content }: SentFile): Promise<void> {
  const folder = await folderAt(root, path, true);
  const stream = await (await folder.getFileHandle(partsOf(path)[1], { create: true })).createWritable();
  await stream.write(content as Uint8Array<ArrayBuffer>);
  await stream.close();
}

/** Writes a change into the folder of the site on this computer, without any host: what `npm start` shows then. */
export class LocalFolder {
  private readonly place = document.getElementById('tren-may');
  private readonly status = document.getElementById('tren-may-trang-thai');
  private readonly sending: Sending;
  private root: FileSystemDirectoryHandle | null = null;

  constructor(sending: Sending) {
    this.sending = sending;
    const isHere = ['localhost', '127.0.0.1'].includes(location.hostname);
    if (this.place === null || !pickerOf() || !(isHere || this.place.dataset['luon'] !== undefined)) return;
    this.place.hidden = false;
    this.place.querySelector('button')?.addEventListener('click', () => void this.press());
  }

  private async press(): Promise<void> {
    try {
      // A browser opens its window for folders only right after a click, so before anything else.
      this.root ??= (await pickerOf()?.({ mode: 'readwrite', id: 'dan-biet' })) ?? null;
      if (this.root) this.say(await this.writeInto(this.root));
    } catch (error) {
      if ((error as Error).name === 'AbortError') return;
      this.root = null;
      this.say(`Không ghi được vào thư mục này (${(error as Error).message}). Bấm lại để chọn thư mục khác.`);
    }
  }

  private async writeInto(root: FileSystemDirectoryHandle): Promise<string> {
    if ((await textAt(root, SETTINGS)) === null) {
      this.root = null;
      return `Thư mục “${root.name}” không có ${SETTINGS}, nên không phải thư mục của trang. Chưa ghi gì; bấm lại để chọn thư mục khác.`;
    }
    const change = await this.sending.change();
    if (change === null) return 'Chưa có gì để ghi.';
    for (const { path } of change.files) {
      const before = this.sending.before(path);
      const now = before === undefined ? undefined : await textAt(root, path);
      if (now === before) continue;
      const found = this.sending.changed(path, now ?? null);
      return found === 'exists'
        ? `${path} đã có trên máy này. Chưa ghi gì.`
        : `${path} trên máy này khác bản mà trang bắt đầu. Đã đọc lại; xem lại phần “Trên trang sẽ là” rồi bấm lần nữa.`;
    }
    for (const file of change.files) await write(root, file);
    this.sending.sent();
    return `Đã ghi ${change.files.map(({ path }) => path).join(', ')}. Chạy npm start để xem; npm run check để kiểm tra cả trang.`;
  }

  private say(words: string): void {
    if (this.status) this.status.textContent = words;
  }
}
