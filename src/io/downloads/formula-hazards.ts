import { isHarmfulAddress } from './harmful-address.ts';

/** Before functions that are newer than the format of the file, programs write where they come from: `_xlfn.WEBSERVICE`. */
const origin = /_xl[a-z]+\./giu;

/** Formulas that ask the net, a database or another program, of Excel, LibreOffice and Google's sheets. */
const asking =
  /(?<![\p{L}\d_.])(?:WEBSERVICE|IMAGE|RTD|CALL|REGISTER(?:\.ID)?|EXEC|STOCKHISTORY|DDE|CUBE[A-Z]+|SQL\.REQUEST|IMPORT(?:XML|DATA|HTML|FEED|RANGE)|GOOGLE[A-Z]+)\s*\(|\|\s*(?:['"]|[\p{L}\d_.]+\s*!)/iu;
const link = /(?<![\p{L}\d_.])HYPERLINK\s*\(\s*(?:"([^"]*)"\s*([,;)])?)?/giu;

export const harmfulLink =
  'liên kết không dẫn đến trang web mà chạy mã, mở tệp của máy người đọc, hoặc giấu nơi đến sau dấu @';
const madeLink = 'liên kết ghép bằng công thức, máy không biết dẫn đến đâu';

/** What a formula of a spreadsheet does besides counting, in Vietnamese words. */
export function formulaHazards(written: string): string[] {
  const formula = written.replace(origin, '');
  const found = new Set<string>();
  if (asking.test(formula)) found.add('công thức nạp dữ liệu từ mạng hoặc chạy chương trình');
  for (const [, address, after] of formula.matchAll(link)) {
    // What begins with # stays in the file, whatever is added.
    if (address === undefined || (after === undefined && !address.startsWith('#'))) found.add(madeLink);
    else if (isHarmfulAddress(address)) found.add(harmfulLink);
  }
  return [...found];
}
