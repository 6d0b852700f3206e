import { describe, expect, test } from 'vitest';
import { articleOf } from '../../../src/model/article/article-of.ts';
import {
  buildRegistry,
  citationSpellings,
  findCitations,
  resolveCitations,
} from '../../../src/model/law/citation/index.ts';
import { lookupTable } from '../../../src/model/search/lookup/from-site.ts';
import { lookUp } from '../../../src/model/search/lookup/look-up.ts';
import { prepare } from '../../../src/model/search/lookup/prepare.ts';
import { lawNames } from '../../../src/model/search/query/law-names.ts';
import { planDay } from '../../../src/model/site/site.ts';
import { realSite } from '../../support/search-site.ts';

const { site } = realSite();
const rows = prepare(JSON.parse(JSON.stringify(lookupTable(site))));
const id = ({ path }: { path: string }) => path.split('/')[2]!;
const look = (query: string) => lookUp(rows, query, lawNames);
const hits = (query: string) => look(query).hits.map(id);

describe('every legal reference', () => {
  const owners = new Map<string, string[]>();
  for (const { id, data } of site.legalReferences)
    for (const spelling of citationSpellings({ id, ...data }))
      owners.set(spelling, [...(owners.get(spelling) ?? []), id]);
  const forms: Record<string, (spelling: string) => string> = {
    'as typed': (spelling) => spelling,
    'in NFD': (spelling) => spelling.normalize('NFD'),
    'in capitals': (spelling) => spelling.toUpperCase(),
  };

  test.each(Object.entries(forms))(
    'is found first by each of its spellings, %s; documents that share one, together',
    (_, form) => {
      expect(owners.size).toBeGreaterThan(2_000);
      const missed = [...owners].filter(([spelling, ids]) => {
        const found = hits(form(spelling)).slice(0, ids.length);
        return !ids.every((each) => found.includes(each));
      });
      expect(missed).toEqual([]);
    },
  );

  test.each([
    ['with leading zeros dropped', (number: string) => number.replace(/^0+(?=\d)/u, '')],
    ['with a leading zero added', (number: string) => `0${number}`],
    ['with spaces around separators', (number: string) => number.replace(/[/-]/gu, ' $& ')],
    ['without marks', (number: string) => number.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('Đ', 'D')],
  ])('is found first by its number-symbol %s; documents that share one, together', (_, form) => {
    const missed = site.legalReferences.filter(({ id, data }) => {
      const sharing = site.legalReferences.filter((other) => other.data.number === data.number).length;
      return data.number !== null && !hits(form(data.number)).slice(0, sharing).includes(id);
    });
    expect(missed.map((each) => each.id)).toEqual([]);
  });

  test('is absent when its number is changed to one that the site does not have', () => {
    const numbers = new Set(rows.map((row) => row.num));
    const wrong = site.legalReferences.flatMap(({ data }) => {
      if (data.number === null) return [];
      const free = [7, 77, 777, 7777].find((each) => !numbers.has(String(each)))!;
      const query = data.number.replace(/^\d+/u, String(free));
      return look(query).absent ? [] : [query];
    });
    expect(wrong).toEqual([]);
  });
});

describe('a document that the site does not have', () => {
  test.each([
    ['37/2017/TT-BGDĐT', '36-2017-tt-bgddt'],
    ['nghị định 91/2020', '90-2020-nd-cp'],
    ['thông tư 36/2018', '36-2017-tt-bgddt'],
    ['luật giáo dục đại học', '43-2019-qh14'],
    ['luật giáo dục 2005', '43-2019-qh14'],
    ['Chỉ thị 06/CT-UBND của UBND thành phố Hà Nội', '06-ct-ubnd.hoa-binh.2022-03-07'],
    ['Chỉ thị 06/CT-UBND ngày 07/3/2010', '06-ct-ubnd.hoa-binh.2022-03-07'],
    ['nghị định 9', '90-2020-nd-cp'],
    ['nghị định 99', '90-2020-nd-cp'],
    ['thông tư 99', '90-2018-tt-btc'],
    ['nghidinh91', '90-2020-nd-cp'],
  ])('%s is said to be absent, and %s is offered', (query, near) => {
    const { absent, hits, nearest } = look(query);
    expect(absent).toBe(true);
    expect(hits).toEqual([]);
    expect(nearest.map(id)).toContain(near);
  });

  test.each([
    ['luật đất đai'],
    ['bộ luật hàng hải'],
    ['hiến pháp'],
    ['hiến pháp 2013'],
    ['hien phap nam 1992'],
    ['pháp lệnh dân số'],
  ])('%s has nothing near it', (query) => {
    expect(look(query)).toMatchObject({ absent: true, hits: [], nearest: [] });
  });
});

test('the same number of another year is nearer than another number of the same year', () => {
  expect(look('thông tư 36/2018').nearest.map(id).slice(0, 2)).toEqual(['36-2017-tt-bgddt', '36-2018-qh14']);
});

test('the Constitution is found by its name where a site has it', () => {
  const [row] = rows;
  const held = prepare({
    rows: [
      {
        ...row!,
        path: '/van-ban/hien-phap.2013-11-28/',
        title: 'Hiến pháp',
        number: null,
        year: 2013,
        issuedOn: '2013-11-28',
      },
    ],
    issuers: {},
    kinds: {},
  });
  for (const query of ['hiến pháp', 'hien phap 2013', 'Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2013'])
    expect(lookUp(held, query, null)).toMatchObject({ absent: false, hits: [{ title: 'Hiến pháp' }] });
  expect(lookUp(held, 'hiến pháp 1992', null).absent).toBe(true);
});

test.each([['luat giao thong'], ['luật an toàn giao thông'], ['luật phòng chống rượu bia'], ['luat bien doi khi hau']])(
  'a law that the table of names does not have (%s) is doubtful, so that the words decide',
  (query) => {
    expect(look(query)).toMatchObject({ absent: false, doubtful: true, hits: [] });
  },
);

test.each([['luật khiếu'], ['luật pháp'], ['luật sư'], ['luật về trẻ em'], ['kỷ luật lao động'], ['học phí']])(
  '%s is not taken for a law that is missing',
  (query) => {
    expect(look(query)).toMatchObject({ absent: false, doubtful: false });
  },
);

test('of laws that share a name the newest comes first, and a year after the name chooses one', () => {
  const name = 'luật tiếp cận thông tin';
  expect(hits(name)).toEqual(['luat-tiep-can-thong-tin-2026', '104-2016-qh13']);
  expect(hits(`${name} 2016`)).toEqual(['104-2016-qh13']);
  expect(hits(`${name} năm 2026`)).toEqual(['luat-tiep-can-thong-tin-2026']);
});

describe('what is less than a citation', () => {
  test.each([
    ['36', ['36-2018-qh14', '36-hd-vptw.2018-04-03', '36-2017-tt-bgddt']],
    ['thông tư của Bộ Nội vụ', ['01-2016-tt-bnv', '01-2011-tt-bnv']],
    ['ba cong khai', ['36-2017-tt-bgddt']],
    ['luật khiếu', ['02-2011-qh13']],
    ['28/12/2017', ['36-2017-tt-bgddt']],
    ['học phí', []],
    ['ubnd', []],
  ])('%s shows %j and claims nothing', (query, expected) => {
    const { absent, hits } = look(query);
    expect(absent).toBe(false);
    expect(hits.map(id)).toEqual(expected);
  });

  test('a plan of the school is before what others issued in that year', () => {
    expect(hits('kế hoạch 2024')[0]).toBe('2024-dan-van-chinh-quyen');
  });
});

test('every citation of the plans, pasted with what is after it, finds the document that it resolves to', () => {
  const registry = buildRegistry(
    site.legalReferences.map(({ id, data }) => ({ id, ...data })),
    site.organizations.map(({ id, data }) => ({ id, ...data })),
  );
  const numberOf = (target: string | null) => target && site.legalReference(target).data.number;
  const missed = site.plans.flatMap((plan) => {
    const { text } = articleOf(plan);
    const mentions = resolveCitations(findCitations(text), registry, {
      date: planDay(plan.data),
      places: ['hoa-binh', 'lac-thuy'],
    });
    expect(mentions.length).toBeGreaterThan(5);
    return mentions.flatMap(({ start, end, id: target }, index) =>
      [0, 40, 160].flatMap((more) => {
        const upTo = Math.min(mentions[index + 1]?.start ?? text.length, end + more);
        const pasted = text.slice(start, upTo).split('\n')[0]!;
        const sharing = site.legalReferences.filter(({ data }) => data.number === numberOf(target)).length;
        return target === null || hits(pasted).slice(0, sharing).includes(target) ? [] : [pasted];
      }),
    );
  });
  expect(missed).toEqual([]);
});

test('TU and TW are not the same body', () => {
  expect(look('05-CT/TU').absent).toBe(true);
  expect(look('29-CT/TW').absent).toBe(true);
  expect(hits('05-CT/TƯ')).toEqual(['05-ct-tw.2016-05-15']);
});

test('a wrong day still finds the document, a wrong year does not', () => {
  expect(hits('Quyết định số 2214/QĐ-TTg ngày 23/12/2021')).toEqual(['2214-qd-ttg.2021-12-28']);
  expect(look('Quyết định số 2214/QĐ-TTg ngày 23/12/2019').absent).toBe(true);
});

test('the table holds every plan and legal reference once, with the name of its issuer and kind', () => {
  const table = lookupTable(site);
  expect(table.rows.map((row) => row.path).sort()).toEqual(
    [
      ...site.plans.map(({ id }) => `/ke-hoach/${id}/`),
      ...site.legalReferences.map(({ id }) => `/van-ban/${id}/`),
    ].sort(),
  );
  expect(table.rows.filter((row) => !table.issuers[row.issuer]?.[0] || !table.kinds[row.kind])).toEqual([]);
});
