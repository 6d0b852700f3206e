import { AlignmentType, LevelFormat, LineRuleType } from 'docx';
import type { IStylesOptions, INumberingOptions } from 'docx';

/** Millimetres as twentieths of a point, to the nearest: Word's own A4 is 11906 × 16838. */
export const mm = (value: number): number => Math.round((value / 25.4) * 1440);
/** A twentieth of a point, in which Word counts spaces. */
export const points = (value: number): number => value * 20;
/** Half a point, in which Word counts type. */
const size = (value: number): number => value * 2;
/** NĐ 30/2020/NĐ-CP, Phụ lục I, II.6.d: the first line begins 1 cm or 1.27 cm further in. */
export const INDENT = mm(12.7);
/** Lines a little above single, paragraphs 6 points apart: the same place asks for single to 1.5 and at least 6 points. */
const SPACING = { line: 280, lineRule: LineRuleType.AUTO, before: points(6), after: 0 };

const justified = { alignment: AlignmentType.JUSTIFIED, spacing: SPACING, indent: { firstLine: INDENT } };
const headingStyle = {
  run: { size: size(13), bold: true, color: '000000', font: 'Times New Roman' },
  paragraph: { keepNext: true, spacing: { ...SPACING, before: points(10) }, indent: { firstLine: INDENT } },
};

/** Names of the paragraph styles, as a person sees them in Word. */
export const styleIds = {
  body: 'NoiDung',
  basis: 'CanCu',
  kind: 'TenLoai',
  subject: 'TrichYeu',
  centred: 'DauVanBan',
  cell: 'OBang',
  recipients: 'NoiNhan',
  signer: 'NguoiKy',
} as const;

const style = (id: string, name: string, pt: number, run: object, paragraph: object) => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  run: { size: size(pt), ...run },
  paragraph,
});
const centred = { alignment: AlignmentType.CENTER };

/** Fonts, sizes and spaces of NĐ 30/2020/NĐ-CP, Phụ lục I, as styles that next year's text can use. */
export const styles: IStylesOptions = {
  default: {
    document: { run: { font: 'Times New Roman', size: size(13), language: { value: 'vi-VN' } } },
    heading1: headingStyle,
    heading2: headingStyle,
    heading3: headingStyle,
    heading4: headingStyle,
    heading5: headingStyle,
    hyperlink: { run: { color: '000000' } },
  },
  paragraphStyles: [
    style(styleIds.body, 'Nội dung', 13, {}, justified),
    style(styleIds.basis, 'Căn cứ', 13, { italics: true }, justified),
    style(
      styleIds.kind,
      'Tên loại',
      14,
      { bold: true },
      { ...centred, keepNext: true, spacing: { before: points(14) } },
    ),
    style(styleIds.subject, 'Trích yếu', 14, { bold: true }, { ...centred, keepNext: true }),
    style(styleIds.centred, 'Đầu văn bản', 13, {}, centred),
    style(styleIds.cell, 'Ô bảng', 12, {}, {}),
    style(styleIds.recipients, 'Nơi nhận', 11, {}, {}),
    style(styleIds.signer, 'Người ký', 13, { bold: true }, centred),
  ],
};

/** The list of Word that writes a hyphen before each item. */
export const HYPHENS = 'gach-dau-dong';
export const numbering: INumberingOptions = {
  config: [
    {
      reference: HYPHENS,
      levels: [0, 1, 2, 3, 4].map((level) => ({
        level,
        format: LevelFormat.BULLET,
        text: '-',
        style: { paragraph: { indent: { left: INDENT * (level + 1), hanging: mm(5) } } },
      })),
    },
  ],
};
