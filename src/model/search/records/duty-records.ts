import { dutyGroupLabels } from '../../../schema/duty.ts';
import { shortTitle } from '../../legal/titles.ts';
import type { Content } from '../../records.ts';
import type { Site } from '../../site/site.ts';
import type { SearchRecord } from './record.ts';

/** Each duty of disclosure: what must be public, and the question that parents ask. */
export function dutyRecords(site: Site, { records }: Pick<Content, 'records'>): SearchRecord[] {
  return [...records.duties.values()].map(({ id, data }) => ({
    path: `/cong-khai/${id}/`,
    title: data.title,
    text: [
      data.title,
      data.question,
      ...data.holds,
      `Nhóm: ${dutyGroupLabels[data.group]}`,
      ...data.basis.map(
        ({ reference, article }) => `Căn cứ: ${article ?? ''} ${shortTitle(site.legalReference(reference).data)}`,
      ),
      data.note,
    ]
      .filter(Boolean)
      .join('\n'),
    facets: { trang: 'Nghĩa vụ công khai' },
  }));
}
