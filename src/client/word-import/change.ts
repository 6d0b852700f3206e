import type { Change } from '../send/review-host.ts';
// Not through the model's index: the page would load the whole importer, and share files of it with the search page.
import { recordKinds } from '../../model/word/record/record-kind.ts';
import type { PlanView } from './plan-view.ts';

/** The change that an imported document makes, as it is sent for review: its record, its pictures or the file itself, the records that it begins. */
export function changeOf({ files, item, record: { kind, id } }: PlanView): Change {
  const { label, collection } = recordKinds[kind];
  return {
    // The editing screen calls a change of such a record so.
    branch: `cms/${collection}/${id}`,
    title: item === null ? `Thêm ${label}: ${id}` : `Thêm văn bản vào mục công khai: ${id}`,
    description:
      kind === 'plan'
        ? 'Gửi từ trang “Nhập tệp Word”. Kế hoạch còn là bản nháp: so với bản ký rồi mới công khai.'
        : 'Gửi từ trang “Nhập tệp Word”. Chưa ai so với bản ký: so xong mới chấp nhận.',
    files,
  };
}
