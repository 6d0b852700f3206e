import '../grow-fields.ts';
import './unchecked.ts';
import type { Amendment } from '../../model/amend/amendment.ts';
import { vietnamDay } from '../day/vietnam-day.ts';
import { Draft } from '../draft.ts';
import { SendPanel } from '../send/panel.ts';
import { TypedReading } from '../typed-reading.ts';
import { RecordReader } from './ask.ts';
import type { AmendPlaces } from './ask.ts';
import { changeOf, letterOf } from './change.ts';
import { AmendForm } from './form.ts';
import type { AmendAnswer, OpenedView, ReadingView } from './messages.ts';
import { showInFrame } from './preview-frame.ts';
import { offerLetter, showReading, showRefusal } from './result-view.ts';

/** The page on which a published document is corrected or withdrawn. A worker reads; here it is only shown. */
const part = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const places = part('sua').dataset as AmendPlaces & Record<'site' | 'mailbox', string>;
const status = part('trang-thai');
const asked = new URLSearchParams(location.search);

let opened: OpenedView | null = null;
let form: AmendForm | null = null;
let reading: ReadingView | null = null;
let draft: Draft<Amendment> | null = null;
let isTyped = false;
let isAgain = false;

const key = asked.get('ban-ghi') ?? '';
const reader = new RecordReader(key, places, show);

const typing = new TypedReading(() => {
  if (form) reader.ask({ kind: 'amend', amendment: form.amendment(vietnamDay()) });
});

function changed(): void {
  isTyped = true;
  if (form) draft?.keep(form.amendment(vietnamDay()));
  typing.typed();
}

function show(answer: AmendAnswer): void {
  if (answer.kind === 'opened') return open(answer);
  if (answer.kind === 'reading') return showRead(answer);
  return showRefusal(answer);
}

function open(view: OpenedView): void {
  opened = view;
  form = new AmendForm(view, changed);
  const { name, page } = view.source;
  const link = part<HTMLAnchorElement>('ten-van-ban');
  link.textContent = name;
  link.href = places.base.replace(/\/$/u, '') + (page ?? '/');
  part('dien').hidden = false;
  draft = new Draft(`sua ${key}`);
  const kept = draft.kept();
  const anchor = asked.get('doan') ?? '';
  if (kept) form.restore(kept.typed);
  else form.choose(asked.get('viec') === 'thu-hoi' ? 'withdrawal' : 'copying-error');
  isTyped = kept !== null;
  status.textContent = kept ? `Mở lại phần đang sửa dở lúc ${kept.when}.` : '';
  part('bo-dang-do').hidden = kept === null;
  // Title and signature are boxes, and no passages of the body.
  if (anchor !== '' && !form.openPassage(anchor)) form.openFields();
  if (view.passages.length === 0) form.openFields();
  part(`doan-${anchor}`)?.focus();
  typing.now();
}

function showRead(view: ReadingView): void {
  if (view.result?.text !== reading?.result?.text && !isAgain) panel.reset();
  isAgain = false;
  reading = view;
  part<HTMLTextAreaElement>('da-sua').placeholder = view.what;
  showReading(view, isTyped);
  typing.done();
  if (view.result === null || form === null) return;
  const anchor = Object.keys(form.amendment(vietnamDay()).passages)[0] ?? null;
  showInFrame(part<HTMLIFrameElement>('xem-truoc'), view.result.html, anchor);
  const page = places.site + (opened?.source.page ?? '/').slice(1) + (anchor === null ? '' : `#${anchor}`);
  const { reason } = form.amendment(vietnamDay());
  const words = letterOf(view.result.name, page, { edits: view.sent, why: reason, done: done() });
  offerLetter(words, { subject: `Báo chỗ sai: ${view.result.name}`, mailbox: places.mailbox });
}

const done = () => (form?.kind === 'withdrawal' ? 'withdraw' : 'amend');

const panel = new SendPanel({
  change: async () => {
    await typing.complete();
    if (!reading?.result || form === null) return null;
    const { reason } = form.amendment(vietnamDay());
    return changeOf(reading.result, done(), { edits: reading.sent, why: reason });
  },
  before: () => reading?.result?.before,
  changed: (_path, now) => {
    if (now === null) return 'changed';
    reader.newer = now;
    isAgain = true;
    typing.now();
    return 'changed';
  },
  warning: () => null,
  sent: () => draft?.forget(),
});

for (const radio of document.querySelectorAll<HTMLInputElement>('input[name="viec"]'))
  radio.addEventListener('change', () => {
    form?.showParts();
    changed();
  });
for (const id of ['vi-sao', 'da-sua', 'thu-hoi-ngay', 'thay-bang']) part(id).addEventListener('input', changed);
part<HTMLSelectElement>('them-doan').addEventListener('change', ({ target }) => {
  const choice = target as HTMLSelectElement;
  const anchor = choice.value;
  choice.value = '';
  if (form?.openPassage(anchor)) part(`doan-${anchor}`).focus();
});
part('bo-dang-do').addEventListener('click', () => {
  draft?.forget();
  location.reload();
});
part<HTMLSelectElement>('van-ban').addEventListener('change', ({ target }) => {
  const { value } = target as HTMLSelectElement;
  if (value !== '') location.search = new URLSearchParams({ 'ban-ghi': value }).toString();
});

part<HTMLInputElement>('thu-hoi-ngay').value = vietnamDay();
if (/^[a-z-]+\/[a-z0-9.-]+$/u.test(key)) {
  status.textContent = 'Đang mở văn bản…';
  reader.ask({ kind: 'open' });
} else part('chon').hidden = false;
