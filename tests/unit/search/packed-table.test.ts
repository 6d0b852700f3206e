import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookupTable } from '../../../src/model/search/lookup/from-site.ts';
import { packTable, unpackTable } from '../../../src/model/search/lookup/packed-table.ts';
import type { PackedTable } from '../../../src/model/search/lookup/packed-table.ts';
import type { LookupRow, LookupTable } from '../../../src/model/search/lookup/table.ts';
import { realSite } from '../../support/search-site.ts';

const sent = (table: LookupTable) => JSON.stringify(packTable(table));
const received = (text: string) => unpackTable(JSON.parse(text) as PackedTable);

describe('the table of documents as it is sent', () => {
  it('is the table again when it is read', () => {
    const table = lookupTable(realSite().site);
    expect(received(sent(table))).toEqual(table);
  });
  it('says no address, title or year that the number-symbol says', () => {
    const { path, title, year } = packTable(lookupTable(realSite().site));
    const said = (cells: readonly unknown[]) => cells.filter((cell) => cell !== 0).length / cells.length;
    expect(said(path)).toBeLessThan(0.4);
    expect(said(title)).toBeLessThan(0.4);
    expect(said(year)).toBeLessThan(0.1);
  });
  it('keeps whatever a row says otherwise than its number-symbol', () => {
    const word = fc.constantFrom('a', 'b', '01/2020/TT-BM', '5-CT/TW', '7/QĐ-BM', '10/2022/QH15');
    const orNull = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
    const row: fc.Arbitrary<LookupRow> = fc.record({
      path: fc.constantFrom('/van-ban/01-2020-tt-bm/', '/van-ban/khac/', '/ke-hoach/2024/'),
      title: fc.constantFrom('Thông tư 01/2020/TT-BM', 'Luật Mẫu', 'Thông tư null'),
      kind: fc.constantFrom('thong-tu', 'luat'),
      number: orNull(word),
      issuer: fc.constantFrom('bo-mau', 'quoc-hoi'),
      issuedOn: orNull(fc.constantFrom('2020-01-15', '2022-11-10')),
      year: fc.constantFrom(2019, 2020, 2022),
      state: orNull(fc.constantFrom<NonNullable<LookupRow['state']>>('in-force', 'expired')),
      subject: orNull(word),
      names: fc.array(word, { maxLength: 2 }),
    });
    const kinds = { 'thong-tu': 'Thông tư', luat: 'Luật' };
    const issuers = { 'bo-mau': ['Bộ Mẫu'], 'quoc-hoi': ['Quốc hội'] };
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
        expect(received(sent({ rows, kinds, issuers }))).toEqual({ rows, kinds, issuers });
      }),
    );
  });
});
