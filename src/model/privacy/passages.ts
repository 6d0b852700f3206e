import { onlyAClass } from './child/class-names.ts';
import { whoseList, withoutMakers } from './child/whose-list.ts';
import type { Passage } from './finding.ts';

/** A heading, a paragraph or a row of a table, in the order of a document. */
export interface TextBlock {
  kind: 'heading' | 'paragraph' | 'heading-row' | 'row';
  text: string;
  /** Whether it is an entry of a list, where its text has no sign of it. */
  isEntry?: true;
}

/** Between the cells of a row. Nothing that is searched for goes across it. */
export const CELL = ' | ';

/** Characters of a paragraph that can be the entry of a list, and of a line above one. */
const LONGEST_ENTRY = 200;

/** Characters of a heading row that are said of each row; a bound on what a table of a million letters costs. */
const LONGEST_COLUMNS = 400;

/** Characters of a line between a title and its table: a year, `(kèm theo Kế hoạch số …)`. */
const LONGEST_REMARK = 60;

/**
 * Each block with what is above it and is said of it too: a paragraph that ends with a colon, a heading, the heading row of its
 * table, a line right above a table or a list that says whose names are in it. A line that is nothing but a class adds to what was
 * said above it. A paragraph of running text ends that.
 */
export function* withLeads<Block extends TextBlock>(blocks: Iterable<Block>): Generator<Block & Passage> {
  let above = '';
  let topic = '';
  let columns = '';
  let title: Title | null = null;
  let isLine = false;
  for (const block of blocks) {
    const text = block.text.trim();
    const inTable = block.kind === 'row' || block.kind === 'heading-row';
    const level = levelOf(block, text);
    if (title !== null && (inTable || level > title.level)) {
      // Who is in charge does not replace what is listed.
      above = whoseList(topic) === 'pupils' ? [topic, title.text].join(CELL) : (topic = title.text);
      title = null;
      isLine = true;
    }
    yield { ...block, lead: block.kind === 'row' ? [above, columns].filter(Boolean).join(CELL) : above };
    if (text === '') continue;
    if (block.kind === 'heading-row') columns = text.slice(0, LONGEST_COLUMNS);
    else if (inTable) continue;
    else if (onlyAClass(text)) above = [topic, text].filter(Boolean).join(CELL);
    else if (block.kind !== 'heading' && goesOn.test(text) && whoseList(title?.text ?? topic) !== null)
      above = [title?.text ?? topic, text].join(CELL);
    else if (block.kind === 'heading' || text.endsWith(':') || /^(?:danh sách|phụ lục)(?!\p{L})/iu.test(text)) {
      above = topic = text.slice(-LONGEST_ENTRY);
      title = null;
      isLine = false;
    } else {
      // A line of its own after a list whose title was one ends it.
      const endsList = isLine && level === 0 && !remark.test(text) && whoseList(topic) !== 'pupils';
      if (text.length > LONGEST_ENTRY || endsList) above = topic = '';
      if (endsList) isLine = false;
      if (mayBeTitle(text, level)) title = { text, level };
      else if (text.length > LONGEST_REMARK && !remark.test(text)) title = null;
    }
  }
}

/** A line that says whose names come, where a table or a list follows. */
interface Title {
  text: string;
  level: number;
}

/** 0 for a line of its own, 1 for one with a number, 2 for an entry of a list: what comes below a title has a higher one. */
function levelOf({ kind, isEntry }: TextBlock, text: string): number {
  if (kind === 'paragraph' && (isEntry === true || /^[-+•*–]\s/u.test(text))) return 2;
  return /^\d{1,3}[.)]\s/u.test(text) ? 1 : 0;
}

const remark = /^\(.*\)$/su;
/** `Cụ thể như sau:` below a line that says what comes. */
const goesOn = /^(?:cụ thể|chi tiết|gồm|bao gồm|kết quả|trong đó|như sau|sau đây)(?: là)?(?: như sau)?\s?:$/iu;
const fullName = /\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}/u;

/** What asks, thanks or says on what ground. */
const notATitle =
  /^(?:đề nghị|mời|kính|xin|theo|kèm theo|căn cứ|yêu cầu|thực hiện)(?!\p{L})|(?<!\p{L})(?:họp ngày|chúc mừng(?! sinh nhật)|kiểm tra(?! (?:giữa|cuối|học) k[ìỳ])|xem|lập danh sách)(?!\p{L})/iu;

/** Whether a line is no sentence, no `Giám khảo: cô Hoa`, or one that ends with `như sau`, and says whose names are below it; an entry that names somebody is none. */
const mayBeTitle = (text: string, level: number): boolean =>
  text.length <= LONGEST_ENTRY &&
  !remark.test(text) &&
  (!/[.!?…]$/u.test(text) || /(?:như sau|sau đây|dưới đây)\.$/iu.test(text)) &&
  (level === 0 || !fullName.test(text)) &&
  !/:\s*\S/u.test(withoutMakers(text)) &&
  !notATitle.test(text) &&
  whoseList(text) !== null;
