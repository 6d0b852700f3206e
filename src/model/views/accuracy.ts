import { citationPatterns } from '../law/citation/index.ts';
import type { Family } from '../law/citation/index.ts';
import { articleOf } from '../article/article-of.ts';
import { planLink } from './links.ts';
import type { LinkView } from './links.ts';
import { citationAnchor } from '../site/plan-citations.ts';
import type { PlanCitation } from '../site/plan-citations.ts';
import type { Site } from '../site/site.ts';

/** One mention of a plan's text, found and resolved by reading. Mentions of a plan are in the order of the text. */
export interface GoldMention {
  plan: string;
  surface: string;
  canonical: string;
  /** Id of the document, or null with the reason. */
  id: string | null;
  reason: string | null;
}

/** How often the machine agrees with the annotations. Precision and recall are null when there is nothing to divide by. */
export interface Measure {
  label: string;
  /** Mentions in the annotations and of the machine; how many both have. */
  gold: number;
  found: number;
  both: number;
  precision: number | null;
  recall: number | null;
}

/** A measure with its shares as they are printed: `98,2 %`; a dash where there is nothing to divide by. */
export interface MeasureView extends Measure {
  precisionShown: string;
  recallShown: string;
}

/** A disagreement, with its place in the text. */
export interface Miss {
  kind: 'not-found' | 'not-there' | 'wrong-target';
  sentence: string;
  surface: string;
  /** The plan, or the very mention where the machine marked one. */
  place: LinkView;
}

export interface Accuracy {
  /** Annotated plans, and the number of mentions in them. */
  plans: LinkView[];
  mentions: number;
  /** Whether the right words were read as the right number-symbol; whether they were linked to the right document. */
  recognition: MeasureView;
  resolution: MeasureView;
  byPlan: { recognition: MeasureView; resolution: MeasureView }[];
  /** Recognition by the way in which a mention names its document; what was not found has no such way. */
  byFamily: MeasureView[];
  misses: Miss[];
}

interface Pair {
  gold: GoldMention | null;
  found: PlanCitation | null;
}

interface Agreed extends Pair {
  gold: GoldMention;
  found: PlanCitation;
}

/** Compares what the machine reads in the annotated plans with the annotations. Plans that the site does not have are left out. */
export function measureAccuracy(site: Site, gold: readonly GoldMention[]): Accuracy {
  const known = new Set(site.plans.map(({ id }) => id));
  const byPlan = [...Map.groupBy(gold, ({ plan }) => plan)].filter(([plan]) => known.has(plan));
  const pairs = byPlan.map(([plan, mentions]) => ({ plan, pairs: pairUp(site, plan, mentions) }));
  const all = pairs.flatMap((each) => each.pairs);
  const families = Map.groupBy(
    all.flatMap((pair) => (pair.found === null ? [] : [{ pair, family: pair.found.mention.family }])),
    ({ family }) => family,
  );
  return {
    plans: byPlan.map(([plan]) => planLink(site, plan)),
    mentions: all.filter((pair) => pair.gold !== null).length,
    recognition: recognition('Mọi kế hoạch', all),
    resolution: resolution('Mọi kế hoạch', all),
    byPlan: pairs.map(({ plan, pairs: own }) => ({
      recognition: recognition(planLink(site, plan).label, own),
      resolution: resolution(planLink(site, plan).label, own),
    })),
    byFamily: [...families]
      .map(([family, own]) =>
        recognition(
          titleOf(family),
          own.map(({ pair }) => pair),
        ),
      )
      .sort((a, b) => b.gold - a.gold),
    misses: pairs.flatMap(({ plan, pairs: own }) => own.flatMap((pair) => missOf(site, plan, pair))),
  };
}

const titleOf = (family: Family) => citationPatterns.find((each) => each.family === family)?.title ?? family;

const same = (pair: Pair): pair is Agreed =>
  pair.gold !== null && pair.found !== null && pair.gold.canonical === pair.found.mention.canonical;

function measure(label: string, gold: number, found: number, both: number): MeasureView {
  const precision = found === 0 ? null : both / found;
  const recall = gold === 0 ? null : both / gold;
  return { label, gold, found, both, precision, recall, precisionShown: share(precision), recallShown: share(recall) };
}

/** Rounded down to a tenth of a percent, so that only what is whole is shown as 100 %. */
const share = (part: number | null): string =>
  part === null ? '–' : `${(Math.floor(part * 1000) / 10).toLocaleString('vi-VN')} %`;

function recognition(label: string, pairs: readonly Pair[]): MeasureView {
  const count = (test: (pair: Pair) => boolean) => pairs.filter(test).length;
  return measure(
    label,
    count(({ gold }) => gold !== null),
    count(({ found }) => found !== null),
    count(same),
  );
}

function resolution(label: string, pairs: readonly Pair[]): MeasureView {
  const count = (test: (pair: Pair) => boolean) => pairs.filter(test).length;
  return measure(
    label,
    count(({ gold }) => gold !== null && gold.id !== null),
    count(({ found }) => found !== null && found.target !== null),
    count((pair) => same(pair) && pair.gold.id !== null && pair.gold.id === pair.found.target),
  );
}

/** Annotations and mentions of the machine that cover the same words, and those that only one of them has. */
function pairUp(site: Site, plan: string, gold: readonly GoldMention[]): Pair[] {
  const { text } = articleOf(site.plan(plan));
  const found = new Map(site.citations(plan).map((each) => [`${each.mention.start}-${each.mention.end}`, each]));
  let from = 0;
  const pairs = gold.map((mention): Pair => {
    const start = text.indexOf(mention.surface, from);
    if (start < 0) return { gold: mention, found: null };
    from = start + mention.surface.length;
    const key = `${start}-${from}`;
    const pair = { gold: mention, found: found.get(key) ?? null };
    found.delete(key);
    return pair;
  });
  return [...pairs, ...[...found.values()].map((each) => ({ gold: null, found: each }))];
}

function missOf(site: Site, plan: string, pair: Pair): Miss[] {
  const { gold, found } = pair;
  const { path, label } = planLink(site, plan);
  const place = { label, path: found ? `${path}#${citationAnchor(found)}` : path };
  const surface = found?.mention.surface ?? gold?.surface ?? '';
  const miss = (kind: Miss['kind'], sentence: string): Miss[] => [{ kind, sentence, surface, place }];
  if (found === null) return gold === null ? [] : miss('not-found', `Bản mẫu có ${gold.canonical}, máy không thấy.`);
  if (gold === null) return miss('not-there', `Máy đọc là ${found.mention.canonical}, bản mẫu không coi là viện dẫn.`);
  if (!same(pair)) return miss('not-there', `Máy đọc là ${found.mention.canonical}, bản mẫu ghi ${gold.canonical}.`);
  if (gold.id === found.target) return [];
  return miss(
    'wrong-target',
    `Máy dẫn đến ${found.target ?? 'không văn bản nào'}, bản mẫu: ${gold.id ?? 'không văn bản nào'}.`,
  );
}
