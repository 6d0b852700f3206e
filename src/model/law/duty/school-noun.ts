import type { SchoolLevel } from '../../../kinds/duty.ts';
import { upperFirst } from '../../text/first-letter.ts';
import { schoolWord } from './level-words.ts';

/**
 * The school itself in a sentence: `nhà trường` or `trường`, but not another word that ends so (`môi trường`), a council that law names
 * (`hội đồng trường`), a place (`điểm trường`), or a kind of school (`trường học`, `trường tư thục`, `trường chuẩn quốc gia`).
 */
const itself =
  /(?<!\p{L})(?<!(?:môi|thị|hội đồng|điểm|hiện|lập|nông) )(?:nhà trường|trường)(?!\p{L})(?! (?:hợp|học|tư|công(?! (?:bố|khai))|dân lập|chuyên|chuẩn|năng|mầm|tiểu|trung|phổ|cao|đại|nào)(?!\p{L}))/giu;

/**
 * A sentence of the site about a school, in the noun of its levels: a continuing centre is a `trung tâm`, no `trường`. Only for words of the
 * site and of the register of duties, never for what others wrote: an issued text, the name of a law, what a school said of itself.
 * @param levels of the school; one with other levels besides is a `trường`, as every school of no known level
 */
export function inSchoolNoun(text: string, levels: readonly SchoolLevel[]): string {
  const noun = schoolWord(levels);
  if (noun === 'trường') return text;
  return text.replace(itself, (found) => (found === upperFirst(found) ? upperFirst(noun) : noun));
}
