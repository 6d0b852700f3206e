import type { Confidence } from '../../kinds/common.ts';
import type { SourceKey } from '../../kinds/provenance.ts';
import { conditionFor } from '../law/duty/condition.ts';
import { concerns } from '../law/duty/state.ts';
import type { Site } from '../site/site.ts';

/** A question that parents ask, and what law obliges the school to publish about it. */
export interface ParentQuestion {
  anchor: string;
  question: string;
  /** The question in a word or two, for the way to it. */
  short: string;
  /** What must be public, in plain words. */
  what: string;
  /** By when. */
  due: string;
  /** The duties that answer it, the first the one that says most. */
  duties: string[];
  basis: { reference: string; article: string }[];
  sources: SourceKey[];
  confidence: Confidence;
}

/**
 * The questions of the home page, in the order in which parents ask them. Legal basis: Thông tư
 * 09/2024/TT-BGDĐT, articles 4, 5, 7 and 15; Nghị định 154/2026/NĐ-CP, articles 10 and 11.
 */
export const parentQuestions: readonly ParentQuestion[] = [
  {
    anchor: 'hoc-phi',
    duties: ['B03', 'B04', 'B05'],
    short: 'Học phí',
    question: 'Học phí và các khoản thu năm học này là bao nhiêu?',
    what: 'các khoản thu và mức thu của năm học, dự kiến cho các năm sau, chính sách miễn, giảm',
    due: 'trước ngày 30/6 hằng năm và trước khi tuyển sinh',
    basis: [{ reference: '09-2024-tt-bgddt', article: 'khoản 2, khoản 3 Điều 5; Điều 15' }],
    sources: ['phap-dien'],
    confidence: 'high',
  },
  {
    anchor: 'thuc-don',
    duties: ['F03'],
    short: 'Thực đơn',
    question: 'Tuần này trẻ ăn gì?',
    what: 'thực đơn hằng ngày của trẻ',
    due: 'trước thứ Bảy của tuần trước đó',
    basis: [{ reference: '09-2024-tt-bgddt', article: 'điểm d khoản 1 Điều 7; Điều 15' }],
    sources: ['phap-dien'],
    confidence: 'high',
  },
  {
    anchor: 'tuyen-sinh',
    duties: ['D01'],
    short: 'Tuyển sinh',
    question: 'Tuyển sinh khi nào, cần những gì?',
    what: 'đối tượng, chỉ tiêu, phương thức và các mốc thời gian tuyển sinh',
    due: 'trước ngày 30/6 hằng năm',
    basis: [{ reference: '09-2024-tt-bgddt', article: 'điểm a khoản 1 Điều 7; Điều 15' }],
    sources: ['phap-dien'],
    confidence: 'high',
  },
  {
    anchor: 'hoi-ai',
    duties: ['A02', 'A06', 'H01'],
    short: 'Hỏi ai',
    question: 'Cần hỏi hoặc góp ý thì gặp ai?',
    what: 'địa chỉ, điện thoại, thư điện tử của trường, người phát ngôn, và lịch tiếp công dân của hiệu trưởng',
    due: 'thông tin chung trước ngày 30/6 hằng năm; lịch tiếp công dân khi có lịch',
    basis: [
      { reference: '09-2024-tt-bgddt', article: 'khoản 2, khoản 6 Điều 4' },
      { reference: '154-2026-nd-cp', article: 'Điều 10, Điều 11' },
    ],
    sources: ['phap-dien', 'phap-dien-2026'],
    confidence: 'medium-high',
  },
];

/**
 * The questions that law has the site's school answer: menus are for schools that feed small children, say. A question
 * whose first duty holds on a condition only is left out: the page says "phải công bố" of each.
 */
export function questionsFor(site: Site): ParentQuestion[] {
  const { duties, school } = site.dutyBook();
  const others = new Set(duties.filter(({ data }) => !concerns(data, school)).map(({ data }) => data.code));
  const conditional = new Set(
    duties.filter(({ data }) => conditionFor(data, school) !== null).map(({ data }) => data.code),
  );
  return parentQuestions.flatMap((each) =>
    others.has(each.duties[0]!) || conditional.has(each.duties[0]!)
      ? []
      : [{ ...each, duties: each.duties.filter((code) => !others.has(code)) }],
  );
}
