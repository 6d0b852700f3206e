import { z } from 'zod';
import { formatDay } from '../../model/day/format-day.ts';
import { at, column, partOf, share } from '../../model/table/table-input.ts';
import { partProblem, totalProblem } from '../../model/table/totals.ts';
import { isoDay } from '../common.ts';
import { defineTable } from './define-table.ts';
import { nullableDefaultNull, whole } from './numbers.ts';

const label = 'Tăng trưởng và sức khỏe của trẻ';
const weightLabels = {
  normal: 'Cân nặng bình thường',
  underweight: 'Nhẹ cân',
  overweight: 'Thừa cân, béo phì',
} as const;
const weights = Object.keys(weightLabels) as (keyof typeof weightLabels)[];
const ofMonitored = (title: string, description = 'Trong số được theo dõi.') =>
  nullableDefaultNull(whole(title, description));

const count = (row: string) => at(row, 'children');
const row = (key: string, title: string, number: number | null, all: string) => ({
  key,
  label: title,
  values: { children: number, share: share(count(key), count(all)) },
});

/** Growth and health as totals of the school: TT 09/2024/TT-BGDĐT điểm đ khoản 2 Điều 7. */
export const growth = defineTable({
  key: 'growth',
  label,
  schema: z.strictObject({
    table: z.literal('growth'),
    asOf: isoDay.meta({ title: 'Tính đến ngày', description: 'Ngày chốt số liệu.' }),
    children: whole('Tổng số trẻ', 'Của cả trường.'),
    monitored: whole('Trẻ được theo dõi biểu đồ tăng trưởng', 'Của cả trường.'),
    examined: whole('Trẻ được khám sức khỏe định kỳ', 'Của cả trường.'),
    normal: ofMonitored(weightLabels.normal),
    underweight: ofMonitored(weightLabels.underweight),
    overweight: ofMonitored(weightLabels.overweight),
    stunted: ofMonitored('Thấp còi', 'Trong số được theo dõi; tính riêng với cân nặng.'),
  }),

  view(data) {
    const weighed = weights.filter((key) => data[key] !== null);
    return {
      table: 'growth',
      caption: label,
      rowHeader: 'Nội dung',
      columns: [
        column('children', 'Số trẻ', 'integer', 'children', 'trẻ'),
        column('share', 'Tỷ lệ', 'percent', 'children'),
      ],
      rows: [
        { key: 'children', label: 'Tổng số trẻ', kind: 'total', values: { children: data.children, share: '' } },
        row('monitored', 'Được theo dõi biểu đồ tăng trưởng', data.monitored, 'children'),
        row('examined', 'Được khám sức khỏe định kỳ', data.examined, 'children'),
        ...weights.map((key) => row(key, weightLabels[key], data[key], 'monitored')),
        row('stunted', 'Thấp còi', data.stunted, 'monitored'),
      ],
      sums: [
        partOf(count('monitored'), count('children')),
        partOf(count('examined'), count('children')),
        partOf(count('stunted'), count('monitored')),
        // With all three weights there is nobody left: a reader can compute each from the others.
        { whole: count('monitored'), parts: weighed.map(count), rest: weighed.length < weights.length },
      ],
      known: [count('children')],
      footnotes: [
        `Tính đến ngày ${formatDay(data.asOf)}. Số liệu của cả trường.`,
        'Tỷ lệ cân nặng và thấp còi tính trên số trẻ được theo dõi.',
      ],
    };
  },

  problems(data) {
    const weighed = weights.flatMap((key) => data[key] ?? []);
    const sum = weighed.reduce((all, each) => all + each, 0);
    return [
      ...partProblem(['monitored'], data.monitored, 'số trẻ được theo dõi', data.children, 'tổng số trẻ'),
      ...partProblem(['examined'], data.examined, 'số trẻ được khám', data.children, 'tổng số trẻ'),
      ...partProblem(['stunted'], data.stunted, 'số trẻ thấp còi', data.monitored, 'số trẻ được theo dõi'),
      ...(weighed.length === weights.length
        ? totalProblem(['monitored'], data.monitored, weighed, 'trẻ')
        : partProblem(['normal'], sum, 'tổng theo cân nặng', data.monitored, 'số trẻ được theo dõi')),
    ];
  },

  allChildren: (data) => ({ total: data.children, asOf: data.asOf, field: 'children' }),

  sample: {
    table: 'growth',
    asOf: '2026-06-01',
    children: 205,
    monitored: 205,
    examined: 205,
    normal: 185,
    underweight: 12,
    overweight: 8,
    stunted: 9,
  },
});
