// npm run lighthouse: Lighthouse for a phone on the built site, each type of page five times, the medians as a table.
// Ends with an error when a score is below 100. Names of pages after -- limit it: npm run lighthouse -- plan home
// The processor is slowed as the speed of this machine asks; --cpu 4 slows it four times whatever the machine.

import lighthouse from 'lighthouse';
import { createServer } from 'node:net';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { argumentProblem } from '../cli/argument-problem.mjs';
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
const runs = 5;
/**
 * Lighthouse slows four times, which makes a telephone of the middle class of a fast desktop, whose benchmark index is
 * 1500 to 2000 (docs/throttling.md of Lighthouse, “Calibrating the CPU slowdown”). A slower machine is slowed less.
 */
const FAST_DESKTOP = 1750;
const slowdown = (benchmarkIndex) => Math.min(4, Math.round((40 * benchmarkIndex) / FAST_DESKTOP) / 10);
const median = (values, by = Number) => values.toSorted((a, b) => by(a) - by(b))[Math.floor(values.length / 2)];

await runMain(async () => {
  const { cpu, asked } = parameters();
  const unknown = asked.find((name) => !(name in pages));
  if (unknown) throw new Problem(`Không có trang “${unknown}”.`, [`chọn trong: ${Object.keys(pages).join(', ')}.`]);
  const chromePath = findChromium();
  if (chromePath === null) throw new Problem('Không tìm thấy Chromium.', ['cài Chromium, hoặc đặt CHROMIUM_PATH.']);
  const folder = outputFolder();
  const note = readBuildNote(folder);
  if (note === null) throw new Problem('Trang chưa được dựng.', ['chạy "npm run build" trước.']);

  const server = await listen(compressed(siteHandler({ folder, ...note })), { port: 0 });
  const port = await freePort();
  const chrome = await chromium.launch({
    executablePath: chromePath,
    args: [`--remote-debugging-port=${port}`, '--no-sandbox', '--disable-gpu'],
  });
  const failed = [];
  const visit = (url, settings) => lighthouse(url, { port, output: 'json', logLevel: 'error' }, settings);
  try {
    const home = `http://localhost:${server.port}${note.base}`;
    const cpuSlowdownMultiplier = cpu ?? (await slowdownHere((settings) => visit(home, settings)));
    const config = { extends: 'lighthouse:default', settings: { throttling: { cpuSlowdownMultiplier } } };
    console.log(`| page | ${categories.join(' | ')} | FCP, ms | LCP, ms | TBT, ms | CLS | kB | requests |`);
    console.log(`| --- |${' ---: |'.repeat(categories.length + 6)}`);
    for (const name of asked.length > 0 ? asked : Object.keys(pages)) {
      const url = `http://localhost:${server.port}${note.base.replace(/\/$/u, '')}${pages[name]}`;
      const results = [];
      for (let run = 0; run < runs; run++) results.push((await visit(url, config)).lhr);
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

/** Names of pages, and how many times to slow the processor; null where the machine decides. */
function parameters() {
  const help = ['dùng: npm run lighthouse -- [--cpu 4] [tên trang …]'];
  let parsed;
  try {
    parsed = parseArgs({ options: { cpu: { type: 'string' } }, allowPositionals: true });
  } catch (error) {
    throw new Problem(argumentProblem(error), help);
  }
  const { values, positionals } = parsed;
  const cpu = values.cpu === undefined ? null : Number(values.cpu);
  if (cpu !== null && !(cpu >= 1)) throw new Problem(`Không hiểu --cpu ${values.cpu}.`, help);
  return { cpu, asked: positionals };
}

/** How many times to slow this machine, by the medians of its benchmark index. */
async function slowdownHere(visit) {
  const indexes = [];
  for (let run = 0; run < runs; run++) {
    const { lhr } = await visit({ extends: 'lighthouse:default', settings: { onlyAudits: ['viewport'] } });
    indexes.push(lhr.environment.benchmarkIndex);
  }
  const times = slowdown(median(indexes));
  console.log(`Benchmark index ${median(indexes)}; CPU slowed ${times} times.`);
  return times;
}

/** What cost a page its points in the run of the median, a line for each audit. */
function reasons(page, category, results) {
  const middle = median(results, ({ categories: { [category]: each } }) => each.score);
  return middle.categories[category].auditRefs
    .filter(({ id, weight }) => weight > 0 && middle.audits[id].score !== null && middle.audits[id].score < 1)
    .map(({ id }) => `${page}, ${category}: ${middle.audits[id].title} (${middle.audits[id].displayValue ?? id})`);
}

/** A port that nobody uses; the browser has to listen there. */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
