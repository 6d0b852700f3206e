import type { Duty, SchoolLevel } from '../../../kinds/duty.ts';
import { levelWords } from './level-words.ts';

type Basis = Duty['basis'][number];

/** The articles of some legal bases in one phrase, with the schools that an article is for; null where whole documents are meant. */
export function articlesOf(bases: readonly Basis[]): string | null {
  const articles = bases.flatMap(({ article, levels }) => {
    if (article === null) return [];
    return levels.length === 0 ? article : `${article} (${levelWords(levels)})`;
  });
  return articles.join('; ') || null;
}

/** Each legal reference once, in the order of the bases, with its articles together: `khoản 2 Điều 46; Điều 48`. */
export const basisByReference = (bases: readonly Basis[]): { reference: string; article: string | null }[] =>
  [...Map.groupBy(bases, ({ reference }) => reference)].map(([reference, all]) => ({
    reference,
    article: articlesOf(all.filter(({ article }, at) => all.findIndex((each) => each.article === article) === at)),
  }));

/** The legal bases of a duty for a school, without the words for a level where it has one; all as they are where none is known. */
export function basisFor(duty: Duty, schoolLevels: readonly SchoolLevel[]): Basis[] {
  if (schoolLevels.length === 0) return duty.basis;
  const own = duty.basis.filter(
    ({ levels }) => levels.length === 0 || schoolLevels.some((each) => levels.includes(each)),
  );
  return schoolLevels.length === 1 ? own.map((basis) => ({ ...basis, levels: [] })) : own;
}
