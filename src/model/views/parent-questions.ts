import { lowestConfidence } from '../../kinds/common.ts';
import type { Confidence } from '../../kinds/common.ts';
import type { Duty } from '../../kinds/duty.ts';
import type { SourceKey } from '../../kinds/provenance.ts';
import { basisByReference, basisFor } from '../law/duty/basis.ts';
import { conditionFor } from '../law/duty/condition.ts';
import { describeDue } from '../law/duty/describe-rule.ts';
import { hasEnded } from '../law/duty/resting-on.ts';
import { concerns } from '../law/duty/state.ts';
import type { Site } from '../site/site.ts';
import { firstItem } from '../items.ts';
import { midSentence } from '../text/mid-sentence.ts';

/** A question that parents ask, and what law obliges the school to publish about it. */
export interface ParentQuestion {
  anchor: string;
  question: string;
  /** The question in a word or two, for the way to it. */
  short: string;
  /** What must be public, in plain words. */
  what: string;
  /** Whether the answer is how to reach the school. */
  contact: boolean;
  /** By when. */
  due: string;
  /** The codes of the duties that answer it, the first the one that says most. */
  duties: string[];
  basis: { reference: string; article: string | null }[];
  sources: SourceKey[];
  confidence: Confidence;
}

/**
 * The questions that law has the site's school answer, as the duties ask them, in their order: menus are for schools that feed
 * small children, say. A question whose first duty has a condition is left out: the page says "phải công khai" of each. A
 * school with several levels has a duty for each of them that asks the same: they are one question, in the words of the first.
 */
export function parentQuestions(site: Site): ParentQuestion[] {
  const { duties, school } = site.dutyRegister();
  const own = new Map(
    duties
      .filter(({ data }) => concerns(data, school) && !hasEnded(data, site.today))
      .map(({ data }) => [data.code, data]),
  );
  const asking = [...own.values()]
    .filter((duty) => conditionFor(duty, school) === null)
    .flatMap((duty) => (duty.parentQuestion === null ? [] : [{ duty, asked: duty.parentQuestion }]))
    .sort((a, b) => a.asked.position - b.asked.position);
  return [...Map.groupBy(asking, ({ asked }) => asked.anchor).values()].map((same) => {
    const { position: _, with: __, ...words } = firstItem(same).asked;
    const answering = [
      ...new Set([
        ...same.map(({ duty }) => duty),
        ...same.flatMap(({ asked }) => asked.with.flatMap((code) => own.get(code) ?? [])),
      ]),
    ];
    return {
      ...words,
      due: dueWords(answering),
      duties: answering.map(({ code }) => code),
      basis: basisByReference(answering.flatMap((each) => basisFor(each, school.levels))),
      sources: [...new Set(answering.flatMap(({ provenance }) => provenance.sources))],
      confidence: lowestConfidence(answering.map(({ provenance }) => provenance.confidence)),
    };
  });
}

/** The terms of the first duty, then those of the others that it does not have, each after the name of its duty. */
function dueWords(answering: readonly Duty[]): string {
  const [first, others] = [firstItem(answering), answering.slice(1)];
  const said = new Set(first.due.map(describeDue));
  const more = others.flatMap(({ title, due }) => {
    const fresh = due.map(describeDue).filter((words) => !said.has(words));
    for (const words of fresh) said.add(words);
    return fresh.length === 0 ? [] : [`${midSentence(title)}: ${fresh.join(', ')}`];
  });
  return [first.due.map(describeDue).join(', '), ...more].join('; ');
}
