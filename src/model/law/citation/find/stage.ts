import type { NormalizedText } from '../text/source.ts';
import type { Stage } from '../types.ts';
import type { Draft } from './draft.ts';
import { isListLink } from './list.ts';

const REACH = 60;

const order = String.raw`(?:lần (?:thứ )?)?(?:\d{1,2}|[ivx]{1,4}|nhất|hai|ba|tư|năm|cuối)`;
const between = String.raw`(?: (?:${order}|\(${order}\)|của|các|những|bản|hồ sơ|đề cương|tờ trình|mới nhất|cuối cùng)){0,4}`;
/** `các dự án luật: Luật …`, `dự thảo luật gồm Luật …` */
const announced = String.raw`(?: (?:bộ luật|luật|nghị định|thông tư|nghị quyết))?(?: sau)?(?:,? gồm| như)? ?[:(]?`;
const called = new RegExp(
  String.raw`(?:^|[^\p{L}])(?:dự thảo|dự án|bản thảo|sơ thảo|dự(?= $))[)\]]?${between}${announced} ?[“"]?$`,
  'iu',
);
/** A law that is yet to be written. */
const planned =
  /(?:^|[^\p{L}])(?:(?:đề nghị|đề xuất|chương trình|tiếp tục) )?(?:xây dựng|soạn thảo)(?: dự án| dự thảo)? ?$/iu;

/** A cheap look before the real one. */
const mayCall =
  /[dD][ựỰ]\s|[hH][ảẢ][oO]\s|(?:[hH][àÀ][nN][hH]|[qQ][uU][aA]|[tT][rR][ìÌ][nN][hH]|[éÉ][tT]|[tT][rR][aA]|[ýÝ]|[lL][uU][ậẬ][nN])\s|[xX][âÂ][yY]\s|[oO][ạẠ][nN]\s/u;

const asideDraft =
  /^ ?(?:[([](?:bản |mới là |còn là |hiện là )?dự (?:thảo|án)(?: [^()[\]]{0,20})?[)\]]|,? ?[-–]? ?(?:bản )?dự thảo(?= (?:lần|ngày) | ?(?:[.;)\]]|$)))/iu;
/** `du luat giao duc`, without marks. */
const unmarkedBill = /(?:^|[^\p{L}])du\s$/iu;
/** The name of a law, in capitals below the stamp of a draft, is the title of that draft. */
const ofDraft = /(?:^|\n)[^\p{L}\n]*dự thảo(?: lần(?: thứ)?)?(?: \d{1,2})?[^\p{L}\n]*\n\s*$/iu;
const inTheMaking = String.raw`(?:dự thảo|soạn thảo|xây dựng|lấy ý kiến|cho ý kiến|góp ý|thẩm tra|thẩm định|thảo luận|hoàn thiện|xem xét|trình|ban hành|thông qua)`;
/** `Luật Nhà giáo (đang được soạn thảo)`, `Luật Giáo dục sắp được Quốc hội thông qua`. What is to be amended is in force. */
const notYet = new RegExp(
  String.raw`^(?: mới)? ?[,(]? ?(?:hiện |nay |hiện nay |vẫn |còn )*(?:đang|sẽ|sắp|chưa|dự kiến|chuẩn bị)(?: (?:sẽ|sắp|được|trong|quá trình|giai đoạn|Quốc hội|Chính phủ|cơ quan|Bộ|trình|vào|năm \d{4},?))*(?: Quốc hội| Chính phủ)? ${inTheMaking}(?!\p{L})`,
  'iu',
);
/** `dự kiến ban hành Luật Giáo dục`, `sắp thông qua Luật Giáo dục`. */
const toBeMade = new RegExp(
  String.raw`(?:^|[^\p{L}])(?:dự kiến|sắp|sẽ|chuẩn bị|đang)(?: (?:được|sẽ|xem xét|trình|Quốc hội|và|vào|năm \d{4}))*,? ${inTheMaking}(?: (?:về|cho|bộ|một|Quốc hội|các))* $`,
  'iu',
);
const revised = /^ (?:\(sửa đổi(?:, bổ sung)?\)|sửa đổi(?=[.,;)]|$| (?:và|trình|đang|sẽ|dự kiến)(?!\p{L})))/iu;
/** `Luật Giáo dục cũ`: one before the law in force. */
const earlier = /^ \(?(?:cũ|trước đây|trước kia|trước đó|hồi đó|(?:đã|nay đã|nay) hết hiệu lực)(?!\p{L})/iu;
const underWay =
  /^[ ,]{0,2}(?:đang|sẽ|sắp|dự kiến|chuẩn bị|(?:được |vừa |đã )?(?:trình|lấy ý kiến|cho ý kiến|thảo luận|thẩm tra)|được (?:Chính phủ|Quốc hội) (?:trình|cho ý kiến|thảo luận))(?!\p{L})/iu;

/** What the words around every mention say of its stage; the members of a list share the first one's word "dự thảo". */
export function readStages(source: NormalizedText, drafts: readonly Draft[]): (Stage | null)[] {
  const stages: (Stage | null)[] = [];
  drafts.forEach((draft, index) => {
    const previous = drafts[index - 1];
    const shared =
      previous !== undefined &&
      stages[index - 1] === 'draft' &&
      isUnnumbered(draft) &&
      isListLink(source, endOfAside(source, previous.contextEnd), draft.start);
    stages.push(shared ? 'draft' : stageOf(source, draft));
  });
  return stages;
}

/** Called by its name or number alone, without what would say that it was issued. */
const isUnnumbered = (draft: Draft) => (draft.parts === null || draft.family === 'partial') && draft.date === null;

function stageOf(source: NormalizedText, draft: Draft): Stage | null {
  source.steps += 8;
  const lead = source.text.slice(Math.max(0, draft.start - REACH), draft.start);
  const bare = draft.parts === null && draft.date === null;
  if (bare && ofDraft.test(lead) && !/\p{Ll}/u.test(source.text.slice(draft.start, draft.end))) return 'draft';
  if (bare && unmarkedBill.test(lead) && /^lu[aậ]t(?!\p{L})/iu.test(source.text.slice(draft.start, draft.end)))
    return 'draft';
  if (mayCall.test(lead)) {
    source.steps += REACH;
    const words = withoutStamp(lead).replace(/\s+/gu, ' ');
    if (called.test(words) || (bare && (planned.test(words) || toBeMade.test(words)))) return 'draft';
  }
  const ahead = source.text.slice(draft.end, draft.end + REACH).replace(/\s+/gu, ' ');
  if (asideDraft.test(ahead)) return 'draft';
  if (draft.parts !== null) return null;
  if (bare && notYet.test(ahead)) return 'draft';
  if (bare && earlier.test(ahead)) return 'revision';
  const revision = bare ? revised.exec(ahead) : null;
  if (revision === null) return null;
  return underWay.test(ahead.slice(revision[0].length)) ? 'draft' : 'revision';
}

/** The words of the same paragraph. A line `DỰ THẢO` of its own is the stamp of the whole text and says nothing of the next line. */
const withoutStamp = (lead: string) =>
  lead.includes('\n') ? lead.replace(/^[^]*(?:\n\s*\n|(?:^|\n)\s*DỰ THẢO(?: LẦN \d{1,2})?\s*\n)/u, '') : lead;

function endOfAside(source: NormalizedText, at: number): number {
  const aside = /^\s?\(sửa đổi[^()]{0,20}\)/iu.exec(source.text.slice(at, at + 32));
  return at + (aside?.[0].length ?? 0);
}
