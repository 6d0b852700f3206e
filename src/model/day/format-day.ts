/**
 * An ISO day as NĐ 30/2020 writes it (Phụ lục I, II.4): days below 10 and the months 1 and 2 get a
 * leading zero, so `2022-03-07` is `07/3/2022`.
 */
export function formatDay(iso: string): string {
  const [year, month, day] = iso.split('-') as [string, string, string];
  return `${day}/${Number(month) <= 2 ? month : Number(month)}/${year}`;
}

/** An ISO day in words, as the head of an official document has it: `ngày 07 tháng 3 năm 2022`. */
export function formatDayInWords(iso: string): string {
  const [day, month, year] = formatDay(iso).split('/') as [string, string, string];
  return `ngày ${day} tháng ${month} năm ${year}`;
}

const weekdays = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'] as const;

/** A day with its weekday: `Thứ Hai, 23/11/2026`. */
export function formatWeekday(day: string): string {
  return `${weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''}, ${formatDay(day)}`;
}
