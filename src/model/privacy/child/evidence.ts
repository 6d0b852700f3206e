import { states } from './data/states.ts';
import { illnesses, prevented } from './data/illnesses.ts';

/** What makes the name of a child more than a name. */
export type EvidenceKind = 'class' | 'illness' | 'birth' | 'family' | 'record' | 'list' | 'state';

export const evidenceLabels: Record<EvidenceKind, string> = {
  class: 'lớp',
  illness: 'bệnh tật',
  birth: 'ngày sinh hoặc tuổi',
  family: 'cha mẹ hoặc hoàn cảnh gia đình',
  record: 'kết quả, vi phạm hoặc việc đã xảy ra',
  list: 'danh sách trẻ',
  state: 'hoàn cảnh, sức khỏe hoặc việc học',
};

/** A person born in this year or later is a child, or was one when this site began. */
export const BORN_FROM = 2006;
/** The oldest pupil of a school, in years. */
const OLDEST = 18;

export interface Evidence {
  kind: EvidenceKind;
  start: number;
  end: number;
}

/** Whole words. Repetitions inside are bounded, so that no text takes long. */
const words = (pattern: string) => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'giu');

const months = '\\d{1,2}\\s{0,2}[-–—]\\s{0,2}\\d{1,2}\\s{0,2}tháng(?! \\d)';
const relative = 'bố|mẹ|cha|ba|má|phụ huynh|phhs|người giám hộ|người nuôi dưỡng|ông nội|bà nội|ông ngoại|bà ngoại';
const title = 'ông|bà|anh|chị|cô|chú|bác|đồng chí|đ/c';
const notBirth = 'học|vệ|phát|hy|hi|khai|thí|tuyển|sản|dân|tái|ký|nhân';

/** Whose child somebody is, with a name: `con ông Bùi Văn Tài`, not `con ông là`. Capitals matter. */
export const childOf = `[Cc]on\\s{1,2}(?:(?:trai|gái|nuôi|đẻ|đầu|út)\\s{1,2})?(?:của\\s{1,2})?(?:(?:gia đình|vợ chồng)\\s{1,2})?(?:(?:${title})\\s{1,2}){1,2}\\p{Lu}`;

/** `8A2`, `10C3`, `6/2` after the word for a class or a name. */
export const classCode = '(?:[1-9]|1[0-2])(?:[A-KM-P]\\d{0,2}|\\/\\d{1,2})';

const patterns: readonly (readonly [EvidenceKind, RegExp])[] = [
  ['class', /(?<!\p{L})(?:[Ll]ớp|LỚP|[Nn]hóm)(?:\s{1,2}|\s?:\s{0,2})(?:\p{Lu}|\d)/gu],
  ['class', words(`(?:lớp|nhóm|nhóm trẻ|nhóm lớp)\\s{1,2}(?:mầm|chồi|lá|nhà trẻ|mẫu giáo|mg|nt|ghép)|${months}`)],
  ['class', /(?<!\p{L})(?:(?:Mầm|Chồi|Lá|MG|NT|Nhà trẻ)\s{0,2}[A-E]?\d|\d\s{0,2}[Tt]uổi\s{1,2}[A-E]\d?)(?!\p{L})/gu],
  ['class', /\(\s?\d{1,2}[A-K]\d?\s?\)/gu],
  ['class', new RegExp(`(?<![\\p{L}\\d./-])${classCode}(?![\\p{L}\\d/-])`, 'gu')],
  ['state', words(states)],
  ['illness', words(illnesses)],
  ['birth', words(`(?<!(?:${notBirth})\\s{1,2})sinh\\s{1,2}(?:(?:ngày|năm|tháng|vào)\\s{1,2}){0,2}:?\\s{0,2}\\d{1,4}`)],
  [
    'birth',
    words(
      '(?:ngày|năm)(?:,? tháng,? năm)?\\s{1,2}sinh|(?:sn|s\\.n|ns)[.:]?\\s{0,2}(?:\\d{4}|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4})',
    ),
  ],
  [
    'birth',
    words(
      '(?<!(?:lớp|trẻ|khối|nhóm|giáo|từ|đến|-)\\s{0,2})\\d{1,2}\\s{1,2}(?:tháng tuổi|tuổi(?!\\s{1,2}[A-E]\\d?(?!\\p{L})))',
    ),
  ],
  ['family', new RegExp(`(?<!\\p{L})${childOf}`, 'gu')],
  [
    'family',
    words(
      `con (?:của )?(?:một )?(?:gia đình )?(?:liệt sĩ|liệt sỹ|thương binh|bệnh binh|người có công|người nhiễm|người nghiện|phạm nhân|mẹ kế|bố dượng)|mồ côi|hộ nghèo|nhà nghèo|gia đình nghèo|cận nghèo|l[yi] hôn|ly thân|đơn thân|hoàn cảnh (?:khó khăn|đặc biệt|éo le)`,
    ),
  ],
  [
    'family',
    words(
      'bảo trợ xã hội|trẻ em nghèo|con nuôi|ở với\\s{1,2}(?:ông|bà|cô|dì|chú|bác|bố|mẹ)(?:\\s{1,2}(?:nội|ngoại))?|(?:bố|mẹ|cha|bố mẹ|cha mẹ)\\s{1,2}(?:đã\\s{1,2})?(?:mất|bỏ|đi làm|đi tù|đi nước ngoài|chia tay|ly)|' +
        '(?:chưa có|không có|chưa làm)\\s{1,2}(?:giấy\\s{1,2})?khai sinh|nhà\\s{1,2}(?:bị\\s{1,2})?(?:cháy|sập|lũ|bão|tốc mái)|theo đạo|(?:chưa nộp|còn nợ|nợ|chậm nộp)(?:\\s{1,2}tiền)?\\s{1,2}(?:ăn|học|học phí|bán trú|tiền)',
    ),
  ],
  [
    'record',
    words(
      'hạnh kiểm|học lực|lưu ban|ở lại lớp|bỏ học|vi phạm|kỷ luật|kỉ luật|đánh bạn|bắt nạt|bị phạt|mất tích|bị lạc|tử vong|qua đời|tang lễ|chưa tiêm|chưa hoàn thành|ngã(?! ba| tư)|bị thương|khám mắt',
    ),
  ],
  ['family', words(`(?:${relative})\\s{1,2}(?:của\\s{1,2})?(?:cháu|bé|em)`)],
  [
    'family',
    words(`(?:${relative})(?:\\s{1,2}(?:cháu|bé|em|trẻ|học sinh|hs))?(?:\\s{0,2}[:(]|\\s{1,2}(?:là|tên|${title}))`),
  ],
];

/** Everything in a text that would be evidence next to a name, by its start. */
export function findEvidence(text: string): Evidence[] {
  return patterns
    .flatMap(([kind, pattern]) =>
      [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ kind, start: index, end: index + found.length })),
    )
    .filter((each) => !saysOtherwise(text, each))
    .sort((a, b) => a.start - b.start);
}

/** An illness that is only worked against, the birth or the age of somebody grown up. */
function saysOtherwise(text: string, { kind, start, end }: Evidence): boolean {
  if (kind === 'illness') return prevented.test(text.slice(Math.max(0, start - 40), start).toLowerCase());
  if (kind !== 'birth') return false;
  const age = /^(\d{1,2})\s{1,2}tuổi/iu.exec(text.slice(start, end))?.[1];
  const year = /(?<!\d)\d{4}(?!\d)/u.exec(text.slice(start, end + 24))?.[0];
  return age === undefined ? Number(year ?? BORN_FROM) < BORN_FROM : Number(age) > OLDEST;
}

/** What the heading of a table or the line above a list says of everyone below it. */
const ofAll: readonly (readonly [EvidenceKind, RegExp])[] = [
  ['class', words('lớp|nhóm')],
  [
    'illness',
    words(
      `${illnesses}|dạng tật|loại tật|mức độ tật|kt (?:vận động|trí tuệ|nghe|nhìn|ngôn ngữ)|sức khỏe|sức khoẻ|cân nặng|chiều cao|thể trạng|dinh dưỡng`,
    ),
  ],
  ['birth', words('(?:ngày|năm)(?:,? tháng,? năm)?\\s{1,2}sinh|sinh ngày|sinh năm')],
  [
    'record',
    words(
      '(?:học sinh|hs) (?:giỏi|tiên tiến|xuất sắc|yếu|kém|cá biệt|năng khiếu)|lưu ban|ở lại lớp|bỏ học|vi phạm|kỷ luật|chưa hoàn thành|hạnh kiểm|học lực|điểm (?:toán|văn|tv|tiếng|thi|số|kt|kiểm tra|tb)|đtb|tbm|xếp loại|xếp hạng',
    ),
  ],
  [
    'family',
    words(
      `${relative}|hoàn cảnh|hộ nghèo|cận nghèo|mồ côi|(?<!(?:đại|giao|toàn) )diện(?! tích)|đối tượng chính sách|miễn,? giảm|miễn học phí|giảm học phí|trợ cấp`,
    ),
  ],
];

export const evidenceOfAll = (lead: string): EvidenceKind[] =>
  ofAll.filter(([, pattern]) => lead.search(pattern) >= 0).map(([kind]) => kind);
