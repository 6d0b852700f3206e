import { withoutOverlaps } from '../finding.ts';
import type { Finding } from '../finding.ts';
import { holderAt } from '../holders.ts';
import type { Reading } from '../reading.ts';
import { masked } from './masked.ts';

const ten = '\\d(?:[ .-]?\\d){9}';
const tax = new RegExp(
  `(?<!\\p{L})(?:mã số thuế|mst(?:cn)?|mã thuế|ms thuế|số thuế|tncn|(?:mã|số)(?: số)? npt)(?!\\p{L})(?:[^\\d|;]|(?<!\\d)\\d{1,2}(?![\\d ./-]*\\d)){0,72}(?<!\\d)(${ten})(?:-\\d{3})?(?!\\d)`,
  'giu',
);
const insurance = new RegExp(
  `(?<!\\p{L})(?:bhxh|bảo hiểm xã hội|bhyt|bảo hiểm y tế|(?:sổ|thẻ|số|mã) (?:bảo hiểm|bh)|bảo hiểm|số sổ|sổ số|vssid|thẻ khám bệnh)(?!\\p{L})(?:[^\\d|;,]{0,48}|[^\\d|;,]{0,32}, (?:của|là|mã|số)(?: số)?(?!\\p{L})[^\\d|;,]{0,32})(?<!\\d)(${ten})(?![\\d.,]\\d|\\d)`,
  'giu',
);
/** A health card: two letters, and thirteen digits or the last eleven; each with spaces or without. */
const card =
  /(?<![\p{L}\d])(?:[A-Z]{2}[ .-]?[1-5][ .-]?\d{2}[ .-]?\d(?:[ .-]?\d){9}|[A-Z]{2}[1-5] ?\d{2} ?\d{2} ?\d{3} ?\d{5})(?!\d)/gu;
/** Where the number is looked up, after it: `số 7938804412 trên VssID`. */
const lookedUp = new RegExp(
  `(?<![\\d./-])(?!0[35789])(${ten})(?![\\d/]|[.,]\\d)[^\\d|;]{0,32}(?<!\\p{L})(?:vssid|bhxh|bhyt|bảo hiểm (?:xã hội|y tế))(?!\\p{L})`,
  'giu',
);
/** The word after the number: a row of a table, or `8033445566 là MST của cô Tơ`. */
const taxAfter = new RegExp(
  `(?<![\\d./-])(8(?:[ .-]?\\d){9})(?![\\d/]|[.,]\\d)[^\\d;]{0,16}(?<!\\p{L})(?:mã số thuế|mst|mã thuế|thuế tncn|thuế thu nhập)(?!\\p{L})`,
  'giu',
);
const spokenTax = /(?<!\p{L})(?:mã số thuế|mst(?:cn)?|mã thuế)(?!\p{L})[^\d|;]{0,48}$/iu;
const spokenCue = /(?<!\p{L})(?:bhxh|bhyt|bảo hiểm(?: xã hội| y tế)?|số sổ)(?!\p{L})[^\d|;]{0,48}$/iu;
const cell = new RegExp(`(?<!\\d)${ten}(?!\\d)`, 'gu');

const columns: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(?:mã số thuế|mst(?:cn)?|mã thuế)(?!\p{L})/iu, 'mã số thuế'],
  [/(?:mã|số)[^|]{0,12}(?:bhxh|bảo hiểm xã hội)/iu, 'mã số bảo hiểm xã hội'],
  [/(?:mã|số|thẻ)[^|]{0,12}(?:bhyt|bảo hiểm y tế)/iu, 'số thẻ bảo hiểm y tế'],
];

/** Digits of the shortest of these numbers. */
const FEWEST = 10;

/** Numbers of tax and insurance of persons. The tax number of an organization is public. */
export function findPersonalCodes(reading: Reading): Finding[] {
  const { text } = reading;
  if (!reading.hasDigits(FEWEST) && reading.spokenNumbers().length === 0) return [];
  const found: Finding[] = [];
  const add = (index: number, digits: string, kind: string, certain: boolean) =>
    found.push({
      index,
      length: digits.length,
      message: `gặp ${kind} “${masked(digits.replace(/[ .-]/gu, ''))}”.`,
      certain,
    });
  for (const { 0: whole, 1: digits = '', index } of text.matchAll(tax)) {
    const at = index + whole.lastIndexOf(digits);
    const holder = holderAt(reading, at);
    // The number of a person begins with 8; the first two digits of an organization's are of its province.
    const isPersons = digits.startsWith('8');
    if ((holder !== 'organization' || /cá nhân|tncn/iu.test(whole)) && (isPersons || holder === 'person'))
      add(at, digits, 'mã số thuế cá nhân', holder === 'person' || /cá nhân|tncn|mstcn/iu.test(whole));
  }
  for (const { 1: digits = '', index } of text.matchAll(taxAfter))
    if (holderAt(reading, index) !== 'organization') add(index, digits, 'mã số thuế cá nhân', false);
  for (const { start, end, digits } of reading.spokenNumbers())
    if (digits.length === 10 && digits.startsWith('8') && spokenTax.test(text.slice(Math.max(0, start - 72), start)))
      add(start, text.slice(start, end), 'mã số thuế cá nhân', true);
  for (const { 0: digits, index } of text.matchAll(card)) add(index, digits, 'số thẻ bảo hiểm y tế', true);
  for (const { 0: whole, 1: digits = '', index } of text.matchAll(insurance)) {
    const end = index + whole.length;
    if (/^\s?(?:(?:đồng|đ)(?!\p{L})|%)/iu.test(text.slice(end, end + 8)) || /điện thoại|đt|fax/iu.test(whole)) continue;
    const isCard = /bhyt|y tế/iu.test(whole);
    add(end - digits.length, digits, isCard ? 'số thẻ bảo hiểm y tế' : 'mã số bảo hiểm xã hội', true);
  }
  for (const { 1: digits = '', index } of text.matchAll(lookedUp)) add(index, digits, 'mã số bảo hiểm xã hội', false);
  for (const { start, end, digits } of reading.spokenNumbers())
    if (digits.length === 10 && spokenCue.test(text.slice(Math.max(0, start - 72), start)))
      add(start, text.slice(start, end), 'mã số bảo hiểm xã hội', true);
  if (columns.some(([heading]) => heading.test(reading.lead)))
    for (const { 0: digits, index } of text.matchAll(cell)) {
      const own = reading.headingAt(index);
      // A column that says only `Mã số` is what the others say.
      const heading = /^\s*(?:mã số|mã thẻ|số thẻ|số sổ|mã)\s*$/iu.test(own) ? reading.lead : own;
      const kind = columns.find(([pattern]) => pattern.test(heading))?.[1];
      if (kind !== undefined && holderAt(reading, index) !== 'organization') add(index, digits, kind, true);
    }
  return withoutOverlaps(found);
}
