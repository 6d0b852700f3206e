import type { LegalReference } from '../../kinds/legal-reference.ts';
import { yearInNumber } from '../../model/law/citation/lexer/index.ts';
import { slug } from '../../model/text/slug.ts';

/** What the address of a work is made of (Akoma Ntoso Naming Convention 1.0, 4.4). */
interface Work {
  type: 'act' | 'doc';
  /** Kind of the document: `ke-hoach`. */
  subtype: string;
  /** Id of the organization that issued it. */
  author: string;
  /** ISO day, or the year where no more is known. */
  date: string;
  /** Its number in the form of an address, or its id where it has none. */
  number: string;
}

/** `/akn/vn/doc/ke-hoach/truong-mau/2026-01-05/05-kh-mnm` */
export const workUri = ({ type, subtype, author, date, number }: Work): string =>
  `/akn/vn/${type}/${subtype}/${author}/${date}/${number}`;

/** The work of a cited document. A number with a year in it is that of a law in the wide sense; all others are documents. */
export const referenceWorkUri = (id: string, { kind, number, issuer, issuedOn }: LegalReference): string =>
  workUri({
    type: yearOf(number) === null ? 'doc' : 'act',
    subtype: kind,
    author: issuer,
    date: issuedOn ?? yearOf(number)?.toString() ?? 'khong-ro',
    number: number === null ? id : slug(number),
  });

const yearOf = (number: string | null): number | null => (number === null ? null : yearInNumber(number));
