import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { outputFolder } from '../scripts/lib/build-inputs.mjs';
import { buildSampleSchool } from '../tests/support/sample-school.ts';
import { publish } from './lib-publish.ts';

/**
 * npm run bench -- nu: what W3C's Nu validator finds on every page of the built site (`npm run build`) and of the sample school.
 * It needs Java and the package vnu-jar, which the project does not install: 32 MB that no reader and no editor needs. The kinds
 * of finding that there were are asserted by `tests/built/markup.test.ts` without either.
 */
const jar = findJar();
if (jar === null || spawnSync('java', ['-version']).status !== 0) {
  console.error('BỎ QUA: phép đo nu cần Java và gói vnu-jar.');
  console.error('Cách cài: apt-get install default-jre-headless; npm install --no-save vnu-jar');
  console.error('Tệp vnu.jar đã có ở nơi khác thì đặt biến VNU_JAR là đường dẫn của nó.');
  process.exit(0);
}

interface Finding {
  type: string;
  subType?: string;
  message: string;
  url: string;
}

/**
 * Kinds that are no fault of a page. A list without marks needs its role in Safari, which otherwise does not call it a list. The
 * policy of a page is that of its host, and the pages are read as files here; JSON-LD is data, which no policy refuses.
 */
const expected = [/^The “list” role is unnecessary/u, /^(?:Resource|Inline script) violates Content Security Policy/u];

const sites = [
  { site: 'this repository', folder: outputFolder() },
  { site: 'sample school', folder: (await buildSampleSchool()).dist },
];
const kinds = new Map<string, number>();
const rows = sites.map(({ site, folder }) => {
  const pages = globSync('**/*.html', { cwd: folder });
  const { messages } = validate(folder);
  const own = messages.filter(({ message }) => !expected.some((kind) => kind.test(message)));
  for (const { message } of own) {
    const kind = message.replaceAll(/“[^”]*”/gu, '“…”');
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  return {
    site,
    pages: pages.length,
    errors: own.filter(({ type }) => type === 'error').length,
    warnings: own.filter(({ type }) => type !== 'error').length,
    'pages with a finding': new Set(own.map(({ url }) => url)).size,
    'roles of lists, policy read from a file': messages.length - own.length,
  };
});
const tables = [{ about: 'Findings of the Nu Html Checker on every built page.', rows }];
const found = [...kinds].map(([kind, times]) => ({ kind, times }));
if (found.length > 0) tables.push({ about: 'The kinds of finding, quoted words left out.', rows: found as never });
publish('nu', 'What the W3C validator finds', tables);

function findJar(): string | null {
  const given = process.env['VNU_JAR'];
  if (given !== undefined) return existsSync(given) ? given : null;
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json'));
    return join(folder, 'build/dist/vnu.jar');
  } catch {
    return null;
  }
}

function validate(folder: string): { messages: Finding[] } {
  const options = ['-Xss8m', '-jar', jar!, '--skip-non-html', '--format', 'json', '--exit-zero-always', folder];
  const { stderr, status } = spawnSync('java', options, { encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (status !== 0) throw new Error(`vnu ended with ${status}: ${stderr.slice(0, 500)}`);
  return JSON.parse(stderr);
}
