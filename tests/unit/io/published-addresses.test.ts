import { describe, expect, it } from 'vitest';
import { contentDirectory } from '../../../src/io/paths.ts';
import { pinnedAddresses, publishedAddresses } from '../../../src/io/published-addresses.ts';
import { readContent } from '../../../src/io/read-content.ts';
import { buildSite } from '../../../src/model/site/site.ts';
import { sampleDay, sampleSchool } from '../../support/sample-school.ts';

describe('the addresses that this site has published', () => {
  const pinned = pinnedAddresses();

  it('are all there still: what was public stays at its address', () => {
    const { content } = readContent(contentDirectory());
    const site = buildSite(content, sampleDay);
    const published = publishedAddresses(site);
    expect(pinned.filter((address) => !published.has(address))).toEqual([]);
  });

  it('are listed once each, in order', () => {
    expect(pinned).toEqual([...new Set(pinned)].sort());
  });
});

describe('the addresses of the sample school', () => {
  const { content } = readContent(sampleSchool.content, process.cwd(), sampleDay);
  const site = buildSite(content, sampleDay);
  const published = publishedAddresses(site);

  it.each([
    ['the page of a plan', '/ke-hoach/2026-ke-hoach-mau/'],
    ['a section of a plan', '/ke-hoach/2026-ke-hoach-mau/#ii-4'],
    ['a published item', '/cong-khai/f03/2026-w48/'],
    ['a notice whose last day has passed', '/thong-bao/2026-nghi-le-quoc-khanh/'],
    ['a section of a guide', '/gioi-thieu/#chua-doi-chieu'],
    ['a section of the page of a document', '/van-ban/36-2017-tt-bgddt/#hieu-luc'],
    ['the help of an error', '/huong-dan/loi/tep-trong/'],
    ['a feed', '/feed.xml'],
  ])('have %s', (_, address) => {
    expect(published).toContain(address);
  });

  it('leave out what changes with the day, and the parts of tools', () => {
    const addresses = [...published];
    expect(addresses.filter((address) => /\/(?:hieu-luc|tinh-trang)\//u.test(address))).toEqual([]);
    expect(addresses.filter((address) => address.startsWith('/tim-kiem/#'))).toEqual([]);
  });
});
