import { describe, expect, test } from 'vitest';
import { tableKeys } from '../../../src/kinds/disclosure-data/index.ts';
import { sheetPlanOf } from '../../../src/model/sheet/plan.ts';
import { readWorkbook } from '../../../src/model/sheet/read-workbook.ts';
import { templateOf } from '../../../src/model/sheet/template.ts';
import { periodOf, sampleOf } from './support.ts';

const duty = { code: 'F03', title: 'Sample duty' };

describe.each(tableKeys)('the sheet of %s', (table) => {
  const plan = sheetPlanOf(table);

  test('that starts from a published table reads back as that table', () => {
    const start = sampleOf(table);
    const read = readWorkbook(templateOf({ plan, duty, period: periodOf(start), start }), {});
    expect(read.problems).toEqual([]);
    expect([read.table, read.duty, read.period]).toEqual([table, 'F03', periodOf(start).id]);
    expect(read.data).toEqual(start);
  });

  test('names every field once, so that no two lines or columns are taken for each other', () => {
    for (const fields of [plan.frame, plan.columns])
      expect(new Set(fields.map(({ title }) => title)).size).toBe(fields.length);
  });

  test('that is sent back empty is refused, whatever is missing with its place', () => {
    const read = readWorkbook(templateOf({ plan, duty, period: periodOf(sampleOf(table)), start: null }), {});
    expect(read.data).toBeNull();
    expect(read.problems.length).toBeGreaterThan(0);
    expect(read.problems.map(({ message }) => message).join(' ')).not.toMatch(/undefined|\bnull\b|Symbol|expected/u);
  });
});
