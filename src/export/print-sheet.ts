import { shownAddress } from '../model/official/shown-address.ts';

/** What the foot of every printed sheet says, so that a sheet on the noticeboard can be compared with the site. */
export interface SheetFoot {
  /** Address of the page, absolute. */
  address: string;
  /** Day of the printed version, as read by people. */
  day: string;
  /** First digits of the code of the page; null for a page whose text is not its own. */
  short: string | null;
  /** What the foot says of the last change of the page's text; null for a page whose text is not its own. */
  changed: string | null;
}

/**
 * The rules of a page for print, with the foot of its sheets. Margin boxes repeat on each sheet by themselves; no element of
 * the page could. The QR code is part of the sheet, because a browser that prints does not wait for a picture.
 * @param rules the rules that all pages of its type share
 * @param qr an SVG, the code of the address
 */
export function printSheet(rules: string, { address, day, short, changed }: SheetFoot, qr: string): string {
  const shown = shownAddress(address);
  const code = `url("data:image/svg+xml,${encodeURIComponent(qr.replace('<svg ', '<svg width="62" height="62" '))}")`;
  const version = `Bản trên trang ngày ${day}${short === null ? '' : `, mã ${short}`}`;
  const text = [shown, version, changed].filter(Boolean).join('\n');
  return `${rules}
@page {
  @bottom-left { content: ${cssString(text)}; }
  @bottom-right { content: ${code}; }
}
`;
}

const cssString = (text: string) =>
  `"${text.replace(/["\\]/gu, '\\$&').replaceAll('\n', '\\a ').replaceAll('<', '\\3c ')}"`;
