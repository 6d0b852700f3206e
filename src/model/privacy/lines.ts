import { restoreMarks } from './restore-marks.ts';
import { withLeads } from './passages.ts';
import type { TextBlock } from './passages.ts';
import type { Passage } from './finding.ts';

/** A line of a passage, with the line above it that is said of it too, and where it begins: a UTF-16 offset. */
export interface Line extends Passage {
  start: number;
}

const SEPARATORS = ['\t', ';', ',', '|'];
/** Separators of a row: with fewer a line is a sentence. */
const FEWEST = 2;

const count = (line: string, sign: string): number => line.split(sign).length - 1;

/** The sign between the cells where the first two lines are rows of one table; null where they are not. */
function separatorOf([first = '', second = '']: readonly string[]): string | null {
  return SEPARATORS.find((sign) => count(first, sign) >= FEWEST && count(first, sign) === count(second, sign)) ?? null;
}

/**
 * The lines of a passage that has several: rows under their heading row as a spreadsheet or a program writes them
 * (`TT;Họ và tên;Điểm`), entries under a line that ends with a colon (`hoc_sinh:`), fields as a program names them. As long as the passage
 * is in UTF-16 units. None where nothing is said of a line by another.
 */
export function linesOf({ text, lead }: Passage): Line[] {
  if (!text.includes('\n') && !key.test(text) && !key.test(lead)) return [];
  const hasKeys = key.test(text);
  const lines = text.split('\n');
  const sign = separatorOf(lines.filter((line) => line.trim() !== ''));
  let start = 0;
  let isFirst = true;
  const blocks = lines.map((line): TextBlock & { start: number } => {
    const isRow = sign !== null && count(line, sign) >= FEWEST;
    const rowKind = isFirst ? 'heading-row' : 'row';
    if (isRow) isFirst = false;
    const block = { kind: isRow ? rowKind : 'paragraph', text: line, start } as const;
    start += line.length + 1;
    return block;
  });
  return [...withLeads(blocks)]
    .map((block) => ({ text: spoken(block.text), lead: heading(block.lead || lead), start: block.start }))
    .filter((line) => line.lead !== '' || hasKeys);
}

/** The name of a field as a program writes it, and a remark after its value: `dia_chi_nha: 45/12 Lê Lai # anh Tuấn`. */
const key = /^\s*(?:-\s)?[a-z]+(?:_[a-z]+)*\s*:/mu;
const spoken = (line: string): string =>
  line.replace(key, (found) => restoreMarks(found.replaceAll('_', ' '))).replace(/ # /gu, ' - ');

/** A heading row without marks or spaces: `STT;HoTenHS`. What is above a line may have another length. */
const heading = (line: string): string =>
  /[^\p{ASCII}]/u.test(line)
    ? spoken(line)
    : restoreMarks(
        spoken(line)
          .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
          .toLowerCase(),
      );
