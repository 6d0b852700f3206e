import { dutyPath } from '../../addresses.ts';
import { shortTitle } from '../../../kinds/titles.ts';
import { articlesOf } from '../../law/duty/basis.ts';
import type { Site } from '../../site/site.ts';
import type { SearchRecord } from './record.ts';

/** Each duty of disclosure that the school has: what must be public, and the question that parents ask. */
export function dutyRecords(site: Site): SearchRecord[] {
  return site.dutyRegister().ownDuties.map(({ id, data }) => ({
    path: dutyPath(id),
    // What no law demands any more must not be before what one does.
    title: data.heldTo === null ? data.title : `${data.title} (quy định đã hết hiệu lực)`,
    text: [
      data.title,
      data.question,
      ...data.holds,
      ...data.basis.map(
        (each) => `Căn cứ: ${articlesOf([each]) ?? ''} ${shortTitle(site.legalReference(each.reference).data)}`,
      ),
      data.note,
    ]
      .filter(Boolean)
      .join('\n'),
    facets: { trang: 'Nghĩa vụ công khai' },
  }));
}
