import { findChildData } from './child/find-child-data.ts';
import type { Finding, Passage } from './finding.ts';
import type { personalDataRules } from '../rules/personal-data-rules.ts';
import { findIdentityNumbers, findMobileNumbers, findRestrictions } from './numbers.ts';

export type PersonalDataCode = keyof typeof personalDataRules;

/**
 * How each kind of what must not be published, or not without care, is found. The one table for the checker, the editing screen
 * and the Word importer; `rules.ts` has the words for each kind, `examples.ts` texts that it finds and near misses.
 */
export const personalDataKinds = {
  'so-dien-thoai-rieng': findMobileNumbers,
  'so-dinh-danh': findIdentityNumbers,
  'luu-hanh-han-che': findRestrictions,
  'du-lieu-tre': findChildData,
} as const satisfies Record<PersonalDataCode, (passage: Passage) => Finding[]>;

export const personalDataCodes = Object.keys(personalDataKinds) as PersonalDataCode[];

/** Everything in a passage that must not be published as it is, kind by kind. */
export const findPersonalData = (passage: Passage): (Finding & { code: PersonalDataCode })[] =>
  personalDataCodes.flatMap((code) => personalDataKinds[code](passage).map((found) => ({ ...found, code })));
