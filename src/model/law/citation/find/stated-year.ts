import { capture } from '../../../text/capture.ts';
import { roman } from '../data/ordinals.ts';
import { fold } from '../text/letters.ts';
import type { NormalizedText } from '../text/source.ts';
import type { Draft } from './draft.ts';
import { isListLink } from './list.ts';

const REACH = 120;

/** What a text says, away from the name of a law, of when it was passed. */
interface Passed {
  /** The year in which it was passed. */
  year: number | null;
  /** A year in which it was already there: amended, in force, or spoken of. */
  notAfter: number | null;
  /** The term of the National Assembly that passed it: `XI`. */
  term: string | null;
}

const year = String.raw`((?:19[4-9]|20\d)\d)(?![\d/]|\s?-\s?\d)`;
/** Words between a law, the act and its year that say who, how or when. Everything here is without marks. */
const filler = String.raw`(?:(?:boi|do|quoc|hoi|nuoc|chxhcn|cong|hoa|xa|chu|nghia|ta|viet|nam(?!\s\d)|khoa|[ivx]{1,5}|tai|ky|hop|phien|thu|\d{1,2}|lan|dau|tien|nhat|vao|tu|trong|cuoi|giua|thang|ngay|va|da|duoc|bo|chinh|thuc|moi|vua|uy|ban|thuong|vu|khi|nay|cung|deu)[\s,]{1,3}){0,16}?`;
const made = '(?:ban hanh|thong qua|ra doi|ky ban hanh|cong bo|ky)';
const changed = '(?:co hieu luc|hieu luc|thi hanh|ap dung|sua doi|sua|bo sung)';
/** A whole day closes a title and is read elsewhere. */
const month = String.raw`(?:(?:thang|nam)\s)?(?:\d{1,2}[/-])?(?:nam\s)?`;
const day = String.raw`(?:(?:ngay|thang|nam)\s)?(?:\d{1,2}[/.-]){0,2}(?:nam\s)?`;

const passedIn = new RegExp(String.raw`^[\s,(]{1,4}${filler}${made}[\s,]{1,3}${filler}${month}${year}`, 'u');
const ofYear = new RegExp(
  String.raw`^[\s,(]{1,4}(?:(?:cua|hoi|doi|phien ban|ban|cu|truoc day|truoc kia|dau tien|hien hanh|hien nay|moi nhat|moi)[\s,(]{1,3}){1,3}(?:nam\s)?${year}`,
  'u',
);
/** `, năm 2005`, ` - 2005` at the end of a clause; after it another one may say what was done in that year. */
const apart = new RegExp(String.raw`^\s?[,-]\s?(?:nam\s)?${year}\)?\s?(?:$|[.;:)])`, 'u');
/** `58/2010`: a number without its symbol, or the month. */
const inNumber = new RegExp(String.raw`^\s\(?(?:so\s)?\d{1,3}/${year}`, 'u');
const changedIn = new RegExp(
  String.raw`^[\s,(]{1,4}${filler}${changed}(?:, bo sung| thi hanh)?[\s,]{1,3}${filler}${day}${year}`,
  'u',
);
const sinceYear = new RegExp(
  String.raw`^[\s,(]{1,4}(?:ke )?(?:tu|trong|vao|den)\s(?:nam\s|ngay\s[\d/.-]{2,6})${year}`,
  'u',
);
const byTerm =
  /^[\s,(]{1,4}(?:(?:(?:da|duoc|moi|vua|cua|do|boi)\s){0,4}quoc hoi(?: nuoc)?(?: ta| viet nam| chxhcn viet nam)?,? khoa|khoa(?= [ivx])) ([ivx]{1,5}|\d{1,2})(?![a-z\d])/u;

const assembly = String.raw`(?:quoc hoi(?: nuoc)?(?: ta| viet nam| chxhcn viet nam)?(?:,? \(?khoa ([ivx]{1,5}|\d{1,2})\)?)?|uy ban thuong vu quoc hoi|nha nuoc(?: ta)?|viet nam|nuoc ta)`;
const tale = String.raw`(?:(?:da|moi|cung|lai|chinh thuc|lan dau(?: tien)?)\s){0,3}`;
const acts = String.raw`,?\s${tale}(?:ban hanh|thong qua|co|cong bo)\s$`;
const inYear = String.raw`(?:^|[.;:(\n,]\s{0,3}|\s)nam ${year}`;
const passedBefore = new RegExp(String.raw`${inYear},?\s(?:khi\s)?${assembly}${acts}`, 'u');
const termBefore = new RegExp(String.raw`(?:^|[^a-z])${assembly}${acts}`, 'u');
const yearBefore = new RegExp(String.raw`${inYear},?\s(?:khi\s)?$`, 'u');
const cameToBe = new RegExp(
  String.raw`^\s${tale}(?:duoc\s)?(?:quoc hoi\s)?(?:ra doi|ban hanh|thong qua)(?![a-z])`,
  'u',
);

/** Gives laws that are called by their name alone the year, or the term of the Assembly, that the words around them say. */
export function stateYears(source: NormalizedText, drafts: readonly Draft[]): Draft[] {
  let last: Passed | null = null;
  return drafts.map((draft, index) => {
    const previous = drafts[index - 1];
    if (draft.family !== 'law-name' || draft.date !== null) {
      last = null;
      return draft;
    }
    const said = readPassed(source, draft, previous, drafts[index + 1]);
    const own =
      said !== null && said.year !== null && said.year === previous?.parts?.year && !isNameOf(source, previous, draft)
        ? null
        : said;
    const goesOn = last !== null && previous !== undefined && isListLink(source, previous.contextEnd, draft.start);
    const passed: Passed = own ?? (goesOn && last !== null ? last : none);
    last = own ?? (goesOn ? last : null);
    return withPassed(draft, passed);
  });
}

const none: Passed = { year: null, notAfter: null, term: null };

function withPassed(draft: Draft, { year: passed, notAfter, term }: Passed): Draft {
  if (passed !== null) return { ...draft, date: String(passed), canonical: `${draft.canonical} ${passed}` };
  return {
    ...draft,
    ...(notAfter !== null && { notAfter }),
    ...(term !== null && { issuer: `Quốc hội khóa ${term}` }),
  };
}

/** `Luật số 38/2005/QH11 Luật Giáo dục`: the name of that number. */
const isNameOf = (source: NormalizedText, previous: Draft | undefined, { start }: Draft): boolean =>
  previous?.family === 'assembly' && /^\s?[-(]?\s?$/u.test(source.text.slice(previous.contextEnd, start));

function readPassed(
  source: NormalizedText,
  draft: Draft,
  previous: Draft | undefined,
  next: Draft | undefined,
): Passed | null {
  source.steps += 2 * REACH;
  const end = Math.min(draft.contextEnd + REACH, next?.start ?? Infinity);
  const ahead = withoutAside(fold(source.text.slice(draft.contextEnd, end)));
  const lead = fold(source.text.slice(Math.max(0, draft.start - REACH), draft.start)).replace(/\s/gu, ' ');
  const number = next?.family === 'assembly' && /^\s?[-:(]\s?(?:luat\s)?$/u.test(ahead) ? next.parts?.year : null;
  const named = isNameOf(source, previous, draft);
  const exact =
    number ??
    (named ? previous?.parts?.year : null) ??
    yearOf(passedIn, ahead) ??
    yearOf(ofYear, ahead) ??
    yearOf(apart, ahead) ??
    yearOf(inNumber, ahead) ??
    yearOf(passedBefore, lead);
  const before = yearOf(yearBefore, lead);
  if (exact !== null) return { ...none, year: exact };
  if (before !== null && cameToBe.test(ahead)) return { ...none, year: before };
  const notAfter = yearOf(changedIn, ahead) ?? yearOf(sinceYear, ahead) ?? before;
  const term = byTerm.exec(ahead)?.[1] ?? termBefore.exec(lead)?.[1] ?? null;
  return notAfter === null && term === null ? null : { year: null, notAfter, term: term && roman(term.toUpperCase()) };
}

/** `Luật Giáo dục (sửa đổi)`, `Luật Giáo dục (Luật GD)`: what a bracket says before the year. */
const withoutAside = (ahead: string) => ahead.replace(/^\s?\((?!khoa )[a-z ,]{2,40}\)/u, '').replace(/\s/gu, ' ');

function yearOf(pattern: RegExp, words: string): number | null {
  const found = pattern.exec(words);
  return found === null ? null : Number(capture(found, 1));
}
