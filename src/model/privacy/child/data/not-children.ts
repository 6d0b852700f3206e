import { provinceNames } from '../../../law/citation/data/provinces.ts';
import { wordList } from './word-list.ts';

/** People of history and of books for children: streets, schools, teams and lessons bear their names. */
const known = wordList(
  'kim đồng, võ thị sáu, lê văn tám, trần quốc toản, nguyễn bá ngọc, vừ a dính, lý tự trọng, dương văn nội, nguyễn viết xuân, la văn cầu, bế văn đàn, ' +
    'tô vĩnh diện, phan đình giót, cù chính lan, hoàng văn thụ, nguyễn thị minh khai, lê hồng phong, ngô gia tự, nguyễn văn trỗi, trần phú, hà huy tập, ' +
    'nguyễn văn cừ, phạm ngọc thạch, nguyễn ngọc ký, nguyễn thái bình, đặng thùy trâm, đặng thuỳ trâm, võ nguyên giáp, hồ chí minh, nguyễn ái quốc, nguyễn tất thành, ' +
    'nguyễn sinh cung, nông văn dèn, phạm văn đồng, tôn đức thắng, lê duẩn, lê lợi, lê lai, lê thánh tông, lê quý đôn, lê hữu trác, lý thường kiệt, lý thái tổ, ' +
    'lý công uẩn, ngô quyền, đinh bộ lĩnh, đinh tiên hoàng, trần hưng đạo, trần quốc tuấn, trần nhân tông, trần quang khải, nguyễn trãi, nguyễn du, nguyễn huệ, ' +
    'nguyễn đình chiểu, nguyễn bỉnh khiêm, nguyễn khuyến, nguyễn công trứ, nguyễn trường tộ, nguyễn tri phương, nguyễn hiền, nguyễn văn linh, nguyễn thị định, quang trung, ' +
    'phan bội châu, phan châu trinh, phan chu trinh, phan đình phùng, hoàng hoa thám, hoàng diệu, cao bá quát, chu văn an, mạc đĩnh chi, lương thế vinh, lương văn tụy, ' +
    'đoàn thị điểm, hồ xuân hương, bùi thị xuân, bùi xuân phái, trưng trắc, trưng nhị, hồ gươm, đinh núp, tô hiệu, tô hiến thành, xuân quỳnh, xuân diệu, tô hoài, phạm hổ, võ quảng, ' +
    'trần đăng khoa, hồ biểu chánh, mai thúc loan, phùng hưng, triệu thị trinh, dương đình nghệ, tạ uyên, hoàng quốc việt, trường chinh, văn cao, đỗ nhuận, phạm tuyên, hoàng vân',
);

/** Places whose name begins like a family name. */
const places = wordList(
  'việt nam, hoàng sa, trường sa, cao nguyên, hà đông, hà tây, kim bôi, mai châu, cao phong, lương sơn, kim sơn, mai sơn, lạc sơn, lạc thủy, lạc thuỷ, hoàng mai, ' +
    'hoàng cầu, châu á, châu âu, châu phi, châu mỹ, đông anh, đông nam, thái lan, lâm thao, đoàn hùng, thành phố, thành đoàn, hà trung, hoa lư, kim liên, đinh hương, ' +
    'sơn ca, vàng anh, họa mi, an toàn, an ninh, an khang, an lành',
);

/** Words whose syllables are those of names: `trẻ an toàn hạnh phúc`. */
export const wordsLikeNames = wordList('an toàn, an ninh, an khang, an lành, an tâm, an vui, hòa nhã, lương thiện');

/** Names that are nobody's child, in lower case. */
export const notChildren: ReadonlySet<string> = new Set([
  ...known,
  ...places,
  ...provinceNames.map((name) => name.toLowerCase()),
]);

/** Capitalised words that end a name, or follow “bé” and “cháu” in titles: `Lê Thị Hoa Lớp Mầm`, `cháu ngoan Bác Hồ`. */
export const notNames = wordList(
  'lớp, nhóm, trường, mầm, chồi, lá, nhà, bác, cô, thầy, chú, ông, bà, chị, bố, mẹ, cha, cháu, bé, em, trẻ, con, học, ngoan, khỏe, khoẻ, vui, đảng, đoàn, ' +
    'đội, tổ, ban, hội, xã, phường, huyện, tỉnh, thôn, xóm, phố, đường, sn, ns, hs, gv, nữ, thcs, thpt, ubnd, hđnd, bgh, tm, kt, và, với, của, là, có, bị, ở, tại, được, không, ' +
    'nơi, ngày, tháng, năm, số, điểm, giải, nhất, nhì, tp, tt, tx',
);
