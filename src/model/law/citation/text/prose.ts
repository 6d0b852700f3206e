import { itemAt } from '../../../items.ts';
import { withProvisionsWrittenOut } from './abbreviated-provisions.ts';
import { blocksOf, joined, joinedBlocks, startsOf } from './blocks.ts';
import { after } from './edited.ts';
import type { Edited } from './edited.ts';
import { evened } from './evened.ts';
import { joinedLines } from './joined-lines.ts';
import { withoutLayout, withoutPageBreaks } from './layout.ts';
import { markedLetter } from './letters.ts';
import { linesInSmallLetters, restored } from './restored.ts';
import { SmallLines } from './small-lines.ts';
import type { SmallLine } from './small-lines.ts';
import type { NormalizedText } from './source.ts';
import { withoutSplitLetters } from './split-letters.ts';
import { withZeros } from './zeros.ts';

/**
 * Prepares prose for reading: one text for the many ways in which the same words come: signs of every kind, markup, full width,
 * entities, page breaks and indentation, letters that a scanner set apart, small letters or capitals only, no marks, zeros read as
 * letters, provisions by their first letters. Offsets lead back to the NFC form of the text as given.
 */
export function proseOf(raw: string): NormalizedText {
  // What is repeated on every page only all of them show.
  const given = raw.includes('\f') ? [raw] : blocksOf(raw);
  const even = given.map(evened);
  const nfcs = even.map(({ nfc }) => nfc);
  const nfc = joined(nfcs, given, raw);
  const [first] = even;
  const paged = given.length === 1 && first !== undefined ? after(first, withoutPageBreaks(first.text)) : null;
  const blocks = paged === null ? even.map(({ text }) => text) : blocksOf(paged.text);
  const bare = !blocks.some((block) => markedLetter.test(block));
  const parts = blocks.map((block) => readBlock(block, bare));
  const { text, startOf, endOf } =
    paged === null
      ? joinedBlocks(
          nfc,
          nfcs,
          even.map((block, place) => after(block, itemAt(parts, place))),
        )
      : after(paged, joinedBlocks(paged.text, blocks, parts));
  return { nfc, text, said: new SmallLines(text, linesOf(parts)), startOf, endOf, steps: nfc.length };
}

/** A block of the working text, and its lines in capitals in small letters. */
interface ReadBlock extends Edited {
  lines: readonly SmallLine[];
}

function readBlock(block: string, bare: boolean): ReadBlock {
  const laid = withoutLayout(block);
  const joinedUp = withoutSplitLetters(joinedLines(laid.text));
  const written = withProvisionsWrittenOut(joinedUp.text, bare);
  const text = restored(withZeros(written.text));
  return { ...after(laid, after(joinedUp, written)), text, lines: linesInSmallLetters(text) };
}

function linesOf(blocks: readonly ReadBlock[]): SmallLine[] {
  const starts = startsOf(blocks.map(({ text }) => text));
  return blocks.flatMap(({ lines }, place) =>
    lines.map(({ at, words }) => ({ at: itemAt(starts, place) + at, words })),
  );
}
