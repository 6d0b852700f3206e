import { asIs, body, edit, field, whole } from './example.ts';
import type { AnyRule } from './rule.ts';
import { circularThat, comparedDay, notes, notesFile, notice } from './sample-records.ts';

/** A second circular under this number-symbol. */
const numbered = (number: string): string =>
  circularThat({ type: 'based-on', on: '2021-05-01' }).replace('02/2021/TT-BM', number);

/** A circular that ends another and has no day at all. */
const circularWithoutDay = circularThat({ type: 'repeals', on: 'null, note: Chưa rõ từ ngày nào.' })
  .replace('issuedOn: 2021-02-01', 'issuedOn: null')
  .replace('effectiveOn: 2021-05-01', 'effectiveOn: null');

/** A circular that stops another for two weeks of so many months. */
const circularThatStops = (times: number): string => {
  const done = (month: number) => {
    const of = `${2022 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
    return `  - { type: suspends, target: 01-2020-tt-bm, on: ${of}-02, until: ${of}-16, sources: [unsourced], confidence: low }\n`;
  };
  const all = Array.from({ length: times }, (_, month) => done(month)).join('');
  return circularThat({ type: 'suspends', on: '2022-01-02' }).replace(/ {2}- \{ type: suspends.*\n/u, all);
};

const planFile = 'plans/2024-ke-hoach-mau.mdx';

/** Fields of a record, and records that do not agree with each other. Codes are permanent. */
export const recordRules = {
  'ngoai-le-thua': {
    severity: 'warning',
    title: 'Ngoại lệ về dữ liệu cá nhân không còn dùng',
    why: 'Ngoại lệ không khớp chỗ nào thì không ai xem lại nữa, và chỗ định cho phép vẫn bị báo.',
    remedy: 'Bỏ ngoại lệ khỏi site.yaml, hoặc sửa tệp, mã lỗi, chữ cho đúng chỗ máy báo.',
    check: 'content',
    wrong: {
      files: {
        'site.yaml': {
          replace: [
            [
              'title: Trường mẫu',
              `personalDataExceptions:\n  - file: ${planFile}\n    code: so-dien-thoai-rieng\n    text: 0912 345 678\n    reason: Số trực của văn phòng.\n    decidedBy: Hiệu trưởng\ntitle: Trường mẫu`,
            ],
          ],
        },
      },
      excerpt: '(ngoại lệ cho 0912 345 678, mà kế hoạch không có số ấy)',
    },
    right: {
      files: {
        'site.yaml': {
          replace: [
            [
              'title: Trường mẫu',
              `personalDataExceptions:\n  - file: ${planFile}\n    code: so-dien-thoai-rieng\n    text: 0912 345 678\n    reason: Số trực của văn phòng.\n    decidedBy: Hiệu trưởng\ntitle: Trường mẫu`,
            ],
          ],
        },
        [planFile]: { replace: [['Đoạn thứ nhất.', 'Văn phòng trực: 0912 345 678.']] },
      },
      excerpt: '(ngoại lệ cho 0912 345 678, số trực của văn phòng trong kế hoạch)',
    },
  },
  'lien-ket-hong': {
    severity: 'error',
    title: 'Liên kết hoặc hình dẫn đến chỗ không có',
    why: 'Người đọc bấm vào sẽ gặp trang báo lỗi, hoặc thấy một hình vỡ.',
    remedy: 'Sửa địa chỉ cho đúng, hoặc thêm tệp, thêm bản ghi còn thiếu. Địa chỉ trong trang bắt đầu bằng / hoặc #.',
    check: 'content',
    wrong: body('[xem](/van-ban/01-2020/)'),
    right: body('[xem](/van-ban/01-2020-tt-bm/)'),
  },
  'so-thieu-dau': {
    severity: 'error',
    title: 'Số, ký hiệu viết thiếu dấu hoặc sai chữ hoa',
    why: 'Số, ký hiệu phải đúng như in trên văn bản: trang, lời viện dẫn chép từ trang và máy tìm kiếm đều lấy ở đây.',
    remedy: 'Sửa số, ký hiệu như gợi ý, rồi so với bản chính thức.',
    check: 'content',
    wrong: whole('legal-references/02-2021-tt-bgddt.mdx', numbered('02/2021/TT-BGDDT'), 'number: 02/2021/TT-BGDDT'),
    right: whole('legal-references/02-2021-tt-bgddt.mdx', numbered('02/2021/TT-BGDĐT'), 'number: 02/2021/TT-BGDĐT'),
  },
  'ma-lech-so': {
    severity: 'error',
    title: 'Tên tệp không khớp số, ký hiệu',
    why: 'Tên tệp là địa chỉ của văn bản; địa chỉ của văn bản này mà mang số của văn bản khác thì người đọc bị dẫn nhầm.',
    remedy: 'Đổi tên tệp theo số, ký hiệu, hoặc sửa số, ký hiệu.',
    check: 'content',
    wrong: edit(
      'legal-references/01-2020-tt-bm.mdx',
      '01/2020/TT-BM',
      '99/2020/TT-BM',
      '(01-2020-tt-bm.mdx có number: 99/2020/TT-BM)',
    ),
    right: asIs('(01-2020-tt-bm.mdx có number: 01/2020/TT-BM)'),
  },
  'truong-la': {
    severity: 'error',
    title: 'Trường không có trong mẫu',
    why: 'Trường viết sai tên sẽ không được đọc, và thông tin ghi ở đó bị mất.',
    remedy: 'Sửa tên trường cho đúng, hoặc bỏ đi nếu không cần.',
    check: 'content',
    wrong: field('issuedOn: 2024-03-05', 'isuedOn: 2024-03-05'),
    right: asIs('issuedOn: 2024-03-05'),
  },
  'thieu-truong': {
    severity: 'error',
    title: 'Thiếu trường bắt buộc',
    why: 'Thiếu thông tin này thì trang không đủ để người đọc biết văn bản là gì.',
    remedy: 'Thêm trường đó vào phần khai báo.',
    check: 'content',
    wrong: field('organization: truong-mau\nyear: 2024', 'year: 2024', 'status: issued\nyear: 2024'),
    right: asIs('status: issued\norganization: truong-mau\nyear: 2024'),
  },
  'gia-tri-sai': {
    severity: 'error',
    title: 'Giá trị không hợp lệ',
    why: 'Giá trị không đúng kiểu hoặc không nằm trong danh sách cho phép nên không dùng được.',
    remedy: 'Sửa giá trị theo gợi ý.',
    check: 'content',
    wrong: edit('legal-references/01-2020-tt-bm.mdx', 'kind: thong-tu', 'kind: thongtu'),
    right: asIs('kind: thong-tu'),
  },
  'ngay-sai': {
    severity: 'error',
    title: 'Ngày viết sai hoặc không có thật',
    why: 'Hiệu lực và thời hạn đều tính từ ngày; một ngày sai làm sai mọi kết luận sau đó.',
    remedy: 'Viết năm-tháng-ngày, và kiểm tra ngày đó có trên lịch.',
    check: 'content',
    wrong: field('issuedOn: 2024-03-05', 'issuedOn: 30/02/2024'),
    right: field('issuedOn: 2024-03-05', 'issuedOn: 2024-02-29'),
  },
  'ngay-mau-thuan': {
    severity: 'error',
    title: 'Các ngày mâu thuẫn nhau',
    why: 'Văn bản không thể có hiệu lực, bị sửa hay bị thu hồi trước khi ban hành, cũng không thể bị thay thế trước khi văn bản thay thế ra đời.',
    remedy: 'Đối chiếu lại các ngày với văn bản gốc rồi sửa.',
    check: 'content',
    wrong: edit(
      'legal-references/01-2020-tt-bm.mdx',
      'effectiveOn: 2020-03-01',
      'effectiveOn: 2019-12-01',
      'issuedOn: 2020-01-15\neffectiveOn: 2019-12-01',
    ),
    right: asIs('issuedOn: 2020-01-15\neffectiveOn: 2020-03-01'),
  },
  'quan-he-khong-hieu-luc': {
    severity: 'warning',
    title: 'Quan hệ từ một ngày mà chính văn bản không có hiệu lực',
    why: 'Văn bản chỉ làm được điều nó quy định khi chính nó có hiệu lực. Trang tính từ ngày nó có hiệu lực hay có hiệu lực trở lại, hoặc không tính nếu nó hết hiệu lực mà không được khôi phục.',
    remedy:
      'Đối chiếu ngày của quan hệ và ngày có hiệu lực của văn bản với bản chính thức. Đúng như vậy thì để nguyên.',
    check: 'content',
    wrong: whole(
      'legal-references/02-2021-tt-bm.mdx',
      circularThat({ type: 'repeals', on: '2021-03-01' }),
      'effectiveOn: 2021-05-01\n  - { type: repeals, target: 01-2020-tt-bm, on: 2021-03-01',
    ),
    right: whole(
      'legal-references/02-2021-tt-bm.mdx',
      circularThat({ type: 'repeals', on: '2021-05-01' }),
      'effectiveOn: 2021-05-01\n  - { type: repeals, target: 01-2020-tt-bm, on: 2021-05-01',
    ),
  },
  'ket-thuc-khong-ro-ngay': {
    severity: 'warning',
    title: 'Thay thế, bãi bỏ mà không có ngày nào',
    why: 'Quan hệ không ghi từ ngày nào, văn bản làm việc đó cũng không có ngày ban hành, ngày có hiệu lực. Văn bản kia có thể đã hết hiệu lực mà không ai biết từ bao giờ, nên trang ghi là chưa rõ.',
    remedy: 'Tìm ngày của văn bản ở vbpl.vn hay Công báo rồi ghi vào. Chưa tìm được thì để nguyên.',
    check: 'content',
    wrong: whole(
      'legal-references/02-2021-tt-bm.mdx',
      circularWithoutDay,
      'issuedOn: null\neffectiveOn: null\n  - { type: repeals, target: 01-2020-tt-bm, on: null, note: Chưa rõ từ ngày nào.',
    ),
    right: whole(
      'legal-references/02-2021-tt-bm.mdx',
      circularThat({ type: 'repeals', on: '2021-05-01' }),
      'issuedOn: 2021-02-01\neffectiveOn: 2021-05-01\n  - { type: repeals, target: 01-2020-tt-bm, on: 2021-05-01',
    ),
  },
  'hieu-luc-mau-thuan': {
    severity: 'warning',
    title: 'Những điều ghi về hiệu lực mâu thuẫn nhau',
    why: 'Các ngày và quan hệ không thể cùng đúng. Trang không chọn hộ mà ghi là các nguồn mâu thuẫn, nên người đọc không biết văn bản còn hiệu lực hay không.',
    remedy: 'Đối chiếu các văn bản mà máy nêu với bản chính thức, sửa chỗ sai.',
    check: 'content',
    wrong: whole(
      'legal-references/02-2021-tt-bm.mdx',
      circularThat({ type: 'amends', on: '2023-01-01' }),
      '(01/2020/TT-BM bị thay thế từ 01/7/2022, mà 02/2021/TT-BM lại sửa đổi nó từ 01/01/2023)',
    ),
    right: whole(
      'legal-references/02-2021-tt-bm.mdx',
      circularThat({ type: 'amends', on: '2021-05-01' }),
      '(02/2021/TT-BM sửa đổi 01/2020/TT-BM từ 01/5/2021, trước khi nó bị thay thế)',
    ),
  },
  'hieu-luc-tuy-qua-nhieu': {
    severity: 'warning',
    title: 'Hiệu lực tùy vào quá nhiều văn bản',
    why: 'Quá nhiều văn bản, tác động hay mốc ngày quyết định hiệu lực của văn bản này, nên máy không xét: trang ghi là chưa rõ hiệu lực. Mọi điều khác của tệp vẫn được đọc và kiểm tra.',
    remedy:
      'Xem “relations” của các văn bản được nêu: quan hệ ghi nhầm hay ghi lặp thì bỏ. Mọi quan hệ đều đúng thì để nguyên.',
    check: 'content',
    wrong: whole(
      'legal-references/02-2021-tt-bm.mdx',
      circularThatStops(60),
      '(02/2021/TT-BM ngưng hiệu lực 01/2020/TT-BM 60 lần, mỗi lần một tháng khác)',
    ),
    right: whole(
      'legal-references/02-2021-tt-bm.mdx',
      circularThatStops(1),
      '(02/2021/TT-BM ngưng hiệu lực 01/2020/TT-BM một lần)',
    ),
  },
  'ngay-ban-hanh-tuong-lai': {
    severity: 'error',
    title: 'Ngày ban hành ở tương lai',
    why: 'Văn bản chưa đến ngày ký thì chưa ban hành; trang xét hiệu lực và thời hạn từ ngày này.',
    remedy: 'Đối chiếu ngày với bản ký. Chưa ký thì để status: draft và bỏ trống issuedOn.',
    check: 'content',
    wrong: field(
      'year: 2024\nissuedOn: 2024-03-05\nsubject: Công tác mẫu năm 2024',
      'year: 2099\nissuedOn: 2099-03-05\nsubject: Công tác mẫu năm 2099',
      'year: 2099\nissuedOn: 2099-03-05',
    ),
    right: asIs('issuedOn: 2024-03-05'),
  },
  'nam-mau-thuan': {
    severity: 'warning',
    title: 'Năm không khớp với ngày ban hành',
    why: 'Danh sách, thời hạn lưu và tra cứu theo năm đều dựa vào năm này; thường là gõ nhầm một chữ số.',
    remedy: 'Đối chiếu số, ký hiệu, năm và ngày với bản ký. Đúng như bản ký thì để nguyên.',
    check: 'content',
    wrong: field('issuedOn: 2024-03-05', 'issuedOn: 2020-03-05', 'year: 2024\nissuedOn: 2020-03-05'),
    right: asIs('year: 2024\nissuedOn: 2024-03-05'),
  },
  'thieu-than-bai': {
    severity: 'error',
    title: 'Văn bản đã ban hành mà không có nội dung',
    why: 'Người đọc mở trang ra không thấy gì, mà trang vẫn ghi là đã công bố.',
    remedy:
      'Chép nội dung văn bản vào dưới phần khai báo, thay cho dòng mẫu trong ngoặc; chưa có thì để status: draft.',
    check: 'content',
    wrong: whole('notices/2024-hop.mdx', notice(''), '(dưới phần khai báo không có gì)'),
    right: whole('notices/2024-hop.mdx', notice('Họp lúc 7 giờ ngày 30/3.'), 'Họp lúc 7 giờ ngày 30/3.'),
  },
  'tham-chieu-hong': {
    severity: 'error',
    title: 'Dẫn đến bản ghi không có',
    why: 'Liên kết sẽ dẫn người đọc đến trang không tồn tại.',
    remedy: 'Sửa mã cho đúng, hoặc tạo bản ghi còn thiếu.',
    check: 'content',
    wrong: edit('legal-references/01-2020-tt-bm.mdx', 'issuer: bo-mau', 'issuer: bo-mua'),
    right: asIs('issuer: bo-mau'),
  },
  'doi-chieu-lech': {
    severity: 'warning',
    title: 'Dấu đối chiếu không khớp với giá trị',
    why: 'Người đối chiếu chỉ xác nhận giá trị mình đã thấy. Giá trị đã sửa mà vẫn mang dấu cũ là nhận thay cho người ấy; trang coi trường này là chưa đối chiếu.',
    remedy:
      'So lại trường này với bản chính thức bằng npm run compare-law -- <mã>, hoặc bỏ trường khỏi mục đối chiếu cũ.',
    check: 'content',
    wrong: comparedDay('effectiveOn: 2020-02-01'),
    right: comparedDay('effectiveOn: 2020-03-01'),
  },
  'trung-ma': {
    severity: 'error',
    title: 'Hai ghi chú trùng mã',
    why: 'Mã là tên để gọi một ghi chú biên tập khi trao đổi; hai ghi chú cùng mã thì không biết đang nói về chỗ nào.',
    remedy: 'Đặt cho một trong hai ghi chú một mã chưa dùng trong tệp.',
    check: 'content',
    wrong: whole(notesFile, notes(['D01', 'i-d1'], ['D01', 'i-d1']), 'notes:\n  - code: D01\n    …\n  - code: D01'),
    right: whole(notesFile, notes(['D01', 'i-d1'], ['D02', 'i-d1']), 'notes:\n  - code: D01\n    …\n  - code: D02'),
  },
  'trung-van-ban': {
    severity: 'error',
    title: 'Một văn bản ghi hai lần',
    why: 'Viện dẫn sẽ không biết dẫn đến trang nào, nên không dẫn đến trang nào cả.',
    remedy: 'Gộp hai bản ghi làm một.',
    check: 'content',
    wrong: {
      files: {
        'legal-references/01-2020-tt-bm.ban-hai.mdx': { copyOf: 'legal-references/01-2020-tt-bm.mdx', replace: [] },
      },
      excerpt: '(hai tệp cùng số 01/2020/TT-BM của Bộ Mẫu)',
    },
    right: asIs('(một tệp)'),
  },
  'vong-lap': {
    severity: 'error',
    title: 'Các bản ghi dẫn vòng tròn',
    why: 'Một cơ quan không thể là cấp trên của chính mình, một văn bản không thể thay thế chính mình.',
    remedy: 'Xem lại các mã dẫn nhau và bỏ một chỗ.',
    check: 'content',
    wrong: edit(
      'organizations/bo-mau.yaml',
      'symbols: [BM]',
      'symbols: [BM]\nparent: bo-mau',
      '(bo-mau.yaml có parent: bo-mau)',
    ),
    right: edit(
      'organizations/truong-mau.yaml',
      'branch: school',
      'branch: school\nparent: bo-mau',
      '(truong-mau.yaml có parent: bo-mau)',
    ),
  },
} as const satisfies Record<string, AnyRule>;
