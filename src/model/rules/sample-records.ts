import type { FileChanges, FolderExample } from './example.ts';

/** Records that examples add to the sample folder. */

const provenance = 'provenance: { sources: [unsourced], confidence: low }\n';

export const notesFile = 'editorial-notes/2024-ke-hoach-mau.yaml';

/** The circular with this day, of which somebody compared 1 March 2020. */
export const comparedDay = (effectiveOn: string): FolderExample => ({
  files: {
    'legal-references/01-2020-tt-bm.mdx': {
      replace: [
        ['effectiveOn: 2020-03-01', effectiveOn],
        [provenance, `provenance:\n  sources: [unsourced]\n  confidence: low\n${MARK}`],
      ],
    },
  },
  excerpt: `${effectiveOn}\n${MARK}`,
});

const MARK = `  verification:
    - by: Văn thư
      on: 2026-11-20
      against: Công báo mẫu
      fields:
        - field: effectiveOn
          digest: crc32:3bbf0146
`;

/** A file of editorial notes, each a code and the paragraph that it is about. */
export const notes = (...each: readonly (readonly [code: string, block: string])[]): string =>
  `plan: 2024-ke-hoach-mau\nnotes:\n${each
    .map(
      ([code, block]) =>
        `  - code: ${code}\n    group: spelling\n    line: 1\n    block: ${block}\n    quote: thứ nhất\n    problem: Sai.\n    sources: [plan]\n    confidence: low\n`,
    )
    .join('')}`;

/** A notice with this text. @param fields further lines of its head */
export const notice = (text: string, fields = ''): string =>
  `---\norganization: truong-mau\nissuedOn: 2024-03-20\nsubject: Lịch họp\n${fields}${provenance}---\n\n${text}\n`;

/** A circular in effect from 2021-05-01 that does something to that of the sample folder. @param on ISO day of the act */
export const circularThat = ({ type, on }: { type: string; on: string }): string =>
  `---\nkind: thong-tu\nnumber: 02/2021/TT-BM\nissuer: bo-mau\nissuedOn: 2021-02-01\neffectiveOn: 2021-05-01\nsubject: Quy định mẫu\nfield: giao-duc\nrelations:\n  - { type: ${type}, target: 01-2020-tt-bm, on: ${on}, sources: [unsourced], confidence: low }\n${provenance}---\n\nThông tư mẫu.\n`;

/** The declaration that a record had to go. */
export const removal = (record: string): string =>
  `record: ${record}\nname: Thông báo họp\non: 2026-11-20\nrule: Luật mẫu, Phần I\nreason: Lộ dữ liệu cá nhân.\nby: Hiệu trưởng\n`;

export const summaryFile = 'summaries/2024-ke-hoach-mau.yaml';

/** A summary that rests on one paragraph. */
export const summary = (block: string): string =>
  `plan: 2024-ke-hoach-mau\nauthor: ban biên tập\nwrittenOn: 2026-11-22\nstatements:\n  - about: children\n    text: Trẻ được học.\n    sections: [${block}]\n`;

/** A decision by hand about a citation in one paragraph. */
export const decision = (block: string): string =>
  `citationDecisions:\n  - { block: ${block}, text: thứ nhất, target: 01-2020-tt-bm, reason: Câu trước nêu, by: Văn thư }\n`;

/** A table that a plan's disclosure does not have. */
export const menu =
  'data:\n  - table: menu\n    weekOf: 2026-11-23\n    rows: [{ on: 2026-11-23, meal: trua, dishes: [Cơm] }]\n';

/** A disclosure of income that has only words. */
export const incomeWithout = `duty: B01
organization: truong-mau
period: '2025'
narrative: [Đoạn mẫu.]
publications:
  - on: 2026-06-01
${provenance}`;

/** Another school takes the sample folder over. */
export const newSchool: FileChanges = {
  'site.yaml': { replace: [['school: truong-mau', 'school: truong-moi']] },
  'organizations/truong-moi.yaml': {
    copyOf: 'organizations/truong-mau.yaml',
    replace: [['Trường Mầm non Mẫu', 'Trường Mầm non Khác']],
  },
  ...Object.fromEntries(
    [
      'organizations/truong-mau.yaml',
      'plans/2024-ke-hoach-mau.mdx',
      'plans/2026-du-thao.mdx',
      'regulations/quy-che-mau.yaml',
      'reports/bao-cao-mau.yaml',
      'disclosures/ke-hoach.yaml',
      'disclosures/nhan-su.yaml',
      'disclosures/thu-chi.yaml',
      'disclosures/thuc-don.yaml',
      'disclosures/tre.yaml',
    ].map((file) => [file, null]),
  ),
};
