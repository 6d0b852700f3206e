import { slug } from '../text/slug.ts';
import { nearest } from '../text/nearest.ts';
import type { CellValue } from './cells.ts';
import type { SheetField } from './plan.ts';
import { readDay } from './read-day.ts';
import { readNumber } from './read-number.ts';
import { spellings } from './spellings.ts';

/** What a cell says, for its field; or what is wrong with it, in Vietnamese. */
export type CellReading = { value: unknown } | { problem: string };

/** A cell as text, as a person sees it: NFC, no blanks around it. Empty where there is nothing. */
export function textOfCell(cell: CellValue): string {
  if (cell === null) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10).split('-').reverse().join('/');
  return String(cell).normalize('NFC').replaceAll('\u00a0', ' ').trim();
}

/**
 * Reads a cell that is not empty, as Vietnamese write numbers and days.
 * @param yearOf the year of a month, for days written without one: `30/11`
 */
export function readCell(field: SheetField, cell: CellValue, yearOf: (month: number) => number | null): CellReading {
  const text = textOfCell(cell);
  switch (field.type) {
    case 'number':
      return typeof cell === 'number' ? { value: cell } : readNumber(text);
    case 'day':
      return readDay(cell, text, yearOf);
    case 'choice':
      return readChoice(field, text);
    case 'truth':
      return readTruth(cell, text);
    case 'lines':
      return { value: linesIn(text) };
    case 'text':
      return { value: textFor(field, text) };
  }
}

/** Each on a line of the cell, or separated by `;`. */
export const linesIn = (text: string): string[] =>
  text
    .split(/[\n;]/u)
    .map((line) => line.replace(/^[-•+*]\s+/u, '').trim())
    .filter((line) => line !== '');

/** `2026 – 2027` and `9/2026` where the field wants `2026-2027` and `2026-09`. */
function textFor({ schema }: SheetField, text: string): string {
  const hour = /^(\d{1,2})(?:[:hg.](\d{2})?)$/iu.exec(text);
  const candidates = [
    ...spellings(text),
    ...(hour === null ? [] : [`${(hour[1] ?? '').padStart(2, '0')}:${hour[2] ?? '00'}`]),
  ];
  return candidates.find((each) => schema.safeParse(each).success) ?? text;
}

function readChoice({ choices }: SheetField, text: string): CellReading {
  const wanted = slug(text);
  const found = choices.find(([key, label]) => slug(label) === wanted || key === wanted);
  if (found) return { value: found[0] };
  const near = nearest(
    text,
    choices.map(([, label]) => label),
  );
  const listed = choices.map(([, label]) => `“${label}”`).join(', ');
  return { problem: `gặp “${text}”, cần ${near === null ? `một trong: ${listed}` : `“${near}”`}.` };
}

const truths: Readonly<Record<string, boolean>> = {
  co: true,
  x: true,
  true: true,
  dung: true,
  khong: false,
  false: false,
};

function readTruth(cell: CellValue, text: string): CellReading {
  const value = typeof cell === 'boolean' ? cell : truths[slug(text)];
  return value === undefined ? { problem: `gặp “${text}”, cần “có” hoặc “không”.` } : { value };
}
