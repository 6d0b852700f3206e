import { wordsOf } from './words.ts';
import type { Word } from './words.ts';

/**
 * What parents ask without a word of the title that answers it, and that title's words. The words of a sign are in the question in
 * this order, with others between them: `đăng ký … học` is in `đăng ký cho con vào học`. A sign has two words or more, so that it is
 * in no question about something else; tests compare them with all titles of the site.
 */
const signs: readonly (readonly [subject: string, ...signs: string[]])[] = [
  [
    'kế hoạch tuyển sinh',
    'đăng ký học',
    'xin vào lớp',
    'xin vào trường',
    'xin vào học',
    'ghi danh',
    'cho đi nhà trẻ',
    'cho đi học',
    'cho đi mẫu giáo',
    'nhận trẻ tuổi',
  ],
  [
    'các khoản thu',
    'nộp tiền',
    'đóng tiền',
    'tiền bán trú',
    'phí trông',
    'phí bán trú',
    'trông ngoài giờ',
    'phải nộp những gì',
    'phải đóng những gì',
    'tiền hàng tháng',
  ],
  ['số dư các quỹ', 'quỹ còn', 'tồn quỹ', 'quỹ lớp', 'tiền quỹ'],
  [
    'chuẩn nghề nghiệp',
    'cô có bằng',
    'giáo viên có bằng',
    'trình độ cô',
    'giáo viên tốt nghiệp',
    'cô tốt nghiệp',
    'trình độ giáo viên',
  ],
  [
    'nơi nhận phản ánh',
    'khiếu nại ở đâu',
    'phản ánh ở đâu',
    'đơn ở đâu',
    'khiếu nại giáo viên',
    'khiếu nại trường',
    'phản ánh trường',
    'phản ánh giáo viên',
    'phản ánh cô',
  ],
  ['miễn giảm', 'giảm học phí', 'miễn học phí', 'chế độ trẻ dân tộc', 'chế độ trẻ nghèo', 'chế độ hộ nghèo'],
  ['hỗ trợ ăn trưa', 'ăn trưa hỗ trợ', 'hỗ trợ tiền ăn', 'trợ cấp ăn'],
  ['thông báo', 'tin tức', 'tin của trường', 'tin gì mới', 'bảng tin', 'tin cho phụ huynh', 'tin cho cha mẹ'],
  ['tổng số trẻ, nhóm, lớp', 'lớp đông', 'lớp mấy cô', 'mấy lớp', 'bao nhiêu lớp'],
  ['khám sức khỏe', 'bé nặng bao nhiêu', 'cân đo', 'tiêm phòng'],
  ['thu, chi đồng phục', 'mua đồng phục', 'tiền đồng phục', 'may đồng phục', 'giá đồng phục'],
  ['lịch tiếp công dân', 'hiệu trưởng tiếp', 'gặp hiệu trưởng', 'gặp ban giám hiệu'],
  ['kế hoạch giáo dục tuần', 'tuần này học gì'],
];

const table = signs.map(([subject, ...others]) => ({
  subject: wordsOf(subject),
  signs: others.map((sign) => wordsOf(sign)),
}));

type Typed = Pick<Word, 'text' | 'plain'>;

/** A longer query is a sentence of a text, in which the words of a sign are by chance. */
const LONGEST = 10;

/** The words of the titles that may answer a question of parents, the best first. @param words of the whole query */
export function subjectsOf(words: readonly Typed[]): readonly Word[][] {
  if (words.length > LONGEST) return [];
  return table.filter((each) => each.signs.some((sign) => isIn(sign, words))).map(({ subject }) => subject);
}

/** Whether the words of a sign are in the query, in their order. A typed mark must agree; one that was not typed need not. */
function isIn(sign: readonly Word[], words: readonly Typed[]): boolean {
  let at = 0;
  for (const word of words) {
    const next = sign[at];
    if (next && (word.text === next.text || (word.text === word.plain && word.plain === next.plain))) at++;
  }
  return at === sign.length;
}
