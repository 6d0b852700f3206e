import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildRegistry,
  contradictedSymbol,
  findCitations,
  formatCitation,
  resolveCitations,
} from '../../../../src/model/law/citation/index.ts';
import type {
  CitedDocument,
  RegistryEntry,
  RegistryOrganization,
  ResolveContext,
} from '../../../../src/model/law/citation/index.ts';

const organization = (
  id: string,
  name: string,
  symbols: string[],
  place: string | null = null,
  more: Partial<RegistryOrganization> = {},
): RegistryOrganization => ({ id, name, symbols, aliases: [], place, from: null, to: null, ...more });

const organizations = [
  organization('chinh-phu', 'Chính phủ', ['CP']),
  organization('thu-tuong', 'Thủ tướng Chính phủ', ['TTg']),
  organization('quoc-hoi', 'Quốc hội', []),
  organization('trung-uong', 'Ban Chấp hành Trung ương Đảng', ['TW'], null, { aliases: ['Ban Chấp hành Trung ương'] }),
  organization('bo-chinh-tri', 'Bộ Chính trị', ['TW'], null, { parent: 'trung-uong' }),
  organization('ban-bi-thu', 'Ban Bí thư', ['TW'], null, { parent: 'trung-uong' }),
  organization('ubnd-a', 'Ủy ban nhân dân tỉnh Hòa Bình', ['UBND'], 'hoa-binh'),
  organization('ubnd-b', 'Ủy ban nhân dân tỉnh Phú Thọ', ['UBND'], 'phu-tho'),
  organization('so-a', 'Sở Giáo dục và Đào tạo tỉnh Hòa Bình', ['SGDĐT', 'SGD&ĐT', 'GD&ĐT'], 'hoa-binh'),
  organization('ubnd-xa', 'Ủy ban nhân dân xã An Bình', ['UBND'], 'phu-tho', { aliases: ['UBND xã An Bình'] }),
  organization('phong-a', 'Phòng Giáo dục và Đào tạo huyện Lạc Thủy', ['PGDĐT', 'GD&ĐT'], 'lac-thuy'),
];

const entry = (
  id: string,
  kind: RegistryEntry['kind'],
  number: string | null,
  issuer: string,
  issuedOn: string | null,
  more: Partial<RegistryEntry> = {},
): RegistryEntry => ({
  id,
  kind,
  number,
  name: null,
  names: [],
  issuer,
  issuedOn,
  ...more,
});

const entries = [
  entry('decree', 'nghi-dinh', '24/2021/NĐ-CP', 'chinh-phu', '2021-03-23'),
  entry('directive-2019', 'chi-thi', '10/CT-TTg', 'thu-tuong', '2019-04-22', {
    subject: 'Về tăng cường xử lý tình trạng nhũng nhiễu người dân, doanh nghiệp',
  }),
  entry('directive-2021', 'chi-thi', '10/CT-TTg', 'thu-tuong', '2021-04-19'),
  entry('plan-a', 'ke-hoach', '42/KH-UBND', 'ubnd-a', '2022-03-07'),
  entry('plan-b', 'ke-hoach', '42/KH-UBND', 'ubnd-b', '2022-02-11'),
  entry('so-plan', 'ke-hoach', '64/KH-GD&ĐT', 'so-a', '2022-03-16'),
  entry('phong-plan', 'ke-hoach', '64/KH-GD&ĐT', 'phong-a', '2022-05-20'),
  entry('rule', 'quy-dinh', '101-QĐ/TW', 'ban-bi-thu', '2012-06-07'),
  entry('twice-eleventh', 'nghi-quyet', '29-NQ/TW', 'trung-uong', '2013-11-04'),
  entry('twice-thirteenth', 'nghi-quyet', '29-NQ/TW', 'trung-uong', '2022-11-17'),
  entry('twice-secretariat', 'quy-dinh', '124-QĐ/TW', 'ban-bi-thu', '2018-02-02'),
  entry('twice-politburo', 'quy-dinh', '124-QĐ/TW', 'bo-chinh-tri', '2023-10-04'),
  entry('once', 'chi-thi', '05-CT/TW', 'bo-chinh-tri', '2016-05-15'),
  entry('between-terms', 'quy-dinh', '399-QĐ/TW', 'ban-bi-thu', '2026-01-09'),
  entry('law-2005', 'luat', '38/2005/QH11', 'quoc-hoi', '2005-06-14', {
    name: 'Luật Giáo dục',
    effectiveOn: '2006-01-01',
    expiredOn: '2020-07-01',
  }),
  entry('law-2019', 'luat', '43/2019/QH14', 'quoc-hoi', '2019-06-14', {
    name: 'Luật Giáo dục',
    effectiveOn: '2020-07-01',
  }),
  entry('plenum', 'nghi-quyet', '12-NQ/TW', 'trung-uong', '2012-01-16', { names: ['Nghị quyết TW 4 (khóa XI)'] }),
  entry('undated', 'ket-luan', '822-KL/TW', 'ban-bi-thu', null, {
    subject: 'Về sơ kết 03 năm thực hiện phong trào thi đua yêu nước ở trường học',
  }),
  entry('commune-plan', 'ke-hoach', '55/KH-UBND', 'ubnd-xa', '2026-02-12'),
];
const registry = buildRegistry(entries, organizations);
const resolve = (text: string, context: ResolveContext = {}) =>
  resolveCitations(findCitations(text), registry, context);
const one = (text: string, context: ResolveContext = {}) => resolve(text, context)[0]!;

describe('a mention is resolved', () => {
  const home = { places: ['lac-thuy', 'hoa-binh'], date: '2024-03-01' };
  it.each([
    ['Nghị định 24/2021/NĐ-CP', {}, 'decree'],
    ['Nghị định số 24/2021/NĐCP', {}, 'decree'],
    ['nghi dinh 24/2021/ND-CP', {}, 'decree'],
    ['Chỉ thị 10/CT-TTg ngày 22/4/2019', {}, 'directive-2019'],
    ['Chỉ thị 10/CT-TTg năm 2021', {}, 'directive-2021'],
    ['Kế hoạch số 42/KH-UBND ngày 07/3/2022 của UBND tỉnh Hòa Bình', {}, 'plan-a'],
    ['Kế hoạch số 42/KH-UBND ngày 11/02/2022 của UBND tỉnh Phú Thọ', home, 'plan-b'],
    ['Kế hoạch số 42/KH-UBND ngày 07/3/2022 của UBND tỉnh', home, 'plan-a'],
    ['Kế hoạch số 55/KH-UBND ngày 12/02/2026 của UBND xã An Bình', {}, 'commune-plan'],
    ['Kế hoạch số 55/KH-UBND ngày 12/02/2026 của UBND xã An Bình, tỉnh Phú Thọ', {}, 'commune-plan'],
    ['Kế hoạch số 64/KH-GD&ĐT ngày 16/3/2022 của Sở GD&ĐT', home, 'so-plan'],
    ['Kế hoạch số 64/KH-GD&ĐT ngày 20/5/2022 của Phòng GD&ĐT huyện Lạc Thủy', home, 'phong-plan'],
    ['Kế hoạch số 64/KH-SGDĐT ngày 16/3/2022 của Sở GD&ĐT', home, 'so-plan'],
    ['Luật Giáo dục 2019', {}, 'law-2019'],
    ['Luật Giáo dục năm 2005', home, 'law-2005'],
    ['Luật Giáo dục', home, 'law-2019'],
    ['Luật Giáo dục', { date: '2015-01-01' }, 'law-2005'],
    ['Luật Giáo dục số 43/2019/QH14', {}, 'law-2019'],
    ['Nghị quyết Trung ương 4, khóa XI', {}, 'plenum'],
    ['Kết luận số 822-KL/TW về sơ kết 03 năm thực hiện phong trào thi đua yêu nước', {}, 'undated'],
    ['Nghị định 24/2021', {}, 'decree'],
    ['Nghị định 24 năm 2021', {}, 'decree'],
    ['Chỉ thị 10 năm 2019', {}, 'directive-2019'],
  ] as [string, ResolveContext, string][])('“%s” %j is %s', (text, context, id) => {
    expect(one(text, context)).toMatchObject({ id, reason: null });
  });

  it.each([
    ['29-NQ/TW khóa XI', 'twice-eleventh'],
    ['Nghị quyết số 29-NQ/TW khóa XIII', 'twice-thirteenth'],
    ['Nghị quyết số 29-NQ/TW (khóa 11)', 'twice-eleventh'],
    ['Nghị quyết số 29-NQ/TW Hội nghị lần thứ tám Ban Chấp hành Trung ương Đảng khóa XI', 'twice-eleventh'],
    ['Nghị quyết số 29-NQ/TW của Ban Chấp hành Trung ương khoá XIII về công nghiệp hóa', 'twice-thirteenth'],
    ['Chỉ thị số 05-CT/TW của Bộ Chính trị khóa XII', 'once'],
    ['124-QĐ/TW của Ban Bí thư', 'twice-secretariat'],
    ['Quy định số 124-QĐ/TW của Bộ Chính trị', 'twice-politburo'],
    ['Quy định số 124-QĐ/TW khóa XII', 'twice-secretariat'],
  ])('a Party document by its term or its agency: “%s” is %s', (text, id) => {
    expect(one(text)).toMatchObject({ id, reason: null });
  });

  it.each([
    ['Nghị quyết số 29-NQ/TW', 'ambiguous'],
    ['Nghị quyết số 29-NQ/TW của Ban Chấp hành Trung ương', 'ambiguous'],
    ['Nghị quyết số 29-NQ/TW khóa XII', 'unknown'],
    ['Quyết định số 124-QĐ/TW của Ban Bí thư', 'ambiguous'],
    ['Chỉ thị số 05-CT/TW của Bộ Chính trị', 'ambiguous'],
    ['Chỉ thị số 05-CT/TW về thực hiện Nghị quyết của Đảng bộ huyện khóa XII', 'ambiguous'],
    ['Quy định số 399-QĐ/TW khóa XIII', 'ambiguous'],
  ])('but “%s” is %s', (text, reason) => {
    expect(one(text)).toMatchObject({ id: null, reason });
  });

  it('and the term wins over what the text cited before under the same number', () => {
    const [, second] = resolve('Nghị quyết số 29-NQ/TW ngày 04/11/2013. Nghị quyết số 29-NQ/TW khóa XIII.');
    expect(second).toMatchObject({ id: 'twice-thirteenth' });
  });

  it('by its short form, where the text has the full one', () => {
    const text =
      'Chỉ thị số 10/CT-TTg ngày 22/4/2019 của Thủ tướng Chính phủ. Theo Chỉ thị số 10/CT-TTg và Chỉ thị 10, nhà trường công khai.';
    expect(resolve(text).map(({ id, basis }) => [id, basis])).toEqual([
      ['directive-2019', 'number-and-date'],
      ['directive-2019', 'same-text'],
      ['directive-2019', 'same-text'],
    ]);
  });

  it('by its short form only where that does not name another agency of the same symbol', () => {
    const text = (second: string) =>
      `Nghị quyết số 29-NQ/TW ngày 04/11/2013 của Ban Chấp hành Trung ương. Nghị quyết số 29-NQ/TW${second} về giáo dục.`;
    const targets = (second: string) => resolve(text(second)).map(({ id }) => id);
    const [full, short] = targets('');
    expect(short).toBe(full);
    expect(targets(' của Ban Bí thư')).toEqual([full, null]);
  });

  it('by a decision of a person, whatever the text says', () => {
    const decisions = [
      { text: 'Chỉ thị 10/CT-TTg', target: 'directive-2021' },
      { text: 'Nghị định 24/2021/NĐ-CP', target: null },
    ];
    expect(resolve('Chỉ thị 10/CT-TTg; Nghị định 24/2021/NĐ-CP', { decisions })).toMatchObject([
      { id: 'directive-2021', reason: null, basis: 'decision' },
      { id: null, reason: 'decided', basis: 'decision' },
    ]);
  });
});

describe('a mention stays without target', () => {
  it.each([
    ['Nghị định 25/2021/NĐ-CP', {}, 'unknown', []],
    ['Luật Thủ thư', {}, 'unknown', []],
    ['Chỉ thị 10/CT-TTg', {}, 'ambiguous', ['directive-2019', 'directive-2021']],
    ['Kế hoạch số 42/KH-UBND', {}, 'ambiguous', ['plan-a', 'plan-b']],
    ['Kế hoạch số 42/KH-UBND của UBND tỉnh Hòa Bình', {}, 'ambiguous', ['plan-a']],
    ['Kế hoạch số 42/KH-UBND ngày 07/3/2022 của UBND tỉnh Nghệ An', {}, 'unknown', ['plan-a', 'plan-b']],
    ['Kế hoạch số 55/KH-UBND ngày 13/02/2026 của UBND xã An Bình', {}, 'unknown', ['commune-plan']],
    ['Kế hoạch số 42/KH-UBND ngày 07/3/2023 của UBND tỉnh Hòa Bình', {}, 'unknown', ['plan-a', 'plan-b']],
    ['Nghị định 24/2021/NĐ-CP', { date: '2020-01-01' }, 'not-yet-issued', ['decree']],
    ['Luật Giáo dục 2019', { date: '2018-01-01' }, 'not-yet-issued', ['law-2005', 'law-2019']],
    ['Nghị định 24/2021/NĐ-CP năm 2019', {}, 'contradicts', ['decree']],
    ['Nghị định 24/2021/NĐ-CP của Quốc hội', {}, 'contradicts', ['decree']],
    ['Luật Giáo dục 2009', {}, 'unknown', ['law-2005', 'law-2019']],
    ['Luật Giáo dục', {}, 'ambiguous', ['law-2005', 'law-2019']],
    ['Chỉ thị 10 năm 2020', {}, 'unknown', []],
    ['Nghị định 24', {}, 'ambiguous', ['decree']],
    ['Chỉ thị 10', {}, 'ambiguous', ['directive-2019', 'directive-2021']],
    ['Quy định 101-QĐ/TW ngày 07/6/2017', {}, 'unknown', ['rule']],
  ] as [string, ResolveContext, string, string[]][])('“%s” %j is %s', (text, context, reason, candidates) => {
    expect(one(text, context)).toMatchObject({ id: null, reason, candidates });
  });
});

describe('a circular that is cited by its number and year', () => {
  const ministries = [
    organization('giao-duc', 'Bộ Giáo dục và Đào tạo', ['BGDĐT']),
    organization('thong-tin', 'Bộ Thông tin và Truyền thông', ['BTTTT']),
    organization('tai-chinh', 'Bộ Tài chính', ['BTC']),
    organization('chinh-phu', 'Chính phủ', ['CP']),
  ];
  const circulars = buildRegistry(
    [
      entry('a', 'thong-tu', '09/2024/TT-BGDĐT', 'giao-duc', '2024-06-03'),
      entry('b', 'thong-tu', '22/2021/TT-BGDĐT', 'giao-duc', '2021-07-20'),
      entry('c', 'thong-tu', '27/2020/TT-BGDĐT', 'giao-duc', '2020-09-04'),
      entry('other', 'thong-tu', '26/2020/TT-BTTTT', 'thong-tin', '2020-09-23', {
        subject: 'Quy định việc áp dụng tiêu chuẩn, công nghệ hỗ trợ người khuyết tật',
      }),
      entry('letter', 'cong-van', '3535/BGDĐT-GDTrH', 'giao-duc', '2013-05-27'),
      entry('letter-2', 'cong-van', '5512/BGDĐT-GDTrH', 'giao-duc', '2020-12-18'),
      entry('letter-3', 'cong-van', '77/BTC-VP', 'tai-chinh', '2020-12-18'),
      entry('decree', 'nghi-dinh', '24/2021/NĐ-CP', 'chinh-phu', '2021-03-23'),
    ],
    ministries,
  );
  const last = (text: string) => resolveCitations(findCitations(text), circulars).at(-1);

  it.each([
    ['Thông tư 09/2024', 'a', 'most circulars of the register are of that ministry'],
    ['Thông tư 27/2020/TT-BGDĐT. Thông tư 22 năm 2021', 'b', 'the text cites that ministry'],
    ['Thông tư 26/2020/TT-BTTTT. Thông tư 26/2020', 'other', 'the text has it in full'],
    ['Thông tư 26/2020 của Bộ Thông tin và Truyền thông', 'other', 'the ministry is named'],
    ['Thông tư 26/2020 ngày 23/9/2020', 'other', 'the day is its own'],
    ['Thông tư 26/2020 về áp dụng tiêu chuẩn, công nghệ hỗ trợ người khuyết tật', 'other', 'the subject is its own'],
    ['Thông tư 26/2020/TT-BTTTT và Thông tư 27/2020/TT-BGDĐT. Thông tư 09/2024', 'a', 'it cites both'],
    ['Nghị định 24/2021', 'decree', 'one body issues all decrees of the register'],
    ['Công văn 5512 ngày 18/12/2020', 'letter-2', 'the day is its own'],
  ])('“%s” is %s: %s', (text, id) => {
    expect(last(text)).toMatchObject({ id, reason: null });
  });

  it.each([
    ['Thông tư 26/2020', 'other'],
    ['Thông tư 26/2020 đánh giá học sinh trung học', 'other'],
    ['Thông tư 27/2020/TT-BGDĐT. Thông tư 26 năm 2020', 'other'],
    ['Thông tư 26/2021/TT-BTTTT. Thông tư 09/2024', 'a'],
    ['Thông tư 09/2024 của Bộ Y tế. Thông tư 26/2020', 'other'],
    ['Công văn 3535 năm 2013', 'letter'],
  ])('“%s” may be that of another agency', (text, candidate) => {
    expect(last(text)).toMatchObject({ id: null, reason: 'ambiguous', candidates: [candidate] });
  });
});

describe('what a mention says otherwise than the registry', () => {
  it.each([
    ['Quyết định số 101-QĐ/TW ngày 07/6/2012 của Ban Bí thư', 'rule', ['kind']],
    ['Quy định số 101-QĐ/TW ngày 07/6/2012 của Bộ Chính trị', 'rule', ['issuer']],
    ['Quy định số 101-QĐ/TW ngày 08/6/2012 của Ban Bí thư', 'rule', ['date']],
    ['Nghị định số 24/2021/NĐ-CP ngày 23/4/2021', 'decree', ['date']],
    ['Thông tư số 24/2021/NĐ-CP', 'decree', ['kind']],
    ['Quy định số 101-QĐ/TW ngày 07/6/2012 của Ban Bí thư', 'rule', []],
  ])('in “%s”', (text, id, fields) => {
    const { id: target, discrepancies } = one(text);
    expect([target, discrepancies.map((each) => each.field)]).toEqual([id, fields]);
  });

  it('includes an agency that is not the one of the symbol', () => {
    expect(contradictedSymbol(findCitations('Kế hoạch số 19/KH-UBND của Sở Nội vụ tỉnh Hòa Bình')[0]!)).toBe('UBND');
    expect(contradictedSymbol(findCitations('Kế hoạch số 19/KH-UBND của UBND tỉnh Hòa Bình')[0]!)).toBeNull();
    expect(contradictedSymbol(findCitations('Nghị quyết số 29-NQ/TW của Bộ Chính trị')[0]!)).toBeNull();
  });
});

describe('whatever the context', () => {
  const texts = entries.map((each) =>
    formatCitation({ ...each, issuerName: organizations.find(({ id }) => id === each.issuer)!.name }, 'full'),
  );

  it('no target is younger than the text', () => {
    fc.assert(
      fc.property(fc.subarray(texts), fc.integer({ min: 2000, max: 2026 }), (some, year) => {
        const date = `${year}-06-30`;
        for (const { id } of resolve(some.join('; '), { date })) {
          const issuedOn = entries.find((each) => each.id === id)?.issuedOn ?? null;
          expect(issuedOn === null || issuedOn <= date).toBe(true);
        }
      }),
    );
  });

  it('a target or a reason is given, never both', () => {
    fc.assert(
      fc.property(fc.subarray(texts), fc.subarray(['hoa-binh', 'phu-tho', 'nghe-an']), (some, places) => {
        for (const { id, reason } of resolve(some.join('; '), { places }))
          expect((id === null) !== (reason === null)).toBe(true);
      }),
    );
  });
});

describe('a formatted citation', () => {
  const cited = (each: RegistryEntry): CitedDocument => ({
    ...each,
    issuerName: organizations.find(({ id }) => id === each.issuer)!.name,
  });

  it('follows NĐ 30/2020: full first, short afterwards, laws by name', () => {
    expect(formatCitation(cited(entries[1]!), 'full')).toBe(
      'Chỉ thị số 10/CT-TTg ngày 22 tháng 4 năm 2019 của Thủ tướng Chính phủ về tăng cường xử lý tình trạng nhũng nhiễu người dân, doanh nghiệp',
    );
    expect(formatCitation(cited(entries[1]!), 'short')).toBe('Chỉ thị số 10/CT-TTg');
    const law = cited(entries.find(({ id }) => id === 'law-2019')!);
    expect(formatCitation(law, 'full')).toBe('Luật Giáo dục');
    expect(formatCitation(law, 'full', true)).toBe('Luật Giáo dục năm 2019');
    expect(formatCitation(law, 'basis')).toBe('Luật Giáo dục ngày 14 tháng 6 năm 2019');
  });

  it.each(entries.map((each) => [each.id, each] as const))('of %s, pasted back, is the same document', (id, each) => {
    const text = formatCitation(cited(each), 'full', each.kind === 'luat');
    expect(one(text).id).toBe(id);
  });

  it('in its short form is the same document after the full one', () => {
    for (const each of entries.filter(({ kind }) => kind !== 'luat')) {
      const text = `${formatCitation(cited(each), 'full')}. ${formatCitation(cited(each), 'short')}.`;
      const targets = resolve(text).map((mention) => mention.id);
      expect([targets[0], targets.at(-1)]).toEqual([each.id, each.id]);
    }
  });

  it('survives for any number, agency and date', () => {
    const made = fc.record({
      num: fc.integer({ min: 1, max: 9999 }).map((value) => String(value).padStart(2, '0')),
      year: fc.integer({ min: 2001, max: 2026 }),
      month: fc.integer({ min: 1, max: 12 }),
      shape: fc.constantFrom(
        ['nghi-dinh', 'NĐ-CP', 'normative', 'chinh-phu'],
        ['ke-hoach', 'KH-UBND', 'administrative', 'ubnd-a'],
        ['cong-van', 'SGDĐT-GDMN', 'administrative', 'so-a'],
        ['chi-thi', 'CT/TW', 'party', 'ban-bi-thu'],
      ),
    });
    fc.assert(
      fc.property(made, ({ num, year, month, shape: [kind, symbol, form, issuer] }) => {
        const number = {
          party: `${num}-${symbol}`,
          normative: `${num}/${year}/${symbol}`,
          administrative: `${num}/${symbol}`,
        }[form];
        const only = entry('only', kind, number, issuer, `${year}-${String(month).padStart(2, '0')}-09`);
        const mentions = findCitations(formatCitation(cited(only), 'full'));
        expect(
          resolveCitations(mentions, buildRegistry([only], organizations)).map(({ id, discrepancies }) => [
            id,
            discrepancies,
          ]),
        ).toEqual([['only', []]]);
      }),
    );
  });
});
