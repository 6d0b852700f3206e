/**
 * Names of the styles of a Word file of this site. Word and LibreOffice keep names and change ids, so the importer goes by the
 * names: a file that has all of `head` is one of ours, and its styles say what the words alone do not.
 */
export const wordStyles = {
  body: 'Nội dung',
  basis: 'Căn cứ',
  kind: 'Tên loại',
  subject: 'Trích yếu',
  centred: 'Đầu văn bản',
  cell: 'Ô bảng',
  recipients: 'Nơi nhận',
  signer: 'Người ký',
  signerName: 'Tên người ký',
  rule: 'Vạch ngăn',
  code: 'Chữ mã',
} as const;

/** What the QR code at the foot of a Word file of this site is, by which the importer knows it. */
export const qrDescription = 'Mã QR của địa chỉ trang';

const marking = ['body', 'basis', 'kind', 'subject', 'centred', 'cell', 'recipients', 'signer'] as const;

/**
 * What a paragraph is in, outermost first. An item has one for the paragraph that begins it and one for what follows in it; a
 * quotation goes on until a new one begins.
 */
export type Container = keyof typeof containerWords;
const containerWords = {
  quote: 'trích',
  newQuote: 'trích mới',
  item: 'gạch',
  inItem: 'gạch tiếp',
  numbered: 'số',
  inNumbered: 'số tiếp',
} as const;

/** The style of a paragraph inside lists and quotations: `Nội dung + trích + gạch`. */
export const styleWithin = (base: string, path: readonly Container[]): string =>
  [base, ...path.map((each) => containerWords[each])].join(' + ');

/** What a style of ours says of a paragraph. */
export interface OwnStyle {
  kind: 'body' | 'basis' | 'cell' | 'rule' | 'heading';
  path: readonly Container[];
}

/** @param name in any letters. @returns null for a style that is none of the text */
export function ownStyleOf(name: string): OwnStyle | null {
  const [base, ...words] = name.toLocaleLowerCase('vi').split(' + ');
  const kind = (['body', 'basis', 'cell', 'rule'] as const).find(
    (each) => wordStyles[each].toLocaleLowerCase('vi') === base,
  );
  const path = words.map((word) => containers.find((each) => containerWords[each] === word));
  return kind === undefined || path.includes(undefined) ? null : { kind, path: path as Container[] };
}

const containers = Object.keys(containerWords) as Container[];

/** Whether a file with styles of these names is one of ours. @param names in small letters */
export const isOwnFile = (names: ReadonlySet<string>): boolean =>
  marking.every((each) => names.has(wordStyles[each].toLowerCase()));

const LONGEST_BOOKMARK = 40;

/** The bookmark of an anchor of the page, `ii-3` → `neo_ii_3`: Word takes letters, digits and `_`. Null where it cannot be one. */
export function bookmarkOf(anchor: string): string | null {
  const name = `neo_${anchor.replaceAll('-', '_')}`;
  return /^[a-z0-9-]+$/u.test(anchor) && name.length <= LONGEST_BOOKMARK ? name : null;
}

/** The anchor that a bookmark of ours is of; null for any other. */
export const anchorOf = (bookmark: string): string | null =>
  /^neo_[a-z0-9_]+$/u.test(bookmark) ? bookmark.slice(4).replaceAll('_', '-') : null;
