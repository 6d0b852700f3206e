import { describe, expect, test } from 'vitest';
import { disclosureProblems, repeatedTables, type DisclosureContext } from '../../../src/model/disclosure/check.ts';
import { differingTotals } from '../../../src/model/disclosure/check-children.ts';
import { dataProblems } from '../../../src/model/disclosure/tables.ts';
import { disclosureRules } from '../../../src/model/rules/disclosure-rules.ts';
import { disclosure, type Disclosure } from '../../../src/kinds/disclosure.ts';
import { disclosureData } from '../../../src/kinds/disclosure-data/index.ts';
import { duties, published } from '../law/duty/fixtures.ts';
import { samples } from './samples.ts';

const digest = 'a'.repeat(64);
const context: DisclosureContext = {
  duties: new Map(duties.map((duty) => [duty.code, duty])),
  files: new Map([['tep/ke-hoach-2026.pdf', { sha256: digest }]]),
  school: 'truong-mau',
  today: '2026-11-22',
};
const found = (item: Disclosure) => disclosureProblems(item, context).map(({ code, path }) => [code, path.join('.')]);
const first = (item: Disclosure) => disclosureProblems(item, context)[0]!;
const on = (day: string) => ({ publications: [{ on: day }] });
const document = (rest: Record<string, unknown> = {}) => ({
  title: 'Kế hoạch',
  files: [{ path: 'tep/ke-hoach-2026.pdf', sha256: digest, label: 'Bản ký' }],
  ...rest,
});
const plan = (rest: Record<string, unknown> = {}, file: Record<string, unknown> = {}) =>
  published('G01', '2026', { ...on('2026-03-10'), documents: [document(file)], ...rest });

describe('a disclosure', () => {
  test('that is in order has no problem', () => {
    expect(found(plan({}, { issuedOn: '2026-03-09' }))).toEqual([]);
    expect(found(published('B01', '2025', { ...on('2026-06-01'), data: [samples.income] }))).toEqual([]);
    expect(found(published('F03', '2026-w48', { ...on('2026-11-20'), data: [samples.menu] }))).toEqual([]);
    expect(found(published('B08', '2026-9t', { ...on('2026-10-10'), data: [samples['budget-execution']] }))).toEqual(
      [],
    );
  });

  test.each(['G03', 'G04', 'G12', 'G05', 'G08', 'G10', 'P01'])(
    'for %s, which is not for the web, is an error',
    (code) => {
      const period = code === 'P01' ? '2026' : '2026';
      const problems = disclosureProblems(
        published(code, period, { ...on('2026-03-10'), documents: [document()] }),
        context,
      );
      expect(problems.map((item) => item.code)).toContain('muc-khong-dang-web');
      expect(problems.find((item) => item.code === 'muc-khong-dang-web')?.severity).toBe('error');
    },
  );

  test('for G12 says what is forbidden and what to do', () => {
    const item = first(published('G12', '2026', { ...on('2026-03-10'), documents: [document()] }));
    expect(item.message).toBe(
      'G12 (Bản kê khai tài sản, thu nhập): cấm đăng trên trang, không được có mục trên trang.',
    );
    expect(item.remedy).toBe('Không bao giờ đăng trên trang.');
  });

  test('cannot smuggle a forbidden duty in next to an allowed one', () => {
    expect(found(plan({ alsoFor: ['G03'] }))).toEqual([['muc-khong-dang-web', 'alsoFor.0']]);
  });

  test.each([
    ['a day of publication to come', plan(on('2026-11-23')), 'ngay-cong-khai-tuong-lai', 'publications.0.on'],
    [
      'a publication before the document',
      plan({}, { issuedOn: '2026-03-11' }),
      'cong-khai-truoc-van-ban',
      'publications.0.on',
    ],
    [
      'an event that came after the publication',
      plan({ eventOn: '2026-03-11' }),
      'cong-khai-truoc-van-ban',
      'publications.0.on',
    ],
    [
      'numbers as of a day after the publication',
      published('C01', '2025-2026', { ...on('2026-05-31'), data: [samples.staff] }),
      'cong-khai-truoc-van-ban',
      'publications.0.on',
    ],
    [
      'a document of a day to come and no day of publication',
      plan({ publications: [{ on: null, note: 'Không rõ.' }] }, { issuedOn: '2026-11-23' }),
      'cong-khai-truoc-van-ban',
      'documents.0.issuedOn',
    ],
    [
      'a change that came after its publication',
      plan({ publications: [{ on: '2026-03-10' }, { on: '2026-04-10', kind: 'update', changedOn: '2026-04-11' }] }),
      'thu-tu-cong-khai',
      'publications.1.changedOn',
    ],
    [
      'an update that comes first',
      plan({ publications: [{ on: '2026-03-10', kind: 'update' }] }),
      'thu-tu-cong-khai',
      'publications.0',
    ],
    [
      'an update before the first publication',
      plan({ publications: [{ on: '2026-03-10' }, { on: '2026-03-09', kind: 'update' }] }),
      'thu-tu-cong-khai',
      'publications.1',
    ],
    [
      'a file that is not there',
      plan({}, { files: [{ path: 'tep/ke-hoch-2026.pdf', sha256: digest, label: 'x' }] }),
      'tep-thieu',
      'documents.0.files.0.path',
    ],
    [
      'a file with other bytes',
      plan({}, { files: [{ path: 'tep/ke-hoach-2026.pdf', sha256: 'b'.repeat(64), label: 'x' }] }),
      'tep-khac-ma',
      'documents.0.files.0.sha256',
    ],
    ['an unknown duty', published('B33', '2026', on('2026-03-10')), 'nghia-vu-la', 'duty'],
    [
      'a month for a duty of weeks',
      published('F03', '2026-11', { ...on('2026-11-20'), data: [samples.menu] }),
      'ky-sai',
      'period',
    ],
    [
      'a week that the year does not have',
      published('F03', '2025-w53', { ...on('2026-11-20'), data: [samples.menu] }),
      'ky-sai',
      'period',
    ],
    [
      'a duty of repealed law',
      published('Z04', '2025-2026', { ...on('2026-06-01'), data: [samples.staff] }),
      'nghia-vu-ngoai-thoi-gian',
      'duty',
    ],
    [
      'numbers of another year',
      published('B01', '2024', { ...on('2025-06-01'), data: [samples.income] }),
      'ky-khac-so-lieu',
      'data.0',
    ],
    [
      'the menu of another week',
      published('F03', '2026-w47', { ...on('2026-11-13'), data: [samples.menu] }),
      'ky-khac-so-lieu',
      'data.0',
    ],
    [
      'a table of another duty',
      published('C01', '2025-2026', { ...on('2026-06-01'), data: [samples.menu] }),
      'mau-khong-hop',
      'data.0.table',
    ],
    ['words where a table is due', published('B01', '2025', on('2026-06-01')), 'muc-rong', 'data'],
    ['words where a document is due', published('A13', '2025-2026', on('2026-06-01')), 'muc-rong', 'documents'],
    [
      'a total that does not add up',
      published('C01', '2025-2026', { ...on('2026-06-01'), data: [{ ...samples.staff, total: 21 }] }),
      'tong-khong-khop',
      'data.0.total',
    ],
  ])('with %s is refused', (_name, item, code, path) => {
    expect(found(item)).toEqual([[code, path]]);
  });

  test('a missing file names the one that was probably meant', () => {
    const item = first(plan({}, { files: [{ path: 'tep/ke-hoch-2026.pdf', sha256: digest, label: 'x' }] }));
    expect(item.message).toBe('Không có tệp public/tep/ke-hoch-2026.pdf.');
    expect(item.remedy).toContain('Có thể là tep/ke-hoach-2026.pdf');
  });

  test('publication on the day of signing is in order', () => {
    expect(found(plan(on('2026-03-09'), { issuedOn: '2026-03-09' }))).toEqual([]);
  });

  test('a later document belongs to a later publication', () => {
    const two = { documents: [document({ issuedOn: '2026-03-09' }), document({ issuedOn: '2026-05-05' })] };
    expect(found(plan({ ...two, publications: [{ on: '2026-03-10' }, { on: '2026-05-06', kind: 'update' }] }))).toEqual(
      [],
    );
    expect(found(plan({ ...two, publications: [{ on: '2026-03-10' }] }))).toEqual([
      ['cong-khai-truoc-van-ban', 'publications.0.on'],
    ]);
  });

  test('every problem says why and how to fix it', () => {
    for (const { why, remedy } of Object.values(disclosureRules))
      for (const text of [why, remedy]) expect(text.length).toBeGreaterThan(10);
  });
});

describe('the schema of a disclosure refuses', () => {
  const valid = {
    duty: 'A01',
    organization: 'x',
    period: '2025-2026',
    narrative: ['Tên.'],
    publications: [{ on: '2026-06-01' }],
    provenance: { sources: ['plan'], confidence: 'high' },
  };
  const message = (change: Record<string, unknown>) =>
    disclosure.safeParse({ ...valid, ...change }).error?.issues[0]?.message;

  test.each([
    [{ narrative: [] }, 'Mục chưa có gì: cần bài viết, văn bản hoặc số liệu, hoặc lý do không áp dụng.'],
    [{ publications: [] }, 'Cần ít nhất một lần công khai; không biết ngày thì ghi on: null kèm ghi chú.'],
    [{ publications: [{ on: null }] }, 'Không ghi ngày công khai thì cần ghi chú nói vì sao không biết.'],
    [{ notApplicable: 'Không có.' }, 'Đã ghi không áp dụng thì không có bài viết, văn bản hay số liệu.'],
    [
      { publications: [{ on: '2026-02-30' }] },
      'Ngày phải viết năm-tháng-ngày, ví dụ 2024-02-22, và phải có thật trên lịch.',
    ],
    [{ documents: [{ title: 'Không có tệp' }] }, 'Văn bản cần một tệp, hoặc mã kế hoạch, quy chế đã đăng trên trang.'],
  ])('%j', (change, expected) => expect(message(change)).toBe(expected));

  test.each(['2026-Q3', 'năm 2026', '2026-13', '26-27', '2026-10t'])('the period %s', (period) => {
    expect(message({ period })).toContain('Kỳ viết như 2025-2026');
  });

  test.each(['/etc/passwd', 'tep/../x.pdf', 'tep/Ke hoach.pdf', 'https://x.vn/a.pdf'])('the file path %s', (path) => {
    const files = [{ path, sha256: digest, label: 'x' }];
    expect(message({ documents: [{ title: 'x', files }] })).toContain('Tệp nằm trong public/tep/');
  });
});

describe('numbers that contradict each other', () => {
  const problems = (key: keyof typeof samples, change: Record<string, unknown>) =>
    dataProblems(disclosureData.parse({ ...samples[key], ...change })).map(({ code, path }) => [code, path.join('.')]);

  test.each([
    ['staff', { total: 21 }, ['tong-khong-khop', 'total']],
    ['land', { total: 3480 }, ['tong-khong-khop', 'total']],
    ['children', { total: 204 }, ['tong-khong-khop', 'total']],
    ['children', { boarding: 206 }, ['so-vuot-tong', 'boarding']],
    ['growth', { examined: 206 }, ['so-vuot-tong', 'examined']],
    ['growth', { normal: 186 }, ['tong-khong-khop', 'monitored']],
    ['universalisation', { enrolled: 71 }, ['so-vuot-tong', 'enrolled']],
    ['income', { total: 5241 }, ['tong-khong-khop', 'total']],
    ['spending', { total: 5 }, ['tong-khong-khop', 'total']],
    ['sponsorship', { total: 126 }, ['tong-khong-khop', 'total']],
  ] as const)('%s with %j', (key, change, expected) => expect(problems(key, change)).toEqual([expected]));

  test('a yearbook whose years run backwards', () => {
    const { error } = disclosureData.safeParse({ ...samples.yearbook, years: [2024, 2026, 2025] });
    expect(error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['years.2', 'Gặp năm 2025 sau năm 2026, cần viết từ năm cũ đến năm mới.'],
    ]);
  });

  test('a fund whose closing balance is not opening plus increase minus decrease', () => {
    expect(problems('funds', { rows: [{ name: 'Quỹ', opening: 10, increase: 5, decrease: 3, closing: 13 }] })).toEqual([
      ['tong-khong-khop', 'rows.0.closing'],
    ]);
  });

  test('a line of the budget that is not the sum of its parts, and a part without its line', () => {
    const rows = [
      { key: '1', name: 'Chi', amount: 10 },
      { key: '1.1', name: 'Lương', amount: 6 },
      { key: '1.2', name: 'Khác', amount: 5 },
      { key: '2.1', name: 'Lạc', amount: 1 },
    ];
    expect(problems('budget-estimate', { rows })).toEqual([
      ['tong-khong-khop', 'rows.0.amount'],
      ['tong-khong-khop', 'rows.3.key'],
    ]);
  });

  test('more petitions settled than received, and results that do not make up the settled', () => {
    const row = {
      kind: 'kien-nghi',
      received: 10,
      competent: 10,
      settled: 11,
      onTime: 11,
      upheld: 10,
      partly: 0,
      rejected: 0,
    };
    expect(problems('complaints', { rows: [row] })).toEqual([
      ['so-vuot-tong', 'rows.0.settled'],
      ['tong-khong-khop', 'rows.0.settled'],
    ]);
  });

  test('one post on two rows', () => {
    const rows = [
      { position: 'ke-toan', bachelor: 1 },
      { position: 'ke-toan', bachelor: 1 },
    ];
    expect(problems('staff', { rows, total: null })).toEqual([['dong-trung', 'rows.1']]);
  });

  test('a total says what was found, what was computed and the difference', () => {
    const [item] = dataProblems(disclosureData.parse({ ...samples.income, total: 6000 }));
    expect(item?.message).toBe('Gặp tổng 6.000 triệu đồng, cộng các phần được 5.240 triệu đồng, lệch 760 triệu đồng.');
  });
});

describe('tables over several disclosures', () => {
  test('counts of children are once for a school and a period', () => {
    const item = (code: string) => published(code, '2025-2026', { ...on('2026-06-01'), data: [samples.children] });
    const entries = [
      { id: 'd05', disclosure: item('D05') },
      { id: 'd08', disclosure: item('D08') },
    ];
    expect(repeatedTables(entries).map(({ id, problem }) => [id, problem.code])).toEqual([['d08', 'so-lieu-trung']]);
    expect(repeatedTables([entries[0]!, { id: 'x', disclosure: { ...item('D08'), period: '2024-2025' } }])).toEqual([]);
  });
});

describe('tables that tell how many children the school has', () => {
  const entry = (id: string, code: string, data: unknown) => ({
    id,
    disclosure: published(code, '2025-2026', { ...on('2026-06-10'), data: [data] }),
  });
  const problems = (change: Record<string, unknown>) =>
    differingTotals([entry('c04', 'C04', { ...samples.land, ...change }), entry('d05', 'D05', samples.children)]).map(
      ({ id, problem: { code, path, message } }) => [id, code, path.join('.'), message],
    );

  test('may not differ on one day', () => {
    expect(problems({ asOf: samples.children.asOf, children: 210 })).toEqual([
      [
        'd05',
        'tong-khong-khop',
        'data.0.rows',
        'Gặp 205 người học ngày 01/6/2026, bảng “Đất và điểm trường” của mục c04 cùng ngày có 210 người học.',
      ],
    ]);
  });
  test('may differ on two days, and agree on one', () => {
    expect(problems({ asOf: '2026-05-01', children: 210 })).toEqual([]);
    expect(problems({ asOf: samples.children.asOf, children: 205 })).toEqual([]);
  });
});
