import type { Delete, Emphasis, Nodes, Parents, Strong } from 'mdast';

/** Marks of emphasis that are probably letters of the text. */
interface UnmeantEmphasis {
  /** The marks before the words, and the same after them. */
  mark: string;
  /** The whole span, written so that the page shows its marks. */
  suggestion: string;
}

const isLetterOrDigit = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character);
const hasLetterOrDigit = (text: string) => /[\p{L}\p{N}]/u.test(text);

/** Puts a backslash before each mark, so that Markdown leaves it. */
const escaped = (marks: string) => marks.replaceAll(/[*_~]/gu, '\\$&');

/** Between two marks of emphasis: a calculation, a bracket of another place, a blank to fill in. @param length of one mark. */
function isUnmeantSpan(source: string, start: number, end: number, length: number): boolean {
  const mark = source[start];
  const inner = source.slice(start + length, end - length);
  const around = [source[start - 1], source[end]];
  const touches = around.map(isLetterOrDigit);
  // A blank to fill in: `___Ngày__`, `Lớp:_A_`. Underscores of a name are inside a word, where Markdown leaves them.
  if (mark === '_' && (!hasLetterOrDigit(inner) || around.includes('_') || /[:;,.]/u.test(around[0] ?? '')))
    return true;
  // A number alone is rarely set off: `*1*` is the mark of a note.
  if (length === 1 && /^[\d\s.,]+$/u.test(inner)) return true;
  if (/^[)\]}”]|[([{“]$/u.test(inner)) return true;
  // In Word half a word may be bold, so bold letters inside a word are believed, and bold digits inside a number are not.
  return length === 1 || mark === '~'
    ? touches.includes(true)
    : /\d/u.test(source[start - 1] ?? '') && touches[1] === true;
}

/** More marks in a row than emphasis has: a blank to fill in, or a row of stars. */
const ROW = /^(?:_{3,}|\*{4,})/u;

/**
 * Whether the marks of a node are part of the row of marks with which the node around it begins: what is to say of the
 * row is said of the outer one. @param source the text that was parsed
 */
export function isInRow(node: Nodes, parent: Parents | undefined, source: string): boolean {
  const [outer, start] = [parent?.position?.start.offset, node.position?.start.offset];
  if (outer === undefined || start === undefined) return false;
  if (parent?.type !== 'emphasis' && parent?.type !== 'strong') return false;
  return start - outer < (ROW.exec(source.slice(outer, start + 4))?.[0].length ?? 0);
}

/** What is lost of an emphasis that its author did not mean, or null. @param source the text that was parsed */
export function unmeantEmphasis(node: Delete | Emphasis | Strong, source: string): UnmeantEmphasis | null {
  const [start, end] = [node.position?.start.offset, node.position?.end.offset];
  if (start === undefined || end === undefined) return null;
  const own = source.slice(start, end);
  const row = ROW.exec(own)?.[0];
  const mark = row ?? own.slice(0, node.type === 'emphasis' ? 1 : 2);
  if (row === undefined && !isUnmeantSpan(source, start, end, mark.length)) return null;
  const inner = own.slice(mark.length);
  const closing = row === undefined ? mark : (/[_*]+$/u.exec(inner)?.[0] ?? '');
  return { mark, suggestion: `${escaped(mark)}${inner.slice(0, -closing.length)}${escaped(closing)}` };
}
