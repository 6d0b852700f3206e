import type { Passage } from './finding.ts';
import type { PersonalDataCode } from '../rules/personal-data-rules.ts';

interface Examples {
  /** Each has at least one finding of this kind. All names are invented. */
  found: readonly (string | Passage)[];
  /** Each looks like it and has none. */
  quiet: readonly (string | Passage)[];
  /** Each looks like it and is personal data of another kind. */
  otherKind?: readonly (readonly [example: string | Passage, code: PersonalDataCode])[];
}

const below = (lead: string, text: string): Passage => ({ lead, text });

const children = 'STT | Họ và tên trẻ | Ngày sinh | Lớp | Họ tên mẹ';
const staff = 'STT | Họ và tên | Ngày sinh | Trình độ | Phụ trách lớp';

/** What each kind of personal data finds and what it leaves alone. The tests execute every line. */
export const personalDataExamples: Record<PersonalDataCode, Examples> = {
  'so-dien-thoai-rieng': {
    found: ['Liên hệ 0987 654 321', 'Gọi +84 987 654 321', 'Zalo 0356.123.789', 'SĐT: 0779-111-222'],
    quiet: [
      'Điện thoại (08) 3864 2768',
      'Điện thoại (+84.8).38642768',
      'Điện thoại 0218.3874.123',
      'Kinh phí 987654321 đồng',
      'Thông tư 52/2020/TT-BGDĐT ngày 31/12/2020',
    ],
  },
  'so-dinh-danh': {
    found: [
      'CCCD số 012345678901',
      'CMND: 123456789',
      'Số định danh cá nhân 012 345 678 901',
      'căn cước công dân số 012345678901',
    ],
    quiet: [
      'làm căn cước cho 250 công dân',
      'Căn cước công dân gắn chíp từ năm 2021',
      'Mã số thuế của trường 5400999999',
    ],
  },
  'ma-so-ca-nhan': {
    found: ['Mã số BHXH: 1714003826', 'Thẻ BHYT số DN4 17 1714003826', 'MST 8340127765, bà Lù Thị Sen'],
    quiet: ['Mã số thuế của trường 5400271936', 'Đóng BHXH 25,5%', 'Số thu BHXH 1.714.003.826 đồng'],
  },
  'tai-khoan-ngan-hang': {
    found: ['STK 19036271845, chủ tài khoản Bùi Thị Hợp', 'Số tài khoản: 3312 205 118 406'],
    quiet: ['Số tài khoản của trường 3713.0.1091847 tại Kho bạc', 'Hạch toán TK 3371, 6111'],
  },
  'thu-dien-tu-rieng': {
    found: ['Cô Hoa, lehoa1990@gmail.com', 'tranthibich82 [at] gmail [dot] com'],
    quiet: ['mnhoasen@truong-mau.edu.vn', 'Thư của trường: mamnonhoasen@gmail.com'],
  },
  'bien-so-xe': {
    found: ['Xe máy biển số 28-H1 204.61', '28A-102.74'],
    quiet: ['Phòng 29B-01', 'Xe của Công ty Vận tải Bình An, biển số 28B-001.23', 'Quyết định 28A/QĐ-MNHS'],
  },
  'ngay-sinh': {
    found: [
      'Đồng chí Hà Thị Yến, sinh năm 1985, giáo viên lớp 4 tuổi B',
      'Nguyễn Thị Lan, sinh ngày 12/3/1985, hiệu trưởng',
      below(staff, '1 | Nguyễn Thị Hoa | 12/3/1985 | Đại học | Mầm 1'),
    ],
    quiet: ['Chủ tịch Hồ Chí Minh sinh ngày 19/5/1890', 'Độ tuổi: sinh từ 01/01/2020 đến 31/12/2020'],
  },
  'dia-chi-rieng': {
    found: ['Bà Lò Thị Inh, trú tại số 17, tổ 4', 'Cháu An ở số nhà 12, ngõ 34'],
    quiet: ['Trường Mầm non Hoa Sen, xóm Chiềng', 'Tuyển trẻ có hộ khẩu thường trú tại xã Tân Hòa'],
  },
  'luong-ca-nhan': {
    found: ['Cô Nguyễn Thị Hoa, hệ số lương 3,66', 'Lương của kế toán Đỗ Thị Quyên: 7,2 triệu đồng'],
    quiet: ['Lương cơ sở 2.340.000 đồng', 'Ông Trần Văn Bình ủng hộ 2.000.000 đồng'],
  },
  'nguoi-to-cao': {
    found: ['Người tố cáo: bà Lò Thị Inh', 'Ông Hà Công Thìn có đơn khiếu nại'],
    quiet: ['Người tiếp công dân: bà Phạm Thị Như', 'Khiếu nại gửi về Hiệu trưởng Phạm Thị Như'],
  },
  'luu-hanh-han-che': {
    found: ['LƯU HÀNH NỘI BỘ', 'XEM XONG TRẢ LẠI', 'Độ mật: TỐI MẬT'],
    quiet: ['bí mật đời sống riêng tư', 'quy chế nội bộ của nhà trường', 'văn bản mật do văn thư lưu'],
  },
  'du-lieu-tre': {
    found: [
      // A word for a child, a full name, the class.
      'Cháu Lê Thị Hoa (lớp Mầm 2) được tuyên dương.',
      'Bé Đinh Gia Hân, lớp 4 tuổi A',
      'Em Bùi Văn Quý học lớp 3B đạt giải Nhì',
      'Học sinh Quách Thị Nụ, lớp 5A2, vắng không phép',
      'Trẻ Hà Minh Khôi thuộc nhóm trẻ 24–36 tháng',
      'Cháu Phạm Nhật Minh - Lá 2 - múa đơn',
      'HS Lò Văn Tuấn (5A) bỏ học',
      'Lớp Chồi 1 có cháu Vũ Bảo An chưa quen ăn bán trú',
      'Cháu trai Đặng Hải Nam lớp Hoa Hồng',
      'Đội viên Trịnh Thu Hà, lớp 4C',
      'Học sinh lớp 2A Ngô Đức Anh',
      'Học sinh: Giàng A Páo, lớp 1B',
      'Cháu NGUYỄN HẢI YẾN lớp Mầm 1 nghỉ học',
      'Nhóm lớp ghép có cháu Sùng Thị Mai',
      // Illness, disability, injury.
      'Cháu Hoàng Văn E bị tự kỷ, học hòa nhập',
      'Cháu F (Bùi Văn F) khuyết tật vận động nặng',
      'Bé Nguyễn An dị ứng tôm, cua',
      'Trẻ khuyết tật Cao Thị Lan được miễn học phí',
      'Em Lục Hữu Thiện mắc bệnh tan máu bẩm sinh',
      'Bé Triệu Vy mắc tay chân miệng, nghỉ mười ngày',
      'Cháu Mai Đức Duy suy dinh dưỡng thể thấp còi',
      'Hỗ trợ phẫu thuật tim cho cháu Đỗ Khánh Linh',
      'Cháu Tạ Quang Huy ngã gãy tay tại sân trường',
      'Học sinh Dương Thị Thơm nghi bị xâm hại',
      'Em Nông Văn Kiên bị sốt cao, co giật ngày 12/10',
      'Bùi Văn Thìn (bại não) được học hòa nhập',
      'Quách Ngọc Bích mắc hội chứng Down',
      'Đinh Văn Toàn: tim bẩm sinh',
      'Quách Thị Sen, lớp Mầm 2, bị khuyết tật vận động',
      'Hà Văn Lâm (lớp Chồi 3) chậm nói',
      'Lê Thị Thơ, lớp Mầm 2, bị bệnh tim',
      'Đinh An (lớp Lá 3) dị ứng tôm',
      // Birth, age.
      'Bé Nguyễn An, sinh ngày 02/3/2021',
      'Trẻ Lương Gia Bảo (SN 2020)',
      'Cháu Phùng Thanh Trúc, 5 tuổi, hát rất hay',
      'Nguyễn Bảo Châu, sinh ngày 12 tháng 3 năm 2020, được nhận vào trường',
      'Trần Đăng Khôi (sinh năm 2019)',
      'Vũ Hà My, nữ, sinh ngày 09/8/2020',
      'Đoàn Minh Đức - SN: 2021',
      'Bùi Gia Linh, lớp Lá 1, sinh ngày 05/4/2020',
      'Hồ Thị Hạnh (13 tuổi, lớp 7B) nghỉ học để phẫu thuật',
      'Cháu Kiều Anh Thư 18 tháng tuổi',
      // Parents, the family.
      'Cháu Bùi Thị Nụ, con ông Bùi Văn Tài và bà Quách Thị Hiền',
      'Lê Minh Quân, con anh Lê Văn Cường, ở xóm Mới',
      'Xa Thị Mận (lớp 2B), con ông Xa Văn Hùng',
      'Em Trần Thu Uyên mồ côi cha',
      'Cháu Ma Thị Dung thuộc hộ nghèo',
      'Phụ huynh cháu Đào Tuấn Kiệt ủng hộ hai chậu hoa',
      'Học sinh Phan Văn Lực; phụ huynh: Phan Văn Mạnh',
      'Anh Lê Văn Cường, bố cháu Lê Thị Hoa',
      'Cháu Thạch Thị Sương, mẹ là chị Thạch Thị Lành',
      'Bé Lâm Tuệ Nhi có bố mẹ ly hôn, ở với bà',
      // A given name alone, where a child is called by it.
      'Cháu Hoa bị hen, cần mang theo thuốc',
      'Bé Bảo An lớp Lá 1 khóc nhiều',
      'Mẹ bé Gia Hân xin cho con nghỉ',
      'Em Dũng (lớp 2B) chuyển trường',
      'Bé Tôm sinh năm 2021',
      // Several children.
      'Các cháu Bùi Gia Bảo, Đinh Thị Mơ lớp Mầm 1 chuyển lớp',
      'Danh sách lớp Mầm 1: 1. Nguyễn Văn An 2. Trần Thị Bình 3. Lê Văn Cường',
      'Danh sách học sinh hộ nghèo: Bùi Thị Nụ, Bùi Văn Quý',
      'Trẻ suy dinh dưỡng: Hà Thị Lý, Xa Văn Đạt',
      below('Danh sách trẻ khuyết tật học hòa nhập:', '1. Đinh Công Mạnh'),
      below('Các cháu lớp Lá 2 được khen:', 'Quách Khánh Chi'),
      below('II. DANH SÁCH HỌC SINH LỚP 1A', '3. Bùi Hoàng Long'),
      below('Học sinh được hỗ trợ ăn trưa vì thuộc hộ nghèo:', '- Lò Thị Pành'),
      // Capitals or small letters alone.
      'CHÁU HÀ GIA LINH LỚP LÁ 1 BỊ HEN PHẾ QUẢN',
      'HỌC SINH LƯỜNG VĂN TÚ THUỘC HỘ NGHÈO',
      'cháu hà gia linh lớp lá 1 bị hen phế quản',
      'học sinh nguyễn văn tú lớp 4b thuộc hộ nghèo',
      'Cháu L.T. Hà My (lớp Lá 3) cận thị nặng',
      // Rows of tables.
      below(children, '1 | Nguyễn Văn An | 12/3/2020 | Mầm 1 | Trần Thị Lan'),
      below('Họ và tên | Ngày sinh | Lớp', 'Trần Thị Bình | 05/6/2021 | Nhà trẻ'),
      below('STT | Họ tên | Lớp | Bệnh', '1 | Lê Thị Hoa | Mầm 2 | Tim bẩm sinh'),
      below('Họ và tên | Lớp | Chiều cao | Cân nặng', 'Bùi Văn Nam | Lá 1 | 98 | 14,2'),
      below('TT | Họ tên học sinh | Dạng khuyết tật', '2 | Bùi Đức Thắng | trí tuệ'),
      below('Họ tên trẻ | Cân nặng | Chiều cao', 'LÊ THỊ HOA | 12,5 | 92'),
      'Cháu Nguyễn Văn An | lớp Mầm 2, mẹ chở đi học',
    ],
    quiet: [
      // Counts.
      '05 trẻ suy dinh dưỡng thể nhẹ cân',
      'Lớp Mầm 1: 25 cháu; lớp Chồi 2: 28 cháu',
      'Trường có trẻ khuyết tật học hòa nhập (dưới 5 trẻ)',
      '100% trẻ 5 tuổi được khám sức khỏe',
      'Phụ huynh lớp Lá 2 ủng hộ 500.000 đồng',
      'Trẻ sinh năm 2020 ra lớp đạt 98%',
      'Học sinh nghèo lớp 3 được tặng sách',
      'Tổng số trẻ sinh từ 01/01/2021 đến 31/12/2021: 40 cháu',
      // Adults.
      'Cô Nguyễn Thị Hoa, lớp Mầm',
      'Cô giáo Bùi Thị Hạnh chủ nhiệm lớp 5 tuổi A',
      'Giáo viên Quách Thị Lan dạy lớp Chồi 2',
      'GVCN: Đinh Thị Thu, lớp Lá 1',
      'Các cô Nguyễn Thị Lan, Trần Thị Bình, lớp Mầm 1',
      'Đ/c Vũ Thị Ngân phụ trách trẻ khuyết tật',
      'Bà Lê Thị Sáu, phụ huynh lớp Mầm 2, trưởng ban đại diện',
      'Ông Trần Văn Bình, bố của một cháu lớp Lá 1',
      'HIỆU TRƯỞNG Trần Thị Ví Dụ',
      'Nguyễn Thị Hoa, lớp Mầm 2',
      'Nguyễn Thị Hoa, lớp Mầm 2, bị ốm ngày 12/10',
      'Nguyễn Thị Hoa (lớp Mầm 2) dạy trẻ khuyết tật',
      'Đ/c Bùi Thị Hạnh bị khuyết tật vận động',
      'Trẻ suy dinh dưỡng: cô Quách Thị Lan theo dõi',
      'Bác sĩ Lê Minh Tuấn, con ông Lê Văn Bảo',
      'Nguyễn Thị Hoa - Giáo viên nhóm trẻ 24-36 tháng',
      'Bùi Thị Thanh phụ trách phòng, chống suy dinh dưỡng',
      'Y sĩ Phạm Văn Hải khám sức khỏe lớp Lá 1',
      'Bác sĩ Lê Minh Tuấn tư vấn cho phụ huynh trẻ hen',
      'Chị Phan Thị Mai, mẹ bốn con, nấu ăn cho trường',
      'Nhân viên nuôi dưỡng Đỗ Thị Tươi nghỉ ốm',
      'Ông Nguyễn Văn Bé, lớp bồi dưỡng chính trị',
      'Bà Trần Thị Bé Hai tặng lớp Mầm một giá sách',
      'Trưởng thôn Bùi Văn Khoa, con ông Bùi Văn Sơn',
      'Người ký: Đặng Văn Long, ngày 12/3/2020',
      'Nguyễn Văn Trung, 45 tuổi, bảo vệ',
      'Nguyễn Văn Trung, 45 tuổi, bị ốm',
      'Nguyễn Thị Hoa (4 tuổi A), Trần Thị Bình (4 tuổi B): dự giờ',
      // People of history, names of schools, streets, teams, places.
      'lớp học mang tên Võ Thị Sáu',
      'em Kim Đồng, người đội viên đầu tiên, sinh năm 1929',
      'noi gương em Lê Văn Tám, lớp học tổ chức kể chuyện',
      'Kim Đồng, con ông Nông Văn Ý và bà Lân Thị Hò',
      'Học sinh Trường Tiểu học Lê Lợi, lớp 5A thăm trường mầm non',
      'Học sinh Nguyễn Du lớp 9 dự giao lưu',
      'Chi đội Nguyễn Bá Ngọc, lớp 4A',
      'Trường Mầm non Hoa Hồng có lớp Mầm 1',
      'Trẻ em Việt Nam từ 24–36 tháng',
      'Trẻ em Hà Nội mắc sởi tăng',
      'Học sinh Lương Sơn, lớp 9 thi chọn học sinh giỏi',
      'Bệnh viện Nguyễn Tri Phương khám cho lớp Lá 1',
      'đường Trần Phú, nhóm trẻ Sơn Ca',
      'cháu ngoan Bác Hồ lớp Mầm',
      // Titles, songs, stories, games.
      'Hội thi Bé Khỏe Bé Ngoan lớp 5 tuổi',
      'Hội thi “Bé vui khỏe” của lớp Mầm 1',
      'Ngày hội Bé Vui Xuân, lớp Lá 2',
      'Bé Mầm Non lớp Chồi 1 tập làm nội trợ',
      'Lớp Mầm 1 kể truyện Bé Hoa',
      'Lớp Lá 1 đóng kịch “Cháu Mai”',
      'Bài hát Em Mơ Gặp Bác Hồ, lớp 3 tuổi',
      'Góc bé An toàn giao thông của lớp Lá',
      // Words that are syllables of names, too.
      'Xây dựng môi trường cho trẻ an toàn hạnh phúc ở lớp lá 1',
      'MÔI TRƯỜNG CHO TRẺ AN TOÀN HẠNH PHÚC LỚP MẦM 1',
      'trẻ lê la dưới sàn lớp mầm 1 dễ ốm',
      'Danh sách giáo viên dạy trẻ khuyết tật: Xa Thị Nhung, Vì Văn Tính',
      // Headings in capitals, headings of tables.
      'CHĂM SÓC, NUÔI DƯỠNG TRẺ LỚP MẦM',
      'KẾ HOẠCH CAN THIỆP TRẺ KHUYẾT TẬT CAO TUỔI NHẤT LỚP',
      'TRẺ MAI ĐẾN LỚP MẦM 1',
      'DANH SÁCH TRẺ LỚP MẦM 1',
      children,
      staff,
      below('Họ và tên | Chức vụ | Lớp | Sức khỏe', 'Nguyễn Thị Hoa | Giáo viên | Mầm 2 | loại 1'),
      below('Họ và tên | Chức vụ | Nhiệm vụ', 'Nguyễn Thị Hoa | Giáo viên | Lớp Lá 1, trẻ khuyết tật'),
      below('Phân công chăm sóc trẻ suy dinh dưỡng:', '- Nguyễn Thị Hoa'),
      below('Danh sách giáo viên phụ trách lớp:', '1. Bùi Thị Hạnh, lớp Mầm 1'),
      below('Danh sách trẻ được khen:', '1. Vở kịch của lớp Lá 2'),
      below('Thành phần tổ tư vấn cho phụ huynh trẻ tự kỷ:', 'Quách Thị Lan'),
      below('Ngày | Người tiếp công dân', '12/3/2026 | Trần Thị Ví Dụ'),
      // Sayings without a name, and work against an illness.
      'Tổ chức tuyên truyền phòng, chống sởi cho trẻ lớp Mầm',
      'Cháu nào ốm thì báo cô giáo',
      'Bé trai lớp Chồi nhiều hơn bé gái',
      'Em Nguyễn Thu Hà vẽ tranh cổ động phòng, chống bệnh sởi',
      'Cháu Đỗ Gia Huy đạt giải Nhất vẽ tranh',
      'Con của ông bà nghỉ học thì báo trước 7 giờ 30',
      'nghệ sĩ trẻ Vũ Minh Quân biểu diễn ở lớp Lá 1',
      'Nghị định 56/2017/NĐ-CP quy định chi tiết Luật Trẻ em, lớp tập huấn tháng 3',
    ],
    otherKind: [
      ['Đồng chí Hà Thị Yến, sinh năm 1985, giáo viên lớp 4 tuổi B', 'ngay-sinh'],
      ['Nguyễn Thị Hoa (lớp Mầm 2), sinh ngày 12/3/1985', 'ngay-sinh'],
      ['Kế toán Hà Thị Mơ (sinh năm 2006)', 'ngay-sinh'],
      ['Nguyễn Thị Lan, sinh ngày 12/3/1985, hiệu trưởng', 'ngay-sinh'],
      [below(staff, '1 | Nguyễn Thị Hoa | 12/3/1985 | Đại học | Mầm 1'), 'ngay-sinh'],
      [below(staff, '2 | Trần Thị Bình | 05/6/2001 | Cao đẳng | Nhà trẻ'), 'ngay-sinh'],
    ],
  },
};
