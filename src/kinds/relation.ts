import { z } from 'zod';
import { confidence, isoDay, text } from './common.ts';
import { sourceKey } from './provenance.ts';
import { reference } from './reference.ts';

/** What an act does to the validity of its target. */
export type Effect =
  /** Ends it, some of it, or replaces it without a formal repeal. */
  | 'all'
  | 'part'
  | 'substance'
  /** Stops it, or some of it, for a time. */
  | 'pause'
  | 'pause-part'
  /** Brings it back after it ended or was stopped; moves the last day that it names itself. */
  | 'restore'
  | 'extend'
  /** Leaves it as it is. */
  | 'none';

interface RelationWords {
  verb: string;
  reverse: string;
  /** The reverse where the part is named before it: `Điều 9 bị bãi bỏ bởi`, which `một phần` would make a part of Điều 9. */
  ofScope?: string;
  ends: Effect;
  /** Whether the acting document exists to carry out its target, and may lose its ground with it. */
  restsOn?: true;
}

/**
 * What one document does to another. The relation is stored once, on the document that acts (as a
 * rule the later one); the reverse direction is computed.
 */
export const relationTypes = {
  replaces: { verb: 'thay thế', reverse: 'được thay thế bởi', ends: 'all' },
  repeals: { verb: 'bãi bỏ', reverse: 'bị bãi bỏ bởi', ends: 'all' },
  'repeals-part': {
    verb: 'bãi bỏ một phần',
    reverse: 'bị bãi bỏ một phần bởi',
    ofScope: 'bị bãi bỏ bởi',
    ends: 'part',
  },
  'replaces-in-substance': {
    verb: 'thay thế về nội dung',
    reverse: 'được thay thế về nội dung bởi',
    ends: 'substance',
  },
  suspends: { verb: 'ngưng hiệu lực', reverse: 'bị ngưng hiệu lực bởi', ends: 'pause' },
  'suspends-part': {
    verb: 'ngưng hiệu lực một phần',
    reverse: 'bị ngưng hiệu lực một phần bởi',
    ofScope: 'bị ngưng hiệu lực bởi',
    ends: 'pause-part',
  },
  restores: { verb: 'khôi phục hiệu lực', reverse: 'được khôi phục hiệu lực bởi', ends: 'restore' },
  extends: { verb: 'kéo dài thời hạn', reverse: 'được kéo dài thời hạn bởi', ends: 'extend' },
  amends: { verb: 'sửa đổi, bổ sung', reverse: 'được sửa đổi, bổ sung bởi', ends: 'none' },
  supplements: { verb: 'bổ sung, phát triển', reverse: 'được bổ sung, phát triển bởi', ends: 'none' },
  details: { verb: 'quy định chi tiết', reverse: 'được quy định chi tiết bởi', ends: 'none', restsOn: true },
  guides: { verb: 'hướng dẫn', reverse: 'được hướng dẫn bởi', ends: 'none', restsOn: true },
  implements: { verb: 'thực hiện', reverse: 'được thực hiện bởi', ends: 'none' },
  deploys: { verb: 'triển khai', reverse: 'được triển khai bởi', ends: 'none' },
  continues: { verb: 'tiếp tục thực hiện', reverse: 'được tiếp tục thực hiện theo', ends: 'none' },
  reviews: { verb: 'sơ kết việc thực hiện', reverse: 'được sơ kết bởi', ends: 'none' },
  'based-on': { verb: 'căn cứ', reverse: 'là căn cứ của', ends: 'none' },
} as const satisfies Record<string, RelationWords>;

export const relationType = z
  .enum(Object.keys(relationTypes) as [keyof typeof relationTypes, ...(keyof typeof relationTypes)[]])
  .meta({ labels: Object.fromEntries(Object.entries(relationTypes).map(([type, { verb }]) => [type, verb])) })
  .meta({ title: 'Quan hệ', description: 'Văn bản này làm gì với văn bản kia.' });
export type RelationType = z.infer<typeof relationType>;

export const relation = z
  .strictObject({
    type: relationType,
    target: reference('legalReferences').meta({ title: 'Văn bản kia', description: 'Mã của văn bản chịu tác động.' }),
    on: isoDay.nullable().default(null).meta({
      title: 'Từ ngày',
      description:
        'Ngày quan hệ có hiệu lực. Bắt buộc khi làm đổi hiệu lực của văn bản kia; thay thế, bãi bỏ mà không nguồn nào nói từ ngày nào thì bỏ trống và ghi lý do ở Ghi chú.',
    }),
    until: isoDay.nullable().default(null).meta({
      title: 'Đến hết ngày',
      description: 'Ngày cuối của việc ngưng hiệu lực, hoặc ngày cuối của thời hạn được kéo dài.',
    }),
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
    const { ends } = relationTypes[value.type];
    const unknownDay = ends === 'all' && value.note !== null;
    if (ends !== 'none' && value.on === null && !unknownDay)
      context.addIssue({
        code: 'custom',
        path: ['on'],
        message:
          'Quan hệ làm đổi hiệu lực của văn bản kia thì phải ghi từ ngày nào; thay thế, bãi bỏ mà chưa rõ ngày thì phải có ghi chú vì sao.',
      });
    if (relationTypes[value.type].ends === 'extend' && value.until === null)
      context.addIssue({
        code: 'custom',
        path: ['until'],
        message: 'Kéo dài thời hạn thì phải ghi đến hết ngày nào.',
      });
    if (value.on !== null && value.until !== null && value.until < value.on)
      context.addIssue({ code: 'custom', path: ['until'], message: 'Ngày cuối phải sau ngày bắt đầu.' });
  });
export type Relation = z.infer<typeof relation>;
