import type { AstroIntegration } from 'astro';
import { currentSite } from '../current.ts';
import { staleCodes } from '../evidence.ts';

/** After a build, warns of pages whose codes nobody recorded: sheets printed from them are not in the list after the next change. */
export function recordedPageCodes(): AstroIntegration {
  return {
    name: 'dan-biet-codes',
    hooks: {
      'astro:build:done': ({ logger }) => {
        const { length } = staleCodes(currentSite());
        if (length > 0)
          logger.warn(
            `Mã đối chiếu của ${length} trang chưa ghi hoặc đã cũ. Chạy npm run codes rồi đưa các tệp nó ghi vào git.`,
          );
      },
    },
  };
}
