import type { TableKey } from '../../../src/kinds/disclosure-data/table-keys.ts';

/** One valid record of every table, of a school that does not exist. */
export const samples: Record<TableKey, Record<string, unknown>> = {
  staff: {
    table: 'staff',
    asOf: '2026-06-01',
    rows: [
      { position: 'can-bo-quan-ly', master: 1, bachelor: 2, total: 3 },
      { position: 'giao-vien-mau-giao', bachelor: 10, college: 2 },
      { position: 'giao-vien-nha-tre', bachelor: 3 },
      { position: 'nuoi-duong', intermediate: 2 },
    ],
    total: 20,
  },
  'professional-standards': {
    table: 'professional-standards',
    asOf: '2026-06-01',
    rows: [
      { role: 'managers', good: 2, fair: 1, trained: 3 },
      { role: 'teachers', good: 6, fair: 5, met: 3, notMet: 1, trained: 15, total: 15 },
    ],
  },
  land: {
    table: 'land',
    asOf: '2026-06-01',
    children: 205,
    rows: [
      { name: 'Điểm trường trung tâm', area: 2480.5 },
      { name: 'Điểm trường thôn Hạ', area: 1000 },
    ],
    total: 3480.5,
    minimumPerChild: 12,
    basis: 'mức do trường tự ghi để thử',
  },
  rooms: {
    table: 'rooms',
    asOf: '2026-06-01',
    rows: [
      { block: 'Nuôi dưỡng, chăm sóc, giáo dục', name: 'Phòng sinh hoạt chung', count: 8, area: 480, minimum: 8 },
      { block: 'Nuôi dưỡng, chăm sóc, giáo dục', name: 'Phòng vệ sinh', count: 7, area: 84, minimum: 8 },
      { block: 'Tổ chức ăn', name: 'Bếp', count: 1, area: 60.25 },
    ],
  },
  equipment: {
    table: 'equipment',
    asOf: '2026-06-01',
    place: 'indoor',
    rows: [
      { name: 'Bàn cho trẻ', unit: 'cai', quantity: 112, minimum: 120 },
      { name: 'Bộ xếp hình', unit: 'bo', quantity: 24, minimum: 16 },
    ],
  },
  children: {
    table: 'children',
    asOf: '2026-06-01',
    rows: [
      { ageGroup: '25-36-thang', classes: 1, children: 25 },
      { ageGroup: '3-4-tuoi', classes: 2, children: 55 },
      { ageGroup: '4-5-tuoi', classes: 2, children: 65 },
      { ageGroup: '5-6-tuoi', classes: 2, children: 60 },
    ],
    total: 205,
    twoSessions: 205,
    boarding: 198,
    disabled: 0,
  },
  growth: {
    table: 'growth',
    asOf: '2026-06-01',
    children: 205,
    monitored: 205,
    examined: 205,
    normal: 185,
    underweight: 12,
    overweight: 8,
    stunted: 9,
  },
  universalisation: { table: 'universalisation', year: 2025, fiveYearOlds: 70, enrolled: 70, completed: 60 },
  income: {
    table: 'income',
    year: 2025,
    unit: 'trieu-dong',
    rows: [
      { source: 'ngan-sach', activity: 'Giáo dục', amount: 4200 },
      { source: 'hoc-phi', activity: 'Giáo dục', amount: 240 },
      { source: 'thu-khac-nguoi-hoc', activity: 'Bán trú', amount: 800 },
    ],
    total: 5240,
  },
  spending: {
    table: 'spending',
    year: 2025,
    unit: 'trieu-dong',
    rows: [
      { group: 'luong', name: 'Lương', amount: 3200 },
      { group: 'luong', name: 'Phụ cấp', amount: 800 },
      { group: 'co-so-vat-chat', amount: 900 },
      { group: 'ho-tro-nguoi-hoc', amount: 240 },
      { group: 'khac', amount: 100 },
    ],
    total: 5240,
  },
  fees: {
    table: 'fees',
    schoolYear: '2026-2027',
    rows: [
      { name: 'Học phí', kind: 'hoc-phi', ageGroup: 'Nhà trẻ', amount: 0, per: 'thang' },
      { name: 'Tiền ăn', kind: 'thu-ho', amount: 22000, per: 'ngay', basis: 'thỏa thuận với cha mẹ trẻ' },
    ],
  },
  funds: {
    table: 'funds',
    year: 2025,
    unit: 'nghin-dong',
    rows: [{ name: 'Quỹ phúc lợi', opening: 1200, increase: 500, decrease: 700, closing: 1000 }],
  },
  support: {
    table: 'support',
    year: 2025,
    unit: 'nghin-dong',
    rows: [
      { policy: 'Miễn học phí cho trẻ 5 tuổi', kind: 'mien', children: 60, amount: 48000 },
      { policy: 'Hỗ trợ ăn trưa', kind: 'tro-cap', children: 31, amount: 44640 },
    ],
  },
  'budget-estimate': {
    table: 'budget-estimate',
    year: 2026,
    unit: 'trieu-dong',
    rows: [
      { key: '1', name: 'Chi thường xuyên', amount: 4200 },
      { key: '1.1', name: 'Chi lương', amount: 3600 },
      { key: '1.2', name: 'Chi hoạt động', amount: 600 },
    ],
  },
  'budget-execution': {
    table: 'budget-execution',
    year: 2026,
    unit: 'trieu-dong',
    months: 9,
    rows: [
      { key: '1', name: 'Chi thường xuyên', estimate: 4200, actual: 3162, lastYear: 3000 },
      { key: '1.1', name: 'Chi lương', estimate: 3600, actual: 2700, lastYear: 2600 },
      { key: '1.2', name: 'Chi hoạt động', estimate: 600, actual: 462, lastYear: 400 },
    ],
  },
  'budget-settlement': {
    table: 'budget-settlement',
    year: 2025,
    unit: 'trieu-dong',
    rows: [{ key: '1', name: 'Chi thường xuyên', reported: 4150, approved: 4130 }],
  },
  sponsorship: {
    table: 'sponsorship',
    year: 2025,
    unit: 'trieu-dong',
    rows: [
      { name: 'Mái che sân trường', organisation: 'Quỹ Ví Dụ', value: 120, spent: 118 },
      { name: 'Sách cho trẻ', value: 5, spent: 5 },
    ],
    total: 125,
  },
  menu: {
    table: 'menu',
    weekOf: '2026-11-23',
    rows: [
      { on: '2026-11-23', meal: 'trua', dishes: ['Cơm', 'Thịt sốt cà chua', 'Canh bí'] },
      { on: '2026-11-23', meal: 'phu-chieu', dishes: ['Sữa chua'] },
      { on: '2026-11-24', meal: 'trua', dishes: ['Cơm', 'Cá kho', 'Canh rau ngót'] },
    ],
  },
  'month-plan': {
    table: 'month-plan',
    month: '2026-12',
    rows: [{ ageGroup: '5-6-tuoi', theme: 'Nghề nghiệp', goals: ['Biết tên ba nghề'], activities: ['Thăm trạm y tế'] }],
  },
  'week-plan': {
    table: 'week-plan',
    weekOf: '2026-11-23',
    ageGroup: '5-6-tuoi',
    theme: 'Nghề của bố mẹ',
    rows: [
      { on: '2026-11-23', part: 'hoc', activity: 'Kể chuyện' },
      { on: '2026-11-23', part: 'ngoai-troi', activity: 'Nhảy lò cò' },
    ],
  },
  reception: {
    table: 'reception',
    month: '2026-12',
    place: 'Phòng tiếp công dân, tầng 1',
    regular: 'giờ hành chính các ngày làm việc',
    rows: [{ on: '2026-12-15', from: '08:00', to: '11:00', receiver: 'Hiệu trưởng' }],
  },
  complaints: {
    table: 'complaints',
    rows: [
      { kind: 'khieu-nai', received: 3, competent: 3, settled: 3, onTime: 3, upheld: 1, partly: 1, rejected: 1 },
      { kind: 'to-cao', received: 0, competent: 0, settled: 0, onTime: 0, upheld: 0, partly: 0, rejected: 0 },
      { kind: 'kien-nghi', received: 24, competent: 18, settled: 18, onTime: 12, upheld: 11, partly: 0, rejected: 7 },
    ],
    averageDays: 6.5,
  },
  facts: {
    table: 'facts',
    rows: [
      { label: 'Địa chỉ', value: 'Thôn Ví Dụ' },
      { label: 'Điện thoại', value: 'chưa có', note: 'số của văn phòng' },
    ],
  },
  yearbook: {
    table: 'yearbook',
    years: [2024, 2025, 2026],
    rows: [
      { indicator: 'Số trẻ', unit: 'tre', values: [190, 198, 205] },
      { indicator: 'Số phòng học', unit: 'phong', values: [7, null, 8] },
    ],
  },
};
