import type { RecordedChange } from '../../../kinds/recorded-change.ts';
import type { ContentRecord } from '../../records.ts';
import type { Issue } from '../../rules/issue.ts';
import { issueAt } from '../../rules/make-issue.ts';
import { recordName } from './published.ts';
import { isRemoved } from './removed-words.ts';
import { textOf } from './said-words.ts';

type WithHistory = Pick<ContentRecord, 'collection' | 'id' | 'data' | 'locationOf'>;

/** What a record says of its own edits, the oldest first. */
export const changesOf = ({ data }: Pick<WithHistory, 'data'>): readonly RecordedChange[] =>
  'changes' in data ? data.changes : [];

/** Changes that were recorded and are others now. A declared removal may take words from them. */
export function alteredHistory(before: WithHistory, after: WithHistory, isDeclared: boolean): Issue[] {
  const present = changesOf(after);
  const isKept = changesOf(before).every(
    (change, index) =>
      JSON.stringify(change) === JSON.stringify(present[index]) ||
      (isDeclared && isRemoved(textOf(change), textOf(present[index]), true)),
  );
  if (isKept) return [];
  return [
    issueAt(
      after.locationOf(['changes'], true),
      'sua-dieu-da-dang',
      `các lần sửa đã ghi của ${recordName(before)} bị đổi hoặc bị bỏ.`,
      { remedy: 'Giữ nguyên các mục cũ của changes; lần sửa mới thêm ở cuối.' },
    ),
  ];
}
