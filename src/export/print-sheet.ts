import { qrSvg } from './qr-svg.ts';

/** What the foot of every printed sheet says, so that a sheet on the noticeboard can be compared with the site. */
export interface SheetFoot {
  /** Address of the plan's page, absolute. */
  address: string;
  /** Day of the printed version, as read by people. */
  day: string;
  /** First digits of the fingerprint of the issued text. */
  short: string;
}

/**
 * The rules of a plan's page for paper: page numbers at the top centre from the second sheet on (NĐ 30/2020, Phụ lục I,
 * Phần I, Mục II.1), and the foot. Margin boxes repeat on each sheet by themselves; no element of the page could. The code is
 * part of the sheet, because a browser that prints does not wait for a picture.
 * @param rules the rules that all plans share
 */
export function printSheet(rules: string, { address, day, short }: SheetFoot): string {
  const shown = address.replace(/^https?:\/\//u, '');
  const code = `url("data:image/svg+xml,${encodeURIComponent(qrSvg(address, 0).replace('<svg ', '<svg width="62" height="62" '))}")`;
  return `${rules}
@page {
  @bottom-left { content: ${cssString(`${shown}\nBản trên trang ngày ${day}, mã ${short}`)}; }
  @bottom-right { content: ${code}; }
}
`;
}

const cssString = (text: string) =>
  `"${text.replace(/["\\]/gu, '\\$&').replaceAll('\n', '\\a ').replaceAll('<', '\\3c ')}"`;
