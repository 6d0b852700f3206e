import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { disclosureProblems } from '../../../src/model/disclosure/check.ts';
import { dottedNumbers } from '../../../src/model/parse/dotted-numbers.ts';
import { promisedBy, regulationProblems } from '../../../src/model/disclosure/regulations.ts';
import { parsePeriod } from '../../../src/kinds/period.ts';
import { retentionOf } from '../../../src/model/law/duty/retention.ts';
import { dutyStatus } from '../../../src/model/law/duty/state.ts';
import { disclosure } from '../../../src/kinds/disclosure.ts';
import { regulation } from '../../../src/kinds/regulation.ts';
import { calendar, duties, dutyOf } from '../law/duty/fixtures.ts';
import { seedContent } from '../../support/seed-school.ts';

const folder = (name: string) => pathToFileURL(`${seedContent}/${name}/`);
const read = (name: string) =>
  readdirSync(folder(name)).map((file) => ({
    id: file.replace(/\.(?:yaml|mdx)$/, ''),
    // Of a file with a text the head alone.
    source: readFileSync(new URL(file, folder(name)), 'utf8').replace(/^---\n([\s\S]*?\n)---\n[\s\S]*$/u, '$1'),
  }));
const disclosures = read('disclosures').map(({ id, source }) => ({
  id,
  source,
  disclosure: disclosure.parse(parse(source)),
}));
const regulations = read('regulations').map(({ id, source }) => ({ id, regulation: regulation.parse(parse(source)) }));
const byCode = new Map(duties.map((duty) => [duty.code, duty]));
const today = '2026-11-22';
const seedSchool = { organization: 'mam-non-do-dinh-thien', levels: ['preschool'], ownership: 'public' } as const;

describe('what the school of the seed has published', () => {
  test('is the plan of 2024 and nothing else, without a problem', () => {
    expect(disclosures.map(({ disclosure: { duty, period } }) => [duty, period])).toEqual([['G01', '2024']]);
    for (const { disclosure: item, source } of disclosures) {
      const context = { duties: byCode, files: new Map(), school: 'mam-non-do-dinh-thien', today };
      expect(disclosureProblems(item, context)).toEqual([]);
      expect(dottedNumbers(source)).toEqual([]);
    }
  });

  test('stays up: no day of publication is known, so no day on which it may go', () => {
    const [{ disclosure: item }] = disclosures as [(typeof disclosures)[number]];
    expect(
      retentionOf(dutyOf('G01'), { period: parsePeriod('2024')!, publications: item.publications }).minimum.kind,
    ).toBe('open');
  });

  test('all else reads as not published', () => {
    const states = new Set(
      duties.map((duty) => {
        const id = {
          'school-year': '2025-2026',
          year: '2025',
          'half-year': '2025-h1',
          quarter: '2025-q1',
          'budget-term': '2026-3t',
          month: '2025-11',
          week: '2025-w40',
        }[duty.period];
        const question = {
          duty,
          period: parsePeriod(id)!,
          school: seedSchool,
          calendar,
          today,
          disclosures: disclosures.map((entry) => entry.disclosure),
        };
        return dutyStatus(question).state;
      }),
    );
    expect([...states].filter((state) => state.startsWith('published'))).toEqual([]);
  });

  test('the five regulations that the plan promises are all not published, and where they are promised exists', () => {
    const promised = promisedBy('2024-dan-van-chinh-quyen', regulations);
    expect(promised).toHaveLength(5);
    const context = {
      duties: byCode,
      sectionsOfPlan: new Map([['2024-dan-van-chinh-quyen', ['ii-7']]]),
      files: new Map(),
      today,
    };
    for (const { regulation: item } of promised) {
      expect(item.status).toBe('not-published');
      expect(regulationProblems(item, context)).toEqual([]);
    }
  });
});
