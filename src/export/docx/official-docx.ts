import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  ImageRun,
  LineRuleType,
  Packer,
  PageOrientation,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { ISectionOptions } from 'docx';
import type { Letterhead, OfficialDocument, OfficialName } from '../../model/official/official-document.ts';
import type { OfficialPictures } from '../../model/official/pictures.ts';
import { qrDescription } from '../../model/official/word-styles.ts';
import { shownAddress } from '../../model/official/shown-address.ts';
import { positionLines } from '../../model/official/position-lines.ts';
import { widthOf } from '../../model/text/letter-widths.ts';
import { qrPng } from '../qr-png.ts';
import { BodyWriter } from './body.ts';
import { sameBytes } from './same-bytes.ts';
import { sideways, upright } from './table-layout.ts';
import { withLinesAfterTables } from './sheet-parts.ts';
import type { SheetPart, Written } from './sheet-parts.ts';
import { halfPoints, mm, numbering, points, styleIds, stylesWith } from './styles.ts';

/**
 * A document as a Word file with the layout of its PDF, from which the next one can start: where the source has no number, place or
 * day, there are dots to write on. What the site says, of itself and of the document, is in head and foot, so the text is only the document's and comes back through the importer.
 * @param pictures the files of its pictures; the others are words
 */
export async function officialDocx(
  document: OfficialDocument,
  pictures: OfficialPictures = new Map(),
): Promise<Uint8Array> {
  const { letterhead, heading, title, author, warnings, blocks, annexes } = document;
  const body = new BodyWriter([...blocks, ...annexes.flat()], document.foot.address, pictures);
  const text = body.write(blocks, true);
  const after = annexes.map((annex) => body.write(annex, false));
  const notes = body.unmarkedNotes();
  const top = [...(letterhead === null ? [] : [headTable(letterhead)]), ...(heading === null ? [] : named(heading))];
  const file = new Document({
    title,
    creator: author,
    lastModifiedBy: author,
    styles: stylesWith(body.styles),
    numbering,
    footnotes: body.notes.written,
    sections: [
      ...sectionsOf(withEdges(top, text, [...notes, ...closing(document, text.at(-1)?.turned ? sideways : upright)]), {
        headers: { first: ofSite(heading === null ? [author, title, ...warnings] : warnings), default: pageNumber() },
        footers: { first: foot(document, letterhead?.source ?? null), default: foot(document, null) },
      }),
      ...after.flatMap((annex) =>
        sectionsOf(annex, {
          pageNumbers: { start: 1 },
          headers: { first: ofSite([]), default: pageNumber() },
          footers: { first: foot(document, null), default: foot(document, null) },
        }),
      ),
    ],
  });
  return sameBytes(new Uint8Array(await Packer.toArrayBuffer(file)), document.issuedOn);
}

/** Parts with what is before the first and after the last of them. */
const withEdges = (top: Written, parts: readonly SheetPart[], end: Written): SheetPart[] =>
  parts.map(({ turned, children }, index) => ({
    turned,
    children: [...(index === 0 ? top : []), ...children, ...(index === parts.length - 1 ? end : [])],
  }));

interface SheetEdges {
  /** Where the numbers of the sheets begin; they go on where it says nothing. */
  pageNumbers?: { start: number };
  headers: { first: Header; default: Header };
  footers: { first: Footer; default: Footer };
}

/** A section for each part; the first sheet of the first one has a head and a foot of its own. */
function sectionsOf(parts: readonly SheetPart[], { pageNumbers, headers, footers }: SheetEdges): ISectionOptions[] {
  const filled = parts.filter(({ children }) => children.length > 0 || parts.length === 1);
  return filled.map(({ turned, children }, index) => {
    const orientation = turned ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
    const page = { size: { ...a4, orientation }, margin };
    const isFirst = index === 0;
    return {
      properties: { titlePage: isFirst, page: isFirst && pageNumbers ? { ...page, pageNumbers } : page },
      headers: isFirst ? headers : { default: headers.default },
      footers: isFirst ? footers : { default: footers.default },
      children: withLinesAfterTables(children),
    };
  });
}

const a4 = { width: mm(210), height: mm(297) };
/** NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I. */
const margin = { top: mm(20), bottom: mm(25), left: mm(30), right: mm(15), header: mm(10), footer: mm(6) };

const pageNumber = (): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: 26 })],
      }),
    ],
  });

/** What the site says of the document, at the top of its first sheet: that it is withdrawn, or a part; its name where it has no head of its own. */
const ofSite = (warnings: readonly string[]): Header =>
  new Header({
    children: warnings.map(
      (text) => new Paragraph({ style: styleIds.cell, children: [new TextRun({ text, bold: true })] }),
    ),
  });

/** Words and the QR code of the address next to each other, as at the foot of the PDF. */
function foot({ foot: { address, version, code } }: OfficialDocument, source: string | null): Footer {
  const said = `${shownAddress(address)}\n${version}${code === null ? '' : `, mã ${code}`}`;
  const lines = [...(source === null ? [] : [source]), said];
  const words = lines.map((text) => line(text, styleIds.cell, { size: 18 }));
  return new Footer({
    children: withLinesAfterTables([twoColumns([{ cells: [words, [qrOf(address)]], whole: true }], footWidths)]),
  });
}
/** Twips; the code is as wide as in the PDF. */
const [QR, footWidths] = [15, [mm(165 - 15 - 3.8), mm(15 + 3.8)]] as const;

/** At the right edge, level with the end of the text. */
function qrOf(address: string): Paragraph {
  const side = (QR / 25.4) * 96;
  const altText = { name: 'Mã QR', description: qrDescription, title: '' };
  const picture = new ImageRun({
    type: 'png',
    data: qrPng(address),
    transformation: { width: side, height: side },
    altText,
  });
  // Letters of a point: below the code there is no room of a line.
  return new Paragraph({ alignment: AlignmentType.RIGHT, run: { size: halfPoints(1) }, children: [picture] });
}

type Look = { bold?: boolean; italics?: boolean; size?: number; allCaps?: boolean };
/** A paragraph; a line of the text is a line of it. */
const line = (text: string, style: string, look: Look = {}): Paragraph =>
  new Paragraph({
    style,
    children: text
      .split('\n')
      .map((part, index) => new TextRun({ text: part, ...look, ...(index > 0 ? { break: 1 } : {}) })),
  });

/** A drawn line below a text: an empty paragraph with a border. @param length twips of the line. @param room twips that the paragraph has */
const rule = (length: number, room: number): Paragraph =>
  new Paragraph({
    indent: { left: Math.round((room - length) / 2), right: Math.round((room - length) / 2) },
    spacing: { line: 60, lineRule: LineRuleType.EXACT, after: points(4) },
    border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 1, color: '000000' } },
  });

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
/** A table that only puts things next to each other. */
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

interface Row {
  cells: readonly [readonly Paragraph[], readonly Paragraph[]];
  /** Whether no sheet splits it. */
  whole: boolean;
}

/** @param widths in twentieths of a point */
const twoColumns = (rows: readonly Row[], widths: readonly [number, number]): Table =>
  new Table({
    borders: noBorders,
    layout: TableLayoutType.FIXED,
    width: { size: widths[0] + widths[1], type: WidthType.DXA },
    columnWidths: [...widths],
    rows: rows.map(
      ({ cells, whole }) =>
        new TableRow({
          cantSplit: whole,
          children: cells.map(
            (children, index) =>
              new TableCell({
                width: { size: widths[index] ?? 0, type: WidthType.DXA },
                children: children.length === 0 ? [new Paragraph({})] : [...children],
              }),
          ),
        }),
    ),
  });

/** A place may be on a line of its own, a day stays whole; the importer reads these spaces as others. */
const withWholeDay = (placeAndDay: string): string =>
  placeAndDay.replace(/ngày .*$/u, (day) => day.replaceAll(' ', '\u00a0'));

/** The two columns of the letterhead, and what the margins of a cell of Word leave of them. */
const [issuerWidth, stateWidth] = [mm(70), mm(95)];
const CELL_MARGINS = 2 * mm(1.9);
const [issuerRoom, stateRoom] = [issuerWidth - CELL_MARGINS, stateWidth - CELL_MARGINS];
/** The line below the name of the issuer and below a subject is a third to a half of it (ô 2, 5a), that below the motto as long as it (ô 1). */
const PART = 0.4;
const lengthOf = (words: string, size: number): number => points(widthOf(words, size));

/** ô 1 to 4, number and day level with each other. */
function headTable({ lines, state, motto, toFill }: Letterhead): Table {
  const { centred } = styleIds;
  const issuer = [
    ...(lines.superior.length === 0 ? [] : [line(lines.superior.join('\n'), centred, { size: 24 })]),
    line(lines.organization.join('\n'), centred, { size: 24, bold: true }),
    rule(PART * Math.max(...lines.organization.map((each) => lengthOf(each, 12))), issuerRoom),
  ];
  const nation = [
    line(state, centred, { size: 24, bold: true }),
    line(motto, centred, { bold: true }),
    rule(lengthOf(motto, 13), stateRoom),
  ];
  return twoColumns(
    [
      { cells: [issuer, nation], whole: true },
      {
        cells: [[line(toFill.number, centred)], [line(withWholeDay(toFill.placeAndDay), centred, { italics: true })]],
        whole: true,
      },
    ],
    [issuerWidth, stateWidth],
  );
}

/** ô 5a. */
const named = ({ kind, subject, issuedWith }: OfficialName): Paragraph[] => [
  line(kind, styleIds.kind),
  line(subject, styleIds.subject),
  ...(issuedWith === undefined ? [] : [line(`(${issuedWith})`, styleIds.centred, { italics: true })]),
  rule(PART * Math.min(lengthOf(subject, 14), upright), upright),
];

/** So many recipients are next to the signature, as in the PDF; the others go on in a row below it, which sheets may split. */
const MOST_NEAR = 12;

/** ô 7 and 9b in one row that Word does not split; the signature has four empty lines. @param room width of the sheet's text */
function closing({ signer, recipients }: OfficialDocument, room: number): (Paragraph | Table)[] {
  if (recipients.length === 0 && signer.position === null && signer.name === null) return [];
  const list = recipients.map((each) => line(each, styleIds.recipients));
  const to =
    list.length === 0 ? [] : [line('Nơi nhận:', styleIds.recipients, { bold: true, italics: true, size: 24 }), ...list];
  // The words `Nơi nhận:` are a line of the row, too.
  const isLong = list.length > MOST_NEAR;
  const [near, far] = isLong ? [to.slice(0, MOST_NEAR - 1), to.slice(MOST_NEAR - 1)] : [to, []];
  const signature = [
    // Two paragraphs, which the importer reads as one position.
    ...(signer.position === null ? [] : positionLines(signer.position)).map((each) =>
      line(each, styleIds.signer, { allCaps: true }),
    ),
    ...Array.from({ length: 4 }, () => new Paragraph({ style: styleIds.signer })),
    ...(signer.name === null ? [] : [line(signer.name, styleIds.signerName)]),
  ];
  const rows: Row[] = [
    { cells: [near, signature], whole: true },
    ...(far.length === 0 ? [] : [{ cells: [far, []] as const, whole: false }]),
  ];
  const half = Math.floor(room / 2);
  return [new Paragraph({ keepNext: true }), twoColumns(rows, [half, room - half])];
}
