import { codeAbbreviations } from '../../law/citation/data/law-names.ts';
import { knownName } from '../../law/citation/find/law-name-index.ts';
import type { LawNames } from './name.ts';

/** The names of laws that the citations know. Large, so the search page loads it for queries that may name a law. */
export const lawNames: LawNames = { known: knownName, abbreviations: codeAbbreviations };
