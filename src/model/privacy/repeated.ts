import { recent } from '../once.ts';
import type { Passage } from './finding.ts';
import { findPersonalData } from './kinds.ts';
import type { PersonalData } from './kinds.ts';

/** Longer passages are hardly ever the same twice. */
const SHORT = 200;
const known = recent<readonly PersonalData[]>(5000);

/** What is found in a passage that may come again: records repeat sources, names, days and sentences, reports their lines, and a search costs the same for each. */
export const findInRepeated = ({ text, lead }: Passage): readonly PersonalData[] =>
  text.length + lead.length > SHORT
    ? findPersonalData({ text, lead })
    : known(`${lead}\0${text}`, () => findPersonalData({ text, lead }));
