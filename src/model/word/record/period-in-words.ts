import type { PeriodKind } from '../../../kinds/period-kind.ts';
import { capture } from '../../text/capture.ts';
import { parsePeriod } from '../../../kinds/period.ts';

const quarters: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4, '1': 1, '2': 2, '3': 3, '4': 4 };

type Reading = (text: string) => string | null;
const year = '(?:năm\\s*|/|-)\\s*(20\\d{2})(?!\\d|\\s*[-–—]\\s*20\\d{2})';

const readings: Readonly<Record<PeriodKind, Reading>> = {
  'school-year': (text) => {
    const match = /(20\d{2})\s*[-–—]\s*(20\d{2})/u.exec(text);
    return match && `${match[1]}-${match[2]}`;
  },
  year: (text) => /năm\s*(20\d{2})(?!\d|\s*[-–—]\s*20\d{2})/iu.exec(text)?.[1] ?? null,
  'half-year': (text) => {
    const match = new RegExp(`(?:6|06|sáu) tháng (đầu|cuối) ${year}`, 'iu').exec(text);
    return match && `${match[2]}-h${capture(match, 1).toLocaleLowerCase('vi') === 'đầu' ? 1 : 2}`;
  },
  quarter: (text) => {
    const match = new RegExp(`quý (IV|I{1,3}|[1-4])\\s*${year}`, 'iu').exec(text);
    return match && `${match[2]}-q${quarters[capture(match, 1).toUpperCase()]}`;
  },
  'budget-term': (text) => {
    const match = new RegExp(`0?([369]|12) tháng (?:đầu )?${year}`, 'iu').exec(text);
    return match && `${match[2]}-${match[1]}t`;
  },
  month: (text) => {
    const match = new RegExp(`tháng (\\d{1,2})\\s*${year}`, 'iu').exec(text);
    return match && `${match[2]}-${capture(match, 1).padStart(2, '0')}`;
  },
  week: () => null,
};

/** The period of a kind that a title names: `2026-q3` for “quý III năm 2026”. Null where it names none; nothing is guessed. */
export function periodInWords(kind: PeriodKind, title: string): string | null {
  const id = readings[kind](title.replace(/\s+/gu, ' '));
  return id !== null && parsePeriod(id)?.kind === kind ? id : null;
}
