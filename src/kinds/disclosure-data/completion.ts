import { z } from 'zod';
import { at, column, partOf, share } from '../../model/table/table-input.ts';
import { duplicateProblems, partProblem } from '../../model/table/totals.ts';
import { midSentence } from '../../model/text/mid-sentence.ts';
import { labelledEnum } from '../common.ts';
import { defineTable } from './define-table.ts';
import { whole } from './numbers.ts';

const label = 'Hoàn thành chương trình, tốt nghiệp, trúng tuyển';
const resultLabels = {
  'tieu-hoc': 'Hoàn thành chương trình tiểu học',
  'trung-hoc-co-so': 'Hoàn thành chương trình hoặc tốt nghiệp trung học cơ sở',
  'trung-hoc-pho-thong': 'Tốt nghiệp trung học phổ thông',
  'hoan-thanh-khoa': 'Hoàn thành khóa học, chương trình',
  'hoc-sinh-gioi': 'Đạt giải học sinh giỏi',
  'giao-duc-nghe-nghiep': 'Trúng tuyển giáo dục nghề nghiệp',
  'dai-hoc': 'Trúng tuyển đại học',
  'co-viec-lam': 'Có việc làm sau một năm',
} as const;

/**
 * How many of those who could finished, graduated or were admitted: TT 09/2024/TT-BGDĐT điểm c khoản 2 Điều 9; điểm b, c khoản 2
 * Điều 11.
 */
export const completion = defineTable({
  key: 'completion',
  label,
  schema: z.strictObject({
    table: z.literal('completion'),
    rows: z
      .array(
        z.strictObject({
          result: labelledEnum(resultLabels).meta({
            title: 'Kết quả',
            description: 'Hoàn thành, tốt nghiệp hay trúng tuyển.',
          }),
          candidates: whole('Số người xét', 'Số người học cuối cấp, cuối khóa, dự thi hoặc dự tuyển.'),
          passed: whole('Số đạt', 'Trong số đó.'),
        }),
      )
      .min(1)
      .meta({ title: 'Các kết quả', description: 'Mỗi kết quả một dòng.' }),
  }),

  view: ({ rows }) => ({
    table: 'completion',
    caption: label,
    rowHeader: 'Kết quả',
    columns: [
      column('candidates', 'Số người xét', 'integer', 'children', 'người'),
      column('passed', 'Số đạt', 'integer', 'children', 'người'),
      column('share', 'Tỷ lệ', 'percent', 'children'),
    ],
    rows: rows.map(({ result, candidates, passed }) => ({
      key: result,
      label: resultLabels[result],
      values: { candidates, passed, share: share(at(result, 'passed'), at(result, 'candidates')) },
    })),
    sums: rows.map(({ result }) => partOf(at(result, 'passed'), at(result, 'candidates'))),
    chart: { kind: 'bar', columns: ['candidates', 'passed'] },
  }),

  problems: ({ rows }) => [
    ...duplicateProblems(
      ['rows'],
      rows.map(({ result }) => result),
    ),
    ...rows.flatMap(({ result, candidates, passed }, index) =>
      partProblem(['rows', index, 'passed'], passed, midSentence(resultLabels[result]), candidates, 'số người xét'),
    ),
  ],

  sample: {
    table: 'completion',
    rows: [
      { result: 'trung-hoc-co-so', candidates: 120, passed: 120 },
      { result: 'giao-duc-nghe-nghiep', candidates: 30, passed: 24 },
    ],
  },
});
