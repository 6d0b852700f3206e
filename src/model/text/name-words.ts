/** What a word of the name of an agency is, which decides how well a line begins or ends with it. */
export interface NameWord {
  /** One syllable, or the syllables that a line does not part. */
  text: string;
  /**
   * `head` begins a name (`Phòng`, `Trường`), `area` is before the name of a place (`huyện`), `joiner` joins two parts (`và`), `proper` is a
   * name of a person or a place (`Lạc Thủy`), `plain` is any other word (`Giáo dục`).
   */
  kind: 'head' | 'area' | 'joiner' | 'proper' | 'plain';
}

const list = (words: string): ReadonlySet<string> => new Set(words.split(', '));
const heads = list('phòng, sở, bộ, trường, ban, cục, vụ, viện, chi, hội, đội, khoa, lớp, nhóm, tổ, công ty');
const areas = list('xã, phường, huyện, quận, tỉnh, thị xã, thị trấn, thành phố, đặc khu, thôn, ấp');
const joiners = list('và, cùng, của, cho, với, về, thuộc, tại, trực thuộc');

const isCapital = (syllable: string | undefined): boolean => /^\p{Lu}/u.test(syllable ?? '');
const isNumber = (syllable: string | undefined): boolean => /^(?:\d|[IVX]+$)/u.test(syllable ?? '');
const isAcronym = (syllable: string): boolean => /^[\p{Lu}\d&-]{2,}$/u.test(syllable);

/**
 * The words of a name by the spelling of Vietnamese: syllables are written apart, a word of two has a capital at its first one at most
 * (`Giáo dục`, `nhân dân`), each syllable of a person or a place has one (`Lạc Thủy`). Most words have two syllables, so those
 * without a capital are taken two by two. Of a name in capitals throughout the spelling says nothing, and all are.
 */
export function nameWords(name: string): NameWord[] {
  const syllables = name.trim().split(/\s+/u);
  const isShouted = name === name.toLocaleUpperCase('vi');
  const capital = (at: number) => !isShouted && isCapital(syllables[at]);
  const lower = (at: number) => syllables[at]?.toLocaleLowerCase('vi') ?? '';
  const isFunction = (at: number) => joiners.has(lower(at)) || lengthOfArea(at) > 0;
  /** Only before a name: `xã Lạc Thủy`, but `xã hội`. */
  const lengthOfArea = (at: number): number => {
    const length = areas.has(`${lower(at)} ${lower(at + 1)}`) ? 2 : Number(areas.has(lower(at)));
    const next = syllables[at + length];
    const isBeforeName = isShouted ? next !== undefined : isCapital(next) || isNumber(next);
    return length > 0 && isBeforeName ? length : 0;
  };
  const isRest = (at: number): boolean =>
    syllables[at] !== undefined &&
    !capital(at) &&
    !isNumber(syllables[at]) &&
    !isFunction(at) &&
    /\p{L}/u.test(lower(at));

  const wordAt = (at: number): { length: number; kind: NameWord['kind'] } => {
    const area = lengthOfArea(at);
    if (area > 0) return { length: area, kind: 'area' };
    if (joiners.has(lower(at))) return { length: 1, kind: 'joiner' };
    const isFirst = at === 0 || /[-–,]$/u.test(syllables[at - 1] ?? '');
    if (isFirst && heads.has(lower(at))) return { length: 1, kind: 'head' };
    if (capital(at) && isAcronym(syllables[at] ?? '')) return { length: 1, kind: 'plain' };
    if (!capital(at) || isRest(at + 1))
      return { length: isRest(at + 1) || isNumber(syllables[at + 1]) ? 2 : 1, kind: 'plain' };
    let length = 1;
    while (capital(at + length) && !isRest(at + length + 1) && !isFunction(at + length)) length += 1;
    while (isNumber(syllables[at + length])) length += 1;
    return { length, kind: 'proper' };
  };

  const words: NameWord[] = [];
  for (let at = 0; at < syllables.length;) {
    const { length, kind } = wordAt(at);
    const text = syllables.slice(at, at + length).join(' ');
    const last = words.at(-1);
    // A dash or a number belongs to what is before it.
    if (last !== undefined && /^[^\p{L}]+$/u.test(text)) last.text += ` ${text}`;
    else words.push({ text, kind });
    at += length;
  }
  return words;
}
