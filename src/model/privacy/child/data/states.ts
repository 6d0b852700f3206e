/**
 * Words that say something private of a child who is named as one: of its family, its health, how it learns and behaves. They are
 * too common to make a child of a name.
 */
export const states =
  'gia đình|hoàn cảnh|gia cảnh|nghèo|khó khăn|thiếu thốn|vượt khó|mồ côi|nhà dột|nhà xa|ở trọ|bố|mẹ|cha|má|ông nội|bà nội|ông ngoại|bà ngoại|dì|cậu ruột|người thân|làm thuê|làm công nhân|đi làm xa|thất nghiệp|' +
  'án phạt|đi tù|trại giam|chấp hành án|nghiện|tai biến|ốm|đau|đau ốm|sốt|ho|bệnh tật|thuốc|khám|điều trị|chữa trị|viện|cấp cứu|ca mổ|hóa trị|chạy thận|truyền máu|ghép|tật|khuyết|trợ thính|xe lăn|nạng|kính cận|thính lực|thị lực|' +
  'thể trạng|cân nặng|chiều cao|nhẹ cân|thấp|còi|gầy|dung nạp|ăn kiêng|kiêng|không ăn được|không ăn|nôn|ngã|ngất|bỏng|chảy máu|khâu|gãy|sưng|nhiễm|dương tính|tiêm|tâm lý|tâm lí|tâm thần|tự làm đau|tự tử|tự hại|tự sát|rạch tay|lo âu|' +
  'hoảng loạn|tăng động|chậm nói|chậm|khóc|đánh|cắn|hung hăng|quậy|quậy phá|cá biệt|hỗn|nói dối|lấy trộm|trộm|trốn|trốn học|bỏ tiết|bỏ nhà|đi muộn|đi trễ|nghỉ học|nghỉ|vắng|thi lại|điểm|xếp loại|xếp thứ|học lực|yếu|kém|tiếp thu|' +
  'kỷ luật|kỉ luật|khiển trách|cảnh cáo|đình chỉ|hút thuốc|thuốc lá|ma túy|ma tuý|rượu|bia|đánh nhau|gây gổ|yêu sớm|yêu đương|có bầu|mang thai|có thai|tảo hôn|lấy chồng|lấy vợ|kết hôn|bắt cóc|lạc|xâm hại|lạm dụng|bạo lực|bắt nạt|tẩy chay|' +
  'được cấp|cấp gạo|nhận gạo|nhận quà|học bổng|trợ cấp|miễn|giảm|hỗ trợ|quyên góp|kêu gọi|giúp đỡ|giúp|chế độ|chính sách|bảo trợ|hộ nghèo|diện|dân tộc|tôn giáo|theo đạo|can thiệp|hòa nhập|hoà nhập|đặc biệt|dương vật|kinh nguyệt|dậy thì|giới tính|đồng tính|tè dầm|đái dầm|' +
  'bị|mắc|thiểu năng|nạn nhân|mất tích|qua đời|mất|tử vong|tang|di chứng|nợ|chưa nộp|chưa đóng|chuyển trường|thôi học|bỏ học|khai sinh';
