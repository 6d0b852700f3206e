/** UTF-16 units. No line of a head is longer; the patterns below are not meant for whole paragraphs. */
const LONGEST = 500;

/** `Số: 15/KH-MNTH`. Blank when the number is still to be written: `Số:     /KH-MNTH`. Null for another line. */
export function readNumberLine(text: string): { value: string; blank: boolean } | null {
  if (text.length > LONGEST) return null;
  const match = /^Số\s*[:.]?\s*(.*)$/iu.exec(text.trim());
  if (!match) return null;
  const value = match[1]!.trim();
  const symbol = /^([\d\s.…_]*[a-zđ]?)\s*[/-]\s*\S/iu.exec(value);
  if (!symbol && value !== '' && !/^[.…_\s]+$/u.test(value)) return null;
  return { value, blank: !/\d/u.test(symbol?.[1] ?? '') };
}

/** `Lạc Thủy, ngày 05 tháng 3 năm 2024`. The day is null when a figure is missing or the date does not exist. */
export function readDateLine(text: string): { place: string | null; day: string | null } | null {
  if (text.length > LONGEST) return null;
  const match = /^(.*?)[\s,]*ngày\s*([\d\s.…_]*)\s*tháng\s*([\d\s.…_]*)\s*năm\s*([\d\s.…_]*)$/iu.exec(text.trim());
  if (!match) return null;
  const [day, month, year] = match.slice(2).map((part) => part.replace(/\D/gu, ''));
  const place = match[1]!.trim() || null;
  const iso = `${year!.padStart(4, '0')}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
  return { place, day: year!.length === 4 && isRealDay(iso) ? iso : null };
}

function isRealDay(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}
