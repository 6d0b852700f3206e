import type { Duty } from '../../../kinds/duty.ts';

/** Where a duty is met that the website need not show, in words. */
export interface OffSite {
  /** A state: `niêm yết tại trường`. */
  label: string;
  /** A sentence with its full stop. */
  reason: string;
}

const missing = 'trang không có mục này.';

/** Words for a duty that may be met without the website, from where law wants it and how far law binds the school. */
export function offSite({ channels, web, due }: Duty): OffSite {
  const has = (channel: Duty['channels'][number]) => channels.includes(channel);
  if (web === 'forbidden')
    return { label: 'công khai nội bộ', reason: 'Công khai trong nội bộ nhà trường, cấm đăng trên trang.' };
  if (due.every(({ kind }) => kind === 'voluntary'))
    return { label: 'không bắt buộc', reason: `Luật không buộc công khai mục này; ${missing}` };
  if (has('parents-meeting'))
    return {
      label: 'phổ biến trực tiếp',
      reason: `Phổ biến trực tiếp, luật không buộc đăng trên trang; ${missing}`,
    };
  if (web === 'allowed')
    return has('internal')
      ? {
          label: 'trên trang hoặc nội bộ',
          reason: `Nhà trường được chọn: đăng trên trang hoặc công khai trong nội bộ; ${missing}`,
        }
      : {
          label: 'trên trang hoặc niêm yết',
          reason: `Nhà trường được chọn: đăng trên trang hoặc niêm yết tại trường; ${missing}`,
        };
  if (has('noticeboard') && has('internal'))
    return {
      label: 'niêm yết hoặc nội bộ',
      reason: `Niêm yết tại trường hoặc công khai trong nội bộ, luật không buộc đăng trên trang; ${missing}`,
    };
  if (has('noticeboard'))
    return {
      label: 'niêm yết tại trường',
      reason: `Niêm yết tại trường, luật không buộc đăng trên trang; ${missing}`,
    };
  if (has('internal'))
    return {
      label: 'công khai nội bộ',
      reason:
        web === 'internal'
          ? `Công khai trong nội bộ nhà trường; ${missing}`
          : `Công khai trong nội bộ nhà trường, luật không buộc đăng trên trang; ${missing}`,
    };
  return {
    label: 'chưa thấy buộc đăng trên trang',
    reason: `Chưa thấy điều khoản nào buộc đăng trên trang; ${missing}`,
  };
}
