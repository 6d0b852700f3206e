import type { PersonalDataCode } from '../rules/personal-data-rules.ts';

/** What names of files say of their contents, without marks: names of files have none. */
export const tellingNames: readonly (readonly [PersonalDataCode, RegExp, string])[] = [
  [
    'luu-hanh-han-che',
    /(?<![a-z])(?:luu hanh noi bo|tuyet mat|toi mat|tai lieu mat|noi bo|khong pho bien|bi mat nha nuoc)(?![a-z])(?! (?:tieu chuan|truong hoc))/iu,
    'dấu lưu hành hạn chế',
  ],
  // In capitals alone: `mat` has other meanings.
  ['luu-hanh-han-che', /(?<=[a-z\d] )MAT(?= [a-z])/u, 'dấu mật'],
  [
    'du-lieu-tre',
    /(?<![a-z])(?<!(?<![a-z])mau )(?:danh sach|ds) (?:tre|hoc sinh|hs|chau|lop|nhom)(?! (?:duoc cong khai|dung))(?![a-z])|(?<![a-z])giay khai sinh(?![a-z])|(?<![a-z])(?:so|phieu) suc khoe (?:tre|hoc sinh|hs)(?![a-z])|(?<![a-z])(?:hoc ba|benh an|so theo doi suc khoe)(?![a-z])|(?<![a-z])ho so (?:tre|hoc sinh|benh an)(?![a-z])/iu,
    'danh sách hoặc giấy tờ của trẻ',
  ],
  // What the whole file is about, where its name begins with it; a plan, a template or figures begin with their own word.
  [
    'du-lieu-tre',
    /(?<=^(?:(?:tep|files?|tai ve) )?(?:\d{4} ){0,2})(?!.*(?<![a-z])(?:mau|trong|huong dan|quy (?:che|dinh|trinh)|thong ke)(?![a-z]))(?:(?:danh sach|ds) (?:thi sinh|phu huynh|phhs|cmhs|cha me|(?:an )?ban tru|di xe|dua don|no hoc phi|mien giam|nhan (?:qua|hoc bong)|dat giai|thi lai)|bang (?:ghi |tong hop )?diem|so diem|(?:so )?(?:dien thoai|sdt) (?:phu huynh|phhs|cmhs|cha me|hoc sinh|hs)|thong tin (?:phu huynh|phhs|cmhs|hoc sinh|hs|tre)|ket qua (?:kham suc khoe|can do)(?: cua)? (?:hoc sinh|hs|tre|lop)|(?:hoc sinh|hs|tre|chau) (?:thuoc )?(?:ho )?(?:ngheo|can ngheo|khuyet tat|mo coi|vi pham|suy dinh duong|beo phi|thua can|ca biet|yeu kem|hoc yeu|luu ban|bo hoc|bi ky luat|no hoc phi|tu ky))(?![a-z])/iu,
    'danh sách, điểm hay hoàn cảnh của trẻ',
  ],
  [
    'so-dinh-danh',
    /(?<![a-z])(?:(?:anh|ban|mat|scan|chup) )(?:cccd|cmnd|can ?cuoc|ho ?chieu)(?![a-z])|(?<![a-z])(?:cccd|cmnd|can ?cuoc|ho ?chieu) (?:(?:mat )?(?:truoc|sau)|co|thay|ong|ba|anh|chi|chau|em)(?![a-z])/iu,
    'giấy tờ tùy thân',
  ],
  [
    'luong-ca-nhan',
    /(?<![a-z])(?:(?:bang|phieu|sao ke) luong|bang thanh toan (?:tien )?luong)(?![a-z])/iu,
    'bảng lương',
  ],
  [
    'nguoi-to-cao',
    /(?<![a-z])(?:don|thu|bien ban|ket luan) (?:to cao|khieu nai|to giac|phan anh|nac danh)(?! mau)(?![a-z])/iu,
    'đơn khiếu nại, tố cáo',
  ],
  ['ngay-sinh', /(?<![a-z])(?:so ?yeu ?l[yi] ?lich|l[yi] ?lich ?trich ?ngang)(?![a-z])/iu, 'lý lịch của một người'],
];
