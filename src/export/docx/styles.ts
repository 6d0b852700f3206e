import { AlignmentType, BorderStyle, LevelFormat, LineRuleType } from 'docx';
import type { IStylesOptions, INumberingOptions } from 'docx';
import { styleWithin, wordStyles } from '../../model/official/word-styles.ts';
import type { Container } from '../../model/official/word-styles.ts';

/** Millimetres as twentieths of a point, to the nearest: Word's own A4 is 11906 × 16838. */
export const mm = (value: number): number => Math.round((value / 25.4) * 1440);
/** A twentieth of a point, in which Word counts spaces. */
export const points = (value: number): number => value * 20;
/** Half a point, in which Word counts type. */
export const halfPoints = (value: number): number => value * 2;
/** Points of the letters of a table that fits the sheet. */
export const CELL_SIZE = 12;
/** Points of the heading of an annex (NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III). */
export const ANNEX_SIZE = 14;
/** Points of the letters of a footnote, as in the PDF. */
export const NOTE_SIZE = 10;
export const noteSpacing = { line: 240, lineRule: LineRuleType.AUTO, before: points(3) };
/** NĐ 30/2020/NĐ-CP, Phụ lục I, II.6.d: the first line begins 1 cm or 1.27 cm further in. */
export const INDENT = mm(12.7);
/** Lines a little above single, paragraphs 6 points apart: the same place asks for single to 1.5 and at least 6 points. */
const SPACING = { line: 280, lineRule: LineRuleType.AUTO, before: points(6), after: 0 };

const justified = { alignment: AlignmentType.JUSTIFIED, spacing: SPACING, indent: { firstLine: INDENT } };
const headingStyle = {
  run: { size: halfPoints(13), bold: true, color: '000000', font: 'Times New Roman' },
  paragraph: { keepNext: true, spacing: { ...SPACING, before: points(10) }, indent: { firstLine: INDENT } },
};

/** Ids of the styles; a person sees their names. */
export const styleIds = {
  body: 'NoiDung',
  basis: 'CanCu',
  kind: 'TenLoai',
  subject: 'TrichYeu',
  centred: 'DauVanBan',
  cell: 'OBang',
  recipients: 'NoiNhan',
  signer: 'NguoiKy',
  signerName: 'TenNguoiKy',
  rule: 'VachNgan',
  code: 'ChuMa',
} as const;

const style = (key: keyof typeof styleIds, pt: number, run: object, paragraph: object) => ({
  id: styleIds[key],
  name: wordStyles[key],
  basedOn: 'Normal',
  quickFormat: true,
  run: { size: halfPoints(pt), ...run },
  paragraph,
});
const centred = { alignment: AlignmentType.CENTER };

/** A style for paragraphs inside lists and quotations, further in by a step for each. */
export interface StyleWithin {
  base: 'body' | 'cell' | 'rule';
  path: readonly Container[];
}

/** @returns the id of its base where it is in nothing */
export const idWithin = ({ base, path }: StyleWithin): string => [styleIds[base], ...path].join('_');

/** The styles, with those that a text needs for what is inside of something else. */
export const stylesWith = (used: readonly StyleWithin[]): IStylesOptions => ({
  ...styles,
  paragraphStyles: [
    ...(styles.paragraphStyles ?? []),
    ...used.map((each) => ({
      id: idWithin(each),
      name: styleWithin(wordStyles[each.base], each.path),
      basedOn: styleIds[each.base],
      quickFormat: true,
      paragraph: each.base === 'cell' ? {} : { indent: indentWithin(each.path) },
    })),
  ],
});

/** Of an item that begins with its number the first line alone is further in, as of a paragraph (II.6.d). */
function indentWithin(path: readonly Container[]): { left: number; firstLine: number } {
  const isNumbered = (each: Container) => each === 'numbered' || each === 'inNumbered';
  return {
    left: INDENT * path.filter((each) => !isNumbered(each)).length,
    firstLine: path.slice(-1).some(isNumbered) ? INDENT : 0,
  };
}

/** Fonts, sizes and spaces of NĐ 30/2020/NĐ-CP, Phụ lục I, as styles that next year's text can use. */
const styles: IStylesOptions = {
  default: {
    document: { run: { font: 'Times New Roman', size: halfPoints(13), language: { value: 'vi-VN' } } },
    heading1: headingStyle,
    heading2: headingStyle,
    heading3: headingStyle,
    heading4: headingStyle,
    heading5: headingStyle,
    hyperlink: { run: { color: '000000' } },
  },
  characterStyles: [{ id: styleIds.code, name: wordStyles.code, quickFormat: true, run: { font: 'Courier New' } }],
  paragraphStyles: [
    style('body', 13, {}, justified),
    style('basis', 13, { italics: true }, justified),
    style('kind', 14, { bold: true }, { ...centred, keepNext: true, spacing: { before: points(14) } }),
    style('subject', 14, { bold: true }, { ...centred, keepNext: true }),
    style('centred', 13, {}, centred),
    style('cell', CELL_SIZE, {}, {}),
    style('recipients', 11, {}, {}),
    style('signer', 13, { bold: true }, centred),
    style('signerName', 13, { bold: true }, centred),
    style(
      'rule',
      13,
      {},
      {
        spacing: { before: points(6), after: points(6) },
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 1, color: '000000' } },
      },
    ),
  ],
};

const HANGING = mm(5);
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
        // The hyphen begins at the indent, as in the PDF.
        style: { paragraph: { indent: { left: INDENT * (level + 1) + HANGING, hanging: HANGING } } },
      })),
    },
  ],
};
