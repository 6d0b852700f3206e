import { appIconPath, fixedFiles, machineFiles, pages } from '../model/addresses.ts';
import { addDays } from '../model/day/iso-day.ts';
import type { Site } from '../model/site/site.ts';
import type { Address } from './dataset.ts';

/** Pixels a side of the icons that telephones ask for. */
export const appIconSizes = [180, 192, 512] as const;

/** What robots may read: everything but the editing screen. Robots look at the root of a domain alone. @param base ends with `/` */
export const robotsText = (address: Address, base: string): string =>
  `User-agent: *\nDisallow: ${base}${pages.editing.slice(1)}\nAllow: /\n\nSitemap: ${address(machineFiles.siteMap)}\n`;

/** What a telephone needs to put the site among its programs (W3C Web Application Manifest). @param below puts the base path before */
export const manifest = ({ settings, school }: Site, color: string, below: (path: string) => string): object => ({
  name: settings.title,
  short_name: settings.title.length <= 12 ? settings.title : 'Dân Biết',
  description: `${settings.description} ${school.data.name}`,
  lang: 'vi',
  start_url: below(pages.home),
  scope: below(pages.home),
  display: 'minimal-ui',
  background_color: '#ffffff',
  theme_color: color,
  icons: [
    { src: below(fixedFiles.icon), type: 'image/svg+xml', sizes: 'any' },
    ...appIconSizes.map((size) => ({
      src: below(appIconPath(size)),
      type: 'image/png',
      sizes: `${size}x${size}`,
      purpose: size === 180 ? 'any' : 'maskable',
    })),
  ],
});

/** Days for which the text is good; RFC 9116 (2.5.5) advises less than a year, and the site is built each day. */
const GOOD_FOR = 180;

/** Whom to write to about a hole in the site (RFC 9116): the school's address where it is public, else the place where mistakes are reported. */
export const securityText = ({ school, settings, today }: Site, address: Address): string => {
  const contacts = [
    ...(school.data.email === null ? [] : [`mailto:${school.data.email}`]),
    ...(settings.repository === null ? [] : [settings.repository]),
    `${address(pages.about)}#bao-loi`,
  ];
  return [
    ...contacts.map((contact) => `Contact: ${contact}`),
    `Expires: ${addDays(today, GOOD_FOR)}T00:00:00+07:00`,
    'Preferred-Languages: vi, en',
    `Canonical: ${address(fixedFiles.security)}`,
    '',
  ].join('\n');
};
