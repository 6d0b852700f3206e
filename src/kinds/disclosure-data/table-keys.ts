/** The tables of disclosure data and their names. Each has a schema of its own in this folder. */
export const tableLabels = {
  staff: 'Đội ngũ theo vị trí việc làm và trình độ',
  'professional-standards': 'Chuẩn nghề nghiệp và bồi dưỡng',
  land: 'Đất và điểm trường',
  rooms: 'Khối phòng và hạng mục',
  equipment: 'Thiết bị, đồ dùng, đồ chơi',
  children: 'Trẻ, nhóm, lớp và bán trú',
  growth: 'Tăng trưởng và sức khỏe của trẻ',
  universalisation: 'Phổ cập giáo dục mầm non cho trẻ năm tuổi',
  income: 'Các khoản thu theo nguồn và hoạt động',
  spending: 'Các khoản chi theo nhóm',
  fees: 'Các khoản thu, mức thu đối với người học',
  funds: 'Số dư các quỹ',
  support: 'Miễn, giảm, trợ cấp, học bổng',
  'budget-estimate': 'Dự toán được giao',
  'budget-execution': 'Thực hiện dự toán',
  'budget-settlement': 'Quyết toán',
  sponsorship: 'Tài trợ',
  menu: 'Thực đơn tuần',
  'month-plan': 'Kế hoạch giáo dục tháng',
  'week-plan': 'Kế hoạch giáo dục tuần',
  reception: 'Lịch tiếp công dân',
  complaints: 'Số liệu đơn thư',
  facts: 'Bảng thông tin',
  yearbook: 'Niên giám năm năm',
} as const;
export type TableKey = keyof typeof tableLabels;

export const tableKeys = Object.keys(tableLabels) as [TableKey, ...TableKey[]];
