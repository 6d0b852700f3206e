import {
  AlignmentType,
  BorderStyle,
  Document,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Root } from 'mdast';
import { readFileSync } from 'node:fs';
import { splitFrontmatter } from '../../../../src/model/parse/frontmatter.ts';
import { parseMdx } from '../../../../src/io/parse-mdx.ts';
import { SourceFile } from '../../../../src/model/parse/source.ts';
import { blockTexts } from '../../../../src/model/word/index.ts';
import { docx, p, r, tbl, tc, tr } from './ooxml.ts';
import type { Parts } from './ooxml.ts';
import { tcvn3Runs, vniRuns } from './old-fonts.ts';
import { seedContent } from '../../../support/seed-school.ts';

/** A plan's text as the site holds it, with a head as it would be printed. */
export interface PrintedPlan {
  root: Root;
  bases: number;
  subject: string;
  recipients: readonly string[];
}

/** The school's plan of 2024, the longest text that the project has. */
export function planOf2024(): PrintedPlan {
  const file = `${seedContent}/plans/2024-dan-van-chinh-quyen.mdx`;
  const source = new SourceFile(file, readFileSync(file, 'utf8'));
  const { root } = parseMdx(source, splitFrontmatter(source)!.body, 'plans');
  return {
    root: root!,
    bases: 2,
    subject: 'Thực hiện công tác dân vận chính quyền năm 2024',
    recipients: ['· website trường;', '· Lưu  VT.'],
  };
}

type Write = (text: string, look?: { bold?: boolean; italic?: boolean }) => string;

/** How the runs of a text are written. */
export const hands: Record<string, Write> = {
  'one run a paragraph': (text, look) => r(text, look),
  'runs of five characters, as after spell checking': (text, look) =>
    (text.match(/.{1,5}/gsu) ?? []).map((part) => r(part, look)).join(''),
  'half-decomposed letters, cut at their marks': (text, look) =>
    text
      .replace(/[ạảáàẹẻéèịỉíìọỏóòụủúùỵỷýỳệểếềậẩấầộổốồựửứừợởớờ]/gu, (each) => {
        const [base, ...marks] = [...each.normalize('NFD')];
        const tone = marks.find((mark) => '\u0300\u0301\u0309\u0323'.includes(mark))!;
        return (base! + marks.filter((mark) => mark !== tone).join('')).normalize('NFC') + tone;
      })
      .split(/(?=\p{M})/u)
      .map((part) => r(part, look))
      .join(''),
  'textbook NFD': (text, look) => r(text.normalize('NFD'), look),
  'TCVN3 fonts': (text, look) => tcvn3Runs(text, look),
  'VNI fonts': (text, look) => vniRuns(text, look),
};

/** The plan as a Word file of hand-written markup. */
export function planDocx(plan: PrintedPlan, write: Write, shape: 'word' | 'libreoffice'): Uint8Array<ArrayBuffer> {
  const texts = blockTexts(plan.root);
  const lines = texts.map(({ kind, text }, index) => {
    if (kind.startsWith('heading')) return p(write(text, { bold: true }), { align: 'both' });
    return p(write(text, index < plan.bases ? { italic: true } : {}), { align: 'both' });
  });
  const body =
    (shape === 'word' ? headTable(write) : headTabs(write)) +
    p('') +
    p(write('KẾ HOẠCH', { bold: true }), { align: 'center' }) +
    p(write(plan.subject, { bold: true }), { align: 'center' }) +
    p('') +
    lines.join('') +
    (shape === 'word' ? tailTable(plan, write) : tailTabs(plan, write));
  return docx(shape === 'word' ? { body } : libreOffice(body));
}

const headTable = (write: Write) =>
  tbl(
    tr(
      tc(
        p(write('PHÒNG GD&ĐT HUYỆN LẠC THỦY'), { align: 'center' }) +
          p(write('TRƯỜNG MẦM NON MẪU', { bold: true }), { align: 'center' }),
      ),
      tc(
        p(write('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true }), { align: 'center' }) +
          p(write('Độc lập - Tự do - Hạnh phúc', { bold: true }), { align: 'center' }),
      ),
    ),
    tr(
      tc(p(write('Số: 07/KH-MNM'), { align: 'center' })),
      tc(p(write('Lạc Thủy, ngày 01 tháng 3 năm 2024', { italic: true }), { align: 'center' })),
    ),
  );

const headTabs = (write: Write) =>
  p(write('PHÒNG GD&ĐT HUYỆN LẠC THỦY') + r('\t') + write('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true })) +
  p(write('TRƯỜNG MẦM NON MẪU', { bold: true }) + r('\t') + write('Độc lập - Tự do - Hạnh phúc', { bold: true })) +
  p(write('Số: 07/KH-MNM') + r('\t\t') + write('Lạc Thủy, ngày 01 tháng 3 năm 2024', { italic: true }));

const tailTable = (plan: PrintedPlan, write: Write) =>
  tbl(
    tr(
      tc(p(write('Nơi nhận:', { bold: true, italic: true })) + plan.recipients.map((line) => p(write(line))).join('')),
      tc(
        p(write('HIỆU TRƯỞNG', { bold: true }), { align: 'center' }) +
          p('') +
          p(write('Nguyễn Thị Mẫu', { bold: true }), { align: 'center' }),
      ),
    ),
  );

const tailTabs = (plan: PrintedPlan, write: Write) =>
  p(write('Nơi nhận:', { bold: true, italic: true }) + r('\t') + write('HIỆU TRƯỞNG', { bold: true })) +
  plan.recipients.map((line) => p(write(line))).join('') +
  p(r('\t') + write('Nguyễn Thị Mẫu', { bold: true }));

/** LibreOffice gives every file a full set of styles, puts fonts into them, and writes bookmarks, languages and empty runs. */
function libreOffice(body: string): Parts {
  const styles = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Liberation Serif" w:hAnsi="Liberation Serif" w:eastAsia="NSimSun" w:cs="Arial"/><w:lang w:val="vi-VN" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>
<w:style w:type="paragraph" w:styleId="Normal" w:default="1"><w:name w:val="Normal"/><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="TextBody"><w:name w:val="Body Text"/><w:basedOn w:val="Normal"/></w:style>`;
  const marked = body
    .replaceAll('<w:p><w:pPr>', '<w:p><w:pPr><w:pStyle w:val="TextBody"/><w:bidi w:val="0"/>')
    .replaceAll(
      '</w:p>',
      '<w:r><w:rPr></w:rPr></w:r><w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/></w:p>',
    );
  return { body: `${marked}<w:sectPr><w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>`, styles };
}

/** The plan as the package `docx` writes it, with numbers before headings counted by Word. */
export async function planByPackage(plan: PrintedPlan): Promise<Uint8Array<ArrayBuffer>> {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const borders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };
  const line = (text: string, look: { bold?: boolean; italics?: boolean } = {}) =>
    new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, ...look })] });
  const twoColumns = (left: Paragraph[], right: Paragraph[]) =>
    new Table({
      borders,
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [new TableRow({ children: [left, right].map((children) => new TableCell({ children })) })],
    });
  const body = blockTexts(plan.root).map(({ kind, text }, index) => {
    const heading = /^(?:([IVX]+)\.|(\d+)\.)\s+(.*)$/su.exec(text);
    if (kind.startsWith('heading') && heading)
      return new Paragraph({
        numbering: { reference: 'muc', level: heading[1] === undefined ? 1 : 0 },
        children: [new TextRun({ text: heading[3]!, bold: true })],
      });
    return new Paragraph({
      alignment: AlignmentType.JUSTIFIED,
      children: [new TextRun({ text, italics: index < plan.bases })],
    });
  });
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'muc',
          levels: [
            { level: 0, format: LevelFormat.UPPER_ROMAN, text: '%1.' },
            { level: 1, format: LevelFormat.DECIMAL, text: '%2.' },
          ],
        },
      ],
    },
    sections: [
      {
        children: [
          twoColumns(
            [line('PHÒNG GD&ĐT HUYỆN LẠC THỦY'), line('TRƯỜNG MẦM NON MẪU', { bold: true }), line('Số: 07/KH-MNM')],
            [
              line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true }),
              line('Độc lập - Tự do - Hạnh phúc', { bold: true }),
              line('Lạc Thủy, ngày 01 tháng 3 năm 2024', { italics: true }),
            ],
          ),
          line('KẾ HOẠCH', { bold: true }),
          line(plan.subject, { bold: true }),
          ...body,
          twoColumns(
            [
              new Paragraph({ children: [new TextRun({ text: 'Nơi nhận:', bold: true, italics: true })] }),
              ...plan.recipients.map((text) => new Paragraph(text)),
            ],
            [line('HIỆU TRƯỞNG', { bold: true }), line('Nguyễn Thị Mẫu', { bold: true })],
          ),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
