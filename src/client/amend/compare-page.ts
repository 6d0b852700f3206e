import '../grow-fields.ts';
import './unchecked.ts';
import { node } from './node.ts';
import type { Findings } from '../../model/comparison/mark-fields.ts';
import type { ComparisonFact } from '../../model/amend/comparison-facts.ts';
import { vietnamDay } from '../day/vietnam-day.ts';
import { Draft } from '../draft.ts';
import { SendPanel } from '../send/panel.ts';
import { TypedReading } from '../typed-reading.ts';
import { RecordReader } from './ask.ts';
import type { AmendPlaces } from './ask.ts';
import { changeOf, letterOf } from './change.ts';
import type { AmendAnswer, OpenedView, ReadingView } from './messages.ts';
import { offerLetter, showReading, showRefusal } from './result-view.ts';

/** The page on which a record is compared with the official text, field by field. A worker reads; here it is only shown. */
const part = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const places = part('doi-chieu').dataset as AmendPlaces & Record<'site' | 'mailbox', string>;
const status = part('trang-thai');

let opened: OpenedView | null = null;
let reading: ReadingView | null = null;
let isTyped = false;
let isAgain = false;

const key = new URLSearchParams(location.search).get('ban-ghi') ?? '';
/** With the values that the person saw: an answer about another value is none. */
const draft = new Draft<{ findings: Findings; seen: Record<string, string | null> }>(`doi-chieu ${key}`);
const reader = new RecordReader(key, places, show);
const text = (id: string) => part<HTMLInputElement>(id);

function findings(): Findings {
  const chosen = (wanted: string) =>
    [...document.querySelectorAll<HTMLInputElement>(`#so-ds input[value="${wanted}"]:checked`)].map(
      ({ dataset }) => dataset['field'] ?? '',
    );
  return {
    by: text('ai').value.trim(),
    on: text('ngay').value || vietnamDay(),
    against: text('voi').value.trim(),
    agree: chosen('agree'),
    differ: chosen('differ'),
  };
}

const seenNow = () => Object.fromEntries((opened?.facts ?? []).map(({ field, words }) => [field, words]));

const typing = new TypedReading(() =>
  reader.ask({ kind: 'compare', findings: findings(), replace: text('thay-dau').checked }),
);

function changed(): void {
  isTyped = true;
  draft.keep({ findings: findings(), seen: seenNow() });
  typing.typed();
}

function show(answer: AmendAnswer): void {
  if (answer.kind === 'opened') return open(answer);
  if (answer.kind === 'reading') return showRead(answer);
  return showRefusal(answer);
}

function open(view: OpenedView): void {
  opened = view;
  const { name, page, checkAt } = view.source;
  const link = part<HTMLAnchorElement>('ten-ban-ghi');
  link.textContent = name;
  link.href = places.base.replace(/\/$/u, '') + (page ?? '/');
  part('noi-so').replaceChildren(
    ...checkAt.map(({ document: of, label, url }) =>
      node('li', {}, of === null ? null : `${of}: `, node('a', { href: url, rel: 'external' }, label)),
    ),
  );
  part('voi-goi-y').replaceChildren(...checkAt.map(({ url }) => node('option', { value: url })));
  const kept = draft.kept();
  part('so-ds').replaceChildren(
    ...view.facts.map((fact) =>
      factRow(fact, kept?.typed.seen[fact.field] === fact.words ? kept.typed.findings : null),
    ),
  );
  text('ai').value = kept?.typed.findings.by ?? '';
  text('voi').value = kept?.typed.findings.against ?? '';
  text('ngay').value = kept?.typed.findings.on ?? vietnamDay();
  isTyped = kept !== null;
  status.textContent = kept ? `Mở lại phần đang so dở lúc ${kept.when}.` : '';
  part('dien').hidden = false;
  typing.now();
}

const answers = [
  ['agree', 'đúng'],
  ['differ', 'khác'],
  ['', 'chưa so'],
] as const;

function factRow({ field, title, words, state }: ComparisonFact, kept: Findings | null): HTMLElement {
  const chosen = (['agree', 'differ'] as const).find((answer) => kept?.[answer].includes(field)) ?? '';
  const choices = answers.map(([value, label]) => {
    const input = node('input', {
      type: 'radio',
      name: `so-${field}`,
      value,
      'data-field': field,
      checked: value === chosen,
    });
    input.addEventListener('change', changed);
    const said = words === null && value === 'agree' ? 'bản chính thức cũng không có' : label;
    return node('label', {}, input, ` ${said}`);
  });
  return node(
    'fieldset',
    {},
    node('legend', {}, title),
    node('p', { class: 'value' }, words ?? 'để trống'),
    node('p', { class: 'hint' }, state),
    node('div', { class: 'answers' }, ...choices),
  );
}

function showRead(view: ReadingView): void {
  if (view.result?.text !== reading?.result?.text && !isAgain) panel.reset();
  isAgain = false;
  reading = view;
  showReading(view, isTyped);
  typing.done();
  if (view.result === null) return;
  part('dau-doi-chieu').innerHTML = view.result.html;
  const page = places.site + (opened?.source.page ?? '/').slice(1);
  const words = letterOf(view.result.name, page, { edits: [], why: inWords(), done: 'compare' });
  offerLetter(words, { subject: `Đối chiếu: ${view.result.name}`, mailbox: places.mailbox });
}

/** Who compared which fields, when, with what. */
function inWords(): string {
  const { by, on, against, agree, differ } = findings();
  const named = (fields: readonly string[]) =>
    fields.map((field) => opened?.facts.find((each) => each.field === field)?.title ?? field).join(', ');
  const wrong = differ.length === 0 ? '' : `; khác: ${named(differ)}`;
  return `${by}, ngày ${on}, so với ${against}. Đúng: ${named(agree)}${wrong}.`;
}

const panel = new SendPanel({
  change: async () => {
    await typing.complete();
    return reading?.result ? changeOf(reading.result, 'compare', { edits: [], why: inWords() }) : null;
  },
  before: () => reading?.result?.before,
  changed: (_path, now) => {
    if (now === null) return 'changed';
    reader.newer = now;
    isAgain = true;
    // What the record says may be another thing now: the person looks at the fields again.
    reader.ask({ kind: 'open' });
    return 'changed';
  },
  warning: () => null,
  sent: () => draft.forget(),
});

for (const id of ['ai', 'voi', 'ngay', 'thay-dau']) part(id).addEventListener('input', changed);

if (/^[a-z-]+\/[a-z0-9.-]+$/u.test(key)) {
  status.textContent = 'Đang mở bản ghi…';
  reader.ask({ kind: 'open' });
} else part('chon').hidden = false;
