import { describe, expect, test } from 'vitest';
import { searchRecords } from '../../../src/model/search/records/records.ts';
import { subjectsOf } from '../../../src/model/search/question-signs.ts';
import { cleanQuery } from '../../../src/model/search/query/clean-query.ts';
import { wordsOf } from '../../../src/model/search/words.ts';
import { realSite } from '../../support/search-site.ts';

const subjects = (query: string) =>
  subjectsOf(wordsOf(query)).map(({ words }) => words.map(({ text }) => text).join(' '));

describe('a question of parents', () => {
  test.each([
    ['muốn đăng ký cho cháu học', 'kế hoạch tuyển sinh'],
    ['muon dang ky cho chau hoc', 'kế hoạch tuyển sinh'],
    ['quỹ năm ngoái còn mấy đồng', 'số dư các quỹ'],
    ['cô chủ nhiệm có bằng gì', 'chuẩn nghề nghiệp'],
    ['chieu nay con an gi', 'thực đơn hằng ngày'],
    ['may be trong lop', 'tổng số trẻ nhóm lớp'],
    ['thu nam an gi', 'thực đơn hằng ngày'],
    ['mấy giờ mở cổng', 'dịch vụ giáo dục'],
    ['gia đình khó khăn có được giảm tiền không', 'miễn giảm'],
  ])('%s is also looked for as %s', (query, subject) => expect(subjects(query)).toContain(subject));

  test.each([
    ['quý còn'],
    ['đăng kỳ học'],
    ['giáo viên'],
    ['nộp đơn'],
    ['luật tiếp công dân'],
    ['ăn'],
    ['con có được không'],
  ])('is not in %s: its words are others, too few, or say nothing of what is asked', (query) =>
    expect(subjects(query)).toEqual([]),
  );

  test('is the one with more signs in it where two share words, and at most two are looked for', () => {
    expect(subjects('nộp đơn xin học')[0]).toBe('kế hoạch tuyển sinh');
    expect(subjects('nộp đơn tố cáo cô giáo')[0]).toBe('nơi nhận phản ánh');
    expect(subjects('tiền ăn trưa được hỗ trợ, tiền quỹ').length).toBe(2);
  });

  test('is only likely in a sentence most of whose words are of something else', () => {
    expect(subjectsOf(wordsOf('tổ chức hội thi nấu ăn ngày phụ nữ toàn tỉnh'))).toMatchObject([{ by: 'near' }]);
    expect(subjectsOf(wordsOf('ngày mai con ăn gì'))).toMatchObject([{ by: 'same' }]);
    expect(subjectsOf(wordsOf('học phí'))).toMatchObject([{ by: 'near' }]);
    expect(subjectsOf(wordsOf('học phí bao nhiêu'))).toMatchObject([{ by: 'same' }]);
  });

  test('is in no long passage, in which words are by chance', () => {
    expect(subjects(`đăng ký ${'việc khác '.repeat(5)}học`)).toEqual([]);
    expect(subjects('đăng ký '.repeat(100_000))).toEqual([]);
  });

  test('is in no title of a document or a plan', () => {
    const { site, content } = realSite();
    const titles = searchRecords(site, content).flatMap(({ path, title }) =>
      /^\/(?:van-ban|ke-hoach|quy-che)\//u.test(path) ? [title] : [],
    );
    expect(titles.length).toBeGreaterThan(100);
    expect(titles.filter((title) => subjects(title).length > 0)).toEqual([]);
  });
});

test('that the newest is meant is not looked for in texts, where something else is asked', () => {
  expect(cleanQuery('thông tư công khai mới nhất')).toBe('thông tư công khai');
  expect(cleanQuery('thông tư mới nhất')).toBe('thông tư mới nhất');
});
