import { beginsWith, firstBytes, hasUtf16Mark } from '../first-bytes.ts';
import { normalizeText } from '../text/normalize.ts';

/** A file as the text that it is, UTF-8 or UTF-16; null for what is no text. */
export function textOfBytes(bytes: Uint8Array): string | null {
  if (beginsWith(bytes, firstBytes.pdf) || beginsWith(bytes, firstBytes.zip)) return null;
  const marked = bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
  const encoding = hasUtf16Mark(bytes) ? marked : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

/**
 * How the site would have written a text that a program saved again: with its own line ends, another encoding, a line end more or
 * less at the end, letters and marks apart. No word differs between the forms. Empty for what is no text.
 */
export function asWritten(bytes: Uint8Array): Uint8Array<ArrayBuffer>[] {
  const text = textOfBytes(bytes);
  if (text === null) return [];
  const lines = normalizeText(text).replaceAll(/\r\n?/gu, '\n').trimEnd();
  return [`${lines}\n`, lines].map((form) => new TextEncoder().encode(form));
}
