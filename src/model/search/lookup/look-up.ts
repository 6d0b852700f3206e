import { itemAt } from '../../items.ts';
import type { LawNames } from '../query/name.ts';
import { readCitation } from '../query/read-citation.ts';
import type { QueryCitation } from '../query/read-citation.ts';
import { matchScore, issuedThen, kindFits, lettersFit } from './match.ts';
import { byDay, findByName } from './by-name.ts';
import type { PreparedRow } from './prepare.ts';

/** What the table says to a query. */
export interface LookUp {
  /** What the query cites; null if it is no citation. */
  citation: QueryCitation | null;
  /** Documents that it names, best first. */
  hits: PreparedRow[];
  /** Documents of whose name the query has a part, or more than all of it, where none has the whole name. */
  partly: PreparedRow[];
  /** True if the query cites a document that the site does not have. */
  absent: boolean;
  /** True if it may be a law that the site does not have; then the words decide. */
  doubtful: boolean;
  /** For an absent or doubtful document: those that it may have been meant for. */
  nearest: PreparedRow[];
}

const MOST = 10;
const NEAREST = 4;

/** Answers a query from the table of documents alone. */
export function lookUp(rows: readonly PreparedRow[], query: string, laws: LawNames | null): LookUp {
  const citation = readCitation(query, laws);
  const named = findByName(rows, query, citation?.certain ?? false);
  if (citation === null) return { citation, hits: named, partly: [], absent: false, doubtful: false, nearest: [] };
  const cited = byCitation(rows, citation);
  // Somebody who types `luật 2` means a number; a name that begins so comes after the document that has it.
  const exact = citation.certain || (citation.number !== null && citation.kind !== null);
  const hits = [...new Set([...(exact ? [] : named), ...cited, ...named])].slice(0, MOST);
  const partly = hits.length > 0 || citation.number !== null ? [] : partlyNamed(rows, citation);
  if (partly.length > 0)
    return { citation: { ...citation, certain: false }, hits, partly, absent: false, doubtful: false, nearest: [] };
  const absent = citation.certain && hits.length === 0;
  const doubtful = citation.name?.open === true && citation.number === null && hits.length === 0;
  return { citation, hits, partly, absent, doubtful, nearest: absent || doubtful ? nearestTo(rows, citation) : [] };
}

/**
 * What people call laws: `luật ngân sách`, `luật công chức`, with some of the words of the name in their order, or with a name
 * that no law has and that ends in the whole of one, `luật bảo vệ trẻ em`. With a year it is another law.
 */
function partlyNamed(rows: readonly PreparedRow[], { name, date }: QueryCitation): PreparedRow[] {
  const [kind, ...words] = name?.key.split(' ') ?? [];
  if (name === null || kind !== 'luat' || words.length < 2 || date !== null) return [];
  const found = rows.filter(({ keys }) =>
    keys.some((key) => {
      const [other, ...own] = key.split(' ');
      if (other !== kind || own.length < 2) return false;
      if (own.length < words.length) return name.open === true && own.join(' ') === words.slice(-own.length).join(' ');
      let at = 0;
      for (const word of own) if (word === words[at]) at++;
      return at === words.length;
    }),
  );
  return found.length <= NEAREST ? found.sort(byDay) : [];
}

function byCitation(rows: readonly PreparedRow[], citation: QueryCitation): PreparedRow[] {
  if (!isSelective(citation)) return [];
  const { number, name, date, rest } = citation;
  // Of two documents of one number the one whose department is typed too: `5555 bgdđt gdtrh`.
  const unitFirst = ({ letters }: PreparedRow) =>
    Number(letters.unfinished !== null && rest.includes(letters.unfinished));
  const dayOnly = number === null && name === null && date?.month != null;
  const found = rows.flatMap((row) => {
    if (dayOnly && !issuedThen(date, row)) return [];
    const score = matchScore(citation, row);
    return score === null ? [] : [{ row, score }];
  });
  return found
    .sort(
      (a, b) =>
        b.score - a.score || unitFirst(b.row) - unitFirst(a.row) || planFirst(a.row, b.row) || byDay(a.row, b.row),
    )
    .map(({ row }) => row);
}

/** A number, a name or a day chooses documents; of anything less it takes two, and no other words. */
function isSelective({ number, name, date, kind, letters, issuer, rest }: QueryCitation): boolean {
  if (number !== null || name !== null) return true;
  if (rest.length > 0) return false;
  const who = letters.issuers.length > 0 || issuer?.symbol != null;
  return date?.month != null || [kind !== null, who, date !== null].filter(Boolean).length > 1;
}

const planFirst = (a: PreparedRow, b: PreparedRow) => Number(a.state !== null) - Number(b.state !== null);

/** The documents nearest to one that the site does not have: the same number, or nearly the same of the same kind. */
function nearestTo(rows: readonly PreparedRow[], citation: QueryCitation): PreparedRow[] {
  const scored = rows.flatMap((row) => {
    const score = nearness(row, citation);
    return score > 0 ? [{ row, score }] : [];
  });
  return scored
    .sort((a, b) => b.score - a.score || byDay(a.row, b.row))
    .slice(0, NEAREST)
    .map(({ row }) => row);
}

/**
 * The same number outweighs everything: of another year or kind it is what people most often mean. Then numbers that
 * one wrong key makes, of the same kind or agency; those that agree in the first digit first.
 */
function nearness(row: PreparedRow, citation: QueryCitation): number {
  const { number, name, letters } = citation;
  if (number === null) return name === null ? 0 : nameNearness(name.key, row);
  if (row.num === null) return 0;
  const kind = citation.kind !== null && kindFits(citation, row);
  const year = number.year !== null && row.yearInNumber && String(row.year).startsWith(number.year);
  const symbol = letters.issuers.length > 0 && lettersFit(letters, row) !== null;
  const agree = Number(kind) * 3 + Number(year) * 2 + Number(symbol);
  const contradicts = (citation.kind !== null && !kind) || (letters.issuers.length > 0 && !symbol);
  if (row.num === number.num) return contradicts && !year ? 1 : 8 + agree;
  if (contradicts) return 0;
  if (row.num.startsWith(number.num)) return 3 + agree;
  if (!isOneEdit(row.num, number.num)) return 0;
  const begins = row.num[0] === number.num[0] && row.num.length === number.num.length;
  return year || symbol || number.num.length > 2 || (kind && begins) ? 1 + agree + Number(begins) : 0;
}

/** How many pairs of neighbouring words two names share, `luật` aside: single syllables are in too many names. */
function nameNearness(key: string, row: PreparedRow): number {
  const pairs = new Set(pairsOf(key));
  return Math.max(0, ...row.keys.map((known) => pairsOf(known).filter((pair) => pairs.has(pair)).length));
}

const pairsOf = (key: string) => {
  const words = key.split(' ').slice(1);
  return words.slice(1).map((word, at) => `${itemAt(words, at)} ${word}`);
};

/** Whether one digit added, dropped or changed makes one number of the other. */
function isOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || Math.max(a.length, b.length) < 2) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let back = 0;
  while (back < Math.min(a.length, b.length) - from && a.at(-1 - back) === b.at(-1 - back)) back++;
  return Math.max(a.length, b.length) - from - back <= 1;
}
