import { dutyPath } from '../../addresses.ts';
import type { Duty } from '../../../kinds/duty.ts';
import { shortTitle } from '../../../kinds/titles.ts';
import { articlesOf, basisFor } from '../../law/duty/basis.ts';
import type { Site } from '../../site/site.ts';
import type { SearchRecord } from './record.ts';

/** Each duty of disclosure that the school has: what must be public, and the question that parents ask. */
export function dutyRecords(site: Site): SearchRecord[] {
  const register = site.dutyRegister();
  /** What other schools call it: people ask a centre for its “hiệu trưởng”, too. */
  const elsewhere = ({ code, title }: Duty) => {
    const { title: recorded } = register.recorded(code);
    return recorded === title ? null : recorded;
  };
  return register.ownDuties.map(({ id, data }) => ({
    path: dutyPath(id),
    // What no law demands any more must not be before what one does.
    title: data.heldTo === null ? data.title : `${data.title} (quy định đã hết hiệu lực)`,
    text: [
      data.title,
      data.question,
      ...data.holds,
      ...basisFor(data, register.school.levels).map((each) =>
        `${articlesOf([each])} ${shortTitle(site.legalReference(each.reference).data)}`.trim(),
      ),
      data.note,
      elsewhere(data),
    ]
      .filter(Boolean)
      .join('\n'),
    facets: { trang: 'Nghĩa vụ công khai' },
  }));
}
