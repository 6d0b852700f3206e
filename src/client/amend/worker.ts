import { fetched } from '../fetched.ts';
import { loadKnown } from '../editing/preview/load-known.ts';
import type { Known } from '../editing/preview/preview.ts';
import type { AmendSource } from '../../model/amend/source.ts';
import { amended, opened } from './answers.ts';
import { compared } from './compared.ts';
import type { AmendAnswer, AmendAnswered, AmendRequest } from './messages.ts';

/** Reads a record and what is changed in it next to the page. Only this site is asked. */
const sources = new Map<string, Promise<AmendSource | null>>();
let known: Promise<Known> | null = null;

addEventListener('message', ({ data }: MessageEvent<AmendRequest>) => {
  void answerTo(data).then((answer) => postMessage({ serial: data.serial, answer } satisfies AmendAnswered));
});

async function answerTo(request: AmendRequest): Promise<AmendAnswer> {
  try {
    const own = sources.get(request.source) ?? fetched<AmendSource>(request.source);
    sources.set(request.source, own);
    const found = await own;
    if (found === null) {
      sources.delete(request.source);
      return {
        kind: 'refused',
        message:
          'Không tải được văn bản này: mất mạng, hoặc trang không có văn bản ấy. Kiểm tra mạng rồi mở lại từ trang của văn bản.',
      };
    }
    const source = request.newer === null ? found : { ...found, text: request.newer };
    if (request.kind === 'open') return opened(source);
    if (request.kind === 'compare') return compared(source, request);
    return amended(source, request, await (known ??= loadKnown(request)));
  } catch (error) {
    return { kind: 'failed', reason: String(error) };
  }
}
