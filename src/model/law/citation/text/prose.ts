import { toNfc } from '../../../text/nfc.ts';
import { withProvisionsWrittenOut } from './abbreviated-provisions.ts';
import { blocksOf, joinedBlocks } from './blocks.ts';
import { after } from './edited.ts';
import type { Edited } from './edited.ts';
import { withoutEntities } from './entities.ts';
import { joinedLines } from './joined-lines.ts';
import { withoutLayout, withoutPageBreaks } from './layout.ts';
import { markedLetter } from './letters.ts';
import { inSmallLetters, restored } from './restored.ts';
import { sourceOfNfc } from './source.ts';
import type { NormalizedText } from './source.ts';
import { withoutSplitLetters } from './split-letters.ts';
import { withZeros } from './zeros.ts';

/** Letters, digits and signs of full width, as East Asian keyboards type them. */
const fullWidth = /[\uff01-\uff5e]/gu;
const toAscii = (letter: string) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0);

/**
 * Prepares prose for reading: everything that {@link sourceOfNfc} does, and one text for the many ways in which the same words
 * come: full width, entities, page breaks and indentation, letters that a scanner set apart, small letters or capitals only,
 * no marks, zeros read as letters, provisions by their first letters. Offsets lead back to the NFC form of the text as given.
 */
export function proseOf(raw: string): NormalizedText {
  const nfc = toNfc(raw);
  const entities = withoutEntities(nfc.replace(fullWidth, toAscii));
  const source = sourceOfNfc(entities.text);
  const marked = after(entities, source);
  const paged = withoutPageBreaks(source.text);
  const bare = !markedLetter.test(paged.text);
  const blocks = blocksOf(paged.text);
  const parts = blocks.map((block) => readBlock(block, bare));
  const whole = joinedBlocks(paged.text, blocks, parts);
  const { startOf, endOf } = after(marked, after(paged, whole));
  const inCapitals = parts.some(({ text, said }) => said !== text);
  const said = inCapitals ? parts.map((part) => part.said).join('') : whole.text;
  return { nfc, text: whole.text, said, startOf, endOf, steps: nfc.length };
}

/** One block: its working text, and the same with lines in capitals in small letters. */
function readBlock(block: string, bare: boolean): Edited & { said: string } {
  const laid = withoutLayout(block);
  const joined = withoutSplitLetters(joinedLines(laid.text));
  const written = withProvisionsWrittenOut(joined.text, bare);
  const text = restored(withZeros(written.text));
  return { ...after(laid, after(joined, written)), text, said: inSmallLetters(text) };
}
