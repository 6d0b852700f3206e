import type { DutyState, DutyStatus } from '../../law/duty/state.ts';
import { dutyStateLabels } from '../../law/duty/state.ts';
import { formatDay } from '../../day/format-day.ts';

/** Short words for lists and addresses of the states, in the order in which they call for attention. */
const words: Record<DutyState, { short: string; slug: string }> = {
  overdue: { short: 'quá hạn', slug: 'qua-han' },
  'due-soon': { short: 'sắp đến hạn', slug: 'sap-den-han' },
  conditional: { short: 'khi phát sinh', slug: 'tuy-truong-hop' },
  'published-late': { short: 'muộn', slug: 'muon' },
  'published-undated': { short: 'đã công bố, chưa rõ ngày', slug: 'chua-ro-ngay' },
  'published-in-time': { short: 'đúng hạn', slug: 'dung-han' },
  'not-due': { short: 'chưa đến hạn', slug: 'chua-den-han' },
  // The address is older than the words: most of these items are public inside the school.
  internal: { short: 'không buộc đăng', slug: 'noi-bo' },
  'not-applicable': { short: 'không áp dụng', slug: 'khong-ap-dung' },
  technical: { short: 'kỹ thuật của trang', slug: 'ky-thuat' },
  gate: { short: 'không được đăng', slug: 'khong-duoc-dang' },
};

/** The states in the order in which they call for attention. */
export const dutyStates = Object.keys(words) as DutyState[];

const unpublished: readonly DutyState[] = ['overdue', 'due-soon', 'not-due', 'conditional'];
export const isPublished = (state: DutyState): boolean => state.startsWith('published-');

export interface DutyStateView {
  state: DutyState;
  label: string;
  short: string;
  slug: string;
  /** Whether the reader should read "chưa công bố". */
  unpublished: boolean;
}

export const dutyStateView = (state: DutyState): DutyStateView => ({
  state,
  label: dutyStateLabels[state],
  ...words[state],
  unpublished: unpublished.includes(state),
});

/** The state of one item with its days as a reader sees them. */
export interface StatusView extends DutyStateView {
  reason: string;
  /** `15/02/2027`, `15/02/2027 (dự kiến)`. */
  lastDay: string | null;
  lastDayIso: string | null;
  publishedOn: string | null;
  publishedOnIso: string | null;
}

export const statusView = ({ state, label, reason, lastDay, expected, publishedOn }: DutyStatus): StatusView => ({
  ...dutyStateView(state),
  label,
  reason,
  lastDay: lastDay && `${formatDay(lastDay)}${expected ? ' (dự kiến)' : ''}`,
  lastDayIso: lastDay,
  publishedOn: publishedOn && formatDay(publishedOn),
  publishedOnIso: publishedOn,
});
