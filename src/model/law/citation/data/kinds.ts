import type { DocumentKind } from '../../../../kinds/document-kind.ts';

/**
 * When a number alone (`Nghị định 168`) is read as a mention: `often`, people say it so;
 * `said`, only after the word "số"; `known`, only if the text also has the full mention.
 */
export type PartialUse = 'often' | 'said' | 'known';

export interface KindRow {
  label: string;
  kind: DocumentKind | null;
  /** How the type is written in prose, in lower case. */
  words: readonly string[];
  /** How the type is written in a number-symbol. */
  codes: readonly string[];
  partial: PartialUse;
}

/**
 * Kinds of document with their words and codes.
 * Sources: NĐ 30/2020/NĐ-CP Điều 7 and Phụ lục III (administrative kinds and codes), Hướng dẫn 36-HD/VPTW (Party),
 * Luật 64/2025/QH15 (normative kinds); composite codes as seen in documents that several agencies issue together.
 */
export const kindRows: readonly KindRow[] = [
  row('Nghị định', 'nghi-dinh', 'nghị định', 'NĐ', 'often'),
  row('Thông tư', 'thong-tu', 'thông tư', 'TT', 'often'),
  row(
    'Thông tư liên tịch',
    'thong-tu-lien-tich',
    'thông tư liên tịch, thông tư liên bộ, thông tư liên ngành',
    'TTLT, TTLB, TTLN',
    'often',
  ),
  row('Quyết định', 'quyet-dinh', 'quyết định, quyết định liên tịch', 'QĐ, QĐLT, QĐNS, QĐLN', 'often'),
  row('Nghị quyết', 'nghi-quyet', 'nghị quyết', 'NQ', 'often'),
  row('Nghị quyết liên tịch', 'nghi-quyet-lien-tich', 'nghị quyết liên tịch', 'NQLT', 'often'),
  row('Chỉ thị', 'chi-thi', 'chỉ thị, chỉ thị liên tịch', 'CT', 'often'),
  row('Kết luận', 'ket-luan', 'kết luận, kết luận thanh tra, kết luận kiểm tra', 'KL, KLTT, KLKT', 'often'),
  row('Quy định', 'quy-dinh', 'quy định, qui định', 'QyĐ, QĐi, QyĐi', 'said'),
  row('Công điện', 'cong-dien', 'công điện, công điện khẩn, điện khẩn', 'CĐ, CĐK', 'often'),
  row('Công văn', 'cong-van', 'công văn, công văn khẩn, công văn hỏa tốc', 'CV', 'often'),
  row('Quy chế', 'quy-che', 'quy chế, qui chế, quy chế phối hợp', 'QC, QCPH, QCLN, QCLT', 'said'),
  row(
    'Kế hoạch',
    'ke-hoach',
    'kế hoạch, kế hoạch liên tịch, kế hoạch liên ngành, kế hoạch phối hợp',
    'KH, KHLT, KHLN, KHPH',
    'said',
  ),
  row(
    'Chương trình',
    'chuong-trinh',
    'chương trình, chương trình hành động, chương trình công tác, chương trình phối hợp, chương trình liên tịch',
    'CTr, CTHĐ, CTrHĐ, CTPH, CTrPH, CTLT, CTrLT',
    'known',
  ),
  row('Đề án', 'de-an', 'đề án', 'ĐA', 'said'),
  row('Dự án', 'du-an', 'dự án', 'DA', 'known'),
  row('Phương án', 'phuong-an', 'phương án', 'PA', 'known'),
  row(
    'Hướng dẫn',
    'huong-dan',
    'hướng dẫn, hướng dẫn liên ngành, hướng dẫn liên tịch, hướng dẫn liên sở',
    'HD, HDLN, HDLT, HDLS',
    'said',
  ),
  row('Thông báo', 'thong-bao', 'thông báo, thông báo kết luận', 'TB, TBKL', 'said'),
  row('Thông cáo', 'thong-cao', 'thông cáo', 'TC', 'said'),
  row('Thông tri', null, 'thông tri', '', 'said'),
  row('Báo cáo', 'bao-cao', 'báo cáo', 'BC', 'said'),
  row('Biên bản', 'bien-ban', 'biên bản', 'BB', 'known'),
  row('Tờ trình', 'to-trinh', 'tờ trình', 'TTr', 'said'),
  row('Hợp đồng', 'hop-dong', '', 'HĐ', 'known'),
  row('Văn bản hợp nhất', 'van-ban-hop-nhat', 'văn bản hợp nhất', 'VBHN', 'often'),
  row('Luật', 'luat', 'luật', 'L', 'said'),
  row('Bộ luật', 'bo-luat', 'bộ luật', '', 'said'),
  row('Pháp lệnh', 'phap-lenh', 'pháp lệnh', 'PL', 'often'),
  row('Lệnh', 'lenh', 'lệnh', '', 'said'),
  row('Sắc lệnh', 'lenh', 'sắc lệnh', 'SL', 'often'),
  row('Sắc luật', 'luat', 'sắc luật', 'SLt', 'often'),
  row('Văn bản', null, 'văn bản, công hàm, công thư, thư', '', 'known'),
  row('Quy trình', 'khac', 'quy trình, qui trình', 'QTr', 'known'),
  row('Phương hướng', 'khac', 'phương hướng', '', 'known'),
  row('Giấy mời', 'khac', 'giấy mời', 'GM', 'known'),
  row('Phiếu chuyển', 'khac', 'phiếu chuyển', 'PC', 'known'),
  row('Thể lệ', 'khac', 'thể lệ', '', 'known'),
  row('Điều lệ', 'khac', 'điều lệ', 'ĐL', 'known'),
];

function row(label: string, kind: DocumentKind | null, words: string, codes: string, partial: PartialUse): KindRow {
  return {
    label,
    kind,
    words: words === '' ? [] : words.split(', '),
    codes: codes === '' ? [] : codes.split(', '),
    partial,
  };
}

/** Codes that people write instead of the type word: `QĐ 613/QĐ-TTg`, `NQ98`. Exact case: `CT`, `TT` are also other things. */
export const codesAsWords: readonly string[] =
  'cv, nđ, qđ, tt, nq, ttlt, NĐ, ND, NQ, QĐ, QD, TT, TTLT, NQLT, CT, KH, CV, TB, KL, HD, BC, TTr, CTr, QC, PL, CĐ, ĐA, VB, VBHN'.split(
    ', ',
  );

/** Of these, a bare number after the code (`NQ98`) is a mention even if the text does not have the full one. */
export const codesWithBareNumber: readonly string[] = ['NĐ', 'NQ', 'QĐ'];

/** Words before a type that show that a document is meant: `theo TT 22`, `tại thông tư 29`. */
export const citingWords: ReadonlySet<string> = new Set(
  'theo, tại, của, bởi, hiện, dẫn, cứ, với, thay, thế, trong'.split(', '),
);
