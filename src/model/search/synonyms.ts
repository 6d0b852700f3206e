/**
 * Words that parents use, beside those of official texts. The words of one group are searched for one another; what is
 * found that way stands behind what has the word itself.
 */
export const synonyms: readonly (readonly string[])[] = [
  ['phụ huynh', 'cha mẹ', 'bố mẹ', 'ba mẹ'],
  ['học sinh', 'trẻ', 'trẻ em', 'các cháu', 'con em'],
  ['giáo viên', 'cô giáo', 'thầy cô', 'nhà giáo'],
  ['học phí', 'tiền học', 'khoản thu', 'đóng tiền'],
  ['tuyển sinh', 'nhập học', 'xin học'],
  ['thực đơn', 'món ăn', 'bữa ăn', 'ăn uống'],
  ['bán trú', 'ăn trưa'],
  ['góp ý', 'phản ánh', 'kiến nghị'],
  ['khiếu nại', 'đơn thư', 'khiếu kiện'],
  ['tiếp công dân', 'tiếp dân'],
  ['hiệu trưởng', 'người đứng đầu', 'lãnh đạo nhà trường'],
  ['số điện thoại', 'điện thoại', 'liên hệ'],
  ['chuyển đổi số', 'công nghệ thông tin'],
  ['dịch bệnh', 'Covid'],
  ['minh bạch', 'công khai'],
  ['khen thưởng', 'tuyên dương'],
  ['xếp loại', 'đánh giá', 'phân loại'],
  ['quyên góp', 'tài trợ', 'vận động', 'xã hội hóa'],
  ['cơ sở vật chất', 'phòng học', 'trang thiết bị'],
];
