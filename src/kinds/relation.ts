import { z } from 'zod';
import { confidence, isoDay, text } from './common.ts';
import { sourceKey } from './provenance.ts';
import { reference } from './reference.ts';

/**
 * What one document does to another. The relation is stored once, on the document that acts (as a
 * rule the later one); the reverse direction is computed. `ends` says what the act does to the
 * validity of its target: `all` ends it, `part` ends some of it, `substance` replaces it without a
 * formal repeal, `none` leaves it as it is.
 */
export const relationTypes = {
  replaces: { verb: 'thay thế', reverse: 'được thay thế bởi', ends: 'all' },
  repeals: { verb: 'bãi bỏ', reverse: 'bị bãi bỏ bởi', ends: 'all' },
  'repeals-part': { verb: 'bãi bỏ một phần', reverse: 'bị bãi bỏ một phần bởi', ends: 'part' },
  'replaces-in-substance': {
    verb: 'thay thế về nội dung',
    reverse: 'được thay thế về nội dung bởi',
    ends: 'substance',
  },
  amends: { verb: 'sửa đổi, bổ sung', reverse: 'được sửa đổi, bổ sung bởi', ends: 'none' },
  supplements: { verb: 'bổ sung, phát triển', reverse: 'được bổ sung, phát triển bởi', ends: 'none' },
  details: { verb: 'quy định chi tiết', reverse: 'được quy định chi tiết bởi', ends: 'none' },
  guides: { verb: 'hướng dẫn', reverse: 'được hướng dẫn bởi', ends: 'none' },
  implements: { verb: 'thực hiện', reverse: 'được thực hiện bởi', ends: 'none' },
  deploys: { verb: 'triển khai', reverse: 'được triển khai bởi', ends: 'none' },
  continues: { verb: 'tiếp tục thực hiện', reverse: 'được tiếp tục thực hiện theo', ends: 'none' },
  reviews: { verb: 'sơ kết việc thực hiện', reverse: 'được sơ kết bởi', ends: 'none' },
  'based-on': { verb: 'căn cứ', reverse: 'là căn cứ của', ends: 'none' },
} as const satisfies Record<string, { verb: string; reverse: string; ends: 'all' | 'part' | 'substance' | 'none' }>;

export const relationType = z
  .enum(Object.keys(relationTypes) as [keyof typeof relationTypes, ...(keyof typeof relationTypes)[]])
  .meta({ labels: Object.fromEntries(Object.entries(relationTypes).map(([type, { verb }]) => [type, verb])) })
  .meta({ title: 'Quan hệ', description: 'Văn bản này làm gì với văn bản kia.' });
export type RelationType = z.infer<typeof relationType>;

export const relation = z
  .strictObject({
    type: relationType,
    target: reference('legalReferences').meta({ title: 'Văn bản kia', description: 'Mã của văn bản chịu tác động.' }),
    on: isoDay
      .nullable()
      .default(null)
      .meta({ title: 'Từ ngày', description: 'Ngày quan hệ có hiệu lực. Bắt buộc khi làm văn bản kia hết hiệu lực.' }),
    article: text
      .nullable()
      .default(null)
      .meta({ title: 'Điều khoản', description: 'Nơi văn bản này nói điều đó, ví dụ khoản 1 Điều 17.' }),
    scope: text
      .nullable()
      .default(null)
      .meta({ title: 'Phạm vi', description: 'Phần bị tác động khi không phải toàn bộ, ví dụ Điều 59 đến Điều 64.' }),
    sources: z.array(sourceKey).min(1).meta({ title: 'Nguồn', description: 'Nơi đã đọc được quan hệ này.' }),
    confidence,
    note: text.nullable().default(null).meta({ title: 'Ghi chú', description: 'Điều người đọc cần biết thêm.' }),
  })
  .superRefine((value, context) => {
    if (relationTypes[value.type].ends !== 'none' && value.on === null)
      context.addIssue({
        code: 'custom',
        path: ['on'],
        message: 'Quan hệ làm văn bản kia hết hiệu lực thì phải ghi từ ngày nào.',
      });
  });
export type Relation = z.infer<typeof relation>;
