import { toNfc } from '../../../text/nfc.ts';
import { withProvisionsWrittenOut } from './abbreviated-provisions.ts';
import { after } from './edited.ts';
import { withoutEntities } from './entities.ts';
import { joinedLines } from './joined-lines.ts';
import { withoutLayout } from './layout.ts';
import { inSmallLetters, restored } from './restored.ts';
import { sourceOf } from './source.ts';
import type { NormalizedText } from './source.ts';
import { withoutSplitLetters } from './split-letters.ts';
import { withZeros } from './zeros.ts';

/** Letters, digits and signs of full width, as East Asian keyboards type them. */
const fullWidth = /[\uff01-\uff5e]/gu;
const toAscii = (letter: string) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0);

/**
 * Prepares prose for reading: everything that {@link sourceOf} does, and one text for the many ways in which the same words
 * come: full width, entities, page breaks and indentation, letters that a scanner set apart, small letters or capitals only,
 * no marks, zeros read as letters, provisions by their first letters. Offsets lead back to the NFC form of the text as given.
 */
export function proseOf(raw: string): NormalizedText {
  const nfc = toNfc(raw);
  const entities = withoutEntities(nfc.replace(fullWidth, toAscii));
  const source = sourceOf(entities.text);
  const marked = after(entities, source);
  const laid = withoutLayout(source.text);
  const joined = withoutSplitLetters(joinedLines(laid.text));
  const written = withProvisionsWrittenOut(joined.text);
  const { startOf, endOf } = after(marked, after(laid, after(joined, written)));
  const text = restored(withZeros(written.text));
  return { nfc, text, said: inSmallLetters(text), startOf, endOf, steps: nfc.length };
}
