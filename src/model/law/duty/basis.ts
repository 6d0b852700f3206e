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

/** Each legal reference once, in the order of the bases, with its articles together: `khoản 2 Điều 46; Điều 48`. */
export const basisByReference = (bases: readonly Basis[]): { reference: string; article: string | null }[] =>
  [...Map.groupBy(bases, ({ reference }) => reference)].map(([reference, all]) => ({
    reference,
    article: articlesOf(all.filter(({ article }, at) => all.findIndex((each) => each.article === article) === at)),
  }));

/** The legal bases of a duty for a school of a level, without the words for the level; all as they are where it is not known. */
export const basisFor = (duty: Duty, level: SchoolLevel | null): Basis[] =>
  level === null
    ? duty.basis
    : duty.basis
        .filter(({ levels }) => levels.length === 0 || levels.includes(level))
        .map((basis) => ({ ...basis, levels: [] }));
