import { ownershipLabels, schoolLevelLabels } from '../../../kinds/duty.ts';
import type { SchoolLevel } from '../../../kinds/duty.ts';
import { comparedRecord } from '../../comparison/compared-fields.ts';
import { levelWords, schoolWord } from '../../law/duty/level-words.ts';
import { shortTitle } from '../../../kinds/titles.ts';
import type { Site } from '../../site/site.ts';

/** For which school the duties are reported, in words, and whether something about it had to be assumed. */
export interface SchoolView {
  name: string;
  /** `trường mầm non công lập` */
  kind: string;
  /** Whether the level or the ownership is not known, so that nothing was left out on that ground. */
  unsure: boolean;
  /** Whether the school itself said so, or a person has compared it. */
  confirmed: boolean;
  /** What the register of duties does not hold yet for schools of this level, as one clause; null where it holds it. */
  lacks: string | null;
}

/** A register without a single condition of quality (group C) of this level holds only what levels have in common. */
function lacksOf(site: Site, level: SchoolLevel): string | null {
  const { duties } = site.dutyRegister();
  if (duties.some(({ data }) => data.group === 'C' && data.levels.includes(level))) return null;
  const where = site.legalReferences.flatMap(({ data }) =>
    data.levelArticles.filter((each) => each.level === level).map(({ article }) => `${article} ${shortTitle(data)}`),
  );
  const from = where.length === 0 ? '' : ` (${where.join('; ')})`;
  return `những mục riêng của ${schoolLevelLabels[level]}${from} chưa có trong bảng`;
}

export function schoolView(site: Site): SchoolView {
  const { name, schoolLevels, ownership, provenance } = site.school.data;
  const { compared } = comparedRecord('organizations', site.school.data);
  const lacking = schoolLevels.flatMap((level) => lacksOf(site, level) ?? []);
  const words = [
    schoolWord(schoolLevels),
    schoolLevels.length === 0 ? 'chưa rõ cấp học' : levelWords(schoolLevels),
    ownership === null ? 'chưa rõ loại hình' : ownershipLabels[ownership],
  ];
  return {
    name,
    kind: words.join(' '),
    unsure: schoolLevels.length === 0 || ownership === null,
    confirmed:
      ['schoolLevels', 'ownership'].every((field) => compared.some((each) => each.field === field)) ||
      provenance.sources.includes('school'),
    lacks: lacking.length === 0 ? null : lacking.join('; '),
  };
}
