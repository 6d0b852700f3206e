import type { Passage } from '../../model/privacy/finding.ts';
import { CELL } from '../../model/privacy/passages.ts';
import type { DownloadBlock } from './text-block.ts';

/** Digits of a telephone, an identity card, an account. */
const FEWEST = 9;
const MOST = 19;
/** Letters of what is above boxes that are said of them. */
const LONGEST_ABOVE = 200;

/** What says that digits in boxes are one number, and not counts: many tables have rows of those. */
const cue =
  /(?<!\p{L})(?:cccd|cmnd|cmt|căn cước|định danh|chứng minh (?:nhân dân|thư)|điện thoại|đtdđ|sđt|đt|di động|zalo|tài khoản|stk|mã số thuế|mst|bhxh|bhyt|bảo hiểm)(?!\p{L})/iu;

/** A row with the digits of its cells put together. */
export type BoxedDigits = DownloadBlock &
  Passage & {
    /** Nothing says that they are one number: it may be a code with counts after it. */
    isUnsure?: boolean;
  };

/** Rows in which a number is written with a digit in each cell, or a few, each with the digits put together. */
export function* digitBoxes(passages: Iterable<DownloadBlock & Passage>): Generator<BoxedDigits> {
  let before = '';
  for (const passage of passages) {
    const inTable = passage.kind === 'row' || passage.kind === 'heading-row';
    const text = inTable ? joined(passage.text) : null;
    const above = `${before} ${passage.lead}`.slice(-LONGEST_ABOVE);
    const mobile = inTable ? mobileInCells(passage.text) : null;
    if (text !== null && says(text)) yield { ...passage, text, lead: '', isAside: true };
    else if (text !== null && says(above)) yield { ...passage, text: `${above} ${text}`, lead: '', isAside: true };
    else if (mobile !== null)
      yield { ...passage, text: mobile, lead: '', isAside: true, isUnsure: !says(`${above} ${passage.text}`) };
    if (passage.text.trim() !== '') before = passage.text.slice(-LONGEST_ABOVE);
  }
}

/** A heading of a program has no marks: `dt`, `so_dt`. */
const says = (text: string): boolean =>
  cue.test(text) || /(?<![\p{L}])(?:dt|sdt|dtdd|dien thoai|phone|mobile|tel)(?!\p{L})/iu.test(text);

/** A mobile number whose first cell has its zero and more: `0912 | 345 | 678`; null where a row has none. */
function mobileInCells(row: string): string | null {
  const cells = row.split(CELL).map((each) => each.trim());
  for (const [index, cell] of cells.entries()) {
    if (!/^0[35789]\d{1,3}$/u.test(cell)) continue;
    let digits = cell;
    for (let next = index + 1; digits.length < MOBILE && /^\d{1,7}$/u.test(cells[next] ?? ''); next++)
      digits += cells[next] ?? '';
    if (digits.length === MOBILE) return digits;
  }
  return null;
}
const MOBILE = 10;

/** Null where no cells of a row are one number. */
function joined(row: string): string | null {
  const texts: string[] = [];
  let digits = '';
  let isFound = false;
  const finish = () => {
    if (digits === '') return;
    isFound ||= digits.length >= FEWEST && digits.length <= MOST;
    texts.push(digits);
    digits = '';
  };
  for (const cell of row.split(CELL).map((each) => each.trim())) {
    if (/^\d{1,4}$/u.test(cell)) digits += cell;
    else if (/[^\s.-]/u.test(cell)) {
      finish();
      texts.push(cell);
    }
  }
  finish();
  return isFound ? texts.join(' ') : null;
}
