import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/io/read-content.ts';
import { checkEdit } from '../../../src/model/check/check-edit.ts';
import { cleanFiles, inFolder } from '../../support/content-folder.ts';
import type { Files } from '../../support/content-folder.ts';
import { provenance } from '../../support/duty-file.ts';

/** What the site wrote and is true in fewer words: an entry says what was there, and what is there. */
const day = '2026-11-22';
const circular = 'legal-references/01-2020-tt-bm.mdx';
const summary = 'summaries/2024-ke-hoach-mau.yaml';
const notes = 'editorial-notes/2024-ke-hoach-mau.yaml';
const notice = 'notices/2024-hop.mdx';
const regulation = 'regulations/quy-che-mau.yaml';
const A = 'Nhà trường lấy ý kiến cha mẹ trẻ mỗi học kỳ một lần.';
const files: Record<string, string> = {
  [circular]: cleanFiles[circular]!.replace(
    'Thông tư mẫu.',
    'Thông tư quy định việc nuôi dưỡng, chăm sóc, giáo dục trẻ trong trường mầm non công lập.',
  ),
  [summary]: `plan: 2024-ke-hoach-mau\nauthor: ban biên tập\nwrittenOn: 2024-03-22\nstatements:\n  - { about: families, text: "${A}", sections: [i] }\n`,
  [notes]: `plan: 2024-ke-hoach-mau\nnotes:\n  - { code: D10, group: spelling, line: 1, block: i-d1, quote: thứ nhất, problem: Viết sai dấu., sources: [plan], confidence: low }\n  - { code: D11, group: spelling, line: 1, block: i-d1, quote: thứ nhất, problem: Thiếu chủ ngữ ở câu này., sources: [plan], confidence: low }\n`,
  [notice]: `---\norganization: truong-mau\nissuedOn: 2024-03-20\nsubject: Lịch họp\n${provenance.replace('}', ', note: "Chép theo bản dán ở cổng trường, đối chiếu với bản ký của hiệu trưởng." }')}---\n\nHọp lúc 7 giờ.\n`,
  [regulation]: `organization: truong-mau\ntitle: Quy chế mẫu\nstatus: issued\nduty: B01\nissuedOn: 2024-01-05\npublishedOn: 2024-01-10\nfiles: [{ path: tep/quy-che.pdf, sha256: ${'a'.repeat(64)}, label: Bản ký }]\npurpose: Người lao động và cha mẹ trẻ được biết, được bàn, được kiểm tra những việc gì.\n${provenance}`,
};
const content = (changes: Files) =>
  inFolder({ ...files, ...changes }, (root) => readContent(join(root, 'content'), root, day).content);
const before = content({});
const edited = (changes: Files) => checkEdit(before, content(changes), day);

/** One edit of a file, with an entry that says `what` of it. */
function edit(path: string, from: string, to: string, what?: string): Files {
  const text = files[path]!;
  expect(text).toContain(from);
  const entry = `changes:\n  - { on: ${day}, kind: correction, what: ${JSON.stringify(what)}, reason: Viết sai. }\n`;
  const now = text.replace(from, to);
  if (what === undefined) return { [path]: now };
  return { [path]: now.startsWith('---\n') ? now.replace('---\n', `---\n${entry}`) : entry + now };
}

const shorter: [path: string, from: string, to: string][] = [
  [summary, A, 'Lấy ý kiến mỗi năm một lần.'],
  [regulation, 'được biết, được bàn, được kiểm tra những việc gì.', 'được biết.'],
  [notice, 'Chép theo bản dán ở cổng trường, đối chiếu với bản ký của hiệu trưởng.', 'Chép theo bản ký.'],
  [circular, 'nuôi dưỡng, chăm sóc, giáo dục trẻ trong trường mầm non công lập', 'nuôi trẻ'],
  [
    circular,
    'Thông tư quy định việc nuôi dưỡng, chăm sóc, giáo dục trẻ trong trường mầm non công lập.',
    'Thông tư mẫu.',
  ],
  [
    notes,
    '  - { code: D11, group: spelling, line: 1, block: i-d1, quote: thứ nhất, problem: Thiếu chủ ngữ ở câu này., sources: [plan], confidence: low }\n',
    '',
  ],
  [notes, 'Thiếu chủ ngữ ở câu này.', 'Thiếu dấu.'],
  [circular, 'effectiveOn: 2020-03-01\n', ''],
];

describe('a shorter truth', () => {
  it.each(shorter)('%s: takes the place of “%s” by the line that the remedy writes', (path, from, to) => {
    const issues = edited(edit(path, from, to));
    expect(issues.map(({ severity }) => severity)).toEqual(['error']);
    const remedy = issues[0]?.remedy ?? '';
    const line = JSON.parse(/what: ("(?:[^"\\]|\\.)*")/u.exec(remedy)?.[1] ?? '""') as string;
    expect(line).not.toBe('');
    expect(line).not.toContain('…');
    expect(edited(edit(path, from, to, line))).toEqual([]);
  });

  it.each(shorter)('%s: does not come by an entry that says nothing of “%s”', (path, from, to) => {
    expect(edited(edit(path, from, to, 'Viết lại cho gọn.'))).toHaveLength(1);
  });

  it('says every word that went, and not the first ones alone', () => {
    const what = 'statements: “Nhà trường lấy ý kiến” thành “Lấy ý kiến mỗi năm một lần.”';
    expect(edited(edit(summary, A, 'Lấy ý kiến mỗi năm một lần.', what))).toHaveLength(1);
    expect(edited(edit(summary, A, 'Lấy ý kiến mỗi năm một lần.', `${A} Lấy ý kiến mỗi năm một lần.`))).toEqual([]);
  });

  it('does not take a note away by the words of another note', () => {
    const [, from, to] = shorter[5]!;
    expect(edited(edit(notes, from, to, 'bỏ “thứ nhất”, “Viết sai dấu.”'))).toHaveLength(1);
  });
});
