import { schoolLevelLabels } from '../../../kinds/duty.ts';
import type { Duty, SchoolLevel } from '../../../kinds/duty.ts';

type Basis = Duty['basis'][number];

/** The articles of some legal bases in one phrase, with the schools that an article is for; null where whole documents are meant. */
export function articlesOf(bases: readonly Basis[]): string | null {
  const articles = bases.flatMap(({ article, levels }) => {
    if (article === null) return [];
    return levels.length === 0 ? article : `${article} (${levels.map((level) => schoolLevelLabels[level]).join(', ')})`;
  });
  return articles.join('; ') || null;
}

/** The legal bases of a duty for a school of a level; all of them where the level is not known. */
export const basisFor = (duty: Duty, level: SchoolLevel | null): Basis[] =>
  duty.basis.filter(({ levels }) => level === null || levels.length === 0 || levels.includes(level));
