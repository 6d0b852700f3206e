/**
 * Words that parents use, next to those of official texts. The words of one group are searched for one another; what is
 * found that way is after what has the word itself. Each search costs a piece of the index and the first that find
 * enough end it, so the words that official texts use are first.
 */
export const synonyms: readonly (readonly string[])[] = [
  ['cha mẹ', 'phụ huynh', 'bố mẹ', 'ba mẹ', 'cha mẹ học sinh', 'phụ huynh học sinh'],
  ['trẻ', 'học sinh', 'trẻ em', 'bé', 'cháu', 'các cháu', 'con em', 'các bé'],
  ['giáo viên', 'nhà giáo', 'cô giáo', 'thầy cô'],
  ['khoản thu', 'học phí', 'mức thu', 'tiền học', 'tiền ăn', 'tiền trường', 'đóng tiền'],
  ['tuyển sinh', 'nhập học', 'xin học'],
  ['thực đơn', 'menu', 'món ăn', 'bữa ăn', 'ăn uống', 'bếp ăn', 'nhà bếp', 'suất ăn', 'khẩu phần', 'dinh dưỡng'],
  ['bán trú', 'ăn trưa', 'ngủ trưa'],
  ['sức khỏe', 'khỏe mạnh', 'tăng trưởng', 'cân nặng', 'chiều cao', 'suy dinh dưỡng'],
  ['phản ánh', 'kiến nghị', 'góp ý'],
  ['khiếu nại', 'đơn thư', 'khiếu kiện', 'số đơn', 'đơn khiếu nại'],
  ['tiếp công dân', 'tiếp dân'],
  ['hiệu trưởng', 'ban lãnh đạo', 'ban giám hiệu', 'lãnh đạo nhà trường', 'người đứng đầu'],
  ['điện thoại', 'số điện thoại', 'liên hệ', 'đường dây nóng', 'hotline'],
  ['thư điện tử', 'email', 'hòm thư'],
  ['công nghệ thông tin', 'chuyển đổi số'],
  ['công khai', 'minh bạch'],
  ['viện dẫn', 'trích dẫn'],
  ['khen thưởng', 'tuyên dương'],
  ['đánh giá', 'xếp loại', 'phân loại'],
  ['tài trợ', 'vận động', 'xã hội hóa', 'quyên góp', 'ủng hộ', 'đóng góp', 'quỹ phụ huynh', 'quỹ lớp'],
  ['cơ sở vật chất', 'phòng học', 'trang thiết bị'],
  ['đồ chơi', 'thiết bị', 'đồ dùng'],
  ['số trẻ', 'sĩ số'],
  ['miễn giảm', 'học bổng', 'trợ cấp'],
  ['kế hoạch giáo dục', 'chương trình học', 'học gì', 'dạy gì', 'thời khóa biểu'],
  ['số lượng giáo viên', 'đội ngũ giáo viên', 'đội ngũ', 'bao nhiêu giáo viên', 'bao nhiêu cô giáo'],
  ['hai buổi', 'mấy buổi', 'cả ngày', 'nửa ngày'],
  ['ban lãnh đạo nhà trường', 'hiệu trưởng là ai', 'hiệu trưởng tên gì', 'ai là hiệu trưởng', 'tên hiệu trưởng'],
  ['trường chuẩn quốc gia', 'chuẩn quốc gia', 'đạt chuẩn quốc gia'],
  ['bảng kiểm công khai', 'thiếu mục công khai', 'chưa công khai'],
  ['diện tích', 'mét vuông', 'rộng bao nhiêu'],
  ['thông báo', 'lịch nghỉ', 'nghỉ tết', 'nghỉ lễ', 'nghỉ hè'],
];
