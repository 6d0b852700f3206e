import { askerWord, familyWord, headWord, learnerWord, schoolWord } from '../law/duty/level-words.ts';
import { inSchoolNoun } from '../law/duty/school-noun.ts';
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
  /** `nhà trường`, `trung tâm` */
  school: string;
  /** `trường`, `trung tâm` */
  place: string;
}

export function schoolWords(site: Site): SchoolWords {
  const { schoolLevels } = site.school.data;
  return {
    head: headWord(schoolLevels),
    learner: learnerWord(schoolLevels),
    asker: askerWord(schoolLevels),
    family: familyWord(schoolLevels),
    school: inSchoolNoun('nhà trường', schoolLevels),
    place: schoolWord(schoolLevels),
  };
}
