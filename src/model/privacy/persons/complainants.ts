import type { Finding } from '../finding.ts';
import { CELL } from '../passages.ts';
import type { Person } from '../people.ts';
import type { Reading } from '../reading.ts';
import { initialsOf } from './initials.ts';

const title =
  '(?:ông|bà|anh|chị|cô|chú|bác|thầy|công dân|phụ huynh|phhs|đồng chí|đ\\/c|ông bà|vợ chồng|gia đình|hộ|cháu|em|học sinh|hs|ph|mẹ|bố|cụ)';
const named = `\\s?:?\\s?(?:(?:là|tên|tên là|ông\\/bà|có tên|gồm|cho biết là)\\s)?(?:${title}\\s(?:cháu\\s|em\\s|bé\\s)?){0,2}$`;
const act =
  'tố cáo|tố giác|khiếu nại|khiếu kiện|trình báo|phản ánh|kiến nghị|tố|kiện|khởi kiện|đòi kiện|tố khổ|bóc phốt|phản ảnh';
const petition = '(?:đơn|thư|đơn thư|đơn từ|thư nặc danh|đơn nặc danh|tin nhắn|hồ sơ|phiếu|bài đăng|clip)';

/** What is right before the name of somebody who complained. */
const before: readonly RegExp[] = [
  new RegExp(
    `(?<!\\p{L})(?:người|công dân|phụ huynh|bên|chủ thể|cá nhân) (?:đã |có |từng )?(?:(?:${act})(?:,? (?:và )?(?:${act}))*|(?:đứng|gửi|làm|viết|nộp|ký)(?: ${petition})?|báo tin|cung cấp(?: thông)? tin|làm chứng|bị hại|nặc danh)(?: [^:.;|\\n]{0,48}?)??(?:${named}|(?:\\s?:|\\slà|\\stên)\\s(?:${title}\\s){0,2}$)`,
    'iu',
  ),
  new RegExp(`(?<!\\p{L})(?:${act})(?:,? (?:và )?(?:${act}))*(?: [^:.;|\\n]{0,32}?)?? (?:của|do|từ|bởi)${named}`, 'iu'),
  new RegExp(
    `(?<!\\p{L})(?:đơn thư|thư nặc danh|đơn nặc danh|nặc danh)(?:[ ,][^:.;|\\n]{0,56}?)?? (?:của|do|từ)${named}`,
    'iu',
  ),
  new RegExp(`(?<!\\p{L})(?:nguyên đơn|nhân chứng|người làm chứng|người bị hại|bên khởi kiện)\\s?:?${named}`, 'iu'),
  new RegExp(`(?<!\\p{L})(?:${act}|đơn)(?!\\p{L})[^.;:|\\n]{0,48},? (?:tên|họ tên|tên là)${named}`, 'iu'),
  new RegExp(
    `(?<!\\p{L})(?:${act}|đơn)(?!\\p{L})[^.;|\\n]{0,56}?(?:trong đó có|gồm(?: có)?|đại diện(?: là)?|đứng đầu(?: là)?)\\s?:?${named}`,
    'iu',
  ),
  new RegExp(`(?<!\\p{L})(?:danh tính|tên|họ tên) (?:của )?(?:người (?:${act})|${petition})${named}`, 'iu'),
];
const petitionOf = new RegExp(`(?<!\\p{L})${petition}(?: [^:.;|\\n]{0,32}?)?? (?:của|do|từ)${named}`, 'iu');
/** What is right after it; a sentence in between may say who the person is. */
const after = new RegExp(
  `^(?:\\s?\\([^()]{0,48}\\))?(?:,[^,.;|\\n]{2,48})?,?\\s(?:\\|\\s)?(?:(?:là|đã|có|vừa|tiếp tục|còn|đến|lên|tới|hay|người|bức xúc|cũng|từng|xin|làm|gửi|viết|nộp|ký|nhiều lần|thường xuyên|tập thể)\\s){0,4}(?:${petition}\\s){0,2}(${act}|làm chứng|đứng đơn|có đơn)(?! (?:được|là|theo|thì|khổ|tụng))(?!\\p{L})`,
  'iu',
);
/** What somebody did, some words later: `lên facebook tố cô giáo`. */
const later = new RegExp(
  `^([^.;:|\\n]{0,56}?)(?<!\\p{L})(tố cáo|tố giác|khiếu nại|khiếu kiện|phản ánh|kiến nghị|tố|kiện|(?:gửi|viết|làm|nộp|đứng|ký) đơn)(?! (?:được|theo|thì|khổ|tụng|của|và|toàn|hàng|nghỉ|xin|viên))(?!\\p{L})`,
  'iu',
);
/** Words between that make it another's or an official's act. */
const otherAct =
  /(?<!\p{L})(?:tiếp|nhận|giải quyết|xử lý|trả lời|theo dõi|phụ trách|chủ trì|phổ biến|tuyên truyền|giải trình|xác minh|tổ|ban|công bố|kết luận|hướng dẫn|luật|tiếp thu|lắng nghe|quản lý|ghi|tổng hợp|báo cáo|nghe|về|để|bị|do|các|những|ý kiến|nội dung|đơn thư|hòm thư|hộp thư|lịch|thanh tra|trưởng|phó|đồng)(?!\p{L})/iu;
/** Who speaks of needs in the name of the school. */
const colleague =
  /(?:hiệu trưởng|hiệu phó|tổ trưởng|cô|thầy|đ\/c|đồng chí|giáo viên|kế toán|bí thư|chủ tịch|đại biểu)\s$/iu;

/** `người có đơn`, `người đứng đơn`, said of the name before it. */
const apposed = /^\s?[,(–-]\s?(?:là )?(?:người|công dân|phụ huynh) (?:có|đứng|gửi|làm|viết|nộp|ký) đơn(?!\p{L})/iu;
const grave = /tố cáo|tố giác|khiếu nại|khiếu kiện/iu;
const column = new RegExp(
  `người (?:${act}|(?:gửi|đứng|làm|nộp|viết) đơn|báo tin)|tên công dân|^\\s*công dân\\s*$`,
  'iu',
);
/** Somebody who deals with complaints and makes none. */
const official =
  /(?:tiếp|nhận|giải quyết|xử lý|trả lời|theo dõi|phụ trách|chủ trì|phổ biến|tuyên truyền|giải trình|xác minh|phân công)\s?$/iu;
const office =
  /^\s?[,(–-]\s?(?:phó |quyền )?(?:hiệu trưởng|trưởng ban|trưởng phòng|chủ tịch|bí thư|tổ trưởng|trưởng đoàn|thanh tra|thư ký|văn thư|cán bộ|công an|ủy viên|người tiếp|phụ trách)(?!\p{L})/iu;
/** Who speaks of complaints and makes none. */
const reports =
  /^(?:\s?\([^()]{0,32}\))?,?\s(?:được phân công|trình bày|báo cáo|phổ biến|hướng dẫn|phụ trách|chủ trì|tiếp nhận|giải quyết|ghi|tổng hợp|soạn|trả lời|tiếp thu|thụ lý|xử lý|xác minh)(?!\p{L})/iu;
/** A row without a heading row that has a complaint in a cell, and nobody who sees to it. */
const actCell = /(?:^|\| ?)(?:đơn )?(?:tố cáo|tố giác|khiếu nại|phản ánh|kiến nghị)(?!\p{L})/iu;
const officeCell = /(?<!\p{L})(?:tiếp|giải quyết|xử lý|trưởng|chủ tịch|thanh tra|phụ trách|thư ký)(?!\p{L})/iu;
const atMeeting =
  /(?<!\p{L})(?:hội nghị|đại hội|thảo luận|tham luận|tại (?:buổi|cuộc) họp|thay mặt|đại diện)(?!\p{L})/iu;

const spokenOf = new RegExp(`${act}|đơn|báo tin|tin do|làm chứng|thông tin|nặc danh|nhân chứng`, 'iu');
const accused = new RegExp(`(?<!\\p{L})(?:${act}|lạm thu)(?!\\p{L})`, 'iu');

/** Who complained, denounced or reported something (Luật Tố cáo 25/2018, Điều 40, chưa đối chiếu). */
export function findComplainants(reading: Reading): Finding[] {
  const { text, lead } = reading;
  if (!spokenOf.test(text) && !column.test(lead)) return [];
  return reading.people().flatMap((person): Finding[] => {
    const words = text.slice(Math.max(0, person.start - 112), person.start);
    const rest = text.slice(person.end, person.end + 96);
    if (office.test(rest) || reports.test(rest)) return [];
    const said = before.map((pattern) => pattern.exec(words)?.[0]).find((each) => each !== undefined);
    if (
      said !== undefined &&
      !/(?<!\p{L})(?:của (?:tổ|hội|ban|đoàn|các|nhiều|cử tri)|tiếp nhận|giải quyết|tổ xác minh|quyết định)(?!\p{L})[^.;]*$/iu.test(
        said,
      )
    )
      return [finding(person, grave.test(said))];
    const sentence = reading.sentenceAt(person.start).text;
    if (atMeeting.test(sentence)) return [];
    if (petitionOf.test(words) && accused.test(sentence)) return [finding(person, grave.test(sentence))];
    if (apposed.test(rest)) return [finding(person, false)];
    const does = after.exec(rest)?.[1];
    if (
      does !== undefined &&
      !official.test(words) &&
      !(/^(?:phản ánh|kiến nghị)$/iu.test(does) && colleague.test(words))
    )
      return [finding(person, grave.test(does))];
    const [, between = '', deed] = later.exec(rest) ?? [];
    if (
      deed !== undefined &&
      !/^(?:T|K)/u.test(deed) &&
      !otherAct.test(between) &&
      !official.test(words) &&
      !colleague.test(words)
    )
      return [finding(person, false)];
    if (person.full && text.includes(CELL) && lead === '' && actCell.test(text) && !officeCell.test(text))
      return [finding(person, false)];
    const heading = reading.headingAt(person.start);
    return person.full && column.test(heading) ? [finding(person, grave.test(heading))] : [];
  });
}

const finding = (person: Person, certain: boolean): Finding => ({
  index: person.start,
  length: person.end - person.start,
  message: `gặp tên có thể của người khiếu nại, tố cáo hoặc phản ánh (${initialsOf(person)}).`,
  certain: certain && person.full,
});
