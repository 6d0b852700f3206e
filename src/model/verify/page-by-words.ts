import { codedTextPath } from '../addresses.ts';
import { withoutSalt } from '../evidence/page-codes.ts';
import { collapseSpace, normalizeText } from '../text/normalize.ts';
import { pathOf } from './coded-page.ts';
import type { CodedPage } from './coded-page.ts';

/** Words in a row that are looked for as one. */
const ROW = 5;
/** Share of the rows of a published text that a file must have to be a copy of it: a text that cites some of it has less. */
const ENOUGH = 0.5;
/** What is published, as `recogniseFile` has it. */
interface Published {
  pages: readonly CodedPage[];
  root: string;
  bytes: (path: string) => Promise<Uint8Array<ArrayBuffer> | null>;
}

/** Pages whose texts are read at most: on a telephone each is a request. */
const MOST_PAGES = 400;
const AT_ONCE = 8;

/**
 * The page of whose text a file has the most; null where it has less than half of each, and where it has as much of two. It only says where to
 * compare: what is equal is judged by comparing.
 * @param body white space collapsed
 */
export async function pageByWords(body: string, { pages, root, bytes }: Published): Promise<CodedPage | null> {
  const own = rowsOf(body);
  if (own.size === 0) return null;
  const looked = pages.slice(0, MOST_PAGES);
  const shares: { page: CodedPage; share: number }[] = [];
  for (let at = 0; at < looked.length; at += AT_ONCE)
    shares.push(
      ...(await Promise.all(
        looked.slice(at, at + AT_ONCE).map(async (page) => {
          const text = await bytes(codedTextPath(pathOf(page, root)));
          return { page, share: text === null ? 0 : shareOf(new TextDecoder().decode(text), own) };
        }),
      )),
    );
  const [best, next] = shares.toSorted((a, b) => b.share - a.share);
  if (best === undefined || best.share < ENOUGH || best.share === next?.share) return null;
  return best.page;
}

/** The share of the rows of a text that are among some rows, both ways: a small text inside of a large file is not that file. */
function shareOf(text: string, own: ReadonlySet<string>): number {
  const rows = rowsOf(collapseSpace(normalizeText(withoutSalt(text))));
  const common = [...rows].filter((row) => own.has(row)).length;
  return rows.size === 0 ? 0 : common / Math.max(rows.size, own.size);
}

/** Each row of words of a text; all of a text that is shorter. */
function rowsOf(text: string): Set<string> {
  const words = withoutSalt(text).toLowerCase().split(' ').filter(Boolean);
  const count = words.length === 0 ? 0 : Math.max(1, words.length - ROW + 1);
  return new Set(Array.from({ length: count }, (_, at) => words.slice(at, at + ROW).join(' ')));
}
