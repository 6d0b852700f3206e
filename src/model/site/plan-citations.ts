import type { Plan } from '../../kinds/plan.ts';
import type { Article, Block } from '../article/article.ts';
import { articleOf } from '../article/article-of.ts';
import { findCitations, findReferencesBack, isInFull, resolveCitations } from '../law/citation/index.ts';
import type { Provision, Registry, ResolvedMention } from '../law/citation/index.ts';
import type { ContentRecord } from '../records.ts';
import { sentenceAround } from '../text/sentence.ts';
import type { Quote } from '../text/sentence.ts';
import type { Validity } from '../law/validity/validity.ts';
import type { IssuedRecord } from './issued-day.ts';
import { citationNotes } from './citation-notes.ts';
import type { CitationNote } from './citation-notes.ts';

type Decision = Plan['citationDecisions'][number];

/** One mention of a document in a plan. */
export interface PlanMention {
  /** Place among the plan's citations, from 0. */
  index: number;
  mention: ResolvedMention;
  /** The block that it is in. */
  block: Block;
  /** What a person decided in the frontmatter, with the reason; it wins over the machine. */
  decision: Decision | null;
  /** Id of the document, or null. */
  target: string | null;
}

/** A mention judged on two days, with what an editor should know. */
export interface IssuedCitation extends PlanMention {
  /** Validity on the day of the text that cites; null without a target. */
  then: Validity | null;
  /** Validity today; null without a target. */
  now: Validity | null;
  notes: CitationNote[];
  quote: Quote;
}

/** A citation in a plan. */
export interface PlanCitation extends IssuedCitation {
  plan: string;
}

/** The address of a citation inside the page of its text: `vd-1` is the first one. */
export const citationAnchor = (citation: Pick<IssuedCitation, 'index'>): string => `vd-${citation.index + 1}`;

/** What resolving and judging the citations of a text asks of the site. */
export interface CitationContext {
  registry: Registry;
  /** ISO day on which the text was signed, or which was estimated for it. */
  day: string;
  /** Places of the school, nearest first. */
  places: readonly string[];
  validity(id: string, on?: string): Validity;
  reference(id: string): ContentRecord<'legalReferences'>;
}

/**
 * The mentions of documents in a plan, in the order of the text: what the machine finds and what a person decided.
 * Offsets of mentions are into the article's text.
 * @param decisions of the plan. @param setting where and when the plan was written; an ISO day, null when it is not known
 */
export function planMentions(
  article: Article,
  decisions: readonly Decision[],
  registry: Registry,
  setting: { places: readonly string[]; date: string | null },
): PlanMention[] {
  const found = resolveCitations(findCitations(article.text), registry, setting);
  return withUnfoundDecisions(found, decisions, article)
    .flatMap((mention): Omit<PlanMention, 'index'>[] => {
      const block = innermost(article.blocks, mention.start, mention.end);
      if (!block) return [];
      const decision = decisions.find((each) => each.block === block.anchor && each.text === mention.surface) ?? null;
      return [{ mention, block, decision, target: decision ? decision.target : mention.id }];
    })
    .map((mention, index) => ({ index, ...mention }));
}

/** Every citation of an issued text in its order, judged. Only plans have decisions of a person. */
export function issuedCitations(record: IssuedRecord, context: CitationContext): IssuedCitation[] {
  const article = articleOf(record);
  const decisions = record.collection === 'plans' ? record.data.citationDecisions : [];
  const citations: IssuedCitation[] = [];
  const citedInFull = new Set<string>();
  const { registry, places, day } = context;
  for (const found of planMentions(article, decisions, registry, { places, date: day })) {
    const { mention, block, decision, target } = found;
    const then = target === null ? null : context.validity(target, context.day);
    const text = article.text.slice(block.start, block.end);
    citations.push({
      ...found,
      then,
      now: target === null ? null : context.validity(target),
      notes: citationNotes({
        mention,
        target: target === null ? null : context.reference(target),
        then,
        earlier: target !== null && citedInFull.has(target),
        decision: decision !== null,
      }),
      quote: sentenceAround(text, mention.start - block.start, mention.end - block.start),
    });
    if (target !== null && isInFull(mention)) citedInFull.add(target);
  }
  return citations;
}

/** Words of a text that mean a document cited before: `Nghị định nêu trên`. Offsets are into the article's text. */
export interface CitedAgain<Cited> {
  start: number;
  end: number;
  citation: Cited;
  provisions: readonly Provision[];
}

/** Where a text means a document again, with the citation that is meant, if it is certain which one. */
export function citedAgain<Cited extends PlanMention>(
  article: Article,
  citations: readonly Cited[],
): CitedAgain<Cited>[] {
  const mentions = citations.map(({ mention }) => mention);
  return findReferencesBack(article.text, mentions).flatMap(({ start, end, antecedent, provisions }) => {
    const citation = antecedent === null ? undefined : citations[antecedent];
    return citation === undefined ? [] : [{ start, end, citation, provisions }];
  });
}

/** A decision about words that the machine did not take for a citation becomes a mention of its own. */
function withUnfoundDecisions(
  found: readonly ResolvedMention[],
  decisions: readonly Decision[],
  { text, blocks }: Article,
): ResolvedMention[] {
  const added = decisions.flatMap((decision): ResolvedMention[] => {
    const block = blocks.find((each) => each.anchor === decision.block);
    if (!block || decision.target === null) return [];
    const start = text.indexOf(decision.text, block.start);
    const end = start + decision.text.length;
    if (start < 0 || end > block.end || found.some((each) => each.start < end && start < each.end)) return [];
    return [
      {
        start,
        end,
        surface: decision.text,
        canonical: decision.text,
        type: '',
        kind: null,
        family: 'partial',
        number: null,
        date: null,
        issuer: null,
        partyTerm: null,
        lawName: null,
        notAfter: null,
        subject: null,
        wholeEnd: end,
        pinpoint: null,
        provisions: [],
        annex: null,
        relation: null,
        defects: [],
        antecedent: null,
        stage: null,
        id: decision.target,
        reason: null,
        candidates: [],
        discrepancies: [],
        basis: 'decision',
      },
    ];
  });
  return [...found, ...added].sort((a, b) => a.start - b.start);
}

function innermost(blocks: readonly Block[], start: number, end: number): Block | undefined {
  return blocks
    .filter((block) => block.start <= start && end <= block.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}
