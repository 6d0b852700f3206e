import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import { hostReport, siteSize } from '../scripts/lib/host-limits.mjs';
import { inRepository } from '../scripts/lib/paths.mjs';
import { runNode } from '../scripts/lib/process.mjs';
import { pages } from '../src/model/addresses.ts';
import { INDEX_FOLDER } from '../src/io/integrations/search-index.ts';
import { corpusFiles } from './corpus/corpus.ts';
import { publish } from './lib-publish.ts';

/**
 * npm run bench -- scale [--plans 2,100] [--seed S]: builds of generated schools: clean, warm, after a paragraph, after the end of
 * a document; and what came of it. A seed that was used before is not clean: files made of its texts are kept.
 */
const { values } = parseArgs({ options: { plans: { type: 'string', default: '2,100' }, seed: { type: 'string' } } });
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const sizes = values.plans.split(',').map(Number);
const usage = pathToFileURL(join(import.meta.dirname, 'lib-usage.mjs')).href;

interface Used {
  seconds: number;
  megabytes: number;
}

/** Runs a script of the repository: seconds by the clock and of the processor, megabytes of its largest process of Node. */
async function measured(
  script: string,
  env: Record<string, string>,
): Promise<{ clock: number; cpu: number; peak: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'dan-biet-'));
  const begun = performance.now();
  const { code, output } = await runNode(inRepository(script), [], {
    quiet: true,
    env: { ...process.env, ...env, USAGE_FOLDER: folder, NODE_OPTIONS: `--import ${usage}` },
  });
  const clock = (performance.now() - begun) / 1000;
  if (code !== 0) throw new Error(output);
  const used = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Used);
  rmSync(folder, { recursive: true });
  return {
    clock,
    cpu: used.reduce((sum, each) => sum + each.seconds, 0),
    peak: Math.max(...used.map((each) => each.megabytes)),
  };
}

const filesIn = (folder: string, ending: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name));
const compressed = (file: string) =>
  brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const kilobytes = (bytes: number) => Math.round(bytes / 1000);
const largest = (sizesOf: readonly number[]) => sizesOf.reduce((most, each) => Math.max(most, each), 0);

const builds: Record<string, string | number>[] = [];
const outputs: Record<string, string | number>[] = [];
for (const plans of sizes) {
  const root = mkdtempSync(join(tmpdir(), 'dan-biet-'));
  const [content, site] = [join(root, 'content'), join(root, 'site')];
  for (const [name, text] of corpusFiles({ plans, references: Math.max(60, plans * 3), seed })) {
    mkdirSync(dirname(join(content, name)), { recursive: true });
    writeFileSync(join(content, name), text);
  }
  const env = { CONTENT_DIR: content, OUT_DIR: site, CHECKED_FILES: join(root, 'checked') };
  const first = (kind: string) => join(content, kind, readdirSync(join(content, kind)).sort()[0]!);
  /** A document that no relation concerns: the day on which it ends contradicts nothing. */
  const unrelated = () => {
    const folder = join(content, 'legal-references');
    const texts = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
    const found = texts.find(
      ([name, text]) =>
        !/^(?:relations|expiredOn):/mu.test(text) &&
        !texts.some(([other, of]) => other !== name && of.includes(name.replace(/\.mdx$/u, ''))),
    );
    if (!found) throw new Error('every document of the corpus has a relation');
    return join(folder, found[0]);
  };
  const change = (file: string, with_: (text: string) => string) =>
    writeFileSync(file, with_(readFileSync(file, 'utf8')));
  const steps: [string, string, () => void][] = [
    ['check, first', 'cli/check.ts', () => {}],
    ['check, again', 'cli/check.ts', () => {}],
    ['build, clean', 'scripts/build.mjs', () => {}],
    ['build, warm', 'scripts/build.mjs', () => {}],
    [
      'build, a paragraph',
      'scripts/build.mjs',
      () => change(first('plans'), (text) => `${text.trimEnd()}\n\nThêm một đoạn.\n`),
    ],
    [
      'build, a status',
      'scripts/build.mjs',
      () => change(unrelated(), (text) => text.replace('\nsubject:', '\nexpiredOn: 2026-01-01\nsubject:')),
    ],
  ];
  for (const [step, script, prepare] of steps) {
    prepare();
    const { clock, cpu, peak } = await measured(script, env);
    console.log(
      `${plans} plans, ${step}: ${clock.toFixed(1)} s, ${cpu.toFixed(1)} s of the processor, ${peak.toFixed(0)} MB`,
    );
    builds.push({
      plans,
      step,
      'seconds by the clock': Number(clock.toFixed(1)),
      'seconds of processor time': Number(cpu.toFixed(1)),
      'memory, MB': Math.round(peak),
    });
  }
  const size = siteSize(site);
  const listPages = [pages.plans, pages.references, pages.organizations, pages.checkCode].flatMap((path) =>
    filesIn(join(site, path), 'index.html').filter((file) =>
      /(?:^|\/)(?:trang\/\d+|loai\/[^/]+|co-quan\/[^/]+|nam\/[^/]+|hieu-luc\/[^/]+|can-ra-soat|van-ban|ke-hoach|kiem-tra)\/index\.html$/u.test(
        file.replaceAll('\\', '/'),
      ),
    ),
  );
  outputs.push({
    plans,
    files: size.files,
    'MB of all': Math.round(size.bytes / 1e6),
    'kB of the search index': kilobytes(
      filesIn(join(site, INDEX_FOLDER), '').reduce((sum, file) => sum + statSync(file).size, 0),
    ),
    'largest page, kB': kilobytes(largest(filesIn(site, '.html').map((file) => statSync(file).size))),
    'largest list in Brotli, kB': kilobytes(largest(listPages.map(compressed))),
    'largest JSON, kB': kilobytes(largest(filesIn(site, '.json').map((file) => statSync(file).size))),
    'hosts that refuse it': hostReport(size).refused.length,
  });
  rmSync(root, { recursive: true });
}

publish('scale', 'Schools of many plans', [
  {
    about: `Generated schools (\`npm run bench:content\`, seed ${seed}) of plans of 5,000 words with 60 citations and three documents a plan; one run each, all processes of Node together, memory of the largest. Compare rows of one size.`,
    rows: builds,
  },
  { about: 'What the last of these builds wrote. Lists in Brotli 11.', rows: outputs },
]);
