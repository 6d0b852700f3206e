/**
 * What is right before a name and says who it is. Each is a pattern for the end of a text in lower case whose white space
 * is single spaces.
 */
const before = (words: string): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${words})(?: (?:là|tên|tên là|có tên|có tên là|mang tên|họ tên))? ?:? ?["“]?$`, 'u');

const sex = '(?: (?:trai|gái|nam|nữ|bé|nhỏ|song sinh|sinh đôi|sinh ba))?(?: \\d{1,2} (?:tuổi|tháng|tháng tuổi))?';

/** Words by which a child is called: after them a given name alone is a name. */
export const childCalled = before(
  `(?:có|hai|ba|2|3) con(?: (?:trai|gái|nhỏ|đang|học|tại|ở|trường)){0,6}|(?<!con )cháu${sex}|cô bé|cậu bé|lớp trưởng|lớp phó|bí thư lớp|(?<!bà |người |có |ba |hai |bố |mẹ |trẻ |chăm |nuôi )con(?: trai| gái| út| tên)?|(?<!người |đôi |các )bạn(?: nhỏ| học)?|(?<!phiếu |hội thi |cuộc thi |ngày hội |hội khỏe |chương trình |mang tên )bé${sex}|(?<!trẻ |anh |chị |đàn )em(?: học sinh| bé)?`,
);

/** Words for children: after them only a full name is a name. */
export const childNoun = before(
  `(?:học sinh|hs|h/s|h\\.s|(?<!(?:sĩ|sỹ|viên|tuổi|tài năng|trí thức) )trẻ|trẻ em|trẻ nhỏ|đội viên)${sex}(?: khuyết tật| hòa nhập| hoà nhập| nghèo| mồ côi| cá biệt)?|(?:bố|mẹ|cha|ba|má|phụ huynh|gia đình|ông bà|nhà|bố mẹ|cha mẹ) của|nam sinh|nữ sinh|thí sinh|(?<!(?:dạy|phụ trách|chăm sóc|theo dõi|hỗ trợ|giáo viên|giúp|kèm|của|cho|cô|người|ban|tổ) )(?:trẻ|học sinh|hs|h/s) (?:khuyết tật|hộ nghèo|cận nghèo|mồ côi)(?: [\\p{L}\\d]{1,7}){0,6} (?:có|gồm|gồm có)|con(?: em| trai| gái)? (?:của )?(?:ông|bà|cô|thầy|anh|chị|chú|bác) \\p{L}{1,7}(?: \\p{L}{1,7}){0,2}|(?:trẻ|học sinh|cháu|bé|hs) ?: (?:họ (?:và )?tên)|các con|các bạn|các bé|mấy bạn`,
);

/** Words before a child noun and a colon that make what follows those who work for children: `giáo viên dạy trẻ khuyết tật:`. */
export const workFor =
  /(?<!\p{L})(?:dạy|chăm sóc|phụ trách|theo dõi|nuôi dưỡng|can thiệp|tư vấn|đón|trả|trông|giữ|giáo viên|cô|người|cha mẹ|bố mẹ|phụ huynh|cựu|(?:tổ|đoàn) công tác)(?: [\p{L}]{1,8}){0,3} ?:? ?$/u;

/** A child named after its class: `học sinh lớp 5A Nguyễn Văn An`. */
export const childOfClass =
  /(?<!\p{L})(?<!các |toàn thể |những |khối |cha mẹ |phụ huynh )(?:(?:học sinh|hs|em|cháu|bé|trẻ)(?: của)? (?:lớp|nhóm) [^.,;:|()“”"]{1,18}|(?:lớp (?:trưởng|phó)(?: [\p{L}]{1,6}){0,2}|chi đội (?:trưởng|phó)|liên đội (?:trưởng|phó)|học sinh|hs|bạn|em)(?: lớp)? (?:[1-9]|1[0-2])(?:[a-km-p]\d{0,2}|[/.]\d{1,2})\s?:? )$/u;

/** Words for adults, and for things that bear a person's name. */
export const adult = before(
  'ông|bà|cô|thầy|chú|bác|anh|chị|dì|cậu|mợ|thím|dượng|cụ|bố|mẹ|cha|má|ba|tía|u|' +
    'cô giáo|thầy giáo|nhà giáo|cô nuôi|giáo viên|giáo viên chủ nhiệm|gv|gvcn|gvmn|cbgv|nhân viên|nv|viên chức|công chức|cán bộ|đảng viên|đoàn viên|hội viên|thành viên|ủy viên|uỷ viên|chuyên viên|' +
    'hiệu trưởng|phó hiệu trưởng|ht|pht|p\\.ht|tổ trưởng|tổ phó|nhóm trưởng|trưởng ban|phó ban|phó trưởng ban|trưởng phòng|phó trưởng phòng|trưởng thôn|trưởng bản|trưởng nhóm|trưởng trạm|' +
    'chủ tịch|phó chủ tịch|bí thư|phó bí thư|chủ nhiệm|giám đốc|phó giám đốc|bác sĩ|bác sỹ|bs|y sĩ|y sỹ|y tá|điều dưỡng|dược sĩ|thạc sĩ|ths|th\\.s|tiến sĩ|ts|cử nhân|kỹ sư|luật sư|' +
    'kế toán|thủ quỹ|văn thư|bảo vệ|lao công|tạp vụ|cấp dưỡng|nấu ăn|đầu bếp|thư ký|đồng chí|các đồng chí|đ/c|đ\\.c|đc|phụ huynh|phhs|người giám hộ|người nhận|người đón|người nuôi dưỡng|chủ hộ|' +
    'ông nội|bà nội|ông ngoại|bà ngoại|vợ|chồng|nhà thơ|nhà văn|nhạc sĩ|nhạc sỹ|họa sĩ|hoạ sĩ|ca sĩ|nghệ sĩ|nghệ nhân|tác giả|nhạc|lời|thơ|liệt sĩ|liệt sỹ|anh hùng|chiến sĩ|thương binh|đại tướng|vua|chủ đề|' +
    'tổng bí thư|thủ tướng|bộ trưởng|thứ trưởng|đại biểu|cựu học sinh|cựu hs|học sinh cũ|nhà hảo tâm|mạnh thường quân|công ty|người phụ trách|phụ trách|phụ trách lớp|người ký|người lập|người báo cáo|người viết|người thực hiện|người soạn|biên soạn|' +
    '(?:họ (?:và )?tên |tên )(?:của )?(?:bố|mẹ|cha|ba|má|phụ huynh|giáo viên|ông|bà)',
);

/** Things that are called by a person; after a colon begins a list. */
export const thing = before(
  'trường|trường tiểu học|trường mầm non|chi đội|liên đội|đội|lớp|đường|phố|phường|xã|thôn|xóm|bản|quận|huyện|tỉnh|tp|thành phố|khu|công viên|tượng đài|nhà văn hóa|bệnh viện',
);

/** Words before a name in a line of capitals. */
export const titleBefore = before('ông|bà|cô|thầy|anh|chị|công dân|đồng chí|đ/c|họ tên|họ và tên|giáo viên|phụ huynh');

/** Things that are called by a person: `học bổng Vừ A Dính`; not the line before a list: `được cấp học bổng:`. */
export const calledBy = /(?<!\p{L})(?:giải thưởng|học bổng|quỹ|tấm gương|gương|mang tên)(?: mang tên)? ?["“]?$/u;

/** Words before “bé An” in a story, a song or a game. */
export const story =
  /(?<!\p{L})(?:truyện|chuyện|câu chuyện|bài|bài hát|bài thơ|thơ|kịch|vở kịch|nhân vật|vai|trò chơi|sách|phim|tranh|búp bê)(?: kể)?(?: của| về)? ?:? ?["“«]?$|["“«]$/u;

/** The whole name of a child that was called by a letter or a given name: `Cháu F (Bùi Văn F)`. */
export const alias =
  /(?<!\p{L})(?:cháu|bé|em) \p{L}{1,7}(?: \p{L}{1,7})? ?\((?:(?:tên thật|tên khai sinh|họ tên|tên đầy đủ|tức)(?: là)? ?:? ?)?$/u;
