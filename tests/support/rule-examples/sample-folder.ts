import { createHash } from 'node:crypto';
import { smallestJpeg } from '../../../src/model/rules/smallest-jpeg.ts';
import { cleanFiles } from '../content-folder.ts';
import { pdfWith } from '../downloads.ts';
import { dutyFile, provenance } from '../duty-file.ts';

/** The day on which examples are judged. */
export const today = '2026-11-22';

/** A PDF of one page. */
const signed = pdfWith('Signed').toString('latin1');
const sha256 = createHash('sha256').update(signed).digest('hex');
const fiveYears = '{ kind: term, count: 5, unit: years }';
const circular = cleanFiles['legal-references/01-2020-tt-bm.mdx']!;

const disclosure = (duty: string, period: string, rest: string) =>
  `duty: ${duty}\norganization: truong-mau\nperiod: ${period}\n${rest}${provenance}`;

/** A picture of the sample folder: the smallest JPEG file. */
export const samplePicture = { path: 'public/tep/san-truong.jpg', bytes: smallestJpeg() } as const;

/**
 * The folder that examples of rules change: the clean folder, with a draft, documents that it can cite, duties, what the
 * school published, and files for readers below `public/`. Sample data.
 */
export const sampleFolder: Readonly<Record<string, string>> = {
  ...cleanFiles,
  'legal-references/05-2022-tt-bm.mdx': circular
    .replace('01/2020', '05/2022')
    .replace('2020-01-15', '2022-05-10')
    .replace('2020-03-01', '2022-07-01')
    .replace(
      'provenance',
      'relations:\n  - { type: replaces, target: 01-2020-tt-bm, on: 2022-07-01, sources: [unsourced], confidence: low }\nprovenance',
    ),
  'legal-references/07-2021-tt-bm.mdx': circular
    .replace('01/2020', '07/2021')
    .replace(
      'issuedOn: 2020-01-15\neffectiveOn: 2020-03-01\n',
      'uncertainFrom: { on: 2021-01-01, reason: Không rõ., sources: [unsourced], confidence: low }\n',
    ),
  'plans/2026-du-thao.mdx': cleanFiles['plans/2024-ke-hoach-mau.mdx']!.replace('issued\n', 'draft\n')
    .replace('year: 2024\nissuedOn: 2024-03-05', 'year: 2026\nissuedOn: 2026-03-05')
    .replace('năm 2024', 'năm 2026')
    .replace('implements: [01-2020-tt-bm]\n', '')
    .replace('Đoạn thứ nhất.', 'Đoạn dự thảo.'),
  'duties/b01.yaml': dutyFile(
    'B01',
    fiveYears,
    'period: year\nforms: [table]\ntables: [income]\nchannels: [web]\nweb: required\n',
  ),
  'duties/c01.yaml': dutyFile(
    'C01',
    fiveYears,
    'period: school-year\nforms: [table]\ntables: [staff]\nchannels: [web]\nweb: required\n',
  ),
  'duties/d05.yaml': dutyFile(
    'D05',
    fiveYears,
    'period: school-year\nforms: [table]\ntables: [children]\nchannels: [web]\nweb: required\n',
  ),
  'duties/d08.yaml': dutyFile(
    'D08',
    fiveYears,
    'period: school-year\nforms: [table]\ntables: [children]\nchannels: [web]\nweb: required\n',
  ),
  'duties/f03.yaml': dutyFile(
    'F03',
    fiveYears,
    'period: week\nforms: [table]\ntables: [menu]\nchannels: [web]\nweb: required\n',
  ),
  'duties/g01.yaml': dutyFile(
    'G01',
    fiveYears,
    'period: year\nforms: [document]\nchannels: [internal, web]\nweb: allowed\n',
  ),
  'duties/g04.yaml': dutyFile(
    'G04',
    fiveYears,
    'period: year\nforms: [document]\nchannels: [noticeboard]\nweb: forbidden\n',
  ),
  'duties/z01.yaml': dutyFile(
    'Z01',
    fiveYears,
    'period: year\nforms: [table]\ntables: [income]\nchannels: [web]\nweb: required\nheldTo: 2024-07-18\n',
  ),
  'disclosures/thu-chi.yaml': disclosure(
    'B01',
    "'2025'",
    `data:
  - table: income
    year: 2025
    unit: trieu-dong
    rows:
      - { source: ngan-sach, activity: Giáo dục, amount: 4200 }
      - source: hoc-phi
        activity: Giáo dục
        amount: 240
narrative: [Đoạn mẫu.]
publications:
  - on: 2026-06-01
`,
  ),
  'disclosures/ke-hoach.yaml': disclosure(
    'G01',
    "'2026'",
    `documents:
  - title: Kế hoạch mẫu
    issuedOn: 2026-03-05
    files:
      - path: tep/ke-hoach-mau.pdf
        sha256: ${sha256}
        label: Bản ký
publications:
  - on: 2026-03-06
`,
  ),
  'disclosures/nhan-su.yaml': disclosure(
    'C01',
    '2025-2026',
    `data:
  - table: staff
    asOf: 2026-06-01
    rows:
      - { position: giao-vien-mau-giao, bachelor: 10, college: 2 }
      - { position: nuoi-duong, intermediate: 2 }
publications:
  - on: 2026-06-10
`,
  ),
  'disclosures/tre.yaml': disclosure(
    'D05',
    '2025-2026',
    `data:
  - table: children
    asOf: 2026-06-01
    rows:
      - { ageGroup: 3-4-tuoi, classes: 4, children: 100 }
      - { ageGroup: 4-5-tuoi, classes: 4, children: 105 }
    total: 205
    twoSessions: 205
    boarding: 198
    disabled: 0
publications:
  - on: 2026-06-10
`,
  ),
  'disclosures/thuc-don.yaml': disclosure(
    'F03',
    '2026-w48',
    `data:
  - table: menu
    weekOf: 2026-11-23
    rows: [{ on: 2026-11-23, meal: trua, dishes: [Cơm] }]
publications:
  - on: 2026-11-20
`,
  ),
  'regulations/quy-che-mau.yaml': `organization: truong-mau
title: Quy chế mẫu
status: not-published
duty: G01
promisedIn: [{ plan: 2024-ke-hoach-mau, section: i }]
purpose: Điều mẫu.
${provenance}`,
  'reports/bao-cao-mau.yaml': `organization: truong-mau
plan: 2024-ke-hoach-mau
title: Báo cáo mẫu
occasion: quarter
period: 2024-q2
reportedOn: 2024-07-05
sections:
  - { section: i, state: done, summary: Đã xong. }
${provenance}`,
  'public/tep/ke-hoach-mau.pdf': signed,
};
