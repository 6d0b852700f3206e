/**
 * Kinds of document (tên loại). Stored with the record and never derived from the number-symbol:
 * `QĐ/TW` is written on both Quyết định and Quy định of the Party.
 * Sources: NĐ 30/2020/NĐ-CP Điều 7 (administrative kinds), Luật 64/2025/QH15 (normative kinds),
 * Quy định 66-QĐ/TW (Party kinds).
 */
export const documentKindLabels = {
  'hien-phap': 'Hiến pháp',
  'bo-luat': 'Bộ luật',
  luat: 'Luật',
  'phap-lenh': 'Pháp lệnh',
  lenh: 'Lệnh',
  'nghi-quyet': 'Nghị quyết',
  'nghi-quyet-lien-tich': 'Nghị quyết liên tịch',
  'nghi-dinh': 'Nghị định',
  'quyet-dinh': 'Quyết định',
  'thong-tu': 'Thông tư',
  'thong-tu-lien-tich': 'Thông tư liên tịch',
  'chi-thi': 'Chỉ thị',
  'ket-luan': 'Kết luận',
  'quy-dinh': 'Quy định',
  'quy-che': 'Quy chế',
  'ke-hoach': 'Kế hoạch',
  'chuong-trinh': 'Chương trình',
  'de-an': 'Đề án',
  'du-an': 'Dự án',
  'phuong-an': 'Phương án',
  'huong-dan': 'Hướng dẫn',
  'thong-bao': 'Thông báo',
  'thong-cao': 'Thông cáo',
  'bao-cao': 'Báo cáo',
  'bien-ban': 'Biên bản',
  'to-trinh': 'Tờ trình',
  'hop-dong': 'Hợp đồng',
  'cong-van': 'Công văn',
  'cong-dien': 'Công điện',
  'van-ban-hop-nhat': 'Văn bản hợp nhất',
  khac: 'Văn bản khác',
} as const;

export type DocumentKind = keyof typeof documentKindLabels;
