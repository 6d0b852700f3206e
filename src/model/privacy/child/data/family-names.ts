import { wordList } from './word-list.ts';

/** Family names that are common words too: only a name of three syllables that ends like one begins with them. */
export const wordLikeFamilyNames = wordList(
  'vì, và, rê, già, mông, ca, đăng, hoa, khiếu, viên, tàu, lang, hùng, quảng, bá, trượng, thập, dụng, tiết, ôn, lôi, nhiêu, quế, tất, thôi, ứng, vưu, cát, đôn, hạ, kỷ, lạc, lâu, lều, ngọ, phó, văn, cổ, sằm, ngũ, lãnh, sử, trình, tưởng, vạn, nghị, trang',
);

/** First syllables of full names: Kinh, Mường, Tày, Nùng, Thái, Dao, H’Mông, Khmer, Chăm and the peoples of Tây Nguyên. */
export const familyNames = wordList(
  'khưu, chử, cáp, mễ, hoắc, khuông, nhiếp, tào, trác, lãm, uất, nguyễn, trần, lê, phạm, hoàng, huỳnh, phan, vũ, võ, đặng, bùi, đỗ, hồ, ngô, dương, lý, an, âu, bạch, bành, bế, biện, cao, cấn, châu, chu, ' +
    'chung, cồ, cù, cung, danh, diệp, doãn, dư, đàm, đào, điêu, điền, đinh, đoàn, đồng, đới, giang, giáp, hà, hán, hầu, hứa, kha, khổng, khuất, ' +
    'khúc, khương, kiều, kim, la, lã, lại, lăng, lâm, liêu, liễu, lò, lộc, lô, lù, lục, luyện, lương, lường, lưu, lữ, ma, mã, mạc, mai, mẫn, ' +
    'nghiêm, ngụy, nhâm, ninh, nông, phí, phù, phùng, quách, quàng, quản, sái, sầm, sơn, tạ, tăng, thạch, thái, thân, thẩm, thiều, tiêu, tòng, tô, ' +
    'tôn, tống, trà, triệu, trịnh, trương, trưng, từ, uông, vi, vòng, vương, xa, bàn, chảo, phàn, tẩn, cầm, cà, đèo, lèo, lự, mè, ngần, vàng, ' +
    'giàng, sùng, thào, tráng, hảng, pờ, chíu, voòng, tằng, sằn, thàng, vừ, mùa, hạng, hờ, lầu, sồng, cứ, cháng, thền, chau, neáng, néang, neang, kiên, ksor, kpă, kpa, siu, rơ, rah, rmah, nay, niê, y, ayun, ' +
    'pơloong, zơrâm, blúp, alăng, bríu, arất, điểu, nhữ, vầy, ksơr, rcom, rahlan, ralan, hmok, êban, êñuôl, mlô, byă, kbuôr, adrơng, ' +
    'hđơk, ktla, kră, kơsă, cil, krajăn, pinăng, katơr, chamaléa, mấu, lìm, thò, tếnh, lỳ, chẻo, lừu, chẩu, khà, lèng, thèn, sèn, ly, sần, đậu, mạch, ung, thiệu, trầm, bồ, cam, chế, chiêm, đái, đổng, hàn, khâu, nhan, nghê, tất, moong, xeo, xồng, hơ, puih, tô, đàng, ngân, tao, quan',
);

/** Names of Tây Nguyên: the sign of sex before a name (`H’Duyên`, `K’Brịp`), and family names that come last (`Y Thoại Niê`). */
export const startsLikeName = (lower: string): boolean => /^[hk]['’]\p{L}/u.test(lower);
export const lastFamilyNames = wordList(
  'niê, êban, mlô, byă, kbuôr, adrơng, ayun, ksor, siu, kpă, rmah, hmok, hđơk, kdăm',
);
