import fc from 'fast-check';
import { disclosureData, type TableData, type TableKey } from '../../../src/kinds/disclosure-data/index.ts';
import type { Fact } from './attacker.ts';
import { samples } from './samples.ts';

/** A number that the reader sees in a cell, as the data for programs gives it; null where it is hidden or missing. */
export type Seen = (cell: string) => number | null;

/** What everybody knows of the numbers of a table, stated here apart from what the table itself says of its sums. */
export interface Known {
  facts: Fact[];
  /** Numbers of people that are in no cell but follow, as those who are not in a part: what they are in truth. */
  unlisted: Record<string, number>;
}

/** Random records of a table that counts people, of small schools above all. */
export interface RandomTable<K extends TableKey> {
  data: fc.Arbitrary<TableData<K>>;
  known: (data: TableData<K>, seen: Seen) => Known;
  /** Whether the table has to guess what adds up. */
  guesses?: true;
}

/** The id of a cell. */
const cell = (row: string, column = 'children') => `${column} ${row}`;
const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);
const adds = (whole: string, parts: readonly string[]): Fact => ({
  terms: [[whole, 1], ...parts.map((id) => [id, -1] as const)],
  least: 0,
  most: 0,
});
/** That some of a whole are in a part and the others are not. */
const within = (part: string, whole: string, numbers: readonly [part: number, whole: number]): Known => {
  const others = `${whole} without ${part}`;
  return { facts: [adds(whole, [part, others])], unlisted: { [others]: numbers[1] - numbers[0] } };
};
/** That `part` is `seen` times `whole`, but for so much rounding. Nothing where the cell shows no number. */
const ratio = (seen: number | null, part: string, whole: string, rounding = 1e-9): Fact[] =>
  seen === null
    ? []
    : [
        {
          terms: [
            [part, 1],
            [whole, -(seen + rounding)],
          ],
          least: -Infinity,
          most: 0,
        },
        {
          terms: [
            [part, 1],
            [whole, -(seen - rounding)],
          ],
          least: 0,
          most: Infinity,
        },
      ];
const both = (...all: readonly Known[]): Known => ({
  facts: all.flatMap(({ facts }) => facts),
  unlisted: Object.assign({}, ...all.map(({ unlisted }) => unlisted)) as Record<string, number>,
});
const only = (...facts: Fact[]): Known => ({ facts, unlisted: {} });

/** Most that matters happens around five. */
const few = fc.oneof({ weight: 5, arbitrary: fc.nat(6) }, { weight: 1, arbitrary: fc.integer({ min: 7, max: 30 }) });
/** A part of a whole, often a few of it or all but a few. */
const partOf = (whole: number) => {
  const small = fc.nat(Math.min(whole, 6));
  return fc.oneof(
    small,
    small.map((others) => whole - others),
    fc.nat(whole),
  );
};
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 3 });
const parse = <K extends TableKey>(key: K, change: object) =>
  disclosureData.parse({ ...samples[key], ...change }) as TableData<K>;

const subsets = ['twoSessions', 'boarding', 'disabled', 'foreign'] as const;
const children: RandomTable<'children'> = {
  data: fc
    .tuple(
      fc.subarray(['25-36-thang', '3-4-tuoi', '4-5-tuoi', '5-6-tuoi', 'ghep'], { minLength: 1 }),
      fc.array(few, { minLength: 5, maxLength: 5 }),
    )
    .chain(([ages, numbers]) => {
      const rows = ages.map((ageGroup, at) => ({ ageGroup, classes: 1 + (at % 2), children: numbers[at]! }));
      const total = sum(rows.map((row) => row.children));
      const mixed = rows.find(({ ageGroup }) => ageGroup === 'ghep')?.children;
      return fc
        .tuple(
          maybe(mixed === undefined ? partOf(total) : fc.constant(mixed)),
          ...subsets.map(() => maybe(partOf(total))),
        )
        .map(([inMixed, ...parts]) =>
          parse('children', {
            rows,
            total,
            mixed: inMixed,
            ...Object.fromEntries(subsets.map((key, at) => [key, parts[at]])),
          }),
        );
    }),
  known: (data, seen) => {
    const total = sum(data.rows.map((row) => row.children));
    const given = (['mixed', ...subsets] as const).filter((key) => data[key] !== null);
    const ages = data.rows.map((row) => cell(row.ageGroup));
    return both(
      only(
        adds(cell('total'), ages),
        ...[...ages, ...given.map((key) => cell(key))].flatMap((id) =>
          ratio(seen(id.replace('children', 'share')), id, cell('total')),
        ),
        ...data.rows.flatMap((row) =>
          ratio(seen(cell(row.ageGroup, 'average')), cell(row.ageGroup), cell(row.ageGroup, 'classes'), 0.05),
        ),
        ...ratio(seen(cell('total', 'average')), cell('total'), cell('total', 'classes'), 0.05),
        ...(ages.includes(cell('ghep')) && data.mixed !== null ? [adds(cell('mixed'), [cell('ghep')])] : []),
      ),
      ...given.map((key) => within(cell(key), cell('total'), [data[key]!, total])),
    );
  },
};

const weights = ['normal', 'underweight', 'overweight'] as const;
const growth: RandomTable<'growth'> = {
  data: fc
    .oneof(few, fc.integer({ min: 5, max: 14 }))
    .chain((all) => fc.tuple(fc.constant(all), partOf(all), partOf(all)))
    .chain(([all, monitored, examined]) =>
      partOf(monitored).chain((under) =>
        fc
          .tuple(partOf(monitored - under), maybe(partOf(monitored)), fc.subarray([...weights]))
          .map(([over, stunted, missing]) =>
            parse('growth', {
              children: all,
              monitored,
              examined,
              normal: monitored - under - over,
              underweight: under,
              overweight: over,
              stunted,
              ...(missing.length === weights.length ? {} : Object.fromEntries(missing.map((key) => [key, null]))),
            }),
          ),
      ),
    ),
  known: (data, seen) => {
    const given = weights.filter((key) => data[key] !== null);
    const left = data.monitored - sum(given.map((key) => data[key]!));
    const parts = given.map((key) => cell(key));
    const unweighed = 'without a weight';
    return both(
      within(cell('monitored'), cell('children'), [data.monitored, data.children]),
      within(cell('examined'), cell('children'), [data.examined, data.children]),
      data.stunted === null ? only() : within(cell('stunted'), cell('monitored'), [data.stunted, data.monitored]),
      given.length === weights.length
        ? only(adds(cell('monitored'), parts))
        : { facts: [adds(cell('monitored'), [...parts, unweighed])], unlisted: { [unweighed]: left } },
      only(
        ...(['monitored', 'examined'] as const).flatMap((key) =>
          ratio(seen(cell(key, 'share')), cell(key), cell('children')),
        ),
        ...[...given, ...(data.stunted === null ? [] : (['stunted'] as const))].flatMap((key) =>
          ratio(seen(cell(key, 'share')), cell(key), cell('monitored')),
        ),
      ),
    );
  },
};

const universalisation: RandomTable<'universalisation'> = {
  data: few
    .chain((all) => fc.tuple(fc.constant(all), partOf(all)))
    .chain(([fiveYearOlds, enrolled]) =>
      partOf(enrolled).map((completed) => parse('universalisation', { fiveYearOlds, enrolled, completed })),
    ),
  known: ({ fiveYearOlds, enrolled, completed }, seen) =>
    both(
      within(cell('enrolled'), cell('fiveYearOlds'), [enrolled, fiveYearOlds]),
      within(cell('completed'), cell('enrolled'), [completed, enrolled]),
      only(
        ...ratio(seen(cell('enrolled', 'share')), cell('enrolled'), cell('fiveYearOlds')),
        ...ratio(seen(cell('completed', 'share')), cell('completed'), cell('enrolled')),
      ),
    ),
};

/** The rates of the supports are law or in the table of fees: everybody knows them. */
const rates = [800, 1440, 500] as const;
const support: RandomTable<'support'> = {
  data: fc.array(few, { minLength: 1, maxLength: 3 }).map((numbers) =>
    parse('support', {
      rows: numbers.map((number, at) => ({
        policy: `Chính sách ${at + 1}`,
        kind: 'tro-cap',
        children: number,
        amount: number * rates[at]!,
      })),
    }),
  ),
  known: ({ rows }) => {
    const keys = rows.map((_, at) => `tro-cap-chinh-sach-${at + 1}`);
    return only(
      ...keys.map((key, at): Fact => ({
        terms: [
          [cell(key, 'amount'), 1],
          [cell(key), -rates[at]!],
        ],
        least: 0,
        most: 0,
      })),
      adds(
        cell('total', 'amount'),
        keys.map((key) => cell(key, 'amount')),
      ),
    );
  },
};

const land: RandomTable<'land'> = {
  data: fc
    .tuple(few, fc.nat(3000))
    .map(([number, hundredths]) =>
      parse('land', { children: number, rows: [{ name: 'Trung tâm', area: 100 + hundredths / 100 }], total: null }),
    ),
  known: (data, seen) => {
    const number = 'children of the school';
    const area = data.rows[0]!.area;
    const perChild = seen(cell('total', 'perChild'));
    return {
      facts:
        perChild === null ? [] : [{ terms: [[number, perChild]], least: area - 0.005 * 30, most: area + 0.005 * 30 }],
      unlisted: { [number]: data.children },
    };
  },
};

const kinds = ['khieu-nai', 'to-cao', 'kien-nghi'] as const;
const results = ['upheld', 'partly', 'rejected'] as const;
const stages = ['received', 'competent', 'settled', 'onTime'] as const;
const petitions = few
  .chain((received) => fc.tuple(fc.constant(received), partOf(received)))
  .chain(([received, competent]) => fc.tuple(fc.constant([received, competent]), partOf(competent)))
  .chain(([first, settled]) =>
    fc.tuple(partOf(settled), partOf(settled)).chain(([onTime, upheld]) =>
      partOf(settled - upheld).map((partly) => ({
        received: first[0],
        competent: first[1],
        settled,
        onTime,
        upheld,
        partly,
        rejected: settled - upheld - partly,
      })),
    ),
  );
const complaints: RandomTable<'complaints'> = {
  data: fc.tuple(fc.array(petitions, { minLength: 1, maxLength: 3 }), fc.nat(60)).map(([rows, days]) => {
    const settled = sum(rows.map((row) => row.settled));
    return parse('complaints', {
      rows: rows.map((row, at) => ({ kind: kinds[at], ...row })),
      averageDays: settled === 0 ? null : Math.round((days / settled) * 100) / 100,
    });
  }),
  known: ({ rows }, seen) => {
    const lines = [
      ...rows.map((row) => ({ key: row.kind, row })),
      {
        key: 'total',
        row: Object.fromEntries(
          [...stages, ...results].map((key) => [key, sum(rows.map((row) => row[key]))]),
        ) as Record<(typeof stages)[number] | (typeof results)[number], number>,
      },
    ];
    const shownAverage = seen('footnote averageDays');
    return both(
      ...lines.flatMap(({ key, row }) => [
        only(
          adds(
            cell(key, 'settled'),
            results.map((each) => cell(key, each)),
          ),
        ),
        ...stages
          .slice(1)
          .map((part, at) => within(cell(key, part), cell(key, stages[at]), [row[part], row[stages[at]!]])),
      ]),
      only(
        ...[...stages, ...results].map((key) =>
          adds(
            cell('total', key),
            rows.map((row) => cell(row.kind, key)),
          ),
        ),
      ),
      shownAverage === null ? only() : only(...ratio(shownAverage, 'days in all', cell('total', 'settled'), 0.005)),
    );
  },
};

/** Ages that make up the school, and those who board, of one year. The words say which is which, so everybody knows. */
const yearbook: RandomTable<'yearbook'> = {
  data: fc.array(few, { minLength: 1, maxLength: 4 }).chain((ages) =>
    fc.tuple(partOf(sum(ages)), fc.boolean()).map(([boarding, both]) =>
      parse('yearbook', {
        years: [2026],
        rows: [
          ['Số trẻ', sum(ages)] as const,
          ...ages.map((number, at) => [`Trẻ ${at + 2} tuổi`, number] as const),
          ['Ăn bán trú', boarding] as const,
          ...(both ? [['Không ăn bán trú', sum(ages) - boarding] as const] : []),
        ].map(([indicator, value]) => ({ indicator, unit: 'tre', values: [value] })),
      }),
    ),
  ),
  known: ({ rows }) => {
    const value = (row: number) => rows[row]!.values[0]!;
    const id = (key: string) => cell(key, '2026');
    const ages = rows.filter(({ indicator }) => indicator.endsWith('tuổi'));
    const boarding = ages.length + 1;
    return both(
      only(
        adds(
          id('so-tre'),
          ages.map((_, at) => id(`tre-${at + 2}-tuoi`)),
        ),
        ...(rows.length > boarding + 1 ? [adds(id('so-tre'), [id('an-ban-tru'), id('khong-an-ban-tru')])] : []),
      ),
      within(id('an-ban-tru'), id('so-tre'), [value(boarding), value(0)]),
    );
  },
  guesses: true,
};

const studentParts = ['female', 'ethnicMinority', 'disabled', 'twoSessions', 'boarding', 'foreign'] as const;
const students: RandomTable<'students'> = {
  data: fc.array(few, { minLength: 1, maxLength: 5 }).chain((numbers) => {
    const total = sum(numbers);
    return fc.tuple(...studentParts.map(() => maybe(partOf(total))), maybe(few)).map((parts) =>
      parse('students', {
        rows: numbers.map((number, at) => ({ grade: `lop-${at + 1}`, classes: 1 + (at % 2), students: number })),
        total,
        ...Object.fromEntries(studentParts.map((key, at) => [key, parts[at]])),
        transferredIn: parts.at(-1),
        transferredOut: null,
        admitted: null,
      }),
    );
  }),
  known: (data, seen) => {
    const at = (row: string, column = 'students') => cell(row, column);
    const total = sum(data.rows.map((row) => row.students));
    const given = studentParts.filter((key) => data[key] !== null);
    const grades = data.rows.map(({ grade }) => grade);
    return both(
      only(
        adds(
          at('total'),
          grades.map((grade) => at(grade)),
        ),
        ...[...grades, ...given].flatMap((key) => ratio(seen(at(key, 'share')), at(key), at('total'))),
        ...[...grades, 'total'].flatMap((key) => ratio(seen(at(key, 'average')), at(key), at(key, 'classes'), 0.05)),
      ),
      ...given.map((key) => within(at(key), at('total'), [data[key]!, total])),
    );
  },
};

const learnerParts = ['admitted', 'female', 'ethnicMinority', 'disabled', 'foreign'] as const;
const learners: RandomTable<'learners'> = {
  data: fc.array(few, { minLength: 1, maxLength: 4 }).chain((numbers) => {
    const total = sum(numbers);
    return fc.tuple(...learnerParts.map(() => maybe(partOf(total)))).map((parts) =>
      parse('learners', {
        rows: numbers.map((number, at) => ({ programme: `Khóa ${at + 1}`, learners: number })),
        total,
        ...Object.fromEntries(learnerParts.map((key, at) => [key, parts[at]])),
      }),
    );
  }),
  known: (data, seen) => {
    const at = (row: string, column = 'learners') => cell(row, column);
    const given = learnerParts.filter((key) => data[key] !== null);
    const programmes = data.rows.map(({ programme }) => programme);
    return both(
      only(
        adds(
          at('total'),
          programmes.map((key) => at(key)),
        ),
        ...[...programmes, ...given].flatMap((key) => ratio(seen(at(key, 'share')), at(key), at('total'))),
      ),
      ...given.map((key) => within(at(key), at('total'), [data[key]!, sum(data.rows.map((row) => row.learners))])),
    );
  },
};

const promotion: RandomTable<'promotion'> = {
  data: fc.array(fc.tuple(few, few), { minLength: 1, maxLength: 4 }).map((rows) =>
    parse('promotion', {
      rows: rows.map(([promoted, retained], at) => ({ name: `Khối ${at + 1}`, promoted, retained })),
    }),
  ),
  known: ({ rows }, seen) =>
    only(
      ...rows.flatMap(({ name }) => [
        adds(cell(name, 'total'), [cell(name, 'promoted'), cell(name, 'retained')]),
        ...ratio(seen(cell(name, 'share')), cell(name, 'promoted'), cell(name, 'total')),
      ]),
    ),
};

const finished = ['tieu-hoc', 'dai-hoc', 'co-viec-lam'] as const;
const completion: RandomTable<'completion'> = {
  data: fc
    .array(
      few.chain((all) => fc.tuple(fc.constant(all), partOf(all))),
      { minLength: 1, maxLength: finished.length },
    )
    .map((rows) =>
      parse('completion', {
        rows: rows.map(([candidates, passed], at) => ({ result: finished[at], candidates, passed })),
      }),
    ),
  known: ({ rows }, seen) =>
    both(
      ...rows.map(({ result, candidates, passed }) =>
        within(cell(result, 'passed'), cell(result, 'candidates'), [passed, candidates]),
      ),
      only(
        ...rows.flatMap(({ result }) =>
          ratio(seen(cell(result, 'share')), cell(result, 'passed'), cell(result, 'candidates')),
        ),
      ),
    ),
};

/** One entry for every table that counts people: a test compares the keys with the columns. */
export const randomTables = {
  children,
  growth,
  universalisation,
  support,
  land,
  complaints,
  yearbook,
  students,
  learners,
  promotion,
  completion,
};
