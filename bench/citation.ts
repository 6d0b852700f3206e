import { buildRegistry, findCitations, resolveCitations } from '../src/model/law/citation/index.ts';
import { syntheticEntries, syntheticOrganizations, syntheticText } from './lib-citation-corpus.ts';
import { publish } from './lib-publish.ts';

const MEGABYTE = 1_000_000;
const RUNS = 5;

/** The least of several runs in milliseconds of processor time, which other programs on the machine disturb less than time by the clock. */
function best(run: () => unknown): number {
  let least = Infinity;
  for (let count = 0; count < RUNS; count++) {
    const from = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(from);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

const registry = buildRegistry(syntheticEntries(10_000), syntheticOrganizations);
const context = { date: '2026-01-01', places: ['hoa-binh'] };
const rate = (bytes: number, milliseconds: number) => Number((bytes / MEGABYTE / (milliseconds / 1000)).toFixed(1));
const ratio = (long: number, short: number) => Number((long / short).toFixed(1));

const times: number[] = [];
const rows: Record<string, number>[] = [];
for (const megabytes of [1, 10]) {
  const text = syntheticText(megabytes * MEGABYTE);
  const bytes = Buffer.byteLength(text);
  const find = best(() => findCitations(text));
  const both = best(() => resolveCitations(findCitations(text), registry, context));
  times.push(find, both);
  rows.push({
    'text, MB': megabytes,
    mentions: findCitations(text).length,
    'find, MB/s': rate(bytes, find),
    'find and resolve, MB/s': rate(bytes, both),
  });
}
publish('citation', 'Citations', [
  {
    about: 'Synthetic official texts and a register of 10,000 documents; least processor time of five runs.',
    rows,
  },
  {
    about: 'How much longer 10 MB take than 1 MB; 10 is linear.',
    rows: [{ find: ratio(times[2]!, times[0]!), 'find and resolve': ratio(times[3]!, times[1]!) }],
  },
]);
