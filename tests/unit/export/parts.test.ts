import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataset } from '../../../src/export/dataset.ts';
import { LARGEST_FILE, partsOf } from '../../../src/export/parts.ts';

const addressOf = (part: number) => `https://truong.example/api/v1/danh-sach.${part}.json`;
const listOf = (items: readonly string[]) => ({
  ...dataset(
    {
      title: 'Danh sách',
      url: 'https://truong.example/api/v1/danh-sach.json',
      asOf: '2026-11-22',
      fields: { id: 'Mã.' },
    },
    items.map((id) => ({ id })),
  ),
  hash: 'sha256:00',
});
const bytesOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

describe('a list of data in files', () => {
  it('is left as it is where it fits into one file', () => {
    const list = listOf(['a', 'b']);
    expect(partsOf(list, addressOf)).toEqual([list]);
    expect(partsOf(listOf([]), addressOf)).toEqual([listOf([])]);
  });

  it('has every item once and in order, each file within the limit and leading to the next', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 60 }), (items) => {
        const list = listOf(items);
        const most = bytesOf(listOf([])) + 400;
        const parts = partsOf(list, addressOf, most);
        expect(parts.flatMap((part) => part.items)).toEqual(list.items);
        for (const [index, part] of parts.entries()) {
          expect(bytesOf(part)).toBeLessThanOrEqual(most);
          expect(part.url).toBe(index === 0 ? list.url : addressOf(index + 1));
          expect(part.next).toBe(index + 1 < parts.length ? addressOf(index + 2) : undefined);
          expect({ ...part, url: list.url, next: undefined, items: list.items }).toEqual(list);
        }
      }),
    );
  });

  it('has a file for an item that is larger than a file', () => {
    const parts = partsOf(listOf(['a', 'x'.repeat(LARGEST_FILE), 'b']), addressOf);
    expect(parts.map(({ items }) => items.length)).toEqual([1, 1, 1]);
  });
});
