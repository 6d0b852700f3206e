import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentDirectory, ownPublicDirectory, publicDirectory } from '../paths.ts';

/**
 * Serves the files that lie in `public/` of the content folder along with those of the project. Astro knows one public
 * folder only, so where a school has files of its own both are laid together in a folder of the cache.
 */
export const schoolFiles = (): AstroIntegration => ({
  name: 'dan-biet-school-files',
  hooks: {
    'astro:config:setup': ({ config, updateConfig }) => {
      const own = ownPublicDirectory(contentDirectory());
      if (!existsSync(own)) return;
      const together = new URL('public/', config.cacheDir);
      rmSync(together, { recursive: true, force: true });
      mkdirSync(together, { recursive: true });
      for (const folder of [publicDirectory(), own])
        if (existsSync(folder)) cpSync(pathToFileURL(resolve(folder)), together, { recursive: true });
      updateConfig({ publicDir: together });
    },
  },
});
