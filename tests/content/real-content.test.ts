import { describe, expect, it, test } from 'vitest';
import { inRepository } from '../../scripts/lib/paths.mjs';
import { seedContent } from '../support/seed-school.ts';
import { findCitations, resolveCitations } from '../../src/model/law/citation/index.ts';
import { articleOf } from '../../src/model/article/article-of.ts';
import { collapseSpace } from '../../src/model/text/normalize.ts';
import { buildSite, planDay } from '../../src/model/site/site.ts';
import { referenceItem } from '../../src/model/views/reference-item.ts';
import { timeline } from '../../src/model/views/timeline.ts';
import { readContent } from '../../src/io/read-content.ts';
import { contentDirectory } from '../../src/io/paths.ts';

test('the repository’s own content has no error', () => {
  const { issues } = readContent(contentDirectory());
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
});

const { content, issues } = readContent(seedContent);
const site = buildSite(content, '2026-11-22');
/** Another school may compare the law with the official text, and then this repository says so. */
const isSeed = seedContent === inRepository('src/content');

describe('the content that the repository came with', () => {
  it('has no error and no warning', () => expect(issues).toEqual([]));
  it('holds both plans, nothing of the letterhead invented', () => {
    expect(site.plans.map((plan) => plan.id)).toEqual(['2024-dan-van-chinh-quyen', '2021-dan-van-chinh-quyen']);
    for (const { data } of site.plans)
      expect([data.number, data.place, data.issuedOn, data.signer.name]).toEqual([null, null, null, null]);
  });
  it.runIf(isSeed)('counts nothing as verified', () => {
    for (const collection of [site.legalReferences, site.organizations])
      for (const record of collection) expect(record.data.provenance.verification).toBeNull();
  });
  it('notes the 85 defects of the source next to the text', () => {
    const codes = site.plans.flatMap((plan) => site.notes(plan.id)).map((note) => note.code);
    expect(codes.sort()).toEqual(Array.from({ length: 85 }, (_, i) => `D${String(i + 1).padStart(2, '0')}`));
  });
  it('never repairs the text: its defects are still there', () => {
    const text = collapseSpace(articleOf(site.plan('2024-dan-van-chinh-quyen')).text);
    for (const defect of [
      'năm2024',
      'TTBGDĐT',
      'KH UBND',
      '09- QC/TU',
      'đời sông văn hóa',
      'bộ,viên chức',
      '23/12/2021',
    ])
      expect(text).toContain(defect);
  });
});

it('no text that the site wrote speaks of the day on which it is read: a page is read years after it was written', () => {
  const relative =
    /(?<!\p{L})(?:hôm nay|hôm qua|ngày mai|(?:tuần|tháng|quý|học kỳ|năm|năm học) (?:này|nay|tới|sau|trước|qua)(?= (?:trường|con|các|phải|thu|là))|năm nay|năm ngoái|những năm tới|đến nay|hiện nay|vừa qua|sắp tới|gần đây|mới đây)(?!\p{L})/iu;
  const written = [
    ...[...content.records.duties.values()].map(({ id, data }) => ({ id, text: JSON.stringify(data) })),
    ...[...content.records.holidays.values()].map(({ id, data }) => ({ id, text: JSON.stringify(data) })),
    ...[...content.records.summaries.values()].map(({ id, data }) => ({ id, text: JSON.stringify(data) })),
    ...site.organizations.map(({ id, data }) => ({ id, text: JSON.stringify(data) })),
    // The subject of a document is quoted.
    ...site.legalReferences.map(({ id, body }) => ({ id, text: JSON.stringify(body) })),
  ];
  expect(
    written.flatMap(({ id, text }) => {
      const said = relative.exec(text);
      return said ? [`${id}: ${text.slice(Math.max(0, said.index - 40), said.index + 40)}`] : [];
    }),
  ).toEqual([]);
});

it('no introduction of a document says that it holds, or what holds instead: the state is computed, and a later document changes it', () => {
  const ofToday =
    /(?<!\p{L})(?:hiện hành|nay (?:theo|áp dụng|là|thuộc)|đang (?:quy định|có hiệu lực|được áp dụng)|vẫn (?:còn hiệu lực|đang))(?!\p{L})/iu;
  expect(
    site.legalReferences.flatMap(({ id, body }) => {
      const said = ofToday.exec(JSON.stringify(body));
      return said ? [`${id}: ${said[0]}`] : [];
    }),
  ).toEqual([]);
});

describe('what a record of the law leaves empty', () => {
  const ofRules = ['luat', 'bo-luat', 'nghi-dinh', 'thong-tu'];
  const emptyDays = /những ngày còn trống|các ngày/iu;
  const says = {
    subject: /trích yếu|tên luật/iu,
    issuedOn: /ngày ban hành|không ghi ngày/iu,
    effectiveOn: /ngày có hiệu lực/iu,
  };
  const fields = Object.keys(says) as (keyof typeof says)[];
  const empty = (data: (typeof site.legalReferences)[number]['data']) =>
    fields.filter((field) => {
      if (field === 'subject') return data.subject === null && data.name === null;
      return data[field] === null && (field === 'issuedOn' || ofRules.includes(data.kind));
    });
  it('is named in its note, so that a reader knows that it was looked for', () => {
    const unsaid = site.legalReferences.flatMap(({ id, data }) => {
      const note = data.provenance.note ?? '';
      const missing = empty(data).filter(
        (field) => !says[field].test(note) && (field === 'subject' || !emptyDays.test(note)),
      );
      return missing.length > 0 ? [`${id}: ${missing.join(', ')}`] : [];
    });
    expect(unsaid).toEqual([]);
  });
  it('is not said of what the record has', () => {
    const wrong = site.legalReferences.flatMap(({ id, data }) => {
      const note = data.provenance.note ?? '';
      const listed = /Chưa có trong nguồn đã đọc:([^;.]*)/u.exec(note)?.[1] ?? '';
      const had = fields.filter((field) => data[field] !== null && says[field].test(listed));
      const days = [data.issuedOn, data.effectiveOn, data.expiredOn];
      if (/những ngày còn trống/u.test(note) && !days.slice(0, 2).includes(null)) had.push('issuedOn');
      return had.length > 0 ? [`${id}: ${had.join(', ')}`] : [];
    });
    expect(wrong).toEqual([]);
  });
  it('is never filled in by the day of issue of what ended it: a decree takes effect later than that', () => {
    const guessed = site.legalReferences.flatMap(({ id, data }) =>
      ofRules.includes(data.kind) && data.effectiveOn === null
        ? data.relations
            .filter(({ type, on }) => /^(?:replaces|repeals)/u.test(type) && on !== null && on === data.issuedOn)
            .map(({ target }) => `${id} → ${target}`)
        : [],
    );
    expect(guessed).toEqual([]);
  });
  it('is not the last day of a document that another ended on a day: both records have it', () => {
    const ends = site.legalReferences.flatMap(({ data }) =>
      data.relations.filter(({ type, on }) => on !== null && (type === 'replaces' || type === 'repeals')),
    );
    expect(ends.length).toBeGreaterThan(40);
    const other = ends.filter(({ target, on }) => site.legalReference(target).data.expiredOn !== on);
    expect(other.map(({ target, on }) => `${target} ${on}`)).toEqual([]);
  });
});

it('a document of the Party is looked up where the Party keeps its documents', () => {
  const party = site.legalReferences.filter(({ data }) => site.organization(data.issuer).data.branch === 'party');
  expect(party.length).toBeGreaterThan(20);
  expect(party.filter(({ data }) => data.provenance.note?.includes('vbpl.vn')).map(({ id }) => id)).toEqual([]);
});

it('a record of the law says nothing of a plan of one school: that belongs to the notes on the plan', () => {
  const texts = [
    ...site.legalReferences.map(({ id, data, body }) => ({ id, text: JSON.stringify([body, data]) })),
    ...site.organizations
      .filter(({ data }) => data.branch !== 'school')
      .map(({ id, data }) => ({ id, text: JSON.stringify(data) })),
  ];
  expect(texts.filter(({ text }) => /kế hoạch (?:dân vận )?năm 20\d\d/iu.test(text)).map(({ id }) => id)).toEqual([]);
  const central = site.legalReferences
    .filter(({ data }) => site.organization(data.issuer).data.place === null)
    .map(({ id, data, body }) => ({ id, text: JSON.stringify([data.provenance.note, body]) }));
  const ofOne = /Kế hoạch số \d|Kế hoạch (?:chỉ|viết|không ghi|đó nêu)|triển khai .* bằng Kế hoạch|của tỉnh Hòa Bình/u;
  expect(central.filter(({ text }) => ofOne.test(text)).map(({ id }) => id)).toEqual([]);
});

it('no note says of a subject both that it was read and that it was not found', () => {
  const notes = site.legalReferences.map(({ id, data }) => ({ id, note: data.provenance.note ?? '' }));
  const both = notes.filter(
    ({ note }) => /ngày và trích yếu/u.test(note) && /Trích yếu và .* chưa tìm thấy/u.test(note),
  );
  expect(both.map(({ id }) => id)).toEqual([]);
});

describe('validity on the day of the plan and today, as the sources have it', () => {
  const day2024 = planDay(site.plan('2024-dan-van-chinh-quyen').data);
  const day2021 = planDay(site.plan('2021-dan-van-chinh-quyen').data);
  it.each([
    ['04-2015-nd-cp', day2024, 'replaced-in-substance', 'replaced-in-substance'],
    ['01-2016-tt-bnv', day2024, 'replaced-in-substance', 'replaced-in-substance'],
    ['11-2020-tt-bgddt', day2024, 'base-ended', 'base-ended'],
    ['43-2006-nd-cp', day2021, 'transitional', 'expired'],
    ['36-2017-tt-bgddt', day2021, 'in-force', 'expired'],
    ['36-2017-tt-bgddt', day2024, 'in-force', 'expired'],
    ['90-2020-nd-cp', day2024, 'in-force', 'transitional'],
    ['48-2023-nd-cp', day2024, 'in-force', 'expired'],
    ['10-2022-qh15', day2024, 'in-force', 'in-force'],
    ['02-2011-qh13', day2024, 'partial', 'partial'],
    ['42-2013-qh13', day2024, 'in-force', 'in-force'],
    ['163-kh-gddt.lac-thuy.2024-02-22', day2024, 'in-force', 'period-ended'],
    ['244-kh-ubnd.hoa-binh.2023-12-25', day2024, 'in-force', 'period-ended'],
    ['69-kh-ubnd.hoa-binh.2021-04-08', day2024, 'in-force', 'period-ended'],
    ['19-nq-tu.hoa-binh.2023-06-29', day2024, 'in-force', 'unknown'],
    ['2752-qd-ubnd.hoa-binh.2023-11-28', day2024, 'in-force', 'continued'],
    ['217-qd-tw.2013-12-12', day2024, 'no-ending-found', 'no-ending-found'],
    ['22-2023-tt-btttt', '2026-06-30', 'in-force', 'base-ended'],
    ['39-2017-tt-btttt', '2026-06-30', 'in-force', 'base-ended'],
    ['26-2020-tt-btttt', '2026-06-30', 'in-force', 'in-force'],
    ['04-2021-tt-ttcp', '2026-06-30', 'in-force', 'needs-check'],
    ['19-kh-ubnd.hoa-binh.2022-02-09', '2025-06-30', 'in-force', 'continued'],
    ['124-2020-nd-cp', '2026-06-30', 'in-force', 'partial'],
    ['83-2015-qh13', '2025-12-31', 'in-force', 'expired'],
    ['35-nq-cp.2019-06-04', day2021, 'in-force', 'period-ended'],
    ['09-2024-tt-bgddt', day2024, 'not-yet', 'in-force'],
    ['84-2020-nd-cp', '2026-03-14', 'in-force', 'expired'],
    ['66-qd-tw.2017-02-06', '2026-01-08', 'no-ending-found', 'expired'],
    ['36-hd-vptw.2018-04-03', '2026-05-26', 'no-ending-found', 'expired'],
    ['104-2016-qh13', '2026-08-31', 'in-force', 'expired'],
    ['104-2016-qh13', '2018-06-30', 'not-yet', 'expired'],
    ['01-2011-tt-bnv', '2020-03-05', 'expired', 'expired'],
  ])('%s on %s: %s, today: %s', (id, then, stateThen, stateToday) => {
    expect(site.validity(id, then).state).toBe(stateThen);
    expect(site.validity(id).state).toBe(stateToday);
  });
  it.each([
    ['84-2020-nd-cp', '2026-03-15', '66-2026-nd-cp'],
    ['66-qd-tw.2017-02-06', '2026-01-09', '399-qd-tw.2026-01-09'],
    ['36-hd-vptw.2018-04-03', '2026-05-27', '05-hd-vptw.2026-05-27'],
    ['104-2016-qh13', '2026-09-01', 'luat-tiep-can-thong-tin-2026'],
    ['01-2011-tt-bnv', '2020-03-05', '30-2020-nd-cp'],
  ])('%s ended on %s, and the page names what ended it: %s', (id, on, by) => {
    const { since, grounds, successors } = site.validity(id);
    expect([since, successors]).toEqual([on, [by]]);
    expect(grounds.map((ground) => ground.by)).toContain(by);
  });
});

describe('what nobody has checked since the law around it changed', () => {
  const circulars = ['01-2021', '02-2021', '03-2021', '04-2021', '08-2023', '13-2024', '27-2023', '31-2023'];
  it.each(circulars.map((each) => `${each}-tt-bgddt`))(
    '%s is not simply in force: it says from when, and why',
    (id) => {
      const { state, since, grounds } = site.validity(id);
      expect([state, since]).toEqual(['needs-check', grounds[0]?.on]);
      expect(grounds[0]?.sentence).toMatch(/chưa kiểm tra/u);
      expect(site.validity(id, '2025-06-30').state).not.toBe('needs-check');
    },
  );
  it('no note or introduction doubts what the state does not', () => {
    const doubtful = site.legalReferences.filter(
      ({ id, data, body }) =>
        site.validity(id).state === 'in-force' &&
        /chưa kiểm tra hiệu lực|hiệu lực sau .* chưa kiểm tra|Cần xem lại sau khi/u.test(
          JSON.stringify([data.provenance.note, body]),
        ),
    );
    expect(doubtful.map(({ id }) => id)).toEqual([]);
  });
});

describe('what the register does not know', () => {
  const unknown = site.legalReferences.filter(({ id }) => site.validity(id).state === 'unknown');
  it('is the validity of eleven documents at most', () => expect(unknown.length).toBeLessThanOrEqual(11));
  it('is said with the reason, and with the place where to look', () => {
    for (const { id, data } of unknown) {
      const said = [...site.validity(id).grounds.map(({ sentence }) => sentence), data.provenance.note ?? ''].join(' ');
      expect([id, /Nơi tra:|nơi tra:/u.test(said)]).toEqual([id, true]);
    }
  });
  it('is nothing that contradicts itself', () =>
    expect(
      site.legalReferences.filter(({ id }) => site.validity(id).state === 'conflicting').map(({ id }) => id),
    ).toEqual([]));
  it('is not who may end the documents of a dissolved province: the rule and the successor are named', () => {
    const { grounds } = site.validity('45-2019-qd-ubnd.hoa-binh');
    expect(grounds.find(({ by }) => by === '190-2025-qh15')).toMatchObject({
      article: 'Điều 10',
      sentence: expect.stringContaining('Ủy ban nhân dân tỉnh Phú Thọ'),
    });
  });
});

describe('the page of a document whose state nothing that was done to it explains', () => {
  const doubts = (id: string) => timeline(site, id).filter(({ kind }) => kind === 'doubt');
  it.each([
    ['22-2023-tt-btttt', '2026-07-01', 'cùng văn bản gốc'],
    ['45-2019-qd-ubnd.hoa-binh', '2025-07-01', 'cơ quan ban hành không còn'],
  ])('has the day in its timeline: %s, %s', (id, on, what) =>
    expect(doubts(id)).toEqual([expect.objectContaining({ on, what: expect.stringContaining(what) })]),
  );
  it('says of a local document that it is one, of all others nothing', () => {
    const local = site.legalReferences.filter(({ id }) => referenceItem(site, id).local);
    expect(local.length).toBeGreaterThan(20);
    for (const { data } of local) expect(['hoa-binh', 'lac-thuy']).toContain(site.organization(data.issuer).data.place);
  });
});

describe('a law cited by its name alone', () => {
  const inText = (date: string | null) =>
    resolveCitations(findCitations('Căn cứ Luật Tiếp cận thông tin;'), site.registry(), { date })[0];
  it.each([
    ['2024-03-01', '104-2016-qh13'],
    ['2026-08-31', '104-2016-qh13'],
    ['2026-09-01', 'luat-tiep-can-thong-tin-2026'],
  ])('is the one of that name in force on the day of the text: %s, %s', (day, id) => expect(inText(day)?.id).toBe(id));
  it.each([
    ['Luật Viên chức', '2024-03-01', null],
    ['Luật Viên chức', '2026-09-05', '129-2025-qh15'],
    ['Luật Viên chức năm 2025', '2026-03-01', '129-2025-qh15'],
    ['Luật Tiết kiệm, chống lãng phí', '2025-09-05', null],
    ['Luật Ngân sách nhà nước', '2025-09-05', '83-2015-qh13'],
    ['Luật Ngân sách nhà nước', '2026-09-05', '89-2025-qh15'],
  ])('of which an older one may have the name is none before it takes effect: %s, %s: %s', (name, date, id) => {
    expect(resolveCitations(findCitations(`Căn cứ ${name};`), site.registry(), { date })[0]?.id).toBe(id);
  });
  it('is no certain document where the day of the text is not known', () =>
    expect(inText(null)).toMatchObject({ id: null, reason: 'ambiguous' }));
});
