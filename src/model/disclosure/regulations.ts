import type { Regulation } from '../../schema/regulation.ts';
import type { IsoDay } from '../calendar/iso-day.ts';
import { unknownDuty } from './check-duty.ts';
import { fileProblems, type KnownFiles } from './check-files.ts';
import { formatDay } from '../text/format-day.ts';
import { problem, type Problem } from './problems.ts';

export interface RegulationContext {
  duties: ReadonlySet<string>;
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
  const { duty, publishedOn } = regulation;
  return [
    ...(duties.has(duty) ? [] : [unknownDuty(duty, ['duty'], duties)]),
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
