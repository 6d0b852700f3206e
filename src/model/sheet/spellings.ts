/** A text, then what it may mean where a field or a period is written with hyphens: `2026 – 2027` is `2026-2027`, `tháng 9/2026` is `2026-09`. */
export function spellings(text: string): string[] {
  const [, month, year] = /^(?:tháng\s*)?(\d{1,2})[/-](\d{4})$/iu.exec(text) ?? [];
  const inMonth = month === undefined || year === undefined ? [] : [`${year}-${month.padStart(2, '0')}`];
  return [text, text.replace(/\s*[-–—]\s*/gu, '-'), ...inMonth];
}
