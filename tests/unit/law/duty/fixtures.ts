import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { createWorkingCalendar } from '../../../../src/model/law/calendar/working-days.ts';
import type { School } from '../../../../src/model/law/duty/state.ts';
import { calendarYear } from '../../../../src/kinds/calendar.ts';
import { disclosure, type Disclosure } from '../../../../src/kinds/disclosure.ts';
import { duty, type Duty } from '../../../../src/kinds/duty.ts';
import { holiday } from '../../../../src/kinds/holiday.ts';

const read = (folder: string) => {
  const url = new URL(`../../../../src/content/${folder}/`, import.meta.url);
  return readdirSync(url).map((file) => ({ file, data: parse(readFileSync(new URL(file, url), 'utf8')) as unknown }));
};

export const dutyFiles = read('duties').map(({ file, data }) => ({ file, duty: duty.parse(data) }));
export const duties = dutyFiles.map((entry) => entry.duty);
export const calendar = createWorkingCalendar(
  read('calendar').map(({ data }) => calendarYear.parse(data)),
  read('holidays').map(({ data }) => holiday.parse(data)),
);
export const legalReferenceIds = new Set(
  readdirSync(new URL('../../../../src/content/legal-references/', import.meta.url)).map((file) =>
    file.replace(/\.mdx$/, ''),
  ),
);

export const dutyOf = (code: string): Duty => {
  const found = duties.find((candidate) => candidate.code === code);
  if (!found) throw new Error(`no duty ${code}`);
  return found;
};

export const school: School = { organization: 'truong-mau', levels: ['preschool'], ownership: 'public' };

/** A minimal disclosure of the sample school; the content is one sentence. */
export const published = (code: string, period: string, rest: Record<string, unknown> = {}): Disclosure =>
  disclosure.parse({
    duty: code,
    organization: school.organization,
    period,
    narrative: rest.notApplicable === undefined ? ['Nội dung thử.'] : [],
    provenance: { sources: ['plan'], confidence: 'high' },
    ...rest,
  });
