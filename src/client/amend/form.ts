import { node } from './node.ts';
import type { Amendment, AmendmentKind } from '../../model/amend/amendment.ts';
import type { FieldToAmend } from '../../model/amend/fields.ts';
import type { Passage } from '../../model/amend/passages.ts';
import type { OpenedView } from './messages.ts';

const part = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const oneLine = (text: string, most: number) => {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
};

/** The form of a correction and of a withdrawal: what was chosen and typed in it is an {@link Amendment}. */
export class AmendForm {
  private readonly passages: readonly Passage[];
  private readonly fields: readonly FieldToAmend[];
  private readonly changed: () => void;

  /** @param changed is called after each key and choice */
  constructor({ passages, fields, source }: OpenedView, changed: () => void) {
    this.passages = passages;
    this.fields = fields;
    this.changed = changed;
    part('doan-ds').replaceChildren();
    part('o-ds').replaceChildren(...fields.map((field) => this.fieldRow(field)));
    part('o-khai-bao').hidden = fields.length === 0;
    part('doan').hidden = passages.length === 0;
    const choice = part<HTMLSelectElement>('them-doan');
    choice.replaceChildren(
      new Option('Chọn đoạn…', ''),
      ...passages.map(({ anchor, source: words }) => new Option(oneLine(words, 70), anchor)),
    );
    const later = part<HTMLSelectElement>('thay-bang');
    later.replaceChildren(new Option('Không có', ''), ...source.later.map(({ id, name }) => new Option(name, id)));
    part('thay-bang-o').hidden = source.later.length === 0;
  }

  /** Opens a passage for typing. @returns whether the document has it */
  openPassage(anchor: string, words?: string): boolean {
    const passage = this.passages.find((each) => each.anchor === anchor);
    if (passage === undefined) return false;
    const known = document.getElementById(`doan-${anchor}`) as HTMLTextAreaElement | null;
    if (known) {
      if (words !== undefined) known.value = words;
      return true;
    }
    const field = node('textarea', { id: `doan-${anchor}`, 'data-anchor': anchor, rows: '4', spellcheck: 'false' });
    field.value = words ?? passage.source;
    field.addEventListener('input', this.changed);
    const label = passage.under === null ? 'Phần mở đầu' : `Mục “${oneLine(passage.under, 60)}”`;
    part('doan-ds').append(node('p', {}, node('label', { for: field.id }, label), field));
    return true;
  }

  /** Opens the boxes of numbers, days and names. */
  openFields(): void {
    part<HTMLDetailsElement>('o-khai-bao').open = true;
  }

  private fieldRow({ key, title, type, value }: FieldToAmend): HTMLElement {
    const id = `o-${key}`;
    const field =
      type === 'lines'
        ? node('textarea', { id, 'data-key': key, rows: '4' })
        : node('input', { id, 'data-key': key, type: type === 'day' ? 'date' : 'text', autocomplete: 'off' });
    field.value = value;
    field.addEventListener('input', this.changed);
    return node('p', {}, node('label', { for: id }, title), field);
  }

  get kind(): AmendmentKind {
    return (document.querySelector<HTMLInputElement>('input[name="viec"]:checked')?.value ??
      'copying-error') as AmendmentKind;
  }

  /** What was typed, only what is another than in the file. @param today ISO day */
  amendment(today: string): Amendment {
    const passages = Object.fromEntries(
      [...document.querySelectorAll<HTMLTextAreaElement>('#doan-ds textarea')].map(
        (field) => [field.dataset['anchor'] ?? '', field.value] as const,
      ),
    );
    const sourceOf = new Map(this.passages.map(({ anchor, source }) => [anchor, source]));
    const fields = this.fields.flatMap(({ key, value }) => {
      const typed = (document.getElementById(`o-${key}`) as HTMLInputElement).value;
      return typed.trim() === value.trim() ? [] : [[key, typed] as const];
    });
    return {
      kind: this.kind,
      on: this.kind === 'withdrawal' ? part<HTMLInputElement>('thu-hoi-ngay').value || today : today,
      passages: Object.fromEntries(
        Object.entries(passages).filter(([anchor, words]) => words !== sourceOf.get(anchor)),
      ),
      fields: Object.fromEntries(fields),
      what: part<HTMLTextAreaElement>('da-sua').value,
      reason: part<HTMLInputElement>('vi-sao').value,
      replacedBy: part<HTMLSelectElement>('thay-bang').value || null,
    };
  }

  /** Puts back what was typed before. */
  restore({ kind, on, passages, fields, what, reason, replacedBy }: Amendment): void {
    this.choose(kind);
    for (const [anchor, words] of Object.entries(passages)) this.openPassage(anchor, words);
    for (const [key, value] of Object.entries(fields)) {
      const field = document.getElementById(`o-${key}`) as HTMLInputElement | null;
      if (field) field.value = value;
    }
    if (Object.keys(fields).length > 0) this.openFields();
    part<HTMLInputElement>('thu-hoi-ngay').value = on;
    part<HTMLTextAreaElement>('da-sua').value = what;
    part<HTMLInputElement>('vi-sao').value = reason;
    part<HTMLSelectElement>('thay-bang').value = replacedBy ?? '';
  }

  choose(kind: AmendmentKind): void {
    const radio = document.querySelector<HTMLInputElement>(`input[name="viec"][value="${kind}"]`);
    if (radio) radio.checked = true;
    this.showParts();
  }

  /** Shows what belongs to what is chosen. */
  showParts(): void {
    const isWithdrawal = this.kind === 'withdrawal';
    part('sua-chu').hidden = isWithdrawal;
    part('thu-hoi').hidden = !isWithdrawal;
    part('da-sua-o').hidden = isWithdrawal;
  }
}
