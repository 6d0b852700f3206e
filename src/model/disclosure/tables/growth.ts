import type { TableData } from '../../../kinds/disclosure-data/index.ts';
import { tableLabels } from '../../../kinds/disclosure-data/table-keys.ts';
import { counts } from '../counts.ts';
import { formatDay } from '../../day/format-day.ts';
import type { Problem } from '../../rules/disclosure-rules.ts';
import { buildTable, column, share, type TableView } from '../table-view.ts';
import { partProblem, totalProblem } from '../totals.ts';

const weights = { normal: 'Cân nặng bình thường', underweight: 'Nhẹ cân', overweight: 'Thừa cân, béo phì' } as const;
const weightKeys = Object.keys(weights) as (keyof typeof weights)[];

export function growthView(data: TableData<'growth'>): TableView {
  const { add, part, sums, shown } = counts();
  // The table of children shows the same number.
  add('children', data.children, { known: true });
  part('monitored', data.monitored, 'children', data.children);
  part('examined', data.examined, 'children', data.children);
  part('stunted', data.stunted, 'monitored', data.monitored);
  const given = weightKeys.filter((key) => data[key] !== null);
  const rest = data.monitored - given.reduce((all, key) => all + data[key]!, 0);
  for (const key of given) add(key, data[key]);
  if (given.length > 0 && rest >= 0) {
    add('weight rest', rest, { published: false });
    sums.push({ total: 'monitored', parts: [...given, 'weight rest'] });
  }
  const value = shown();
  const row = (key: string, label: string, count: number | null, wholeKey: string, whole: number) => {
    const shownCount = value(key, count);
    return { key, label, values: { children: shownCount, share: share(shownCount, value(wholeKey, whole)) } };
  };
  const { children, monitored } = data;
  return buildTable({
    table: 'growth',
    caption: tableLabels.growth,
    rowHeader: 'Nội dung',
    columns: [column('children', 'Số trẻ', 'integer', 'trẻ'), column('share', 'Tỷ lệ', 'percent')],
    rows: [
      {
        key: 'children',
        label: 'Tổng số trẻ',
        kind: 'total',
        values: { children: value('children', children), share: '' },
      },
      row('monitored', 'Được theo dõi biểu đồ tăng trưởng', monitored, 'children', children),
      row('examined', 'Được khám sức khỏe định kỳ', data.examined, 'children', children),
      ...weightKeys.map((key) => row(key, weights[key], data[key], 'monitored', monitored)),
      row('stunted', 'Thấp còi', data.stunted, 'monitored', monitored),
    ],
    footnotes: [
      `Tính đến ngày ${formatDay(data.asOf)}. Số liệu của cả trường.`,
      'Tỷ lệ cân nặng và thấp còi tính trên số trẻ được theo dõi.',
    ],
  });
}

export function growthProblems(data: TableData<'growth'>): Problem[] {
  const given = weightKeys.filter((key) => data[key] !== null);
  const weighed = given.reduce((all, key) => all + data[key]!, 0);
  return [
    ...partProblem(['monitored'], data.monitored, 'số trẻ được theo dõi', data.children, 'tổng số trẻ'),
    ...partProblem(['examined'], data.examined, 'số trẻ được khám', data.children, 'tổng số trẻ'),
    ...partProblem(['stunted'], data.stunted, 'số trẻ thấp còi', data.monitored, 'số trẻ được theo dõi'),
    ...(given.length === weightKeys.length
      ? totalProblem(
          ['monitored'],
          data.monitored,
          weightKeys.map((key) => data[key]!),
          'trẻ',
        )
      : partProblem(['normal'], weighed, 'tổng theo cân nặng', data.monitored, 'số trẻ được theo dõi')),
  ];
}

export function universalisationView(data: TableData<'universalisation'>): TableView {
  const { add, part, shown } = counts();
  add('fiveYearOlds', data.fiveYearOlds);
  part('enrolled', data.enrolled, 'fiveYearOlds', data.fiveYearOlds);
  part('completed', data.completed, 'enrolled', data.enrolled);
  const value = shown();
  const [all, enrolled, completed] = [
    value('fiveYearOlds', data.fiveYearOlds),
    value('enrolled', data.enrolled),
    value('completed', data.completed),
  ];
  return buildTable({
    table: 'universalisation',
    caption: tableLabels.universalisation,
    rowHeader: 'Nội dung',
    columns: [column('children', 'Số trẻ', 'integer', 'trẻ'), column('share', 'Tỷ lệ', 'percent')],
    rows: [
      { key: 'fiveYearOlds', label: 'Trẻ 5 tuổi trên địa bàn', kind: 'total', values: { children: all, share: '' } },
      { key: 'enrolled', label: 'Ra lớp', values: { children: enrolled, share: share(enrolled, all) } },
      {
        key: 'completed',
        label: 'Hoàn thành chương trình',
        values: { children: completed, share: share(completed, enrolled) },
      },
    ],
    footnotes: ['Tỷ lệ hoàn thành tính trên số trẻ ra lớp.'],
  });
}

export const universalisationProblems = (data: TableData<'universalisation'>): Problem[] => [
  ...partProblem(['enrolled'], data.enrolled, 'số trẻ ra lớp', data.fiveYearOlds, 'số trẻ 5 tuổi'),
  ...partProblem(['completed'], data.completed, 'số trẻ hoàn thành', data.enrolled, 'số trẻ ra lớp'),
];
