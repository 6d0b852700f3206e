import { firstItem, itemAt } from '../items.ts';
import { abbreviations, kindAbbreviations } from './abbreviations.ts';
import { hasNumbers, withFigures } from './figures.ts';
import { subjectsOf } from './question-signs.ts';
import { synonyms } from './synonyms.ts';
import { wordsOf } from './words.ts';
import type { Word } from './words.ts';

type Spelling = Pick<Word, 'text' | 'plain'>;

/** A way to say what was asked. */
export interface Alternative {
  words: Spelling[];
  /** `asked`: as typed; `same`: an abbreviation written out or the reverse; `near`: a synonym. */
  by: 'asked' | 'same' | 'near';
  /** Only one after the other do the words count. */
  whole?: true;
}

/** More ways than this cost more searches than they find. */
const LIMIT = 6;

/** A synonym of so many words that is all of a query asks the same thing: `hiệu trưởng là ai`. */
const SENTENCE = 4;

const tableOf = (groups: readonly (readonly string[])[]) => {
  const forms = groups.map((group) => group.map((form) => wordsOf(form)));
  const byFirst = new Map<string, { group: Word[][]; form: Word[] }[]>();
  for (const group of forms)
    for (const form of group) {
      const key = firstItem(form).plain;
      byFirst.set(key, [...(byFirst.get(key) ?? []), { group, form }]);
    }
  for (const found of byFirst.values()) found.sort((a, b) => b.form.length - a.form.length);
  return byFirst;
};
const tables = { same: tableOf(abbreviations), near: tableOf(synonyms) };
const leading = tableOf(kindAbbreviations);

/** Where a form of a table is in the words, the longest first, none within another. */
function placesOf(words: readonly Spelling[], table: ReturnType<typeof tableOf>) {
  const places: { at: number; form: Word[]; others: Word[][] }[] = [];
  for (let at = 0; at < words.length; at++) {
    const hit = table
      .get(itemAt(words, at).plain)
      ?.find(({ form }) => form.every((word, index) => matches(word, words[at + index])));
    if (!hit) continue;
    places.push({ at, form: hit.form, others: hit.group.filter((form) => form !== hit.form) });
    at += hit.form.length - 1;
  }
  return places;
}

const placesIn = (words: readonly Spelling[], by: 'same' | 'near') => [
  ...(by === 'same' ? placesOf(words, leading).filter(({ at }) => at === 0) : []),
  ...placesOf(words, tables[by]),
];

/** A typed mark must agree; a mark that was not typed need not. */
const matches = (word: Word, typed: Spelling | undefined) =>
  typed !== undefined && (typed.text === word.text || (typed.text === typed.plain && typed.plain === word.plain));

/**
 * The words as asked, and up to five other ways to say them: abbreviations both ways (`GD&ĐT`, `giáo dục và đào tạo`)
 * before synonyms (`phụ huynh`, `cha mẹ`); `kí` is also `ký`, `22k` is `22.000`. First is what answers a question of parents.
 */
export function alternativesOf(words: readonly Spelling[]): Alternative[] {
  const asked: Alternative = { words: [...words], by: 'asked' };
  const found = [asked];
  const figures = withFigures(words);
  if (keyOf(figures) !== keyOf(words)) found.push({ words: figures, by: 'same' });
  const withY = words.map(spelledWithY);
  // Who types a figure or a day wants the page that has it, and not what its subject says.
  if (!hasNumbers(figures)) found.push(...subjectsOf(withY));
  if (keyOf(withY) !== keyOf(words)) found.push({ words: withY, by: 'same' });
  for (const by of ['same', 'near'] as const)
    for (const alternative of [...found])
      for (const place of placesIn(alternative.words, by))
        for (const other of place.others) {
          const said = [...alternative.words];
          said.splice(place.at, place.form.length, ...other);
          const isAll = place.form.length === words.length && words.length >= SENTENCE;
          if (!found.some((known) => keyOf(known.words) === keyOf(said)))
            found.push({ words: said, by: isAll ? 'same' : by });
        }
  return found.slice(0, LIMIT);
}

/** `chữ kí`, `quản lí` as official texts spell them: `ký`, `lý`. In NFC. */
const spelledWithY = ({ text, plain }: Spelling): Spelling =>
  /^(?:k|l|m|t|qu)i$/u.test(plain)
    ? { text: text.normalize('NFD').replace('i', 'y').normalize('NFC'), plain: plain.replace('i', 'y') }
    : { text, plain };

const keyOf = (words: readonly Spelling[]) => words.map((word) => word.text).join(' ');
