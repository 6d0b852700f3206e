import { findNames } from '../../model/privacy/child/names.ts';
import { CELL } from '../../model/privacy/passages.ts';
import type { DownloadBlock } from './text-block.ts';

/** Rows of a form that are read together, and letters of a label and of a value: bounds on what a long table costs. */
const MOST_ROWS = 40;
const LONGEST = { label: 60, value: 200 };

interface Pair {
  label: string;
  value: string;
}

/** A label that says that a name comes after it. */
const nameLabel =
  /(?<!\p{L})(?:họ,? (?:và )?(?:chữ )?(?:tên|đệm)|tên (?:trẻ|cháu|con|bé|em|học sinh|người|bố|ba|mẹ|má|cha|ông|bà|phụ huynh|chủ|giáo viên|nhân viên|thường gọi|khai sinh))(?!\p{L})|^(?:trẻ|cháu|bé|học sinh|bố|mẹ|cha|phụ huynh|con (?:ông|bà))$/iu;
/** A form of a school or an office has its address, and the name of who leads it. */
const ofOffice = /^(?:tên )?(?:nhà trường|trường|đơn vị|cơ sở|cơ quan)(?!\p{L})/iu;
const plainAddress = /^(?:địa chỉ|trụ sở)(?: (?:trường|đơn vị|trụ sở|cơ sở|liên hệ))?$/iu;
/** The number of a row. */
const rowNumber = /^\d{1,3}[.)]?$/u;
const labelAndValue = /^([^:]{2,60}):\s*(\S.*)$/su;

/**
 * The forms among the rows of tables, each as the table with one row that it would be if it were turned: labels above, values below. In a form the
 * words that say what a value is are in the cell before it, so nothing of it is found in the row alone.
 */
export function formsIn(blocks: readonly DownloadBlock[]): (DownloadBlock & { lead: string })[] {
  const forms: (DownloadBlock & { lead: string })[] = [];
  let pairs: Pair[] = [];
  let rows = 0;
  let first: DownloadBlock | null = null;
  const finish = () => {
    if (first !== null && isForm(pairs)) {
      const isOffice = pairs.some(({ label }) => ofOffice.test(label));
      const own = pairs.filter(({ label }) => !isOffice || !plainAddress.test(label));
      forms.push({
        ...first,
        kind: 'row',
        text: own.map(({ value }) => value).join(CELL),
        lead: own.map(({ label }) => label).join(CELL),
        isAside: true,
      });
    }
    pairs = [];
    rows = 0;
    first = null;
  };
  for (const block of blocks) {
    const inTable = block.kind === 'row' || block.kind === 'heading-row';
    if (!inTable || rows >= MOST_ROWS) finish();
    if (!inTable) continue;
    const found = pairsOf(block.text);
    if (found.length > 0) first ??= block;
    pairs.push(...found);
    rows++;
  }
  finish();
  return forms;
}

const isForm = (pairs: readonly Pair[]): boolean =>
  pairs.length > 1 &&
  pairs.some(({ label, value }) => nameLabel.test(label) && findNames(value).some(({ full }) => full));

/** `Họ và tên | An | Ngày sinh | 5/9` and `Họ và tên: An | Ngày sinh: 5/9`, with or without the number of the row. */
function pairsOf(row: string): Pair[] {
  const cells = row.split(CELL).flatMap((cell) => (cell.trim() === '' ? [] : [cell.trim()]));
  if (rowNumber.test(cells[0] ?? '')) cells.shift();
  const pairs: Pair[] = [];
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at] ?? '';
    const [, own, said] = labelAndValue.exec(cell) ?? [];
    const value = said ?? cells[++at];
    if (value === undefined) break;
    const label = (own ?? cell).replace(/\s*:$/u, '').slice(0, LONGEST.label);
    pairs.push({ label, value: value.slice(0, LONGEST.value) });
  }
  return pairs;
}
