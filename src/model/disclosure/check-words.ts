import type { Disclosure } from '../../kinds/disclosure.ts';
import { problem, type Problem } from '../rules/disclosure-rules.ts';
import { freeText } from './tables.ts';

/** A count of children from 1 to 4 in words, which the site cannot hide: `2 trẻ`, `03 cháu`, `bốn em`. */
const smallCount = /(?<![\p{L}\d.,/–-])(?:0?[1-4]|một|hai|ba|bốn) (?:trẻ|cháu|em|bé|học sinh)(?![\p{L}\d])/iu;
/** The same words where they count nobody: `lớp 4 trẻ` does not occur, `dưới 5` and `mỗi một trẻ` do. */
const noCount = /(?:mỗi|từng|bất kỳ|bình quân|trên)\s*$/iu;

/** Small counts of children in the words of an item: titles, paragraphs, names of files, notes, facts. */
export function wordProblems({ title, narrative, documents, data, publications }: Disclosure): Problem[] {
  const texts: { text: string | null; path: (string | number)[] }[] = [
    { text: title, path: ['title'] },
    ...documents.flatMap((document, at) => [
      { text: document.title, path: ['documents', at, 'title'] },
      ...document.files.map(({ label }, index) => ({ text: label, path: ['documents', at, 'files', index, 'label'] })),
    ]),
    ...narrative.map((text, index) => ({ text, path: ['narrative', index] })),
    ...publications.map(({ note }, index) => ({ text: note, path: ['publications', index, 'note'] })),
    ...data.flatMap((each, at) => freeText(each).map(({ text, path }) => ({ text, path: ['data', at, ...path] }))),
  ];
  return texts.flatMap(({ text, path }) => {
    const words = text ?? '';
    const found = smallCount.exec(words);
    if (!found || noCount.test(words.slice(0, found.index))) return [];
    return [problem('so-nho-trong-chu', path, `Gặp “${found[0]}”.`)];
  });
}
