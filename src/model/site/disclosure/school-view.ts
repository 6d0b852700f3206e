import { ownershipLabels, schoolLevelLabels } from '../../../schema/duty.ts';
import type { Site } from '../site.ts';

/** For which school the duties are told, in words, and whether something about it had to be assumed. */
export interface SchoolView {
  name: string;
  /** `trường mầm non công lập` */
  kind: string;
  /** Whether the level or the ownership is not known, so that nothing was left out on that ground. */
  unsure: boolean;
  /** Whether a person has confirmed the record of the school. */
  confirmed: boolean;
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
    confirmed: provenance.verification !== null,
  };
}
