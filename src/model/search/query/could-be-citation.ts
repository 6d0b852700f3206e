import { kindRows } from '../../law/citation/data/kinds.ts';
import { fold } from '../../law/citation/text/letters.ts';
import { plainWords } from '../words.ts';

const kinds = [...kindRows.flatMap(({ words }) => words), 'hiến pháp'].map((each) => ` ${fold(each)} `);
const codes = new Set(kindRows.flatMap((row) => row.codes.map(fold)));

/**
 * Whether a query can be a citation at all: it has a digit, or the word or code of a kind of document. Cheap, so that
 * the reader of citations is loaded for those queries alone.
 */
export function couldBeCitation(query: string): boolean {
  const words = plainWords(query);
  const text = ` ${words.join(' ')} `;
  return (
    words.some((word) => /\d/u.test(word) || codes.has(word) || /^bl[a-z]{2,4}$/u.test(word)) ||
    kinds.some((kind) => text.includes(kind))
  );
}
