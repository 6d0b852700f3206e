import type { Validity, ValidityState } from '../model/law/validity/validity.ts';
import { validityStates } from '../model/law/validity/validity.ts';

/** Validity on one day, for programs. */
export interface ValidityJson {
  /** ISO day on which it is judged. */
  on: string;
  state: ValidityState;
  label: string;
  /** ISO day from which the state holds. */
  since: string | null;
  /** Ids of the documents to read instead. */
  successors: string[];
  /** Why: sentence, acting document and article, sources, confidence. */
  grounds: { sentence: string; by: string | null; article: string | null; sources: string[]; confidence: string }[];
}

export const validityJson = (on: string, { state, since, successors, grounds }: Validity): ValidityJson => ({
  on,
  state,
  label: validityStates[state].label,
  since,
  successors,
  grounds: grounds.map(({ sentence, by, article, sources, confidence }) => ({
    sentence,
    by,
    article,
    sources: [...sources],
    confidence,
  })),
});

/** The same without its grounds, which are once with the document. */
export type BriefValidityJson = Pick<ValidityJson, 'on' | 'state' | 'since'>;

export const briefValidityJson = (on: string, { state, since }: Validity): BriefValidityJson => ({ on, state, since });
