import { describe, expect, test } from 'vitest';
import { planProgress, reportProblems } from '../../../src/model/disclosure/progress.ts';
import { regulationProblems } from '../../../src/model/disclosure/regulations.ts';
import { regulation } from '../../../src/kinds/regulation.ts';
import { report, type Report } from '../../../src/kinds/report.ts';
import { dutyOf } from '../law/duty/fixtures.ts';

const provenance = { sources: ['plan'], confidence: 'high' };
const make = (reportedOn: string, sections: [string, string][], rest: Record<string, unknown> = {}): Report =>
  report.parse({
    organization: 'truong-mau',
    plan: 'ke-hoach',
    title: 'Báo cáo',
    occasion: 'quarter',
    period: '2026-q1',
    reportedOn,
    sections: sections.map(([section, state]) => ({ section, state, summary: `Kết quả ${section}.` })),
    provenance,
    ...rest,
  });
const sections = ['i', 'ii', 'ii-1', 'ii-2', 'ii-3', 'iii'];
const progress = (reports: Record<string, Report>, today = '2026-11-22') =>
  planProgress(
    'ke-hoach',
    sections,
    Object.entries(reports).map(([id, item]) => ({ id, report: item })),
    today,
  );
const states = (result: ReturnType<typeof progress>) =>
  Object.fromEntries(result.sections.map(({ section, state }) => [section, state]));

describe('the progress of a plan', () => {
  test('without a report is not published in any section', () => {
    const result = progress({});
    expect(result.counts).toEqual({ unreported: 6 });
    expect(new Set(result.sections.map(({ label }) => label))).toEqual(new Set(['chưa công bố']));
  });

  test('is what the latest report says of each section', () => {
    const result = progress({
      q1: make('2026-04-01', [
        ['ii-1', 'on-track'],
        ['ii-2', 'delayed'],
      ]),
      q2: make('2026-07-01', [['ii-1', 'done']]),
    });
    expect(states(result)).toEqual({ i: null, ii: null, 'ii-1': 'done', 'ii-2': 'delayed', 'ii-3': null, iii: null });
    expect(result.sections[2]).toMatchObject({ reportedOn: '2026-07-01', report: 'q2', summary: 'Kết quả ii-1.' });
    expect(result.counts).toEqual({ done: 1, delayed: 1, unreported: 4 });
    expect(result.reports).toEqual(['q2', 'q1']);
  });

  test('a report on a section speaks for its parts, unless one names the part itself', () => {
    const result = progress({
      a: make('2026-04-01', [['ii-2', 'delayed']]),
      b: make('2026-07-01', [['ii', 'done']]),
    });
    expect(states(result)).toMatchObject({ ii: 'done', 'ii-1': 'done', 'ii-2': 'delayed', 'ii-3': 'done', iii: null });
  });

  test('reports of other plans and of days to come do not count', () => {
    const result = progress({
      other: make('2026-04-01', [['i', 'done']], { plan: 'khac' }),
      future: make('2026-12-01', [['i', 'done']]),
    });
    expect(result.counts).toEqual({ unreported: 6 });
  });
});

describe('a report', () => {
  const plans = new Map([['ke-hoach', sections]]);
  const codes = (item: Report) =>
    reportProblems(item, { sectionsOfPlan: plans, files: new Map(), today: '2026-11-22' }).map(({ code, path }) => [
      code,
      path.join('.'),
    ]);

  test('in order has no problem', () => expect(codes(make('2026-04-01', [['ii-3', 'done']]))).toEqual([]));
  test('on a section that the plan does not have is refused', () =>
    expect(
      codes(
        make('2026-04-01', [
          ['ii-3', 'done'],
          ['ii-33', 'done'],
        ]),
      ),
    ).toEqual([['muc-ke-hoach-la', 'sections.1.section']]));
  test('with a file that is not there is refused', () => {
    const files = [{ path: 'tep/bao-cao.pdf', sha256: 'a'.repeat(64), label: 'Bản ký' }];
    expect(codes(make('2026-04-01', [['ii-3', 'done']], { files }))).toEqual([['tep-thieu', 'files.0.path']]);
  });
  test('of a day to come is refused', () =>
    expect(codes(make('2026-11-23', [['ii-3', 'done']]))).toEqual([['ngay-bao-cao-tuong-lai', 'reportedOn']]));
  test('names each section once', () => {
    expect(() =>
      make('2026-04-01', [
        ['i', 'done'],
        ['i', 'delayed'],
      ]),
    ).toThrow('mỗi mục một dòng');
  });
});

describe('a regulation', () => {
  const base = { organization: 'truong-mau', title: 'Quy chế', duty: 'A14', purpose: 'Điều gì đó.', provenance };
  const file = { path: 'tep/quy-che.pdf', sha256: 'a'.repeat(64), label: 'Bản ký' };
  const message = (change: Record<string, unknown>) =>
    regulation.safeParse({ ...base, ...change }).error?.issues[0]?.message;

  test('that is issued needs its day and its file', () => {
    expect(message({ status: 'issued' })).toBe('Quy chế đã ban hành cần ngày ban hành và ít nhất một tệp.');
    expect(message({ status: 'issued', issuedOn: '2026-01-05', files: [file] })).toBeUndefined();
  });
  test('that is not published has neither', () => {
    expect(message({ status: 'not-published', files: [file] })).toBe(
      'Quy chế chưa công bố thì chưa có tệp và ngày công khai.',
    );
    expect(message({ status: 'not-published' })).toBeUndefined();
  });
  test('promised in a section that the plan does not have is refused, like an unknown duty and a missing file', () => {
    const item = regulation.parse({
      ...base,
      duty: 'A99',
      status: 'issued',
      issuedOn: '2026-01-05',
      files: [file],
      promisedIn: [{ plan: 'ke-hoach', section: 'ix' }],
    });
    const context = {
      duties: new Map([['A14', dutyOf('A14')]]),
      sectionsOfPlan: new Map([['ke-hoach', sections]]),
      files: new Map(),
      today: '2026-11-22',
    };
    expect(regulationProblems(item, context).map(({ code }) => code)).toEqual([
      'nghia-vu-la',
      'muc-ke-hoach-la',
      'tep-thieu',
    ]);
  });
  const problems = (change: Record<string, unknown>) =>
    regulationProblems(regulation.parse({ ...base, ...change }), {
      duties: new Map(['A14', 'G04', 'G10'].map((code) => [code, dutyOf(code)])),
      sectionsOfPlan: new Map(),
      files: new Map([[file.path, file]]),
      today: '2026-11-22',
    }).map(({ code, path }) => [code, path.join('.')]);
  const issued = { status: 'issued', issuedOn: '2026-01-05', files: [file] };
  test.each(['G04', 'G10'])('issued for %s, which is not for the web, is refused', (duty) =>
    expect(problems({ ...issued, duty })).toEqual([['muc-khong-dang-web', 'duty']]),
  );
  test('that nobody has published may be named for a duty inside the school', () =>
    expect(problems({ status: 'not-published', duty: 'G10' })).toEqual([]));
  test('cannot have been issued on a day to come', () => {
    expect(problems({ ...issued, issuedOn: '2026-11-23' })).toEqual([['cong-khai-truoc-van-ban', 'issuedOn']]);
    expect(problems({ ...issued, issuedOn: '2026-11-22' })).toEqual([]);
  });
});
