import { expect, test } from 'vitest';
import { readAddress, withFacet, writeAddress } from '../../../src/model/search/search-query.ts';

test.each([
  ['', { query: '', filters: {} }],
  ['?q=', { query: '', filters: {} }],
  ['?q=ti%E1%BA%BFp+c%C3%B4ng+d%C3%A2n', { query: 'tiếp công dân', filters: {} }],
  ['?q=36%2F2017&nam=2017&loai=Th%C3%B4ng+t%C6%B0', { query: '36/2017', filters: { nam: '2017', loai: 'Thông tư' } }],
  ['?q=a&la=b&nam=', { query: 'a', filters: {} }],
])('%s asks %j', (search, asked) => {
  expect(readAddress(search)).toEqual(asked);
});

test('the same question has the same address, in whatever order it was asked', () => {
  const one = withFacet(withFacet({ query: 'a b', filters: {} }, 'nam', '2024'), 'loai', 'Luật');
  const other = withFacet(withFacet({ query: 'a b', filters: {} }, 'loai', 'Luật'), 'nam', '2024');
  expect(writeAddress(one)).toBe(writeAddress(other));
  expect(readAddress(writeAddress(one))).toEqual(one);
  expect(writeAddress(withFacet(one, 'nam', null))).toBe('?q=a+b&loai=Lu%E1%BA%ADt');
  expect(writeAddress({ query: '', filters: {} })).toBe('');
});
