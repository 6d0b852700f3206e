// Before the CMS, which looks for it when it is loaded.
import './language.ts';
import CMS from '@sveltia/cms';
import { formatName } from '../model/editing/config.ts';
import { collections } from '../schema/index.ts';
import type { CollectionName } from '../schema/index.ts';
import { contentFormat } from './format/content-format.ts';

const root = document.querySelector<HTMLElement>('#nc-root')!;

async function start(): Promise<void> {
  const response = await fetch(root.dataset['config']!);
  if (!response.ok) throw new Error(`${response.status}`);
  const config = await response.json();
  for (const [name, { format }] of Object.entries(collections))
    CMS.registerCustomFormat(formatName(name as CollectionName), format, contentFormat(name as CollectionName));
  root.replaceChildren();
  await CMS.init({ config });
}

start().catch((error: unknown) => {
  console.error(error);
  const message = document.createElement('p');
  message.setAttribute('role', 'alert');
  message.textContent = 'Không mở được màn hình biên tập. Hãy kiểm tra mạng rồi tải lại trang.';
  root.replaceChildren(message);
});
