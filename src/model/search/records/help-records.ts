import { pages } from '../../addresses.ts';
import { questionsFor } from '../../views/parent-questions.ts';
import type { Site } from '../../site/site.ts';
import type { SearchRecord } from './record.ts';

/**
 * Pages that no record of the content stands behind: lists, questions of the home page, help. Those that only editors
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
    {
      ...page(pages.plans, 'Kế hoạch của nhà trường', 'Danh sách kế hoạch theo trường và theo năm.'),
      facets: { trang: 'Danh sách' },
    },
    {
      ...page(pages.references, 'Văn bản', 'Danh sách văn bản theo năm, loại, cơ quan ban hành, hiệu lực.'),
      facets: { trang: 'Danh sách' },
    },
    {
      ...page(pages.organizations, 'Cơ quan', 'Danh sách trường học và cơ quan ban hành văn bản.'),
      facets: { trang: 'Danh sách' },
    },
    {
      ...page(pages.board, 'Mục phải công khai', 'Mọi nghĩa vụ công khai của nhà trường, tình trạng và hạn.'),
      facets: { trang: 'Danh sách' },
    },
    { ...page(pages.regulations, 'Quy chế của nhà trường', 'Danh sách quy chế.'), facets: { trang: 'Danh sách' } },
    {
      ...page(
        pages.review,
        'Văn bản cần rà soát',
        'Kế hoạch đã ban hành dựa vào văn bản đã hết hiệu lực, hết kỳ, chưa rõ hiệu lực, được thay thế, hoặc sắp như vậy.',
      ),
      facets: { trang: 'Danh sách' },
    },
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
    ...questionsFor(site).map(({ anchor, question, what, due }) =>
      page(`/#${anchor}`, question, `Trường phải công khai ${what}. Hạn: ${due}.`),
    ),
  ];
}
