/** A type of page, by one page that is for it. */
export interface PageType {
  name: string;
  /** Address below the base path. */
  path: string;
}

/** Types of page that the repository's own content shows. */
export const pageTypes: PageType[] = [
  { name: 'home', path: '/' },
  { name: 'list of plans', path: '/ke-hoach/' },
  { name: 'plan', path: '/ke-hoach/2024-dan-van-chinh-quyen/' },
  { name: 'fragment of a plan', path: '/ke-hoach/2021-dan-van-chinh-quyen/' },
  { name: 'register of documents', path: '/van-ban/' },
  { name: 'part of the register', path: '/van-ban/hieu-luc/het-hieu-luc/' },
  { name: 'document', path: '/van-ban/90-2020-nd-cp/' },
  { name: 'documents to review', path: '/van-ban/can-ra-soat/' },
  { name: 'documents by number', path: '/van-ban/theo-so/' },
  { name: 'agencies', path: '/co-quan/' },
  { name: 'agency', path: '/co-quan/so-giao-duc-va-dao-tao-hoa-binh/' },
  { name: 'about', path: '/gioi-thieu/' },
  { name: 'accuracy', path: '/gioi-thieu/do-chinh-xac/' },
  { name: 'check of citations', path: '/kiem-tra-vien-dan/' },
  { name: 'guides', path: '/huong-dan/' },
  { name: 'guide for editors', path: '/huong-dan/bien-tap/' },
  { name: 'guide to set a school up', path: '/huong-dan/lap-trang/' },
  { name: 'help on errors', path: '/huong-dan/loi/' },
  { name: 'help on an error', path: '/huong-dan/loi/mdx-html/' },
  { name: 'search', path: '/tim-kiem/' },
  { name: 'search with an answer', path: '/tim-kiem/?q=ti%E1%BA%BFp+c%C3%B4ng+d%C3%A2n' },
  { name: 'board of duties', path: '/cong-khai/' },
  { name: 'item not yet published', path: '/cong-khai/f03/2026-2027/' },
  { name: 'check of printed sheets', path: '/kiem-tra/' },
  { name: 'news for parents', path: '/tin-phu-huynh/' },
  { name: 'duty over five years', path: '/cong-khai/b01/' },
  { name: 'not found', path: '/404.html' },
];

/** Types of page that need data: the sample school of the tests has it. */
export const samplePageTypes: PageType[] = [
  { name: 'home with answers', path: '/' },
  { name: 'board of a year', path: '/cong-khai/nam/2025-2026/' },
  { name: 'part of a board', path: '/cong-khai/nam/2025-2026/tinh-trang/qua-han/' },
  { name: 'duty', path: '/cong-khai/f03/' },
  { name: 'menu of a week', path: '/cong-khai/f03/2026-w48/' },
  { name: 'meal accounts', path: '/cong-khai/f02/2026-w48/' },
  { name: 'table with a chart', path: '/cong-khai/b01/2025/' },
  { name: 'staff numbers', path: '/cong-khai/c02/2025-2026/' },
  { name: 'file to download', path: '/cong-khai/d05/2025-2026/' },
  { name: 'annual report', path: '/cong-khai/bao-cao-thuong-nien/2025/' },
  { name: 'duty over five years', path: '/cong-khai/b01/' },
  { name: 'news for parents', path: '/tin-phu-huynh/' },
  { name: 'list of regulations', path: '/quy-che/' },
  { name: 'regulation', path: '/quy-che/quy-che-dan-chu/' },
  { name: 'all components', path: '/_components/' },
  { name: 'plan that was changed after it was published', path: '/ke-hoach/2026-ke-hoach-mau/' },
  { name: 'notice that was changed after it was published', path: '/thong-bao/2026-lich-hop-cha-me/' },
];
