/** Letters by their width in the bold style of Times New Roman, in thousandths of their size. An accent adds nothing, a horn does. */
const widths: readonly (readonly [number, string])[] = [
  [220, '|'],
  [250, ' ,.\u00a0'],
  [278, "'/\\il"],
  [300, '²³'],
  [333, '!()-:;[]`fjt‘’'],
  [350, '•'],
  [389, 'Is'],
  [394, '{}'],
  [400, '°'],
  [444, 'cerz'],
  [500, '#$*0123456789?J_agovxy–“”§'],
  [520, '~'],
  [549, '÷≤≥±'],
  [554, 'ơ'],
  [555, '"'],
  [556, 'Sbdhknpquđ'],
  [570, '+<=>×'],
  [581, '^'],
  [600, 'ư'],
  [611, 'FP'],
  [667, 'BELTZ'],
  [722, 'ACDNRUVXYwĐ'],
  [750, '½'],
  [778, 'GHKOQƠ'],
  [796, 'Ư'],
  [833, '&m'],
  [930, '@'],
  [944, 'M'],
  [1000, '%W—…'],
];
const widthOfLetter = new Map(
  widths.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)),
);
/** No letter of the font that a text in Vietnamese has is wider. */
const WIDEST = 1000;
const HORN = '\u031b';

/** What was computed of a letter; of those of other scripts, which are many, nothing is kept. */
const computed = new Map<string, number>();
const LAST_KEPT = '\u1eff';

function thousandthsOf(letter: string): number {
  const known = computed.get(letter);
  if (known !== undefined) return known;
  const [base = '', ...marks] = letter.normalize('NFD');
  const plain = marks.includes(HORN) ? (base + HORN).normalize('NFC') : base;
  const width = widthOfLetter.get(plain) ?? WIDEST;
  if (letter <= LAST_KEPT) computed.set(letter, width);
  return width;
}

/** How wide a text is at most, in the unit of `size`. Bold letters are the widest, and a text of another script counts as wide. */
export function widthOf(text: string, size: number): number {
  let thousandths = 0;
  for (const letter of text.normalize('NFC')) thousandths += thousandthsOf(letter);
  return (thousandths / 1000) * size;
}
