import { z } from 'zod';
import { isoDay, monthDay, labelledEnum, text } from './common.ts';
import { tableLabels } from './disclosure-data/index.ts';
import { periodKindLabels } from './period-kind.ts';
import { provenance } from './provenance.ts';
import { recordedChanges } from './recorded-change.ts';
import { dutyCode, dutyCodePattern, reference } from './reference.ts';
import { pages } from '../model/addresses.ts';
import { slug } from '../model/text/slug.ts';
import { defineKind, textOf } from './kind.ts';
import { workingYear } from './working-year.ts';

/** Groups of duties, in the order in which the site lists them. */
export const dutyGroupLabels = {
  A: 'Thông tin chung về nhà trường',
  B: 'Thu, chi, tài chính, tài sản',
  C: 'Điều kiện bảo đảm chất lượng',
  D: 'Kế hoạch và kết quả nuôi dưỡng, chăm sóc, giáo dục',
  E: 'Báo cáo thường niên',
  F: 'Kế hoạch tháng, tuần, thực đơn, phổ biến cho cha mẹ',
  G: 'Dân chủ trong nội bộ nhà trường',
  H: 'Tiếp công dân, phản ánh, đính chính',
  K: 'Yêu cầu đối với trang thông tin điện tử',
  P: 'Điều không được đăng',
  Z: 'Theo quy định đã hết hiệu lực',
} as const;

/** Levels as law has them. A school with several has several; `special` is said next to the level. */
export const schoolLevelLabels = {
  preschool: 'mầm non',
  primary: 'tiểu học',
  'lower-secondary': 'trung học cơ sở',
  'upper-secondary': 'trung học phổ thông',
  special: 'chuyên biệt',
  continuing: 'giáo dục thường xuyên',
  higher: 'đại học, cao đẳng sư phạm',
} as const;
export type SchoolLevel = keyof typeof schoolLevelLabels;

/** What a duty says of `private` holds for a private school that the State supports, too. */
export const ownershipLabels = {
  public: 'công lập',
  private: 'dân lập, tư thục',
  'private-supported': 'dân lập, tư thục được ngân sách nhà nước hỗ trợ',
} as const;
export type Ownership = keyof typeof ownershipLabels;

export const channelLabels = {
  web: 'trang thông tin điện tử',
  internal: 'nội bộ nhà trường',
  noticeboard: 'niêm yết tại trường',
  'parents-meeting': 'họp hoặc phát tài liệu cho cha mẹ, người học',
} as const;

export const webRuleLabels = {
  required: 'phải đăng trên trang',
  allowed: 'được đăng trên trang, thay hoặc cùng hình thức nội bộ',
  optional: 'luật không buộc đăng trên trang; đăng hay không tùy nhà trường',
  unread: 'chưa đọc được điều khoản nào buộc đăng trên trang, nên trang không coi là bắt buộc',
  internal: 'chỉ công khai nội bộ',
  forbidden: 'cấm đăng trên trang',
  gate: 'cổng chặn: trang không được chứa',
} as const;

export const dutyFormLabels = {
  narrative: 'bài viết',
  table: 'bảng',
  number: 'số liệu',
  document: 'văn bản đã ban hành',
  calendar: 'lịch',
  technical: 'kỹ thuật của trang',
} as const;

/** The budget terms of a year, as the ids of their periods end: `2026-9t`. */
export const budgetTermLabels = { '3t': '03 tháng', '6t': '06 tháng', '9t': '09 tháng', '12t': 'cả năm' } as const;

const unit = labelledEnum({ 'working-days': 'ngày làm việc', days: 'ngày', months: 'tháng' }).meta({
  title: 'Đơn vị',
  description: 'working-days: ngày làm việc; days: ngày; months: tháng.',
});
const count = z.int().min(0).meta({ title: 'Số lượng', description: 'Bao nhiêu ngày hoặc tháng.' });
const event = text.meta({
  title: 'Sự kiện',
  description: 'Việc làm phát sinh thời hạn, viết tiếp sau chữ “từ khi” hoặc “trước khi”.',
});
const budgetTerms = z.array(labelledEnum(budgetTermLabels)).default([]).meta({
  title: 'Chỉ các kỳ ngân sách',
  description: 'Khi luật đặt hạn khác nhau cho các kỳ trong năm: 3t, 6t, 9t, 12t (cả năm). Bỏ trống thì mọi kỳ.',
});

/** When an item must be public. Computed by `src/model/law/duty/deadline.ts`. */
export const dueRule = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('yearly'),
      before: monthDay.meta({
        title: 'Trước ngày',
        description: 'Tháng-ngày; ngày trước đó là hạn cuối, ví dụ 06-30.',
      }),
      in: labelledEnum({
        start: 'năm bắt đầu năm học',
        end: 'năm kết thúc năm học',
        'next-year': 'năm sau năm báo cáo',
      }).meta({
        title: 'Của năm nào',
        description: 'start, end: năm bắt đầu, năm kết thúc của năm học; next-year: năm sau năm được báo cáo.',
      }),
      workingYear: workingYear().nullable().default(null).meta({
        title: 'Khi năm công tác là',
        description: 'Khi hạn tùy theo năm công tác mà nhà trường chọn. Bỏ trống thì mọi trường.',
      }),
    }),
    z.strictObject({ kind: z.literal('within-period') }),
    z.strictObject({
      kind: z.literal('before-month'),
      day: z.int().min(2).max(28).meta({ title: 'Trước ngày', description: 'Ngày của tháng liền trước, ví dụ 25.' }),
    }),
    z.strictObject({
      kind: z.literal('before-week'),
      weekday: z.int().min(2).max(7).meta({
        title: 'Trước thứ',
        description: 'Ngày của tuần liền trước: 2 là thứ Ba, 6 là thứ Bảy, 7 là Chủ nhật.',
      }),
    }),
    z.strictObject({ kind: z.literal('after-event'), event, within: count, unit, budgetTerms }),
    z.strictObject({ kind: z.literal('after-change'), within: count, unit }),
    z.strictObject({ kind: z.literal('before-event'), event, atLeast: count, unit }),
    z.strictObject({ kind: z.literal('after-period'), within: count, unit, budgetTerms }),
    z.strictObject({ kind: z.literal('first-month-of-school-year') }),
    z.strictObject({ kind: z.literal('standing') }),
    z.strictObject({
      kind: z.literal('each-item'),
      when: text.meta({ title: 'Khi nào', description: 'Lúc phải làm.' }),
    }),
    z.strictObject({ kind: z.literal('voluntary') }),
    z.strictObject({
      kind: z.literal('other-law'),
      reference: reference('legalReferences').meta({
        title: 'Văn bản',
        description: 'Mã của văn bản quy định thời hạn.',
      }),
    }),
    z.strictObject({ kind: z.literal('unknown') }),
  ])
  .meta({
    title: 'Hạn công khai',
    description: 'Cách tính ngày cuối phải công khai.',
    labels: {
      yearly: 'trước một ngày của năm',
      'within-period': 'trong kỳ',
      'before-month': 'trước tháng',
      'before-week': 'trước tuần',
      'after-event': 'sau một sự kiện',
      'after-change': 'sau khi thay đổi',
      'before-event': 'trước một sự kiện',
      'after-period': 'sau khi hết kỳ',
      'first-month-of-school-year': 'trong tháng đầu năm học',
      standing: 'luôn luôn có',
      'each-item': 'mỗi lần có việc',
      voluntary: 'tùy nhà trường',
      'other-law': 'theo văn bản khác',
      unknown: 'chưa rõ',
    },
  });
export type DueRule = z.infer<typeof dueRule>;

const atLeastOne = z.int().min(1).meta({ title: 'Số lượng', description: 'Bao nhiêu năm hoặc ngày.' });
const termUnit = labelledEnum({ years: 'năm', days: 'ngày' }).meta({
  title: 'Đơn vị',
  description: 'years: năm; days: ngày.',
});
const otherLaw = reference('legalReferences').meta({ title: 'Văn bản', description: 'Mã của văn bản quy định.' });

/** How long an item must stay readable. Computed by `src/model/law/duty/retention.ts`. */
export const retentionRule = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('term'), count: atLeastOne, unit: termUnit }),
    z.strictObject({ kind: z.literal('until-replaced') }),
    z.strictObject({ kind: z.literal('standing') }),
    z.strictObject({ kind: z.literal('latest-years'), count: atLeastOne }),
    z.strictObject({ kind: z.literal('with-original') }),
    z.strictObject({ kind: z.literal('until-event'), event }),
    z.strictObject({ kind: z.literal('minutes') }),
    z.strictObject({ kind: z.literal('other-law'), reference: otherLaw }),
    z.strictObject({ kind: z.literal('none') }),
    z.strictObject({ kind: z.literal('unknown') }),
  ])
  .meta({
    title: 'Thời gian lưu',
    description: 'Phải giữ cho người đọc thấy đến khi nào.',
    labels: {
      term: 'một số năm hoặc ngày',
      'until-replaced': 'đến khi được thay',
      standing: 'luôn luôn',
      'latest-years': 'những năm gần nhất',
      'with-original': 'cùng bản gốc',
      'until-event': 'đến một sự kiện',
      minutes: 'theo biên bản',
      'other-law': 'theo văn bản khác',
      none: 'không quy định',
      unknown: 'chưa rõ',
    },
  });
export type RetentionRule = z.infer<typeof retentionRule>;

const otherWords = (title: string) =>
  text.nullable().default(null).meta({ title, description: 'Bằng lời của cấp học này. Bỏ trống thì dùng lời chung.' });

/** What the home page asks in the words of parents. Due days, basis and sources come from the duties that answer. */
const parentQuestion = z
  .strictObject({
    anchor: z
      .string()
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'Neo gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ hoc-phi.')
      .meta({ title: 'Neo', description: 'Phần cuối của địa chỉ, không đổi về sau, ví dụ hoc-phi.' }),
    position: z.int().min(1).meta({ title: 'Thứ tự', description: 'Câu hỏi đứng thứ mấy trên trang chủ.' }),
    short: text.meta({ title: 'Gọi tắt', description: 'Một hai chữ, ví dụ Học phí.' }),
    question: text.meta({
      title: 'Câu hỏi',
      description: 'Câu cha mẹ hỏi, bằng lời của họ. Không viết tuần này, năm nay: người đọc mở trang sau ngày dựng.',
    }),
    what: text.meta({ title: 'Trường phải công khai gì', description: 'Viết tiếp sau chữ “Trường phải công khai”.' }),
    contact: z
      .boolean()
      .default(false)
      .meta({ title: 'Là cách liên hệ', description: 'true khi câu trả lời là điện thoại, thư điện tử của trường.' }),
    with: z
      .array(dutyCode())
      .default([])
      .meta({ title: 'Cùng các mục', description: 'Mã những nghĩa vụ khác cũng trả lời câu này.' }),
  })
  .meta({
    title: 'Câu hỏi trên trang chủ',
    description: 'Khi mục này trả lời một câu mà cha mẹ hay hỏi. Bỏ trống thì không lên trang chủ.',
  });

/** What a duty is called at schools of some levels, where it is called otherwise there; null is what the duty says for all. */
const wording = z
  .strictObject({
    levels: z
      .array(labelledEnum(schoolLevelLabels))
      .min(1)
      .meta({ title: 'Cấp học', description: 'Trường chỉ có những cấp này thì dùng các lời ghi ở đây.' }),
    title: otherWords('Công khai điều gì'),
    itemTitle: otherWords('Tên của một kỳ'),
    question: otherWords('Câu hỏi của người đọc'),
    holds: z.array(text).default([]).meta({
      title: 'Nội dung phải công khai',
      description: 'Cùng những phần ấy, bằng lời của cấp học này. Bỏ trống thì dùng lời chung.',
    }),
    onlyIf: otherWords('Chỉ khi'),
    webNote: otherWords('Lưu ý khi đăng'),
    asked: otherWords('Câu hỏi trên trang chủ'),
    what: otherWords('Trường phải công khai gì'),
  })
  .meta({
    title: 'Lời riêng của một cấp học',
    description: 'Ví dụ trung tâm giáo dục thường xuyên có giám đốc và học viên, không có hiệu trưởng và học sinh.',
  });

/** One item that law obliges a school to publish, or forbids it to publish. */
export const duty = z
  .strictObject({
    code: z
      .string()
      .regex(dutyCodePattern, 'Mã gồm chữ của nhóm và hai chữ số, ví dụ A01.')
      .meta({ title: 'Mã', description: 'Chữ của nhóm và hai chữ số, ví dụ A01. Tên tệp là mã viết thường.' }),
    group: labelledEnum(dutyGroupLabels).meta({ title: 'Nhóm', description: 'Chữ đầu của mã.' }),
    title: text.meta({ title: 'Công khai điều gì', description: 'Một cụm từ dễ hiểu, không phải lời của điều luật.' }),
    itemTitle: text.nullable().default(null).meta({
      title: 'Tên của một kỳ',
      description:
        'Khi tên và kỳ nói liền được thành một cụm, ví dụ Thực đơn, để có “Thực đơn tuần …”. Bỏ trống thì là “tên, kỳ”.',
    }),
    question: text.meta({ title: 'Câu hỏi của người đọc', description: 'Điều cha mẹ sẽ hỏi, bằng lời của họ.' }),
    holds: z
      .array(text)
      .min(1)
      .meta({ title: 'Nội dung phải công khai', description: 'Từng phần mà một mục công khai đầy đủ phải có.' }),
    basis: z
      .array(
        z.strictObject({
          reference: reference('legalReferences').meta({
            title: 'Văn bản',
            description: 'Mã trong thư mục legal-references.',
          }),
          article: text
            .nullable()
            .default(null)
            .meta({ title: 'Điều khoản', description: 'Ví dụ khoản 1 Điều 4. Bỏ trống khi là cả văn bản.' }),
          levels: z
            .array(labelledEnum(schoolLevelLabels))
            .default([])
            .meta({ title: 'Cấp học', description: 'Khi điều khoản chỉ nói về trường cấp này. Bỏ trống thì mọi cấp.' }),
        }),
      )
      .meta({ title: 'Căn cứ', description: 'Văn bản và điều khoản đặt ra nghĩa vụ.' }),
    levels: z
      .array(labelledEnum(schoolLevelLabels))
      .min(1)
      .meta({ title: 'Cấp học', description: 'Trường cấp nào phải làm.' }),
    ownership: z
      .array(labelledEnum(ownershipLabels))
      .min(1)
      .default(['public', 'private'])
      .meta({ title: 'Loại hình', description: 'Trường công lập, trường tư thục, hay cả hai.' }),
    onlyIf: text.nullable().default(null).meta({
      title: 'Chỉ khi',
      description: 'Điều kiện để có nghĩa vụ này, ví dụ “trường dạy chương trình nước ngoài”.',
    }),
    conditions: z
      .array(
        z.strictObject({
          levels: z
            .array(labelledEnum(schoolLevelLabels))
            .default([])
            .meta({ title: 'Cấp học', description: 'Điều kiện là của trường cấp nào. Bỏ trống thì mọi cấp.' }),
          ownership: z
            .array(labelledEnum(ownershipLabels))
            .default([])
            .meta({ title: 'Loại hình', description: 'Điều kiện là của loại hình nào. Bỏ trống thì cả hai.' }),
          onlyIf: text.meta({ title: 'Chỉ khi', description: 'Viết tiếp sau chữ “khi”.' }),
        }),
      )
      .default([])
      .meta({
        title: 'Điều kiện riêng',
        description: 'Với một số trường, nghĩa vụ chỉ có khi đủ điều kiện, ví dụ trường tư thục được ngân sách hỗ trợ.',
      }),
    period: labelledEnum(periodKindLabels).meta({
      title: 'Kỳ',
      description: 'Một mục công khai nói về khoảng thời gian nào.',
    }),
    due: z.array(dueRule).min(1).meta({ title: 'Hạn', description: 'Các hạn; hạn đến sớm nhất được tính trước.' }),
    retention: z
      .strictObject({
        minimum: retentionRule.meta({ title: 'Ít nhất', description: 'Thời gian lưu tối thiểu theo luật.' }),
        recommended: retentionRule
          .nullable()
          .default(null)
          .meta({ title: 'Nên giữ', description: 'Lâu hơn mức tối thiểu; lời khuyên, không phải luật.' }),
      })
      .meta({ title: 'Thời gian lưu', description: 'Phải giữ và nên giữ cho người đọc thấy đến khi nào.' }),
    forms: z
      .array(labelledEnum(dutyFormLabels))
      .min(1)
      .meta({ title: 'Dạng', description: 'Mục công khai có dạng nào.' }),
    tables: z
      .array(labelledEnum(tableLabels))
      .default([])
      .meta({ title: 'Mẫu số liệu', description: 'Những mẫu bảng được dùng cho mục này.' }),
    channels: z.array(labelledEnum(channelLabels)).meta({ title: 'Nơi công khai', description: 'Công khai ở đâu.' }),
    web: labelledEnum(webRuleLabels).meta({ title: 'Trên trang', description: 'Phải, được, hay cấm đăng trên trang.' }),
    webBasis: z
      .strictObject({
        reference: reference('legalReferences').meta({
          title: 'Văn bản',
          description: 'Mã trong thư mục legal-references.',
        }),
        article: text
          .nullable()
          .default(null)
          .meta({ title: 'Điều khoản', description: 'Ví dụ khoản 1 Điều 14. Bỏ trống khi là cả văn bản.' }),
      })
      .nullable()
      .default(null)
      .meta({
        title: 'Điều khoản buộc đăng trên trang',
        description:
          'Nơi luật nói phải đăng trên trang thông tin điện tử. Không có điều khoản nào thì không ghi là phải đăng.',
      }),
    webNote: text
      .nullable()
      .default(null)
      .meta({ title: 'Lưu ý khi đăng', description: 'Phần nào được đăng, phần nào không.' }),
    carriesOver: z.boolean().default(false).meta({
      title: 'Dùng tiếp năm sau',
      description: 'Nội dung không đổi thì mục đã công khai dùng tiếp cho kỳ sau.',
    }),
    heldFrom: isoDay
      .nullable()
      .default(null)
      .meta({ title: 'Có từ ngày', description: 'Ngày nghĩa vụ bắt đầu. Bỏ trống nếu chưa rõ.' }),
    heldTo: isoDay
      .nullable()
      .default(null)
      .meta({ title: 'Đến hết ngày', description: 'Ngày cuối nghĩa vụ còn hiệu lực. Bỏ trống nếu đang còn.' }),
    parentQuestion: parentQuestion.nullable().default(null),
    annualReport: z
      .array(
        z.strictObject({
          title: text.meta({ title: 'Tên phần', description: 'Tên một phần của báo cáo, ví dụ Đội ngũ.' }),
          duties: z.array(dutyCode()).min(1).meta({
            title: 'Gồm các mục',
            description: 'Mã những nghĩa vụ điền vào phần này, theo thứ tự của mẫu báo cáo.',
          }),
        }),
      )
      .default([])
      .meta({
        title: 'Các phần của báo cáo',
        description: 'Chỉ cho nghĩa vụ là báo cáo thường niên: các phần theo mẫu, mỗi phần lấy từ những mục nào.',
      }),
    wordings: z.array(wording).default([]).meta({
      title: 'Lời riêng theo cấp học',
      description: 'Khi trường của một cấp gọi khác: người đứng đầu, người học. Nội dung của nghĩa vụ không đổi.',
    }),
    replacedBy: z.array(dutyCode()).default([]).meta({ title: 'Nay là', description: 'Mã của nghĩa vụ thay thế.' }),
    note: text.nullable().default(null).meta({ title: 'Ghi chú', description: 'Điều người đọc cần biết thêm.' }),
    changes: recordedChanges,
    provenance,
  })
  .superRefine((value, context) => {
    const problem = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (value.code[0] !== value.group)
      problem('group', `Mã ${value.code} thuộc nhóm ${value.code[0]}, không phải ${value.group}.`);
    const onWeb = value.channels.includes('web');
    if (value.web === 'required' && !onWeb) problem('channels', 'Phải đăng trên trang thì nơi công khai phải có web.');
    if (['internal', 'forbidden', 'gate'].includes(value.web) && onWeb)
      problem('channels', 'Không đăng trên trang thì nơi công khai không được có web.');
    if (value.heldFrom !== null && value.heldTo !== null && value.heldTo < value.heldFrom)
      problem('heldTo', `Ngày cuối ${value.heldTo} đứng trước ngày bắt đầu ${value.heldFrom}.`);
    for (const [index, rule] of value.due.entries())
      if ('budgetTerms' in rule && rule.budgetTerms.length > 0 && value.period !== 'budget-term')
        context.addIssue({
          code: 'custom',
          path: ['due', index, 'budgetTerms'],
          message: 'Chỉ nghĩa vụ theo kỳ ngân sách (period: budget-term) mới có hạn riêng cho từng kỳ.',
        });
    if (value.basis.length === 0 && value.provenance.note === null)
      problem('basis', 'Cần ít nhất một căn cứ, hoặc ghi chú nguồn nói vì sao không có.');
  })
  .meta({ title: 'Nghĩa vụ công khai', description: 'Một điều pháp luật buộc nhà trường công khai, hoặc cấm đăng.' });
export type Duty = z.infer<typeof duty>;

export const duties = defineKind({
  folder: 'duties',
  format: 'yaml',
  schema: duty,
  label: 'nghĩa vụ công khai',
  owner: 'law',
  pages: { route: pages.board },
  name: ({ code, title }) => `${code}, ${title}`,
  compared: [
    'holds',
    'basis',
    'levels',
    'ownership',
    'onlyIf',
    'conditions',
    'period',
    'due',
    'retention',
    'channels',
    'web',
    'webBasis',
    'carriesOver',
    'heldFrom',
    'heldTo',
    'wordings',
    'replacedBy',
  ],
  list: { title: 'Mục phải công khai', summary: 'Mọi nghĩa vụ công khai của nhà trường, tình trạng và hạn.' },
  menu: { label: 'Cần biết', position: 1 },
  begin: { command: 'duty', id: ({ code }) => slug(textOf(code)) },
  editing: {
    group: 'register',
    icon: 'checklist',
    display: '{{code}} – {{title}}',
    search: ['code', 'title', 'question'],
    title: 'title',
    sort: ['code', 'title'],
    id: '{{code}}',
  },
});
