import { firstItem } from '../items.ts';
import type { Site } from '../site/site.ts';
import { bare, briefItems } from './disclosure/brief.ts';
import type { BriefItem } from './disclosure/brief.ts';
import { dutyLink, latestItem } from './disclosure/latest.ts';
import { referenceLink, sourceView } from './links.ts';
import type { LinkView, SourceView } from './links.ts';
import { parentQuestions } from './parent-questions.ts';

/** A question that parents ask, with what the school published about it. */
export interface QuestionView extends SourceView {
  anchor: string;
  question: string;
  short: string;
  what: string;
  due: string;
  basis: { article: string | null; reference: LinkView }[];
  /** Whether the answer is how to reach the school. */
  contact: boolean;
  /**
   * What the school published about it: of the first duty what holds now, in its words, and of each other duty the way to
   * the latest item. Empty while it has published nothing.
   */
  answers: BriefItem[];
  /** Where the duty is explained. */
  duty: LinkView;
}

/** The questions of parents, each with its answer. */
export const questionViews = (site: Site): QuestionView[] =>
  parentQuestions(site).map(({ basis, sources, confidence, duties, ...question }) => ({
    ...question,
    ...sourceView(sources, confidence),
    answers: answersOf(site, duties),
    duty: dutyLink(site, firstItem(duties)),
    basis: basis.map(({ reference, article }) => ({ article, reference: referenceLink(site, reference) })),
  }));

/** What is published for the duties of a question. */
function answersOf(site: Site, [first = '', ...others]: readonly string[]): BriefItem[] {
  const links = others.flatMap((code) => latestItem(site, code) ?? []);
  return [...briefItems(site, first), ...links.map(bare)];
}
