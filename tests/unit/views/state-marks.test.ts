import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dutyStateLabels } from '../../../src/model/law/duty/state.ts';
import { validityStates } from '../../../src/model/law/validity/validity.ts';
import { progressLabels } from '../../../src/kinds/report.ts';

const root = new URL('../../../src/styles/', import.meta.url);

/** The colour, the shape and its size that a sheet gives each class, by the name of the class. */
const marksOf = (sheet: string): Map<string, { colour: string; shape: string; size: string | undefined }> =>
  new Map(
    [...readFileSync(new URL(sheet, root), 'utf8').matchAll(/^\.([a-z-]+) \{\n([^}]*)\}/gmu)].flatMap(
      ([, name, rules]) => {
        const [, colour] = /--of-state: var\((--[a-z-]+)\);/u.exec(rules!) ?? [];
        const [, shape] = /--mark:\s*([^;]+);/u.exec(rules!) ?? [];
        const [, size] = /--mark-size: ([^;]+);/u.exec(rules!) ?? [];
        return colour && shape ? [[name!, { colour, shape, size }]] : [];
      },
    ),
  );

test.each([
  ['state.css', 'state-', Object.keys(validityStates)],
  ['duty-state.css', 'duty-', Object.keys(dutyStateLabels)],
  ['progress.css', 'progress-', Object.keys(progressLabels)],
])('%s gives each state a colour of the tokens and a shape that no other one has', (sheet, prefix, states) => {
  const marks = marksOf(sheet);
  expect([...marks.keys()].sort()).toEqual(states.map((state) => `${prefix}${state}`).sort());
  const shapes = [...marks.values()].map(({ shape }) => shape);
  expect(new Set(shapes).size).toBe(shapes.length);
  const tokens = readFileSync(new URL('tokens.css', root), 'utf8');
  for (const [name, { colour, shape, size }] of marks) {
    expect(tokens).toContain(`${colour}:`);
    expect([name, size]).toEqual([name, shape === 'var(--half)' ? 'var(--half-size)' : undefined]);
  }
});
