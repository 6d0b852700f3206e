import type { Publication } from '../../../kinds/disclosure.ts';
import type { Duty, RetentionRule } from '../../../kinds/duty.ts';
import { addDays, addYears, laterDay, type IsoDay } from '../../day/iso-day.ts';
import type { Period } from '../../../kinds/period.ts';

/**
 * How long an item must stay readable, every version of it included: `until` a day (the last one),
 * `open` while no day can be named, with the reason, or `free` where no rule holds it.
 */
export type RetentionTerm = { kind: 'until'; day: IsoDay } | { kind: 'open'; reason: string } | { kind: 'free' };

/** What {@link keepUntil} needs to know besides the rule. */
export interface RetentionFacts {
  period: Period;
  publications: readonly Pick<Publication, 'on'>[];
  /** The day on which a newer item replaced this one, or null. */
  replacedOn?: IsoDay | null;
}

/** The longer of two: open is longer than any day. */
export function longerTerm(a: RetentionTerm, b: RetentionTerm): RetentionTerm {
  if (a.kind === 'open' || b.kind === 'free') return a;
  if (b.kind === 'open' || a.kind === 'free') return b;
  return { kind: 'until', day: laterDay(a.day, b.day) };
}

/**
 * The retention of an item under one rule. A term counts from each publication, so the last one
 * decides and an edit never shortens it (TT 09/2024/TT-BGDĐT khoản 2 Điều 15; Luật 10/2022/QH15
 * khoản 1, 2 Điều 48). A publication without a recorded day keeps the item open.
 */
export function keepUntil(
  rule: RetentionRule,
  { period, publications, replacedOn = null }: RetentionFacts,
): RetentionTerm {
  const open = (reason: string): RetentionTerm => ({ kind: 'open', reason });
  switch (rule.kind) {
    case 'term':
      if (publications.length === 0) return { kind: 'free' };
      return publications
        .map(({ on }): RetentionTerm => {
          if (on === null) return open('Chưa ghi ngày công khai nên chưa tính được ngày được gỡ.');
          return { kind: 'until', day: rule.unit === 'years' ? addYears(on, rule.count) : addDays(on, rule.count) };
        })
        .reduce(longerTerm);
    case 'until-replaced':
      return replacedOn === null ? open('Giữ đến khi có nội dung mới thay thế.') : { kind: 'until', day: replacedOn };
    case 'latest-years':
      return { kind: 'until', day: addYears(period.to, rule.count) };
    case 'standing':
      return replacedOn === null ? open('Phải có thường trực.') : { kind: 'until', day: replacedOn };
    case 'with-original':
      return open('Giữ cùng bản được đính chính.');
    case 'until-event':
      return open(`Giữ đến khi ${rule.event}.`);
    case 'minutes':
      return open('Biên bản lưu tại trường.');
    case 'other-law':
      return open('Thời gian lưu theo văn bản riêng.');
    case 'unknown':
      return open('Nguồn chưa cho biết thời gian lưu.');
    case 'none':
      return { kind: 'free' };
  }
}

/** The minimum by law and the longer time that is advised, where one is. */
export function retentionOf(duty: Duty, facts: RetentionFacts): { minimum: RetentionTerm; advised: RetentionTerm } {
  const minimum = keepUntil(duty.retention.minimum, facts);
  const advised = duty.retention.recommended === null ? minimum : keepUntil(duty.retention.recommended, facts);
  return { minimum, advised: longerTerm(minimum, advised) };
}

/** Whether the item may be taken down on a day: its last day is past, or no rule holds it. */
export function mayRemove(keep: RetentionTerm, today: IsoDay): boolean {
  return keep.kind === 'free' || (keep.kind === 'until' && keep.day < today);
}
