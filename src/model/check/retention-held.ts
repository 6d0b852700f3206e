import type { Disclosure } from '../../kinds/disclosure.ts';
import { retentionFor } from '../disclosure/retention-for.ts';
import { dutiesByCode } from '../law/duty/duties-by-code.ts';
import { longerTerm, mayRemove, type RetentionTerm } from '../law/duty/retention.ts';
import { parsePeriod, periodLabel } from '../../kinds/period.ts';
import type { IsoDay } from '../day/iso-day.ts';
import type { Content } from '../records.ts';
import { formatDay } from '../day/format-day.ts';

/** An item in words: "B01, năm 2025". */
export function nameOf({ duty, period }: Disclosure): string {
  const parsed = parsePeriod(period);
  return `${duty}, ${parsed ? periodLabel(parsed) : period}`;
}

/** Until when an item must stay, after "phải giữ: ". */
export function wordsOf(keep: RetentionTerm): string {
  if (keep.kind === 'until') return `đến hết ngày ${formatDay(keep.day)}`;
  return keep.kind === 'open' ? keep.reason.replace(/\.$/u, '') : 'không quy định';
}

/** The same in a sentence, of an item that something is taken from. */
export const heldInWords = (keep: RetentionTerm): string =>
  keep.kind === 'free' ? 'không có quy định về thời gian giữ, nên không tự mất đi' : `phải giữ: ${wordsOf(keep)}`;

/** Whether an item that was published may be gone on a day. What no rule gives an end stays until somebody declares why it goes. */
export const isOver = (keep: RetentionTerm, today: IsoDay): boolean => keep.kind === 'until' && mayRemove(keep, today);

/** How long by law each item of some content must stay. */
export function keeps(content: Content): (item: Disclosure) => RetentionTerm {
  const duties = dutiesByCode(content);
  const all = [...content.records.disclosures.values()].map(({ data }) => data);
  return (item) => retentionFor(item, duties, all).minimum;
}

/** Whether the first ends before the second. */
export const isShorter = (a: RetentionTerm, b: RetentionTerm) => JSON.stringify(longerTerm(a, b)) !== JSON.stringify(a);
