import type { LegalReference } from '../../kinds/legal-reference.ts';

/** Words of a subject that tell its field. The first that is found decides, so the narrower fields are first. */
const words: readonly (readonly [RegExp, LegalReference['field']])[] = [
  [/công khai|tiếp cận thông tin/iu, 'cong-khai'],
  [/dân vận/iu, 'dan-van'],
  [/dân chủ/iu, 'dan-chu-co-so'],
  [/cải cách hành chính/iu, 'cai-cach-hanh-chinh'],
  [/tiếp công dân|khiếu nại|tố cáo/iu, 'tiep-cong-dan'],
  [/văn thư|lưu trữ/iu, 'van-thu'],
  [/dữ liệu cá nhân|trẻ em/iu, 'du-lieu-ca-nhan'],
  [/công nghệ thông tin|chuyển đổi số|điện tử/iu, 'cong-nghe'],
  [/thanh tra|kiểm tra nội bộ/iu, 'thanh-tra'],
  [/giám sát|phản biện/iu, 'giam-sat'],
  [/tài chính|ngân sách|học phí|tự chủ|kế toán/iu, 'tai-chinh'],
  [/viên chức|cán bộ|công chức|nhà giáo/iu, 'vien-chuc'],
  [/xây dựng Đảng|đảng viên|chỉnh đốn|tư tưởng, đạo đức/iu, 'xay-dung-dang'],
  [/văn hóa|nếp sống|gia đình/iu, 'van-hoa'],
  [/tổ chức bộ máy|chính quyền địa phương|đơn vị hành chính/iu, 'to-chuc-bo-may'],
];

/** The field that a subject speaks of; education where it says nothing else. For a person to look at. */
export const guessField = (subject: string): LegalReference['field'] =>
  words.find(([pattern]) => pattern.test(subject))?.[1] ?? 'giao-duc';
