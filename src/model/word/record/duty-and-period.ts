import { periodKindLabels } from '../../../kinds/period-kind.ts';
import { parsePeriod } from '../../../kinds/period.ts';
import { firstItem } from '../../items.ts';
import { slug } from '../../text/slug.ts';
import type { Asking } from './asked.ts';
import { oneOf } from './answers.ts';
import { periodInWords } from './period-in-words.ts';
import type { KnownDuty } from './record-setting.ts';

/** Words before what a document is about. */
const openings = /^(?:ve-viec-|v-v-|ve-)?(?:cong-bo-cong-khai-|cong-bo-|cong-khai-)?/u;

/**
 * The duty whose whole title begins a document's title or subject, the longest where more than one does; null where none or two do.
 * @param titles of the document: with and without the name of its kind
 */
function dutyInTitle(titles: readonly string[], duties: readonly KnownDuty[]): KnownDuty | null {
  const starts = titles.map((title) => `${slug(title).replace(openings, '')}-`);
  const found = duties
    .filter(({ title }) => starts.some((start) => start.startsWith(`${slug(title)}-`)))
    .sort((a, b) => b.title.length - a.title.length);
  const longest = found.filter(({ title }) => title.length === found[0]?.title.length);
  return longest.length === 1 ? firstItem(longest) : null;
}

/** The duty of a document: what was given, else what its title says, else asked. @param known what another record says */
export function askDuty(
  asking: Asking,
  titles: readonly string[],
  duties: readonly KnownDuty[],
  known: string | null = null,
): KnownDuty | null {
  const found = duties.find(({ code }) => code === known) ?? dutyInTitle(titles, duties);
  const read = oneOf(duties.map(({ code }) => code));
  return asking.field<KnownDuty>(
    {
      name: 'duty',
      label: 'Nghĩa vụ công khai',
      how: `Văn bản “${titles[0] ?? ''}” được công khai theo nghĩa vụ nào? Ghi mã, ví dụ A14; danh sách mã ở trang /cong-khai/.`,
      choices: duties.map(({ code, title }) => ({ value: code, label: `${code} ${title}` })),
    },
    found,
    (given) => duties.find(({ code }) => code === read(given)) ?? null,
  );
}

/** The period of a document: what was given, else what its title says, else asked. @param kind null while the duty is not known */
export function askPeriod(asking: Asking, title: string, kind: KnownDuty['period'] | null): string | null {
  return asking.field(
    {
      name: 'period',
      label: 'Kỳ',
      how: `Văn bản nói về kỳ nào${kind === null ? '' : ` (${periodKindLabels[kind]})`}? Viết như 2025-2026 (năm học), 2026 (năm), 2026-h1 (sáu tháng), 2026-q3 (quý), 2026-9t (chín tháng), 2026-09 (tháng), 2026-w38 (tuần).`,
    },
    kind === null ? null : periodInWords(kind, title),
    (given) => {
      const period = parsePeriod(given);
      return period !== null && (kind === null || period.kind === kind) ? given : null;
    },
  );
}
