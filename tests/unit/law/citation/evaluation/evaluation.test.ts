import { describe, expect, it } from 'vitest';
import { f1, goldTexts, measure } from './measure.ts';

describe.each(Object.entries(goldTexts))('in the texts of this project that were %s', (_, texts) => {
  const scores = measure(texts);

  it('citations are found with their document', () => {
    expect(f1(scores.mentions), scores.wrong.join('\n')).toBeGreaterThanOrEqual(0.96);
  });

  it('provisions and dates are read', () => {
    expect(f1(scores.pinpoints), scores.wrong.join('\n')).toBeGreaterThanOrEqual(0.9);
    expect(f1(scores.dates), scores.wrong.join('\n')).toBeGreaterThanOrEqual(0.96);
  });

  it('relations are read', () => {
    expect(f1(scores.relations), scores.wrong.join('\n')).toBeGreaterThanOrEqual(0.8);
  });

  it('nothing is found where nothing is cited', () => {
    expect(measure(texts.filter((each) => each.mentions.length === 0)).mentions.given).toBe(0);
  });
});

it('the texts have a hundred mentions and thirty relations', () => {
  const { mentions, relations } = measure(Object.values(goldTexts).flat());
  expect(mentions.wanted).toBeGreaterThanOrEqual(100);
  expect(relations.wanted).toBeGreaterThanOrEqual(30);
});
