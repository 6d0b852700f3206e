import { memo } from './memo.ts';

/**
 * Vietnamese syllables as they are: an onset, a rhyme of the list, and a tone that the rhyme can have. `syllable.ts` knows only the
 * shape of consonants and vowels, is a tenth of this in size, and goes to the reader's browser with search.
 */

const onsets = 'ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx]';

/** Rhymes by their first letter, without tones. A medial o or u is part of the rhyme. */
const rhymes = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
    'e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu ' +
    'i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu ' +
    'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet oc oi om on ong ooc oong op ot ' +
    'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ' +
    'u ua uân uâng uât uây uê uêch uên uênh uêt uc ui um un ung up ut uơ uôc uôi uôm uôn uông uôt uy uya uych uyên uyêt uynh uyt uyu uyp ' +
    'ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu'
  ).split(' '),
);
/** After qu the u is the medial: what remains is a rhyme of its own. */
const afterQu = new Set(
  'a ac ach ai an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt ân ât ây e en eo et ê êch ên ênh êt êu y ych yên yêt ynh yt i it ơ ơn ơt ôc in'.split(
    ' ',
  ),
);

const parts = new RegExp(`^(${onsets})?([aăâeêioôơuưy]{1,3}(?:ch|ng|nh|[cmnpt])?)$`, 'u');
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const acuteOrDot = /[\u0301\u0323]/u;

/** Whether a word is a Vietnamese syllable with a tone that it can have: `hoạch`, `Quốc`, but not `Keá`, `hoach`, `tứcng`. Any case. */
export const isExactSyllable = (text: string): boolean => text.length <= LONGEST && isSyllable(text);

/** UTF-16 units of `nghiêng`, decomposed, and some to spare. */
const LONGEST = 16;

const isSyllable = memo((text: string): boolean => {
  const decomposed = text.toLowerCase().normalize('NFD');
  const marks = decomposed.match(tones) ?? [];
  if (marks.length > 1) return false;
  const plain = decomposed.replace(tones, '').normalize('NFC');
  const [, onset = '', rhyme = ''] = parts.exec(plain) ?? [];
  if (rhyme === '') return plain === 'gi';
  // A stop is said with two tones only.
  if (/(?:ch|[cpt])$/u.test(rhyme) && !acuteOrDot.test(marks[0] ?? '')) return false;
  if (onset === 'qu') return afterQu.has(rhyme);
  // `gì` and `giếng`: the i is of the onset and of the rhyme.
  return rhymes.has(rhyme) || (onset === 'gi' && rhymes.has(`i${rhyme}`));
}, 20_000);
