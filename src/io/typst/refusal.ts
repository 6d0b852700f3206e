import type { OfficialDocument } from '../../model/official/official-document.ts';

/** Letters that are named; a text in another script has hundreds. */
const MOST_LETTERS = 10;
/** Letters before and after one that is shown in its place. */
const AROUND = 20;

/** What the compiler says of a document as a whole, in its words, and the same in Vietnamese with what helps. */
const known: Readonly<Record<string, string>> = {
  'missing document title': 'Văn bản chưa có tên. Cách sửa: ghi tên (title hoặc subject) ở đầu tệp nội dung.',
  'missing document date': 'Văn bản chưa có ngày. Cách sửa: ghi ngày ban hành (issuedOn) ở đầu tệp nội dung.',
};

/** Why a PDF does not meet its standard, in Vietnamese: what, where in the text, and what helps. @param error as the compiler throws it */
export function refusalReason(error: string, document: OfficialDocument): string {
  const all = [...error.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/gu)].flatMap(
    ([, text]) => text ?? [],
  );
  const letters = [...new Set(all.map(letterOf))];
  if (letters.length > 0) return ofLetters(letters, document);
  const messages = [...error.matchAll(/message: "((?:[^"\\]|\\.)*)"/gu)].flatMap(([, text]) => text ?? []);
  const said = messages.length === 0 ? [error] : messages;
  return said.map((each) => known[each.replace(/^PDF\/\S+ error: /u, '')] ?? unknown(each)).join(' ');
}

const unknown = (said: string): string =>
  `Bộ dàn trang không nhận văn bản, và nói bằng tiếng Anh: “${said}”. Cách sửa: gửi câu ấy cùng tệp nội dung cho người giữ mã của trang.`;

/** The compiler writes what has no shape as `\\u{e000}`, once or twice escaped. */
const letterOf = (text: string): string =>
  text.replaceAll(/\\+u\{([0-9a-f]+)\}/gu, (_, digits: string) => String.fromCodePoint(Number.parseInt(digits, 16)));

function ofLetters(letters: readonly string[], document: OfficialDocument): string {
  const named = letters.slice(0, MOST_LETTERS).map((each) => `“${shown(each)}”`);
  const more = letters.length > MOST_LETTERS ? ` và ${letters.length - MOST_LETTERS} chữ khác` : '';
  const place = letters.map((each) => placeOf(each, document)).find((each) => each !== null);
  const where = place == null ? '' : ` Gặp ở: “${place}”.`;
  return `Phông chữ của bản PDF không có ${named.join(', ')}${more}.${where} Cách sửa: thay bằng chữ, dấu thường dùng.`;
}

/** A letter without a shape by its number. */
const shown = (text: string): string =>
  text.replaceAll(/[\p{C}]/gu, (each) => `U+${(each.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);

/** The words around a letter where the document has it; null where it has none as such. */
function placeOf(letter: string, value: unknown): string | null {
  if (typeof value === 'string') {
    const at = value.indexOf(letter);
    // A letter alone in its paragraph says of no place.
    if (at < 0 || value.trim() === letter) return null;
    const around = value.slice(Math.max(0, at - AROUND), at + letter.length + AROUND).toWellFormed();
    return shown(around.replaceAll('\u{fffd}', '').replaceAll(/\s+/gu, ' ')).trim();
  }
  if (typeof value !== 'object' || value === null) return null;
  for (const each of Object.values(value)) {
    const place = placeOf(letter, each);
    if (place !== null) return place;
  }
  return null;
}
