import type { Comparison } from '../../../kinds/provenance.ts';
import { formatDay } from '../../day/format-day.ts';
import type { ContentRecord } from '../../records.ts';
import type { Issue } from '../../rules/issue.ts';
import { issueAt } from '../../rules/make-issue.ts';
import { recordName } from './published.ts';

type Compared = Pick<ContentRecord, 'collection' | 'id' | 'data' | 'locationOf'>;

const marksOf = ({ data }: Pick<Compared, 'data'>): (Omit<Comparison, 'fields'> & { field: string })[] =>
  'provenance' in data
    ? (data.provenance.verification ?? []).flatMap(({ by, on, against, fields }) =>
        fields.map(({ field }) => ({ by, on, against, field })),
      )
    : [];

/**
 * Comparisons that say now that somebody else, on another day, or with another text compared the same field. One that goes says less
 * than before, and a newer one is another comparison.
 */
export function alteredComparisons(before: Compared, after: Compared): Issue[] {
  const now = marksOf(after);
  const altered = marksOf(before).flatMap((mark) => {
    const own = now.filter(({ field }) => field === mark.field);
    const isSaid = own.length === 0 || own.some((each) => isSame(each, mark) || each.on > mark.on);
    return isSaid ? [] : [{ mark, other: own[0] }];
  });
  return altered
    .slice(0, 1)
    .flatMap(({ mark, other }) =>
      other === undefined
        ? []
        : [
            issueAt(
              after.locationOf(['provenance', 'verification']),
              'sua-dieu-da-dang',
              `lần đối chiếu “${mark.field}” của ${recordName(before)}: “${inWords(mark)}” thành “${inWords(other)}”.`,
              { remedy: 'Trả lại như cũ. So lại thì ghi một lần đối chiếu mới, ngày mới, bằng npm run compare-law.' },
            ),
          ],
    );
}

const isSame = (one: Omit<Comparison, 'fields'>, other: Omit<Comparison, 'fields'>) =>
  one.by === other.by && one.on === other.on && one.against === other.against;

const inWords = ({ by, on, against }: Omit<Comparison, 'fields'>) => `${by}, ${formatDay(on)}, ${against}`;
