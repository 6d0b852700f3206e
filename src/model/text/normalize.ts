import { toNfc } from './nfc.ts';

/**
 * The one normalisation that the project applies to a text before it reads it: Unicode NFC, and
 * Ð (U+00D0, the Icelandic eth that some keyboards produce) becomes Đ (U+0110). Nothing else is
 * changed: an issued text is published as issued.
 */
export function normalizeText(raw: string): string {
  return toNfc(raw).replaceAll('\u00D0', '\u0110');
}

/** Whether {@link normalizeText} would leave the text as it is. */
export function isNormalized(raw: string): boolean {
  return normalizeText(raw) === raw;
}

/** The text with every run of white space made one space, and none at the ends. */
export function collapseSpace(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
