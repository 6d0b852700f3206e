import { wordList } from './word-list.ts';

/** Syllables between a family name and a given name. */
export const middleNames = wordList(
  'thị, văn, đình, bá, a, y, mẩy, seo, láo, hữu, ngọc, khắc, viết, công, tiến, sỹ, sĩ, trí, mậu, trọng',
);

/** Syllables of given names, and pet names of small children: what follows “bé” or “cháu” without a family name. */
export const givenNames = wordList(
  'an, anh, ánh, ái, ân, bách, bảo, băng, bích, biên, bình, ca, cát, cẩm, châu, chi, chiến, chinh, chính, chương, công, cúc, cương, cường, dân, diễm, diện, diệp, ' +
    'diệu, doanh, dung, dũng, duy, duyên, dương, đại, đan, đào, đạt, đăng, điệp, đình, định, đoan, đoàn, đô, đông, đức, gia, giang, giao, hà, hải, hân, hạnh, hào, ' +
    'hảo, hằng, hậu, hiên, hiếu, hiền, hiển, hiệp, hoa, hòa, hoà, hoài, hoan, hoàn, hoàng, hồng, huân, huệ, hùng, huy, huyền, huỳnh, hương, hưng, hường, hữu, kha, khải, khang, ' +
    'khanh, khánh, khiêm, khoa, khoát, khôi, khuê, kiên, kiệt, kiều, kim, kỳ, lam, lan, lâm, lân, lê, lệ, lệnh, liên, liễu, linh, loan, long, lộc, lợi, lực, lương, ly, lý, mai, mạnh, mẫn, ' +
    'miên, minh, mơ, my, mỹ, na, nam, nga, ngà, ngân, nghi, nghĩa, ngọc, nguyên, nguyệt, nhã, nhàn, nhân, nhật, nhi, nhiên, nhung, như, nụ, oanh, phát, phi, phong, phú, ' +
    'phúc, phương, phước, phượng, quân, quang, quế, quốc, quý, quí, quyên, quyết, quyền, quỳnh, sang, san, sáng, sen, sinh, sơn, sương, tài, tâm, tấn, tân, thạch, thái, thanh, thành, thảo, ' +
    'thắm, thắng, thi, thiên, thiện, thìn, thịnh, thoa, thoại, thông, thơ, thơm, thu, thuận, thục, thùy, thuỳ, thúy, thuý, thủy, thuỷ, thuyên, thư, thương, thy, tiên, tiến, tín, tình, toàn, toản, trà, trâm, trang, ' +
    'trân, trí, trinh, trọng, trúc, trung, trường, tú, tuấn, tuệ, tùng, tuyên, tuyết, tuyền, tường, uyên, vân, vi, vĩ, việt, vinh, vĩnh, vũ, vương, vy, xuân, xuyến, yên, yến, ý, ' +
    'mây, mưa, nắng, gió, bắc, bằng, bền, bé, bốn, bưởi, canh, cần, cậy, chanh, chắt, chín, chung, chuyên, cư, dịu, dậu, diên, dần, dư, duẩn, đắc, đảm, đạm, điền, điển, đồng, đỗ, én, gấm, ghi, hợi, hạ, hạt, hiệt, hoành, hoạt, hoan, hoạch, ' +
    'huấn, hữu, kế, khiết, khoái, kha, kiểm, kính, kỷ, la, lạc, lài, lập, lê, liệu, lĩnh, lụa, luật, lũy, lưu, lượng, mẫu, mười, năm, nết, ngát, ngọ, nguyễn, nhài, nhạc, nhâm, nhất, nho, nhu, nhuận, nhượng, nông, nương, phẩm, phê, phấn, phụng, quảng, quyến, quyện, rạng, sáu, sửu, ' +
    'tám, tảo, tẹo, thạnh, thái, thể, thế, thêm, thiết, thiều, thọ, thời, thoan, thuấn, thuần, thuật, thưởng, thước, thùy, tí, tỵ, tý, tươi, trà, tri, triển, triết, trình, trữ, truyền, trực, tuyến, út, ưng, vạn, vang, vàng, văn, vân, viên, vịnh, vóc, xiêm, xinh, xa, xoa, yêm, ' +
    'thiên, khả, nhã, đan, hạo, kỳ, lạp, diệc, dao, mộc, mẫn, thụy, ' +
    'cảnh, đệ, hợp, hiệu, khởi, lành, lanh, luân, luyến, mận, mến, nhạn, phấn, phụng, tạo, tĩnh, tính, tuân, vượng, xoan, xuyên, ' +
    'bắp, bơ, bí, bủm, cherry, coca, cua, dâu, dừa, đậu, gạo, kẹo, khoai, kiwi, lúa, mía, mỡ, ổi, ớt, sò, sữa, tép, thóc, tiêu, xoài, ỉn, nghé, miu, mimi, min, ben, jun, kun, milo, rin, ngô, vừng, nem, xíu, bu, cốm, ốc, hến, nhót, sim, chíp, dưa, bột, tũn, bim, bom, nho, moon, sky, susu, kitty, ' +
    'bi, bin, bo, bon, bống, bông, cún, ken, kem, mít, mun, nấm, nhím, shin, sóc, su, sún, tí, tin, tít, tom, tôm, zin',
);
