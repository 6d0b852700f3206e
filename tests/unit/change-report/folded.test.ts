import { fromMarkdown } from 'mdast-util-from-markdown';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { foldedLines } from '../../../src/model/change-report/comment-list.ts';
import { changeComment } from '../../../src/model/change-report/comment.ts';
import { changePage } from '../../../src/model/change-report/page.ts';
import { safe, textOf } from '../../../src/model/change-report/markdown.ts';
import type { ChangeReport } from '../../../src/model/change-report/change-report.ts';

const lines = (count: number) => Array.from({ length: count }, (_, index) => safe`dòng ${index + 1}`);
const fold = (count: number, total = count) =>
  textOf(foldedLines(lines(count), total, { open: 8, counted: safe`mục` }));

test.each([1, 8, 10])('a list of %i lines is shown whole', (count) => {
  expect(fold(count)).not.toContain('<details>');
  expect(fold(count).split('\n')).toHaveLength(count);
});

test('a longer list shows its first lines, and counts the others on the fold', () => {
  const text = fold(30, 42);
  const [seen, hidden] = text.split('<details>');
  expect(seen!.match(/^- dòng/gmu)).toHaveLength(8);
  expect(hidden).toMatch(/^<summary>và 34 mục nữa<\/summary>\n\n- dòng 9\n/u);
  expect(hidden).toContain('- dòng 30\n- và 12 mục nữa.\n\n</details>');
});

const duties = Array.from({ length: 40 }, (_, index) => ({
  name: `Nghĩa vụ ${index + 1}`,
  documents: ['Thông tư mẫu'],
}));
const change = (index: number) => ({
  path: 'a',
  place: `Trường ${index}`,
  before: 'cũ',
  after: 'mới',
  lead: null,
  tail: null,
});
const record = {
  collection: 'plans',
  id: 'mau',
  name: 'Kế hoạch mẫu',
  file: 'plans/mau.mdx',
  kind: 'changed',
  changes: Array.from({ length: 20 }, (_, index) => change(index + 1)),
  moreChanges: 5,
  issuedTextDiffers: false,
} as const;
const report: ChangeReport = {
  base: 'a'.repeat(40),
  today: '2026-11-22',
  errors: 0,
  warnings: 0,
  issues: [],
  records: [
    { ...record, changes: [...record.changes] },
    { ...record, changes: [], moreChanges: 0 },
  ],
  settings: [],
  asBefore: [],
  leftOut: [],
  exceptions: [],
  citations: [],
  duties: [],
  law: { changes: [{ id: 'a', name: 'Thông tư mẫu', before: 'còn', after: 'hết' }], plans: [], duties },
  addresses: { lost: [], added: [], lostAnchors: [] },
  refusedFiles: [],
  files: { downloads: [], code: [] },
  weight: null,
  preview: null,
};

test('a comment folds the rest of long lists, also below a record, and still names every duty that a law touches', () => {
  const text = changeComment(report);
  for (const { name } of duties) expect(text).toContain(`\`${name}\``);
  const tags: string[] = [];
  const listed: number[] = [];
  visit(fromMarkdown(text), (node) => {
    if (node.type === 'html') tags.push(node.value);
    if (node.type === 'list') listed.push(node.children.length);
  });
  expect(tags).toEqual([
    '<!-- dan-biet: thay-doi -->',
    '<details><summary>và 17 chỗ nữa</summary>',
    '</details>',
    '<details><summary>và 32 mục nữa</summary>',
    '</details>',
  ]);
  // The two records, of which one has 8 and 12 changes and the count of 5 more; the law; 8 and 32 duties.
  expect(listed).toEqual([2, 8, 13, 1, 8, 32]);
});

test('a page has room, and folds nothing', () => {
  const page = changePage(report);
  expect(page).not.toContain('details');
  for (const { name } of duties) expect(page).toContain(name);
});
