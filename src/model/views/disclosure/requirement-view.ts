import { dutyPath } from '../../addresses.ts';
import { channelLabels, dutyFormLabels, ownershipLabels, webRuleLabels } from '../../../kinds/duty.ts';
import type { Duty } from '../../../kinds/duty.ts';
import { periodKindLabels } from '../../../kinds/period-kind.ts';
import { mayConcern } from '../../law/duty/condition.ts';
import { isForWorkingYear } from '../../law/duty/deadline.ts';
import { describeDue, describeRetention } from '../../law/duty/describe-rule.ts';
import { dutyGroupTitle, levelWords } from '../../law/duty/level-words.ts';
import { inSchoolNoun } from '../../law/duty/school-noun.ts';
import { formatDay } from '../../day/format-day.ts';
import { provenanceView, referenceLink } from '../links.ts';
import type { LinkView, ProvenanceView } from '../links.ts';
import { recordedChangesView } from '../recorded-changes.ts';
import type { RecordedChangeView } from '../recorded-changes.ts';
import type { Site } from '../../site/site.ts';

/** What law asks of an item: what it holds, when, where, how long. */
export interface RequirementView {
  holds: string[];
  due: { words: string; reference: LinkView | null }[];
  keep: string;
  keepAdvised: string | null;
  period: string;
  forms: string;
  channels: string;
  web: string;
  /** Where law says that it must be on the website; null where no clause was found, or none is needed. */
  webBasis: { reference: LinkView; article: string | null } | null;
  webNote: string | null;
  /** Conditions on which the duty rests that can be for the school of the site, each with the schools that it is for. */
  onlyIf: string[];
  /** Why the item stays off the site; null where it belongs there. */
  offTheWeb: string | null;
  levels: string;
  held: string | null;
  replacedBy: LinkView[];
  note: string | null;
  group: { letter: string; title: string };
  provenance: ProvenanceView;
  changes: RecordedChangeView[];
}

const offTheWeb: Partial<Record<Duty['web'], string>> = {
  internal: 'Mục này công khai trong nội bộ nhà trường. Trang không đăng, và bộ kiểm tra dừng việc đăng.',
  forbidden:
    'Mục này không được đăng trên mạng. Nhà trường công khai bằng hình thức mà luật cho phép; bộ kiểm tra dừng việc đăng.',
  gate: 'Đây không phải mục phải công khai mà là điều trang không được chứa. Bộ kiểm tra và người duyệt dừng việc đăng.',
};

/** How far law wants an item on the site; where the other way is a noticeboard, that one is named and not the inside of the school. */
const webWords = ({ web, channels }: Duty): string =>
  web === 'allowed' && !channels.includes('internal')
    ? 'được đăng trên trang, thay hoặc cùng việc niêm yết'
    : webRuleLabels[web];

export function requirementView(site: Site, duty: Duty): RequirementView {
  const { minimum, recommended } = duty.retention;
  const { school } = site.dutyRegister();
  const { levels } = school;
  const said = (text: string) => inSchoolNoun(text, levels);
  const away = offTheWeb[duty.web];
  const labels = <T extends string>(keys: readonly T[], table: Record<T, string>) =>
    keys.map((key) => table[key]).join('; ');
  const held = [
    duty.heldFrom && `từ ngày ${formatDay(duty.heldFrom)}`,
    duty.heldTo && `đến hết ngày ${formatDay(duty.heldTo)}`,
  ].filter((part) => part !== null);
  const ownership = duty.ownership.length === 1 ? `; chỉ trường ${labels(duty.ownership, ownershipLabels)}` : '';
  return {
    holds: duty.holds,
    due: duty.due
      .filter((rule) => isForWorkingYear(rule, site.settings.workingYear))
      .map((rule) => ({
        words: describeDue(rule),
        reference: rule.kind === 'other-law' ? referenceLink(site, rule.reference) : null,
      })),
    keep: said(describeRetention(minimum)),
    keepAdvised: recommended && describeRetention(recommended),
    period: `mỗi ${periodKindLabels[duty.period]}`,
    forms: labels(duty.forms, dutyFormLabels),
    channels: said(labels(duty.channels, channelLabels)),
    web: said(webWords(duty)),
    webBasis: duty.webBasis && {
      reference: referenceLink(site, duty.webBasis.reference),
      article: duty.webBasis.article,
    },
    webNote: duty.webNote,
    onlyIf: [
      ...(duty.onlyIf === null ? [] : [duty.onlyIf]),
      ...duty.conditions
        .filter((condition) => mayConcern(condition, school))
        .map((condition) => {
          const schools = [levelWords(condition.levels), labels(condition.ownership, ownershipLabels)];
          const words = schools.filter((part) => part !== '').join('; ');
          return words === '' ? condition.onlyIf : `với trường ${words}: ${condition.onlyIf}`;
        }),
    ],
    offTheWeb: away === undefined ? null : said(away),
    levels: levelWords(duty.levels) + ownership,
    held: held.length === 0 ? null : held.join(' '),
    replacedBy: duty.replacedBy.map((code) => ({
      path: dutyPath(code),
      label: site.dutyRegister().duty(code).data.title,
    })),
    note: duty.note,
    group: { letter: duty.group, title: dutyGroupTitle(duty.group, levels) },
    provenance: provenanceView('duties', site.dutyRegister().recorded(duty.code)),
    changes: recordedChangesView(duty.changes),
  };
}
