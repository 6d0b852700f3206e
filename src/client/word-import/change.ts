import type { Change } from '../send/review-host.ts';
import type { PlanView } from './plan-view.ts';

/** The change that an imported plan makes, as it is sent for review: the plan, its pictures, the records that it begins. */
export function changeOf({ files }: PlanView): Change {
  // The plan's own file is the last.
  const path = files.at(-1)?.path ?? '';
  const id = path.slice(path.lastIndexOf('/') + 1).replace(/\.mdx$/u, '');
  return {
    // The editing screen calls a change of a plan so.
    branch: `cms/plans/${id}`,
    title: `Thêm kế hoạch: ${id}`,
    description: 'Gửi từ trang “Nhập tệp Word”. Kế hoạch còn là bản nháp: so với bản ký rồi mới công khai.',
    files,
  };
}
