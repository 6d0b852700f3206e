/**
 * What the numbers of a column can count, and what that means for small ones.
 *
 * - `protected`: a number from 1 to 4 is hidden, and so is every number that would give it away. No law names a threshold:
 *   this one is the rule of the project.
 * - `tied`: hidden in a row where a protected number is hidden.
 * - `open`: shown as it is.
 */
export const counted = {
  /** Health, disability, class and family of a child are private life: NĐ 56/2017/NĐ-CP Điều 33, Luật 91/2025/QH15 Điều 24. */
  children: 'protected',
  /** Each is of a person who must not be recognised: Luật 10/2022/QH15 khoản 2 Điều 9. */
  petitions: 'protected',
  /** An amount divided by the rate of the support is the number of children who got it. */
  money: 'tied',
  /** Law asks for the numbers of staff as they are: TT 09/2024/TT-BGDĐT khoản 1 Điều 6. */
  staff: 'open',
  classes: 'open',
  things: 'open',
  area: 'open',
  /** A column of words counts nothing. */
  words: 'open',
} as const;
export type Counted = keyof typeof counted;

/** Protected numbers from 1 to this are not shown. */
export const smallestShown = 5;
