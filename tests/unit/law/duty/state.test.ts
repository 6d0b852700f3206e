import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayFromNumber, dayNumber } from '../../../../src/model/day/iso-day.ts';
import { parsePeriod, periodContaining } from '../../../../src/kinds/period.ts';
import { boardRows, periodsOfSchoolYear, upcoming } from '../../../../src/model/law/duty/school-year.ts';
import { dutyStatus, type School } from '../../../../src/model/law/duty/state.ts';
import { statusView } from '../../../../src/model/views/disclosure/state-view.ts';
import type { Disclosure } from '../../../../src/kinds/disclosure.ts';
import type { Duty } from '../../../../src/kinds/duty.ts';
import { calendar, duties, dutyOf, published, school } from './fixtures.ts';

const status = (code: string, id: string, today: string, disclosures: Disclosure[] = [], who: School = school) =>
  dutyStatus({ duty: dutyOf(code), period: parsePeriod(id)!, school: who, disclosures, calendar, today });
const on = (day: string | null, rest: Record<string, unknown> = {}) => ({
  publications: [{ on: day, note: day === null ? 'Không còn biết.' : null, ...rest }],
});

describe('the state of a duty', () => {
  test.each([
    ['A01', '2025-2026', '2026-05-29', 'not-due'],
    ['A01', '2025-2026', '2026-05-30', 'due-soon'],
    ['A01', '2025-2026', '2026-06-29', 'due-soon'],
    ['A01', '2025-2026', '2026-06-30', 'overdue'],
    ['F03', '2026-w48', '2026-11-16', 'not-due'],
    ['F03', '2026-w48', '2026-11-20', 'due-soon'],
    ['F03', '2026-w48', '2026-11-21', 'overdue'],
    ['A01', '2023-2024', '2026-11-22', 'not-applicable'],
    ['Z01', '2020-2021', '2026-11-22', 'internal'],
    ['Z01', '2024-2025', '2026-11-22', 'not-applicable'],
    ['C10', '2025-2026', '2026-11-22', 'conditional'],
    ['G01', '2024', '2026-11-22', 'internal'],
    ['G03', '2026', '2026-11-22', 'internal'],
    ['G04', '2026', '2026-11-22', 'internal'],
    ['H03', '2026', '2026-11-22', 'overdue'],
    ['H03', '2027', '2026-11-22', 'not-due'],
    ['A15', '2026', '2026-11-22', 'not-due'],
    ['A15', '2025', '2026-11-22', 'conditional'],
    ['H01', '2026-10', '2026-11-22', 'conditional'],
    ['K03', '2026', '2026-11-22', 'technical'],
    ['P01', '2026', '2026-11-22', 'gate'],
  ])('%s for %s with nothing published is on %s: %s', (code, id, today, expected) => {
    expect(status(code, id, today).state).toBe(expected);
  });

  test.each([
    ['2026-06-29', 'published-in-time'],
    ['2026-06-30', 'published-late'],
    [null, 'published-undated'],
  ])('published on %s it is %s', (day, expected) => {
    expect(status('C01', '2025-2026', '2026-11-22', [published('C01', '2025-2026', on(day))]).state).toBe(expected);
  });

  test.each([
    ['G03', '2026', 'công khai nội bộ', 'Công khai trong nội bộ nhà trường; trang'],
    ['G04', '2026', 'công khai nội bộ', 'cấm đăng trên trang.'],
    ['G05', '2026', 'công khai nội bộ', 'Công khai trong nội bộ nhà trường; trang'],
    ['G07', '2026', 'công khai nội bộ', 'luật không buộc đăng trên trang'],
    ['G01', '2026', 'trên trang hoặc nội bộ', 'Nhà trường được chọn'],
    ['A22', '2026', 'trên trang hoặc niêm yết', 'Nhà trường được chọn'],
    ['H02', '2026', 'niêm yết tại trường', 'luật không buộc đăng trên trang'],
    ['F04', '2026-2027', 'phổ biến trực tiếp', 'luật không buộc đăng trên trang'],
    ['H04', '2026-q3', 'không bắt buộc', 'Luật không buộc công khai mục này'],
    ['A21', '2026', 'chưa thấy buộc đăng trên trang', 'Chưa thấy điều khoản nào'],
  ])('%s for %s, which the site need not show, is “%s”', (code, id, label, reason) => {
    const result = status(code, id, '2026-11-22');
    expect(result).toMatchObject({ state: 'internal', label });
    expect(statusView(result).label).toBe(label);
    expect(result.reason).toContain(reason);
  });

  test('a change that is published late over a Tết that is not decided is late as far as is known', () => {
    const change = (changedOn: string, on: string) =>
      published('A02', '2026-2027', {
        publications: [
          { on: '2026-09-10', note: null },
          { on, kind: 'update', changedOn, note: null },
        ],
      });
    const late = status('A02', '2026-2027', '2027-07-01', [change('2027-01-29', '2027-03-30')]);
    expect(late.state).toBe('published-late');
    expect(late.reason).toContain('Hạn đó là dự kiến: lịch nghỉ năm 2027 chưa được công bố.');
    const certain = status('A02', '2026-2027', '2027-07-01', [change('2026-10-05', '2026-12-01')]);
    expect(certain.reason).toBe('Có lần thay đổi được cập nhật sau hạn.');
  });

  test('a last day over a Tết that is not decided is called expected', () => {
    const item = published('A15', '2027', { ...on('2027-02-10'), eventOn: '2027-01-25' });
    const result = status('A15', '2027', '2027-02-11', [item]);
    expect(result.expected).toBe(true);
    expect(result.reason).toContain('Hạn dự kiến: lịch nghỉ năm 2027 chưa được công bố.');
    expect(statusView(result).lastDay).toMatch(/^\d\d\/\d+\/2027 \(dự kiến\)$/u);
    const decided = status('C01', '2025-2026', '2026-06-01');
    expect([decided.expected, decided.reason]).toEqual([false, 'Hạn cuối là ngày 29/6/2026.']);
  });

  test('a publication after today does not count yet', () => {
    expect(status('C01', '2025-2026', '2026-06-01', [published('C01', '2025-2026', on('2026-06-20'))]).state).toBe(
      'due-soon',
    );
  });

  test('the plan of 2024 of the seed is public, but without its day nobody can say whether in time', () => {
    const result = status('G01', '2024', '2026-11-22', [published('G01', '2024', on(null))]);
    expect(result).toMatchObject({ state: 'published-undated', lastDay: null, publishedOn: null });
    expect(result.reason).toBe('Đã công bố; ngày công bố không được ghi lại.');
  });

  test('a plan counts its five working days from the day of signing', () => {
    const plan = (day: string) => [published('G01', '2026', { ...on(day), eventOn: '2026-04-24' })];
    expect(status('G01', '2026', '2026-11-22', plan('2026-05-06')).state).toBe('published-in-time');
    expect(status('G01', '2026', '2026-11-22', plan('2026-05-07')).state).toBe('published-late');
    expect(status('G01', '2026', '2026-11-22', [published('G01', '2026', on('2026-05-06'))]).state).toBe(
      'published-undated',
    );
  });

  test('of several items in a year the late one decides', () => {
    const items = [
      published('G01', '2026', { ...on('2026-01-08'), eventOn: '2026-01-05' }),
      published('G01', '2026', { ...on('2026-09-30'), eventOn: '2026-09-01' }),
    ];
    const result = status('G01', '2026', '2026-11-22', items);
    expect(result).toMatchObject({ state: 'published-late', publishedOn: '2026-01-08' });
    expect(result.disclosures).toHaveLength(2);
  });

  test('a change published after ten working days makes the item late', () => {
    const changed = (day: string) =>
      published('A02', '2025-2026', {
        publications: [{ on: '2026-06-01' }, { on: day, kind: 'update', changedOn: '2026-08-27' }],
      });
    expect(status('A02', '2025-2026', '2026-11-22', [changed('2026-09-15')]).state).toBe('published-in-time');
    expect(status('A02', '2025-2026', '2026-11-22', [changed('2026-09-16')]).state).toBe('published-late');
  });

  test('an item whose content stays carries over to later years, others do not', () => {
    const address = [published('A02', '2024-2025', on('2025-05-01'))];
    expect(status('A02', '2025-2026', '2026-11-22', address).state).toBe('published-in-time');
    expect(status('C01', '2025-2026', '2026-11-22', [published('C01', '2024-2025', on('2025-05-01'))]).state).toBe(
      'overdue',
    );
  });

  test('the school says when a duty does not concern it', () => {
    const item = published('C10', '2025-2026', { notApplicable: 'Trường không dạy chương trình nước ngoài.' });
    expect(status('C10', '2025-2026', '2026-11-22', [item])).toMatchObject({
      state: 'not-applicable',
      reason: 'Trường không dạy chương trình nước ngoài.',
    });
  });

  test('what another school published does not count', () => {
    const other = published('C01', '2025-2026', { ...on('2026-06-01'), organization: 'truong-khac' });
    expect(status('C01', '2025-2026', '2026-11-22', [other]).state).toBe('overdue');
  });

  test('duties of other levels and of public schools do not apply to others', () => {
    expect(status('C01', '2025-2026', '2026-11-22', [], { ...school, levels: ['primary'] }).state).toBe(
      'not-applicable',
    );
    expect(status('G01', '2026', '2026-11-22', [], { ...school, ownership: 'private' }).state).toBe('not-applicable');
  });

  test.each([
    ['B07', '2026'],
    ['B08', '2026-9t'],
    ['B09', '2026'],
  ])('%s is also for a private school, where the state supports it', (code, id) => {
    const own = { ...school, ownership: 'private' as const };
    expect(status(code, id, '2026-11-22', [], own)).toMatchObject({
      state: 'conditional',
      reason: 'Chỉ phải làm khi trường được ngân sách nhà nước hỗ trợ; nhà trường chưa cho biết.',
    });
    const late = published(code, id, { ...on('2026-11-20'), eventOn: '2026-10-01' });
    expect(status(code, id, '2026-11-22', [late], own).state).toBe('published-late');
    expect(status(code, id, '2026-11-22').state).not.toBe('conditional');
  });

  test('the budget of the year is not late before anybody knows that it was reported', () => {
    expect(status('B08', '2026-9t', '2026-10-10').state).toBe('due-soon');
    expect(status('B08', '2026-9t', '2026-10-11').state).toBe('overdue');
    expect(status('B08', '2026-12t', '2026-12-31')).toMatchObject({ state: 'not-due', lastDay: null });
    expect(status('B08', '2026-12t', '2027-03-01').state).toBe('conditional');
    expect(status('B08', '2026-12t', '2027-03-01').reason).not.toContain('hết kỳ');
    const reported = (day: string) =>
      status('B08', '2026-12t', '2027-03-01', [published('B08', '2026-12t', { ...on(day), eventOn: '2027-01-20' })]);
    expect(reported('2027-01-30').state).toBe('published-in-time');
    expect(reported('2027-01-31').state).toBe('published-late');
  });

  test('a general school has a menu only where children eat there, and informs parents as a kindergarten does', () => {
    const general = { ...school, levels: ['primary'] as const };
    expect(status('F03', '2026-w48', '2026-11-22', [], general)).toMatchObject({
      state: 'conditional',
      reason: 'Chỉ phải làm khi trường có học sinh ăn bán trú hoặc nội trú; nhà trường chưa cho biết.',
    });
    expect(status('F04', '2026-2027', '2026-11-22', [], general).state).toBe('internal');
    expect(status('F03', '2026-w48', '2026-11-22', [], { ...school, levels: ['higher'] }).state).toBe('not-applicable');
  });

  test('a duty on a condition is conditional, also where law does not ask for the website', () => {
    expect(status('B10', '2026', '2026-11-22').state).toBe('conditional');
    expect(status('G10', '2026', '2026-11-22').state).toBe('internal');
    expect(status('H02', '2026', '2026-11-22')).toMatchObject({
      state: 'internal',
      reason: 'Niêm yết tại trường, luật không buộc đăng trên trang; trang không có mục này.',
    });
  });

  test('a school of unknown level and ownership is excused from nothing on that ground', () => {
    const unknown = { ...school, levels: [], ownership: null };
    expect(status('C01', '2025-2026', '2026-11-22', [], unknown).state).toBe('overdue');
    expect(status('B08', '2026-9t', '2026-11-22', [], unknown).state).toBe('overdue');
    expect(status('F03', '2026-w47', '2026-11-22', [], unknown).state).toBe('overdue');
  });

  test('a deadline that rests on an assumption says so', () => {
    const sure = dutyOf('B08');
    const assumed: Duty = { ...sure, provenance: { ...sure.provenance, confidence: 'low' } };
    const reason = (duty: Duty) =>
      dutyStatus({ duty, period: parsePeriod('2026-9t')!, school, disclosures: [], calendar, today: '2026-11-22' })
        .reason;
    expect(reason(assumed)).toContain('Hạn này tạm tính');
    expect(reason(sure)).not.toContain('tạm tính');
  });

  test('for every day of thirty years an unpublished duty is overdue exactly when its last day is past', () => {
    for (let day = '2025-09-01'; day < '2045-01-01'; day = addDays(day, 3)) {
      const period = periodContaining('school-year', day);
      const result = dutyStatus({ duty: dutyOf('C01'), period, school, disclosures: [], calendar, today: day });
      if (
        (result.state === 'overdue') !== day > result.lastDay! ||
        result.daysLeft! < 0 !== (result.state === 'overdue')
      )
        expect.fail(`${day}: ${result.state}`);
    }
  });

  test('publishing earlier never makes the state worse', () => {
    const day = fc.integer({ min: dayNumber('2025-09-01'), max: dayNumber('2026-11-22') }).map(dayFromNumber);
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        const state = (when: string) =>
          status('C01', '2025-2026', '2026-11-22', [published('C01', '2025-2026', on(when))]).state;
        if (state(late) === 'published-in-time') expect(state(early)).toBe('published-in-time');
      }),
    );
  });
});

describe('the board of a school year', () => {
  const question = { duties, school, disclosures: [published('G01', '2026', on(null))], calendar, today: '2026-11-22' };

  test('has a row for every duty and at least one period in each', () => {
    const rows = boardRows(question, parsePeriod('2025-2026')!);
    expect(rows.map(({ duty }) => duty.code)).toEqual([...duties.map(({ code }) => code)].sort());
    for (const { duty, cells, counts } of rows) {
      expect(cells.length, duty.code).toBeGreaterThan(0);
      expect(
        Object.values(counts).reduce((a, b) => a + b, 0),
        duty.code,
      ).toBe(cells.length);
    }
  });

  test('asks for monthly plans from September to May and for the fees of the year', () => {
    const row = (code: string) =>
      boardRows(question, parsePeriod('2025-2026')!).find(({ duty }) => duty.code === code)!;
    expect(row('F01').cells.map(({ period }) => period.id)).toEqual([
      ...['2025-09', '2025-10', '2025-11', '2025-12', '2026-01', '2026-02', '2026-03', '2026-04', '2026-05'],
    ]);
    expect(row('B01').cells.map(({ period }) => period.id)).toEqual(['2025']);
    expect(row('G01').cells.map(({ period, status: { state } }) => [period.id, state])).toEqual([
      ['2025', 'internal'],
      ['2026', 'published-undated'],
    ]);
  });

  test('shows each quarter, half-year and budget term in the school year in which it ends, and only there', () => {
    const periods = (code: string, year: string) =>
      periodsOfSchoolYear(dutyOf(code), parsePeriod(year)!, calendar).map(({ id }) => id);
    expect(periods('B08', '2026-2027')).toEqual(['2026-9t', '2026-12t', '2027-3t', '2027-6t']);
    expect(periods('G09', '2026-2027')).toEqual(['2026-h2', '2027-h1']);
    expect(periods('H04', '2026-2027')).toEqual(['2026-q3', '2026-q4', '2027-q1', '2027-q2']);
    for (const code of ['B08', 'G09', 'H01', 'H04']) {
      const all = ['2024-2025', '2025-2026', '2026-2027', '2027-2028'].flatMap((year) => periods(code, year));
      expect(new Set(all).size, code).toBe(all.length);
    }
  });

  test('of today has what is missing today: a standing duty of this calendar year', () => {
    const cells = boardRows(question, parsePeriod('2026-2027')!).find(({ duty }) => duty.code === 'H03')!.cells;
    expect(cells.map(({ period, status: { state } }) => [period.id, state])).toEqual([
      ['2026', 'overdue'],
      ['2027', 'not-due'],
    ]);
  });

  test('what is due next comes in order of the last day, once each', () => {
    const items = upcoming(question, '2027-06-30');
    const days = items.map(({ status: { lastDay } }) => lastDay!);
    expect(days).toEqual([...days].sort());
    expect(new Set(items.map(({ duty, period }) => `${duty.code} ${period.id}`)).size).toBe(items.length);
    expect(items[0]).toMatchObject({
      duty: { code: 'F01' },
      period: { id: '2026-12' },
      status: { lastDay: '2026-11-24' },
    });
    expect(days.at(-1)).toBe('2027-06-29');
    expect(items.filter(({ status: { lastDay } }) => lastDay === '2027-06-29').length).toBeGreaterThan(30);
  });
});
