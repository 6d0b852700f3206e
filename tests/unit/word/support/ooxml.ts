import { strToU8, zipSync } from 'fflate';

/** Word files written by hand, as Word and LibreOffice write them. Everything here is markup in, bytes out. */

const ns =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';

export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/gu, (each) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[each]!);

export interface RunLook {
  bold?: boolean;
  italic?: boolean;
  strike?: boolean;
  hidden?: boolean;
  caps?: boolean;
  font?: string;
  style?: string;
  vertical?: 'superscript' | 'subscript';
}

const runProperties = (look: RunLook): string => {
  const parts = [
    look.style ? `<w:rStyle w:val="${look.style}"/>` : '',
    look.font ? `<w:rFonts w:ascii="${look.font}" w:hAnsi="${look.font}"/>` : '',
    look.bold ? '<w:b/>' : '',
    look.italic ? '<w:i/>' : '',
    look.caps ? '<w:caps/>' : '',
    look.strike ? '<w:strike/>' : '',
    look.hidden ? '<w:vanish/>' : '',
    look.vertical ? `<w:vertAlign w:val="${look.vertical}"/>` : '',
  ].join('');
  return parts === '' ? '' : `<w:rPr>${parts}</w:rPr>`;
};

/** A run. Tabs and line feeds of the text become `w:tab` and `w:br`. */
export function r(text: string, look: RunLook = {}): string {
  const signs: Record<string, string> = { '\t': '<w:tab/>', '\n': '<w:br/>', '': '' };
  const parts = text
    .split(/([\t\n])/u)
    .map((part) => signs[part] ?? `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`);
  return `<w:r>${runProperties(look)}${parts.join('')}</w:r>`;
}

export interface ParagraphLook {
  align?: 'center' | 'right' | 'both';
  style?: string;
  num?: [numId: number, level: number];
  /** More of `w:pPr`. */
  more?: string;
}

/** A paragraph of runs, or of plain text. */
export function p(content: string, look: ParagraphLook = {}): string {
  const inside = content.startsWith('<') || content === '' ? content : r(content);
  const parts = [
    look.style ? `<w:pStyle w:val="${look.style}"/>` : '',
    look.num ? `<w:numPr><w:ilvl w:val="${look.num[1]}"/><w:numId w:val="${look.num[0]}"/></w:numPr>` : '',
    look.align ? `<w:jc w:val="${look.align}"/>` : '',
    look.more ?? '',
  ].join('');
  return `<w:p>${parts === '' ? '' : `<w:pPr>${parts}</w:pPr>`}${inside}</w:p>`;
}

export const bold = (text: string, look: ParagraphLook = {}): string => p(r(text, { bold: true }), look);

/** A cell: its paragraphs, and `w:tcPr` content. */
export const tc = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<w:p') || content.startsWith('<w:tbl') ? content : p(content)}</w:tc>`;
export const tr = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
export const tbl = (...rows: string[]): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;

export interface Level {
  format: string;
  text: string;
  start?: number;
  suffix?: string;
  custom?: string;
  style?: string;
  font?: string;
  legal?: boolean;
  restart?: number;
}

/** An `w:abstractNum`. */
export const abstractNum = (id: number, levels: readonly Level[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels
    .map(
      (level, index) =>
        `<w:lvl w:ilvl="${index}"><w:start w:val="${level.start ?? 1}"/><w:numFmt w:val="${level.format}"${level.custom ? ` w:format="${level.custom}"` : ''}/>${level.restart === undefined ? '' : `<w:lvlRestart w:val="${level.restart}"/>`}${level.style ? `<w:pStyle w:val="${level.style}"/>` : ''}${level.legal ? '<w:isLgl/>' : ''}${level.suffix ? `<w:suff w:val="${level.suffix}"/>` : ''}<w:lvlText w:val="${escapeXml(level.text)}"/>${level.font ? `<w:rPr><w:rFonts w:ascii="${level.font}" w:hAnsi="${level.font}"/></w:rPr>` : ''}</w:lvl>`,
    )
    .join('')}</w:abstractNum>`;

/** A `w:num`; `starts` restarts its levels. */
export const num = (id: number, abstract: number, starts: Readonly<Record<number, number>> = {}): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${Object.entries(starts)
    .map(([level, start]) => `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`)
    .join('')}</w:num>`;

export interface Parts {
  body: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  endnotes?: string;
  comments?: string;
  header?: string;
  footer?: string;
  theme?: string;
  /** Relationships of the document: `[id, type, target]`, external when the target is an address. */
  links?: readonly (readonly [id: string, type: string, target: string])[];
  /** Other files by name. */
  files?: Readonly<Record<string, string | Uint8Array>>;
}

const xml = (name: string, inside: string) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${name} ${ns}>${inside}</${name}>`;
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a Word file by name, before they are zipped, so that a test can spoil one. */
export function docxParts(parts: Parts): Record<string, Uint8Array> {
  const optional = (
    [
      ['styles', 'w:styles', parts.styles],
      ['numbering', 'w:numbering', parts.numbering],
      ['footnotes', 'w:footnotes', parts.footnotes],
      ['endnotes', 'w:endnotes', parts.endnotes],
      ['comments', 'w:comments', parts.comments],
      ['header', 'w:hdr', parts.header],
      ['footer', 'w:ftr', parts.footer],
    ] as const
  ).flatMap(([type, element, inside]) => (inside === undefined ? [] : [{ type, text: xml(element, inside) }]));
  const relationships = [
    ...optional.map(
      ({ type }, index) => `<Relationship Id="rPart${index}" Type="${office}/${type}" Target="${type}.xml"/>`,
    ),
    ...(parts.theme === undefined
      ? []
      : [`<Relationship Id="rTheme" Type="${office}/theme" Target="theme/theme1.xml"/>`]),
    ...(parts.links ?? []).map(
      ([id, type, target]) =>
        `<Relationship Id="${id}" Type="${office}/${type}" Target="${escapeXml(target)}"${/^[a-z]+:/u.test(target) ? ' TargetMode="External"' : ''}/>`,
    ),
  ];
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationships.join('')}</Relationships>`,
    'word/document.xml': xml('w:document', `<w:body>${parts.body}</w:body>`),
    ...Object.fromEntries(optional.map(({ type, text }) => [`word/${type}.xml`, text])),
    ...(parts.theme === undefined ? {} : { 'word/theme/theme1.xml': parts.theme }),
    ...parts.files,
  };
  return Object.fromEntries(
    Object.entries(files).map(([name, data]) => [name, typeof data === 'string' ? strToU8(data) : data]),
  );
}

/** A Word file. */
export const docx = (parts: Parts): Uint8Array<ArrayBuffer> => zipSync(docxParts(parts));

/** The smallest picture that is one: a PNG of one pixel. */
export const pixel: Uint8Array = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
  (each) => each.charCodeAt(0),
);

/** A picture in a run. */
export const picture = (relationship: string, description = ''): string =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="${escapeXml(description)}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="p"/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${relationship}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
