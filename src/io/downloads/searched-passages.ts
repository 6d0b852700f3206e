import type { Passage } from '../../model/privacy/finding.ts';
import { findPersonalData } from '../../model/privacy/kinds.ts';
import type { PersonalData } from '../../model/privacy/kinds.ts';
import { withLeads } from '../../model/privacy/passages.ts';
import { continuedLines } from './continued-lines.ts';
import type { ContinuedLine } from './continued-lines.ts';
import { digitBoxes } from './digit-boxes.ts';
import type { BoxedDigits } from './digit-boxes.ts';
import { formsIn } from './form-rows.ts';
import { wholeNames } from './name-columns.ts';
import type { DownloadBlock } from './text-block.ts';

type Searched = DownloadBlock & Passage & Partial<Pick<ContinuedLine, 'isAcross'> & Pick<BoxedDigits, 'isUnsure'>>;

/** Four letters or digits: fewer are no name and no number. */
const saysSomething = /(?:[\p{L}\p{N}][^\p{L}\p{N}]*){4}/u;

/** Personal data in the text of a download, with the block of each: first in each block as it is, then in what only several of them say together. */
export function* personalDataIn(
  blocks: readonly DownloadBlock[],
): Generator<{ block: DownloadBlock; found: PersonalData }> {
  for (const block of searched(blocks)) {
    if (!saysSomething.test(block.text)) continue;
    for (const found of findPersonalData(block))
      if (block.isAcross?.(found.index, found.length) ?? true)
        yield { block, found: block.isUnsure === true ? { ...found, certain: false } : found };
  }
}

function* searched(read: readonly DownloadBlock[]): Generator<Searched> {
  const blocks = [...wholeNames(read)];
  yield* withLeads(blocks);
  yield* formsIn(blocks);
  yield* digitBoxes(withLeads(blocks));
  yield* continuedLines(withLeads(blocks));
}
