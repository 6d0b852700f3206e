import type { KindName } from '../../../kinds/index.ts';
import type { AlteredLeaf } from './altered-leaves.ts';

/** Fields that say where a record is in its life, or that have a rule of their own: `changes` is history, comparisons are `lost-comparisons.ts`. */
const everywhere: ReadonlySet<string> = new Set(['changes', 'status', 'withdrawal', 'citationDecisions', 'uncertain']);

/**
 * Fields of a kind that say nothing of what it is about: under which heading a document is listed, where its official text is, in which
 * form an item is filled in, on which day a summary was last worked on.
 */
const ofKind: Partial<Record<KindName, readonly string[]>> = {
  legalReferences: ['field', 'checkAt'],
  duties: ['forms', 'tables', 'annualReport'],
  summaries: ['writtenOn'],
};

/** Fields in which an editor writes more and more: another sentence at the end takes nothing from those before it. */
const grows: ReadonlySet<PropertyKey | undefined> = new Set(['note', 'reason']);

/** Whether a field is about the record and not about what the record says. */
export const isAbout = (collection: KindName, path: readonly PropertyKey[]): boolean =>
  everywhere.has(String(path[0])) ||
  (ofKind[collection]?.includes(String(path[0])) ?? false) ||
  (path[0] === 'provenance' && path[1] === 'verification') ||
  (collection === 'editorialNotes' && path.at(-1) === 'line');

/** Whether another value is only an addition: a source that takes the place of none, the confidence that comes with a source, one sentence more. */
export function isAddition({ path, before, after }: AlteredLeaf, root: { was: unknown; is: unknown }): boolean {
  const key = path.at(-1);
  if (before === 'unsourced') return true;
  if (key === 'confidence') return moreSources(root.was, root.is);
  return grows.has(key) && typeof before === 'string' && typeof after === 'string' && isContinued(before, after);
}

/** Whether a text has the same words, and whole sentences after them. */
const isContinued = (before: string, after: string): boolean =>
  after.startsWith(before) && (/[.!?…;]$/u.test(before) || /^\s*[.;]\s/u.test(after.slice(before.length)));

/** How many sources and comparisons are somewhere in a record. */
function moreSources(was: unknown, is: unknown): boolean {
  const [past, present] = [was, is].map((value) => sourcesIn(value));
  return [...(present ?? [])].some((source) => !past?.has(source));
}

function sourcesIn(value: unknown, path = ''): Set<string> {
  if (typeof value !== 'object' || value === null) return new Set();
  return new Set(
    Object.entries(value).flatMap(([key, each]: [string, unknown]) =>
      (key === 'sources' || key === 'verification') && Array.isArray(each)
        ? each.map((source) => `${path} ${JSON.stringify(source)}`)
        : [...sourcesIn(each, Array.isArray(value) ? path : `${path}.${key}`)],
    ),
  );
}
