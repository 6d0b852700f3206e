import { mathText } from '../word/math.ts';
import { descendants } from '../xml/tree.ts';
import type { XmlElement } from '../xml/tree.ts';

/** Letters without accents: an accent of an equation makes another letter of the one below it. */
const bare = (text: string): string => text.normalize('NFKD').replace(/[^\p{L}\p{N}]+/gu, '');

/** An equation as the importer writes it, and after it the words of the equation that are not in that. */
export function equation(element: XmlElement): string {
  const written = mathText(element);
  const letters = bare(written);
  const missing = [...descendants(element, 'm:t')].filter(({ text }) => !letters.includes(bare(text)));
  return [written, ...missing.map(({ text }) => text)].join(' ');
}
