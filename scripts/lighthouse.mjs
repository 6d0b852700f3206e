// npm run lighthouse: Lighthouse for a phone on the built site, each type of page three times, the medians as a table.
// Ends with an error when a score is below 100. Names of pages after -- limit it: npm run lighthouse -- plan home

import lighthouse from 'lighthouse';
import { createServer } from 'node:net';
import { chromium } from 'playwright-core';
import { outputFolder, readBuildNote } from './lib/build-inputs.mjs';
import { findChromium } from './lib/chromium.mjs';
import { compressed } from './lib/compressed.mjs';
import { Problem, runMain } from './lib/problem.mjs';
import { listen, siteHandler } from './lib/server.mjs';

const pages = {
  home: '/',
  plan: '/ke-hoach/2024-dan-van-chinh-quyen/',
  document: '/van-ban/90-2020-nd-cp/',
  list: '/van-ban/',
  search: '/tim-kiem/',
  disclosure: '/cong-khai/',
};
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
const runs = 3;
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

await runMain(async () => {
  const asked = process.argv.slice(2).filter((each) => each !== '--');
  const unknown = asked.find((name) => !(name in pages));
  if (unknown) throw new Problem(`Không có trang “${unknown}”.`, [`chọn trong: ${Object.keys(pages).join(', ')}.`]);
  const chromePath = findChromium();
  if (chromePath === null) throw new Problem('Không tìm thấy Chromium.', ['cài Chromium, hoặc đặt CHROMIUM_PATH.']);
  const folder = outputFolder();
  const note = readBuildNote(folder);
  if (note === null) throw new Problem('Trang chưa được dựng.', ['chạy "npm run build" trước.']);

  const server = await listen(compressed(siteHandler({ folder, base: note.base })), { port: 0 });
  const port = await freePort();
  const chrome = await chromium.launch({
    executablePath: chromePath,
    args: [`--remote-debugging-port=${port}`, '--no-sandbox', '--disable-gpu'],
  });
  const failed = [];
  console.log(`| page | ${categories.join(' | ')} | FCP, ms | LCP, ms | TBT, ms | CLS | kB | requests |`);
  console.log(`| --- |${' ---: |'.repeat(categories.length + 6)}`);
  try {
    for (const name of asked.length > 0 ? asked : Object.keys(pages)) {
      const url = `http://localhost:${server.port}${note.base.replace(/\/$/u, '')}${pages[name]}`;
      const results = [];
      for (let run = 0; run < runs; run++)
        results.push((await lighthouse(url, { port, output: 'json', logLevel: 'error' })).lhr);
      const scores = categories.map((id) => Math.round(100 * median(results.map((each) => each.categories[id].score))));
      const figure = (id, digits = 0) => median(results.map((each) => each.audits[id].numericValue)).toFixed(digits);
      const requests = results[0].audits['network-requests'].details.items;
      const bytes = requests.reduce((sum, { transferSize }) => sum + transferSize, 0);
      const times = [
        figure('first-contentful-paint'),
        figure('largest-contentful-paint'),
        figure('total-blocking-time'),
      ];
      const cells = [name, ...scores, ...times, figure('cumulative-layout-shift', 3), (bytes / 1000).toFixed(1)];
      console.log(`| ${cells.join(' | ')} | ${requests.length} |`);
      for (const [index, id] of categories.entries())
        if (scores[index] < 100) failed.push(...reasons(name, id, results));
    }
  } finally {
    await chrome.close();
    server.close();
  }
  if (failed.length > 0) throw new Problem('Có trang chưa đạt 100.', [...new Set(failed)]);
});

/** What cost a page its points, a line for each audit. */
function reasons(page, category, results) {
  const worst = results.toSorted((a, b) => a.categories[category].score - b.categories[category].score)[1];
  return worst.categories[category].auditRefs
    .filter(({ id, weight }) => weight > 0 && worst.audits[id].score !== null && worst.audits[id].score < 1)
    .map(({ id }) => `${page}, ${category}: ${worst.audits[id].title} (${worst.audits[id].displayValue ?? id})`);
}

/** A port that nobody uses; the browser is told to listen there. */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
