import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { accentRules } from '../../../src/model/colour/accent-rules.ts';
import { contrast, MIN_CONTRAST_AA, backgrounds, lowestContrast, readHex } from '../../../src/model/colour/contrast.ts';
import { nearestReadable } from '../../../src/model/colour/nearest-readable.ts';
import { siteSettings } from '../../../src/kinds/site-settings.ts';
import { cleanFiles, readWith } from '../../support/content-folder.ts';

const tokens = readFileSync('src/styles/tokens.css', 'utf8');
/** The values of a name in the sheet: light, dark, then those of more contrast. */
const values = (name: string) =>
  [...tokens.matchAll(new RegExp(`${name}: (#[0-9a-f]+);`, 'gu'))].map((match) => readHex(match[1]!));

test('the grounds are those of the style sheet', () => {
  for (const [index, scheme] of (['light', 'dark'] as const).entries())
    expect(backgrounds[scheme]).toEqual(['--sheet', '--wash', '--marker', '--here'].map((name) => values(name)[index]));
});

/** The colours of each block of the sheet: light, dark, then both again where more contrast is asked for. */
const schemes = tokens
  .split(':root {')
  .slice(1)
  .map(
    (block) =>
      new Map([...block.matchAll(/(--[a-z-]+): (#[0-9a-f]+);/gu)].map(([, name, value]) => [name!, readHex(value!)!])),
  );
/** Grounds and lines: nothing is written in them. */
const unwritten = new Set(['--sheet', '--wash', '--marker', '--here', '--rule', '--grid']);

test('every colour has a value for light and for dark, and for more contrast in both if in one', () => {
  const [light, dark, strong, strongDark] = schemes.map((colours) => [...colours.keys()].sort());
  expect(dark).toEqual(light);
  expect(strongDark).toEqual(strong);
});

test.each(
  ['light', 'dark', 'more contrast', 'more contrast, dark'].map((name, index) => [name, schemes[index]!] as const),
)('whatever is written can be read on the page and on a field of it: %s', (_, colours) => {
  const written = [...colours].filter(([name]) => !unwritten.has(name));
  const pale = written.filter(([, colour]) =>
    ['--sheet', '--wash'].some((ground) => contrast(colour, colours.get(ground)!) < MIN_CONTRAST_AA),
  );
  expect(pale).toEqual([]);
});

test('the project’s own colour can be read on all of them', () => {
  const [light, dark] = values('--violet');
  expect(lowestContrast(light!, 'light')).toBeGreaterThanOrEqual(MIN_CONTRAST_AA);
  expect(lowestContrast(dark!, 'dark')).toBeGreaterThanOrEqual(MIN_CONTRAST_AA);
});

test.each([
  ['#000000', '#ffffff', 21],
  ['#777777', '#ffffff', 4.48],
  ['#767676', '#ffffff', 4.54],
  ['#ffffff', '#ffffff', 1],
])('contrast of %s and %s is %d, as WCAG counts it', (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 2);
  expect(contrast(other, one)).toBeCloseTo(ratio, 2);
});

test.each([
  ['#0B5', '#00bb55'],
  ['0b5a8f', '#0b5a8f'],
  [' #0b5a8f ', '#0b5a8f'],
  ['xanh', null],
  ['#12345', null],
  ['', null],
])('reads “%s” as %s', (written, read) => expect(readHex(written)).toBe(read));

describe('the nearest readable colour', () => {
  const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
  const scheme = fc.constantFrom('light' as const, 'dark' as const);

  it('can be read, whatever was asked for', () =>
    fc.assert(
      fc.property(colour, scheme, (asked, on) => lowestContrast(nearestReadable(asked, on), on) >= MIN_CONTRAST_AA),
      { numRuns: 500 },
    ));
  it('is the colour itself where that can be read', () =>
    fc.assert(
      fc.property(colour, scheme, (asked, on) => {
        fc.pre(lowestContrast(asked, on) >= MIN_CONTRAST_AA);
        return nearestReadable(asked, on) === asked;
      }),
    ));
  it('goes no further than it must', () => {
    expect(lowestContrast(nearestReadable('#f5a623', 'light'), 'light')).toBeLessThan(4.7);
    expect(lowestContrast(nearestReadable('#55289c', 'dark'), 'dark')).toBeLessThan(4.7);
  });
});

describe('the colour in site.yaml', () => {
  const withLine = (line: string) =>
    readWith({ 'site.yaml': `${cleanFiles['site.yaml']}${line}\n` }).issues.map(
      ({ code, line: at, suggestion }) => `${at} ${code}${suggestion ? ` → ${suggestion}` : ''}`,
    );

  it('is refused when it cannot be read on a light ground, with the nearest that can', () =>
    expect(withLine("color: '#f5a623'")).toEqual(['5 mau-kho-doc → #935e07']));
  it('is refused when it cannot be read on a dark ground', () =>
    expect(withLine("colorDark: '#55289c'")).toEqual(['5 mau-kho-doc → #af8ee2']));
  it('is refused when it is no colour', () => expect(withLine('color: xanh')).toHaveLength(1));
  it('passes when it can be read', () => expect(withLine("color: '#0b5a8f'\ncolorDark: '#86c5f4'")).toEqual([]));
  it('names a logo that is not there', () => expect(withLine('logo: tep/logo.png')).toEqual(['5 lien-ket-hong']));
  it('takes no logo that could hold a script', () => expect(withLine('logo: tep/logo.svg')).toHaveLength(1));
});

describe('the rules for the page', () => {
  const settings = (rest: object) =>
    siteSettings.parse({ school: 'a', title: 'A', description: 'A', url: 'https://a.example', ...rest });

  it('are none while the school has no colour', () => expect(accentRules(settings({}))).toBeNull());
  it('find the dark colour themselves', () =>
    expect(accentRules(settings({ color: '#55289c' }))).toMatch(/light\)\{[^}]*#55289c.*dark\)\{[^}]*#af8ee2/u));
  it('leave paper and more contrast alone', () =>
    expect(
      accentRules(settings({ color: '#55289c' }))!.match(/screen and \(prefers-contrast:no-preference\)/gu),
    ).toHaveLength(2));
});
