import { describe, expect, test } from 'vitest';
import { whoseList } from '../../../src/model/privacy/child/whose-list.ts';

describe('the title of a list says whose names are in it', () => {
  /** Each title of a list of adults, and one of pupils that has the same words. */
  test.each([
    [
      'Phân công giáo viên chủ nhiệm năm học 2026 - 2027',
      'staff',
      'Danh sách học sinh lớp cô Nguyễn Thị Hoa chủ nhiệm',
    ],
    ['Lịch dạy bù tuần 12', 'staff', 'Danh sách học sinh dự các buổi dạy bù'],
    ['Lịch dạy bù cho học sinh lớp 9', 'staff', 'Học sinh lớp 9 chưa dự buổi dạy bù'],
    ['Danh sách cựu học sinh ủng hộ quỹ', 'adults', 'Học sinh nhận học bổng của cựu học sinh khóa 1998'],
    ['Bảng phân công trông trưa tháng 11', 'staff', 'Danh sách trẻ đăng ký trông trưa'],
    ['Phân công đón trẻ, trả trẻ', 'staff', 'Trẻ chưa có người đón sau giờ trả trẻ'],
    ['Danh sách cử đi tập huấn', 'staff', 'Tập huấn kỹ năng sống cho học sinh khối 8'],
    ['Danh sách đăng ký hiến máu', 'staff', 'Học sinh có người nhà hiến máu'],
    ['Kết quả thi đua học kỳ I', 'staff', 'Kết quả thi đua của học sinh học kỳ I'],
    ['Thâm niên tính theo ngày vào ngành', 'staff', 'Học sinh là con giáo viên mới vào ngành'],
    ['Ban đại diện cha mẹ học sinh', 'adults', 'Ban đại diện cha mẹ học sinh đề nghị khen các em:'],
    ['Phụ huynh của các cháu:', 'adults', 'Các cháu có phụ huynh đi làm xa:'],
    ['Giáo viên bồi dưỡng học sinh giỏi', 'staff', 'Học sinh giỏi do cô Thủy bồi dưỡng'],
    ['Hội đồng coi thi học sinh giỏi lớp 9', 'staff', 'HỘI ĐỒNG COI THI – DANH SÁCH THÍ SINH PHÒNG 1'],
    ['Cán bộ, giáo viên có con thi đại học', 'staff', 'Danh sách con cán bộ, giáo viên đạt học sinh giỏi'],
    ['Phân công trực bán trú', 'staff', 'Phân công trực nhật tổ 1'],
    ['Giáo viên chủ nhiệm các lớp', 'staff', 'Lớp 6A1 – GVCN: Vũ Thị Nhàn'],
    ['Phân công giáo viên: lớp 6A, 6B', 'staff', 'Danh sách lớp 6A, giáo viên chủ nhiệm cô Nhàn'],
    ['Công đoàn phân công trực lễ', 'staff', 'Công đoàn tặng quà cho các cháu:'],
    ['Khách mời dự khai giảng', 'adults', 'Học sinh đọc lời chào mừng khách mời'],
    ['Giáo viên được khen thưởng', 'staff', 'Giáo viên và học sinh được khen thưởng'],
    ['Họp mặt cựu giáo viên và học sinh khóa 1990', 'adults', 'Giáo viên và học sinh khóa này'],
    ['Ban liên lạc:', 'staff', 'Ban liên lạc tặng quà cho các em:'],
    ['Đội ngũ giáo viên', 'staff', 'Đội ngũ sao đỏ'],
    ['Danh sách đại biểu', 'adults', 'Danh sách đại biểu dự Đại hội Cháu ngoan Bác Hồ'],
    ['Ban cán sự lớp trung cấp lý luận chính trị', 'adults', 'Ban cán sự lớp 7C'],
    ['Danh sách học viên lớp bồi dưỡng đối tượng Đảng', 'adults', 'Danh sách học sinh lớp bồi dưỡng Toán 9'],
  ] as const)('“%s” has %s in it, “%s” has pupils', (ofAdults, whose, ofPupils) => {
    expect(whoseList(ofAdults)).toBe(whose);
    expect(whoseList(ofPupils)).toBe('pupils');
  });

  test.each([
    'Năm học 2026 - 2027',
    'Lịch thi giữa kỳ',
    'Kỳ thi học sinh giỏi cấp huyện',
    'Chị em vui Tết',
    'Kết quả thi đua lớp 6A',
    'Hội đồng kỷ luật quyết định khiển trách:',
    'Hội đồng kỷ luật họp ngày 12/11/2026',
    'Cựu học sinh khóa 1990 trao học bổng',
    'Cán bộ y tế khám sức khỏe',
    'Danh sách phụ huynh nợ học phí',
    'Danh sách cha mẹ được mời vì con vi phạm',
    'Công đoàn tặng quà',
    'Nhân sự lớp 9A dự thi',
    'Danh sách tổ trưởng, tổ phó các lớp',
  ])('“%s” does not say it', (title) => {
    expect(whoseList(title)).toBeNull();
  });
});
