import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../../src/io/read-content.ts';
import { changeReport } from '../../../src/model/change-report/change-report.ts';
import { changeComment } from '../../../src/model/change-report/comment.ts';
import { changeOptions } from '../../support/change-options.ts';
import { cleanFiles, inFolder, planWith } from '../../support/content-folder.ts';
import type { Files } from '../../support/content-folder.ts';

const today = '2026-11-22';
const plan = 'plans/2024-ke-hoach-mau.mdx';
const phone = '0912 345 678';

const state = (files: Files) => inFolder(files, (root) => readContent(join(root, 'content'), root, today));
function said(before: Files, after: Files, downloads: string[] = []): { comment: string; json: string } {
  const options = changeOptions(today);
  const files = { ...options.files, downloads: downloads.map((path) => ({ path, kind: 'added' as const })) };
  const report = changeReport(state(before), state(after), { ...options, files });
  return { comment: changeComment(report), json: JSON.stringify(report) };
}
const numbers = /0912.?345.?678|0987.?654.?321/u;

describe('the report of a change does not repeat', () => {
  test('a telephone number or a child in the name of a file', () => {
    const names = ['public/tep/0912345678.pdf', 'public/tep/be-nguyen-van-an-lop-mam-2-bi-hen.txt'];
    const { comment, json } = said({}, {}, names);
    expect(json).not.toMatch(/0912345678|nguyen-van-an/u);
    expect(comment).toContain('public/tep/091•••••78.pdf');
    // Not even how long each syllable is.
    expect(comment).toMatch(/be-n•{12}-/u);
  });

  test.each<[string, string, string]>([
    ['a number that came', 'Đoạn thứ nhất của văn bản này.', `Đoạn thứ nhất của văn bản này. Gọi ${phone}.`],
    ['a number that went', `Đoạn thứ nhất của văn bản này. Gọi ${phone}.`, 'Đoạn thứ nhất của văn bản này.'],
    [
      'a number of which a part is another',
      `Đoạn thứ nhất. Gọi ${phone} để hỏi.`,
      'Đoạn thứ nhất. Gọi 0912 345 679 để hỏi.',
    ],
    ['one number in place of another', `Gọi ${phone}.`, 'Gọi 0987 654 321.'],
    ['a number next to which a word is another', `Gọi ${phone} sáng nay.`, `Gọi ${phone} chiều nay.`],
  ])('%s', (_what, before, after) => {
    const { comment, json } = said({ [plan]: planWith(before) }, { [plan]: planWith(after) });
    expect(json).not.toMatch(numbers);
    expect(comment).toContain('•');
    expect(comment).toContain('**Sửa (1)**');
  });

  test('but says what the school decided to publish, and what is only possible', () => {
    const decided = `${cleanFiles['site.yaml'] ?? ''}personalDataExceptions:\n  - { file: ${plan}, code: so-dien-thoai-rieng, text: ${phone}, reason: Số trực của trường., decidedBy: Hiệu trưởng }\n`;
    const { comment } = said({}, { [plan]: planWith(`Gọi ${phone}.`), 'site.yaml': decided });
    expect(comment).toContain(`Gọi ${phone}.`);
    const body = 'Xe của khách có biển số 29A-123.45 đỗ ở cổng.';
    expect(said({}, { [plan]: planWith(body) }).comment).toContain(body);
  });
});
