import type { RegistryEntry, RegistryOrganization } from '../src/model/law/citation/index.ts';

/** Sentences in the manner of official prose; `{n}` is a number, `{y}` a year. Made up for this measurement. */
const sentences: readonly string[] = [
  'Căn cứ Nghị định số {n}/{y}/NĐ-CP ngày 05 tháng 3 năm {y} của Chính phủ về công tác quản lý trường học; ',
  'Nhà trường tổ chức cho trẻ hoạt động ngoài trời, chăm sóc vườn rau và chuẩn bị bữa ăn bán trú bảo đảm vệ sinh. ',
  'Thực hiện Kế hoạch số {n}/KH-UBND ngày 12/4/{y} của UBND tỉnh Hòa Bình về phát triển giáo dục mầm non, các tổ chuyên môn xây dựng kế hoạch năm học. ',
  'Giáo viên chủ nhiệm phối hợp với cha mẹ trẻ, theo dõi biểu đồ tăng trưởng của từng cháu và thông báo kết quả vào cuối mỗi tháng. ',
  'Công văn số {n}/SGDĐT-GDMN ngày 20/9/{y} của Sở GD&ĐT hướng dẫn thực hiện Thông tư số {n}/{y}/TT-BGDĐT. ',
  'Theo khoản 2 Điều 7 Luật Trẻ em, điểm a khoản 1 Điều 4 Nghị định {n}/{y}/NĐ-CP, trẻ em được bảo đảm an toàn. ',
  'Chi bộ quán triệt Nghị quyết số {n}-NQ/TW ngày 04/11/{y} và Nghị quyết Trung ương 4 khóa XII về xây dựng, chỉnh đốn Đảng. ',
  'Năm học {y} có 245 trẻ trong 9 nhóm lớp, tỷ lệ chuyên cần đạt 96,5%, ăn bán trú 100%, thu 15.000 đồng mỗi ngày. ',
  'Các hoạt động giáo dục được tổ chức theo chủ đề, lấy trẻ làm trung tâm, phù hợp với điều kiện thực tế của nhà trường và địa phương. ',
  'Điện thoại liên hệ: 0218.3871.234; địa chỉ: số 12/40 đường Trần Hưng Đạo, ngày họp 17/8/{y}. ',
];

/** A text of about `bytes` bytes of UTF-8: one mention in some 130 characters, as in dense official documents. */
export function syntheticText(bytes: number): string {
  const pieces: string[] = [];
  let size = 0;
  for (let index = 0; size < bytes; index++) {
    const number = String((index * 7919) % 9999 || 1).padStart(2, '0');
    const sentence = sentences[index % sentences.length]!.replaceAll('{n}', number).replaceAll(
      '{y}',
      String(2005 + (index % 20)),
    );
    const piece = index % 12 === 11 ? `${sentence}\n\n` : sentence;
    pieces.push(piece);
    size += Buffer.byteLength(piece);
  }
  return pieces.join('');
}

const kinds = [
  ['nghi-dinh', 'NĐ-CP', 'chinh-phu', true],
  ['thong-tu', 'TT-BGDĐT', 'bo-giao-duc-va-dao-tao', true],
  ['ke-hoach', 'KH-UBND', 'ubnd-tinh-hoa-binh', false],
  ['cong-van', 'SGDĐT-GDMN', 'so-giao-duc-va-dao-tao-hoa-binh', false],
  ['quyet-dinh', 'QĐ-TTg', 'thu-tuong-chinh-phu', false],
] as const;

/** `count` synthetic documents of five kinds. */
export function syntheticEntries(count: number): RegistryEntry[] {
  return Array.from({ length: count }, (_, index) => {
    const [kind, symbol, issuer, normative] = kinds[index % kinds.length]!;
    const year = 2005 + (index % 20);
    const num = String(Math.floor(index / kinds.length) + 1).padStart(2, '0');
    return {
      id: `e${index}`,
      kind,
      number: normative ? `${num}/${year}/${symbol}` : `${num}/${symbol}`,
      name: null,
      names: [],
      issuer,
      issuedOn: `${year}-04-12`,
      subject: 'Về phát triển giáo dục mầm non',
      annexes: [],
    };
  });
}

/** The agencies that issue them. */
export const syntheticOrganizations: readonly RegistryOrganization[] = [
  agency('chinh-phu', 'Chính phủ', 'CP', null),
  agency('thu-tuong-chinh-phu', 'Thủ tướng Chính phủ', 'TTg', null),
  agency('bo-giao-duc-va-dao-tao', 'Bộ Giáo dục và Đào tạo', 'BGDĐT', null),
  agency('ubnd-tinh-hoa-binh', 'Ủy ban nhân dân tỉnh Hòa Bình', 'UBND', 'hoa-binh'),
  agency('so-giao-duc-va-dao-tao-hoa-binh', 'Sở Giáo dục và Đào tạo tỉnh Hòa Bình', 'SGDĐT', 'hoa-binh'),
];

function agency(id: string, name: string, symbol: string, place: string | null): RegistryOrganization {
  return { id, name, symbols: [symbol], aliases: [], place, from: null, to: null };
}
