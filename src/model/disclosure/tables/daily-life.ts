import { dayPartLabels, mealLabels } from '../../../kinds/disclosure-data/daily-life.ts';
import type { TableData } from '../../../kinds/disclosure-data/index.ts';
import { tableLabels } from '../../../kinds/disclosure-data/table-keys.ts';
import { ageGroupLabels } from '../../../kinds/disclosure-data/units.ts';
import { addDays } from '../../day/iso-day.ts';
import { periodLabel } from '../../../kinds/period.ts';
import { formatWeekday } from '../format.ts';
import { formatDay } from '../../day/format-day.ts';
import { problem, type Problem } from '../../rules/disclosure-rules.ts';
import { buildTable, column, type TableView } from '../table-view.ts';
import { duplicateProblems } from '../totals.ts';

const days = (rows: readonly { on: string }[]) => [...new Set(rows.map(({ on }) => on))].sort();
const week = (weekOf: string) => periodLabel({ id: '', kind: 'week', from: weekOf, to: addDays(weekOf, 6) });

function outsideWeek(rows: readonly { on: string }[], weekOf: string): Problem[] {
  return rows.flatMap(({ on }, index) =>
    on >= weekOf && on <= addDays(weekOf, 6)
      ? []
      : [problem('ky-khac-so-lieu', ['rows', index, 'on'], `Ngày ${formatDay(on)} không thuộc ${week(weekOf)}.`)],
  );
}

export function menuView({ rows, weekOf }: TableData<'menu'>): TableView {
  const meals = (Object.keys(mealLabels) as (keyof typeof mealLabels)[]).filter((meal) =>
    rows.some((row) => row.meal === meal),
  );
  const dishes = (on: string, meal: string) =>
    rows
      .filter((row) => row.on === on && row.meal === meal)
      .map((row) => (row.ageGroup === null ? '' : `${ageGroupLabels[row.ageGroup]}: `) + row.dishes.join(', '))
      .join('; ');
  return buildTable({
    table: 'menu',
    caption: `Thực đơn dự kiến, ${week(weekOf)}`,
    rowHeader: 'Ngày',
    columns: meals.map((meal) => column(meal, mealLabels[meal], 'text')),
    rows: days(rows).map((on) => ({
      key: on,
      label: formatWeekday(on),
      values: Object.fromEntries(meals.map((meal) => [meal, dishes(on, meal)])),
    })),
  });
}

export const menuProblems = ({ rows, weekOf }: TableData<'menu'>): Problem[] => [
  ...outsideWeek(rows, weekOf),
  ...duplicateProblems(
    ['rows'],
    rows.map(({ on, meal, ageGroup }) => `${on} ${meal} ${ageGroup ?? ''}`),
  ),
];

export function monthPlanView({ rows, month }: TableData<'month-plan'>): TableView {
  return buildTable({
    table: 'month-plan',
    caption: `${tableLabels['month-plan']} ${Number(month.slice(5))} năm ${month.slice(0, 4)}`,
    rowHeader: 'Độ tuổi',
    columns: [
      column('theme', 'Chủ đề', 'text'),
      column('goals', 'Mục tiêu', 'text'),
      column('activities', 'Hoạt động', 'text'),
    ],
    rows: rows.map(({ ageGroup, theme, goals, activities }) => ({
      key: ageGroup,
      label: ageGroupLabels[ageGroup],
      values: { theme, goals: goals.join('; '), activities: activities.join('; ') },
    })),
  });
}

export const monthPlanProblems = ({ rows }: TableData<'month-plan'>): Problem[] =>
  duplicateProblems(
    ['rows'],
    rows.map(({ ageGroup }) => ageGroup),
  );

export function weekPlanView({ rows, weekOf, ageGroup, theme }: TableData<'week-plan'>): TableView {
  const parts = (Object.keys(dayPartLabels) as (keyof typeof dayPartLabels)[]).filter((part) =>
    rows.some((row) => row.part === part),
  );
  const activities = (on: string, part: string) =>
    rows
      .filter((row) => row.on === on && row.part === part)
      .map(({ activity }) => activity)
      .join('; ');
  return buildTable({
    table: 'week-plan',
    caption: `Kế hoạch giáo dục ${week(weekOf)}, ${ageGroupLabels[ageGroup]}: ${theme}`,
    rowHeader: 'Ngày',
    columns: parts.map((part) => column(part, dayPartLabels[part], 'text')),
    rows: days(rows).map((on) => ({
      key: on,
      label: formatWeekday(on),
      values: Object.fromEntries(parts.map((part) => [part, activities(on, part)])),
    })),
  });
}

export const weekPlanProblems = ({ rows, weekOf }: TableData<'week-plan'>): Problem[] => outsideWeek(rows, weekOf);
