import { MOST_REDIRECTS, parseRedirects } from '../model/redirects.ts';
import type { Redirect } from '../model/redirects.ts';
import { formatNumber } from '../model/text/format-number.ts';
import { redirectsIn, schoolFolders } from './school-folders.ts';

/** The rules of `public/_redirects`; `problem` names the lines that are none, and is null where all are. */
export function readRedirects(): { redirects: Redirect[]; problem: { problem: string; remedy: string } | null } {
  const texts = schoolFolders().map(redirectsIn);
  if (texts.includes(null))
    return {
      redirects: [],
      problem: { problem: 'public/_redirects: không mở được tệp.', remedy: 'cho người chạy lệnh quyền đọc tệp ấy.' },
    };
  const { redirects, wrong, isTooLong } = parseRedirects(texts.join(''));
  if (isTooLong)
    return {
      redirects,
      problem: {
        problem: `public/_redirects: dài hơn ${formatNumber(MOST_REDIRECTS)} dòng.`,
        remedy: 'gộp các địa chỉ cùng đầu bằng “*” ở cuối địa chỉ cũ.',
      },
    };
  if (wrong.length === 0) return { redirects, problem: null };
  return {
    redirects,
    problem: {
      problem: `public/_redirects: không hiểu dòng ${wrong.slice(0, 20).join(', ')}${wrong.length > 20 ? '…' : ''}.`,
      remedy: 'viết như “/ke-hoach/ma-cu/ /ke-hoach/ma-moi/ 301”.',
    },
  };
}
