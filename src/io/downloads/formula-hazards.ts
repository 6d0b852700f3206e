import { isHarmfulAddress } from './harmful-address.ts';

/** Formulas that ask the net or another program. */
const asking = /(?<![\p{L}\d_.])(?:WEBSERVICE|IMAGE|RTD|CALL|REGISTER(?:\.ID)?|EXEC|STOCKHISTORY)\s*\(|\|\s*'/iu;
const link = /(?<![\p{L}\d_.])HYPERLINK\s*\(\s*"([^"]*)"/giu;

export const harmfulLink =
  'liên kết không dẫn đến trang web mà chạy mã, mở tệp của máy người đọc, hoặc giấu nơi đến sau dấu @';

/** What a formula of a spreadsheet does besides counting, in Vietnamese words. */
export function formulaHazards(formula: string): string[] {
  const leads = Array.from(formula.matchAll(link), ([, address = '']) => address);
  return [
    ...(asking.test(formula) ? ['công thức nạp dữ liệu từ mạng hoặc chạy chương trình'] : []),
    ...(leads.some(isHarmfulAddress) ? [harmfulLink] : []),
  ];
}
