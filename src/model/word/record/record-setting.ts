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

/** What the content of the site knows that a record of another kind than a plan asks for. */
export interface RecordSetting {
  duties: readonly KnownDuty[];
  plans: readonly KnownPlan[];
  regulations: readonly KnownRegulation[];
}

/** Of a site of which nothing is known. */
export const nothingKnown: RecordSetting = { duties: [], plans: [], regulations: [] };
