import { z } from 'zod';
import { formatDay, formatWeekday } from '../../model/day/format-day.ts';
import { words } from '../../model/table/table-input.ts';
import { tableProblem } from '../../model/table/totals.ts';
import { isoDay, text } from '../common.ts';
import { defineTable } from './define-table.ts';
import { month, name } from './units.ts';

const clock = (title: string) =>
  z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Viết giờ:phút, ví dụ 08:00.')
    .meta({ title, description: 'Giờ:phút, ví dụ 08:00.' });

/** Reception of citizens in a month: Luật Tiếp công dân 42/2013/QH13 Điều 24, NĐ 154/2026/NĐ-CP Điều 10, 11. */
export const reception = defineTable({
  key: 'reception',
  label: 'Lịch tiếp công dân',
  schema: z.strictObject({
    table: z.literal('reception'),
    month,
    place: name('Nơi tiếp', 'Phòng, địa chỉ.'),
    regular: name('Thời gian tiếp thường xuyên', 'Ví dụ: giờ hành chính các ngày làm việc.'),
    rows: z
      .array(
        z.strictObject({
          on: isoDay.meta({ title: 'Ngày', description: 'Ngày tiếp.' }),
          from: clock('Từ giờ'),
          to: clock('Đến giờ'),
          receiver: name('Người tiếp', 'Chức vụ, ví dụ Hiệu trưởng, Giám đốc.'),
          participants: text.nullable().default(null).meta({ title: 'Thành phần', description: 'Ai cùng dự.' }),
          topic: text
            .nullable()
            .default(null)
            .meta({ title: 'Nội dung dự kiến', description: 'Không nêu tên người dân.' }),
        }),
      )
      .min(1, 'Người đứng đầu tiếp công dân ít nhất một ngày mỗi tháng.')
      .meta({ title: 'Lịch tiếp', description: 'Mỗi buổi một dòng.' }),
  }),

  view: (data) => ({
    table: 'reception',
    caption: `Lịch tiếp công dân tháng ${Number(data.month.slice(5))} năm ${data.month.slice(0, 4)}`,
    rowHeader: 'Ngày',
    columns: [
      words('time', 'Giờ'),
      words('receiver', 'Người tiếp'),
      words('participants', 'Thành phần'),
      words('topic', 'Nội dung dự kiến'),
    ],
    rows: data.rows.map(({ on, from, to, receiver, participants, topic }) => ({
      key: `${on} ${from}`,
      label: formatWeekday(on),
      values: { time: `${from}–${to}`, receiver, participants, topic },
    })),
    footnotes: [`Nơi tiếp: ${data.place}.`, `Tiếp thường xuyên: ${data.regular}.`],
  }),

  problems: (data) =>
    data.rows.flatMap(({ on, from, to }, index) => {
      const wrong = (field: string, message: string) => [
        tableProblem('ky-khac-so-lieu', ['rows', index, field], message),
      ];
      return [
        ...(on.startsWith(data.month) ? [] : wrong('on', `Ngày ${formatDay(on)} không thuộc tháng ${data.month}.`)),
        ...(from < to ? [] : wrong('to', `Giờ kết thúc ${to} không sau giờ bắt đầu ${from}.`)),
      ];
    }),

  period: (data) => data.month,
  alone: true,

  sample: {
    table: 'reception',
    month: '2026-12',
    place: 'Phòng tiếp công dân, tầng 1',
    regular: 'giờ hành chính các ngày làm việc',
    rows: [{ on: '2026-12-15', from: '08:00', to: '11:00', receiver: 'Người đứng đầu' }],
  },
});
