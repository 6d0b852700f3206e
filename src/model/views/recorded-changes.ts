import { changeLabels } from '../../kinds/recorded-change.ts';
import type { RecordedChange } from '../../kinds/recorded-change.ts';
import { formatDay } from '../day/format-day.ts';
import type { Content } from '../records.ts';

/** An edit of something that was published, as readers see it. */
export interface RecordedChangeView {
  on: string;
  /** `đính chính` */
  kind: string;
  what: string;
  reason: string;
}

/** The edits of one record, the latest first. */
export const recordedChangesView = (changes: readonly RecordedChange[]): RecordedChangeView[] =>
  changes
    .map(({ on, kind, what, reason }) => ({ on: formatDay(on), kind: changeLabels[kind], what, reason }))
    .reverse();

/** Which text of a document this is, by the changes that its record has. */
export function versionOf(changes: readonly RecordedChange[]): string {
  const last = changes.at(-1);
  if (last === undefined) return 'Bản đầu';
  return `Bản ${changes.length + 1}, ${changeLabels[last.kind]} ngày ${formatDay(last.on)}`;
}

/** Something that had to go, as readers see it. */
export interface RemovalView {
  on: string;
  name: string;
  rule: string;
  reason: string;
  by: string;
}

/** What had to go, the latest first. */
export const removalsView = ({ records }: Pick<Content, 'records'>): RemovalView[] =>
  [...records.removals.values()]
    .map(({ data }) => data)
    .sort((a, b) => (a.on < b.on ? 1 : -1))
    .map(({ on, name, rule, reason, by }) => ({ on: formatDay(on), name, rule, reason, by }));
