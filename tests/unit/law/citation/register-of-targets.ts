import { buildRegistry } from '../../../../src/model/law/citation/index.ts';
import type { RegistryEntry, RegistryOrganization } from '../../../../src/model/law/citation/index.ts';

const organization = (id: string, name: string, symbol: string, place: string | null = null): RegistryOrganization => ({
  id,
  name,
  symbols: [symbol],
  aliases: [],
  place,
  from: null,
  to: null,
});

const organizations = [
  organization('chinh-phu', 'Chính phủ', 'CP'),
  organization('thu-tuong', 'Thủ tướng Chính phủ', 'TTg'),
  organization('quoc-hoi', 'Quốc hội', 'QH'),
  organization('bo-giao-duc', 'Bộ Giáo dục và Đào tạo', 'BGDĐT'),
  organization('trung-uong', 'Ban Chấp hành Trung ương Đảng', 'TW'),
  organization('ubnd-tinh', 'Ủy ban nhân dân tỉnh Hòa Bình', 'UBND', 'hoa-binh'),
];

const entry = (
  kind: RegistryEntry['kind'],
  number: string,
  issuer: string,
  issuedOn: string,
  more: Partial<RegistryEntry> = {},
): RegistryEntry => ({ id: number, kind, number, name: null, names: [], issuer, issuedOn, ...more });

/** A document of every number and name that the table plays with. */
export const registry = buildRegistry(
  [
    entry('thong-tu', '13/2020/TT-BGDĐT', 'bo-giao-duc', '2020-05-26'),
    entry('nghi-dinh', '81/2021/NĐ-CP', 'chinh-phu', '2021-08-27', {
      subject: 'Quy định về cơ chế thu, quản lý học phí',
    }),
    entry('chi-thi', '21/CT-TTg', 'thu-tuong', '2020-05-04'),
    entry('ke-hoach', '77/KH-UBND', 'ubnd-tinh', '2022-04-06'),
    entry('nghi-quyet', '44-NQ/TW', 'trung-uong', '2023-11-24'),
    entry('luat', '43/2019/QH14', 'quoc-hoi', '2019-06-14', { name: 'Luật Giáo dục' }),
    entry('luat', '102/2016/QH13', 'quoc-hoi', '2016-04-05', { name: 'Luật Trẻ em' }),
    entry('nghi-quyet', 'Nghị quyết Đại hội XIII', 'trung-uong', '2021-02-01', {
      number: null,
      name: 'Nghị quyết Đại hội XIII',
    }),
    entry('hien-phap', 'Hiến pháp', 'quoc-hoi', '2013-11-28', { number: null, name: 'Hiến pháp' }),
  ],
  organizations,
);
