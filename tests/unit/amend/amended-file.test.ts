import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { amended, opened } from '../../../src/client/amend/answers.ts';
import { letterOf } from '../../../src/client/amend/change.ts';
import type { OpenedView, ReadingView } from '../../../src/client/amend/messages.ts';
import { checkFile } from '../../../src/client/editing/preview/check-file.ts';
import { articleOfFile } from '../../../src/client/editing/preview/draw.ts';
import { knownOf } from '../../../src/client/editing/preview/preview.ts';
import { readContent } from '../../../src/io/read-content.ts';
import { amendedFile } from '../../../src/model/amend/amended-file.ts';
import type { Amendment } from '../../../src/model/amend/amendment.ts';
import { editIssues } from '../../../src/model/amend/edit-issues.ts';
import { passagesOf } from '../../../src/model/amend/passages.ts';
import { amendRecords, amendSource } from '../../../src/model/amend/source.ts';
import type { AmendSource } from '../../../src/model/amend/source.ts';
import { blockText } from '../../../src/model/article/article.ts';
import { sampleDay, sampleSchool } from '../../support/sample-school.ts';

const { content } = readContent(sampleSchool.content, undefined, sampleDay, join(sampleSchool.content, 'public'));
const records = amendRecords(content);

function sourceOf(name: string, text?: string): AmendSource {
  const [collection, id] = name.split('/');
  const record = records.find((each) => each.collection === collection && each.id === id);
  if (!record) throw new Error(name);
  return amendSource(record, text ?? readFileSync(record.file, 'utf8'), content);
}
const none: Amendment = {
  kind: 'copying-error',
  on: sampleDay,
  passages: {},
  fields: {},
  what: '',
  reason: 'Trang chép sai so với bản đã ký.',
  replacedBy: null,
};
const read = (source: AmendSource, amendment: Partial<Amendment>) =>
  amended(
    source,
    {
      kind: 'amend',
      amendment: { ...none, ...amendment },
      base: '',
      register: '',
      table: '',
      today: sampleDay,
      newer: null,
    },
    knownOf(null, null),
  ) as ReadingView;
/** The lines that an edit takes out and puts in. */
function changedLines({ result }: ReadingView): { out: string[]; in: string[] } {
  const [before, after] = [result?.before ?? '', result?.text ?? ''].map((text) => text.split('\n'));
  return {
    out: before!.filter((line) => !after!.includes(line)),
    in: after!.filter((line) => !before!.includes(line)),
  };
}

const plan = sourceOf('plans/2026-ke-hoach-mau');

describe('a correction on the page', () => {
  it('changes the words of one passage and records the change with the old words and the new ones', () => {
    const reading = read(plan, { passages: { 'ii-2-d1': 'Đăng thực đơn trước thứ Sáu của tuần liền trước.' } });
    expect(reading.problems).toEqual([]);
    expect(reading.edits).toMatchObject([{ place: 'mục “2. Thực đơn hằng tuần”', before: 'Bảy', after: 'Sáu' }]);
    expect(changedLines(reading)).toEqual({
      out: ['Đăng thực đơn trước thứ Bảy của tuần liền trước.'],
      in: [
        '  - on: 2026-11-22',
        '    what: "mục “2. Thực đơn hằng tuần”: “Bảy” thành “Sáu”"',
        '    reason: Trang chép sai so với bản đã ký.',
        'Đăng thực đơn trước thứ Sáu của tuần liền trước.',
      ],
    });
  });
  it('says in the change and in the letter neither what a removal takes away nor personal data', () => {
    const passage = 'Cháu Bùi Gia Bảo lớp 5A bị tự kỷ, mẹ 0912345678.';
    const old = sourceOf(
      'plans/2026-ke-hoach-mau',
      plan.text.replace('Đăng thực đơn trước thứ Bảy', `${passage} Đăng thực đơn trước thứ Bảy`),
    );
    const typed = { 'ii-2-d1': 'Đăng thực đơn trước thứ Bảy của tuần liền trước.' };
    for (const kind of ['removal', 'correction'] as const) {
      const { sent, edits } = read(old, { kind, what: 'Đã gỡ dữ liệu cá nhân.', passages: typed });
      expect(JSON.stringify(edits)).toContain('Gia Bảo');
      const said = [
        JSON.stringify(sent),
        letterOf('Kế hoạch', '/ke-hoach/', { edits: sent, why: 'Luật đòi.', done: 'amend' }),
      ];
      expect(said.join('')).not.toMatch(/Gia Bảo|0912345678/u);
    }
    const removed = read(plan, { kind: 'removal', passages: { 'ii-2-d1': 'Đăng thực đơn.' } });
    expect(removed.sent.map(({ was }) => was)).toEqual(['(không chép lại)']);
  });
  it('shows the page with the record of the change before the text', () => {
    const { result } = read(plan, { kind: 'correction', fields: { number: '06/KH-MNM' } });
    expect(result?.html.indexOf('Số, ký hiệu: “05/KH-MNM” thành “06/KH-MNM”')).toBeGreaterThan(0);
    expect(result?.html).toContain('Số: 06/KH-MNM');
  });
  it('gives no file while there is no reason, and says what is missing', () => {
    const reading = read(plan, { passages: { 'ii-3-d1': 'Sửa sân chơi vào tháng 7.' }, reason: ' ' });
    expect(reading.result).toBeNull();
    expect(reading.missing).toEqual(['Chưa ghi vì sao.']);
  });
  it('gives no file where the checker finds an error: private data, or markup that is not allowed', () => {
    const phone = read(plan, { passages: { 'ii-3-d1': 'Gọi cô Lan, điện thoại 0912 345 678.' } });
    const markup = read(plan, { passages: { 'ii-3-d1': '<script>alert(1)</script>' } });
    for (const { problems, result } of [phone, markup]) {
      expect(problems).not.toEqual([]);
      expect(result).toBeNull();
    }
  });
  it('is refused with the words of a person that do not say the edit, as by the check of the repository', () => {
    const reading = read(plan, { passages: { 'ii-3-d1': 'Xây nhà đa năng.' }, what: 'sửa lỗi chính tả' });
    expect(reading.problems.join(' ')).toContain('Xây nhà đa năng');
    expect(reading.result).toBeNull();
  });
  it('says nothing of what is as it was', () => {
    const reading = read(plan, { passages: { 'ii-3-d1': 'Sửa sân chơi trong hè.' } });
    expect(reading).toMatchObject({ edits: [], missing: ['Chưa sửa chữ nào.'], result: null });
  });
  it('names the addresses that other words of a heading would take away', () => {
    const own = sourceOf('plans/2026-ke-hoach-mau', `${plan.text}\n## Phụ lục\n\nMột dòng.\n`);
    const { remarks } = read(own, { passages: { 'phu-luc': 'Danh sách' } });
    expect(remarks.join(' ')).toContain('#phu-luc');
  });
  it('keeps the line ends and the mark of a file that Windows wrote', () => {
    const windows = `\uFEFF${plan.text.replaceAll('\n', '\r\n')}`;
    const { result } = read({ ...plan, text: windows }, { passages: { 'ii-3-d1': 'Sửa sân chơi vào tháng 7.' } });
    expect(result?.text.startsWith('\uFEFF---\r\n')).toBe(true);
    expect(result?.text.replaceAll('\r\n', '')).not.toContain('\n');
  });
});

describe('a withdrawal on the page', () => {
  it('of a plan makes its withdrawal, and changes no word of the text', () => {
    const reading = read(plan, { kind: 'withdrawal', reason: 'Thay bằng kế hoạch 09/KH-MNM.' });
    expect(changedLines(reading)).toEqual({
      out: ['status: issued'],
      in: ['status: withdrawn', 'withdrawal:', '  on: 2026-11-22', '  reason: Thay bằng kế hoạch 09/KH-MNM.'],
    });
    expect(reading.result?.html).toContain('Kế hoạch này đã thu hồi');
  });
  it('of a regulation, which has no place for it, says it among its changes', () => {
    const reading = read(sourceOf('regulations/quy-che-dan-chu'), {
      kind: 'withdrawal',
      reason: 'Bãi bỏ theo 03/QĐ-MNM.',
    });
    expect(reading.problems).toEqual([]);
    expect(reading.result?.text).toContain('status: withdrawn');
    expect(reading.result?.text).toContain('Văn bản này đã bãi bỏ, xin đừng làm theo.');
  });
  it('of a notice ends its time on the home page', () => {
    const reading = read(sourceOf('notices/2026-lich-hop-cha-me'), { kind: 'withdrawal', reason: 'Hoãn họp.' });
    expect(reading.problems).toEqual([]);
    expect(changedLines(reading).out).toEqual(['until: 2026-11-29']);
    expect(changedLines(reading).in).toContain('until: 2026-11-22');
  });
});

test.each(
  records
    .filter(({ collection }) => ['plans', 'notices'].includes(collection))
    .map((each) => [`${each.collection}/${each.id}`]),
)('each passage of %s is where its words are in the file, and an edit of it changes no other', (name) => {
  const source = sourceOf(name);
  const { passages } = opened(source) as OpenedView;
  expect(passages.length).toBeGreaterThan(0);
  for (const { anchor, source: words, start, end, kind } of passages) {
    const before = checkFile(source.collection, source.id, source.text);
    expect(before.text.slice(start, end)).toBe(words);
    if (kind === 'table') continue;
    const text = amendedFile(
      source.collection,
      source.text,
      { ...none, passages: { [anchor]: `${words} thêm` } },
      { passages, what: 'x' },
    );
    const after = checkFile(source.collection, source.id, text);
    const wordsOf = (file: typeof before) => {
      const article = articleOfFile(source.collection, file)!;
      return article.blocks.map((block) => [block.anchor, blockText(article, block)] as const);
    };
    const changed = wordsOf(after).filter(([, now], index) => wordsOf(before)[index]?.[1] !== now);
    expect(changed.map(([each]) => each)).toEqual([anchor]);
    // Without a word about it the same edit is what the check of the repository refuses.
    expect(editIssues(before.record!, after.record!)).not.toEqual([]);
    expect(passagesOf(articleOfFile(source.collection, after)!, after.text)).toHaveLength(passages.length);
  }
});
