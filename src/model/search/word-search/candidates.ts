import type { IndexHit } from './word-index.ts';

/** Found by a pass: the surer the pass, the higher the tier. */
export interface Found {
  hit: IndexHit;
  tier: number;
  score: number;
}

/** What the passes of one search have found, each record once. */
export class Candidates {
  private readonly found = new Map<string, Found>();

  add(hits: readonly IndexHit[], tier: number): void {
    for (const hit of hits) {
      const known = this.found.get(hit.id);
      if (!known) this.found.set(hit.id, { hit, tier, score: hit.score });
      else {
        known.tier = Math.max(known.tier, tier);
        known.score = Math.max(known.score, hit.score);
      }
    }
  }

  /** How many come from passes of at least this tier. */
  count(tier: number): number {
    return [...this.found.values()].filter((each) => each.tier >= tier).length;
  }

  sorted(): Found[] {
    return [...this.found.values()].sort(
      (a, b) => b.tier - a.tier || b.score - a.score || a.hit.id.localeCompare(b.hit.id),
    );
  }
}
