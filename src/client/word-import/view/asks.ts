import type { GivenAnswers, Ask } from '../../../model/word/record/asked.ts';
import { fromTemplate } from '../../from-template.ts';

/** A field for each thing that the record needs and the Word file does not say. */
export function askFields(asks: readonly Ask[]): HTMLElement[] {
  return asks.map((ask) => {
    const { name, label, how, wrong, choices } = ask;
    const field = fromTemplate(templateOf(ask), {
      label,
      how: wrong === null ? how : `Đã ghi “${wrong}”, không dùng được. ${how}`,
    });
    const input = field.querySelector<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>('[name]');
    const words = field.querySelector('label');
    const hint = field.querySelector('.remedy');
    if (input === null || words === null || hint === null) return field;
    for (const { value, label: shown } of choices ?? []) {
      const option = document.createElement('option');
      option.value = value;
      option.textContent = shown;
      input.append(option);
    }
    input.name = name;
    input.id = `hoi-${name}`;
    if (wrong !== null) input.value = wrong;
    input.setAttribute('aria-describedby', `hoi-${name}-cach`);
    words.htmlFor = input.id;
    hint.id = `hoi-${name}-cach`;
    return field;
  });
}

function templateOf({ choices, isLong }: Ask): string {
  if (choices !== null && choices.length > 0) return 'mau-hoi-chon';
  return isLong ? 'mau-hoi-dai' : 'mau-hoi';
}

/** What was written into the fields. */
export const answersIn = (form: HTMLFormElement): GivenAnswers =>
  Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
