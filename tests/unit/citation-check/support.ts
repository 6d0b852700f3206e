import { checkRegisterJson } from '../../../src/export/check-register-json.ts';
import { contentDirectory } from '../../../src/io/paths.ts';
import { readContent } from '../../../src/io/read-content.ts';
import { checkText } from '../../../src/model/citation-check/check-text.ts';
import { knownLaw } from '../../../src/model/citation-check/register.ts';
import { buildSite } from '../../../src/model/site/site.ts';

/** The register of the page, of the school's own content. */
export const register = checkRegisterJson(buildSite(readContent(contentDirectory()).content, '2026-11-29'));
// What the page gets has been through JSON.
export const law = knownLaw(JSON.parse(JSON.stringify(register)) as typeof register);
export const days = (day: string) => ({ today: '2026-11-29', day });
/** The documents that a text of a day cites. */
export const check = (text: string, day = '2026-11-29') => checkText(text, law, days(day)).documents;
