import { describe, expect, test } from 'vitest';
import { goldMentions } from '../../../src/io/gold.ts';
import { readContent } from '../../../src/io/read-content.ts';
import { measureAccuracy } from '../../../src/model/views/accuracy.ts';
import type { GoldMention } from '../../../src/model/views/accuracy.ts';
import { buildSite } from '../../../src/model/site/site.ts';
import { samplePlan, sampleSite } from './citation-sample.ts';
import { seedContent } from '../../support/seed-school.ts';

const site = sampleSite('Theo Thông tư 01/2020/TT-BM, Thông tư 02/2021/TT-BM và Thông tư 03/2022/TT-BM.', '2026-11-22');
const gold: GoldMention[] = ['01/2020', '02/2021', '03/2022'].map((number) => ({
  plan: samplePlan,
  surface: `Thông tư ${number}/TT-BM`,
  canonical: `${number}/TT-BM`,
  id: `${number.replace('/', '-')}-tt-bm`,
  reason: null,
}));

describe('the measure of accuracy', () => {
  test('is whole where the machine agrees with the annotations', () => {
    const { recognition, resolution, misses } = measureAccuracy(site, gold);
    expect([recognition.precision, recognition.recall, resolution.precision, resolution.recall]).toEqual([1, 1, 1, 1]);
    expect(recognition.precisionShown).toBe('100 %');
    expect(misses).toEqual([]);
  });

  test('counts what the machine has and the annotations have not against its precision', () => {
    const { recognition, misses } = measureAccuracy(site, gold.slice(0, 2));
    expect([recognition.precision, recognition.recall]).toEqual([2 / 3, 1]);
    expect(recognition.precisionShown).toBe('66,6 %');
    expect(misses.map(({ kind, surface, place }) => [kind, surface, place.path])).toEqual([
      ['not-there', 'Thông tư 03/2022/TT-BM', `/ke-hoach/${samplePlan}/#vd-3`],
    ]);
  });

  test('counts what the machine overlooks against its recall', () => {
    const overlooked = { plan: samplePlan, surface: 'Theo', canonical: 'Theo', id: null, reason: 'unknown' };
    const { recognition, misses } = measureAccuracy(site, [overlooked, ...gold]);
    expect([recognition.precision, recognition.recall]).toEqual([1, 3 / 4]);
    expect(misses.map(({ kind, surface }) => [kind, surface])).toEqual([['not-found', 'Theo']]);
  });

  test('counts other bounds as overlooked and as not there', () => {
    const wider = { ...gold[0]!, surface: 'Theo Thông tư 01/2020/TT-BM' };
    const { recognition, misses } = measureAccuracy(site, [wider, ...gold.slice(1)]);
    expect(recognition.both).toBe(2);
    expect(misses.map(({ kind }) => kind)).toEqual(['not-found', 'not-there']);
  });

  test('counts another number-symbol as not recognised', () => {
    const { recognition, misses } = measureAccuracy(site, [
      { ...gold[0]!, canonical: '10/2020/TT-BM' },
      ...gold.slice(1),
    ]);
    expect(recognition.both).toBe(2);
    expect(misses.map(({ kind, sentence }) => [kind, sentence])).toEqual([
      ['not-there', 'Máy đọc là 01/2020/TT-BM, bản mẫu ghi 10/2020/TT-BM.'],
    ]);
  });

  test('counts another document against resolving and not against recognising', () => {
    const { recognition, resolution, misses } = measureAccuracy(site, [{ ...gold[0]!, id: null }, ...gold.slice(1)]);
    expect(recognition.both).toBe(3);
    expect([resolution.precision, resolution.recall]).toEqual([2 / 3, 1]);
    expect(misses.map(({ kind }) => kind)).toEqual(['wrong-target']);
  });

  test('distinguishes the second of two mentions that read alike from the first', () => {
    const twice = sampleSite('Theo Thông tư 01/2020/TT-BM; theo Thông tư 01/2020/TT-BM.', '2026-11-22');
    expect(measureAccuracy(twice, [gold[0]!, gold[0]!]).misses).toEqual([]);
    expect(measureAccuracy(twice, [gold[0]!]).misses).toHaveLength(1);
  });

  test('says nothing where no plan is annotated', () => {
    const { mentions, recognition } = measureAccuracy(
      site,
      gold.map((each) => ({ ...each, plan: 'khong-co' })),
    );
    expect([mentions, recognition.precision, recognition.precisionShown]).toEqual([0, null, '–']);
  });

  test('covers every mention of the school’s plans', () => {
    const real = buildSite(readContent(seedContent).content, '2026-11-22');
    const { mentions, byPlan, byFamily } = measureAccuracy(real, goldMentions());
    expect(mentions).toBe(goldMentions().length);
    expect(byPlan).toHaveLength(2);
    expect(byFamily.reduce((sum, { found }) => sum + found, 0)).toBe(
      real.plans.reduce((sum, { id }) => sum + real.citations(id).length, 0),
    );
  });
});
