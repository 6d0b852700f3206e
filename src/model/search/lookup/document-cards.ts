import { planPath, referencePath } from '../../addresses.ts';
import type { Site } from '../../site/site.ts';

/** What is said of a document when it is the one answer. */
export interface DocumentCard {
  /** ISO day from which it is in its state; null when it is not known. */
  since: string | null;
  /** Addresses of the documents to read instead. */
  successors: string[];
  /** Addresses of the plans that cite it, the newest first, and how often. */
  citedBy: [path: string, times: number][];
}

/** The cards of all legal references by their addresses; those that have nothing to say are left out. */
export function documentCards(site: Site): Record<string, DocumentCard> {
  const cards = site.legalReferences.map(({ id }): [string, DocumentCard] => {
    const { since, successors } = site.validity(id);
    const times = Map.groupBy(site.citedBy(id), ({ plan }) => plan);
    const citedBy = [...times].reverse().map(([plan, all]): [string, number] => [planPath(plan), all.length]);
    return [referencePath(id), { since, successors: successors.map(referencePath), citedBy }];
  });
  return Object.fromEntries(
    cards.filter(([, { since, successors, citedBy }]) => since !== null || successors.length + citedBy.length > 0),
  );
}
