import { buildRegistry, findCitations, resolveCitations } from '../src/model/law/citation/index.ts';
import { syntheticEntries, syntheticOrganizations, syntheticText } from './lib-citation-corpus.ts';

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
const rate = (bytes: number, milliseconds: number) => `${(bytes / MEGABYTE / (milliseconds / 1000)).toFixed(1)} MB/s`;

const times: number[] = [];
for (const megabytes of [1, 10]) {
  const text = syntheticText(megabytes * MEGABYTE);
  const bytes = Buffer.byteLength(text);
  const find = best(() => findCitations(text));
  const both = best(() => resolveCitations(findCitations(text), registry, context));
  times.push(find, both);
  console.log(
    `${megabytes} MB, ${findCitations(text).length} viện dẫn: tìm ${rate(bytes, find)}, tìm và đối chiếu với 10.000 văn bản ${rate(bytes, both)}`,
  );
}
console.log(
  `Từ 1 lên 10 MB: tìm lâu gấp ${(times[2]! / times[0]!).toFixed(1)} lần, tìm và đối chiếu ${(times[3]! / times[1]!).toFixed(1)} lần`,
);
