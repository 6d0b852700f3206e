import type { FormResult } from '../../model/sheet/page-form.ts';
import type { Change } from '../send/review-host.ts';

/** The change that a table makes, as it is sent for review. */
export function changeOf({ id, path, text, done, changes }: FormResult): Change {
  const listed = changes.map((change) => `    ${change.replace(/\s+/gu, ' ')}`).join('\n');
  return {
    // The editing screen calls a change of an item so.
    branch: `cms/disclosures/${id}`,
    title: `${done === 'new' ? 'Thêm' : 'Sửa'} mục công khai: ${id}`,
    description: `Gửi từ trang “Nhập bảng số liệu”.${listed === '' ? '' : `\n\nSo với bảng đang có:\n\n${listed}`}`,
    files: [{ path, content: new TextEncoder().encode(text) }],
  };
}
