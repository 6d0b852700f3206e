import { progressLabels, reportOccasionLabels } from '../../../kinds/report-labels.ts';
import type { ProgressState } from '../../../kinds/report-labels.ts';
import type { PlanHead } from '../frontmatter.ts';
import type { Asking } from './asked.ts';
import { oneOf, readDay, readPeriod } from './answers.ts';
import { periodInWords } from './period-in-words.ts';
import type { KnownPlan } from './choose-record.ts';
import type { RecordSetting } from './record-setting.ts';
import { attachmentOf, keptWhole, provenanceOf } from './target.ts';
import type { Target, TargetSource } from './target.ts';

type Occasion = keyof typeof reportOccasionLabels;
const occasions = Object.keys(reportOccasionLabels) as Occasion[];
const states = Object.keys(progressLabels) as ProgressState[];

/** What the title of a report says of its occasion. */
const occasionWords: readonly (readonly [RegExp, Occasion])[] = [
  [/(?:sơ kết )?học kỳ/iu, 'semester'],
  [/quý /iu, 'quarter'],
  [/tháng \d/iu, 'month'],
  [/tổng kết/iu, 'year'],
];

interface Section {
  section: string;
  state: ProgressState;
  summary: string;
}

/** `ii-3: done: Đã họp hai lần.`, one section a line. Null where a line is written in another way, or names what the plan does not have. */
function readSections(given: string, plan: KnownPlan | null): Section[] | null {
  const lines = given
    .split(/\n|\|/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const found = lines.map((line): Section | null => {
    const [, section = '', state = '', summary = ''] = /^([a-z0-9-]+)\s*[:=]\s*([^:]+?)\s*:\s*(.+)$/u.exec(line) ?? [];
    const known = states.find((each) => each === state || progressLabels[each] === state);
    if (known === undefined || (plan && plan.sections.every(({ id }) => id !== section))) return null;
    return { section, state: known, summary };
  });
  return found.length > 0 && found.every((each) => each !== null) ? found : null;
}

/** A report on the progress of a plan, with the Word file as its text. How far each section has come is a judgement that a person writes. */
export function reportRecord(
  title: string,
  head: Pick<PlanHead, 'organization' | 'issuedOn'>,
  named: KnownPlan | null,
  { plans }: RecordSetting,
  asking: Asking,
  source: TargetSource,
): Pick<Target, 'id' | 'fields' | 'attachment' | 'remarks'> {
  const planId = oneOf(plans.map(({ id }) => id));
  const plan = asking.field(
    {
      name: 'plan',
      label: 'Kế hoạch được báo cáo',
      how: 'Mã của kế hoạch có trên trang mà báo cáo nói về; trích yếu không nói rõ một kế hoạch nào.',
      choices: plans.map(({ id, subject }) => ({ value: id, label: subject })),
    },
    named,
    (given) => plans.find(({ id }) => id === planId(given)) ?? null,
  );
  const occasion = asking.field(
    {
      name: 'occasion',
      label: 'Dịp báo cáo',
      how: `Một trong: ${occasions.map((each) => `${each} (${reportOccasionLabels[each]})`).join(', ')}.`,
      choices: occasions.map((value) => ({ value, label: reportOccasionLabels[value] })),
    },
    occasionWords.find(([words]) => words.test(title))?.[1] ?? null,
    oneOf(occasions),
  );
  const period = asking.field(
    {
      name: 'period',
      label: 'Kỳ',
      how: 'Báo cáo về kỳ nào? Viết như 2025-2026 (năm học), 2026 (năm), 2026-q3 (quý), 2026-09 (tháng).',
    },
    occasion === null ? null : periodOf(occasion, title),
    readPeriod,
  );
  const reportedOn = asking.field(
    { name: 'issuedOn', label: 'Ngày báo cáo', how: 'Ngày ký; tệp Word không ghi đủ. Viết năm-tháng-ngày.' },
    head.issuedOn,
    readDay,
  );
  const of = plan?.sections.map(({ id, title: words }) => `${id} (${words})`).join('; ') ?? '';
  const sections = asking.field<Section[]>(
    {
      name: 'sections',
      label: 'Các mục của kế hoạch',
      how: `Mục nào đã đến đâu, mỗi mục một dòng: mã mục: tình trạng: kết quả trong một, hai câu. Ví dụ ii-3: ${progressLabels.done}: Đã họp hai lần. Tình trạng: ${states.map((each) => progressLabels[each]).join('; ')}.${of === '' ? '' : ` Các mục: ${of}.`}`,
      isLong: true,
    },
    null,
    (given) => readSections(given, plan),
  );
  const id = `${plan?.id ?? 'ke-hoach'}.${period ?? 'ky'}`;
  const { attachment, files } = attachmentOf(id, title, source);
  return {
    id,
    fields: {
      organization: head.organization,
      plan: plan?.id ?? null,
      title,
      occasion,
      period,
      reportedOn,
      sections: (sections ?? []).map((each) => ({ ...each })),
      files,
      provenance: provenanceOf(source),
    },
    attachment,
    remarks: [keptWhole],
  };
}

/** The period that a title names for an occasion. Half of a school year has no period of its own, so it is asked. */
function periodOf(occasion: Occasion, title: string): string | null {
  if (occasion === 'month' || occasion === 'quarter') return periodInWords(occasion, title);
  return occasion === 'year' ? (periodInWords('school-year', title) ?? periodInWords('year', title)) : null;
}
