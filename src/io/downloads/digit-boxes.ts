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

/** Rows in which a number is written with a digit in each cell, or a few, each with the digits put together. */
export function* digitBoxes(passages: Iterable<DownloadBlock & Passage>): Generator<DownloadBlock & Passage> {
  let before = '';
  for (const passage of passages) {
    const inTable = passage.kind === 'row' || passage.kind === 'heading-row';
    const text = inTable ? joined(passage.text) : null;
    const above = `${before} ${passage.lead}`.slice(-LONGEST_ABOVE);
    if (text !== null && cue.test(text)) yield { ...passage, text, lead: '', isAside: true };
    else if (text !== null && cue.test(above)) yield { ...passage, text: `${above} ${text}`, lead: '', isAside: true };
    if (passage.text.trim() !== '') before = passage.text.slice(-LONGEST_ABOVE);
  }
}

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
