import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inRepository } from '../../../scripts/lib/paths.mjs';
import { findPersonalData, personalDataCodes } from '../../../src/model/privacy/kinds.ts';
import { isSetAside } from '../../support/set-aside.ts';

interface Line {
  want: 'find' | 'quiet';
  code: string;
  /** What is above it, ` ⏎ `, and the text; `\n` is a line break. */
  written: string;
  /** A third of the table, chosen by a digest: the rules were written without looking at what they miss in it. */
  setAside: boolean;
}

/** Sample data: every name and every number is invented. */
const table: Line[] = readFileSync(inRepository('tests/fixtures/personal-data.tsv'), 'utf8')
  .split('\n')
  .slice(1)
  .filter((line) => line !== '')
  .map((line) => {
    const [want = '', code = '', written = ''] = line.split('\t');
    const setAside = isSetAside(line);
    return { want: want as Line['want'], code, written, setAside };
  });

function codesIn({ written }: Line): string[] {
  const [first = '', second] = written.replaceAll('\\n', '\n').split(' ⏎ ');
  const passage = second === undefined ? { text: first, lead: '' } : { text: second, lead: first };
  return findPersonalData(passage).map(({ code }) => code);
}

/** Lines that should have a finding of their kind and have none; and near misses in which anything is found. */
const mistakes = (lines: readonly Line[]) => ({
  missed: lines.filter((line) => line.want === 'find' && !codesIn(line).includes(line.code)),
  alarmed: lines.filter((line) => line.want === 'quiet' && codesIn(line).length > 0),
});

function rates(lines: readonly Line[]): { recall: number; precision: number } {
  const { missed, alarmed } = mistakes(lines);
  const wanted = lines.filter(({ want }) => want === 'find').length;
  const found = wanted - missed.length;
  return { recall: found / wanted, precision: found / (found + alarmed.length) };
}

test('the table has at least 1,800 lines, both sides of every kind, and none twice', () => {
  expect(table.length).toBeGreaterThanOrEqual(1800);
  expect(new Set(table.map(({ written }) => written)).size).toBe(table.length);
  expect(table.every(({ want }) => want === 'find' || want === 'quiet')).toBe(true);
  for (const code of personalDataCodes)
    for (const want of ['find', 'quiet'])
      expect(table.filter((line) => line.code === code && line.want === want).length, code).toBeGreaterThanOrEqual(10);
  expect(table.every(({ code }) => (personalDataCodes as string[]).includes(code))).toBe(true);
});

describe.each([
  ['the two thirds that the rules were written with', table.filter(({ setAside }) => !setAside)],
  ['the third set aside', table.filter(({ setAside }) => setAside)],
])('%s', (_, lines) => {
  test('is found and left alone in at least 95 of 100 lines', () => {
    const { recall, precision } = rates(lines);
    expect(Math.min(recall, precision), JSON.stringify(mistakes(lines), null, 1)).toBeGreaterThanOrEqual(0.95);
  });
});

test.each(personalDataCodes)('%s: at most one line in ten is missed, and one alarm in twenty is false', (code) => {
  const lines = table.filter((line) => line.code === code);
  const { recall, precision } = rates(lines);
  expect(recall, JSON.stringify(mistakes(lines).missed, null, 1)).toBeGreaterThanOrEqual(0.9);
  expect(precision, JSON.stringify(mistakes(lines).alarmed, null, 1)).toBeGreaterThanOrEqual(0.95);
});
