import { loadKnown } from './load-known.ts';
import type { PreviewRequest, Drawing } from './messages.ts';
import { preview } from './preview.ts';
import type { Known } from './preview.ts';

/**
 * Checks and draws what is in the form, next to the page: typing stays quick, and the model is built apart from the
 * files that search loads.
 */
let known: Promise<Known> | null = null;

addEventListener('message', ({ data }: MessageEvent<PreviewRequest>) => void answer(data));

async function answer(data: PreviewRequest): Promise<void> {
  let html: string;
  try {
    html = preview(data, await (known ??= loadKnown(data)));
  } catch (error) {
    console.error(error);
    html =
      '<p class="notice">Chưa xem trước được bản ghi này. Vẫn lưu được; máy kiểm tra sẽ đọc lại khi gửi duyệt.</p>';
  }
  postMessage({ ticket: data.ticket, html } satisfies Drawing);
}
