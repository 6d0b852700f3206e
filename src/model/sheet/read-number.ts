/** The sign of money after an amount. */
const money = /\s*(?:đ|đồng|vnđ|vnd)\.?$/iu;

/**
 * A number as Vietnamese write it: dots or blanks for the thousands, a comma before the decimals. What can be read in two
 * ways, or only as English write it, is a problem with the right way to write it; nothing is guessed.
 */
export function readNumber(written: string): { value: number } | { problem: string } {
  const text = written.replace(money, '').replace(/\s/gu, ' ').replace('−', '-').trim();
  if (/^[+-]?\d+$/u.test(text)) return { value: Number(text) };
  if (/^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u.test(text) || /^[+-]?\d{1,3}(?: \d{3})+(?:,\d+)?$/u.test(text))
    return { value: Number(text.replace(/[. ]/gu, '').replace(',', '.')) };
  if (/^[+-]?\d+,\d{1,2}$/u.test(text)) return { value: Number(text.replace(',', '.')) };
  const other = otherwise(text);
  return {
    problem: `gặp “${written}”, cần một số${other === null ? ', chỉ có chữ số' : `: ${other}`}.`,
  };
}

/** How the number that was probably meant is written. */
function otherwise(text: string): string | null {
  if (/^[+-]?\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$/u.test(text))
    return `viết ${text.replace(/[.,]/gu, (sign) => (sign === ',' ? '.' : ','))} (chấm ngăn hàng nghìn, phẩy trước phần lẻ)`;
  if (/^[+-]?\d+,\d{3}$/u.test(text))
    return `viết ${text.replace(',', '.')} nếu là hàng nghìn, hoặc ${text.replace(/0+$/u, '').replace(/,$/u, '')} nếu là số lẻ`;
  if (/^[+-]?\d+\.\d{1,2}$/u.test(text)) return `viết ${text.replace('.', ',')} nếu là số lẻ`;
  const [, digits] = /^(\d[\d.]*)\s*[\p{L}%]/u.exec(text) ?? [];
  return digits === undefined ? null : `viết ${digits}, đơn vị ghi ở tên cột`;
}
