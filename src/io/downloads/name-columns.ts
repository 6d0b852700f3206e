import { CELL } from '../../model/privacy/passages.ts';
import { restoreMarks } from '../../model/privacy/restore-marks.ts';
import type { DownloadBlock } from './text-block.ts';

const persons =
  'hoc sinh|hs|tre|tre em|chau|be|em|con|thi sinh|hoc vien|sinh vien|nguoi hoc|giao vien|gv|nhan vien|nv|can bo|cb|cbgv|phu huynh|ph|bo|me|cha|student';
const of = `(?: (?:cua )?(?:cac )?(?:${persons}))?`;
/** Headings without marks. `Họ`, `Họ đệm`, `Họ và tên lót`; `Đệm`; `Tên`. */
const family = new RegExp(`^(?:ho(?: va)?(?: ten)?(?: chu)? (?:dem|lot)|ho|last ?name|family name|surname)${of}$`, 'u');
const middle = new RegExp(`^(?:(?:ten |chu )?(?:dem|lot)|middle name)${of}$`, 'u');
const given = new RegExp(`^(?:ten|first ?name|given name)${of}$`, 'u');
const whole = new RegExp(`^(?:ho(?: va)? ten|full ?name)${of}$`, 'u');

/** A heading in small letters without marks, of program names too: `HoDem`, `ho_dem`. Another word with the letters of `họ` is none: `hộ`. */
function plain(heading: string): string {
  const letters = heading
    .normalize('NFC')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase();
  const read = letters.replace(/(?<!\p{L})h(?![oọ](?!\p{L}))\p{L}(?!\p{L})/gu, '?');
  return read
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replace(/[^a-z?]+/gu, ' ')
    .trim();
}

/** The columns of one name, in the order in which it is said, and the heading that they have together. */
interface NameColumns {
  columns: readonly number[];
  heading: string;
}

/** Null where a row is no heading row with a name in several columns. */
function nameColumns(cells: readonly string[]): NameColumns | null {
  const headings = cells.map(plain);
  const at = (pattern: RegExp) => headings.findIndex((each) => pattern.test(each));
  const [last, between, first, all] = [at(family), at(middle), at(given), at(whole)];
  const said = (index: number) =>
    /(?<=\p{L} )(?:học sinh|hs|trẻ.*|cháu|bé|thí sinh)$/iu.exec(cells[index]?.trim() ?? '')?.[0] ?? '';
  if (last >= 0 && first >= 0) {
    const columns = [last, ...(between >= 0 ? [between] : []), first];
    return { columns, heading: `Họ và tên ${columns.map(said).find((each) => each !== '') ?? ''}`.trim() };
  }
  // A heading above two columns is in the first of them: the second has none, or has the word for the given name.
  const next = all + 1;
  return all >= 0 && (headings[next] === '' || next === first)
    ? { columns: [all, next], heading: cells[all]?.trim() ?? '' }
    : null;
}

const isName = /^\p{L}[\p{L}\p{M}'.]*(?: \p{L}[\p{L}\p{M}'.]*){0,4}$/u;

/** Cells with one text for all of those columns in the first of them; the others are empty, so that each cell keeps its heading. */
const merged = (cells: readonly string[], columns: readonly number[], text: string): string[] =>
  cells.map((cell, index) => {
    if (index === columns[0]) return text;
    return columns.includes(index) ? '' : cell;
  });

/** A row with its name in one cell. */
function joined(cells: readonly string[], columns: readonly number[]): readonly string[] {
  const parts = columns.map((column) => cells[column]?.trim() ?? '').filter((part) => part !== '');
  if (!parts.every((part) => isName.test(part))) return cells;
  // Some programs write the whole name, and the given name again to sort by.
  const name = parts.filter((part, index) => index === 0 || !(parts[0] ?? '').endsWith(` ${part}`)).join(' ');
  return merged(cells, columns, name);
}

/** A heading of a program has no marks: `khuyet_tat`, `DangKhuyetTat`. */
const withMarks = (heading: string): string =>
  /[^\p{ASCII}]/u.test(heading)
    ? heading
    : restoreMarks(
        heading
          .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
          .replaceAll('_', ' ')
          .toLowerCase(),
      );

/**
 * The blocks with each name that a table has in several columns in one cell, as the programs of schools write lists: `Họ đệm`, `Tên`. A name in
 * pieces is none for what looks for names.
 */
export function* wholeNames(blocks: Iterable<DownloadBlock>): Generator<DownloadBlock> {
  let found: NameColumns | null = null;
  let above: readonly string[] = [];
  for (const block of blocks) {
    const inTable = block.kind === 'row' || block.kind === 'heading-row';
    if (!inTable && block.text.trim() !== '') [found, above] = [null, []];
    const cells = inTable ? block.text.split(CELL) : [];
    const names = inTable ? nameColumns(cells) : null;
    found = names ?? found;
    if (names !== null) {
      // A second heading row names what is below one heading; the others go on.
      const headings = merged(cells, names.columns, names.heading).map((heading, index) =>
        withMarks(heading.trim() === '' && !names.columns.includes(index) ? (above[index] ?? '') : heading),
      );
      above = headings;
      yield { ...block, kind: 'heading-row', text: headings.join(CELL) };
      continue;
    }
    if (block.kind === 'heading-row') above = cells;
    yield inTable && found !== null ? { ...block, text: joined(cells, found.columns).join(CELL) } : block;
  }
}
