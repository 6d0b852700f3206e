import sharp from 'sharp';
import { expect, test } from 'vitest';
import { appIconSvg, iconSvg } from '../../../src/model/colour/icon-svg.ts';
import { manifest, robotsText, securityText } from '../../../src/export/site-files.ts';
import { otherAddress } from '../../../src/client/not-found/other-address.ts';
import { sampleSite, sampleSiteOn } from '../disclosure/sample-site.ts';

const address = (path: string) => `https://truong-mau.example/goc${path}`;

test('security.txt has what RFC 9116 asks for, and is good for half a year from the day of the build', () => {
  const fields = securityText(sampleSiteOn('2026-11-22'), address)
    .trimEnd()
    .split('\n')
    .map((line) => line.split(': ') as [string, string]);
  const of = (name: string) => fields.filter(([field]) => field === name).map(([, value]) => value);
  expect(of('Contact').length).toBeGreaterThan(0);
  for (const contact of of('Contact')) expect(contact).toMatch(/^(?:mailto:[^@\s]+@\S+|https:\/\/\S+)$/u);
  expect(of('Expires')).toEqual(['2027-05-21T00:00:00+07:00']);
  expect(Number.isNaN(Date.parse(of('Expires')[0]!))).toBe(false);
  expect(of('Canonical')).toEqual(['https://truong-mau.example/goc/.well-known/security.txt']);
});

test('robots are kept from the editing screen, and find the list of pages', () => {
  expect(robotsText(address, '/goc/')).toBe(
    'User-agent: *\nDisallow: /goc/bien-tap/\nAllow: /\n\nSitemap: https://truong-mau.example/goc/sitemap-index.xml\n',
  );
});

test('the manifest keeps to the base path, and a long name gets a short one', () => {
  const {
    name,
    short_name: short,
    icons,
    ...rest
  } = manifest(sampleSite, '#0b5a8f', (path) => `/goc${path}`) as {
    name: string;
    short_name: string;
    icons: { src: string }[];
  };
  expect(name).toBe(sampleSite.settings.title);
  expect(short.length).toBeLessThanOrEqual(12);
  expect(icons.every(({ src }) => src.startsWith('/goc/'))).toBe(true);
  expect(rest).toMatchObject({ start_url: '/goc/', scope: '/goc/', theme_color: '#0b5a8f' });
});

test('the icons are in the colour of the school', async () => {
  const colours = { light: '#0b5a8f', dark: '#9fd0f5' };
  expect(iconSvg(colours)).toContain('#9fd0f5');
  const { data } = await sharp(Buffer.from(appIconSvg(colours)))
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect([...data.subarray(0, 3)]).toEqual([0x0b, 0x5a, 0x8f]);
});

test.each([
  ['/Ke-Hoach/2024-Dan-Van/', '/ke-hoach/2024-dan-van/'],
  ['/KE-HOACH', '/ke-hoach/'],
  ['/ke-hoach/a/).', '/ke-hoach/a/'],
  ['/ke-hoach//a/', '/ke-hoach/a/'],
  ['/tep/A.PDF', '/tep/a.pdf'],
  ['/mam-non/Van-Ban/%E2%80%9D', '/mam-non/van-ban/'],
  ['/ke-hoach/khong-co/', null],
  ['/%E0%A4%A', '/%25e0%25a4%25a/'],
  ['//X.example/', '/x.example/'],
  ['/\\X.example/', '/x.example/'],
])('of %s the address that was meant is %s', (path, meant) => {
  expect(otherAddress(path)).toBe(meant);
});
