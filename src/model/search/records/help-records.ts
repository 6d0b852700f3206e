import { kindNames, kindOf } from '../../../kinds/index.ts';
import { pages } from '../../addresses.ts';
import { parentQuestions } from '../../views/parent-questions.ts';
import { schoolWords } from '../../views/school-words.ts';
import { upperFirst } from '../../text/first-letter.ts';
import type { Site } from '../../site/site.ts';
import type { SearchRecord } from './record.ts';

/**
 * Pages that are made from no record of the content: lists, questions of the home page, help. Those that only editors
 * look for, the help of the checker and the editing screen, are left out: they name the words of every subject.
 */
export function helpRecords(site: Site): SearchRecord[] {
  const page = (path: string, title: string, text: string): SearchRecord => ({
    path,
    title,
    text: `${title}\n${text}`,
    facets: { trang: 'Hướng dẫn' },
  });
  return [
    ...lists().map(({ path, title, summary }) => ({ ...page(path, title, summary), facets: { trang: 'Danh sách' } })),
    {
      ...page(
        pages.review,
        'Văn bản cần rà soát',
        'Kế hoạch đã ban hành dựa vào văn bản đã hết hiệu lực, hết kỳ, chưa rõ hiệu lực, được thay thế, hoặc sắp như vậy.',
      ),
      facets: { trang: 'Danh sách' },
    },
    page(
      pages.checkCode,
      'Kiểm tra bản in',
      'Tờ in ở bảng tin, tệp PDF, Word có đúng với bản trên trang không: so bằng mã đối chiếu.',
    ),
    page(
      pages.accuracy,
      'Máy đọc viện dẫn đúng đến đâu',
      'Độ chính xác và độ đầy đủ khi máy nhận ra viện dẫn trong kế hoạch và tìm văn bản.',
    ),
    page(
      pages.about,
      'Giới thiệu trang này',
      'Trang đăng gì, lấy thông tin ở đâu, tin được đến đâu, chưa đối chiếu nghĩa là gì, báo điều sai sót thế nào.',
    ),
    ...parentQuestions(site).map(({ anchor, question, what, due }) =>
      page(`/#${anchor}`, question, `${upperFirst(schoolWords(site).place)} phải công khai ${what}. Hạn: ${due}.`),
    ),
  ];
}

/** The lists of all kinds that have one. */
const lists = () =>
  kindNames.flatMap((name) => {
    const { list, pages: place } = kindOf(name);
    return list && 'route' in place ? [{ path: place.route, ...list }] : [];
  });
