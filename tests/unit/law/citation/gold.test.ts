import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildRegistry, findCitations, resolveCitations } from '../../../../src/model/law/citation/index.ts';
import { readContent } from '../../../../src/io/read-content.ts';
import { seedContent } from '../../../support/seed-school.ts';

/** One mention of the school's plans, found and resolved by reading. */
interface GoldMention {
  plan: string;
  surface: string;
  canonical: string;
  type: string;
  date: string | null;
  pinpoint: string | null;
  id: string | null;
  reason: string | null;
  discrepancies?: string[];
  defects?: string[];
}

const gold = readFileSync('src/gold/seed-mentions.jsonl', 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as GoldMention);

const { records } = readContent(seedContent).content;
const registry = buildRegistry(
  [...records.legalReferences.values()].map((record) => ({ id: record.id, ...record.data })),
  [...records.organizations.values()].map((record) => ({ id: record.id, ...record.data })),
);

function bodyOf(plan: string): string {
  const file = readFileSync(`${seedContent}/plans/${plan}.mdx`, 'utf8');
  return file.slice(file.indexOf('\n---', 4) + 4);
}

const found = (plan: string) => {
  const data = records.plans.get(plan)!.data;
  const date = data.issuedOn ?? data.estimatedOn!.on;
  return resolveCitations(findCitations(bodyOf(plan)), registry, { places: ['lac-thuy', 'hoa-binh'], date });
};

describe.each([...new Set(gold.map((mention) => mention.plan))])('in %s', (plan) => {
  const expected = gold.filter((mention) => mention.plan === plan);

  it('all mentions are found, and nothing else', () => {
    expect(
      found(plan).map(({ surface, canonical, type, date, pinpoint }) => ({ surface, canonical, type, date, pinpoint })),
    ).toEqual(
      expected.map(({ surface, canonical, type, date, pinpoint }) => ({ surface, canonical, type, date, pinpoint })),
    );
  });

  it('all mentions have their target, or rightly none', () => {
    expect(
      found(plan).map(({ id, reason, discrepancies }) => [id, reason, discrepancies.map(({ field }) => field)]),
    ).toEqual(expected.map(({ id, reason, discrepancies }) => [id, reason, discrepancies ?? []]));
  });

  it('the slips in numbers and dates are noted', () => {
    expect(found(plan).map(({ defects }) => defects)).toEqual(expected.map(({ defects }) => defects ?? []));
  });
});
