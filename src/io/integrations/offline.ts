import type { AstroIntegration } from 'astro';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { machineFiles } from '../../model/addresses.ts';
import { bundleScript } from '../bundle-script.ts';
import { currentSite } from '../current.ts';

/** What every browser keeps from the start: home, the newest plan, the page for readers without a network, the fonts. */
export function filesFromStart(root: string, newestPlan: string | undefined) {
  const pages = ['', 'ngoai-tuyen/', ...(newestPlan ? [`ke-hoach/${newestPlan}/`] : [])];
  // Those of the editing screen are in the same folder; no reader needs them.
  const fonts = readdirSync(join(root, '_astro')).filter((name) =>
    /^(?:be-vietnam-pro|literata).*\.woff2$/u.test(name),
  );
  return [
    ...pages
      .filter((path) => existsSync(join(root, path, 'index.html')))
      .map((path) => ({ url: path === '' ? './' : path, revision: digestOf(join(root, path, 'index.html')) })),
    ...fonts.sort().map((name) => ({ url: `_astro/${name}`, revision: null })),
  ];
}

const digestOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16);

/**
 * After a build, bundles the service worker to `sw.js` at the root of the site. `OFFLINE=off` puts there the worker that
 * removes what browsers have kept, and itself.
 */
export function offline(): AstroIntegration {
  return {
    name: 'dan-biet-offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const off = process.env['OFFLINE'] === 'off';
        const site = currentSite();
        const newest = site.plans.find(({ data }) => data.organization === site.school.id) ?? site.plans[0];
        const files = filesFromStart(root, newest?.id);
        const code = await bundleScript(
          off ? 'src/client/offline/uninstall-worker.ts' : 'src/client/offline/worker.ts',
          {
            OFFLINE_FILES: JSON.stringify(files),
          },
        );
        writeFileSync(join(root, machineFiles.serviceWorker), code);
        logger.info(off ? 'Đọc khi mất mạng: tắt.' : `Đọc khi mất mạng: giữ sẵn ${files.length} tệp.`);
      },
    },
  };
}
