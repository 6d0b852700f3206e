import { kinds } from '../../kinds/index.ts';
import { changesOf } from '../check/permanence/altered-history.ts';
import { declaredRemovals } from '../check/permanence/published.ts';
import type { Content, ContentRecord } from '../records.ts';
import type { RecordChange } from './record-change.ts';

/** In place of words that a removal takes away. */
const NOT_REPEATED = '(đã gỡ, không chép lại)';

/**
 * The changes of records without the old words of what a declared removal takes away, whether the checker found something there or
 * not: a comment outlives the corrected text.
 */
export function withoutTakenAway(changes: readonly RecordChange[], before: Content, after: Content): RecordChange[] {
  const declared = declaredRemovals(before, after);
  const isRemoval = ({ collection, id }: RecordChange): boolean => {
    const [past, present] = [before, after].map(
      ({ records }) => records[collection].get(id) as ContentRecord | undefined,
    );
    const added = past && present ? changesOf(present).slice(changesOf(past).length) : [];
    return declared.has(`${kinds[collection].folder}/${id}`) || added.some(({ kind }) => kind === 'removal');
  };
  return changes.map((change) =>
    isRemoval(change)
      ? {
          ...change,
          changes: change.changes.map((each) =>
            each.before !== null && (each.after ?? '').length < each.before.length
              ? { ...each, before: NOT_REPEATED }
              : each,
          ),
        }
      : change,
  );
}
