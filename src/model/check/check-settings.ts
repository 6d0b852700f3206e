import { MIN_CONTRAST_AA, lowestContrast } from '../colour/contrast.ts';
import type { Scheme } from '../colour/contrast.ts';
import { nearestReadable } from '../colour/nearest-readable.ts';
import type { Content } from '../records.ts';
import { nearest } from '../text/nearest.ts';
import type { Issue } from '../rules/issue.ts';
import { issueAt } from '../rules/make-issue.ts';

/** What `site.yaml` says that its schema cannot judge: whether its colours can be read, whether the logo is there. */
export function checkSettings({ settings, incomplete, files }: Content): Issue[] {
  const { data, locationOf } = settings ?? incomplete.settings ?? {};
  if (!data || !locationOf) return [];
  const { color = null, colorDark = null, logo = null } = data;
  const issues: Issue[] = [];
  const judge = (field: 'color' | 'colorDark', colour: string | null, scheme: Scheme, ground: string) => {
    if (colour === null) return;
    const ratio = lowestContrast(colour, scheme);
    if (ratio >= MIN_CONTRAST_AA) return;
    const shown = ratio.toLocaleString('vi-VN', { maximumFractionDigits: 2 });
    issues.push(
      issueAt(
        locationOf([field]),
        'mau-kho-doc',
        `gặp màu ${colour}, độ tương phản trên ${ground} chỉ ${shown}, cần ít nhất 4,5.`,
        { suggestion: nearestReadable(colour, scheme) },
      ),
    );
  };
  judge('color', color, 'light', 'nền sáng');
  judge('colorDark', colorDark, 'dark', 'nền tối');
  if (logo !== null && !files.has(logo))
    issues.push(
      issueAt(locationOf(['logo']), 'lien-ket-hong', `không có tệp “${logo}” trong thư mục public.`, {
        remedy: 'Đặt ảnh vào src/content/public/tep/, hoặc để logo: null.',
        suggestion: nearest(logo, files.keys()),
      }),
    );
  return issues;
}
