/** A row of a table of places (ISO 32000-1, 7.5.4). */
interface Row {
  /** Of the object that the row is about. */
  number: number;
  place: number;
  generation: number;
  isFree: boolean;
  span: [number, number];
}

interface Section {
  first: number;
  count: number;
  rows: Row[];
  head: [number, number];
}

/** Generations of free objects that are neither the first ones nor the last one: an object that was freed again and again. */
const MOST_GENERATIONS = 16;
/** Rows that may be fewer or more than the head of their section says: some programs count the first one and do not write it. */
const MOST_WRONG = 1;

/**
 * Where a file has rows and heads of its tables of places that say what such a table can say: places in the file, free objects in a list of free
 * objects, as many rows as the head says, numbers that objects may have. Digits that say anything else are no part of a table.
 * @param text without the objects. @param length of the file. @param highest number of an object in it
 */
export function plausiblePlaces(text: string, length: number, highest: number): [number, number][] {
  const sections = Array.from(text.matchAll(/\bxref\b/gu)).flatMap(({ index }) => sectionsAt(text, index + 4));
  const rows = sections.flatMap((section) => section.rows);
  const free = new Set(rows.filter(({ isFree }) => isFree).map(({ number }) => number));
  const most = highest + rows.length + 1;
  let generations = 0;
  const isSaid = ({ place, generation, isFree }: Row): boolean => {
    if (!isFree) return place <= length && (generation === 0 || ++generations <= MOST_GENERATIONS);
    if (place !== 0 && !free.has(place)) return false;
    return generation <= 1 || generation === LAST || ++generations <= MOST_GENERATIONS;
  };
  return sections.flatMap(({ first, count, rows: own, head }) => {
    const isHead = Math.abs(count - own.length) <= (own.length === 0 ? 0 : MOST_WRONG) && first + count <= most;
    return [
      ...(isHead ? [head] : []),
      ...own.filter((row) => row.number <= most && isSaid(row)).map(({ span }) => span),
    ];
  });
}

/** The generation of an object that is never used again. */
const LAST = 65_535;

const head = /\s*(\d{1,10}) +(\d{1,10})[ \t]*(?=[\r\n])/uy;
const row = /\s*(\d{10}) (\d{5}) ([nf])\b/uy;

/** The sections of one table, one after the other. */
function sectionsAt(text: string, from: number): Section[] {
  const sections: Section[] = [];
  for (let at = from; ;) {
    head.lastIndex = at;
    const begin = head.exec(text);
    if (begin === null) return sections;
    const section: Section = {
      first: Number(begin[1]),
      count: Number(begin[2]),
      rows: [],
      head: [begin.index, head.lastIndex],
    };
    at = head.lastIndex;
    for (row.lastIndex = at; ; at = row.lastIndex) {
      const found = row.exec(text);
      if (found === null) break;
      section.rows.push({
        number: section.first + section.rows.length,
        place: Number(found[1]),
        generation: Number(found[2]),
        isFree: found[3] === 'f',
        span: [found.index, row.lastIndex],
      });
    }
    sections.push(section);
  }
}
