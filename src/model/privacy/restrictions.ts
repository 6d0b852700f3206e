import type { Finding } from './finding.ts';
import { CELL } from './passages.ts';
import type { Reading } from './reading.ts';

/**
 * The words of which stamps are made. A line that has no other word is a stamp, in whatever order they are: nobody can list
 * the sentences, but there are few words.
 */
const stampWords = new RegExp(
  `^(?:${[
    'tài liệu|văn bản|hồ sơ|thông tin|nội dung|bản này|này|bản(?: sao)? số \\d{1,3}(?:/\\d{1,3})?|số \\d{1,3}|dấu|loại|phạm vi|lưu ý|chú ý|ghi chú',
    'độ mật|mức độ mật|mức mật|tuyệt mật|tối mật|bí mật|bảo mật|mật|độ|mức độ|mức',
    'lưu hành|phổ biến|sử dụng|dùng|dành|dành riêng|nội bộ|hạn chế|tiếp cận|thu hồi',
    'xem xong|đọc xong|trả lại|thu lại|hoàn trả|hủy|huỷ|tiêu hủy|tiêu huỷ|sau khi|đọc|xem|phải|đề nghị|yêu cầu|xin|vui lòng',
    'không|không được|cấm|nghiêm cấm|chỉ|chỉ được|chưa được|chưa|được phép|được',
    'sao chụp|sao chép|sao lưu|chụp ảnh|chụp|in sao|in|photo|photocopy|chia sẻ|phát tán|phát hành|đăng tải|đăng|đăng lên mạng|lên mạng|mạng xã hội|công bố|công khai|tiết lộ|cung cấp|gửi|gửi ra|forward|chuyển tiếp|chuyển|mang|đưa|để lộ|lộ',
    'ra ngoài|ra bên ngoài|bên ngoài|ra|ngoài|cho người ngoài|người khác|bên thứ ba|cho|với|lại|dưới mọi hình thức|dưới bất kỳ hình thức nào|nếu chưa được phép|khi chưa được phép|khi chưa có ý kiến',
    'trong|nhóm|nhóm zalo|group|gv|tập thể|toàn thể|nhà trường|trường|cơ quan|đơn vị|ngành|hội đồng sư phạm|tổ chuyên môn|ban giám hiệu|bgh|cán bộ chủ chốt|cán bộ|chủ chốt|lãnh đạo|chi ủy|đảng viên|giáo viên|nhân viên',
    'hỏa tốc|hoả tốc|hỏa tốc hẹn giờ|thượng khẩn|khẩn|độ khẩn|mức độ khẩn|và|hoặc|là|bản|bản sao|bản gốc',
    'confidential|internal|only|use|top|secret|strictly|for|internal use only|do not|copy|distribute|restricted',
  ].join('|')})(?=$|[^\\p{L}\\d])`,
  'iu',
);
/** What makes such a line a stamp. `Không sao chép` alone is what a cell says of an item. */
const cores: readonly RegExp[] = [
  /^(?:mật|tối mật|tuyệt mật)$|(?:(?:tài liệu|văn bản|hồ sơ|dấu|loại|độ|mức|mức độ|độ mật|mức mật)\s?[:-]?\s?|^|[-–/+*]\s?|bản số\s?:?\s?\d{1,3}[\s,;-]+)(?:tuyệt mật|tối mật|(?<!bảo |độ |mức )mật)(?!\p{L})/iu,
  /(?:lưu hành|phổ biến|chỉ|dành|dùng|sử dụng)(?: \p{L}+){0,3} nội bộ|^(?:tài liệu|văn bản|hồ sơ)(?: này)? nội bộ|(?<!thông tin )nội bộ(?=[\s,;–—-]+(?:không|cấm|nghiêm|chỉ|vui lòng|đề nghị|xin|yêu cầu|chưa))/iu,
  /hạn chế (?:lưu hành|phổ biến|tiếp cận|sử dụng)|(?:tài liệu|văn bản)(?: này)? (?:thu hồi|bảo mật|hạn chế)|(?:xem|đọc) xong(?: \p{L}+){0,2} (?:trả|thu|hủy|huỷ|tiêu|hoàn)/iu,
  /(?:không|cấm)(?: được)? (?:phổ biến|phát tán|tiết lộ|lưu hành|để lộ)/iu,
  /(?:(?:không được|cấm)(?: phép)?|chưa được phép) (?:sao|chụp|in|photo|chia sẻ|đăng|công bố|công khai|cung cấp|chuyển|đưa|mang|phát hành|phổ biến)/iu,
  /(?:tài liệu|văn bản|hồ sơ|nội bộ|bảo mật|bí mật|mật)[^|]{0,24}(?<!\p{L})không (?:sao|chụp|in|photo|chia sẻ|đăng|công bố|công khai|cung cấp|chuyển|đưa|mang)/iu,
  /không (?:công bố|sao chụp|sao chép|chia sẻ|công khai|đăng tải)\s?[,;–—-]\s?không/iu,
  /CONFIDENTIAL|RESTRICTED|strictly confidential|confidential[\s,;–—-]+\p{L}|(?:for )?internal use only|top secret|FOR INTERNAL USE/u,
];
/** In capitals one word is enough. */
const inCapitalsAlone = /^(?:NỘI BỘ|KHÔNG (?:CÔNG BỐ|SAO CHỤP|SAO CHÉP|PHỔ BIẾN|PHÁT TÁN|CÔNG KHAI|CHIA SẺ)|BẢO MẬT)$/u;
/** A list of kinds of documents: `Văn bản mật, văn bản lưu hành nội bộ`; and a mere degree of urgency. */
const ofKinds =
  /,\s?(?:và |hoặc )?(?:văn bản|tài liệu|hồ sơ|tối mật|tuyệt mật|mật)(?!\p{L})|(?<!\p{L})(?:và|hoặc)(?!\p{L}) (?:văn bản|tài liệu|tối mật|tuyệt mật|mật)(?!\p{L})/iu;
const LONGEST_STAMP = 110;
/** Characters of a line in which a part may be a stamp; a paragraph has none. */
const LONGEST_LINE = 300;

/** The stamp named in a line of its own: `Dấu: "MẬT"`. */
const namedStamp = /^\s?Dấu\s?:\s?[“"]?(?:(?:TUYỆT|TỐI) )?MẬT(?!\p{L})/gmu;
/** The degree that a line or a text begins with: `Độ mật: Tối mật.`, `MẬT UBND HUYỆN …`. */
const degreeFirst =
  /^\s?(?:(?:[Đđ]ộ|[Mm]ức(?: độ)?) mật\s?:\s?(?:[Tt]uyệt |[Tt]ối )?[Mm]ật(?!\p{L})|(?:TUYỆT |TỐI )?MẬT(?=\s+(?:UBND|ỦY BAN|UỶ BAN|SỞ|PHÒNG|TRƯỜNG|CỘNG HÒA|CỘNG HOÀ|BỘ)(?!\p{L})))/gmu;
/** On an envelope: who may open it. */
const onEnvelope = /chỉ (?:người|ai) có tên mới được (?:bóc|mở)(?: bì)?/giu;
const inCapitals =
  /(?<!\p{L})(?:(?:CHỈ )?LƯU HÀNH(?: TRONG)? NỘI BỘ|XEM XONG (?:TRẢ|THU) LẠI|TUYỆT MẬT|TỐI MẬT|TÀI LIỆU MẬT|TÀI LIỆU NỘI BỘ)(?!\p{L})/gu;
/** A sentence that says it of the document in which it is. */
const ofThisDocument =
  /(?<!\p{L})(?:tài liệu|văn bản|kế hoạch|báo cáo|biên bản|thông báo|danh sách|công văn|hồ sơ|quy định|phương án|đề án|bảng|tệp|file|bản)(?: này| trên| đây)? (?:này |là (?:tài liệu|văn bản|thông tin)(?: \p{L}+){0,2} |thuộc (?:loại|diện|danh mục|phạm vi) |mang |có |chỉ |được |không được |không |ở ){1,3}(?:(?:lưu hành|phổ biến|sử dụng|dùng|dành)(?: trong| cho)? nội bộ|(?:phổ biến|phát tán|chia sẻ|sao chép|sao chụp|đăng|đăng tải|công khai|tiết lộ|mang|đưa)(?: \p{L}+){0,3} (?:ra ngoài|ra bên ngoài|lên mạng|dưới mọi hình thức|cho người ngoài)|(?:bí mật nhà nước|tối mật|tuyệt mật|độ mật|mức mật|mật)(?!\p{L}))/giu;
/** The words as a subject, for example of a rule about stamps. */
const spokenOf = /(?:dấu|đóng|chữ|ghi|in|mức|loại|cụm từ|không đăng|quy định|[,“"])\s?[“"]?$/iu;

/** Marks of secrecy and of limited circulation as stamps (NĐ 30/2020, Phụ lục I, ô số 10a và 11). */
export function findRestrictions({ text }: Reading): Finding[] {
  const found: Finding[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n|]+/gu)) {
    // A cell that has one word of a heading row is no stamp of its document.
    if (line.length <= LONGEST_STAMP && isStamp(line)) {
      found.push(finding(index + line.search(/\S/u), line.trim(), true));
      continue;
    }
    if (line.length > LONGEST_LINE) continue;
    for (const { 0: part, index: at } of [...line.matchAll(inBrackets), ...line.matchAll(parts)])
      if (part.length <= LONGEST_STAMP && isStamp(part) && isMarked(line, part, at))
        found.push(finding(index + at, part, false));
  }
  for (const { 0: words, index } of text.matchAll(atEnd)) found.push(finding(index, words, false));
  for (const pattern of [quoted, namedStamp, degreeFirst, onEnvelope])
    for (const { 0: words, index } of text.matchAll(pattern)) found.push(finding(index, words, false));
  for (const { 0: words, index } of text.matchAll(inCapitals)) {
    const before = text.slice(Math.max(0, index - 24), index);
    const next = text.slice(index + words.length, index + words.length + 12);
    if (!spokenOf.test(before) && !/^[”"]?\s?,\s(?:TỐI MẬT|MẬT)/u.test(next)) found.push(finding(index, words, true));
  }
  for (const { 0: words, index } of text.matchAll(ofThisDocument))
    if (/ này | là /u.test(words)) found.push(finding(index, words, false));
  return found;
}

/** A part of a line between dashes, brackets, asterisks or wide gaps: `(Tuyệt mật) Bì đề thi số 03`. */
const parts = /[^\s()[\]*–—-](?:[^()[\]*\s–—-]|[–—-](?! )|(?<! )[–—-]|\s(?!\s|[–—-]))*/gu;
/** After the name of the document: `Tài liệu họp, lưu hành nội bộ`. */
const atEnd =
  /(?<=^[^\n|]{4,90}[,;:–-]\s?)(?:chỉ )?(?:lưu hành|sử dụng|dùng)(?: trong)? nội bộ(?=\s*[.)\]]?\s*(?:$|[,;–-]))/gimu;
/** The whole of what is in brackets: `[Nội bộ - không chuyển tiếp] Lịch trực`. */
const inBrackets = /(?<=[([])[^()[\]\n]{2,80}(?=[)\]])/gu;
/** The stamp of a document that is described, with the number of the copy. */
const quoted = /[“"](?:TUYỆT MẬT|TỐI MẬT|MẬT)[”"](?=[^.;\n|]{0,64}(?:bản số \d|(?:văn bản|tài liệu|bản) này))/gu;

/** Whether a part of a line is no word of its sentence: in capitals, in brackets, or with the word for a degree. */
function isMarked(line: string, part: string, at: number): boolean {
  if (/(?<!\p{L})(?:các|những|loại|dấu|đóng|quy định|bằng)(?!\p{L})/iu.test(line.slice(0, at))) return false;
  return (
    !/\p{Ll}/u.test(part) ||
    /^(?:tối|tuyệt) mật$/u.test(part.trim()) ||
    /^(?:độ|mức|mức độ)(?: mật)?\s?:?\s(?:tuyệt |tối )?mật|^(?:độ|mức|mức độ) mật|lưu hành nội bộ/iu.test(part) ||
    (/[([*]\s?$/u.test(line.slice(0, at)) && /^\s?[)\]*]/u.test(line.slice(at + part.length)))
  );
}

/** `M Ậ T` is written with spaces to be seen. */
const joined = (line: string): string =>
  line.replace(/(?<!\p{L})\p{Lu}(?: \p{Lu}){2,}(?!\p{L})/gu, (letters) => letters.replaceAll(' ', ''));

function isStamp(part: string): boolean {
  const line = joined(part)
    .replace(/[\s([{“"*<«\])}”".!>»…_]+/gu, ' ')
    .trim();
  if (line === '' || !onlyStampWords(line)) return false;
  return (cores.some((core) => core.test(line)) && !ofKinds.test(line)) || inCapitalsAlone.test(line);
}

function onlyStampWords(line: string): boolean {
  for (let rest = line; rest !== '';) {
    const words = stampWords.exec(rest)?.[0];
    if (words === undefined) return false;
    rest = rest.slice(words.length).replace(/^[\s,;:–—\-/+]+/u, '');
  }
  return true;
}

const finding = (index: number, words: string, certain: boolean): Finding => ({
  index,
  length: words.length,
  message: `gặp dấu “${words.replaceAll(CELL, ' ')}”.`,
  certain,
});
