import { z } from 'zod';
import { confidence, isoDay, labelledEnum, text, webAddress } from './common.ts';
import { documentKind } from './document-kind.ts';
import { schoolLevelLabels } from './duty.ts';
import { provenance, sourceKey } from './provenance.ts';
import { recordedChanges } from './recorded-change.ts';
import { relation } from './relation.ts';
import { reference } from './reference.ts';
import { pages } from '../model/addresses.ts';
import { defineKind } from './kind.ts';
import { referenceId } from './reference-id.ts';
import { shortTitle } from './titles.ts';

/** What one document does to others: a law that ends fifty is rare, and each is judged on each day of the others. */
const MOST_RELATIONS = 100;

/** Subject fields under which the register is browsed. */
export const legalFieldLabels = {
  'cong-khai': 'công khai, thông tin',
  'dan-chu-co-so': 'dân chủ cơ sở',
  'dan-van': 'dân vận',
  'giao-duc': 'giáo dục',
  'cai-cach-hanh-chinh': 'cải cách hành chính',
  'tiep-cong-dan': 'tiếp công dân, khiếu nại, tố cáo',
  'vien-chuc': 'cán bộ, viên chức',
  'xay-dung-dang': 'xây dựng Đảng',
  'giam-sat': 'giám sát, phản biện xã hội',
  'van-hoa': 'văn hóa, nếp sống',
  'tai-chinh': 'tài chính, tự chủ',
  'thanh-tra': 'thanh tra, kiểm tra',
  'van-thu': 'văn thư',
  'cong-nghe': 'công nghệ thông tin',
  'du-lieu-ca-nhan': 'dữ liệu cá nhân, trẻ em',
  'lao-dong': 'lao động',
  'to-chuc-bo-may': 'tổ chức bộ máy',
  'y-te': 'y tế, an toàn trường học',
} as const;

export const legalField = labelledEnum(legalFieldLabels).meta({
  title: 'Lĩnh vực',
  description: 'Lĩnh vực để xếp nhóm văn bản.',
});

const day = (title: string, description: string) => isoDay.nullable().default(null).meta({ title, description });

/** A legal, administrative or Party document that a plan cites or that a duty rests on. */
export const legalReference = z
  .strictObject({
    kind: documentKind,
    number: text.nullable().default(null).meta({
      title: 'Số, ký hiệu',
      description: 'Đúng như in trên văn bản, ví dụ 36/2017/TT-BGDĐT. Bỏ trống nếu không có số.',
    }),
    name: text.nullable().default(null).meta({
      title: 'Tên gọi',
      description: 'Tên riêng, ví dụ Luật Tiếp công dân. Bỏ trống nếu văn bản chỉ gọi bằng số.',
    }),
    issuer: reference('organizations').meta({
      title: 'Cơ quan ban hành',
      description: 'Mã của cơ quan trong thư mục organizations.',
    }),
    issuerAsPrinted: text
      .nullable()
      .default(null)
      .meta({ title: 'Cơ quan ghi trên văn bản', description: 'Khi văn bản ghi rõ hơn, ví dụ Bộ Chính trị khóa XII.' }),
    issuedOn: day('Ngày ban hành', 'Ngày ký. Bỏ trống nếu chưa biết.'),
    effectiveOn: day('Ngày có hiệu lực', 'Bỏ trống nếu chưa biết; khi đó tính từ ngày ban hành.'),
    expiredOn: day('Ngày hết hiệu lực', 'Ngày đầu tiên văn bản không còn hiệu lực.'),
    period: z
      .strictObject({
        from: isoDay.nullable().default(null).meta({ title: 'Từ ngày', description: 'Ngày đầu của kỳ.' }),
        to: isoDay.meta({ title: 'Đến hết ngày', description: 'Ngày cuối của kỳ, ví dụ 2025-12-31.' }),
      })
      .nullable()
      .default(null)
      .meta({
        title: 'Kỳ thực hiện',
        description: 'Kỳ ghi trong tên văn bản, ví dụ giai đoạn 2021–2025. Hết kỳ không phải là bị bãi bỏ.',
      }),
    subject: text
      .nullable()
      .default(null)
      .meta({ title: 'Trích yếu', description: 'Trích yếu nội dung, đúng như văn bản.' }),
    field: legalField,
    names: z.array(text).default([]).meta({
      title: 'Tên được viện dẫn',
      description: 'Những cách người ta gọi văn bản này, ví dụ Nghị quyết Trung ương 4 khóa XI.',
    }),
    annexes: z
      .array(
        z.strictObject({
          kind: documentKind,
          title: text.meta({ title: 'Tên', description: 'Tên văn bản ban hành kèm theo.' }),
        }),
      )
      .default([])
      .meta({ title: 'Ban hành kèm theo', description: 'Quy chế, đề án, chương trình ban hành kèm theo văn bản này.' }),
    relations: z
      .array(relation)
      .max(MOST_RELATIONS, `Một văn bản có nhiều nhất ${MOST_RELATIONS} quan hệ.`)
      .default([])
      .meta({ title: 'Quan hệ', description: 'Văn bản này tác động đến văn bản nào.' }),
    transitions: z
      .array(
        z.strictObject({
          until: isoDay.meta({ title: 'Đến hết ngày', description: 'Ngày cuối còn được áp dụng chuyển tiếp.' }),
          basis: reference('legalReferences').meta({
            title: 'Căn cứ',
            description: 'Văn bản cho phép áp dụng chuyển tiếp.',
          }),
          article: text.nullable().default(null).meta({ title: 'Điều khoản', description: 'Ví dụ khoản 1 Điều 40.' }),
          sources: z.array(sourceKey).min(1).meta({ title: 'Nguồn', description: 'Nơi đã đọc được.' }),
          confidence,
          note: text
            .nullable()
            .default(null)
            .meta({ title: 'Ghi chú', description: 'Ai được áp dụng, trong trường hợp nào.' }),
        }),
      )
      .default([])
      .meta({
        title: 'Áp dụng chuyển tiếp',
        description: 'Khi văn bản đã hết hiệu lực vẫn còn được áp dụng một thời gian.',
      }),
    uncertainFrom: z
      .strictObject({
        on: isoDay.meta({ title: 'Từ ngày', description: 'Từ ngày này chưa xác minh được hiệu lực.' }),
        reason: text.meta({ title: 'Vì sao', description: 'Điều gì làm hiệu lực không còn chắc chắn.' }),
        sources: z.array(sourceKey).min(1).meta({ title: 'Nguồn', description: 'Nơi đã đọc được.' }),
        confidence,
      })
      .nullable()
      .default(null)
      .meta({
        title: 'Chưa rõ hiệu lực từ',
        description: 'Ghi khi nguồn không cho biết văn bản còn hiệu lực hay không.',
      }),
    needsCheckFrom: z
      .strictObject({
        on: isoDay.meta({
          title: 'Từ ngày',
          description: 'Ngày pháp luật liên quan thay đổi; sau ngày này chưa ai kiểm tra.',
        }),
        by: reference('legalReferences')
          .nullable()
          .default(null)
          .meta({ title: 'Vì văn bản', description: 'Văn bản có thể chạm đến hiệu lực của văn bản này.' }),
        reason: text.meta({
          title: 'Vì sao',
          description: 'Nguồn nào cho là còn hiệu lực, và vì sao cần kiểm tra lại.',
        }),
        sources: z.array(sourceKey).min(1).meta({ title: 'Nguồn', description: 'Nơi đã đọc được.' }),
        confidence,
      })
      .nullable()
      .default(null)
      .meta({
        title: 'Cần kiểm tra lại từ',
        description:
          'Ghi khi các nguồn còn coi văn bản là có hiệu lực, nhưng một thay đổi của pháp luật có thể chạm đến nó mà chưa ai kiểm tra.',
      }),
    levelArticles: z
      .array(
        z.strictObject({
          level: labelledEnum(schoolLevelLabels).meta({ title: 'Cấp học', description: 'Trường cấp nào.' }),
          article: text.meta({ title: 'Điều khoản', description: 'Ví dụ Điều 6, Điều 7.' }),
        }),
      )
      .default([])
      .meta({
        title: 'Điều khoản riêng của cấp học',
        description: 'Nơi văn bản nói điều chỉ trường một cấp học phải công khai.',
      }),
    checkAt: webAddress.nullable().default(null).meta({
      title: 'Nơi đối chiếu',
      description: 'Địa chỉ bản chính thức. Bỏ trống thì trang dẫn đến cổng tra cứu chung.',
    }),
    changes: recordedChanges,
    provenance,
  })
  .meta({ title: 'Văn bản', description: 'Văn bản mà kế hoạch viện dẫn hoặc làm căn cứ cho nghĩa vụ công khai.' });
export type LegalReference = z.infer<typeof legalReference>;

const orNull = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

export const legalReferences = defineKind({
  folder: 'legal-references',
  format: 'mdx',
  schema: legalReference,
  label: 'văn bản',
  owner: 'law',
  pages: { route: pages.references },
  name: shortTitle,
  compared: [
    'kind',
    'number',
    'name',
    'issuer',
    'issuerAsPrinted',
    'issuedOn',
    'effectiveOn',
    'expiredOn',
    'period',
    'subject',
    'annexes',
    'relations',
    'transitions',
    'levelArticles',
  ],
  list: { title: 'Văn bản', summary: 'Danh sách văn bản theo năm, loại, cơ quan ban hành, hiệu lực.' },
  menu: { label: 'Văn bản', position: 3 },
  begin: {
    command: 'legal-reference',
    askFirst: ['number', 'kind', 'issuer', 'issuedOn'],
    id: ({ number, name, issuedOn }, place) =>
      referenceId({ number: orNull(number), name: orNull(name), issuedOn: orNull(issuedOn), place }),
    body: '(Viết vài câu giới thiệu: văn bản nói gì, liên quan đến trường thế nào.)\n',
  },
  editing: {
    group: 'reference',
    icon: 'gavel',
    display: '{{number}} {{name}} {{subject}}',
    search: ['number', 'name', 'subject', 'names'],
    title: 'number',
    sort: ['number', 'issuedOn', 'kind'],
    id: '{{number}}',
  },
});
