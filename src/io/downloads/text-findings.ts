import { z } from 'zod';
import { personalDataCodes } from '../../model/privacy/kinds.ts';
import { MOST_STOPPED } from './remembered-reading.ts';
import type { UnfinishedReason } from './remembered-reading.ts';
import type { RefusalCode } from './text-block.ts';

/** Files whose text is read, by their ending. */
const withText = ['csv', 'docx', 'mp3', 'mp4', 'pdf', 'txt', 'xlsx'] as const;

export interface FileToRead {
  /** Absolute. */
  path: string;
  ending: (typeof withText)[number];
}

export const hasText = (ending: string): ending is FileToRead['ending'] =>
  (withText as readonly string[]).includes(ending);

/** What is wrong with a file as a whole, in contrast to what its text says. */
const fileCodes = [
  'tai-ve-khong-doc-duoc-chu',
  'tai-ve-pdf-co-them',
  'tai-ve-van-phong-co-them',
  'anh-con-thong-tin',
  'anh-hong',
] as const satisfies readonly (RefusalCode | 'tai-ve-khong-doc-duoc-chu')[];
type FileCode = (typeof fileCodes)[number];

export const isFileCode = (code: TextFinding['code']): code is FileCode => fileCodes.some((each) => each === code);

const finding = z.object({
  code: z.enum([...personalDataCodes, ...fileCodes]),
  /** From 1. */
  line: z.int().min(1),
  /** Vietnamese, from a small letter to a full stop. */
  message: z.string(),
  certain: z.boolean(),
  /** What was found; empty where the text cannot be read. */
  words: z.string(),
  /** Whose it is, where others may have the same. */
  whose: z.string().optional(),
  /** What is to be hidden with it. */
  also: z.array(z.string()).readonly().optional(),
  /** Where that of the code does not fit. */
  remedy: z.string().optional(),
});
/** Something in the text of a file that must not be published, or that its text cannot be read. */
export type TextFinding = z.infer<typeof finding>;
export const textFindings = z.array(finding).readonly();

/** Why the process that read a file did not come to its end, in words that go on after “không đọc được”. */
export const stopWords: Readonly<Record<UnfinishedReason, string>> = {
  time: 'đọc quá lâu',
  memory: 'cần quá nhiều bộ nhớ',
  crash: 'trình đọc dừng giữa chừng, thường vì cần quá nhiều bộ nhớ',
  unread: `chưa đọc tệp này, vì đã có ${MOST_STOPPED} tệp khác làm trình đọc phải dừng`,
};

/** What to do about a file that was not read to its end. @param then what helps where it stops its reader again */
export const unfinishedRemedy = (why: UnfinishedReason, then: string): string =>
  why === 'unread'
    ? 'Sửa các tệp làm trình đọc dừng trước (cùng mã lỗi này), rồi chạy lại.'
    : `Chạy lại: có thể máy đang bận hoặc thiếu bộ nhớ. Vẫn báo thì ${then}`;

/** What is said of a file that was not read to its end. */
export const unfinishedText = (why: UnfinishedReason): TextFinding => ({
  code: 'tai-ve-khong-doc-duoc-chu',
  line: 1,
  certain: true,
  words: '',
  message: `không đọc được chữ: ${stopWords[why]}.`,
  remedy: unfinishedRemedy(
    why,
    'in tệp lại thành PDF, hoặc tách thành nhiều tệp ngắn hơn, rồi thay tệp; tệp đã ký số thì xin nơi ký một bản PDF khác.',
  ),
});
