import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { content } from './src/io/integrations/content.ts';
import { contentSecurityPolicy } from './src/io/integrations/content-security-policy.ts';
import { editingScreen } from './src/io/integrations/editing-screen.ts';
import { gallery } from './src/io/integrations/gallery.ts';
import { offline } from './src/io/integrations/offline.ts';
import { ownCopies } from './src/io/integrations/own-copies.ts';
import { recordedPageCodes } from './src/io/integrations/page-codes.ts';
import { searchIndex } from './src/io/integrations/search-index.ts';
import { schoolFiles } from './src/io/integrations/school-files.ts';
import { contentDirectory } from './src/io/paths.ts';
import { refuseFolderName } from './scripts/lib/folder-name.mjs';

refuseFolderName();

// Address and base path are the school's decision and are with its content; the environment may override them for a preview.
const settings = parse(readFileSync(resolve(contentDirectory(), 'site.yaml'), 'utf8')) ?? {};

export default defineConfig({
  site: process.env.SITE_URL ?? settings.url,
  base: process.env.BASE_PATH ?? settings.base ?? '/',
  trailingSlash: 'always',
  // 'jsx', the default of Astro 7, eats the space between inline elements: "Theo <a>…" loses it.
  compressHTML: true,
  // Builds of another content folder (the sample school, tests) keep a cache of their own, so that they may run side by side.
  cacheDir: process.env.CONTENT_DIR
    ? `./.cache/astro${contentDirectory().replaceAll(/[^a-zA-Z0-9]+/g, '-')}`
    : './.astro',
  // Files for the root of the site that nothing computes: there are none now; those of a school are not Astro's (schoolFiles).
  publicDir: './src/assets/root',
  // `npm run build` fills a folder next to the one that readers are served from, which takes its place at the end.
  outDir: process.env.STAGING_DIR ?? process.env.OUT_DIR ?? './dist',
  build: { format: 'directory', inlineStylesheets: 'always', assets: '_astro' },
  // MDX pages are guides written by developers; the school's content never goes through a compiler.
  markdown: { syntaxHighlight: false, processor: satteri({ features: { smartPunctuation: false } }) },
  integrations: [
    content(),
    schoolFiles(),
    mdx(),
    sitemap({ filter: (page) => !/\/(?:bien-tap|ngoai-tuyen|_components)\/$/u.test(new URL(page).pathname) }),
    editingScreen(),
    gallery(),
    contentSecurityPolicy(),
    searchIndex(),
    recordedPageCodes(),
    ownCopies(),
    offline(),
  ],
  devToolbar: { enabled: false },
  vite: {
    // Pages of a school that switched offline reading off register no worker.
    define: { 'import.meta.env.OFFLINE': JSON.stringify(process.env.OFFLINE ?? '') },
    // No script may be written into a page: the policy admits none.
    // The largest file is the editing screen, 2,400 kB, which only editors load; Vite warns of what is larger, in kB.
    build: {
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2500,
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
    // A link among the content is refused, and may lead to the whole disk.
    server: { watch: { followSymlinks: false } },
    resolve: {
      // Its version for browsers asks the document what an entity means; the worker that reads Word files has none.
      alias: {
        'decode-named-character-reference': createRequire(import.meta.url).resolve('decode-named-character-reference'),
      },
    },
  },
});
