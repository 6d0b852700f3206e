import { ownershipLabels, schoolLevelLabels } from '../../../kinds/duty.ts';
import type { Duty, SchoolLevel } from '../../../kinds/duty.ts';
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

/** A register without a single condition, plan or result (groups C and D) that this level has alone holds only what levels have in common. */
function lacks(site: Site, level: SchoolLevel | null): string | null {
  const { duties } = site.dutyRegister();
  const isOwn = ({ group, levels }: Duty) => (group === 'C' || group === 'D') && levels.join() === level;
  if (level === null || duties.some(({ data }) => isOwn(data))) return null;
  const where = site.legalReferences.flatMap(({ data }) =>
    data.levelArticles.filter((each) => each.level === level).map(({ article }) => `${article} ${shortTitle(data)}`),
  );
  const from = where.length === 0 ? '' : ` (${where.join('; ')})`;
  return `những mục riêng của ${schoolLevelLabels[level]}${from} chưa có trong bảng`;
}

export function schoolView(site: Site): SchoolView {
  const { name, schoolLevel, ownership, provenance } = site.school.data;
  const words = [
    'trường',
    schoolLevel === null ? 'chưa rõ cấp học' : schoolLevelLabels[schoolLevel],
    ownership === null ? 'chưa rõ loại hình' : ownershipLabels[ownership],
  ];
  return {
    name,
    kind: words.join(' '),
    unsure: schoolLevel === null || ownership === null,
    confirmed: provenance.verification !== null || provenance.sources.includes('school'),
    lacks: lacks(site, schoolLevel),
  };
}
