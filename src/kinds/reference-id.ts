import { slug } from '../model/text/slug.ts';

/** What makes a legal reference that one and no other. */
export interface ReferenceIdentity {
  number: string | null;
  name: string | null;
  /** ISO day. */
  issuedOn: string | null;
  /** Place of the issuer: `hoa-binh`; null for central agencies. */
  place: string | null;
}

/**
 * The id of a legal reference: its number-symbol, and what law does not make unique by that alone. A number with a year
 * or a term of the National Assembly is one document (a year in it marks a normative document); that of a local one
 * also needs the place. All other numbers are counted again every year (NĐ 30/2020 Điều 15), and need the day; `0000`
 * is for a day that is not known.
 */
export function referenceId({ number, name, issuedOn, place }: ReferenceIdentity): string {
  if (number === null) return slug(name ?? 'van-ban');
  const parts = [slug(number)];
  if (place !== null) parts.push(place);
  if (!/^\d+[a-zđ]?\/(?:19|20)\d{2}\//iu.test(number) && !/\/(?:QH|UBTVQH)\d+$/u.test(number))
    parts.push(issuedOn ?? '0000');
  return parts.join('.');
}
