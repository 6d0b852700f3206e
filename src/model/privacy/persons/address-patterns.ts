/** Words in small letters, with a capital at the start, and in capitals: what follows them must have a capital of its own. */
const anyCase = (words: string): string =>
  words
    .split('|')
    .flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()])
    .join('|');

/** Parts of an address that are smaller than a commune: a house, a lane, a hamlet. */
const small =
  'số nhà|nhà số|xóm|thôn|bản|ấp|buôn|bon|plei|làng|sóc|phum|tổ dân phố|tdp|tổ|khu phố|kp|khu tập thể|khu dân cư|kdc|khu đô thị|ktt|khu|đội|ngõ|ngách|hẻm|kiệt|phố|đường|căn hộ|căn|chung cư|tòa|toà|block|lô|tiểu khu|khóm|dãy|phòng trọ|phòng|số';
const large = 'phường|xã|thị trấn|quận|huyện|P\\.|X\\.|TT\\.';
const locality = `(?:(?:${anyCase(small)}|${anyCase(large)})[ .]?(?:\\d|\\p{Lu})|P\\.\\s?\\d|P\\d{3,4}(?!\\d)|\\d{1,4}[A-Z]?(?:/\\d{1,4}[A-Z]?){0,3},?\\s(?:đường |phố |ngõ |hẻm |ngách |tổ |kp|khu |ấp )?\\p{Lu}|\\d{1,4}(?:/\\d{1,4}[A-Z]?){1,3},?\\s(?:đường|phố|ngõ|hẻm|ngách|tổ|khu|ấp|thôn|xóm))`;

/** Words for the place where somebody lives. */
const strong =
  'trú tại|trú ở|trú quán|thường trú|tạm trú|cư trú tại|cư trú ở|cư ngụ|đktt|đkhk|đkhktt|nktt|hktt|hộ khẩu|ngụ tại|ngụ ở|ngụ|nơi ở|chỗ ở|nơi cư trú|nhà riêng|tư gia|nhà trọ|phòng trọ|ở trọ|trọ tại|trọ ở|thuê trọ|thuê nhà|thuê phòng|sinh sống tại|sinh sống ở|sống tại|sống ở|địa chỉ nhà|địa chỉ gia đình|địa chỉ thường trú|địa chỉ cư trú|địa chỉ tạm trú';
export const residence = new RegExp(
  `(?<!\\p{L})(?:${anyCase(strong)}|(?<!(?:nội|bán|lưu|cư|đồn|thường|tạm)\\s)trú(?= (?:thôn|xóm|bản|ấp|buôn|làng|tổ|số|khu|phường|xã|ngõ|đường|đội|sóc|phum|kp|tdp)))(?!\\p{L})[^.;|\\d\\n]{0,48}?(?<!\\p{L})${locality}`,
  'gu',
);
/** An address by which somebody is reached; an office has one, too. */
export const contact = new RegExp(
  `(?<!\\p{L})[Đđ]ịa chỉ (?:liên lạc|liên hệ|nhận thư|nhận hàng|giao hàng|nhận quà|gửi thư|gửi quà|hiện nay|hiện tại|của)(?!\\p{L})[^.;|\\d\\n]{0,48}?(?<!\\p{L})${locality}`,
  'gu',
);
const whose = 'cháu|bé|em|cô|thầy|chị|anh|ông|bà|chú|bác|dì|cậu|phụ huynh|học sinh|đ\\/c|đồng chí|mẹ|bố';
/** `nhà cháu ở cuối ngõ 88`, `nhà cô Nhạn: tổ 5`, `gia đình cháu Hà tại đội 7`, `hộ ông Páo, thôn Sán Chải`. */
export const house = new RegExp(
  `(?<!\\p{L})(?:[Nn]hà|[Gg]ia đình|[Hh]ộ)(?: của)? (?:${whose})(?: (?:${whose}|giáo|hiệu trưởng))?(?:\\s\\p{Lu}[\\p{L}'’]*){0,5}(?:\\s(?:hội (?:phó|trưởng)|lớp trưởng|tổ trưởng|kế toán|thủ quỹ|phụ huynh|văn thư|bảo vệ))?\\s?(?:[:(,–-]|ở|nằm|tại|số|gần|cuối|đầu)(?!\\p{L})[^.;|\\d\\n]{0,32}?(?<!\\p{L})${locality}`,
  'gu',
);
/** `Trẻ hiện ở với bà ngoại tại số 8 ngách 26/3`: with the number of a house; who is in a village may be all its children. */
export const houseOfChild =
  /(?<!\p{L})(?:[Tt]rẻ|[Cc]háu|[Ee]m|[Bb]é|[Hh]ọc sinh)(?: này)?(?: (?:hiện|đang|sống|thuê|trọ)){0,3} ở(?: với [\p{Ll} ]{1,24})?(?: (?:tại|trọ))?,? (?:số nhà|nhà số|số|ngõ|ngách|hẻm|căn hộ) [A-Z]?\d[^.;|\n]{0,48}/gu;
/** Whose home it is, where no name says it. */
export const role =
  /(?<!\p{L})(?:hiệu trưởng|hiệu phó|phó hiệu trưởng|kế toán|thủ quỹ|văn thư|bảo vệ|giáo viên|phụ huynh|chủ tịch|trưởng ban|học sinh|cháu|bé|em|cô|thầy)(?!\p{L})/iu;
/** `ở xóm Mới`, `địa chỉ: số 8`, `nhà ở tổ 5`: only shortly after a person. */
export const plain = new RegExp(
  `(?<!\\p{L})(?:(?:hiện |sống |hiện đang |đang )?ở(?: với [\\p{L} ]{1,16})?(?: (?:tại|nhà|trọ))?,?|sống|nhà(?: riêng)?(?: (?:tại|ở))?\\s?:?|[Đđ](?:ịa chỉ|/c|c)\\s?:?)\\s${locality}`,
  'gu',
);
/** The hamlet or the house right after a name: `Bà Bạch Thị Tươi, xóm Mu`. A commune alone finds nobody; a team (`tổ 2`) is none. */
const rest = '[^,;.)|\\n]{0,24}';
const home = anyCase(
  'số nhà|nhà số|xóm|thôn|bản|ấp|buôn|làng|sóc|phum|tổ dân phố|tdp|khu phố|khóm|kp|ngõ|ngách|hẻm|kiệt|căn hộ|chung cư|khu tập thể|tiểu khu|tư gia',
);
const team = `(?:${anyCase('tổ|đội|khu')}) \\d{1,2},? (?:${anyCase('khu|khóm|phường|thị trấn|ấp|thôn|xã|xóm|bản|buôn|khu phố|tổ dân phố|kp')}|P\\.)\\s?[\\d\\p{Lu}]${rest}`;
export const afterName = new RegExp(
  `^(?:,?\\s(?!trưởng|bí thư|phụ trách|dạy)[\\p{Ll} ]{2,28})?\\s?[,:(–—-]\\s?((?:${home})[ .]?(?:\\d|\\p{Lu})${rest}|P\\.\\s?\\d{2,4}(?!\\d)|\\d{1,4}(?:/\\d{1,4}[A-Z]?){1,3},?\\s(?:đường |phố |ngõ |hẻm |khu phố |tổ |ấp )?\\p{Lu}${rest}|\\d{1,4}[A-Z]? (?:đường|phố|ngõ|hẻm|ngách) (?:\\p{Lu}|\\d)${rest}|${team})`,
  'u',
);
/** A house, not a whole street or hamlet: nobody but who lives there is spoken of with it. */
export const houseNumber =
  /(?<![\p{L}\d/])K?(?:(?:số nhà|nhà số|ngõ|ngách|hẻm|kiệt|căn hộ|căn)\s(?:số )?[A-Z]?\d|\d{1,4}[A-Z]?(?:\/\d{1,4}[A-Z]?){1,3},?\s(?:(?:đường|phố|ngõ|hẻm|tổ|khu|kp|ấp)(?!\p{L})|\p{Lu}\p{Ll})|(?:số )?\d{1,4}[A-Z]?,? (?:đường|phố|ngõ|hẻm) (?:số \d|\p{Lu}))/gu;
/** Whose the house is, after it. */
export const forWhom =
  /^[^.;|\n]{0,40}(?<!\p{L})(?:cho|của|gặp|hỏi|nhà|gửi|chủ nhà|người nhận)(?: [\p{Ll} ]{1,24})? $/u;
/** Words between a person and a house that make it another's. */
export const elsewhere =
  /(?<!\p{L})(?:nhà sách|nhà hàng|nhà thuốc|nhà xuất bản|quán|cửa hàng|chợ|bệnh viện|sân|hội trường|khách sạn|phòng|lớp|điểm|cơ sở|trụ sở|công ty|trung tâm|hiệu|tiệm|siêu thị|xưởng|kho|thư viện|trường|chùa|đình|đại lý)(?!\p{L})/iu;
/** An address with whose it is right after it: `số nhà 3/12 đường Lê Lợi, ph: Trần Văn Bốn`. */
export const beforeName = new RegExp(
  `(?<!\\p{L})(?:số nhà|nhà số|căn hộ|ngõ|ngách|hẻm)\\s\\d[^.;|\\n]{0,64}?[,:–(-]\\s?`,
  'giu',
);
export const column = new RegExp(
  `(?<!\\p{L})(?:${strong}|địa chỉ|nơi thường trú|trú quán|nơi ở)(?!\\p{L})|(?:^|\\|)\\s*(?:số nhà|thôn|xóm|bản|ấp|tổ dân phố|tổ|khu|tdp)(?:\\s?[,/]\\s?(?:thôn|xóm|bản|ấp|tổ|khu|buôn|xã|phường|phố)(?: dân phố)?)*(?!\\p{L})(?! (?:vực (?!cư trú|ở|sinh sống|dân cư)|vực\\s*$|chuyên|bộ|công|văn (?!hóa)|trưởng|phó|cm|khối|sản|quyền|cam|kiểm|đăng))`,
  'iu',
);
/** A column of areas: of villages, or of places of the school where somebody is on duty, as its cells say. */
export const areaColumn = /^\s*khu vực\s*$/iu;
export const villageCell = /^\s*(?:thôn|xóm|bản|ấp|buôn|tổ|khu(?: phố)?)\s(?:\p{Lu}|\d)/iu;
/** A column that is one of villages or, in a list of staff, of groups of teachers. */
export const groupColumn = /^\s*tổ\s*$/iu;
/** Groups of teachers of several grades: `Tổ 2-3`, `4 + 5`. */
export const ofGrades = /^\s*(?:tổ\s)?(?:khối\s)?[1-9](?:\s?[-–+&,]\s?[1-9]){1,4}\s*$/iu;
/** The same in a sentence, where no larger place follows: `cô Lan ở Tổ 2-3 dạy thay`. */
export const amongTeachers =
  /^(?!nhà)(?!.{0,40}(?<!\p{L})(?:thôn|xóm|bản|ấp|khu)(?!\p{L})).{0,40}(?<!\p{L})tổ (?:khối )?[1-9]\s?[-–+&]\s?[1-9](?!\d)(?!,? (?:khu|khóm|phường|thị trấn|ấp|thôn|xã|xóm|bản|buôn|tdp|thành phố|tp|quận|huyện|tỉnh|đường|p\.)(?!\p{L}))/iu;
/** Columns of a list of staff. */
export const staffColumn =
  /(?<!\p{L})(?:chức danh|chuyên môn|trình độ|nhiệm vụ|môn|bộ môn|vào ngành|hệ số|bậc|ngạch)(?!\p{L})/iu;
/** A cell of a row without a heading row that begins like an address. */
export const homeCell = new RegExp(
  `(?<=\\| ?)(?:(?:${home})[ .]?(?:\\d|\\p{Lu})|K?\\d{1,4}(?:/\\d{1,4})+,? (?:đường |phố )?\\p{Lu}|[Tt]ổ \\d{1,2}, )[^|\\n]{0,48}`,
  'gu',
);
/** Where somebody works or what somebody leads is no home. */
export const atWork =
  /(?<!\p{L})(?:điểm trường|phụ trách|trưởng (?:thôn|xóm|bản|ấp|khu|buôn|làng)|bí thư|tổ trưởng|dạy|công tác|nhà văn hóa|trụ sở|văn phòng|chi hội|chi bộ|trạm y tế|phổ cập|lớp)(?!\p{L})/iu;

export const localityIn = new RegExp(`(?<!\\p{L})${locality}`, 'u');
