import { wordsOf } from './words.ts';
import type { Word } from './words.ts';

/**
 * What parents ask with few words of the title that answers it: words of that title; after `|` what is said when this is meant, which
 * counts three, and four in three words or more; after the second `|` what is also said then, which counts one. Where two questions
 * share words, the one with more of them is meant: `nộp đơn xin học` is about enrolment, `nộp đơn tố cáo` is not.
 */
const rows = [
  'kế hoạch tuyển sinh|tuyển sinh,nhập học,ghi danh,đăng ký,hộ khẩu,chỉ tiêu,trái tuyến,còn chỗ,xin vào,xin học,mấy tuổi,mấy tháng,tháng tuổi|hồ sơ,nộp,đơn,xin,giấy tờ,tuổi,tháng,vào,lớp,mầm,chồi,lá,nhà trẻ,mẫu giáo,nhận,gửi,học,đi học,năm học',
  'thực đơn hằng ngày|ăn,bữa,món,menu,đồ ăn,thức ăn,thực đơn,dị ứng|sáng,trưa,chiều,thứ,phụ,xế,nay,mai,tuần,ngày,uống,sữa',
  'khoản thu, mức thu|tiền,đồng phục,lạm thu,phí,học phí,nộp,đóng,phải nộp,phải đóng|thu,khoản,bao nhiêu,tháng,đầu năm,học,lớp,bán trú,trông,ăn,ngoài giờ',
  'số dư các quỹ|quỹ,tồn quỹ|còn,dư,lớp,phụ huynh,tiền,bao nhiêu,mấy,đồng,năm ngoái,năm trước',
  'tài trợ, đóng góp tự nguyện|tài trợ,đóng góp,ủng hộ,xã hội hóa,quyên góp,tự nguyện|bắt buộc,ép,đóng,tiền,quỹ,phụ huynh',
  'thu năm trước|nguồn thu,thu chi|đơn vị,cơ cấu,tổng,năm ngoái,năm trước',
  'chi năm trước|chi,tài chính,lương|tiền,thu,năm ngoái,năm trước,công khai,giáo viên,việc,hoạt động,bao nhiêu',
  'dự toán ngân sách được giao|ngân sách,dự toán|cấp,giao',
  'tình hình thực hiện dự toán|giải ngân|quý,tỷ lệ,thực hiện,dự toán',
  'quyết toán ngân sách|quyết toán|báo cáo,năm,ngân sách',
  'miễn giảm|miễn,giảm,khó khăn,nghèo,mồ côi,học bổng|hộ,chế độ,dân tộc,chính sách,học phí,tiền,cận',
  'hỗ trợ ăn trưa|hỗ trợ,trợ cấp|ăn,trưa,bán trú,tiền,hồ sơ,vùng,khó khăn',
  'mua sắm, tài sản công|mua,sắm,đấu thầu,mua sắm|tài sản,máy,thiết bị',
  'số lượng giáo viên|tỷ lệ giáo viên,bao nhiêu cô,mấy cô|bao nhiêu,giáo viên,cô,nhân viên,lớp',
  'chuẩn nghề nghiệp|nghề nghiệp,bằng cấp,trình độ,tốt nghiệp,bằng,đào tạo|cô,cô giáo,giáo viên,chủ nhiệm,có,gì',
  'bồi dưỡng hằng năm|tập huấn,bồi dưỡng|giáo viên,cô,chỉ tiêu,lớp',
  'thông báo tuyển dụng|tuyển,tuyển dụng,xin việc|giáo viên,nhân viên,cô,thi,xét,viên chức,việc,làm',
  'ban lãnh đạo nhà trường|hiệu phó,phó hiệu trưởng,ban giám hiệu|ai,cô nào,tên,phụ trách',
  'loại hình trường|công lập,tư thục,dân lập,trường tư,trường công|hay,trực thuộc',
  'nơi nhận phản ánh|phản ánh,phàn nàn,khiếu nại,tố cáo,góp ý,hỏi,kiện,báo cho|gửi,đơn,đâu,ai,sai,giáo viên,cô giáo,cô',
  'số liệu đơn thư|số đơn,bao nhiêu đơn,mấy đơn|đơn,tố cáo,khiếu nại,nhận,kỳ',
  'người tố cáo, người khiếu nại|trù dập,giấu tên,tố cô|lộ,sợ,bị,bảo vệ,tố cáo',
  'lịch tiếp công dân|gặp,tiếp|hiệu trưởng,giám hiệu,lịch,ngày,giờ,dân',
  'bạo lực học đường|đánh,cắn,bạo hành,bắt nạt,bạo lực,mắng|cô,cô giáo,bạn,bị,phạt,chống,phòng',
  'quy tắc ứng xử|ăn mặc,nói năng,cư xử,mắng|cô,cô giáo,giáo viên,cách',
  'khám sức khỏe|béo phì,suy dinh dưỡng,thấp còi,tiêm,cân,khám,răng|chủng,phòng,nặng,đo,cao,chiều cao,lịch,đợt,bao nhiêu',
  'trẻ khuyết tật|khuyết tật,tự kỷ,chậm nói,hòa nhập|học,nhận',
  'tổng số trẻ, nhóm, lớp|sĩ số,đông,bạn|bao nhiêu,mấy,lớp,bé,cháu,trẻ,học sinh,cô',
  'kế hoạch giáo dục tuần|học gì,học bài,sinh hoạt,dạy gì,chủ đề,giờ chơi|tuần,ngày,lịch,lớp,tuổi,nay,bài,giờ,ngủ',
  'kế hoạch giáo dục tháng|kế hoạch tháng,chủ đề,tháng học|tháng,kế hoạch,học gì,dạy',
  'dịch vụ giáo dục|tiếng anh,năng khiếu,học thêm,ngoài giờ,thứ bảy,đón muộn,đón trễ,đón trẻ muộn,đón trẻ trễ,giờ đón,đón trẻ,mở cổng|đón,giờ,trả,trông,giữ,gửi,muộn,trễ,sau,học,lớp,hè',
  'chương trình giáo dục nước ngoài|nước ngoài|tiếng anh,dạy,cô,thầy',
  'phòng học và các khối phòng|nhà vệ sinh,điều hòa,máy lạnh|phòng,phòng học,lớp,sạch,bếp',
  'đồ chơi ngoài trời|sân,xích đu,cầu trượt,cầu tuột|chơi,đồ chơi',
  'địa chỉ và cách liên hệ|địa chỉ,ở xã,ở đâu,đường đi,đường đến,fanpage,facebook,zalo,sdt,số điện thoại|xã,phường,đâu,tới,mầm non',
  'tài liệu, học liệu|sách,giáo trình|giáo viên,dùng,bộ,nào,học',
  'thông báo|tin,thông báo,bảng tin,nghỉ,khai giảng|mới,tức,trường,gửi,học,mưa,bão,ngày',
  'tên, ảnh, lớp|ảnh,hình|gỡ,đăng,mạng,chụp,quy định',
  'bản kê khai tài sản|kê khai|tài sản,thu nhập,cán bộ',
  'kế hoạch nuôi dưỡng, chăm sóc, giáo dục năm học|kế hoạch năm học|năm học,kế hoạch',
  'quy chế dân chủ|quyền,bàn bạc,dân biết,dân bàn|biết,bàn,kiểm tra,phụ huynh,người lao động',
  'kết luận về tiêu cực, tham nhũng|tham nhũng,tiêu cực,sai phạm|kỷ luật,lãng phí',
  'quản lý tài sản công|đền,bồi thường|hỏng,mất,mượn,đồ dùng,tài sản',
  'văn bản chỉ đạo của cấp trên|cấp trên,của phòng,của sở|công văn,chỉ đạo,văn bản',
  'lấy ý kiến|dự thảo,lấy ý kiến|góp ý,quy chế,đóng góp',
  'báo cáo thường niên|tổng kết|năm,báo cáo',
  'việc thực hiện nghị quyết|sơ kết|nghị quyết,tháng',
  'kiểm tra bản in|tờ in,bản in|kiểm tra',
  'kết quả thanh tra|thanh tra|kết luận,kết quả,kiểm tra',
];
type Typed = Pick<Word, 'text' | 'plain'>;

/** Words that say nothing of what is asked: whom it is about, that it is asked. */
const neutral = new Set(
  'con,bé,trẻ,cháu,em,trường,nhà,các,những,của,cho,thì,là,có,được,không,phải,nào,gì,khi,bao,giờ,ở,và,với,tôi,mình,muốn,cách,thế,làm,sao,chưa,ạ,hôm,trong,một,về,cần'.split(
    ',',
  ),
);
const plainNeutral = new Set([...neutral].flatMap((each) => wordsOf(each).map(({ plain }) => plain)));
const isNeutral = ({ text, plain }: Typed): boolean =>
  neutral.has(text) || (text === plain && plainNeutral.has(plain)) || /\d/u.test(text);

/** Something that is said: its words, and what it counts. */
type Sign = readonly [words: readonly Word[], counts: number];

const table = rows.map((row) => {
  const [subject = '', sure = '', also = ''] = row.split('|');
  const signsOf = (list: string, counts: number): Sign[] => list.split(',').map((each) => [wordsOf(each), counts]);
  const signs = [...signsOf(sure, 3), ...signsOf(also, 1)].sort(([a], [b]) => b.length - a.length);
  return { subject: wordsOf(subject), signs };
});

/** A longer query is a sentence of a text, in which words are by chance. */
const LONGEST = 12;
/** One sure sign and another; or one alone, where nothing else is asked. */
const ENOUGH = 4;
const ALONE = 3;

/** What is also looked for: `same` where most of the query is about it, `near` where it is only likely. */
export interface Subject {
  words: Word[];
  by: 'same' | 'near';
}

/** The words of the titles that may answer a question of parents, two at most; none for other queries. @param words of the whole query */
export function subjectsOf(words: readonly Typed[]): readonly Subject[] {
  // Who names a law means the law.
  if (words.length > LONGEST || words[0]?.plain === 'luat') return [];
  const asked = words.filter((word) => !isNeutral(word)).length;
  const found = table.flatMap(({ subject, signs }) => {
    const { counts, covered, isOne } = countOf(signs, words);
    const isAll = covered >= asked && words.length > 1;
    if (counts < (isAll ? ALONE : ENOUGH)) return [];
    return { words: subject, by: covered * 2 >= asked && !isOne ? ('same' as const) : ('near' as const), counts };
  });
  return found.sort((a, b) => b.counts - a.counts).slice(0, 2);
}

/** What the signs in a query count together, and how many of its words that say something they are, and whether the query is nothing but one of them: what has these words comes first then. Each place and each sign counts once. */
function countOf(signs: readonly Sign[], words: readonly Typed[]): { counts: number; covered: number; isOne: boolean } {
  const left: (Typed | undefined)[] = [...words];
  let [counts, covered, isOne] = [0, 0, false];
  for (const [sign, each] of signs) {
    const at = left.findIndex((_, from) => sign.every((word, index) => isTyped(word, left[from + index])));
    if (at < 0 || isAnother(sign, left[at])) continue;
    counts += each + (sign.length > 2 ? 1 : 0);
    covered += sign.filter((word) => !isNeutral(word)).length;
    left.fill(undefined, at, at + sign.length);
    isOne = sign.length === words.length;
  }
  return { counts, covered, isOne };
}

/** A sign of one syllable in a word without marks that says nothing: `co` is `có` rather than `cô`. */
const isAnother = ([first, ...others]: readonly Word[], typed: Typed | undefined): boolean =>
  others.length === 0 &&
  first !== undefined &&
  typed !== undefined &&
  typed.text !== first.text &&
  isNeutral(typed) &&
  !neutral.has(first.text);

/** A typed mark must agree; one that was not typed need not. */
const isTyped = (word: Word, typed: Typed | undefined): boolean =>
  typed !== undefined && (typed.text === word.text || (typed.text === word.plain && typed.plain === word.plain));
