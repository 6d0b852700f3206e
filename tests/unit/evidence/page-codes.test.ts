import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { EvidencePage } from '../../../src/model/evidence/evidence-pages.ts';
import {
  codesOfGonePages,
  evidenceOf,
  lastChangeWords,
  recordCode,
  recordOfGonePage,
  withSalt,
} from '../../../src/model/evidence/page-codes.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const page = (text: string, own = true): EvidencePage => ({
  path: '/ke-hoach/2026-mau/',
  title: 'Kế hoạch mẫu',
  group: 'plans',
  text,
  changedOn: null,
  own,
});
const first = page('Người phụ trách: bà Nguyễn Thị Mẫu.');
const second = page('Người phụ trách: (đã gỡ).');
const salts = ['0'.repeat(32), '1'.repeat(32), '2'.repeat(32)] as const;
const record = (of: EvidencePage, before: Parameters<typeof recordCode>[1], at: 0 | 1 | 2) =>
  recordCode(of, before, { sha256, salt: salts[at], today: `2026-0${at + 1}-01` })!;

describe('the code of a page', () => {
  test('is the digest of its text where nothing was recorded', () => {
    const { sha256: code, coded, unsalted, short } = evidenceOf(first, undefined, sha256);
    expect([code, coded, unsalted]).toEqual([sha256(first.text), first.text, null]);
    expect(short).toBe(code.slice(0, 12).replace(/(.{4})(?=.)/gu, '$1 '));
  });

  test('is the digest of text and salt once it was recorded, and sheets without the salt still fit', () => {
    const seen = evidenceOf(first, record(first, undefined, 0), sha256);
    expect(seen.coded).toBe(withSalt(first.text, salts[0]));
    expect(seen.sha256).toBe(sha256(seen.coded));
    expect(seen.unsalted!.sha256).toBe(sha256(first.text));
    expect(seen.earlier).toEqual([]);
  });
});

describe('after a name was removed', () => {
  const before = record(first, undefined, 0);
  const after = record(second, before, 1);

  test('the code of the sheets on the noticeboard stays in the list', () => {
    const { earlier } = evidenceOf(second, after, sha256);
    expect(earlier.map(({ sha256: code, from, until }) => [code, from, until])).toEqual([
      [sha256(withSalt(first.text, salts[0])), '2026-01-01', '2026-02-01'],
    ]);
  });

  test('nothing that is published finds the name by trying: the salt of its code is gone', () => {
    const shown = JSON.stringify([after, evidenceOf(second, after, sha256)]);
    const known = shown.match(/[0-9a-f]{32,64}/gu)!.filter((each) => each.length === 32);
    const tries = [first.text, ...known.map((salt) => withSalt(first.text, salt))].map(sha256);
    expect(known).not.toContain(salts[0]);
    expect(tries.filter((code) => shown.includes(code))).toEqual([]);
  });

  test('before the new code is recorded, the last one is not shown, because its salt is still in the record', () => {
    const between = evidenceOf(second, before, sha256);
    expect(between).toMatchObject({ sha256: sha256(second.text), unsalted: null, earlier: [] });
    expect(JSON.stringify(between)).not.toContain(before.codes[0]!.sha256);
  });

  test('a third text adds a third code and changes none', () => {
    const third = record(first, after, 2);
    expect(third.codes.slice(0, 2)).toEqual(after.codes);
    expect(evidenceOf(first, third, sha256).earlier.map(({ until }) => until)).toEqual(['2026-03-01', '2026-02-01']);
  });
});

describe('recording', () => {
  test('writes nothing where the text is the same, and nothing for pages that the school did not write', () => {
    const before = record(first, undefined, 0);
    expect(recordCode(first, before, { sha256, salt: salts[1], today: '2026-02-01' })).toBeNull();
    expect(recordCode(page('Luật.', false), undefined, { sha256, salt: salts[1], today: '2026-02-01' })).toBeNull();
  });

  test('takes the salt of a page that is gone, and keeps its codes', () => {
    const before = record(first, undefined, 0);
    const gone = recordOfGonePage(before)!;
    expect(gone).toEqual({ ...before, salt: null });
    expect(recordOfGonePage(gone)).toBeNull();
    expect(codesOfGonePages([before, gone])).toMatchObject([
      { page: first.path, codes: [{ sha256: before.codes[0]!.sha256 }] },
    ]);
  });
});

test('a sheet says the day of the last change of its page, or that no record says one', () => {
  expect(lastChangeWords('2026-09-05')).toBe('Thay đổi gần nhất: ngày 05/9/2026');
  expect(lastChangeWords(null)).toBe('Trang chưa ghi lần thay đổi nào');
});
