/** WordprocessingML for examples, as Word writes it. Texts are without `&` and `<`. */

/** A run of text with run properties: `<w:b/>`. */
export const run = (text: string, look = ''): string =>
  `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of runs, with paragraph properties. */
export const paragraph = (runs: string, look = ''): string =>
  `<w:p>${look === '' ? '' : `<w:pPr>${look}</w:pPr>`}${runs}</w:p>`;

/** A paragraph of plain text, with paragraph properties. */
export const line = (text: string, look = ''): string => paragraph(run(text), look);

export const boldLine = (text: string, look = ''): string => paragraph(run(text, '<w:b/>'), look);

/** A cell of paragraphs, with cell properties. */
export const cell = (paragraphs: string, look = ''): string => `<w:tc><w:tcPr>${look}</w:tcPr>${paragraphs}</w:tc>`;

/** A table of rows, each a list of cells. */
export const table = (...rows: readonly (readonly string[])[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid/>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`;

/** A drawing of a kind that is named by the last part of its schema's address. */
export const drawing = (schema: string, inside = '', description = ''): string =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="H" descr="${description}"/><a:graphic><a:graphicData uri="${schema}">${inside}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

/** A picture of a relationship. */
export const picture = (relationship: string, description = ''): string =>
  drawing(
    'http://schemas.openxmlformats.org/drawingml/2006/picture',
    `<pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="p"/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${relationship}"/></pic:blipFill></pic:pic>`,
    description,
  );

/** A field that Word fills in, without a result. */
export const fieldRun = (instruction: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;

/** The part `numbering` with a list of one level, number 1, and number 2, which begins it again. */
export const listOf = (format: string, text: string): string =>
  `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;

/** An item of list number 1 or 2. */
export const item = (text: string, list: 1 | 2 = 1): string =>
  paragraph(text === '' ? '' : run(text), `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`);
