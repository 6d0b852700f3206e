import { describe, expect, it } from 'vitest';
import {
  findCitations,
  findInternalReferences,
  findRelations,
  lawsWithoutTarget,
  withoutTarget,
} from '../../../../src/model/law/citation/index.ts';
import { plainTexts } from './evaluation/measure.ts';
import {
  compareLinks,
  compareProvisions,
  compareRelations,
  nothingLost,
  somethingLost,
} from './evaluation/spellings.ts';
import type { Compared } from './evaluation/spellings.ts';
import { registry } from './register-of-targets.ts';

const texts = plainTexts();
const share = ({ all, kept }: Compared) => kept / all;

/** A page that ends in every word, and every word on a line, leave no lists to read. */
const scattered = new Set(['with a page break in every name', 'as a quoted letter']);

describe('relations of public texts', () => {
  it.each(Object.entries(nothingLost))('%s are the same', (spelling, change) => {
    const found = compareRelations(texts, change);
    expect(share(found)).toBeGreaterThanOrEqual(scattered.has(spelling) ? 0.98 : 0.99);
    expect(found.added / found.all).toBeLessThan(0.01);
  });

  it.each(Object.entries(somethingLost))('%s are nearly always the same', (_, change) => {
    const found = compareRelations(texts, change);
    expect(share(found)).toBeGreaterThanOrEqual(0.97);
    expect(found.added / found.all).toBeLessThan(0.02);
  });
});

describe('provisions of public texts', () => {
  it.each(Object.entries({ ...nothingLost, ...somethingLost }))('%s are nearly always the same', (_, change) => {
    const found = compareProvisions(texts, change);
    expect(share(found)).toBeGreaterThanOrEqual(0.94);
    expect(found.added / found.all).toBeLessThan(0.02);
  });
});

describe('what leads nowhere', () => {
  const rows = [...withoutTarget, ...lawsWithoutTarget];
  const examples = rows.flatMap((row) => [...row.examples, ...row.nearMisses.map(([text]) => text)]);
  /** Of more than three hundred texts: what still leads somewhere. A word in every line, or letters apart, hide more. */
  const most: Readonly<Record<string, number>> = {
    'with line breaks and indentation': 3,
    'with the line ends of Windows': 3,
    'as a quoted letter': 3,
    'with a page break in every name': 8,
    'with pages as converters write them': 3,
    'with letters that a scanner set apart': 18,
    'in capitals': 1,
    'in small letters': 1,
    'without marks': 2,
    'in small letters without marks': 3,
  };

  it.each(Object.entries({ ...nothingLost, ...somethingLost }))(
    '%s leads nowhere, too, and the rest where it did',
    (spelling, change) => {
      const found = compareLinks(examples, change, registry);
      expect(found.added).toBeLessThanOrEqual(most[spelling] ?? 0);
      expect(share(found)).toBeGreaterThanOrEqual(0.96);
    },
  );
});

const says = (text: string) => {
  const found = findCitations(text);
  const name = (end: number | 'this') => (end === 'this' ? end : (found[end]?.canonical ?? ''));
  return findRelations(text, found).map(({ subject, type, object }) => `${name(subject)} ${type} ${name(object)}`);
};

describe('a sentence', () => {
  it.each([
    [
      'in capitals, in the passive',
      'QUYẾT ĐỊNH SỐ 5/QĐ-THPT ĐƯỢC THAY THẾ BỞI QUYẾT ĐỊNH SỐ 9/QĐ-THPT.',
      '9/QĐ-THPT replaces 5/QĐ-THPT',
    ],
    [
      'in capitals without marks',
      'QUYET DINH SO 5/QD-THPT BI BAI BO BOI QUYET DINH SO 9/QD-THPT.',
      '9/QĐ-THPT repeals 5/QĐ-THPT',
    ],
    ['in capitals, of itself', 'QUYẾT ĐỊNH NÀY BỊ BÃI BỎ BỞI QUYẾT ĐỊNH SỐ 9/QĐ-THPT', '9/QĐ-THPT repeals this'],
    ['in capitals, of a part', 'BÃI BỎ ĐIỀU 4 CỦA QUYẾT ĐỊNH SỐ 5/QĐ-THPT', 'this repeals-part 5/QĐ-THPT'],
    [
      'with entities',
      'Quy&#7871;t &#273;&#7883;nh n&agrave;y thay th&#7871; Quy&#7871;t &#273;&#7883;nh s&#7889; 5/QĐ-THPT.',
      'this replaces 5/QĐ-THPT',
    ],
    ['in full width', 'Quyết định này bãi bỏ Quyết định số ５／QĐ－THPT．', 'this repeals 5/QĐ-THPT'],
    ['over lines', 'Quyết định này\n     bãi\n     bỏ Quyết định số\n     5/QĐ-THPT.', 'this repeals 5/QĐ-THPT'],
    [
      'with tags of one word',
      'Quyết định này <b>thay</b> <i>thế</i> Quyết định số 5/QĐ-THPT.',
      'this replaces 5/QĐ-THPT',
    ],
    ['with tags in capitals', '<P>QUYẾT ĐỊNH NÀY THAY THẾ</P><P>QUYẾT ĐỊNH SỐ 5/QĐ-THPT.</P>', ''],
    ['of a negation without marks', 'quyet dinh nay khong bai bo quyet dinh so 5/qd-thpt', ''],
    ['of a negation in capitals', 'QUYẾT ĐỊNH NÀY CHƯA THAY THẾ QUYẾT ĐỊNH SỐ 5/QĐ-THPT', ''],
    ['of a question without marks', 'quyet dinh 5/qd-thpt co thay the quyet dinh 9/qd-thpt khong', ''],
  ])('%s says the same', (_, text, wanted) => {
    expect(says(text).join(', ')).toBe(wanted);
  });
});

it.each([
  'Quyết định số 5/QĐ-THPT bị bãi bỏ bởi Quyết định số 9/QĐ-THPT',
  'QUYẾT ĐỊNH SỐ 5/QĐ-THPT BỊ BÃI BỎ BỞI QUYẾT ĐỊNH SỐ 9/QĐ-THPT',
])('a mention says that the next one acts on it: %s', (text) => {
  expect(findCitations(text)[0]?.relation).toMatchObject({ type: 'repeals', active: false });
});

const pointsTo = (text: string) =>
  findCitations(text)
    .flatMap(({ provisions }) => provisions.map(formatted))
    .join('; ');
const formatted = (provision: Readonly<Record<string, string>>) =>
  Object.entries(provision)
    .map(([level, label]) => `${level} ${label}`)
    .join(' ');

describe('a provision', () => {
  it.each([
    ['after its document, in the next line', 'Nghị định số 24/2021/NĐ-CP tại\n   khoản 1 Điều 3', 'clause 1 article 3'],
    ['before a line break', 'theo khoản 2\nĐiều 7 Nghị định số 24/2021/NĐ-CP', 'clause 2 article 7'],
    ['annexes in small letters', 'phụ lục ii và iv kèm theo nghị định số 24/2021/nđ-cp', 'appendix II; appendix IV'],
    ['annexes in capitals', 'PHỤ LỤC II VÀ IV KÈM THEO NGHỊ ĐỊNH SỐ 24/2021/NĐ-CP', 'appendix II; appendix IV'],
    ['a range with “tới”', 'từ Điều 3 tới Điều 5 Nghị định số 24/2021/NĐ-CP', 'article 3; article 4; article 5'],
    [
      'a range after “các điều từ”',
      'các điều từ 3 đến 5 Nghị định số 24/2021/NĐ-CP',
      'article 3; article 4; article 5',
    ],
    ['of an annex in capitals', 'ĐIỀU 7 QUY CHẾ BAN HÀNH KÈM THEO QUYẾT ĐỊNH SỐ 5/QĐ-THPT', 'article 7'],
    ['not a heading in its own line', 'Phạm vi.\nĐiều 7\nNghị định số 24/2021/NĐ-CP quy định', ''],
  ])('%s is read', (_, text, wanted) => {
    expect(pointsTo(text)).toBe(wanted);
  });

  it.each(['KHOẢN 4 ĐIỀU NÀY', 'khoan 4 dieu nay', 'khoản 4 điều này', 'Khoản 4\nĐiều này'])(
    'of the text itself is read: %j',
    (text) => {
      expect(findInternalReferences(text).map(({ provisions, within }) => [provisions, within])).toEqual([
        [[{ clause: '4' }], 'article'],
      ]);
    },
  );
});
