import type { Duty, SchoolLevel } from '../../../kinds/duty.ts';
import { inSchoolNoun } from './school-noun.ts';

/**
 * A duty in the words of a school: a continuing centre has a director and other learners than a school, and is no school in its own sentences. What
 * law asks is the same; the record stays what was compared with law and what other sites take over.
 * @param levels of the school; its own words are those that hold for every one of them
 */
export function dutyInWords(duty: Duty, levels: readonly SchoolLevel[]): Duty {
  const own = duty.wordings.find((each) => levels.length > 0 && levels.every((level) => each.levels.includes(level)));
  // A duty that the school does not have speaks of those that have it.
  const has = levels.some((level) => duty.levels.includes(level));
  const chosen = own === undefined ? duty : withOwnWords(duty, own);
  return has ? inNounOf(chosen, levels) : chosen;
}

function inNounOf(duty: Duty, levels: readonly SchoolLevel[]): Duty {
  const said = (text: string) => inSchoolNoun(text, levels);
  const ifSaid = (text: string | null) => text && said(text);
  if (said('trường') === 'trường') return duty;
  return {
    ...duty,
    title: said(duty.title),
    itemTitle: ifSaid(duty.itemTitle),
    question: said(duty.question),
    holds: duty.holds.map(said),
    onlyIf: ifSaid(duty.onlyIf),
    conditions: duty.conditions.map((each) => ({ ...each, onlyIf: said(each.onlyIf) })),
    webNote: ifSaid(duty.webNote),
    note: ifSaid(duty.note),
    parentQuestion: duty.parentQuestion && {
      ...duty.parentQuestion,
      question: said(duty.parentQuestion.question),
      what: said(duty.parentQuestion.what),
    },
  };
}

function withOwnWords(duty: Duty, own: Duty['wordings'][number]): Duty {
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
