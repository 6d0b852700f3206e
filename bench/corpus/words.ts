/** The words from which the texts of a corpus are made. Sentences of the project's own; what they say is of no school. */

export const places =
  'An Bình Cao Dương Đông Giang Hà Hải Hòa Hưng Khánh Kim Lạc Lâm Long Mai Minh Nam Ngọc Phong Phú Quang Sơn Tân Thanh Thịnh Thủy Trung Vân Yên'.split(
    ' ',
  );

export const schoolKinds = [
  ['Trường Mầm non', 'preschool'],
  ['Trường Tiểu học', 'primary'],
  ['Trường Trung học cơ sở', 'lower-secondary'],
  ['Trường Trung học phổ thông', 'upper-secondary'],
] as const;

export const topics = [
  'công tác dân vận',
  'cải cách hành chính',
  'phòng, chống tai nạn thương tích',
  'ứng dụng công nghệ thông tin',
  'dân chủ ở cơ sở',
  'bồi dưỡng thường xuyên',
  'kiểm tra nội bộ',
  'y tế trường học',
  'phổ biến, giáo dục pháp luật',
  'thực hành tiết kiệm',
  'tổ chức bán trú',
  'xây dựng văn hóa ứng xử',
  'phòng cháy, chữa cháy',
  'tiếp công dân',
  'chăm sóc trẻ khuyết tật học hòa nhập',
  'thư viện trường học',
];

export const who = [
  'Hiệu trưởng',
  'Phó hiệu trưởng phụ trách chuyên môn',
  'Tổ trưởng chuyên môn',
  'Tổ văn phòng',
  'Ban đại diện cha mẹ học sinh',
  'Công đoàn nhà trường',
  'Đoàn thanh niên',
  'Giáo viên chủ nhiệm',
  'Nhân viên y tế',
  'Bộ phận kế toán',
  'Tổ bảo vệ',
  'Hội đồng trường',
  'Ban thanh tra nhân dân',
  'Nhân viên thư viện',
];

export const does = [
  'xây dựng lịch thực hiện',
  'rà soát số liệu đầu năm',
  'tổ chức lấy ý kiến rộng rãi',
  'phân công người theo dõi',
  'công khai kết quả tại bảng tin',
  'lập danh sách các việc còn chậm',
  'phối hợp với thôn, tổ dân phố',
  'kiểm tra định kỳ cơ sở vật chất',
  'bồi dưỡng kỹ năng cho người mới',
  'tổng hợp kiến nghị của phụ huynh',
  'hoàn thiện hồ sơ lưu trữ',
  'cập nhật dữ liệu trên hệ thống chung',
  'bố trí kinh phí trong dự toán được giao',
  'nêu gương những việc làm tốt',
  'nhắc nhở kịp thời các thiếu sót',
  'đánh giá mức độ hoàn thành',
];

export const aims = [
  'để mọi việc rõ người, rõ thời gian, rõ kết quả',
  'bảo đảm an toàn cho trẻ trong mọi hoạt động',
  'nâng cao chất lượng chăm sóc và giáo dục',
  'tạo sự đồng thuận giữa nhà trường và gia đình',
  'giảm giấy tờ không cần thiết cho giáo viên',
  'phù hợp với điều kiện thực tế của địa phương',
  'góp phần hoàn thành nhiệm vụ năm học',
  'làm cơ sở để bình xét thi đua cuối năm',
  'không để phát sinh khiếu kiện kéo dài',
  'giúp người mới nhanh chóng quen việc',
  'sử dụng tiết kiệm nguồn lực hiện có',
  'giữ gìn đoàn kết nội bộ',
];

export const when = [
  'Trong tháng đầu của năm học',
  'Trước khi kết thúc học kỳ I',
  'Hằng tuần, vào buổi họp giao ban',
  'Vào cuối mỗi quý',
  'Sau mỗi đợt kiểm tra',
  'Trong cả năm',
  'Khi có thay đổi về nhân sự',
  'Vào dịp khai giảng và tổng kết',
  'Trong thời gian nghỉ hè',
  'Ngay sau khi nhận được phản ánh',
];

export const things = [
  'kế hoạch của tổ',
  'sổ theo dõi',
  'biên bản kiểm tra',
  'bảng phân công',
  'hồ sơ của lớp',
  'quy trình tiếp nhận',
  'thực đơn tuần',
  'danh mục thiết bị',
  'báo cáo tháng',
  'phương án ứng phó',
  'nội quy của lớp',
  'góc tuyên truyền',
  'phiếu lấy ý kiến',
  'lịch trực',
];

export const parts = [
  'MỤC ĐÍCH, YÊU CẦU',
  'ĐÁNH GIÁ TÌNH HÌNH',
  'NỘI DUNG, GIẢI PHÁP',
  'CHỈ TIÊU CỤ THỂ',
  'KINH PHÍ, ĐIỀU KIỆN',
  'TỔ CHỨC THỰC HIỆN',
];
