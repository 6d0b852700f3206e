import { formatDay } from '../../model/day/format-day.ts';
import type { CheckedDocument, KnownDocument, StateOnDay } from '../../model/citation-check/check-text.ts';
import type { CitedAt } from '../../model/citation-check/places.ts';
import { copyField } from '../copy-field.ts';
import { element } from '../element.ts';
import { fromTemplate } from '../from-template.ts';
import type { CheckAnswer } from './messages.ts';

const part = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const sections = ['ket-qua', 'da-sua'];

interface Setting {
  /** Address of the folder of documents. */
  documents: string;
  field: HTMLTextAreaElement;
  /** ISO days. */
  day: string;
  today: string;
}

export function hideResults(): void {
  for (const id of sections) part(id).hidden = true;
}

export function showResults(
  { checked, corrected, asOf }: Extract<CheckAnswer, { kind: 'checked' }>,
  setting: Setting,
): void {
  const { documents } = checked;
  part('kho-ngay').textContent = `Kho văn bản của trang lập ngày ${formatDay(asOf)}.`;
  part('danh-sach').replaceChildren(...documents.map((each) => documentItem(each, setting)));
  part<HTMLTextAreaElement>('chu-da-sua').value = corrected;
  part('ket-qua').hidden = false;
  part('da-sua').hidden = corrected === '';
  part('chep').onclick = async () => {
    part('chep-xong').textContent = await copyField(part<HTMLTextAreaElement>('chu-da-sua'), 'Đã chép.');
  };
}

function documentItem(found: CheckedDocument, setting: Setting): HTMLElement {
  const { words, target, now, then, ground, unresolved, acts, places } = found;
  const successors = then?.successors ?? [];
  const item = fromTemplate('mau-van-ban', {
    link: target?.label ?? null,
    words: target === null ? words : null,
    subject: target?.subject ?? null,
    today: now === null ? null : [stateLine(now, setting.day === setting.today ? null : setting.today)],
    day: then === null || setting.day === setting.today ? null : [stateLine(then, setting.day)],
    ground: successors.length > 0 ? null : ground,
    reason: unresolved?.reason ?? null,
    acts: acts.length === 0 ? null : `Văn bản đang kiểm tra ${acts.join(', ')} văn bản này.`,
    successors: links('Văn bản thay thế: ', successors, setting),
    candidates: links('Có thể là: ', unresolved?.candidates ?? [], setting),
    places: places.map((place) => placeItem(place, setting.field)),
  });
  if (target !== null) item.querySelector('a')?.setAttribute('href', addressOf(target, setting));
  return item;
}

/** @param day ISO day; null where there is only one day to speak of. */
const stateLine = ({ state, words }: StateOnDay, day: string | null): HTMLElement =>
  element('span', { class: `state state-${state}` }, day === null ? words : `Ngày ${formatDay(day)}: ${words}`);

const addressOf = ({ id }: KnownDocument, { documents }: Setting) => `${documents}${id}/`;

/** Links after a few words. Names of documents that are alike have their days. */
function links(lead: string, known: readonly KnownDocument[], setting: Setting): Node[] | null {
  if (known.length === 0) return null;
  const isAlike = ({ label }: KnownDocument) => known.filter((each) => each.label === label).length > 1;
  const parts = known.flatMap((each, at) => {
    const name = isAlike(each) && each.issuedOn !== null ? `${each.label} (${each.issuedOn})` : each.label;
    return [at === 0 ? lead : ', ', element('a', { href: addressOf(each, setting) }, name)];
  });
  return [element('span', {}, ...parts)];
}

/** A place of the text: a button that shows it in the field, and what is wrong there. */
function placeItem({ start, end, line, provisions, again, notes }: CitedAt, field: HTMLTextAreaElement): HTMLElement {
  const what = [provisions, again && `nêu lại bằng chữ “${again}”`].filter((words) => words !== null);
  const item = fromTemplate('mau-cho', {
    line: `Dòng ${line}`,
    what: what.length === 0 ? null : `${what.join(', ')}.`,
    notes: notes.length === 0 ? null : notes.join(' '),
  });
  item.querySelector('button')?.addEventListener('click', () => {
    // A browser scrolls the field to where the caret was set before it had the focus.
    field.blur();
    field.setSelectionRange(start, start);
    field.focus();
    field.setSelectionRange(start, end);
  });
  return item;
}
