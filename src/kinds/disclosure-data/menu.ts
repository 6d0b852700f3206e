import { z } from 'zod';
import { formatWeekday } from '../../model/day/format-day.ts';
import { words } from '../../model/table/table-input.ts';
import { duplicateProblems } from '../../model/table/totals.ts';
import { isoDay, labelledEnum, text } from '../common.ts';
import { defineTable } from './define-table.ts';
import { ageGroup, ageGroupLabels } from './units.ts';
import { daysOf, monday, outsideWeek, weekLabel } from './week.ts';

const mealLabels = {
  sang: 'Bữa sáng',
  'phu-sang': 'Bữa phụ sáng',
  trua: 'Bữa trưa',
  'phu-chieu': 'Bữa phụ chiều',
  chieu: 'Bữa chính chiều',
} as const;
const allMeals = Object.keys(mealLabels) as (keyof typeof mealLabels)[];

/** The menu of a week: TT 09/2024/TT-BGDĐT điểm d khoản 1 Điều 7. Dishes only: no child's allergy or illness. */
export const menu = defineTable({
  key: 'menu',
  label: 'Thực đơn tuần',
  schema: z.strictObject({
    table: z.literal('menu'),
    weekOf: monday,
    rows: z
      .array(
        z.strictObject({
          on: isoDay.meta({ title: 'Ngày', description: 'Ngày trong tuần.' }),
          meal: labelledEnum(mealLabels).meta({ title: 'Bữa', description: 'Bữa nào trong ngày.' }),
          ageGroup: ageGroup.nullable().default(null),
          dishes: z.array(text).min(1).meta({ title: 'Món', description: 'Mỗi món một dòng.' }),
        }),
      )
      .min(1)
      .meta({ title: 'Các bữa', description: 'Mỗi bữa một dòng.' }),
  }),

  view({ rows, weekOf }) {
    const meals = allMeals.filter((meal) => rows.some((row) => row.meal === meal));
    const dishes = (on: string, meal: string) =>
      rows
        .filter((row) => row.on === on && row.meal === meal)
        .map((row) => (row.ageGroup === null ? '' : `${ageGroupLabels[row.ageGroup]}: `) + row.dishes.join(', '))
        .join('; ');
    return {
      table: 'menu',
      caption: `Thực đơn dự kiến, ${weekLabel(weekOf)}`,
      rowHeader: 'Ngày',
      columns: meals.map((meal) => words(meal, mealLabels[meal])),
      rows: daysOf(rows).map((on) => ({
        key: on,
        label: formatWeekday(on),
        values: Object.fromEntries(meals.map((meal) => [meal, dishes(on, meal)])),
      })),
    };
  },

  problems: ({ rows, weekOf }) => [
    ...outsideWeek(rows, weekOf),
    ...duplicateProblems(
      ['rows'],
      rows.map((row) => `${row.on} ${row.meal} ${row.ageGroup ?? ''}`),
    ),
  ],

  across: { kind: 'choice', field: 'meal', value: 'dishes' },
  alone: true,

  sample: {
    table: 'menu',
    weekOf: '2026-11-23',
    rows: [
      { on: '2026-11-23', meal: 'trua', dishes: ['Cơm', 'Thịt sốt cà chua', 'Canh bí'] },
      { on: '2026-11-23', meal: 'phu-chieu', dishes: ['Sữa chua'] },
      { on: '2026-11-24', meal: 'trua', dishes: ['Cơm', 'Cá kho', 'Canh rau ngót'] },
    ],
  },
});
