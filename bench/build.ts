import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inRepository } from '../scripts/lib/paths.mjs';
import { runNode } from '../scripts/lib/process.mjs';
import { publish } from './lib-publish.ts';

/** Time and memory of a build of this repository's site, into a folder of its own. */
const folder = mkdtempSync(join(tmpdir(), 'do-lan-dung-'));
const [site, usageFolder] = [join(folder, 'site'), join(folder, 'usage')];
mkdirSync(usageFolder);
const usage = pathToFileURL(join(import.meta.dirname, 'lib-usage.mjs')).href;
const begun = performance.now();
const { code, output } = await runNode(inRepository('scripts/build.mjs'), [], {
  quiet: true,
  env: { ...process.env, OUT_DIR: site, USAGE_FOLDER: usageFolder, NODE_OPTIONS: `--import ${usage}` },
});
const seconds = (performance.now() - begun) / 1000;
if (code !== 0) throw new Error(output);
const used = readdirSync(usageFolder).map(
  (name) => JSON.parse(readFileSync(join(usageFolder, name), 'utf8')) as { seconds: number; megabytes: number },
);
const pages = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html')).length;
rmSync(folder, { recursive: true });

publish('build', 'A build of the site', [
  {
    about: 'One run, with the check of the content; processor time of all its processes, memory of the largest.',
    rows: [
      {
        pages,
        'seconds by the clock': Math.round(seconds),
        'seconds of processor time': Math.round(used.reduce((sum, each) => sum + each.seconds, 0)),
        'memory, MB': Math.round(Math.max(...used.map((each) => each.megabytes))),
      },
    ],
  },
]);
