import { globSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { outputFolder } from '../scripts/lib/build-inputs.mjs';
import { findChromium } from '../scripts/lib/chromium.mjs';
import { listen, siteHandler } from '../scripts/lib/server.mjs';
import { publish } from './lib-publish.ts';

/**
 * npm run bench -- crawl: opens every page of the built site (`npm run build`) in Chromium and counts what its policy refuses, what the console
 * complains of and what is asked of others.
 */
const executablePath = findChromium();
if (executablePath === null) {
  console.error('Máy này không có Chromium. Cài bằng: apt-get install chromium');
  process.exit(1);
}
const dist = outputFolder();
const paths = globSync('**/*.html', { cwd: dist })
  .map((name) => `/${name.replace(/(^|\/)index\.html$/u, '$1')}`)
  .sort();
const server = await listen(siteHandler({ folder: dist, base: '/', hosts: [] }), { port: 0 });
const own = `http://localhost:${server.port}`;
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const context = await browser.newContext();

const found: Record<'policy' | 'console' | 'third' | 'failed', string[]> = {
  policy: [],
  console: [],
  third: [],
  failed: [],
};
let requests = 0;
// Pages print what their policy refuses; the event says it also of what prints nothing.
await context.exposeBinding(
  'policyRefused',
  ({ page }, what: string) => void found.policy.push(`${page.url()}: ${what}`),
);
await context.addInitScript(() =>
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    const report = (globalThis as unknown as { policyRefused: (what: string) => void }).policyRefused;
    report(`${violatedDirective} ${blockedURI}`);
  }),
);
context.on('request', (request) => {
  requests++;
  const url = new URL(request.url());
  if (url.protocol.startsWith('http') && url.origin !== own)
    found.third.push(`${request.frame().url()}: ${request.url()}`);
});

function watch(page: Page): void {
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      found.console.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => found.console.push(`${page.url()}: ${error.message}`));
}

const left = [...paths];
async function visitAll(): Promise<void> {
  const page = await context.newPage();
  watch(page);
  for (let path = left.pop(); path !== undefined; path = left.pop()) {
    const response = await page.goto(own + path, { waitUntil: 'load' });
    if (response?.status() !== 200) found.failed.push(`${path}: ${response?.status() ?? 'no answer'}`);
    // Scripts that begin after the page has come: search, the screen of editors, what a fold opens.
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
      return new Promise((done) => setTimeout(done, 50));
    });
  }
}
await Promise.all(Array.from({ length: 3 }, visitAll));
await browser.close();
server.close();

for (const [kind, list] of Object.entries(found))
  for (const each of list.slice(0, 20)) console.error(`${kind}: ${each}`);
publish('crawl', 'Every page, opened', [
  {
    about:
      'Each page of the built site in Chromium, its folds opened, with the headers of production; what the policy of a page refused, errors and warnings of the console, requests to another host, pages that did not come.',
    rows: [
      {
        pages: paths.length,
        requests,
        'refused by the policy': found.policy.length,
        'console errors and warnings': found.console.length,
        'requests to others': found.third.length,
        'did not come': found.failed.length,
      },
    ],
  },
]);
process.exitCode = Object.values(found).some((list) => list.length > 0) ? 1 : 0;
