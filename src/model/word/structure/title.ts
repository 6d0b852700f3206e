import { documentKindLabels } from '../../../kinds/document-kind-labels.ts';
import type { DocumentKind } from '../../../kinds/document-kind.ts';
import { firstItem, itemAt } from '../../items.ts';
import { isAddressed } from './addressed.ts';
import { isBasis } from './basis.ts';
import type { ImportNote } from '../notes.ts';
import { isRule, reportOrnament } from './lines.ts';
import type { Line } from './lines.ts';
import { parseListLabel } from './number-label.ts';

/** UTF-16 units of a line with the name of the kind and the subject. */
const LONGEST_TITLE = 2000;
const kindsByLength = (Object.keys(documentKindLabels) as DocumentKind[])
  .filter((kind) => kind !== 'khac')
  .sort((a, b) => documentKindLabels[b].length - documentKindLabels[a].length);

/** The name of a kind and what the document is about (NĐ 30/2020 Phụ lục I, ô số 5a). */
export interface Title {
  kind: DocumentKind;
  /** Null when no line says it. */
  subject: string | null;
  /** The lines that say it, and rules below them. */
  lines: Line[];
}

/** Index of the line with the name of a kind; -1 when there is none before the first numbered line. */
export function findTitle(lines: readonly Line[]): number {
  const numbered = lines.findIndex((line) => line.column === 'full' && parseListLabel(line.text) !== null);
  return lines.slice(0, numbered < 0 ? undefined : numbered).findIndex((line) => kindOfLine(line) !== null);
}

/** Reads a title. @param lines from the line with the name of the kind on. */
export function readTitle(lines: readonly Line[], notes: ImportNote[]): Title {
  const { kind, rest } = kindOfLine(firstItem(lines))!;
  const below = subjectLines(lines.slice(1), rest);
  const subject = [rest, ...below.map((line) => line.text)].filter((text) => text !== '').join(' ') || null;
  let end = 1 + below.length;
  while (end < lines.length && isRule(itemAt(lines, end).text)) reportOrnament(itemAt(lines, end++), notes);
  return { kind, subject, lines: lines.slice(0, end) };
}

function kindOfLine(line: Line): { kind: DocumentKind; rest: string } | null {
  if (line.column !== 'full' || line.text.length > LONGEST_TITLE || line.paragraph.own !== undefined) return null;
  const begun = line.text.replace(/\s+/gu, ' ').replace(/^["“*\s]+/u, '');
  const text = begun.replace(/[:.*\s]+$/u, '');
  for (const kind of kindsByLength) {
    const label = documentKindLabels[kind].toLocaleUpperCase('vi');
    if (text === label) return { kind, rest: '' };
    const centered = line.paragraph.align === 'center' || line.bold;
    if (centered && text.startsWith(`${label} `)) return { kind, rest: begun.slice(label.length).trim() };
  }
  return null;
}

/** The lines of the subject, below the name of the kind: centred or bold, until something else begins. */
function subjectLines(lines: readonly Line[], rest: string): Line[] {
  const found: Line[] = [];
  for (const line of lines) {
    if (isRule(line.text) || line.column !== 'full' || found.length >= 8) break;
    // In a file of ours the style says where the text begins.
    if (line.paragraph.own !== undefined) break;
    if (isBasis(line.text, line.paragraph) && !line.bold) break;
    if (isAddressed(line.text) || /^\(?(?:Kèm theo|Ban hành kèm)/iu.test(line.text)) break;
    const centered = line.paragraph.align === 'center' || line.bold;
    const plain = found.length === 0 && rest === '' && line.text.length < 250 && !/[.:;]$/u.test(line.text);
    if (!centered && !plain) break;
    if (parseListLabel(line.text) !== null && (found.length > 0 || rest !== '')) break;
    found.push(line);
    if (!centered) break;
  }
  return found;
}
