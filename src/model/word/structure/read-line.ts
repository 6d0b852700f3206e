/** What a line of the letterhead or of the signature block is. */
export type ReadRole =
  | 'Quốc hiệu'
  | 'Tiêu ngữ'
  | 'Tiêu đề của Đảng'
  | 'Cơ quan chủ quản'
  | 'Cơ quan ban hành'
  | 'Số, ký hiệu'
  | 'Địa danh, ngày'
  | 'Dấu dự thảo'
  | 'Tên loại'
  | 'Trích yếu'
  | 'Ban hành kèm theo'
  | 'Nơi nhận'
  | 'Chỗ ký'
  | 'Người ký'
  | 'Chức vụ người ký';

/** A line that was read into a field, or is the same on every document. */
export interface ReadLine {
  role: ReadRole;
  text: string;
}
