import { describe, expect, test } from 'vitest';
import { annualReportView, annualReportYears } from '../../../src/model/views/disclosure/annual-report.ts';
import { boardFilters, boardView } from '../../../src/model/views/disclosure/board-view.ts';
import { chartView } from '../../../src/model/views/disclosure/chart-view.ts';
import { sizeWords } from '../../../src/model/views/disclosure/content-view.ts';
import { tableCsv } from '../../../src/export/table-csv.ts';
import { boardPath, dutyPath, itemPath } from '../../../src/model/addresses.ts';
import { csvFiles, yearBefore } from '../../../src/model/views/disclosure/data-view.ts';
import { dueNext } from '../../../src/model/views/disclosure/due-next.ts';
import { dutiesOf, dutyView } from '../../../src/model/views/disclosure/duty-view.ts';
import { itemAddresses } from '../../../src/model/views/disclosure/item-addresses.ts';
import { itemView } from '../../../src/model/views/disclosure/item-view.ts';
import { newsItems } from '../../../src/model/views/disclosure/news.ts';
import { progressView } from '../../../src/model/views/disclosure/progress-view.ts';
import { schoolView } from '../../../src/model/views/disclosure/school-view.ts';
import { requirementView } from '../../../src/model/views/disclosure/requirement-view.ts';
import { parentQuestions } from '../../../src/model/views/parent-questions.ts';
import { regulationItems, regulationView } from '../../../src/model/views/disclosure/regulation-view.ts';
import { parsePeriod } from '../../../src/kinds/period.ts';
import { siteSettings } from '../../../src/kinds/site-settings.ts';
import { buildSite } from '../../../src/model/site/site.ts';
import { tableView } from '../../../src/model/disclosure/tables.ts';
import { disclosureData } from '../../../src/kinds/disclosure-data/index.ts';
import { dutyStates } from '../../../src/model/views/disclosure/state-view.ts';
import { samples } from './samples.ts';
import { sample, sampleSite, sampleSiteAs, sampleSiteOn } from './sample-site.ts';

const item = (code: string, period: string) => itemView(sampleSite, { code, period });

describe('the sample school', () => {
  test('has content without an error or a warning', () => expect(sample.issues).toEqual([]));

  test('shows every state of a duty on its boards', () => {
    const seen = sampleSite
      .dutyRegister()
      .schoolYears.flatMap(({ id }) => sampleSite.dutyRegister().boardRows(id))
      .flatMap(({ cells }) => cells.map(({ status }) => status.state));
    expect([...new Set(seen)].sort()).toEqual([...dutyStates].sort());
  });
});

describe('the board of a school year', () => {
  const board = boardView(sampleSite, '2025-2026');
  const rows = board.groups.flatMap((group) => group.rows);
  const row = (code: string) => rows.find((each) => each.code === code)!;

  test('lists each duty that the school has once, by group', () => {
    expect(rows).toHaveLength(board.total);
    expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length);
    expect(rows.map(({ code }) => code)).toEqual(rows.map(({ code }) => code).toSorted());
  });

  test('leaves out what law did not ask for then', () => {
    const codes = (year: string) =>
      boardView(sampleSite, year).groups.flatMap((group) => group.rows.map(({ code }) => code));
    expect(codes('2023-2024')).toContain('Z03');
    expect(codes('2023-2024')).not.toContain('C04');
    expect(codes('2026-2027')).toContain('C04');
    expect(codes('2026-2027')).not.toContain('Z03');
  });

  test('says what was published when, and once a group on which law with its validity', () => {
    expect(row('B01').items).toMatchObject([
      { state: 'published-in-time', lastDay: '29/6/2026', publishedOn: '12/6/2026', path: '/cong-khai/b01/2025/' },
    ]);
    expect(row('C04').items).toMatchObject([{ state: 'published-late', publishedOn: '03/7/2026' }]);
    const { basis } = boardView(sampleSite, '2025-2026').groups.find(({ letter }) => letter === 'B')!;
    expect(basis[0]).toMatchObject({
      article: null,
      reference: { path: '/van-ban/09-2024-tt-bgddt/' },
      today: { state: 'in-force' },
    });
    const documents = basis.map(({ reference }) => reference.path);
    expect(documents).toEqual([...new Set(documents)]);
  });

  test('counts the weeks of a weekly duty instead of listing them', () => {
    const menu = boardView(sampleSite, '2026-2027')
      .groups.flatMap((group) => group.rows)
      .find(({ code }) => code === 'F03')!;
    expect(menu.items).toEqual([]);
    expect(menu.summary).toMatchObject({
      path: '/cong-khai/f03/2026-2027/',
      nextDay: '27/11/2026',
      publishedOn: '19/11/2026',
    });
    expect(menu.summary!.counts.map(({ state, count }) => [state, count])).toContainEqual(['published-late', 1]);
  });

  test('narrowed by a state, a group or both shows exactly what every facet counts on the way there', () => {
    const byAddress = new Map(
      [{}, ...boardFilters(sampleSite, '2025-2026')].map((filter) => [
        boardPath('2025-2026', filter),
        boardView(sampleSite, '2025-2026', filter),
      ]),
    );
    expect(byAddress.size).toBeGreaterThan(30);
    for (const view of byAddress.values()) {
      expect(view.groups.flatMap((group) => group.rows)).toHaveLength(view.shown);
      for (const facet of view.facets)
        for (const { label, path, count } of facet.values) {
          expect(count, `${view.heading} → ${label}`).toBe(byAddress.get(path)?.shown);
          expect(count).toBeGreaterThan(0);
        }
    }
  });

  test('narrowed by both holds the rows of the group whose state it is, and says so in its heading', () => {
    const both = boardView(sampleSite, '2025-2026', { 'tinh-trang': 'qua-han', nhom: 'c' });
    const rows = both.groups.flatMap((group) => group.rows);
    expect(both.heading).toBe('Quá hạn, chưa công bố · C. Điều kiện bảo đảm chất lượng');
    expect(rows.length).toBeGreaterThan(0);
    expect(
      rows.every(({ code, items }) => code.startsWith('C') && items.every(({ state }) => state === 'overdue')),
    ).toBe(true);
    expect(both.facets.map(({ values }) => values.filter(({ current }) => current).map(({ slug }) => slug))).toEqual([
      ['qua-han'],
      ['c'],
    ]);
    expect(both.facets[0]!.values[0]).toMatchObject({ label: 'Tất cả', path: '/cong-khai/nam/2025-2026/nhom/c/' });
  });

  test('of a group or a state together covers every row', () => {
    const groups = board.facets.find(({ key }) => key === 'nhom')!;
    expect(groups.values.slice(1).reduce((sum, { count }) => sum + count, 0)).toBe(board.total);
  });
});

describe('the page of an item', () => {
  test('exists for everything that was published and for every row of every board', () => {
    const known = new Set(itemAddresses(sampleSite).map(({ code, period }) => `${code} ${period}`));
    for (const { data } of sampleSite.dutyRegister().allDisclosures)
      for (const code of [data.duty, ...data.alsoFor]) expect(known).toContain(`${code} ${data.period}`);
    for (const { id } of sampleSite.dutyRegister().schoolYears)
      for (const { rows } of boardView(sampleSite, id).groups)
        for (const { items, summary } of rows)
          for (const path of [...items.map((each) => each.path), ...(summary ? [summary.path] : [])]) {
            const [, , code, period] = path.split('/');
            expect(known).toContain(`${code!.toUpperCase()} ${period}`);
          }
  });

  test('is led to from the annual report of a new school, or else the page of the duty', () => {
    const records = { ...sample.content.records, disclosures: new Map(), plans: new Map(), reports: new Map() };
    const empty = buildSite({ ...sample.content, records }, sampleSite.today);
    const known = new Set(itemAddresses(empty).map(({ code, period }) => itemPath(code, period)));
    for (const year of annualReportYears(empty)) {
      const items = annualReportView(empty, year).parts.flatMap((part) => part.items);
      expect(items.length).toBeGreaterThan(10);
      expect(items.filter(({ path, code }) => !known.has(path) && path !== dutyPath(code))).toEqual([]);
    }
  });

  test('is never empty: it says what it holds, when it is due and on which law', () => {
    for (const address of itemAddresses(sampleSite)) {
      const { requirement, status, periods, question } = itemView(sampleSite, address);
      expect(requirement.holds.length, address.code).toBeGreaterThan(0);
      expect(
        requirement.due.every(({ words }) => words !== ''),
        address.code,
      ).toBe(true);
      expect(question).not.toBe('');
      expect(status !== null || periods.length > 0, `${address.code} ${address.period}`).toBe(true);
    }
  });

  test('has last year next to this year, and the CSV has its own year only', () => {
    const [data] = item('B01', '2025').contents[0]!.data;
    expect(data!.table.columns.map(({ label }) => label)).toContain('Tổng thu (năm 2024)');
    expect(data!.csv.path).toBe('/cong-khai/b01/2025/cac-khoan-thu-theo-nguon-va-hoat-dong.csv');
    const file = csvFiles(sampleSite.dutyRegister().allDisclosures.map((each) => each.data)).find(
      ({ code, period }) => code === 'B01' && period === '2025',
    )!;
    expect(tableCsv(file.table)).not.toContain('2024');
    expect(item('B01', '2024').contents[0]!.data[0]!.table.columns.map(({ label }) => label)).not.toContain(
      'Tổng thu (năm 2023)',
    );
  });

  test('of two tables of one kind distinguishes the files', () => {
    const names = csvFiles(sampleSite.dutyRegister().allDisclosures.map((each) => each.data)).map(
      ({ code, period, name }) => `${code} ${period} ${name}`,
    );
    expect(new Set(names).size).toBe(names.length);
  });

  test('leads to the item that it shares, or to the year that still holds', () => {
    expect(item('D08', '2025-2026').elsewhere).toMatchObject([{ path: '/cong-khai/d05/2025-2026/' }]);
    expect(item('A01', '2026-2027').elsewhere).toMatchObject([{ path: '/cong-khai/a01/2024-2025/' }]);
    expect(item('D05', '2025-2026').elsewhere).toEqual([]);
  });

  test('judges its law on the day of publication and today', () => {
    expect(item('Z03', '2023-2024').basis).toMatchObject([
      { then: { day: '10/6/2024', why: 'ngày công bố', state: { state: 'in-force' } }, today: { state: 'expired' } },
    ]);
    expect(item('C01', '2026-2027').basis[0]!.then).toBeNull();
  });

  test('of something that is not for the web says so, and why', () => {
    for (const code of ['G03', 'G04', 'G05', 'P01'])
      expect(item(code, '2026').requirement.offTheWeb, code).not.toBeNull();
    expect(item('G01', '2026').requirement.offTheWeb).toBeNull();
  });

  test('of a weekly duty shows what is there, what is missing, the latest first, and what comes next', () => {
    const groups = item('F03', '2026-2027').periods;
    expect(groups.map(({ title, rows }) => [title, rows.length])).toEqual([
      ['Đã công bố', 2],
      ['Quá hạn, chưa công bố', 11],
      ['Sắp tới', 4],
      ['Sau đó', 23],
    ]);
    expect(groups[0]!.rows[0]).toMatchObject({ path: '/cong-khai/f03/2026-w48/', anchor: 'ky-2026-w48' });
    expect(groups[2]!.rows[0]).toMatchObject({ path: null, lastDay: '27/11/2026' });
  });

  test('says until when it must stay, counted from the last publication', () => {
    expect(item('A02', '2025-2026').contents[0]!.keep).toBe('đến hết ngày 04/9/2031');
    expect(item('G01', '2024').contents[0]!.keep).toContain('Chưa ghi ngày công khai');
  });

  test('hides a count from 1 to 4 on the page and in the file', () => {
    const { table } = item('D05', '2025-2026').contents[0]!.data[0]!;
    const row = table.rows.find(({ label }) => label.includes('khuyết tật'))!;
    expect(row.cells.filter(({ hidden }) => hidden).length).toBeGreaterThan(0);
    expect(row.cells.flatMap(({ value }) => value ?? [])).not.toContain(2);
    const file = csvFiles(sampleSite.dutyRegister().allDisclosures.map((each) => each.data)).find(
      ({ code, period }) => code === 'D05' && period === '2025-2026',
    )!;
    expect(
      tableCsv(file.table)
        .split('\r\n')
        .find((line) => line.includes('khuyết tật')),
    ).toMatch(/ẩn/u);
  });
});

test.each([
  ['2025-2026', '2024-2025'],
  ['2026', '2025'],
  ['2026-h1', '2025-h1'],
  ['2026-q3', '2025-q3'],
  ['2026-9t', '2025-9t'],
  ['2026-09', '2025-09'],
  ['2026-w38', null],
])('a year before %s is %s', (id, before) => expect(yearBefore(parsePeriod(id)!)).toBe(before));

test.each([
  [0, '0 byte'],
  [622, '622 byte'],
  [1499, '1 kB'],
  [120_400, '120 kB'],
  [1_240_000, '1,2 MB'],
])('%d bytes are %s', (bytes, words) => expect(sizeWords(bytes)).toBe(words));

describe('a chart', () => {
  const chart = (table: keyof typeof samples, change: object = {}) =>
    chartView(tableView(disclosureData.parse({ ...samples[table], ...change })));

  test('has bars in proportion to the numbers, the longest full', () => {
    const { groups, unit } = chart('spending')!;
    expect(unit).toBe('triệu đồng');
    expect(groups.map(({ bars }) => [bars[0]!.text, bars[0]!.length])).toContainEqual(['900', '28.1%']);
    expect(
      groups
        .flatMap(({ bars }) => bars.map(({ length }) => Number.parseFloat(length ?? '0')))
        .toSorted((a, b) => b - a)[0],
    ).toBe(100);
  });

  test('draws nothing for a count that is hidden', () => {
    const rows = [
      { ageGroup: '3-4-tuoi', classes: 1, children: 3 },
      { ageGroup: '4-5-tuoi', classes: 1, children: 20 },
      { ageGroup: '5-6-tuoi', classes: 1, children: 30 },
    ];
    const drawn = chart('children', { rows, total: 53, twoSessions: null, boarding: null, disabled: null });
    expect(drawn?.groups.find(({ label }) => label.includes('3–4'))?.bars ?? []).toEqual([]);
  });

  test('is left out where a number is negative or there is nothing to compare', () => {
    const rows = [{ name: 'Quỹ', opening: -5, increase: 5, decrease: 0, closing: 0 }];
    expect(chart('funds', { rows })).toBeNull();
    expect(chart('menu')).toBeNull();
  });
});

describe('what is due next', () => {
  test('comes by day, each duty once, and leads to where it is described', () => {
    const days = dueNext(sampleSite);
    expect(days.map(({ dayIso }) => dayIso)).toEqual(days.map(({ dayIso }) => dayIso).toSorted());
    expect(days[0]).toMatchObject({
      day: 'Thứ Ba, 24/11/2026',
      left: 'còn 2 ngày, tính từ 22/11/2026',
      items: [{ code: 'F01', path: '/cong-khai/f01/2026-2027/#ky-2026-12' }],
    });
    const codes = days.flatMap(({ items }) => items.map(({ code }) => code));
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).not.toContain('D13');
  });

  test('on the day itself says so', () => {
    expect(dueNext(sampleSiteOn('2026-11-24'), 1)[0]).toMatchObject({ left: 'hạn cuối, tính từ 24/11/2026' });
  });
});

describe('the annual report', () => {
  const report = annualReportView(sampleSite, '2025');

  test('follows the seven parts of Phụ lục I', () => {
    expect(report.parts.map(({ number, title }) => `${number} ${title}`)).toEqual([
      'I Thông tin chung',
      'II Đội ngũ',
      'III Cơ sở vật chất',
      'IV Kiểm định chất lượng giáo dục',
      'V Kết quả hoạt động giáo dục',
      'VI Tình hình tài chính',
      'VII Kết quả các nhiệm vụ trọng tâm khác',
    ]);
  });

  test('takes the school year that ended in the year, and says what is missing', () => {
    const item = (code: string) => report.parts.flatMap(({ items }) => items).find((each) => each.code === code)!;
    expect(item('C01')).toMatchObject({ period: 'năm học 2024–2025', status: { state: 'published-in-time' } });
    expect(item('C04').contents).toEqual([]);
    expect(report.published + report.missing).toBeLessThanOrEqual(report.parts.flatMap(({ items }) => items).length);
    expect(report.missing).toBe(
      report.parts.flatMap(({ items }) => items).filter(({ status }) => status.unpublished).length,
    );
  });

  test('shows a table once and points to it from the items that share it', () => {
    const items = report.parts.flatMap(({ items }) => items);
    expect(items.find(({ code }) => code === 'D05')!.contents).toHaveLength(1);
    expect(items.find(({ code }) => code === 'D08')).toMatchObject({ contents: [], seeItem: { path: '#d05' } });
  });

  test('begins with the circular that asks for it and ends with this year', () => {
    expect(annualReportYears(sampleSite)).toEqual(['2026', '2025', '2024']);
  });

  test('is not put together after Phụ lục I for higher education, which reports by Phụ lục II', () => {
    const site = sampleSiteAs({ schoolLevels: ['higher'] });
    expect(annualReportYears(site)).toEqual([]);
    const codes = boardView(site, '2025-2026').groups.flatMap((group) => group.rows.map(({ code }) => code));
    expect(codes).toContain('E02');
    expect(codes).not.toContain('E01');
    expect(schoolView(site).lacks).toContain('Điều 12, Điều 13 Thông tư 09/2024/TT-BGDĐT');
  });
});

describe('a duty that some schools have on a condition only', () => {
  const onlyIf = (code: string, site = sampleSite) => requirementView(site, site.dutyRegister().duty(code).data).onlyIf;

  test('names the condition and the schools that it is for', () => {
    expect(onlyIf('B07', sampleSiteAs({ ownership: 'private' }))).toEqual([
      'với trường dân lập, tư thục: trường được ngân sách nhà nước hỗ trợ',
    ]);
    expect(onlyIf('F03', sampleSiteAs({ schoolLevels: ['preschool', 'primary'] }))).toEqual([
      'với trường phổ thông, chuyên biệt: trường có học sinh ăn bán trú hoặc nội trú',
    ]);
    expect(onlyIf('B10')).toEqual(['nhà trường nhận tài trợ']);
    expect(onlyIf('A01')).toEqual([]);
  });

  test('leaves the condition of other schools out: a kindergarten has its menu without one', () => {
    expect(onlyIf('F03')).toEqual([]);
    expect(onlyIf('B07')).toEqual([]);
    expect(onlyIf('F03', sampleSiteAs({ schoolLevels: [] }))).toHaveLength(1);
  });

  test('is on the board of a private school, and of a public one without the condition', () => {
    const states = (site: typeof sampleSite) =>
      boardView(site, '2026-2027')
        .groups.flatMap((group) => group.rows)
        .find(({ code }) => code === 'B07')!
        .items.map(({ state }) => state);
    const empty = (ownership: 'public' | 'private') => states(sampleSiteAs({ ownership }));
    expect(empty('private')).toEqual(['published-in-time', 'conditional']);
    expect(empty('public')).toEqual(['published-in-time', 'not-due']);
  });

  test('is no answer that the home page promises to parents', () => {
    const asked = (site: typeof sampleSite) => parentQuestions(site).map(({ anchor }) => anchor);
    expect(asked(sampleSite)).toContain('thuc-don');
    expect(asked(sampleSiteAs({ schoolLevels: ['primary'] }))).not.toContain('thuc-don');
  });
});

describe('plans, regulations and law', () => {
  test('a plan shows its progress section by section, and what nobody has reported', () => {
    const progress = progressView(sampleSite, '2026-ke-hoach-mau')!;
    expect(progress.sections.map(({ anchor, state }) => [anchor, state])).toEqual([
      ['i', null],
      ['ii', null],
      ['ii-1', 'done'],
      ['ii-2', 'delayed'],
      ['ii-3', 'not-started'],
      ['ii-4', 'on-track'],
      ['ii-5', 'dropped'],
      ['ii-6', null],
      ['iii', 'on-track'],
    ]);
    expect(progress.sections[0]!.label).toBe('chưa công bố');
    expect(progress.regulations.map(({ label, status }) => [label, status])).toEqual([
      ['Quy chế phối hợp nhà trường, gia đình, xã hội', 'not-published'],
      ['Quy chế dân chủ ở cơ sở', 'issued'],
    ]);
  });

  test('a regulation leads to the section that promises it, to its duty and to its file', () => {
    const view = regulationView(sampleSite, 'quy-che-dan-chu');
    expect(view.promisedIn).toMatchObject([
      { path: '/ke-hoach/2026-ke-hoach-mau/#ii-4', label: '4. Xây dựng quy chế' },
    ]);
    expect(view.duty.path).toBe('/cong-khai/a14/');
    expect(view.files).toMatchObject([
      { path: '/tep/quy-che-dan-chu.pdf', kind: expect.stringMatching(/^PDF, \d+ byte$/u) },
      { path: '/tep/quy-che-dan-chu.docx', kind: expect.stringMatching(/^DOCX, \d+ kB$/u) },
    ]);
    expect(regulationItems(sampleSite).map(({ status }) => status)).toEqual(['issued', 'not-published', 'withdrawn']);
  });

  test('the staff conference is due by the working year that the school chose, and no other rule is shown', () => {
    const { settings } = sample.content;
    if (settings === null) throw new Error('the sample school has no settings');
    const due = (workingYear: 'calendar-year' | 'school-year') => {
      const data = { ...settings.data, workingYear };
      const site = buildSite({ ...sample.content, settings: { ...settings, data } }, sampleSite.today);
      return requirementView(site, site.dutyRegister().duty('G08').data).due.map(({ words }) => words);
    };
    expect(due('calendar-year')).toEqual(['trước ngày 1/4 năm sau, khi năm công tác là năm dương lịch']);
    expect(due('school-year')).toEqual(['trước ngày 1/12 hằng năm, khi năm công tác là năm học']);
    const wrong = siteSettings.safeParse({ ...settings.data, workingYear: 'nam-hoc' });
    expect(wrong.error?.issues[0]?.path).toEqual(['workingYear']);
  });

  test('each duty links its law and each law lists the duties of the school, and of no other', () => {
    const listed = dutiesOf(sampleSite, '09-2024-tt-bgddt').map(({ code }) => code);
    expect([listed.includes('C01'), listed.includes('C11')]).toEqual([true, false]);
    for (const { data } of sampleSite.dutyRegister().ownDuties)
      for (const { reference } of data.basis)
        expect(
          dutiesOf(sampleSite, reference).map(({ code }) => code),
          reference,
        ).toContain(data.code);
    expect(dutiesOf(sampleSite, '36-2017-tt-bgddt').map(({ code, held }) => [code, held !== null])).toContainEqual([
      'Z01',
      true,
    ]);
    expect(dutiesOf(sampleSite, '36-2017-tt-bgddt').find(({ code }) => code === 'Z03')!.then).toMatchObject({
      day: '10/6/2024',
      state: { state: 'in-force' },
    });
    expect(dutiesOf(sampleSite, '09-2024-tt-bgddt').find(({ code }) => code === 'A03')!.then).toBeNull();
    expect(dutiesOf(sampleSite, '09-2024-tt-bgddt').find(({ code }) => code === 'A01')).toMatchObject({ held: null });
  });

  test('the page of a duty shows every school year, and of a repealed one only those in which it held', () => {
    expect(dutyView(sampleSite, 'C01').years.map(({ label }) => label)).toEqual([
      'năm học 2027–2028',
      'năm học 2026–2027',
      'năm học 2025–2026',
      'năm học 2024–2025',
    ]);
    expect(dutyView(sampleSite, 'Z03').years.map(({ label }) => label)).toEqual(['năm học 2023–2024']);
  });
});

describe('news', () => {
  const news = newsItems(sampleSite);
  test('has every publication, the latest first and what has no day last', () => {
    const publications = sampleSite.dutyRegister().allDisclosures.flatMap(({ data }) => data.publications).length;
    // One issued regulation, two reports, two notices.
    expect(news).toHaveLength(publications + 1 + 2 + 2);
    const days = news.map(({ day }) => day ?? '');
    expect(days).toEqual(days.toSorted().toReversed());
    expect(news.at(-1)).toMatchObject({ day: null });
    expect(new Set(news.map(({ id }) => id)).size).toBe(news.length);
  });
  test('distinguishes a correction from a first publication', () => {
    expect(news.find(({ id }) => id === 'd02.2025-2026-2')!.summary).toContain('đính chính');
  });
});
