// The tables are apart from the schema so that code for browsers can have them without the validator.

/** How far a section of a plan has come, with the words on the page. */
export const progressLabels = {
  done: 'đã xong',
  'on-track': 'đang làm, đúng tiến độ',
  delayed: 'đang làm, chậm',
  'not-started': 'chưa làm',
  dropped: 'không làm nữa',
} as const;
export type ProgressState = keyof typeof progressLabels;

export const reportOccasionLabels = {
  month: 'kiểm tra tháng',
  quarter: 'kiểm tra quý',
  semester: 'sơ kết học kỳ',
  year: 'tổng kết năm',
} as const;
