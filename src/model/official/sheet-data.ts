import { withNotesAtMarks } from './footnotes.ts';
import type { OfficialBlock, OfficialDocument } from './official-document.ts';
import { pictureWidths, sizeOnSheet } from './pictures.ts';
import type { OfficialPictures } from './pictures.ts';
import { positionLines } from './position-lines.ts';
import { drawnBlocks } from './sheet-blocks.ts';
import { shownAddress } from './shown-address.ts';
import { sheetLine } from './sheet-lines.ts';
import { withTableLayouts } from './sheet-tables.ts';
import { SHEET_WIDTH, upright } from './table-layout.ts';
import { widthOf } from '../text/letter-widths.ts';

/** The line below a subject is a third to a half of it (NĐ 30/2020/NĐ-CP, Phụ lục I, ô 5a), which has letters of 14 points. */
const PART = 0.4;
const NAME_SIZE = 14;

/**
 * All that the template of the PDF reads of a document. It looks for nothing in a text and measures no words: where lines break, which of them are
 * stretched and how wide columns are is in the data, because patterns and measures took the template most of its time.
 * @param fileOf the name of the file of a picture, by the path of its run
 */
export function sheetData(
  document: OfficialDocument,
  pictures: OfficialPictures,
  fileOf: (path: string) => string,
): Record<string, unknown> {
  const { title, author, language, issuedOn, letterhead, heading, warnings, signer, recipients, foot } = document;
  const drawn = new Map(
    [...pictures].map(([path, picture]) => [path, { file: fileOf(path), ...sizeOnSheet(picture, SHEET_WIDTH) }]),
  );
  const widths = pictureWidths(pictures, SHEET_WIDTH);
  const written = (all: readonly OfficialBlock[]) =>
    drawnBlocks(withTableLayouts(all, widths), (path) => drawn.get(path));
  const { blocks, annexes } = withNotesAtMarks(document);
  // A day stays whole; below a long place it has a line of its own.
  const [place = '', day, ...more] = letterhead?.placeAndDay.split(', ngày ') ?? [];
  return {
    title,
    author,
    language,
    issuedOn,
    letterhead: letterhead && {
      superior: letterhead.lines.superior.map(sheetLine),
      organization: letterhead.lines.organization.map(sheetLine),
      state: letterhead.state,
      motto: letterhead.motto,
      number: sheetLine(letterhead.number),
      placeAndDay:
        day === undefined || more.length > 0
          ? sheetLine(letterhead.placeAndDay)
          : [...[sheetLine(place)].flat(), ', ', [`ngày ${day}`]],
      source: letterhead.source === null ? null : sheetLine(letterhead.source),
    },
    name: {
      kind: sheetLine(heading?.kind ?? author),
      subject: sheetLine(heading?.subject ?? title),
      rule: PART * Math.min(widthOf(heading?.subject ?? title, NAME_SIZE), upright),
      issuedWith: heading?.issuedWith === undefined ? null : sheetLine(`(${heading.issuedWith})`),
    },
    warnings: warnings.map(sheetLine),
    blocks: written(blocks),
    annexes: annexes.map(written),
    // ô 7a: in capitals.
    position: positionLines(signer.position ?? '').flatMap((line) =>
      line === '' ? [] : [sheetLine(line.toLocaleUpperCase('vi'))],
    ),
    signer: signer.name === null ? null : sheetLine(signer.name),
    recipients: recipients.map(sheetLine),
    foot: {
      address: sheetLine(shownAddress(foot.address)),
      version: sheetLine(foot.version),
      code: foot.code,
    },
  };
}
