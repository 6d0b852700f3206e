import type { Block } from '../article/article.ts';
import { articleOf } from '../article/article-of.ts';
import { findCitations, resolveCitations } from '../law/citation/index.ts';
import type { Registry, ResolvedMention } from '../law/citation/index.ts';
import type { ContentRecord } from '../records.ts';
import { sentenceAround } from '../text/sentence.ts';
import type { Quote } from '../text/sentence.ts';
import type { Validity } from '../law/validity/validity.ts';
import { citationNotes } from './citation-notes.ts';
import type { CitationNote } from './citation-notes.ts';

/** One mention of a document in a plan, resolved, judged on two days, with what an editor should know. */
export interface PlanCitation {
  plan: string;
  /** Place among the plan's citations, from 0. */
  index: number;
  mention: ResolvedMention;
  /** The block it stands in. */
  block: Block;
  /** Id of the document, or null. */
  target: string | null;
  /** Validity on the day of the plan; null without a target. */
  then: Validity | null;
  /** Validity today; null without a target. */
  now: Validity | null;
  notes: CitationNote[];
  /** What a person decided in the frontmatter, with the reason; it wins over the machine. */
  decision: ContentRecord<'plans'>['data']['citationDecisions'][number] | null;
  quote: Quote;
}

/** The address of a citation inside its plan's page: `vd-1` is the first one. */
export const citationAnchor = (citation: Pick<PlanCitation, 'index'>): string => `vd-${citation.index + 1}`;

/** What resolving and judging a plan's citations asks of the site. */
export interface CitationContext {
  registry: Registry;
  /** ISO day on which the plan was signed, or which was estimated for it. */
  day: string;
  /** Places of the plan's school, nearest first. */
  places: readonly string[];
  validity(id: string, on?: string): Validity;
  reference(id: string): ContentRecord<'legalReferences'>;
}

/** Every citation of a plan in the order of the text. Offsets of mentions are into the article's text. */
export function planCitations(plan: ContentRecord<'plans'>, context: CitationContext): PlanCitation[] {
  const article = articleOf(plan);
  const found = resolveCitations(findCitations(article.text), context.registry, {
    places: context.places,
    date: context.day,
  });
  const citations: PlanCitation[] = [];
  const seen = new Set<string>();
  for (const mention of withUnfoundDecisions(found, plan, article.text, article.blocks)) {
    const block = innermost(article.blocks, mention.start, mention.end);
    if (!block) continue;
    const decision =
      plan.data.citationDecisions.find((each) => each.block === block.anchor && each.text === mention.surface) ?? null;
    const target = decision ? decision.target : mention.id;
    const then = target === null ? null : context.validity(target, context.day);
    const text = article.text.slice(block.start, block.end);
    citations.push({
      plan: plan.id,
      index: citations.length,
      mention,
      block,
      target,
      then,
      now: target === null ? null : context.validity(target),
      notes: citationNotes({
        mention,
        target: target === null ? null : context.reference(target),
        then,
        earlier: target !== null && seen.has(target),
        decision: decision !== null,
      }),
      decision,
      quote: sentenceAround(text, mention.start - block.start, mention.end - block.start),
    });
    if (target !== null) seen.add(target);
  }
  return citations;
}

/** A decision about words that the machine did not take for a citation becomes a mention of its own. */
function withUnfoundDecisions(
  found: readonly ResolvedMention[],
  plan: ContentRecord<'plans'>,
  text: string,
  blocks: readonly Block[],
): ResolvedMention[] {
  const added = plan.data.citationDecisions.flatMap((decision): ResolvedMention[] => {
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
        subject: null,
        pinpoint: null,
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
