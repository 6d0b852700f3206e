const list = (words: string): ReadonlySet<string> => new Set(words.split(', '));

/** Words right before "số" (or the number) that make what follows no citation: forms, tables, addresses, accounts. */
export const otherHeads = list(
  'mẫu, mẫu số, biểu, biểu số, biểu mẫu, mẫu biểu, mẫu đơn, mẫu sổ, phụ biểu, phụ lục, bảng, bảng kê, danh mục, form, ' +
    'hợp đồng, hđ, hđlđ, hđtd, bản án, cáo trạng, tài khoản, tk, mã số, mã, mã đề, mã đề thi, địa chỉ, nhà, căn hộ, phòng, tòa, tòa nhà, lô, lô đất, thửa, ' +
    'thửa đất, tờ bản đồ, đường, ngõ, ngách, hẻm, kiệt, phố, biển số, biển kiểm soát, điện thoại, đt, sđt, fax, tel, ' +
    'hotline, tổng đài, seri, sê-ri, model, chuyến bay, vụ án, án lệ, kho, bão, cơn bão, bài, tiết, câu, hình, ô, tổ, đội, ' +
    'gpxd, gpkd, gcn, gcnqsdđ, cmnd, cccd, tcvn, qcvn, tcxdvn, tcxd, tcn, tccs, iso, iec, astm, en, tiêu chuẩn, quy chuẩn',
);

/** Phrases that do the same from further left: `Giấy phép xây dựng số`, `Bản án hình sự sơ thẩm số`. */
export const otherHeadPhrases = list(
  'bản án, giấy phép, giấy chứng nhận, giấy xác nhận, giấy đăng ký, chứng chỉ, chứng thư, chứng nhận, văn bằng, gói thầu, hồ sơ, ' +
    'hóa đơn, hoá đơn, biên lai, phiếu thu, phiếu chi, tờ khai, vụ án, án lệ, tiêu chuẩn, quy chuẩn, hộ chiếu, mẫu số, biểu mẫu, ' +
    'số tài khoản, cáo trạng, giám định, định giá, hợp đồng, ủy quyền, uỷ quyền, phụ lục, di chúc, lệnh chi, số đăng ký, mã số, sổ đỏ, tờ bản đồ, thụ lý, đăng kiểm',
);

/** Nouns that are counted. A number before one (`5 năm`, `30 cán bộ`) is a count, not the number of a document. */
export const countedNouns = list(
  'năm, tháng, ngày, tuần, quý, giờ, phút, giây, điểm, lần, trang, cấp, người, cán bộ, đồng, triệu, tỷ, tỉ, nghìn, ngàn, vạn, ' +
    'tập thể, cá nhân, đơn vị, trường, trường hợp, học sinh, em, sinh viên, giáo viên, viên chức, công chức, trẻ, trẻ em, xã, huyện, ' +
    'tỉnh, phường, quận, thôn, bản, buôn, nhóm, lớp, bài, buổi, suất, mục, chương, phần, bước, giai đoạn, nhiệm vụ, loại, kỳ, m2, m, ' +
    'km, ha, kg, tấn, hộ, chỗ, gói, chiếc, cái, vị trí, thành viên, đại biểu, môn, tiết, tín chỉ, câu, tiêu chí, chỉ tiêu, lĩnh vực, ' +
    'thủ tục, doanh nghiệp, công trình, nội dung, mô hình, phong trào, hồ sơ, thẻ, cột, đối tượng, hình thức, nguyên tắc, cơ quan, ' +
    'đảng viên, đoàn viên, gia đình, khoản, chữ, ký tự, kí tự, thị trấn, khu, biện pháp, đợt, hội nghị, nghị định, thông tư, quyết định, văn bản, tờ, ' +
    'nghị quyết, luật, chỉ thị, công văn, kế hoạch, giải pháp, mục tiêu, vòng, khâu, mặt, nhà, ca, căn, bộ, vụ, cuộc, phiên',
);

/**
 * Codes of court files: judgments and procedural decisions are no citations. Read from the abbreviations that courts use
 * (HS hình sự, DS dân sự, ST sơ thẩm, PT phúc thẩm, GĐT giám đốc thẩm, TL thụ lý).
 */
export const courtCode =
  /^(?:(?:HS|DS|HC|LĐ|KDTM|HNGĐ|HNGD|VDS|KT|PS)(?:-?(?:ST|PT|GĐT|GDT|TT))?|(?:QĐ|TB)?(?:XX|DS|HS|HC|LĐ|KDTM|HNGĐ)?(?:ST|PT|GĐT)|QĐXX[A-ZĐ]{0,6}|TL(?:ST|PT|VA)?|TBTL[A-ZĐ]{0,6})$/u;
