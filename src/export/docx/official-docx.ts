import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Letterhead, OfficialDocument, OfficialName } from '../../model/official/official-document.ts';
import { BodyWriter } from './body.ts';
import { sameBytes } from './same-bytes.ts';
import { mm, numbering, points, styleIds, stylesWith } from './styles.ts';

/**
 * A document as a Word file with the layout of its PDF, from which the next one can start: where the source has no number, place or
 * day, there are dots to write on. What the site says, of itself and of the document, is in head and foot, so the text is only the document's and comes back through the importer.
 */
export async function officialDocx(document: OfficialDocument): Promise<Uint8Array> {
  const { letterhead, heading, title, author, warnings, blocks, annexes } = document;
  const body = new BodyWriter([...blocks, ...annexes.flat()], document.foot.address);
  const text = body.write(blocks, true);
  const after = annexes.map((annex) => body.write(annex, false));
  const notes = body.unmarkedNotes();
  const file = new Document({
    title,
    creator: author,
    lastModifiedBy: author,
    styles: stylesWith(body.styles),
    numbering,
    footnotes: body.notes.written,
    sections: [
      {
        properties: { titlePage: true, page: { size: a4, margin } },
        headers: { first: ofSite(heading === null ? [author, title, ...warnings] : warnings), default: pageNumber() },
        footers: { first: foot(document, letterhead?.source ?? null), default: foot(document, null) },
        children: [
          ...(letterhead === null ? [] : [headTable(letterhead)]),
          ...(heading === null ? [] : named(heading)),
          ...text,
          ...notes,
          ...closing(document),
        ],
      },
      ...after.map((children) => ({
        properties: { titlePage: true, page: { size: a4, margin, pageNumbers: { start: 1 } } },
        headers: { first: ofSite([]), default: pageNumber() },
        footers: { first: foot(document, null), default: foot(document, null) },
        children,
      })),
    ],
  });
  return sameBytes(new Uint8Array(await Packer.toArrayBuffer(file)), document.issuedOn);
}

const a4 = { width: mm(210), height: mm(297) };
/** NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I. */
const margin = { top: mm(20), bottom: mm(25), left: mm(30), right: mm(15), header: mm(10), footer: mm(8) };

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

function foot({ foot: { address, version, code } }: OfficialDocument, source: string | null): Footer {
  const lines = [...(source === null ? [] : [source]), `${address} · ${version}${code === null ? '' : `, mã ${code}`}`];
  return new Footer({
    children: lines.map((text) => new Paragraph({ children: [new TextRun({ text, size: 18 })] })),
  });
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

/** A drawn line below a text: an empty paragraph with a border. @param indent twips from both sides */
const rule = (indent: number): Paragraph =>
  new Paragraph({
    indent: { left: indent, right: indent },
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

const twoColumns = (rows: readonly (readonly [Paragraph[], Paragraph[]])[], widths: readonly [number, number]): Table =>
  new Table({
    borders: noBorders,
    width: { size: mm(165), type: WidthType.DXA },
    columnWidths: widths.map((each) => mm(each)),
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) =>
              new TableCell({ width: { size: mm(widths[index] ?? 0), type: WidthType.DXA }, children }),
          ),
        }),
    ),
  });

/** ô 1 to 4, number and day level with each other. */
function headTable({ superior, organization, state, motto, toFill }: Letterhead): Table {
  const { centred } = styleIds;
  const issuer = [
    ...(superior === null ? [] : [line(superior, centred, { size: 24 })]),
    line(organization, centred, { size: 24, bold: true }),
    rule(mm(22)),
  ];
  const nation = [line(state, centred, { size: 24, bold: true }), line(motto, centred, { bold: true }), rule(mm(20))];
  return twoColumns(
    [
      [issuer, nation],
      [[line(toFill.number, centred)], [line(toFill.placeAndDay, centred, { italics: true })]],
    ],
    [70, 95],
  );
}

/** ô 5a. */
const named = ({ kind, subject, issuedWith }: OfficialName): Paragraph[] => [
  line(kind, styleIds.kind),
  line(subject, styleIds.subject),
  ...(issuedWith === undefined ? [] : [line(`(${issuedWith})`, styleIds.centred, { italics: true })]),
  rule(mm(60)),
];

/** ô 7 and 9b in one row that Word does not split; the signature has four empty lines. */
function closing({ signer, recipients }: OfficialDocument): (Paragraph | Table)[] {
  if (recipients.length === 0 && signer.position === null && signer.name === null) return [];
  const to = [
    ...(recipients.length === 0
      ? []
      : [line('Nơi nhận:', styleIds.recipients, { bold: true, italics: true, size: 24 })]),
    ...recipients.map((each) => line(each, styleIds.recipients)),
  ];
  const signature = [
    ...(signer.position === null ? [] : [line(signer.position, styleIds.signer, { allCaps: true })]),
    ...Array.from({ length: 4 }, () => new Paragraph({ style: styleIds.signer })),
    ...(signer.name === null ? [] : [line(signer.name, styleIds.signer)]),
  ];
  const empty = [new Paragraph({})];
  // Word wants a paragraph after a table at the end.
  return [
    new Paragraph({ keepNext: true }),
    twoColumns([[to.length > 0 ? to : empty, signature]], [82, 83]),
    new Paragraph({}),
  ];
}
