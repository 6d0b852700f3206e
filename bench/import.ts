import { buildRegistry } from '../src/model/law/citation/index.ts';
import { citationsOf, importDocx, tools, writeMarkdown } from '../src/model/word/index.ts';
import { hands, planDocx, planOf2024 } from '../tests/unit/word/support/plan-docx.ts';
import { publish } from './lib-publish.ts';

/**
 * Importing the plan of 2024 (9 pages of A4) once, and as often as gives 10, 100 and 500 pages, each paragraph cut into
 * runs of five characters as spell checking does to a file that was edited for long. Time and memory for each page
 * should stay the same.
 */
const PAGES_OF_PLAN = 9;
const plan = planOf2024();
// Without this the first row would measure the compiler.
importDocx(planDocx(plan, hands['one run a paragraph']!, 'word'), tools, {
  today: '2026-11-22',
  school: { id: 'truong', names: [] },
  fileName: 'nong-may.docx',
});
const rows: Record<string, string | number>[] = [];
for (const hand of ['one run a paragraph', 'runs of five characters, as after spell checking'])
  for (const pages of [10, 100, 500]) {
    const copies = Math.round(pages / PAGES_OF_PLAN) || 1;
    const children = Array.from({ length: copies }, () => plan.root.children).flat();
    const bytes = planDocx({ ...plan, root: { type: 'root', children } }, hands[hand]!, 'word');
    const context = { today: '2026-11-22', school: { id: 'truong', names: [] }, fileName: 'do.docx' };
    globalThis.gc?.();
    const before = process.memoryUsage().rss;
    let peak = before;
    const begun = performance.now();
    const result = importDocx(bytes, tools, context);
    peak = Math.max(peak, process.memoryUsage().rss);
    const markdown = writeMarkdown(result.body);
    const ms = performance.now() - begun;
    peak = Math.max(peak, process.memoryUsage().rss);
    const citing = performance.now();
    const found = citationsOf(result.body, buildRegistry([]), { date: null, places: [] }).length;
    const citationMs = performance.now() - citing;
    rows.push({
      file: hand === 'one run a paragraph' ? 'compact' : 'cut up',
      pages: copies * PAGES_OF_PLAN,
      'file, kB': Math.round(bytes.length / 1000),
      'MDX, kB': Math.round(Buffer.byteLength(markdown) / 1000),
      ms: Math.round(ms),
      'ms a page': Number((ms / (copies * PAGES_OF_PLAN)).toFixed(1)),
      citations: found,
      'finding them, ms': Math.round(citationMs),
      'memory, MB': Math.round((peak - before) / 1e6),
    });
  }
publish('import', 'Word import', [
  {
    about:
      'The plan of 2024 (9 pages of A4), repeated. Compact: one run a paragraph; cut up: runs of five characters, as Word leaves them after spell checking. From bytes to MDX; memory is what the process grew by.',
    rows,
  },
]);
