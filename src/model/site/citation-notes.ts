import { contradictedSymbol } from '../law/citation/index.ts';
import type { Defect, Discrepancy, ResolvedMention } from '../law/citation/index.ts';
import { formatDay } from '../day/format-day.ts';
import { validityStates } from '../law/validity/validity.ts';
import type { Validity, ValidityState } from '../law/validity/validity.ts';

/**
 * What an editor should know about one citation. `blocks`: in a draft it is an error (the law is
 * expired, replaced or not known); in an issued text every note is only a note.
 */
export interface CitationNote {
  kind: 'expired' | 'doubtful' | 'transitional' | 'unresolved' | 'differs' | 'symbol' | 'repeated' | 'defect';
  sentence: string;
  blocks: boolean;
}

const defectSentences: Record<Defect, string> = {
  'missing-hyphen': 'Ký hiệu thiếu dấu gạch nối',
  'space-for-hyphen': 'Ký hiệu dùng dấu cách thay cho dấu gạch nối',
  'space-in-symbol': 'Ký hiệu có dấu cách thừa',
  'line-break-in-symbol': 'Ký hiệu bị ngắt dòng',
  'missing-so': 'Thiếu chữ “số”',
  'misspelt-so': 'Chữ “số” viết sai',
  'misspelt-type': 'Tên loại văn bản viết sai',
  'swapped-separators': 'Dấu gạch nối và gạch chéo đổi chỗ cho nhau',
  'wrong-separator': 'Dấu phân cách trong ký hiệu chưa đúng',
  'double-separator': 'Ký hiệu thừa một dấu phân cách',
  'no-diacritics': 'Ký hiệu viết thiếu dấu',
  'wrong-case': 'Ký hiệu viết hoa, viết thường chưa đúng',
  'misread-symbol': 'Ký hiệu có chữ nhận dạng nhầm',
  'truncated-symbol': 'Ký hiệu bị cụt',
  'padded-month': 'Tháng từ 3 đến 9 không thêm số 0 (NĐ 30/2020, Phụ lục I, II.4)',
  'unpadded-day': 'Ngày nhỏ hơn 10 phải thêm số 0 (NĐ 30/2020, Phụ lục I, II.4)',
  'unpadded-month': 'Tháng 1 và tháng 2 phải thêm số 0 (NĐ 30/2020, Phụ lục I, II.4)',
};

const fieldWords: Record<Discrepancy['field'], string> = {
  date: 'ngày',
  kind: 'tên loại',
  issuer: 'cơ quan ban hành',
  subject: 'trích yếu',
  name: 'tên',
};

const reasonSentences = {
  unknown: 'Trang không có văn bản này.',
  ambiguous: 'Có hơn một văn bản phù hợp, hoặc lời viện dẫn chưa đủ để biết là văn bản nào.',
  contradicts: 'Lời viện dẫn trái với mọi văn bản cùng số mà trang có.',
  'not-yet-issued': 'Văn bản mang số này ra đời sau kế hoạch.',
  draft: 'Câu nói đến dự thảo hoặc dự án, chưa phải văn bản đã ban hành.',
  decided: 'Người biên tập quyết định không dẫn đến văn bản nào.',
} as const;

/** Why a mention has no target, as a sentence. */
export function reasonSentence(mention: Pick<ResolvedMention, 'reason'>): string | null {
  return mention.reason === null ? null : reasonSentences[mention.reason];
}

const unclear: ReadonlySet<ValidityState> = new Set(['unknown', 'base-ended', 'conflicting']);

interface Question {
  mention: ResolvedMention;
  /** The document that is meant, or null. */
  target: object | string | null;
  then: Validity | null;
  /** Whether the same document was cited in full before in this text, so that the short form is enough. */
  earlier: boolean;
  /** Whether a person decided about this citation. */
  decision: boolean;
}

/** The notes on one citation, gravest first. Rules of form: NĐ 30/2020/NĐ-CP, Phụ lục I, II.4 and II.6. */
export function citationNotes({ mention, target, then, earlier, decision }: Question): CitationNote[] {
  const notes: CitationNote[] = [];
  const add = (kind: CitationNote['kind'], sentence: string, blocks = false) => notes.push({ kind, sentence, blocks });
  // A plan may speak of a bill: there is nothing for its editor to correct.
  if (target === null && !decision && mention.reason !== 'draft')
    add('unresolved', reasonSentence(mention) ?? reasonSentences.unknown, mention.reason !== 'decided');
  if (then?.state === 'expired') add('expired', `Đã hết hiệu lực khi được viện dẫn${since(then)}.`, true);
  if (then?.state === 'replaced-in-substance')
    add('expired', `Đã được thay thế về nội dung trước khi kế hoạch ban hành${since(then)}.`, true);
  if (then?.state === 'transitional')
    add(
      'transitional',
      'Đã hết hiệu lực khi được viện dẫn, nhưng còn được áp dụng chuyển tiếp: viện dẫn này có cơ sở.',
    );
  if (then?.state === 'suspended') add('expired', `Đang ngưng hiệu lực vào ngày của kế hoạch${since(then)}.`, true);
  if (then && unclear.has(then.state))
    add('doubtful', `Cần rà soát: ${validityStates[then.state].label} vào ngày của kế hoạch.`, true);
  if (then?.state === 'needs-check')
    add('doubtful', `Nên kiểm tra lại: ${validityStates[then.state].label}${since(then)}.`);
  if (then?.state === 'not-yet') add('expired', 'Chưa có hiệu lực vào ngày của kế hoạch.', true);
  // What differs was found against the machine's choice; where a person chose, it says nothing of that document.
  for (const { field, cited, registered } of decision ? [] : mention.discrepancies)
    add('differs', `Ghi ${fieldWords[field]} “${shown(field, cited)}”; trang có “${shown(field, registered)}”.`);
  const contradicted = contradictedSymbol(mention);
  if (contradicted !== null)
    add('symbol', `Ký hiệu “${contradicted}” không phải của “${mention.issuer}” nêu trong câu.`);
  if (earlier && mention.number !== null && (mention.date !== null || mention.subject !== null))
    add(
      'repeated',
      'Đã viện dẫn đầy đủ ở trên; lần sau chỉ ghi tên loại và số, ký hiệu (NĐ 30/2020, Phụ lục I, II.6).',
    );
  for (const defect of mention.defects) {
    const repaired =
      mention.canonical === '' || /month|day|so$/u.test(defect) ? '.' : `; đúng là ${mention.canonical}.`;
    add('defect', defectSentences[defect] + repaired);
  }
  return notes;
}

function since({ since: day }: Validity): string {
  return day === null ? '' : ` (từ ngày ${formatDay(day)})`;
}

function shown(field: Discrepancy['field'], value: string): string {
  return field === 'date' && /^\d{4}-\d{2}-\d{2}$/u.test(value) ? formatDay(value) : value;
}
