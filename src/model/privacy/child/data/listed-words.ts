/** Words in the title of a list, as patterns for a line in lower case whose white space is single spaces. */

const object = 'học sinh|hs|h/s|trẻ em|trẻ|cháu|bé|em|con|thí sinh|đội viên|đội tuyển|nhi đồng';

/** Work that is done with children, with the children: who is listed does it, or they are. `đón, trả trẻ`, `bồi dưỡng học sinh giỏi`. */
export const workWithChildren = `(?:đưa đón|đón|trả|trông|giữ|dạy|kèm|phụ đạo|bồi dưỡng|ôn thi|ôn tập|ôn|luyện|huấn luyện|hướng dẫn|phụ trách|quản l[ýí]|chăm sóc|nuôi dưỡng|can thiệp|đỡ đầu|giúp đỡ|giúp|đưa|dẫn|tư vấn|hỗ trợ|theo dõi)(?: (?:thêm|bù|thay|riêng|cho|nhóm|đoàn|các|những|đội)){0,3} (?:${object})(?: (?:giỏi|yếu|khuyết tật|năng khiếu|nghèo))?`;

/** Grown-ups whose name has a word for children in it, and contests. */
export const parents =
  '(?:cha mẹ|bố mẹ|phụ huynh|cmhs|phhs)(?: (?:của|các|những)){0,2}(?: (?:học sinh|hs|trẻ em|trẻ|cháu|bé|em|con))?';
export const formerPupils =
  'cựu (?:học sinh|hs|học viên|giáo chức|giáo viên|cán bộ)(?: và (?:cựu )?(?:học sinh|giáo viên))?|học sinh cũ|hội khóa';
export const guests = 'khách mời|đại biểu|nhà hảo tâm|mạnh thường quân|nhà tài trợ|diễn giả|báo cáo viên|chuyên gia';
export const noPupils = '(?:thi|giải|cấp) (?:chọn )?(?:học sinh giỏi|hsg)|(?:tuổi|sức|nhà) trẻ|(?:anh|chị|đàn) em';

/** Children of those who work at the school: `con cán bộ, giáo viên`. */
export const childrenOfStaff =
  'con (?:em |của |các |em của |của các )?(?:cán bộ|giáo viên|gv|nhân viên|viên chức|công đoàn viên|đoàn viên|cbgv|cb|cnv|thầy cô)';

export const pupils =
  'học sinh|hs|h/s|trẻ em|trẻ|(?:các |những )?cháu|(?:các )?bé|em|các bạn|thí sinh|đội viên|nhi đồng|học viên|đội tuyển|sao đỏ|cờ đỏ|ban cán sự|lớp trưởng|trực nhật|danh sách (?:lớp|nhóm) (?:\\d{1,2}[\\p{L}\\d/]{0,3}|mầm|chồi|lá|nhà trẻ|mẫu giáo|(?:của )?(?:cô|thầy|do))';

export const staff =
  'giáo viên|gv|gvcn|gvbm|gvmn|cb,? ?gv(?:,? ?nv)?|cbgv(?:nv)?|cbgvnv|cbvc|cán bộ|nhân viên|viên chức|công chức|người lao động|công đoàn viên|đoàn viên công đoàn|cô giáo|thầy giáo|thầy,? cô|cô nuôi|nhà giáo|giảng viên|bảo mẫu|cấp dưỡng|đảng viên|giám thị|giám khảo|nhân sự(?! lớp)|đội ngũ(?! (?:sao đỏ|cán bộ lớp))|chiến s[ĩỹ] thi đua|lao động tiên tiến|(?:tổ trưởng|tổ phó)(?! (?:các |của )?(?:lớp|chi đội)|, tổ phó (?:các )?lớp)';

/** Who gives what others get: `học bổng của Hội cựu học sinh`. */
export const givers = `(?:do|của|từ) (?:các |những |hội |ban |quỹ |tập thể ){0,3}(?:${formerPupils}|${parents}|${guests}|${staff}|công đoàn)`;
export const gifts = 'học bổng|quà|phần thưởng|xe đạp|sách vở|hỗ trợ|tài trợ|tặng|trao';

/** Classes in which grown-ups learn; their offices are called like those of pupils. */
export const courses =
  'lớp (?:trung cấp|cao cấp|sơ cấp|l[ýí] luận|cảm tình|(?:bồi dưỡng (?:về |các |cho )?)?(?:đối tượng|nhận thức|đảng|chính trị|nghiệp vụ|cán bộ|quản l[ýí]))';
const maker = `(?:các |những )?(?:${staff}|${parents}|ban giám hiệu|bgh|công đoàn|hội đồng|tổ (?:chuyên môn|bộ môn|văn phòng))(?: (?:chủ nhiệm|bộ môn))?(?: các lớp)?`;
/** Who made a list of others: `Danh sách do giáo viên chủ nhiệm lập`, `… theo đề nghị của tổ chuyên môn`, `(GV: …)` in a title of marks. */
export const makers =
  `do ${maker}(?: (?!lập|gửi)[\\p{L}\\d]{1,9}){0,3}? (?:lập|gửi|báo cáo|báo|đề nghị|đề xuất|tổng hợp|cung cấp|giới thiệu|bình chọn|rà soát|phát hiện|thống kê|nộp|kê khai)` +
  `|theo (?:đề nghị|đề xuất|báo cáo|giới thiệu|tổng hợp) của ${maker}|(?<=danh sách )${maker} (?:gửi (?:về|lên|cho)|lập để)` +
  '|\\((?:gv|gvbm|gvcn|giáo viên|người (?:dạy|lập|ra đề|chấm))(?: [\\p{L}]{1,7}){0,2} ?: ?[^()]{1,40}\\)';

/** Who appoints, gives or reports: its members are listed only where a list, members or work are spoken of. */
export const bodies =
  'công đoàn|chi bộ|ban giám hiệu|bgh|lãnh đạo|hội đồng|ban (?:chỉ đạo|tổ chức|giám khảo|thanh tra|liên lạc)|tổ (?:chuyên môn|bộ môn|văn phòng|khoa học|tự nhiên|xã hội|tư vấn|công tác|giúp việc)';

/** What staff do or get, where nobody is spoken of. */
export const duties =
  'phân công|dạy (?:bù|thay|thế|chéo|tăng cường)|lịch (?:dạy|trực)|dự giờ|thao giảng|hội giảng|dạy giỏi|chủ nhiệm|trực (?:ban|trưa|tuần|trường|lễ|tết|bán trú|hè|đêm|bảo vệ)|trông (?:trưa|lớp|thi)|vào ngành|vào biên chế|nâng (?:lương|ngạch|bậc lương)|thâm niên|coi thi|chấm thi|sáng kiến|kiêm nhiệm|nghỉ hưu|công tác phí|l[ýí] luận chính trị|bồi dưỡng (?:chính trị|nghiệp vụ|chuyên môn|thường xuyên)';
/** Groups that have pupils in them where nobody else is spoken of. */
export const groupsOfPupils =
  'đội (?:văn nghệ|nghi thức|bóng(?: \\p{L}+)?|cờ|trống|kịch|múa|hợp xướng|thể thao|phát thanh|tuyên truyền)|câu lạc bộ|clb|tốp ca|ban chỉ huy (?:liên|chi) đội';
/** What pupils may be listed for, too, with the name of their class. */
export const dutiesOfBoth = '(?:cử đi|lớp|đợt|dự) tập huấn|đăng ký hiến máu|kết quả thi đua';
export const aClass = '(?:lớp|chi đội|nhóm|khối) (?:\\d|mầm|chồi|lá|mẫu giáo|nhà trẻ)';
/** Children who have an office or a title: said anywhere, they are listed. */
export const officesOfPupils =
  'sao đỏ|cờ đỏ|cán bộ lớp|ban cán sự|cháu ngoan|thiếu nhi|chi đội trưởng|liên đội|đội viên';
/** What those do who are no list of their own: `Hội đồng kỷ luật quyết định`, `Cựu học sinh trao học bổng`, `Cán bộ y tế khám sức khỏe`. */
export const acts =
  'công bố|trao|tặng|lập (?:biên bản|danh sách)|thăm|khám|thông báo|báo cáo|đề nghị|xét|quyết định|kiểm tra|họp (?:ngày|xét|lúc)|xử l[ýí]|kỷ luật|khiển trách|tuyên dương|biểu dương|nhắc nhở|phát hiện|ghi nhận|chúc mừng(?! sinh nhật)|tiếp nhận|kết nạp|tư vấn|vi phạm|nợ';
/** Words that say that a body, or what is done, has its people listed. */
export const ofMembers = 'danh sách|ds|thành viên|thành phần|nhân sự|cơ cấu|phân công';
/** What is listed of pupils also where others are named, a parent who pays or a teacher who reports. */
export const blame = 'nợ|chưa (?:nộp|đóng)|vi phạm|kỷ luật|miễn,? giảm|biên bản|khám sức khỏe|nghỉ ốm';

/** Subjects in which pupils are marked, as titles and columns have them. */
export const subjects =
  'toán|(?:ngữ )?văn|tiếng (?:việt|anh)|tv|t\\.?anh|anh(?: văn)?|(?:vật )?l[íý]|hóa(?: học)?|hoá(?: học)?|sinh(?: học)?|khtn|(?:lịch )?sử(?: ?(?:và|[&–-]) ?đ(?:ịa l[íý]|ịa|l))?|địa(?: l[íý])?|tin(?: học)?|gdcd|công nghệ';
/** What marks are given for: a test with a subject, a term or a class; not what is inspected, nor a place. */
export const marks = `(?:điểm(?! (?:trường|chính|lẻ|cầu|đón|trả|danh))|kết quả|bài (?:kiểm tra|thi|khảo sát|số)|khảo sát|kiểm tra|thi thử)(?!\\p{L})(?:(?!(?<!\\p{L})(?:nội bộ|hồ sơ|sổ sách|giáo án|toàn diện|thi đua|nhu cầu|nhà thầu|dạy|tiết)(?!\\p{L}))[^|:]){0,60}?(?<!\\p{L})(?:${subjects}|(?:giữa|cuối) (?:học )?k[ìỳ]|học k[ìỳ]|đầu năm|lớp \\d{1,2}[\\p{L}\\d/]{0,3}|thi thử|vào (?:lớp )?(?:6|10))`;
