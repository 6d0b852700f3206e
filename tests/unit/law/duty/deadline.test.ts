import { describe, expect, test } from 'vitest';
import { addDays, weekday, yearOf } from '../../../../src/model/day/iso-day.ts';
import { workingDaysBetween } from '../../../../src/model/law/calendar/working-days.ts';
import { changeDueDay, dueDay, dueOn } from '../../../../src/model/law/duty/deadline.ts';
import { describeDue } from '../../../../src/model/law/duty/describe-rule.ts';
import { parsePeriod, periodContaining, periodsBetween } from '../../../../src/kinds/period.ts';
import { periodsOfSchoolYear } from '../../../../src/model/law/duty/school-year.ts';
import { calendar, dutyOf } from './fixtures.ts';

const period = (id: string) => parsePeriod(id)!;

describe('the last day of a duty', () => {
  test.each<[string, string, string | null, string | null, string]>([
    ['A01', '2025-2026', null, '2026-06-29', 'before 30 June'],
    ['C01', '2024-2025', null, '2025-06-29', 'of the year in which the school year ends'],
    ['B01', '2025', null, '2026-06-29', 'of the year after the one reported'],
    ['B03', '2026-2027', null, '2026-06-29', 'of the year in which the school year begins'],
    ['B03', '2026-2027', '2026-06-15', '2026-06-14', 'or the day before admission, where that is earlier'],
    ['B04', '2026-2027', null, null, 'no admission day recorded, no last day'],
    ['E01', '2025', null, '2026-06-29', 'the annual report'],
    ['F01', '2026-03', null, '2026-02-24', 'before the 25th of the month before'],
    ['F01', '2026-01', null, '2025-12-24', 'across the new year'],
    ['F02', '2026-w48', null, '2026-11-20', 'before the Saturday of the week before'],
    ['F03', '2026-w09', null, '2026-02-20', 'a Friday, though Tết makes it a holiday'],
    ['F04', '2026-2027', null, '2026-09-30', 'the first month of the school year'],
    ['A15', '2026', '2026-02-06', '2026-02-27', 'ten working days, over Tết'],
    ['G01', '2024', '2024-02-07', '2024-02-21', 'five working days, over Tết'],
    ['G01', '2026', '2026-04-24', '2026-05-06', 'five working days, over Giỗ Tổ, 30 April and 1 May'],
    ['B10', '2026', '2026-03-10', '2026-02-10', 'fifteen working days before, over Tết'],
    ['H01', '2026-11', '2026-11-20', '2026-11-13', 'five working days before'],
    ['G01', '2026', '2026-11-20', '2026-11-30', 'five working days, over 24 November'],
    ['B07', '2026', '2026-12-20', '2027-01-19', 'thirty days, holidays counted'],
    ['B08', '2026-3t', null, '2026-04-10', 'ten days after three months'],
    ['B08', '2026-6t', null, '2026-07-10', 'ten days after six months'],
    ['B08', '2026-9t', null, '2026-10-10', 'ten days after nine months'],
    ['B08', '2026-9t', '2026-10-08', '2026-10-10', 'the report counts for the year alone'],
    ['B08', '2026-12t', null, null, 'the year is reported on a day that is not recorded'],
    ['B08', '2026-12t', '2027-01-20', '2027-01-30', 'ten days after the report of the year'],
    ['B09', '2025', '2026-05-20', '2026-06-19', 'thirty days after approval'],
    ['Z06', '2024-6t', null, '2024-07-15', 'fifteen days after six months, by the old circular'],
    ['Z06', '2024-12t', '2025-01-10', '2025-01-17', 'five working days after the report of the year'],
    ['B11', '2026', '2026-05-20', '2026-05-20', 'on completion'],
    ['G08', '2025', null, '2026-03-31', 'three months of the next year'],
    ['D13', '2026', null, '2026-12-31', 'within the year'],
    ['H02', '2026', null, null, 'standing'],
  ])('%s for %s with the event on %s is %s: %s', (code, id, eventOn, expected) => {
    expect(dueOn(dutyOf(code), period(id), calendar, { eventOn })).toBe(expected);
  });

  test.each<[string, string, string | null, boolean, string]>([
    ['G01', '2027', '2027-02-01', true, 'five working days that pass over a Tết which is not decided'],
    ['B10', '2027', '2027-03-10', true, 'fifteen working days before, back to that Tết'],
    ['G01', '2027', '2027-07-05', false, 'five working days of July'],
    ['G01', '2026', '2026-04-24', false, 'holidays of a decided year'],
    ['B07', '2027', '2027-02-01', false, 'thirty days, holidays counted'],
    ['B08', '2027-3t', null, false, 'ten days after three months'],
    ['A01', '2026-2027', null, false, 'a day of the calendar'],
  ])('%s for %s with the event on %s may still move: %s, %s', (code, id, eventOn, moves) => {
    const due = dueDay(dutyOf(code), period(id), calendar, { eventOn });
    expect(due?.lastDay).toBeDefined();
    expect(due?.uncertainty).toBe(moves ? 'lịch nghỉ năm 2027 chưa được công bố' : null);
  });

  test('the first month of a school year rests on the day on which school opens, which nobody knows before it is decided', () => {
    const due = (id: string) => dueDay(dutyOf('F04'), period(id), calendar);
    expect(due('2026-2027')).toEqual({ lastDay: '2026-09-30', uncertainty: null });
    expect(due('2027-2028')).toEqual({
      lastDay: '2027-09-30',
      uncertainty: 'ngày khai giảng năm 2027 chưa được công bố',
    });
  });

  test('the staff conference follows the working year that the school chose', () => {
    const g08 = dutyOf('G08');
    const bySchoolYear = { ...calendar, workingYear: 'school-year' } as const;
    expect(dueOn(g08, period('2026'), calendar)).toBe('2027-03-31');
    expect(dueOn(g08, period('2026'), bySchoolYear)).toBe('2026-11-30');
    const shown = (of: typeof bySchoolYear | typeof calendar) =>
      periodsOfSchoolYear(g08, period('2026-2027'), of).map(({ id }) => id);
    expect(shown(calendar)).toEqual(['2026']);
    expect(shown(bySchoolYear)).toEqual(['2026', '2027']);
    expect(g08.due.map(describeDue)).toEqual([
      'trước ngày 1/4 năm sau, khi năm công tác là năm dương lịch',
      'trước ngày 1/12 hằng năm, khi năm công tác là năm học',
    ]);
  });

  test('a change of the address is due ten working days later, and a duty without that rule has no term for changes', () => {
    const changed = (code: string, on: string) => changeDueDay(dutyOf(code), period('2025-2026'), calendar, on);
    expect(changed('A02', '2026-08-27')).toEqual({ lastDay: '2026-09-15', uncertainty: null });
    expect(changed('A02', '2027-01-29')?.uncertainty).toBe('lịch nghỉ năm 2027 chưa được công bố');
    expect(changed('C01', '2026-08-27')?.lastDay).toBe('2026-09-15');
    expect(changed('G01', '2026-08-27')).toBeNull();
  });

  test('over thirty years the 24th is the last day for the plan of the next month', () => {
    for (const month of periodsBetween('month', '2015-02-01', '2045-12-31')) {
      const last = dueOn(dutyOf('F01'), month, calendar)!;
      expect(last.slice(8)).toBe('24');
      expect(addDays(last, 10) > addDays(month.from, -5) && last < month.from).toBe(true);
    }
  });

  test('over thirty years the menu is due on the Friday three days before its Monday', () => {
    for (const week of periodsBetween('week', '2015-01-05', '2045-12-31')) {
      const last = dueOn(dutyOf('F03'), week, calendar)!;
      if (weekday(last) !== 5 || addDays(last, 3) !== week.from) expect.fail(`${week.id}: ${last}`);
    }
  });

  test('over thirty years "before 30 June" ends on 29 June, whatever weekday it is', () => {
    for (let year = 2015; year <= 2045; year++) {
      const schoolYear = periodContaining('school-year', `${year}-03-01`);
      expect(dueOn(dutyOf('A01'), schoolYear, calendar)).toBe(`${year}-06-29`);
    }
  });

  test('over thirty years five working days after any day of signing, Tết included, exactly five have passed', () => {
    for (let day = '2015-01-01'; yearOf(day) <= 2045; day = addDays(day, 1)) {
      const last = dueOn(dutyOf('G01'), periodContaining('year', day), calendar, { eventOn: day })!;
      if (workingDaysBetween(calendar, day, last) !== 5) expect.fail(`${day}: ${last}`);
    }
  });

  test.each([
    ['A02', ['trước ngày 30/6 hằng năm', 'khi có thay đổi: chậm nhất 10 ngày làm việc']],
    ['F03', ['trước thứ Bảy của tuần liền trước']],
    ['B10', ['ít nhất 15 ngày làm việc trước khi thực hiện kế hoạch sử dụng tài trợ']],
    ['G01', ['chậm nhất 05 ngày làm việc từ khi ký kế hoạch']],
    ['B07', ['chậm nhất 30 ngày từ khi ban hành văn bản giao hoặc điều chỉnh dự toán']],
    [
      'B08',
      [
        'kỳ 03 tháng, 06 tháng, 09 tháng: chậm nhất 10 ngày sau khi hết kỳ',
        'kỳ cả năm: chậm nhất 10 ngày từ khi trình báo cáo năm lên cấp có thẩm quyền',
      ],
    ],
    ['B09', ['chậm nhất 30 ngày từ khi ban hành văn bản duyệt quyết toán']],
    [
      'B03',
      [
        'trước ngày 30/6 năm bắt đầu năm học',
        'trước khi bắt đầu tuyển sinh',
        'khi có thay đổi: chậm nhất 10 ngày làm việc',
      ],
    ],
  ])('the rules of %s read %j', (code, expected) => {
    expect(dutyOf(code).due.map(describeDue)).toEqual(expected);
  });
});
