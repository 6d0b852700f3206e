import type { PeriodKind } from '../../../kinds/period-kind.ts';
import type { KnownPlan } from './choose-record.ts';

/** A duty that the school may publish for. */
export interface KnownDuty {
  code: string;
  title: string;
  period: PeriodKind;
}

/** A regulation that the site names already, often because a plan promises it. */
export interface KnownRegulation {
  id: string;
  title: string;
  duty: string;
  purpose: string;
  promisedIn: readonly { plan: string; section: string }[];
}

/** An item of a duty that a document can be added to. */
export interface KnownItem {
  id: string;
  duty: string;
  /** The id of a period. */
  period: string;
}

/** What the content of the site knows that a record of another kind than a plan asks for. */
export interface RecordSetting {
  duties: readonly KnownDuty[];
  plans: readonly KnownPlan[];
  regulations: readonly KnownRegulation[];
  /** The items of duties that are there. */
  items: readonly KnownItem[];
}

/** Of a site of which nothing is known. */
export const nothingKnown: RecordSetting = { duties: [], plans: [], regulations: [], items: [] };
