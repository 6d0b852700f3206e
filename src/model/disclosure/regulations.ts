import type { Duty } from '../../kinds/duty.ts';
import type { Regulation } from '../../kinds/regulation.ts';
import type { IsoDay } from '../day/iso-day.ts';
import type { ContentRecord } from '../records.ts';
import { notForWeb, unknownDuty } from './check-duty.ts';
import { fileProblems, type KnownFiles } from './check-files.ts';
import { formatDay } from '../day/format-day.ts';
import { problem, type Problem } from '../rules/disclosure-rules.ts';

export interface RegulationContext {
  /** Duties by code. */
  duties: ReadonlyMap<string, Duty>;
  /** The sections of each plan, by the id of the plan. */
  sectionsOfPlan: ReadonlyMap<string, readonly string[]>;
  files: KnownFiles;
  today: IsoDay;
}

/** What is wrong with a regulation beyond its schema: the duty, sections and files that it names, and its days. */
export function regulationProblems(
  regulation: Regulation,
  { duties, sectionsOfPlan, files, today }: RegulationContext,
): Problem[] {
  const promised = regulation.promisedIn.flatMap(({ plan, section }, index) => {
    const sections = sectionsOfPlan.get(plan);
    return !sections || sections.includes(section)
      ? []
      : [
          problem(
            'muc-ke-hoach-la',
            ['promisedIn', index, 'section'],
            `Gặp mục ${section}, kế hoạch có các mục: ${sections.join(', ')}.`,
          ),
        ];
  });
  const { duty, status, issuedOn, publishedOn } = regulation;
  const known = duties.get(duty);
  return [
    ...(known ? [] : [unknownDuty(duty, ['duty'], duties.keys())]),
    // A regulation that nobody has published may be named: that is what a plan does.
    ...(known && status !== 'not-published' ? notForWeb(known, ['duty']) : []),
    ...(issuedOn !== null && issuedOn > today
      ? [
          problem(
            'cong-khai-truoc-van-ban',
            ['issuedOn'],
            `Gặp ngày ban hành ${formatDay(issuedOn)}, hôm nay là ${formatDay(today)}.`,
          ),
        ]
      : []),
    ...(publishedOn !== null && publishedOn > today
      ? [
          problem(
            'ngay-cong-khai-tuong-lai',
            ['publishedOn'],
            `Gặp ngày công khai ${formatDay(publishedOn)}, hôm nay là ${formatDay(today)}.`,
          ),
        ]
      : []),
    ...promised,
    ...fileProblems(regulation.files, ['files'], files),
  ];
}

/** The regulations that a plan promises, those without a publication first. */
export function promisedBy(plan: string, entries: readonly { id: string; regulation: Regulation }[]) {
  const rank = ({ regulation }: { regulation: Regulation }) => (regulation.status === 'not-published' ? 0 : 1);
  return entries
    .filter(({ regulation }) => regulation.promisedIn.some((promise) => promise.plan === plan))
    .sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}

/** Whether a regulation is a document of its own on the site: with its text, and issued on a day. */
export const hasIssuedText = ({ data, body }: ContentRecord<'regulations'>): boolean =>
  body !== null && data.issuedOn !== null && data.status !== 'not-published';
