import { besidesOfDocx, tools } from '../word/index.ts';
import type { FileKind } from './file-words.ts';
import { opened } from './pdf-words.ts';
import type { OpenPdf } from './pdf-words.ts';

/** Something in a file that is no word and that a reader sees. */
export interface Besides {
  /** In Vietnamese, within a sentence: `hình`. */
  what: string;
  /** `tờ 3`, counted from 1; empty for the whole file. */
  where: string;
  /** The same for two that look the same, as far as the machine sees. */
  print: string;
}

/**
 * What operators of a page draw, by the numbers of pdf.js (`OPS`, src/shared/util.js), which a test compares with the library: it names them only
 * after it was loaded, and here it is not.
 */
export const drawing = {
  picture: [63, 83, 84, 85, 86, 87, 88, 89],
  /** `constructPath` has the kind of painting as its first argument. */
  shape: [62, 90, 91, 94],
  ofAnnotation: [80],
} as const;

const kinds = [
  [drawing.picture, 'hình'],
  [drawing.shape, 'nét kẻ, ô hay mảng màu'],
  [drawing.ofAnnotation, 'chú thích, dấu hay ô điền'],
] as const;

/** What a PDF or a Word file has besides its words; nothing of a text. @throws as `fileWords` */
export async function besidesWords(
  kind: FileKind,
  bytes: Uint8Array<ArrayBuffer>,
  openPdf: OpenPdf,
): Promise<Besides[]> {
  if (kind === 'txt') return [];
  if (kind === 'docx') return besidesOfDocx(bytes, tools).map((each) => ({ ...each, where: '' }));
  const pdf = await opened(bytes, openPdf);
  const found: Besides[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const where = `tờ ${number}`;
    const page = await pdf.getPage(number);
    found.push({ what: 'cả một tờ', where, print: '' });
    for (const { subtype } of await page.getAnnotations())
      if (subtype !== 'Link') found.push({ what: 'chú thích, dấu hay ô điền', where, print: subtype ?? '' });
    const { fnArray, argsArray } = await page.getOperatorList();
    for (const [index, operator] of fnArray.entries())
      for (const [operators, what] of kinds)
        if ((operators as readonly number[]).includes(operator))
          found.push({ what, where, print: what === 'hình' ? '' : JSON.stringify(argsArray[index]) });
  }
  return found;
}

/** What one list has and another has not, as the words of a sentence: `hình (tờ 3, tờ 4)`. Empty for nothing. */
export function onlyIn(these: readonly Besides[], others: readonly Besides[]): string {
  const left = new Map<string, number>();
  const key = ({ what, where, print }: Besides) => JSON.stringify([what, where, print]);
  for (const each of others) left.set(key(each), (left.get(key(each)) ?? 0) + 1);
  const found = new Map<string, Set<string>>();
  for (const each of these) {
    const count = left.get(key(each)) ?? 0;
    if (count > 0) left.set(key(each), count - 1);
    else found.set(each.what, (found.get(each.what) ?? new Set()).add(each.where));
  }
  return [...found].map(([what, places]) => [what, within(places)].filter(Boolean).join(' ')).join('; ');
}

/** Places that are named; the others are counted. */
const MOST_PLACES = 5;

function within(places: ReadonlySet<string>): string {
  const named = [...places].filter((place) => place !== '');
  if (named.length === 0) return '';
  const more = named.length > MOST_PLACES ? [`${named.length - MOST_PLACES} tờ khác`] : [];
  return `(${[...named.slice(0, MOST_PLACES), ...more].join(', ')})`;
}
