import { z } from 'zod';
import { meaning, validityState, wordsOrNull } from './record-schema.ts';

const words = z.string();
const day = z.iso.date();

/** The metadata of an electronic document by the names of NĐ 30/2020/NĐ-CP, Phụ lục VI; null for what the source does not say. */
const officialMetadata = z.strictObject({
  CodeNumber: wordsOrNull('Số của văn bản: phần đứng trước dấu / của số, ký hiệu.'),
  CodeNotation: wordsOrNull('Ký hiệu của văn bản: phần đứng sau dấu / của số, ký hiệu.'),
  IssuedDate: day.nullable().meta({ description: 'Ngày, tháng, năm ban hành.' }),
  OrganName: meaning(words, 'Tên cơ quan ban hành.'),
  TypeName: meaning(words, 'Tên loại văn bản.'),
  Subject: meaning(words, 'Trích yếu nội dung.'),
  Language: meaning(words, 'Ngôn ngữ.'),
  SignerInfo: z.strictObject({
    Position: wordsOrNull('Chức vụ người ký, như in ở ô chữ ký.'),
    FullName: wordsOrNull('Họ và tên người ký.'),
  }),
  To: meaning(z.array(words), 'Nơi nhận, bỏ dấu đầu dòng và dấu cuối dòng.'),
});

/** The same facts by the names that the files of this site give them, and what only they have. */
const ownMetadata = z.strictObject({
  collection: z
    .enum(['plans', 'notices', 'regulations'])
    .meta({ description: 'plans: kế hoạch; notices: thông báo; regulations: quy chế, quy định, nội quy.' }),
  organization: meaning(words, 'Mã của trường.'),
  number: wordsOrNull('Số, ký hiệu đúng như in trên văn bản.'),
  place: wordsOrNull('Địa danh ghi trước ngày ký.'),
  issuedOn: day.nullable().meta({ description: 'Ngày ký; null nếu bản gốc không ghi.' }),
  subject: meaning(words, 'Trích yếu.'),
  judgedOn: meaning(day, 'Ngày dùng để xét hiệu lực của văn bản được viện dẫn vào lúc ban hành.'),
  withdrawn: meaning(z.boolean(), 'true khi văn bản đã thu hồi.'),
  fragment: wordsOrNull('Câu nói phần nào đã mất, khi chỉ còn một phần của văn bản.'),
  version: meaning(words, 'Đây là bản nào: Bản đầu, hoặc bản sau lần sửa đã ghi.'),
});

const structure = z.strictObject({
  anchor: words,
  text: words,
  get children() {
    return z.array(structure);
  },
});

const validity = z.strictObject({
  on: meaning(day, 'Ngày xét.'),
  state: validityState,
  since: wordsOrNull('Từ ngày nào; null nếu không rõ.'),
});

const citation = z.strictObject({
  anchor: meaning(words, 'Địa chỉ trên trang: vd-1 là viện dẫn đầu tiên.'),
  block: meaning(words, 'Địa chỉ của đoạn chứa viện dẫn.'),
  start: meaning(z.int().min(0), 'Vị trí đầu trong text, đơn vị UTF-16.'),
  end: meaning(z.int().min(0), 'Vị trí cuối trong text.'),
  text: meaning(words, 'Nguyên văn.'),
  canonical: meaning(words, 'Số, ký hiệu đã sửa dạng, hoặc tên luật, nghị quyết.'),
  pinpoint: wordsOrNull('Điều, khoản, điểm, đúng như viết.'),
  target: wordsOrNull(
    'Mã văn bản, như trong legal-references.json; null khi không xác định được một văn bản duy nhất.',
  ),
  targetUrl: wordsOrNull('Trang của văn bản đó.'),
  then: validity.nullable().meta({ description: 'Hiệu lực vào ngày judgedOn.' }),
  now: validity.nullable().meta({ description: 'Hiệu lực vào ngày asOf.' }),
});

/** One document as JSON. A field is renamed or removed only with a new `version`; new ones may appear at any time. */
export const documentSchema = z
  .strictObject({
    $schema: meaning(words, 'Địa chỉ của lược đồ này.'),
    version: z.literal(1),
    url: meaning(words, 'Trang của văn bản.'),
    asOf: meaning(day, 'Ngày dùng để xét hiệu lực hiện nay.'),
    notice: meaning(words, 'Điều người dùng dữ liệu cần biết.'),
    title: meaning(words, 'Tên trang.'),
    nd30: officialMetadata.meta({ description: 'Theo tên trường của Nghị định 30/2020/NĐ-CP, Phụ lục VI.' }),
    record: ownMetadata.meta({ description: 'Cùng thông tin ấy theo tên trường của kho dữ liệu này.' }),
    text: meaning(words, 'Toàn văn như đã ban hành, dạng NFC, các đoạn cách nhau một dòng trống.'),
    code: wordsOrNull('Mã đối chiếu của trang: SHA-256 của tệp ban-doi-chieu.txt cạnh trang, ở dạng UTF-8.'),
    structure: meaning(z.array(structure), 'Các đề mục, lồng theo cấp.'),
    blocks: meaning(
      z.array(
        z.strictObject({
          anchor: meaning(words, 'Địa chỉ không đổi trên trang.'),
          kind: z.enum(['heading', 'paragraph', 'item', 'table', 'title', 'signature']),
          section: wordsOrNull('Địa chỉ của đề mục chứa đoạn.'),
          start: z.int().min(0),
          end: z.int().min(0),
          text: words,
        }),
      ),
      'Từng đoạn của text, vị trí tính theo đơn vị UTF-16.',
    ),
    citations: meaning(z.array(citation), 'Từng chỗ viện dẫn, theo thứ tự trong bài.'),
    formats: meaning(
      z.array(z.strictObject({ format: words, type: words, url: words })),
      'Cùng văn bản này ở dạng tệp khác.',
    ),
  })
  .meta({
    title: 'Văn bản',
    description: 'Một kế hoạch, thông báo hoặc quy chế của nhà trường, kèm viện dẫn và hiệu lực.',
  });
export type DocumentJson = z.infer<typeof documentSchema>;

/** The schema as JSON Schema, draft 2020-12. @param url its own address */
export const documentJsonSchema = (url: string): object => ({
  ...z.toJSONSchema(documentSchema, { target: 'draft-2020-12' }),
  $id: url,
});
