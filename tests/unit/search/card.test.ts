import { describe, expect, test } from 'vitest';
import type { ValidityState } from '../../../src/model/law/validity/validity.ts';
import { cardOf, nothingKnown } from '../../../src/model/search/answer/card.ts';
import { rowResult } from '../../../src/model/search/answer/result.ts';
import type { LookupRow } from '../../../src/model/search/lookup/table.ts';

const row = (state: ValidityState | null): LookupRow => ({
  path: '/van-ban/07-2031-nd-cp/',
  title: 'Nghị định 07/2031/NĐ-CP',
  kind: 'nghi-dinh',
  number: '07/2031/NĐ-CP',
  issuer: 'chinh-phu',
  issuedOn: '2031-02-03',
  year: 2031,
  state,
  subject: null,
  names: [],
});
const table = { rows: [], issuers: { 'chinh-phu': ['Chính phủ'] }, kinds: { 'nghi-dinh': 'Nghị định' } };
const words = (state: ValidityState | null, since: string | null = null) =>
  cardOf(row(state), { ...nothingKnown, since }, table).lines[0]?.text;

describe('the card of one document', () => {
  test.each<[ValidityState, string | null, string]>([
    ['in-force', '2031-03-20', 'còn hiệu lực, từ ngày 20/3/2031'],
    ['in-force', null, 'còn hiệu lực, chưa rõ có hiệu lực từ ngày nào'],
    ['expired', null, 'hết hiệu lực, chưa rõ từ ngày nào'],
    ['unknown', null, 'chưa rõ hiệu lực'],
  ])('%s since %s: %s', (state, since, expected) => expect(words(state, since)).toBe(expected));

  test('is empty for a plan that nothing cites', () =>
    expect(cardOf(row(null), nothingKnown, table).lines).toEqual([]));
});

describe('an article that the query names', () => {
  const last = (state: ValidityState | null) => rowResult(row(state), table, 'điều 500', 'Điều 500').trail.at(-1);

  test('is not offered in a document of which the site has no text', () =>
    expect(last('in-force')).toBe('trang không có lời văn, Điều 500 xem ở bản chính thức'));

  test('is offered in a plan, whose text is on the site', () =>
    expect(last(null)).toBe('tìm Điều 500 trong văn bản này'));
});
