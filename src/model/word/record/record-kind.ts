import type { DocumentKind } from '../../../kinds/document-kind-labels.ts';
import type { KindName } from '../../../kinds/index.ts';

/** What a Word file can become on the site. The keys are those of `npm run new` and of `--kind`. */
export const recordKinds = {
  plan: { label: 'kế hoạch', collection: 'plans', folder: 'plans', format: 'mdx' },
  notice: { label: 'thông báo', collection: 'notices', folder: 'notices', format: 'mdx' },
  regulation: { label: 'quy chế', collection: 'regulations', folder: 'regulations', format: 'mdx' },
  disclosure: { label: 'văn bản của mục công khai', collection: 'disclosures', folder: 'disclosures', format: 'yaml' },
  report: { label: 'báo cáo tiến độ của kế hoạch', collection: 'reports', folder: 'reports', format: 'yaml' },
} as const satisfies Record<string, { label: string; collection: KindName; folder: string; format: 'mdx' | 'yaml' }>;
export type RecordKind = keyof typeof recordKinds;

/** Whether the record holds the text itself; others name the Word file alone. */
export const holdsText = (kind: RecordKind): boolean => recordKinds[kind].format === 'mdx';

export const isRecordKind = (name: string): name is RecordKind => Object.hasOwn(recordKinds, name);

/** Where a document belongs, by the name of its kind; `no` says in Vietnamese what to do with one that has no record. */
type Destination = { to: RecordKind } | { no: string };

const fromAbove: Destination = {
  no: 'Văn bản của cấp trên được ghi vào kho văn bản: npm run new -- legal-reference.',
};
const letter = (what: string): Destination => ({
  no: `${what} thường chỉ trao đổi giữa các cơ quan nên trang không có bản ghi riêng. Nếu nội dung là điều báo cho cha mẹ, người học thì chọn loại thông báo (--kind notice).`,
});

/**
 * The one table. A school's document goes by its printed name; a decision that issues something goes by what it issues. Kinds that are
 * not here come in as a plan, with the note that they are none.
 */
export const destinations: Partial<Record<DocumentKind, Destination>> = {
  'ke-hoach': { to: 'plan' },
  'thong-bao': { to: 'notice' },
  'quy-che': { to: 'regulation' },
  'quy-dinh': { to: 'regulation' },
  'bao-cao': { to: 'disclosure' },
  'quyet-dinh': { to: 'disclosure' },
  'nghi-quyet': { to: 'disclosure' },
  'cong-van': letter('Công văn'),
  'cong-dien': letter('Công điện'),
  'to-trinh': letter('Tờ trình'),
  'bien-ban': {
    no: 'Biên bản có tên, chữ ký và lời của nhiều người nên trang không có bản ghi riêng. Nếu biên bản chính là văn bản phải công khai của một nghĩa vụ thì chọn loại mục công khai (--kind disclosure).',
  },
  'hop-dong': {
    no: 'Hợp đồng có thông tin của bên kia nên trang không có bản ghi riêng. Nếu phải công khai thì chọn loại mục công khai (--kind disclosure).',
  },
  'hien-phap': fromAbove,
  'bo-luat': fromAbove,
  luat: fromAbove,
  'phap-lenh': fromAbove,
  lenh: fromAbove,
  'nghi-dinh': fromAbove,
  'thong-tu': fromAbove,
  'thong-tu-lien-tich': fromAbove,
  'chi-thi': fromAbove,
};
