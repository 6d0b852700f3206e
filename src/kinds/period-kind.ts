/** The span of time that one disclosure of a duty is about; also the part of its address that follows the code. */
export const periodKindLabels = {
  'school-year': 'năm học',
  year: 'năm',
  'half-year': 'sáu tháng',
  quarter: 'quý',
  'budget-term': 'kỳ ngân sách (03, 06, 09 tháng, năm)',
  month: 'tháng',
  week: 'tuần',
} as const;
export type PeriodKind = keyof typeof periodKindLabels;
