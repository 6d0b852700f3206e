import { describe, expect, test } from 'vitest';
import { latestItem } from '../../../src/model/views/disclosure/latest.ts';
import type { Site } from '../../../src/model/site/site.ts';
import { disclosure } from '../../../src/kinds/disclosure.ts';

/** A site on 1 May 2026 whose school published items of one duty on these days. */
function siteWith(items: Record<string, (string | null)[]>): Site {
  const disclosures = Object.entries(items).map(([period, days]) => ({
    data: disclosure.parse({
      duty: 'F03',
      organization: 'truong-mau',
      period,
      narrative: ['Mẫu.'],
      publications: days.map((on) => ({ on, ...(on === null ? { note: 'Không ghi lại ngày.' } : {}) })),
      provenance: { sources: ['unsourced'], confidence: 'low' },
    }),
  }));
  const dutyRegister = () => ({
    disclosures: () => disclosures,
    duty: () => ({ data: { title: 'Thực đơn', itemTitle: null } }),
  });
  return { today: '2026-05-01', dutyRegister } as unknown as Site;
}
const latest = (items: Record<string, (string | null)[]>) => latestItem(siteWith(items), 'F03');

describe('what was published last for a duty', () => {
  test.each([
    ['is the item of the last period', { '2026-w16': ['2026-04-10'], '2026-w17': ['2026-04-17'] }, '2026-w17'],
    ['can be an item whose day nobody recorded', { '2026-w16': ['2026-04-10'], '2026-w17': [null] }, '2026-w17'],
    ['can be an item that appears today', { '2026-w18': ['2026-05-01'] }, '2026-w18'],
    ['is not what appears tomorrow', { '2026-w16': ['2026-04-10'], '2026-w18': ['2026-05-02'] }, '2026-w16'],
    [
      'can be an item that has one publication in the past and one to come',
      { '2026-w17': ['2026-04-17', '2026-05-09'] },
      '2026-w17',
    ],
  ])('%s', (_what, items, period) => {
    expect(latest(items)?.path).toBe(`/cong-khai/f03/${period}/`);
  });

  test.each([
    ['there are no items', {}],
    ['nothing has appeared yet', { '2026-w18': ['2026-05-02'] }],
  ])('is nothing where %s', (_what, items) => {
    expect(latest(items)).toBeNull();
  });
});
