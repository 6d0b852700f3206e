/** A colour as `#rrggbb` in lower case. */
export type Hex = string;

/** Whether the page is light or dark: what the reader's device asks for. */
export type Scheme = 'light' | 'dark';

/** The grounds on which the school's colour is read: `--sheet`, `--wash`, `--marker` and `--here` of `src/styles/tokens.css`. */
export const backgrounds: Readonly<Record<Scheme, readonly Hex[]>> = {
  light: ['#ffffff', '#f7f5fb', '#ffe9a0', '#dcebff'],
  dark: ['#16131f', '#1e1a2b', '#403500', '#10304d'],
};

/** WCAG 2.2, success criterion 1.4.3 (AA): text against its ground. */
export const MIN_CONTRAST_AA = 4.5;

const isHex = /^#[0-9a-f]{6}$/u;

/** A colour as people write it (`#0B5`, `0b5a8f`) as `#rrggbb`; null when it is none. */
export function readHex(written: string): Hex | null {
  const digits = written.trim().toLowerCase().replace(/^#/u, '');
  const long = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  return isHex.test(`#${long}`) ? `#${long}` : null;
}

/** Red, green, blue from 0 to 1. */
export const channels = (colour: Hex): [number, number, number] =>
  [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255) as [number, number, number];

/** Relative luminance as WCAG 2.2 defines it, from 0 to 1. */
export function luminance(colour: Hex): number {
  const [red, green, blue] = channels(colour).map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours, from 1 to 21; the order does not matter. */
export function contrast(one: Hex, other: Hex): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** The lowest contrast that a colour has on any ground of a scheme. */
export const lowestContrast = (colour: Hex, scheme: Scheme): number =>
  Math.min(...backgrounds[scheme].map((ground) => contrast(colour, ground)));
