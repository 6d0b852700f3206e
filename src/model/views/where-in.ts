import type { Relation } from '../../kinds/relation.ts';

/**
 * Which part of a document is concerned by an act, and where the acting one says so, each in words of its own, since both are articles:
 * `phần chịu tác động: Điều 9`, `theo Điều 7 Nghị định 155/2026/NĐ-CP`.
 * @param acting how the acting document is called
 */
export const whereIn = ({ scope, article }: Pick<Relation, 'scope' | 'article'>, acting: string): string[] => [
  ...(scope === null ? [] : [`phần chịu tác động: ${scope}`]),
  ...(article === null ? [] : [`theo ${article} ${acting}`]),
];
