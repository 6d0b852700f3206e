const integer = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 });
const decimal = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });
const percent = new Intl.NumberFormat('vi-VN', { style: 'percent', maximumFractionDigits: 1 });

export type NumberFormat = 'integer' | 'decimal' | 'percent';

/** A number as Vietnamese readers write it: `22.019`, `684,71`, `12,5%`. A percent is given as a fraction of 1. */
export function formatNumber(value: number, format: NumberFormat = 'decimal'): string {
  return { integer, decimal, percent }[format].format(value);
}
