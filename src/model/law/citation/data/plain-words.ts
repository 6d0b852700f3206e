/** A word of a text without marks, and what must follow so that it is this one. */
export type PlainWord = readonly [written: string, before?: RegExp];

const words = (list: string): PlainWord[] => list.split(', ').map((written) => [written]);
const kind =
  /^\s(?:cac\s)?(?:luat|bo luat|nghi|thong tu|quyet|chi thi|ke hoach|cong van|huong dan|van ban|quy|phap lenh|\d)/u;
const place =
  /^\s(?:viet nam|nuoc|nhieu|cac|mot|phan|nhat|han|thai|trung|anh|phap|duc|my|uc|singapore|lao|nga)(?![a-z])/u;

/**
 * Words around citations that say what is done, by whom and how far, in texts that have no marks at all. Those that are as often
 * another word are read only before what decides it; whole phrases come before their parts, so that `co quan` is no `có`.
 */
export const plainWords: readonly PlainWord[] = [
  ...words(
    'không, chưa, chẳng, không còn, được, bị, sẽ, sắp, vừa, cũng, bởi, và, hoặc, các, những, một, một số, một phần, nội dung, toàn bộ, của, ' +
      'hướng dẫn, thi hành, thực hiện, chi tiết, quy định, việc, triển khai, vào, trước, nêu, biện pháp, hiệu lực, áp dụng, thí điểm, biểu mẫu, ' +
      'kể từ ngày, kể từ khi, như sau, sau đây, trước đây, trước kia, trước đó, tiếp tục, sơ kết, tổng kết, kéo dài thời hạn, ngưng hiệu lực, ' +
      'ngừng hiệu lực, đình chỉ thi hành, thu hồi, hủy bỏ, thay cho, thay bằng, thay bởi, hợp nhất, văn bản, về việc, đồng thời, lần lượt, ' +
      'ban hành, thông qua, công bố, ra đời, xây dựng, soạn thảo, đề nghị, chỉ đạo, yêu cầu, ý kiến, thông báo, cụm từ, bổ sung, sửa đổi, ' +
      'sửa đổi và bổ sung, nếu, giả sử, lấy ý kiến, cho ý kiến, góp ý, thẩm tra, thẩm định, thảo luận, hoàn thiện, xem xét, bản thảo, sơ thảo, ' +
      'dự thảo, dự án, hồ sơ, chuẩn bị, đề xuất, đề cương, chương trình, nước ngoài, nước bạn, nước khác, nước láng giềng, quốc gia, nhiều, ' +
      'các nước, một số nước, tiểu bang, nghị viện, thượng viện, hạ viện, nhà nước, chính quyền, kinh nghiệm, pháp luật, mô hình, bài học, ' +
      'tham khảo, so với, cơ bản, bắt buộc, phổ thông, đại học, tiểu học, trung học, hiện hành, mới nhất, đầu tiên, nhằm, hết hiệu lực, ' +
      'có hiệu lực, hiện nay, cơ quan, cơ sở, cơ chế, cơ cấu, cơ hội, cổ phần, vẫn, nhà trường, hiệu trưởng, đơn vị, địa phương, ngành, ' +
      'quy trình, quá trình, giai đoạn, sử dụng, thị trấn, thị xã, bằng cấp, văn bằng, thời hạn, Quốc hội, Chính phủ, Thủ tướng, Ban Bí thư, Bộ trưởng, Chủ tịch',
  ),
  ['đã', /^\s(?!nang)/u],
  ['đang', /^\s(?:duoc|soan|du|xay|lay|xem|trinh|tham|thao|hoan|chuan|trong|ap|co|thuc)/u],
  ['bằng', kind],
  ['này', /^\s(?:duoc|bi|co|thay|bai|sua|bo sung|het|quy dinh|huong dan|khong|se|va|da)(?![a-z])/u],
  ['này', /^\s?(?:$|[.,;:)])/u],
  ['để', /^\s(?:thuc|trien|thay|sua|bai|huong|quy|cu|lam|ban|thi)/u],
  ['về', /^\s(?!huu|nha|que|den)/u],
  ['từ', /^\s(?:ngay|nam|khi|thang|\d)/u],
  ['đến', /^\s(?:ngay|nam|het|\d)/u],
  ['tại', /^\s(?!nan|lieu|khoan|chinh|san|nguyen|gia|tro)/u],
  ['liên', /^\sbo\s/u],
  ['luật', /^\s?:/u],
  ['xã', /^\s(?!hoi)/u],
  ['tỉnh', /^\s[a-z]/u],
  ['huyện', /^\s[a-z]/u],
  ['phường', /^\s[a-z]/u],
  ['thành phố', /^\s[a-z]/u],
  ['phòng', /^\s(?:gd|giao duc|noi vu|tai chinh)/u],
  ['sở', /^\s(?:gd|giao duc|noi vu|tai chinh|y te|xay|tu phap)/u],
  ['ở', place],
  ['có', /^\s(?!so |quan|ban|che|cau|hoi)/u],
  ['là', /^\s(?!lach)/u],
  ['thì', /^\s(?!hanh|dua|diem|truong|xa|tran|tuyen|cong|sinh|huong|nghiem)/u],
  ['ký', /^\s(?:ban|thong|nghi|quyet|ngay|ket)/u],
  ['trình', /^\s(?:quoc|chinh|luat|thu tuong|du|hdnd|hoi dong)/u],
  ['lần', /^\s(?:\d|thu|cuoi|dau|hai|ba|nhat)/u],
  ['lần', /^\s(?:[iv]{1,3}(?![a-z]))/u],
  ['cũ', /^\s?(?:$|[.,;:)]|nam|thi|da|quy)/u],
  ['nước', /^\s(?:anh|phap|duc|my|mi|nga|uc|y|ao|bi|nhat|han|lao|cong hoa)(?![a-z])/u],
  ['sửa', /^\s(?:boi|luat|nghi|thong|quyet)/u],
  ['sửa đổi', /^\s?\)/u],
  ['còn', /^\s(?:hieu|ap|gia tri)/u],
  ['phải', /^\s(?:la|thay|bai|sua)/u],
  ['dự kiến', /^\s/u],
  ['mới', /^\s?(?:$|[.,;:)]|duoc|ban|cua|thay)/u],
  ['năm', /^\s(?:19|20)\d\d/u],
  ['năm', /^\s(?:thuc|hoc|dau)/u],
];
