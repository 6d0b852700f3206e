import type { PersonName } from '../child/names.ts';

/** A name as reports have it: logs and comments outlive the corrected text. */
export const initialsOf = ({ syllables }: Pick<PersonName, 'syllables'>): string =>
  syllables.map((each) => `${each.charAt(0).toUpperCase()}.`).join('');
