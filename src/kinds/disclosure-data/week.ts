import { addDays } from '../../model/day/iso-day.ts';
import { formatDay } from '../../model/day/format-day.ts';
import { tableProblem, type TableProblem } from '../../model/table/totals.ts';
import { isoDay } from '../common.ts';
import { periodLabel } from '../period.ts';

export const monday = isoDay
  .refine((day) => new Date(`${day}T00:00:00Z`).getUTCDay() === 1, {
    error: ({ input }) => `Gặp ngày ${String(input)}, cần ngày thứ Hai đầu tuần.`,
  })
  .meta({ title: 'Tuần bắt đầu ngày', description: 'Ngày thứ Hai của tuần.' });

/** The week that begins on a Monday, in words. */
export const weekLabel = (weekOf: string) =>
  periodLabel({ id: '', kind: 'week', from: weekOf, to: addDays(weekOf, 6) });

/** The days of a table, each once, in their order. */
export const daysOf = (rows: readonly { on: string }[]) => [...new Set(rows.map(({ on }) => on))].sort();

export function outsideWeek(rows: readonly { on: string }[], weekOf: string): TableProblem[] {
  return rows.flatMap(({ on }, index) =>
    on >= weekOf && on <= addDays(weekOf, 6)
      ? []
      : [
          tableProblem(
            'ky-khac-so-lieu',
            ['rows', index, 'on'],
            `Ngày ${formatDay(on)} không thuộc ${weekLabel(weekOf)}.`,
          ),
        ],
  );
}
