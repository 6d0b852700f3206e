/** Digits with nothing between them. */
export interface DigitGroup {
  start: number;
  end: number;
  digits: string;
}

/** Groups of digits that may be one number, with what is between them: `0912 345.678`. */
export interface DigitRun {
  groups: readonly DigitGroup[];
  /** What is before each group: the first is empty. */
  gaps: readonly string[];
}

/** What people write between the digits of one number. */
const separators = /^(?:[ .,\-/()[\]_·•…'’\n]{1,5})$/u;

/** All runs of digits, from left to right. Nothing that is a run goes across the cells of a table. */
export function digitRuns(text: string): DigitRun[] {
  const runs: { groups: DigitGroup[]; gaps: string[] }[] = [];
  let end = -1;
  for (const { 0: digits, index } of text.matchAll(/\d+/gu)) {
    const group = { start: index, end: index + digits.length, digits };
    const gap = end >= 0 && index - end <= 5 ? text.slice(end, index) : '';
    const last = runs.at(-1);
    if (last && separators.test(gap)) {
      last.groups.push(group);
      last.gaps.push(gap);
    } else runs.push({ groups: [group], gaps: [''] });
    end = group.end;
  }
  return runs;
}

/** Some groups of a run that follow each other. */
export interface Slice {
  groups: readonly DigitGroup[];
  /** What is between them: one less than the groups. */
  gaps: readonly string[];
  digits: string;
  start: number;
  end: number;
  /** What is between them and the group after; null at the end of the run. */
  gapAfter: string | null;
  /** What is between them and the group before; null at the start of the run. */
  gapBefore: string | null;
  before: DigitGroup | null;
  after: DigitGroup | null;
}

/**
 * Every stretch of a run that begins with a group and has at most `most` digits that may be the number that is looked for.
 * @param isWanted a quick test of the digits, so that a text of nothing but digits takes no long time
 */
export function* slicesOf(
  { groups, gaps }: DigitRun,
  most: number,
  isWanted: (digits: string) => boolean,
): Generator<Slice> {
  for (let from = 0; from < groups.length; from++) {
    let digits = '';
    for (let to = from; to < groups.length; to++) {
      digits += groups[to]?.digits ?? '';
      if (digits.length > most) break;
      if (!isWanted(digits)) continue;
      const own = groups.slice(from, to + 1);
      const [first, last] = [own[0], own.at(-1)];
      if (!first || !last) break;
      yield {
        groups: own,
        gaps: gaps.slice(from + 1, to + 1),
        digits,
        start: first.start,
        end: last.end,
        gapBefore: from > 0 ? (gaps[from] ?? null) : null,
        gapAfter: gaps[to + 1] ?? null,
        before: groups[from - 1] ?? null,
        after: groups[to + 1] ?? null,
      };
    }
  }
}

const unit =
  /^\s?(?:đồng(?! (?:ý|chí|nghiệp|thời|bộ|hành)(?!\p{L}))|đ|vnđ|vnd|usd|%|m2|m²|km|kg|lít|triệu|tỷ|tỉ|nghìn|ngàn|lượt|mục|trẻ|cháu|học sinh|người|công dân|thẻ|giấy|hồ sơ|trường hợp|cuốn|bộ|suất|tuổi)(?!\p{L})/iu;

/** Whether a number counts something: what follows is money, people or things. */
export const isCount = (text: string, end: number): boolean => unit.test(text.slice(end, end + 16));

/** Whether a number is part of a number-symbol, a code or an address: `12345/QĐ-UBND`, `id=0912`, `EA0912`. */
export const isInSymbol = (text: string, { start, end }: Pick<Slice, 'start' | 'end'>): boolean =>
  /^\/\p{Lu}|^[\p{L}_=&]/u.test(text.slice(end, end + 2)) ||
  /[\p{L}=&#?%]$/u.test(text.slice(Math.max(0, start - 1), start));

/** Days and months in a run, so that `09/12/2024 35` is no telephone number. */
const date = /(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d{2}(?!\d)/u;

export const hasDate = (text: string, { start, end }: Pick<Slice, 'start' | 'end'>): boolean =>
  date.test(text.slice(Math.max(0, start - 3), end + 6));
