import type { Passage } from '../../model/privacy/finding.ts';
import { withLeads } from '../../model/privacy/passages.ts';
import { formsIn } from './form-rows.ts';
import type { DownloadBlock } from './text-block.ts';

/** All that is searched of the text of a download: each block as it is, then what only several cells say together. */
export function* searchedPassages(blocks: readonly DownloadBlock[]): Generator<DownloadBlock & Passage> {
  yield* withLeads(blocks);
  yield* formsIn(blocks);
}
