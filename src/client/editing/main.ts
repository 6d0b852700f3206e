// Before the CMS, which looks for it when it is loaded.
import './language.ts';
import CMS from '@sveltia/cms';
import { formatName } from '../../model/editing/config.ts';
import { kinds } from '../../kinds/index.ts';
import type { KindName } from '../../kinds/index.ts';
import base from '../../styles/base.css?url';
import fonts from '../../styles/fonts.css?url';
import paper from '../../styles/plan.css?url';
import preview from '../../styles/editing-preview.css?url';
import states from '../../styles/state.css?url';
import tokens from '../../styles/tokens.css?url';
import { ChosenFiles } from './chosen-files.ts';
import { contentFormat } from '../../model/editing/format/content-format.ts';
import { previewTemplates } from './preview/template.ts';

// A person who is in a form needs the room, also one who comes back to it by its address.
const work = document.querySelector<HTMLDetailsElement>('#viec');
const makeRoom = () => {
  if (work && /\/(?:new|entries)\b/u.test(location.hash)) work.open = false;
};
addEventListener('hashchange', makeRoom);
makeRoom();

const found = document.querySelector<HTMLElement>('#nc-root');
if (!found) throw new Error('The page has no place for the editing screen.');
const root = found;

async function start(): Promise<void> {
  const {
    config: address,
    base: site,
    register,
    table,
  } = root.dataset as Record<'config' | 'base' | 'register' | 'table', string>;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status}`);
  const config = (await response.json()) as NonNullable<Parameters<typeof CMS.init>[0]>['config'];
  const chosen = new ChosenFiles(async (path) => {
    const file = await fetch(site.replace(/\/$/u, '') + path);
    return file.ok ? file.arrayBuffer() : null;
  });
  chosen.watch(document);
  for (const [name, { format }] of Object.entries(kinds) as [KindName, { format: string }][]) {
    const { fromFile, toFile } = contentFormat(name);
    const save = async (content: Record<string, unknown>) => toFile(await chosen.withDigests(content));
    CMS.registerCustomFormat(formatName(name), format, { fromFile, toFile: save });
  }
  const templates = previewTemplates({ base: site.replace(/\/$/u, ''), register, table }, contentFormat);
  for (const [name, template] of templates)
    CMS.registerPreviewTemplate(name, template as Parameters<typeof CMS.registerPreviewTemplate>[1]);
  for (const style of [tokens, fonts, base, paper, states, preview]) CMS.registerPreviewStyle(style);
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
