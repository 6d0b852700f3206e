import { expect, test } from 'vitest';
import { currentSite } from '../../src/io/current.ts';
import { pinnedAddresses } from '../../src/io/published-addresses.ts';
import { publishedPages } from '../../src/model/views/published-addresses.ts';
import { builtPages, isServed } from '../support/built-pages.ts';

const html = new Map(builtPages().map((page) => [page.path, page.html]));

/** Lists that change with the day, and the page for what is not found. */
const changing = /^\/(?:cong-khai\/nam\/[^/]+\/tinh-trang\/|van-ban\/(?:hieu-luc|vien-dan)\/|404\.html)/u;

test('every built page is one that the site promises to keep, or a list that changes with the day', () => {
  const promised = new Set(publishedPages(currentSite()).map(({ path }) => path));
  expect([...html.keys()].filter((path) => !promised.has(path) && !changing.test(path))).toEqual([]);
});

test('every pinned address is on the built site', () => {
  const lost = pinnedAddresses().filter((address) => {
    const [path, anchor] = address.split('#') as [string, string | undefined];
    return !isServed(path) || (anchor !== undefined && !html.get(path)?.includes(` id="${anchor}"`));
  });
  expect(lost).toEqual([]);
});
