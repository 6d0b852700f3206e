import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/io/read-content.ts';
import { formatDay } from '../../../src/model/day/format-day.ts';
import { addDays, daysBetween } from '../../../src/model/day/iso-day.ts';
import { buildSite } from '../../../src/model/site/site.ts';
import { dueWork } from '../../../src/model/views/disclosure/due-work.ts';
import { sampleDay, sampleSchool } from '../../support/sample-school.ts';

const { content } = readContent(sampleSchool.content, undefined, sampleDay, join(sampleSchool.content, 'public'));
const workOn = (today: string) => dueWork(buildSite(content, today));

describe('the work of a week', () => {
  it('is what is due in it, the soonest first, each with the form of its table and its period', () => {
    const { heading, items } = workOn(sampleDay);
    expect(heading).toBe(`Việc có hạn ${formatDay(sampleDay)}–${formatDay(addDays(sampleDay, 7))}`);
    const days = items.map(({ dayIso }) => dayIso);
    expect(days).toEqual([...days].sort());
    for (const day of days) expect(daysBetween(sampleDay, day)).toBeLessThanOrEqual(7);
    const menu = items.find(({ label }) => label.startsWith('Thực đơn tuần'));
    expect(menu?.make).toEqual([{ path: '/bien-tap/nhap-bang/?muc=f03&bang=menu&ky=2026-w49', label: 'Điền bảng' }]);
  });
  it('has a way to make each of it; what has no table is begun in the forms with duty, school and period filled in', () => {
    const all = Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}-24`).flatMap(
      (day) => workOn(day).items,
    );
    expect(all.every(({ make }) => make.length > 0)).toBe(true);
    const [form] = all.flatMap(({ make }) => make).filter(({ path }) => path.includes('#/'));
    expect(form?.path).toMatch(
      /^\/bien-tap\/#\/collections\/disclosures\/new\?duty=[A-Z]\d\d&organization=truong-mau&period=[\d-]/u,
    );
  });
  it('is what comes next where nothing is due in a week, and says so', () => {
    const quiet = ['2026-07-14', '2026-07-15', '2026-04-08']
      .map(workOn)
      .find(({ heading }) => heading.endsWith('sắp tới'));
    if (quiet) expect(quiet.items.length).toBeGreaterThan(0);
    const emptied = dueWork(buildSite({ ...content, records: { ...content.records, duties: new Map() } }, sampleDay));
    const days = `${formatDay(sampleDay)}–${formatDay(addDays(sampleDay, 7))}`;
    expect(emptied).toEqual({ heading: `${days} không có hạn nào; sắp tới`, items: [] });
  });
});
