import { fold, hasMarks } from '../../src/model/law/citation/text/letters.ts';
import { itemAt } from '../../src/model/items.ts';

/** Ways in which people type something else than they mean. Each takes the text and which of its places to spoil. */
export type Mistyping = (text: string, at: number) => string;

const toneKeys = new Map([
  ['\u0301', ['s', '1']],
  ['\u0300', ['f', '2']],
  ['\u0309', ['r', '3']],
  ['\u0303', ['x', '4']],
  ['\u0323', ['j', '5']],
]);
const shapeKeys = new Map([
  ['\u0306', ['w', '8']],
  ['\u0302', ['', '6']],
  ['\u031b', ['w', '7']],
]);

/** A syllable as it comes out where the typing software is off, tones at its end. */
function raw(syllable: string, method: 0 | 1): string {
  let out = '';
  let tone = '';
  for (const unit of syllable.replaceAll('đ', method === 0 ? 'dd' : 'd9').normalize('NFD')) {
    const shape = shapeKeys.get(unit);
    if (toneKeys.has(unit)) tone = toneKeys.get(unit)![method]!;
    else if (shape) out += unit === '\u0302' && method === 0 ? out.at(-1)! : shape[method]!;
    else out += unit;
  }
  return out.replace('uwow', 'uow') + tone;
}

const perSyllable = (change: (syllable: string) => string) => (text: string) => text.split(' ').map(change).join(' ');

/** Changes one letter of one syllable of at least three letters; which, follows from `at`. */
const inSyllable =
  (change: (letters: string[], place: number) => void): Mistyping =>
  (text, at) => {
    const syllables = text.split(' ');
    const long = syllables.flatMap((each, index) => (each.length > 2 ? [index] : []));
    const chosen = itemAt(long, at % long.length);
    const letters = [...itemAt(syllables, chosen)];
    change(letters, 1 + (at % (letters.length - 1)));
    syllables[chosen] = letters.join('');
    return syllables.join(' ');
  };

const neighbour: Record<string, string> = Object.fromEntries(
  'qw we er rt ty yu ui io op as sd df fg gh hj jk kl zx xc cv vb bn nm'.split(' ').map((pair) => [pair[0]!, pair[1]!]),
);

/** The ten ways, by their names. */
export const mistypings: Record<string, Mistyping> = {
  'raw telex': perSyllable((each) => raw(each, 0)),
  'raw VNI': perSyllable((each) => raw(each, 1)),
  'a letter missing': inSyllable((letters, place) => letters.splice(place, 1)),
  'two letters swapped': inSyllable((letters, place) => {
    const first = letters[place] === letters[place - 1] ? Math.max(1, place - 1) : place;
    letters.splice(first - 1, 2, itemAt(letters, first), itemAt(letters, first - 1));
  }),
  'a letter doubled': inSyllable((letters, place) => letters.splice(place, 0, itemAt(letters, place))),
  'the key next to it': inSyllable((letters, place) => {
    letters[place] = neighbour[fold(itemAt(letters, place))] ?? 'k';
  }),
  'a space forgotten': (text, at) => {
    const spaces = [...text.matchAll(/ /gu)].map(({ index }) => index);
    const space = itemAt(spaces, at % spaces.length);
    return text.slice(0, space) + text.slice(space + 1);
  },
  'a space too many': inSyllable((letters, place) => letters.splice(place, 0, ' ')),
  'no marks': (text) => fold(text),
  'another tone': (text, at) => {
    const syllables = text.split(' ');
    const marked = syllables.flatMap((each, index) => (hasMarks(each) && !/^đ[a-z]*$/u.test(each) ? [index] : []));
    const chosen = itemAt(marked, at % marked.length);
    const parts = itemAt(syllables, chosen).normalize('NFD');
    const tone = parts.includes('\u0323') ? '\u0301' : '\u0323';
    const bare = parts.replace(/[\u0300\u0301\u0303\u0309\u0323]/u, '');
    syllables[chosen] = bare
      .replace(/[aeiouy][\u0302\u0306\u031b]?(?![aeiouy]*[\u0302\u0306\u031b])/u, `$&${tone}`)
      .normalize('NFC');
    return syllables.join(' ');
  },
};
