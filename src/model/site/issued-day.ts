import type { KindName } from '../../kinds/index.ts';
import type { IsoDay } from '../day/iso-day.ts';
import type { ContentRecord } from '../records.ts';

/** A document that a school issued, with its text. */
export type IssuedRecord = ContentRecord<'plans'> | ContentRecord<'notices'> | ContentRecord<'regulations'>;

/** Whether records of a kind are documents that a school issued, with their text. */
export const isIssuedKind = (collection: KindName): collection is IssuedRecord['collection'] =>
  collection === 'plans' || collection === 'notices' || collection === 'regulations';

export const isIssued = (record: ContentRecord): record is IssuedRecord => isIssuedKind(record.collection);

/**
 * The ISO day on which what an issued document cites is judged.
 * @throws for a regulation without its day: its text is no page of the site
 */
export function issuedDay(record: IssuedRecord, today?: string): IsoDay {
  if (record.collection === 'plans') return planDay(record.data, today);
  if (record.data.issuedOn === null) throw new Error(`Quy chế ${record.id} không có ngày ban hành.`);
  return record.data.issuedOn;
}

/**
 * The day on which a plan's citations are judged: the day it was signed, or the day estimated for it; a draft that has
 * neither is judged on `today`.
 * @throws when there is no such day and no `today` was given: the schema forbids that for issued plans.
 */
export function planDay(plan: ContentRecord<'plans'>['data'], today?: string): string {
  const day = plan.issuedOn ?? plan.estimatedOn?.on ?? today;
  if (day === undefined) throw new Error('Kế hoạch đã ban hành phải có ngày ký hoặc ngày ước định.');
  return day;
}
