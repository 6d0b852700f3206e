import { buildRegistry, findCitations, resolveCitations } from '../src/model/law/citation/index.ts';
import { syntheticEntries, syntheticOrganizations, syntheticText } from './lib-citation-corpus.ts';
import { publish } from './lib-publish.ts';
import { f1, goldTexts, measure, plainTexts } from '../tests/unit/law/citation/evaluation/measure.ts';
import {
  compareLinks,
  compareProvisions,
  compareRelations,
  compareSpelling,
  nothingLost,
  somethingLost,
} from '../tests/unit/law/citation/evaluation/spellings.ts';
import { registry as targets } from '../tests/unit/law/citation/register-of-targets.ts';
import { lawsWithoutTarget, withoutTarget } from '../src/model/law/citation/index.ts';

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
const part = (right: number, of: number) => `${right} of ${of}`;
const accuracy = Object.entries(goldTexts).map(([name, texts]) => {
  const { mentions, dates, pinpoints, relations } = measure(texts);
  return {
    texts: `${texts.length} ${name}`,
    mentions: part(mentions.right, mentions.wanted),
    'F1 of mentions': Number(f1(mentions).toFixed(3)),
    'of dates': Number(f1(dates).toFixed(3)),
    'of provisions': Number(f1(pinpoints).toFixed(3)),
    relations: part(relations.right, relations.wanted),
    'of relations': Number(f1(relations).toFixed(3)),
    'found where nothing is cited': measure(texts.filter((each) => each.mentions.length === 0)).mentions.given,
  };
});
/** Sentences whose words lead to no document, and some like them that do. */
const leadingNowhere = [...withoutTarget, ...lawsWithoutTarget].flatMap(({ examples, nearMisses }) => [
  ...examples,
  ...nearMisses.map(([text]) => text),
]);
const spellings = Object.entries({ ...nothingLost, ...somethingLost }).map(([spelling, change]) => {
  const { mentions, kept, added } = compareSpelling(plainTexts(), change);
  const relations = compareRelations(plainTexts(), change);
  const provisions = compareProvisions(plainTexts(), change);
  return {
    spelling,
    kept: part(kept, mentions),
    'share, %': Number(((100 * kept) / mentions).toFixed(1)),
    added,
    'relations kept': part(relations.kept, relations.all),
    'relations added': relations.added,
    'provisions kept': part(provisions.kept, provisions.all),
    'links added to what leads nowhere': compareLinks(leadingNowhere, change, targets).added,
  };
});

publish('citation', 'Citations', [
  {
    about:
      'What is found in short quotes of public texts and in sentences written for the purpose, compared with what a person marked before the finder read them.',
    rows: accuracy,
  },
  {
    about:
      'The same texts in other spellings: how many of their mentions, relations and provisions are read as before, how many others are, and how many links appear in sentences that lead nowhere.',
    rows: spellings,
  },
  {
    about: 'Synthetic official texts and a register of 10,000 documents; least processor time of five runs.',
    rows,
  },
  {
    about: 'How much longer 10 MB take than 1 MB; 10 is linear.',
    rows: [{ find: ratio(times[2]!, times[0]!), 'find and resolve': ratio(times[3]!, times[1]!) }],
  },
]);
