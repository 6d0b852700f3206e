import { ImportRefusal, describePictures } from '../../model/word/index.ts';
import { addedTo } from './item.ts';
import type { Answer, Answered, ImportRequest } from './messages.ts';
import { planView } from './plan-view.ts';
import { read } from './read.ts';

/**
 * Reads Word files next to the page: a long one does not freeze it, and one that never ends can be stopped. It is also a
 * build of its own, so that what it shares with search is not cut out of the search page's few files.
 */
let open: ({ serial: number } & Awaited<ReturnType<typeof read>>) | null = null;
const send = (serial: number, answer: Answer) => postMessage({ serial, answer } satisfies Answered);

addEventListener('message', ({ data }: MessageEvent<ImportRequest>) => void answer(data));

async function answer(data: ImportRequest): Promise<void> {
  try {
    if (data.kind === 'read') open = { serial: data.serial, ...(await read(data.file, data)) };
    if (open?.serial !== data.serial) return;
    if (data.kind === 'item' && open.item !== null)
      open.item = data.text === null ? null : addedTo(open.plan.target, open.item.id, data.text);
    if (data.kind === 'describe') describePictures(open.plan.result, new Map([[data.number, data.text]]));
    send(data.serial, { kind: 'plan', plan: planView(open.plan, open.item), registerMissing: open.registerMissing });
  } catch (error) {
    send(
      data.serial,
      error instanceof ImportRefusal
        ? { kind: 'refused', message: error.message, advice: error.advice, places: error.places, help: error.help }
        : { kind: 'failed', reason: String(error) },
    );
  }
}
