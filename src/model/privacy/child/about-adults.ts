import { once, recent } from '../../once.ts';
import { CELL } from '../passages.ts';
import type { Reading } from '../reading.ts';
import { isOfAdults, namesPupil } from './lists.ts';
import { whoseList, withoutMakers } from './whose-list.ts';
import type { Listed } from './whose-list.ts';

export interface About {
  /** Whose names the title of the list or their column says that they are; null where neither does. */
  listed: Listed | null;
  /** What is above the passage, without the headings of columns in which the teachers of the others are named. */
  above: string;
  /** The words that may say that the passage is about adults: those above are left out where they say that pupils are listed. */
  words: string;
  /** Where the list begins whose title is in the passage and says that pupils are in it; null where none is. */
  pupilsFrom: number | null;
  /** Whether these words, or the title, say so. */
  isOfAdults: () => boolean;
}

/** What is above the rows of a table, which is the same for each of them. */
interface Head {
  listed: Listed | null;
  above: string;
  /** Whether the cells of a column name pupils, and whether those of others that their rows name. */
  columns: readonly { isOfPupils: boolean; isOfTeachers: boolean; isOfParents: boolean }[];
  hasNames: boolean;
}

/** A column in which the teacher of each pupil is named. */
const teacherColumn =
  /^\s*(?:(?:họ,? (?:và )?)?tên )?(?:gvcn|gv|gvbm|gvhd|giáo viên|cô giáo|thầy cô|người (?:hướng dẫn|dạy)|hướng dẫn|huấn luyện viên)(?: [\p{L}/]{1,9}){0,3}\s*$/iu;
/** A column in which the parents of each pupil are named. */
const parentColumn =
  /^\s*(?:con(?: của)?(?: (?:ông|bà|cô|thầy)(?:[,/] ?(?:ông|bà|cô|thầy)){0,3})?|(?:(?:họ,? (?:và )?)?tên )?(?:bố|mẹ|cha|phụ huynh|người giám hộ)(?: [\p{L}/]{1,9}){0,3})\s*$/iu;
/** A column of names. */
const nameColumn =
  /^\s*(?:(?:họ,? (?:và )?)?tên(?: (?:và tên|đệm|của))?|họ tên|vận động viên)(?: [\p{L}/]{1,9}){0,4}\s*$/iu;
/** Two words with a capital: a name, and no number of pupils. */
const likeName = /\p{Lu}\p{Ll}*\s\p{Lu}/u;

/** Heads that are kept: the rows of a table come one after the other. */
const head = recent<Head>(64);

/** @param width cells of a row; 1 for a passage that is none, which has no columns */
function readHead(lead: string, width: number): Head {
  const all = lead === '' ? [] : lead.split(CELL);
  const inTable = width > 1 && all.length >= width;
  const title = inTable ? all.slice(0, -width) : all;
  const headings = inTable ? all.slice(-width) : [];
  const hasNames = headings.some(
    (heading) => nameColumn.test(heading) && (whoseList(heading) ?? 'pupils') === 'pupils',
  );
  const columns = headings.map((heading) => ({
    isOfPupils: namesPupil(heading),
    isOfTeachers: isTeacherColumn(heading),
    isOfParents: parentColumn.test(heading),
  }));
  const hasOthers = hasNames || columns.some(({ isOfPupils }) => isOfPupils);
  const kept = headings.filter((_, at) => !(hasOthers && columns[at]?.isOfTeachers === true));
  return {
    listed: listedBy(title),
    above: [...title.map(withoutMakers), ...kept].join(CELL),
    columns,
    hasNames,
  };
}

/** Of several lines above a list the last one that says it, but none takes pupils back: `Giáo viên chủ nhiệm` below `Danh sách học sinh vi phạm` says who is in charge. */
function listedBy(titles: readonly string[]): Listed | null {
  const said = titles.map(whoseList);
  return said.includes('pupils') ? 'pupils' : (said.findLast((each) => each !== null) ?? null);
}

/** What a passage and what is above it say about whose names are in it. Asked by several rules, answered once. */
export const aboutAdults = once.perObject((reading: Reading): About => {
  const { text, lead } = reading;
  const cells = text.split(CELL);
  const { columns, above, hasNames, ...title } = head(`${cells.length} ${lead}`, () => readHead(lead, cells.length));
  const isOfPupils = columns.some((column, at) => column.isOfPupils && likeName.test(cells[at] ?? ''));
  const own = ownTitle(reading);
  const ownListed = whoseList(own);
  const listed = isOfPupils ? 'pupils' : (ownListed ?? title.listed);
  const isOfOther = (at: number) =>
    (isOfPupils || hasNames) && (columns[at]?.isOfTeachers === true || columns[at]?.isOfParents === true);
  const written = cells.filter((_, at) => !isOfOther(at)).join(CELL);
  const pupilsFrom = ownListed === 'pupils' ? own.length : null;
  const words = listed === 'pupils' ? written.slice(pupilsFrom ?? 0) : `${above} ${written}`;
  const saysAdults = once(() => (listed ?? 'pupils') !== 'pupils' || isOfAdults(words));
  return { listed, above, words, pupilsFrom, isOfAdults: saysAdults };
});

/** The beginning of a passage that is a list of its own: `Phân công đón trẻ: Lý Thị Sen (lớp Lá 1), …`. Empty where it is none. */
function ownTitle(reading: Reading): string {
  const [found] = /^[^:|]{1,160}:\s/u.exec(reading.text) ?? [];
  if (found === undefined || reading.text.indexOf(':', found.length) >= 0) return '';
  return reading.nameIn(found.length, found.length + 4) === undefined ? '' : found;
}

/** Whether a name is in a column of teachers. */
export const isInTeacherColumn = (reading: Reading, { start }: { start: number }): boolean =>
  reading.lead !== '' && reading.text.includes(CELL) && isTeacherColumn(reading.headingAt(start));

/** A column of teachers alone: in `Giáo viên và học sinh` there are pupils too. */
const isTeacherColumn = (heading: string): boolean =>
  teacherColumn.test(heading) && !/(?<!\p{L})(?:học sinh|hs|trẻ|cháu|em|bé)(?!\p{L})/iu.test(heading);
