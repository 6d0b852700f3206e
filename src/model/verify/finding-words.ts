import { formatDay } from '../day/format-day.ts';
import { codeOf } from '../evidence/page-codes.ts';
import { pathOf } from './coded-page.ts';
import type { CodedPage, KnownCode } from './coded-page.ts';
import type { Finding, Recognised, UnlikePublished } from './recognise-file.ts';

/** What was found, as people read it. */
export interface FindingWords {
  /**
   * `same`: what is published now; `alike`: its words are, and the rest of it was not compared; `earlier`: a text that was published; `other`: it
   * differs; `unknown`: the machine cannot say.
   */
  tone: 'same' | 'alike' | 'earlier' | 'other' | 'unknown';
  title: string;
  sentences: string[];
  /** The page it is compared with; null for none. Path below the root. */
  page: { title: string; path: string } | null;
  /** What is published and was compared with it: path below the root, or the absolute address of a download; null for none. */
  published: string | null;
}

const during = ({ from, until }: { from: string; until: string }): string =>
  `từ ngày ${formatDay(from)} đến ngày ${formatDay(until)}`;

const changed = ({ changedOn }: CodedPage): string[] =>
  changedOn === null ? [] : [`Thay đổi gần nhất mà trang ghi: ngày ${formatDay(changedOn)}.`];

/** @param root address of the site, absolute, ends with `/` */
export function findingWords(recognised: Recognised, root: string): FindingWords {
  const { finding } = recognised;
  const page = pageOf(finding);
  const { tone, title, sentences } = said(finding);
  return {
    tone,
    title,
    sentences: [...sentences, ...ofFoot(recognised), ...ofSearch(recognised)],
    page: page === null ? null : { title: page.title, path: pathOf(page, root) },
    published: publishedOf(finding),
  };
}

function pageOf(finding: Finding): CodedPage | null {
  if ('page' in finding) return finding.page;
  return finding.kind === 'coded-text' ? finding.known.page : null;
}

function publishedOf(finding: Finding): string | null {
  if ('path' in finding) return finding.path;
  return finding.kind === 'download' ? finding.url : null;
}

function said(finding: Finding): Said {
  switch (finding.kind) {
    case 'download':
      return {
        tone: 'same',
        title: 'Đúng tệp nhà trường đã công bố',
        sentences: ['Từng byte giống tệp đang có trên trang.'],
      };
    case 'same-file':
      return {
        tone: 'same',
        title: 'Đúng tệp đang công bố',
        sentences: ['Từng byte giống tệp đang có trên trang.', ...(finding.page === null ? [] : changed(finding.page))],
      };
    case 'coded-text':
      return finding.savedAgain ? savedAgain(ofCode(finding.known)) : ofCode(finding.known);
    case 'same-words':
      return ofSameWords(finding);
    case 'other-words':
      return {
        tone: 'other',
        title:
          finding.passages.length === 0
            ? 'Khác bản đang công bố gần như từ đầu đến cuối'
            : `Khác bản đang công bố ở ${finding.passages.length} chỗ`,
        sentences: [...besides(finding), ...changed(finding.page)],
      };
    case 'scan':
      return {
        tone: 'unknown',
        title: 'Tệp không có chữ để so',
        sentences: [
          'Đây có lẽ là bản chụp hay quét. Tìm mười hai chữ số của mã ở chân tờ trong danh sách mã, rồi đọc đối chiếu bằng mắt.',
        ],
      };
    case 'no-page':
      return {
        tone: 'unknown',
        title: 'Chưa biết tệp này là bản của trang nào',
        sentences: [
          'Trong tệp không thấy mã đối chiếu, địa chỉ hay tên của trang nào ở đây, và không trang nào có quá nửa lời văn của nó. Ghi địa chỉ của trang cần so rồi chọn lại tệp.',
        ],
      };
  }
}

type Said = Pick<FindingWords, 'tone' | 'title' | 'sentences'>;

/** Equal words prove a text; of a file that is laid out they do not prove what a reader sees. */
function ofSameWords(finding: Extract<Finding, { kind: 'same-words' }>): Said {
  const { format, page } = finding;
  if (format === 'txt')
    return {
      tone: 'same',
      title: 'Đúng lời văn đang công bố',
      sentences: ['Từng chữ giống bản trên trang; chỉ khác cách ngắt dòng hay cách lưu chữ.', ...changed(page)],
    };
  const unlike = besides(finding);
  return unlike.length > 0
    ? {
        tone: 'other',
        title: 'Lời văn giống, nhưng tệp không như bản đang công bố',
        sentences: [...unlike, OTHER_LAYOUT, ...changed(page)],
      }
    : {
        tone: 'alike',
        title: 'Lời văn giống bản đang công bố, tệp thì đã lưu lại',
        sentences: [
          'Từng chữ giống bản trên trang. Tệp không phải tệp trên trang nên máy không cam đoan mắt thấy gì: phông, màu, cỡ và chỗ đặt của chữ không được so. Muốn chắc thì mở bản đang công bố.',
          ...changed(page),
        ],
      };
}

/** The layout of the sheets is the site's, and changes when the site does; a machine cannot know it from a change by hand. */
const OTHER_LAYOUT =
  'Phần mềm của trang được cập nhật thì nét kẻ, hình và chân tờ cũng có thể đổi: tệp tải về trước đó khác như thế mà không ai sửa. Muốn chắc thì mở bản đang công bố.';

/** What only one of the two has that is no word. */
const besides = ({ added, missing }: UnlikePublished): string[] => [
  ...(added === '' ? [] : [`Tệp có thêm: ${added}. Máy không đọc được những thứ ấy nói gì hay che gì.`]),
  ...(missing === '' ? [] : [`Bản đang công bố có mà tệp không có: ${missing}.`]),
];

function ofCode({ version }: KnownCode): Said {
  if (version.text === 'earlier')
    return {
      tone: 'earlier',
      title: 'Đúng lời văn của một bản trước',
      sentences: [`Mã của tệp chữ này là mã của trang ${during(version)}. Sau đó lời văn đã đổi; trang nói đã đổi gì.`],
    };
  return {
    tone: 'same',
    title: 'Đúng lời văn đang công bố',
    sentences: [
      version.text === 'current'
        ? 'SHA-256 của tệp chữ này chính là mã đối chiếu của trang: từng chữ giống nhau.'
        : 'SHA-256 của tệp chữ này là mã của cùng lời văn khi chưa có chuỗi ngẫu nhiên: từng chữ giống nhau.',
    ],
  };
}

/** What a code proves of a text that a program saved with other line ends: its letters, as those of the text itself. */
const savedAgain = ({ sentences, ...rest }: Said): Said => ({
  ...rest,
  sentences: [
    'Tệp đã lưu lại: cách ngắt dòng hay cách lưu chữ khác tệp của trang. Bỏ khác biệt ấy đi thì:',
    ...sentences,
  ],
});

/** What the code at the foot says, and that it proves nothing by itself. */
function ofFoot({ printed, finding }: Recognised): string[] {
  if (printed === null || finding.kind === 'same-file') return [];
  const { digits, known } = printed;
  if (known === null)
    return [
      `Mã ghi trong tệp, ${codeOf(digits).short}, không có trong sổ mã của trang. Trang đã gỡ thì mã ở cuối danh sách “Trang đã gỡ”.`,
    ];
  const whose = `Mã ghi trong tệp, ${codeOf(digits).short}, là mã của “${known.page.title}”`;
  const when = known.version.text === 'earlier' ? `, bản công bố ${during(known.version)}` : ', bản đang công bố';
  return [`${whose}${when}. Ai cũng viết được mã ấy vào tệp: nó chỉ nói nơi cần so.`];
}

function ofSearch({ foundBy, finding }: Recognised): string[] {
  if (finding.kind === 'same-file') return [];
  if (foundBy === 'words' && finding.kind !== 'same-words')
    return [
      'Máy tìm trang theo lời văn: trang này có nhiều chữ giống nhất. Không phải trang ấy thì ghi địa chỉ của trang cần so.',
    ];
  if (foundBy !== 'title') return [];
  return ['Máy đoán trang theo tên ở đầu tệp; nếu không phải trang ấy thì ghi địa chỉ của trang cần so.'];
}
