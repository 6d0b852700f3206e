import { named } from './format.ts';
import type { Mention } from './types.ts';

/** Letters of an ISO day; a date may be a year alone. */
export const ISO_DAY = 10;

/** Whether a mention with a number says everything that the first one of a document must. Source: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, II.6. */
export const isInFull = (mention: Mention): boolean => mention.number !== null && missingInFull(mention).length === 0;

/** What the first citation of a document must say and a mention does not, in words: `ngày ban hành`. Laws go by their name alone. */
export function missingInFull({ family, number, kind, date, issuer, subject, relation }: Mention): string[] {
  if (number === null || (kind !== null && named.has(kind))) return [];
  return [
    ...(family === 'partial' ? ['ký hiệu'] : []),
    ...(date?.length === ISO_DAY ? [] : ['ngày ban hành']),
    ...(issuer === null ? ['cơ quan ban hành'] : []),
    // `quy định chi tiết một số điều của Luật …` is read as what it does to the law.
    ...(subject === null && relation === null ? ['trích yếu'] : []),
  ];
}
