import type { WordPlace } from '../notes.ts';
import { isContents } from '../word/contents.ts';
import { unclosedFields } from '../word/fields.ts';
import { shownText } from '../word/runs.ts';
import { readSigns, signOf } from '../word/symbols.ts';
import { attribute, child, valueOf } from '../xml/tree.ts';
import type { XmlElement } from '../xml/tree.ts';
import { equation } from './equation.ts';
import { Passage } from '../word/passage.ts';
import { isContentsField, Reading } from './reading.ts';
import type { PassageKind, Witnessed } from './reading.ts';
import type { RunLooks } from './run-looks.ts';

/**
 * Collects the words of a part of a Word file by walking through every element of it. It knows nothing of blocks, merged
 * cells or headings, so that it cannot leave out what the importer leaves out; only how letters are written (fonts,
 * signs, equations) and which fields end is read by the same functions.
 */
export function witness(root: XmlElement, part: WordPlace['part'], kind: PassageKind, looks: RunLooks): Witnessed[] {
  const at = new Reading(part, kind, looks, unclosedFields(root));
  read(root, at);
  at.end();
  return at.found;
}

function read(element: XmlElement, at: Reading): void {
  const reader = readers.get(element.name) ?? readInside;
  if (loose.has(element.name) && !at.inParagraph) at.readParagraph(undefined, () => reader(element, at));
  else reader(element, at);
}

/** What belongs into a paragraph and makes one of its own where there is none. */
const loose = new Set(['w:r', 'w:hyperlink', 'w:fldSimple', 'w:del', 'w:moveFrom', 'm:oMath', 'm:oMathPara']);

function readInside(parent: XmlElement, at: Reading): void {
  for (const each of parent.children) read(each, at);
}

type Reader = (element: XmlElement, at: Reading) => void;

const space: Reader = (_, at) => at.add(' ');
const asItIs: Reader = (element, at) => at.add(element.text);
const nothing: Reader = () => {};
const box: Reader = (element, at) => at.readStory(() => readInside(element, at), { kind: at.kindHere, fields: [] });
/** All words of what a tracked change takes away, or of a comment, hidden ones too, in one passage. */
const whole: Reader = (element, at) => at.addApart(shownText(element, at.looks, at.style, true));

/** What an element is, apart from what is in it. Elements that are not named here are looked into. */
const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  // How something looks, without words.
  ...['w:pPr', 'w:rPr', 'w:tblPr', 'w:trPr', 'w:tcPr', 'w:sectPr', 'w:sdtPr', 'w:tblGrid'].map(
    (name) => [name, nothing] as const,
  ),
  ['w:p', readParagraph],
  ['w:r', readRun],
  ['w:t', addText],
  ['a:t', asItIs],
  ['m:t', asItIs],
  ['m:oMath', (element, at) => at.add(equation(element))],
  ['w:tab', space],
  ['w:ptab', space],
  ['w:br', space],
  ['w:cr', space],
  ['w:noBreakHyphen', (_, at) => at.add('-')],
  ['w:sym', (element, at) => at.add(symbol(element))],
  ['w:tbl', readTable],
  ['w:tr', readRow],
  ['w:tc', readCell],
  ['w:txbxContent', box],
  ['w:rt', box],
  ['a:p', box],
  ['v:textpath', readWordArt],
  ['w:del', whole],
  ['w:moveFrom', whole],
  ['w:delText', whole],
  ['w:comment', whole],
  ['w:fldChar', (element, at) => at.markField(element)],
  ['w:fldSimple', readSimpleField],
  ['w:instrText', addInstruction],
  ['w:sdt', readControl],
  ['mc:AlternateContent', readAlternatives],
]);

function readParagraph(element: XmlElement, at: Reading): void {
  const pPr = child(element, 'w:pPr');
  const mark = child(pPr, 'w:rPr');
  const goesOn = child(mark, 'w:del') !== null || child(mark, 'w:moveFrom') !== null;
  at.readParagraph(styleOf(pPr), () => readInside(element, at), goesOn);
}

function readRun(element: XmlElement, at: Reading): void {
  const outer = at.run;
  at.run = child(element, 'w:rPr');
  readInside(element, at);
  at.run = outer;
}

function addText(element: XmlElement, at: Reading): void {
  const { encoding, ascii, font, hidden } = at.looks.of(at.style, at.run);
  const text = encoding === 'unicode' ? readSigns(element.text, ascii, font).text : element.text;
  if (!hidden || ['code', 'contents'].includes(at.kindHere)) return at.add(text, encoding);
  const passage = new Passage();
  passage.add(text, encoding);
  at.addApart(passage.text());
}

const symbol = (element: XmlElement): string =>
  signOf(Number.parseInt(attribute(element, 'w:char') ?? '', 16), attribute(element, 'w:font')) ?? '□';

const styleOf = (pPr: XmlElement | null) => valueOf(pPr, 'w:pStyle') ?? undefined;

function readTable(element: XmlElement, at: Reading): void {
  at.end();
  if (at.depth++ === 0) at.cell = { table: ++at.tables, row: 0, column: 0 };
  readInside(element, at);
  at.end();
  if (--at.depth === 0) at.cell = null;
}

function readRow(element: XmlElement, at: Reading): void {
  if (at.cell && at.depth === 1) at.cell = { ...at.cell, row: at.cell.row + 1, column: 0 };
  if (child(child(element, 'w:trPr'), 'w:del')) whole(element, at);
  else readInside(element, at);
}

function readCell(element: XmlElement, at: Reading): void {
  if (at.cell && at.depth === 1) at.cell = { ...at.cell, column: at.cell.column + 1 };
  at.readStory(() => readInside(element, at));
}

/** The words of old WordArt are an attribute of their shape. */
function readWordArt(element: XmlElement, at: Reading): void {
  at.readStory(() => at.add(attribute(element, 'string') ?? ''), { kind: at.kindHere, fields: [] });
}

function readSimpleField(element: XmlElement, at: Reading): void {
  const instruction = attribute(element, 'w:instr') ?? '';
  at.fields.push({ instruction, shown: true, contents: isContentsField(instruction) });
  readInside(element, at);
  at.fields.pop();
}

function addInstruction(element: XmlElement, at: Reading): void {
  const field = at.fields.at(-1);
  if (field && !field.shown) field.instruction += element.text;
}

function readControl(element: XmlElement, at: Reading): void {
  if (isContents(element)) at.readStory(() => readInside(element, at), { kind: 'contents' });
  else readInside(element, at);
}

/** Of alternatives Word shows the first that it understands. */
function readAlternatives(element: XmlElement, at: Reading): void {
  const shown = child(element, 'mc:Choice') ?? child(element, 'mc:Fallback');
  if (shown) readInside(shown, at);
  for (const each of element.children)
    if (each !== shown) at.readStory(() => readInside(each, at), { kind: 'fallback', fields: [] });
}
