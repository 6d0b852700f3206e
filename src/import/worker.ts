import { ImportRefusal, describePictures } from '../model/import/index.ts';
import type { ReadPlan } from '../model/import/index.ts';
import type { Answered, Asked } from './messages.ts';
import { planView } from './plan-view.ts';
import { read } from './read.ts';

/**
 * Reads Word files beside the page: a long one does not freeze it, and one that never ends can be stopped. It is also a
 * build of its own, so that what it shares with search is not cut out of the search page's few files.
 */
let open: { plan: ReadPlan; registerMissing: boolean } | null = null;
const answer = (message: Answered) => postMessage(message);
const show = ({ plan, registerMissing }: NonNullable<typeof open>) =>
  answer({ kind: 'plan', plan: planView(plan), registerMissing });

addEventListener('message', async ({ data }: MessageEvent<Asked>) => {
  try {
    if (data.kind === 'read') open = await read(data.file, data);
    else if (open) describePictures(open.plan.result, new Map([[data.number, data.text]]));
    if (open) show(open);
  } catch (error) {
    answer(
      error instanceof ImportRefusal
        ? { kind: 'refused', message: error.message, advice: error.advice }
        : { kind: 'failed', reason: String(error) },
    );
  }
});
