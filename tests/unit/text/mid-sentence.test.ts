import { describe, expect, it } from 'vitest';
import { articleOf } from '../../../src/model/article/article-of.ts';
import { formatCitation } from '../../../src/model/law/citation/index.ts';
import { planTitle } from '../../../src/kinds/titles.ts';
import { midSentence } from '../../../src/model/text/mid-sentence.ts';
import { plan } from '../../../src/kinds/plan.ts';
import { planWith, readWith } from '../../support/content-folder.ts';

/** Texts whose first letter is small after other words. */
const lowered: readonly (readonly [string, string])[] = [
  ['Công tác dân vận năm 2026', 'công tác dân vận năm 2026'],
  ['Thực hiện Nghị quyết số 29-NQ/TW', 'thực hiện Nghị quyết số 29-NQ/TW'],
  ['Triển khai CNTT', 'triển khai CNTT'],
  ['Ý thức giữ gìn vệ sinh', 'ý thức giữ gìn vệ sinh'],
  ['Ổn định nền nếp', 'ổn định nền nếp'],
  ['Đón Tết Nguyên đán', 'đón Tết Nguyên đán'],
  ['Mừng Đảng, mừng Xuân', 'mừng Đảng, mừng Xuân'],
  ['Phòng, chống dịch bệnh', 'phòng, chống dịch bệnh'],
  ['Quý I năm 2026', 'quý I năm 2026'],
  ['Tháng Thanh niên', 'tháng Thanh niên'],
  ['Xã Yên Bồng đón chuẩn', 'xã Yên Bồng đón chuẩn'],
  ['Hội thi giáo viên giỏi', 'hội thi giáo viên giỏi'],
  ['Hội đồng trường', 'hội đồng trường'],
  ['Đảng viên học tập nghị quyết', 'đảng viên học tập nghị quyết'],
  ['An toàn giao thông', 'an toàn giao thông'],
  ['Về Chương trình hành động', 'về Chương trình hành động'],
  ['Bác sĩ học đường', 'bác sĩ học đường'],
];

/** Texts that stay as they are: a capital belongs to their first letter. */
const kept = [
  'CNTT và PCCC năm 2026',
  'PCCC',
  'VSATTP trong bếp ăn',
  'TTg giao',
  'CÔNG TÁC CHĂM SÓC, NUÔI DƯỠNG TRẺ',
  'CÔNG TÁC dân vận',
  'iPad trong lớp học',
  'Internet an toàn',
  'Xanh - Sạch - Đẹp trong trường học',
  'Xanh–Sạch–Đẹp',
  'Covid-19: phòng, chống',
  'Đảng bộ trong sạch, vững mạnh',
  'Đảng Cộng sản Việt Nam',
  'Hội Khuyến học',
  'Lạc Thủy xanh, sạch, đẹp',
  'Hòa Bình',
  'Nguyễn Trãi và văn học',
  'Bác Hồ với thiếu nhi',
  'Tết trồng cây',
  'Nhà nước và pháp luật',
  'Trường Mầm non Hồng Sơn',
  'Sở GD&ĐT',
  'A Lưới',
  'B',
  'II. Mục tiêu',
  '5S trong lớp học',
  '“Bé khỏe, bé ngoan”',
  '',
];

describe('after other words', () => {
  it.each(lowered)('“%s” is “%s”', (text, expected) => expect(midSentence(text)).toBe(expected));
  it.each(kept)('“%s” keeps its first letter', (text) => expect(midSentence(text)).toBe(text));
});

const provenance = { sources: ['unsourced'], confidence: 'low' };
const titleOf = (subject: string) =>
  planTitle(
    plan.parse({ status: 'issued', organization: 'x', year: 2026, issuedOn: '2026-02-05', subject, provenance }),
  );

describe('a title joined of kind and subject', () => {
  it.each([
    ['CNTT và PCCC', 'Kế hoạch CNTT và PCCC'],
    ['CÔNG TÁC CHĂM SÓC TRẺ', 'Kế hoạch CÔNG TÁC CHĂM SÓC TRẺ'],
    ['Chăm sóc trẻ', 'Kế hoạch chăm sóc trẻ'],
  ])('of the plan “%s” is “%s”', (subject, title) => expect(titleOf(subject)).toBe(title));

  it.each([
    ['CNTT trong trường học', 'Thông tư số 05/2026/TT-ABC về CNTT trong trường học'],
    ['Về công tác y tế', 'Thông tư số 05/2026/TT-ABC về công tác y tế'],
    ['Ban hành Điều lệ trường mầm non', 'Thông tư số 05/2026/TT-ABC ban hành Điều lệ trường mầm non'],
  ])('of a citation with the subject “%s” is “%s”', (subject, expected) => {
    const document = { id: 'x', kind: 'thong-tu', number: '05/2026/TT-ABC', name: null, names: [] } as const;
    expect(formatCitation({ ...document, issuer: 'y', issuedOn: null, subject, issuerName: null }, 'full')).toBe(
      expected,
    );
  });

  it('leaves the subject in the text of the plan as issued', () => {
    const { records } = readWith({
      'plans/2024-ke-hoach-mau.mdx': planWith('Một câu.').replace(/^subject: .*$/mu, 'subject: CNTT và PCCC'),
    }).content;
    expect(articleOf(records.plans.get('2024-ke-hoach-mau')!).text).toContain('CNTT và PCCC');
  });
});
