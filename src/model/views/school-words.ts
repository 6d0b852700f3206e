import { askerWord, familyWord, headWord, learnerWord } from '../law/duty/level-words.ts';
import type { Site } from '../site/site.ts';

/** What pages call the people of the site's school. */
export interface SchoolWords {
  /** `hiệu trưởng`, `giám đốc` */
  head: string;
  /** `trẻ`, `học sinh`, `học viên` */
  learner: string;
  /** `cha mẹ`, `học viên` */
  asker: string;
  /** `phụ huynh`, `học viên` */
  family: string;
}

export function schoolWords(site: Site): SchoolWords {
  const { schoolLevels } = site.school.data;
  return {
    head: headWord(schoolLevels),
    learner: learnerWord(schoolLevels),
    asker: askerWord(schoolLevels),
    family: familyWord(schoolLevels),
  };
}
