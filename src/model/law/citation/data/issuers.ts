/** Where an agency is: it says how its documents are numbered. */
export type Branch = 'state' | 'party' | 'other';

export interface IssuerRow {
  /** The symbol without `&`: `BGDĐT`. */
  symbol: string;
  name: string;
  branch: Branch;
  /** Other spellings of the symbol. */
  variants: readonly string[];
  /** Last day of the agency under this name, where known. */
  to: string | null;
}

/** The reorganisation of ministries took effect on 01/3/2025; confidence medium to high, not checked against the official text. */
const MERGED = '2025-02-28';

/**
 * Symbols of agencies. The list is open by law (NĐ 30/2020 lets each head of an agency choose), so it
 * serves to repair and to separate, never to refuse.
 */
export const issuerRows: readonly IssuerRow[] = [
  row('CP', 'Chính phủ'),
  row('TTg', 'Thủ tướng Chính phủ', 'TTgCP'),
  row('CTN', 'Chủ tịch nước'),
  row('HĐBT', 'Hội đồng Bộ trưởng'),
  row('HĐCP', 'Hội đồng Chính phủ'),
  row('HĐND', 'Hội đồng nhân dân'),
  row('UBND', 'Ủy ban nhân dân', 'ƯBND, UBNND'),
  row('UB', 'Ủy ban nhân dân'),
  row('HĐNDTC', 'Hội đồng nhân dân'),
  row('UBTVQH', 'Ủy ban Thường vụ Quốc hội'),
  row('QH', 'Quốc hội'),
  row('VPQH', 'Văn phòng Quốc hội'),
  row('VPCTN', 'Văn phòng Chủ tịch nước'),
  row('VPCP', 'Văn phòng Chính phủ'),
  row('TANDTC', 'Tòa án nhân dân tối cao', 'TATC'),
  row('VKSNDTC', 'Viện kiểm sát nhân dân tối cao', 'VKSTC'),
  row('HĐTP', 'Hội đồng Thẩm phán Tòa án nhân dân tối cao'),
  row('KTNN', 'Kiểm toán Nhà nước'),
  row('NHNN', 'Ngân hàng Nhà nước Việt Nam'),
  row('TTCP', 'Thanh tra Chính phủ', 'TTNN'),
  row('UBDT', 'Ủy ban Dân tộc', '', MERGED),
  row('BDTTG', 'Bộ Dân tộc và Tôn giáo'),
  row('BGDĐT', 'Bộ Giáo dục và Đào tạo', 'BGD, BGD-ĐT, BGDDĐT, BGDVĐT'),
  row('BNV', 'Bộ Nội vụ'),
  row('BTC', 'Bộ Tài chính'),
  row('BYT', 'Bộ Y tế'),
  row('BTTTT', 'Bộ Thông tin và Truyền thông', '', MERGED),
  row('BKHCN', 'Bộ Khoa học và Công nghệ', 'BKHCNMT'),
  row('BVHTTDL', 'Bộ Văn hóa, Thể thao và Du lịch', 'BVHTT, BVHTTVDL'),
  row('BLĐTBXH', 'Bộ Lao động - Thương binh và Xã hội', 'LĐTBXH, BLĐ', MERGED),
  row('BCA', 'Bộ Công an'),
  row('BQP', 'Bộ Quốc phòng'),
  row('BNG', 'Bộ Ngoại giao'),
  row('BTP', 'Bộ Tư pháp'),
  row('BXD', 'Bộ Xây dựng'),
  row('BCT', 'Bộ Công Thương', 'BCN, BTM'),
  row('BGTVT', 'Bộ Giao thông vận tải', '', MERGED),
  row('BKHĐT', 'Bộ Kế hoạch và Đầu tư', 'BKH', MERGED),
  row('BTNMT', 'Bộ Tài nguyên và Môi trường', '', MERGED),
  row('BNNPTNT', 'Bộ Nông nghiệp và Phát triển nông thôn', 'BNN', MERGED),
  row('BNNMT', 'Bộ Nông nghiệp và Môi trường'),
  row('BHXH', 'Bảo hiểm xã hội Việt Nam'),
  row('TCT', 'Tổng cục Thuế'),
  row('TCHQ', 'Tổng cục Hải quan'),
  row('KBNN', 'Kho bạc Nhà nước'),
  row('TLĐ', 'Tổng Liên đoàn Lao động Việt Nam', 'TLĐLĐ'),
  row('LĐLĐ', 'Liên đoàn Lao động'),
  row('MTTQ', 'Mặt trận Tổ quốc Việt Nam', 'UBMTTQ, UBTWMTTQVN, ĐCTUBTWMTTQVN, MTTW'),
  row('TWĐTN', 'Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh', 'TWĐTNCSHCM, TWĐ, TĐTN, ĐTN'),
  row('HLHPN', 'Hội Liên hiệp Phụ nữ', 'ĐCT'),
  row('HĐĐTW', 'Hội đồng Đội Trung ương', 'HĐĐ'),
  row('BCĐ', 'Ban Chỉ đạo', 'BCĐTW'),
  row('SGDĐT', 'Sở Giáo dục và Đào tạo', 'GDĐT, SGD, GDĐT'),
  row('PGDĐT', 'Phòng Giáo dục và Đào tạo', 'PGD'),
  row('SNV', 'Sở Nội vụ'),
  row('STC', 'Sở Tài chính'),
  row('STP', 'Sở Tư pháp'),
  row('SYT', 'Sở Y tế'),
  row('SXD', 'Sở Xây dựng'),
  row('SCT', 'Sở Công Thương'),
  row('SKHĐT', 'Sở Kế hoạch và Đầu tư'),
  row('SKHCN', 'Sở Khoa học và Công nghệ'),
  row('STTTT', 'Sở Thông tin và Truyền thông'),
  row('STNMT', 'Sở Tài nguyên và Môi trường'),
  row('SNNPTNT', 'Sở Nông nghiệp và Phát triển nông thôn', 'SNN'),
  row('SNNMT', 'Sở Nông nghiệp và Môi trường'),
  row('SLĐTBXH', 'Sở Lao động - Thương binh và Xã hội'),
  row('SVHTTDL', 'Sở Văn hóa, Thể thao và Du lịch', 'SVHTT'),
  row('SGTVT', 'Sở Giao thông vận tải'),
  row('SDTTG', 'Sở Dân tộc và Tôn giáo'),
  row('VPUBND', 'Văn phòng Ủy ban nhân dân', 'VP'),
  row('HĐT', 'Hội đồng trường'),
  party('TW', 'Trung ương Đảng', 'TƯ'),
  party('TU', 'Tỉnh ủy, Thành ủy'),
  party('HU', 'Huyện ủy'),
  party('QU', 'Quận ủy'),
  party('ThU', 'Thành ủy, Thị ủy', 'TXU, ThX'),
  party('ĐU', 'Đảng ủy'),
  party('ĐUK', 'Đảng ủy Khối', 'ĐUKCCQ'),
  party('QUTW', 'Quân ủy Trung ương'),
  party('ĐH', 'Đại hội'),
  party('HNTW', 'Hội nghị Trung ương'),
  party('VPTW', 'Văn phòng Trung ương Đảng'),
  party('BTCTW', 'Ban Tổ chức Trung ương'),
  party('BTGTW', 'Ban Tuyên giáo Trung ương'),
  party('BDVTW', 'Ban Dân vận Trung ương'),
  party('BTGDVTW', 'Ban Tuyên giáo và Dân vận Trung ương'),
  party('BNCTW', 'Ban Nội chính Trung ương'),
  party('BKTTW', 'Ban Kinh tế Trung ương'),
  party('BCSĐ', 'Ban cán sự đảng'),
  party('UBKTTW', 'Ủy ban Kiểm tra Trung ương'),
  party('VPTU', 'Văn phòng Tỉnh ủy'),
  party('BTCTU', 'Ban Tổ chức Tỉnh ủy'),
  party('BTGTU', 'Ban Tuyên giáo Tỉnh ủy'),
  party('BDVTU', 'Ban Dân vận Tỉnh ủy'),
  party('BTGDVTU', 'Ban Tuyên giáo và Dân vận Tỉnh ủy'),
  party('BNCTU', 'Ban Nội chính Tỉnh ủy'),
  party('UBKTTU', 'Ủy ban Kiểm tra Tỉnh ủy'),
  party('BTCHU', 'Ban Tổ chức Huyện ủy'),
  party('BTGHU', 'Ban Tuyên giáo Huyện ủy'),
  party('UBKTHU', 'Ủy ban Kiểm tra Huyện ủy'),
];

function row(symbol: string, name: string, variants = '', to: string | null = null): IssuerRow {
  return { symbol, name, branch: 'state', variants: variants === '' ? [] : variants.split(', '), to };
}

function party(symbol: string, name: string, variants = ''): IssuerRow {
  return { ...row(symbol, name, variants), branch: 'party' };
}

/** Symbols that alone make an old number-symbol: `50/CP`, `167-HĐBT`, `590/TTg`, `66-NV`. */
export const oldIssuers: readonly string[] = ['CP', 'HĐBT', 'HĐCP', 'TTg', 'SL', 'NV', 'CT', 'LCT', 'NĐ', 'TVQH'];

/** Of these, the ones that mean nothing else, so that they are read without a type word. */
export const oldIssuersAlone: readonly string[] = ['CP', 'HĐBT', 'HĐCP'];
