// Runs in the frame of “Chia sẻ”, which is fetched when a reader opens it: shares or keeps the page around the frame.
import { canKeep, keepPage, keptBefore } from '../client/offline/keep-page.ts';

const around = window.parent;
const part = <T extends HTMLElement = HTMLButtonElement>(id: string) => document.getElementById(id) as T;
const share = part('gui');
const copy = part('chep');
// The build leaves it out where reading without a network is switched off.
const keep = document.querySelector<HTMLButtonElement>('#luu');
const said = part('ket-qua');
const { title } = around.document;
const url = around.document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? around.location.href;
const here = around.location.href;

if (around !== window) {
  part('ngoai').hidden = true;
  share.hidden = !('share' in navigator);
  copy.hidden = !('clipboard' in navigator);
  if (keep && canKeep()) {
    keep.hidden = false;
    void keptBefore(here).then((words) => (said.textContent ||= words));
  }
  // The frame is as high as what is in it: what is said may take several lines.
  const frame = window.frameElement as HTMLElement | null;
  new ResizeObserver(() => {
    if (frame) frame.style.height = `${document.body.offsetHeight}px`;
  }).observe(document.body);
}
share.addEventListener('click', () => void openShare());
copy.addEventListener('click', () => void copyAddress());
keep?.addEventListener('click', () => void keepForReading(keep));

async function openShare(): Promise<void> {
  try {
    await navigator.share({ title, url });
  } catch (error) {
    // Closing the list of apps is a reader's choice and no failure.
    if (!(error instanceof DOMException && error.name === 'AbortError'))
      said.textContent = 'Máy không mở được ô chia sẻ; hãy chép địa chỉ.';
  }
}

async function copyAddress(): Promise<void> {
  try {
    await navigator.clipboard.writeText(url);
    said.textContent = 'Đã chép địa chỉ.';
  } catch {
    said.textContent = 'Máy không cho chép; hãy chọn địa chỉ ở trên rồi chép.';
  }
}

async function keepForReading(keep: HTMLElement): Promise<void> {
  if (keep.ariaDisabled === 'true') return;
  keep.ariaDisabled = 'true';
  said.textContent = 'Đang lưu…';
  said.textContent = await keepPage(here, title.replace(/ · [^·]*$/u, ''));
  keep.ariaDisabled = null;
}
