import type { PersonalDataCode } from '../rules/personal-data-rules.ts';
import type { PersonalData } from './kinds.ts';

/** Kinds whose words are the name of a person. A list of children is only likely one, and the names in it are to be read all the same. */
const names: ReadonlySet<PersonalDataCode> = new Set(['du-lieu-tre', 'nguoi-to-cao', 'suc-khoe-gia-canh']);

/** Whether what was found is of a person: a stamp, and the name of a file that says its contents, are words. */
export const isData = ({ code, isTelling }: Pick<PersonalData, 'code' | 'isTelling'>): boolean =>
  code !== 'luu-hanh-han-che' && isTelling !== true;

/**
 * Whether what was found is hidden in whatever is said of the content: what is certain, and the names of persons of whom something is said.
 * A number that is only possible is for a reviewer to see.
 */
export const isOfPerson = (found: Pick<PersonalData, 'code' | 'certain' | 'isTelling'>): boolean =>
  isData(found) && (found.certain || names.has(found.code));
