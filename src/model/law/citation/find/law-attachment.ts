import { capture } from '../../../text/capture.ts';
import { readOwnDay } from '../context/date.ts';
import { lexSymbol } from '../lexer/index.ts';
import { identify } from '../symbol/identify.ts';
import type { Identified } from '../symbol/identified.ts';
import type { NormalizedText } from '../text/source.ts';

/** What is directly after the name of a law and says which one it is. */
export interface Attachment {
  /** The end of the mention: after the number or year; a date is outside it. */
  end: number;
  contextEnd: number;
  number: Identified | null;
  year: string | null;
  date: string | null;
}

const toNumber =
  /\s{0,4}(?:,|[-:](?=\s?(?:[Ss]|\d{1,3}\/\d{4}\/)))?\s{0,3}\(?\s{0,2}(?:[Ss](?:ố|ô|ổ)|SỐ)?\s{0,2}:?\s{0,4}(?=\d)/uy;
const toYear =
  /\s{1,4}(?:[Nn](?:ă|a)m\s{1,4}|NĂM\s{1,4})?\(?((?:19[4-9]|20[0-9])\d)(?![\d\p{L}]|[/-]\d|\s?[/-]\s?\d)\)?|\s{0,3}\(\s?(?:năm\s{1,3})?((?:19[4-9]|20[0-9])\d)\s?\)/uy;
const amendedYear =
  /\s{1,4}(?:\()?sửa đổi(?:,? bổ sung)?\)?\s{1,3}(?:năm\s{1,3})?((?:19[4-9]|20[0-9])\d)(?![\d/-])\)?/iuy;

/** `(HIV/AIDS)`, `(BHXH)`, `(sửa đổi)` between the name and what is attached to it. */
const aside = /\s{1,3}\((?:[A-ZĐ&/, ]{2,14}|sửa đổi(?:, bổ sung)?)\)/uy;

/** Reads the number, year or date after the name that ends at an offset; null if none is there. */
export function readAttachment(source: NormalizedText, at: number): Attachment | null {
  const direct = readDirect(source, at);
  if (direct !== null) return direct;
  aside.lastIndex = at;
  return aside.test(source.text) ? readDirect(source, aside.lastIndex) : null;
}

function readDirect(source: NormalizedText, at: number): Attachment | null {
  source.steps += 16;
  const number = readNumberBehind(source, at);
  if (number !== null) return number;
  amendedYear.lastIndex = at;
  toYear.lastIndex = at;
  const year = toYear.exec(source.text) ?? amendedYear.exec(source.text);
  if (year !== null) {
    const end = at + year[0].length;
    return (
      readNumberBehind(source, end) ?? {
        end,
        contextEnd: end,
        number: null,
        year: year[1] ?? capture(year, 2),
        date: readOwnDay(source, end)?.date ?? null,
      }
    );
  }
  const day = readOwnDay(source, at);
  return day === null
    ? null
    : { end: at, contextEnd: day.end, number: null, year: day.date.slice(0, 4), date: day.date };
}

/** Numbers of laws: by the National Assembly's term, or as orders of the President and in older forms, `35-L/CTN`, `38-LCT/HĐNN8`. */
const isLawNumber = ({ family, parts }: Identified) =>
  (family === 'assembly' && parts.year !== null) || /^(?:L|LCT|PL|SL)$/u.test(parts.typeCode ?? parts.issuers[0] ?? '');

/** `số 43/2019/QH14`, with or without "số", also in brackets. */
export function readNumberBehind(source: NormalizedText, at: number): Attachment | null {
  toNumber.lastIndex = at;
  if (!toNumber.test(source.text)) return null;
  const from = toNumber.lastIndex;
  const lexed = lexSymbol(source, from, /s/iu.test(source.text.slice(at, from)));
  if (lexed === null) return null;
  const number = identify(lexed);
  if (number === null || !isLawNumber(number)) return null;
  const bracket = source.text.slice(at, from).includes('(') && source.text[lexed.end] === ')' ? 1 : 0;
  const end = lexed.end + bracket;
  const day = readOwnDay(source, end);
  return { end, contextEnd: day?.end ?? end, number, year: null, date: day?.date ?? null };
}
