import { cleanQuery } from './clean-query.ts';

const parts =
  /(?<![\p{L}\p{N}])(?:(điểm|diem)\s+([a-zđ])[\s,]+)?(?:(khoản|khoan)\s+(\d{1,2})[\s,]+)?(?:điều|dieu)\s+(\d{1,3}[a-zđ]?)(?![\p{L}\p{N}])/iu;

/** The place in a document that a query names, `khoản 1 Điều 4`; null if it names none. */
export function provisionIn(query: string): string | null {
  const [, point, letter, clause, number, article] = parts.exec(cleanQuery(query)) ?? [];
  if (article === undefined) return null;
  return [point && `điểm ${letter}`, clause && `khoản ${number}`, `Điều ${article}`].filter(Boolean).join(' ');
}
