import { findInFileName } from '../../privacy/file-names.ts';
import { findPersonalData } from '../../privacy/kinds.ts';
import { isData } from '../../privacy/of-person.ts';
import { slug } from '../../text/slug.ts';

/** Whether the name of a file says what must not be published. */
export const isPrivateName = (fileName: string): boolean => findInFileName(fileName).length > 0;

/**
 * The name of a file as proposed; one of kind, number and day where the proposed one says what the finder finds. A name is also an address and the name of a
 * branch, which outlive the corrected text.
 * @param said the words that it was made of @param neutral parts of the other name; null is left out
 */
export function nameWithoutPersons(proposed: string, said: string, neutral: readonly (string | null)[]): string {
  const isPrivate = isPrivateName(proposed) || findPersonalData({ text: said, lead: '' }).some(isData);
  return isPrivate ? slug(neutral.filter((part) => part !== null).join(' ')) : proposed;
}

/** The number of a document for its name, or its day: `so 12/TB-MNM`, `ngay 2026-11-22`. */
export function numberOrDay({ number, issuedOn }: { number: string | null; issuedOn: string | null }): string | null {
  if (number !== null) return `so ${number.replace(/[/.]/gu, '-')}`;
  return issuedOn === null ? null : `ngay ${issuedOn}`;
}
