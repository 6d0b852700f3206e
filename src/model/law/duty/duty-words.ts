import type { Duty, SchoolLevel } from '../../../kinds/duty.ts';

/**
 * A duty in the words of a school: a continuing centre has a director and other learners than a school. What law asks is the same; the record stays
 * what was compared with law and what other sites take over.
 * @param levels of the school; its own words are those that hold for every one of them
 */
export function dutyInWords(duty: Duty, levels: readonly SchoolLevel[]): Duty {
  const own = duty.wordings.find((each) => levels.length > 0 && levels.every((level) => each.levels.includes(level)));
  if (own === undefined) return duty;
  return {
    ...duty,
    title: own.title ?? duty.title,
    itemTitle: own.itemTitle ?? duty.itemTitle,
    question: own.question ?? duty.question,
    holds: own.holds.length > 0 ? own.holds : duty.holds,
    onlyIf: own.onlyIf ?? duty.onlyIf,
    webNote: own.webNote ?? duty.webNote,
    parentQuestion: duty.parentQuestion && {
      ...duty.parentQuestion,
      question: own.asked ?? duty.parentQuestion.question,
      what: own.what ?? duty.parentQuestion.what,
    },
  };
}
