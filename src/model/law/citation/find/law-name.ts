import { kindByLabel } from '../data/kind-lookup.ts';
import { codeAbbreviations } from '../data/law-names.ts';
import { lawAbbreviations } from '../data/law-abbreviations.ts';
import { lawFirms } from '../data/not-laws.ts';
import { fold, foldTone, isLetter, isUpper } from '../text/letters.ts';
import type { NormalizedText } from '../text/source.ts';
import type { Draft } from './draft.ts';
import { readAttachment } from './law-attachment.ts';
import type { Attachment } from './law-attachment.ts';
import { belongsAbroad, comesFromAbroad } from './foreign.ts';
import { bearsForeignAbbreviation } from './foreign-abbreviation.ts';
import { ForeignNames } from './foreign-names.ts';
import { isOtherLaw, looksCited } from './law-context.ts';
import { readLawTitle } from './law-title.ts';
import type { LawTitle } from './law-title.ts';
import { skipSpacesBack, wordsBefore } from './words-before.ts';
import type { Word } from './words-before.ts';

const trigger =
  /[Ll][uụ][ậạaâ]t(?=\s)|LU[ẬẠAÂ]T(?=\s)|[Pp]háp\s{1,3}[Ll]ệnh(?=\s)|PHÁP\s{1,3}LỆNH(?=\s)|BL(?:HS|DS|LĐ|TTHS|TTDS|HH)(?![A-ZĐ&])|L(?:TTHC|THADS|HN&?GĐ|BHXH|BHYT|NSNN|SHTT|XLVPHC)(?![\p{L}\d&])/gu;

/** All laws, codes and ordinances that the text cites by name, with the number or year directly after the name. */
export function* findLawNames(source: NormalizedText): Generator<Draft> {
  const abroad = new ForeignNames(source);
  trigger.lastIndex = 0;
  let found: RegExpExecArray | null;
  while ((found = trigger.exec(source.text)) !== null) {
    const draft = isLetter(source.text.charCodeAt(found.index - 1))
      ? null
      : readLawName(source, found.index, found[0], abroad);
    const resume = trigger.lastIndex;
    if (draft !== null) yield draft;
    trigger.lastIndex = Math.max(resume, draft?.end ?? 0);
  }
}

function readLawName(source: NormalizedText, at: number, word: string, abroad: ForeignNames): Draft | null {
  const [full = codeAbbreviations[word], pointed] = [lawAbbreviations[word], word in lawAbbreviations];
  if (full !== undefined) return pointed && !isPointedInto(source, at) ? null : abbreviatedLaw(source, at, word, full);
  const opening = openingOf(source, at, word);
  if (opening === null || isOtherLaw(source, opening.start)) return null;
  const name = readLawTitle(source, at + word.length, opening.label);
  if (name === null) return null;
  if (isDefined(source, opening.start, name.end)) return null;
  const attachment = readAttachment(source, name.end);
  const ours = attachment !== null && attachment.number !== null;
  if (!ours && (abroad.listGoesOn(opening.start) || comesFromAbroad(source, opening.start))) {
    abroad.addToList(attachment?.end ?? name.end);
    return abroad.add(name.name, name.end);
  }
  if (!ours && isForeign(source, opening.start, name, attachment)) return abroad.add(name.name, name.end);
  if (attachment === null && abroad.goesOn(name.name, opening.start)) return null;
  const pair = attachment === null && opening.label === 'Luật' ? readAmendedPair(source, name) : null;
  if (pair !== null) return lawDraft(source, opening.start, pair.title, opening.label, pair.attachment);
  if (!opening.capital && !isCited(source, opening.start, attachment)) return null;
  if (!name.known && !isDocument(source, opening, name, attachment)) return null;
  return lawDraft(source, opening.start, name, opening.label, attachment);
}

/** `“Luật Doanh nghiệp” là Luật Doanh nghiệp ngày …`: a word that the text explains; what follows cites. */
const isDefined = (source: NormalizedText, start: number, end: number): boolean =>
  /["“]$/u.test(source.text.slice(Math.max(0, start - 1), start)) &&
  /^["”]\s(?:có\s)?(?:nghĩa\s)?(?:là|la)\s/iu.test(source.text.slice(end, end + 14));

/** A law that bears a number of the National Assembly is ours; any other is its country's. */
function isForeign(source: NormalizedText, start: number, name: LawTitle, attachment: Attachment | null): boolean {
  if (bearsForeignAbbreviation(source, start, name.end)) return true;
  const written = source.text.slice(start, name.end);
  const capitals = written === written.toUpperCase();
  const ends = attachment === null || attachment.end === name.end ? [name.end] : [name.end, attachment.end];
  return ends.some((end) => belongsAbroad(source, end, capitals));
}

/** A name that the table lacks needs a number or day, or a capital and a year, or words around it that cite. */
function isDocument(source: NormalizedText, opening: Opening, name: LawTitle, attachment: Attachment | null): boolean {
  if (attachment !== null && (attachment.number !== null || attachment.date !== null)) return true;
  if (!opening.capital) return false;
  if (/^\p{Lu}\p{Ll}+ [A-ZĐ]{3,8}$/u.test(name.name)) return true;
  return looksCited(source, opening.start, name.end);
}

const andLaw = /\s{1,4}và\s{1,4}Luật(?=\s)/uy;

/** `Luật Cán bộ, công chức và Luật Viên chức sửa đổi 2019` is one law that amends two. */
function readAmendedPair(source: NormalizedText, first: LawTitle): { title: LawTitle; attachment: Attachment } | null {
  andLaw.lastIndex = first.end;
  if (!andLaw.test(source.text)) return null;
  const second = readLawTitle(source, andLaw.lastIndex, 'Luật');
  const attachment = second === null ? null : readAttachment(source, second.end);
  if (second === null || attachment === null || !amends(source, second.end, attachment)) return null;
  return { title: { ...second, name: `${first.name} và Luật ${second.name}` }, attachment };
}

const amends = (source: NormalizedText, from: number, attachment: Attachment) =>
  attachment.number === null && /^\s{1,4}\(?sửa đổi/iu.test(source.text.slice(from, attachment.end));

interface Opening {
  start: number;
  label: 'Luật' | 'Bộ luật' | 'Pháp lệnh';
  capital: boolean;
}

/** `pháp luật`, `kỷ luật`, `định luật`, `thể luật`: with their marks, because `thay thế Luật …` and `quy định Luật …` cite. */
const beforeLaw = /^(?:phá|lách|pháp|kỷ|kỉ|qui|quy|định|âm|thể|giới|đạo|thi|phap|ky|ki|dinh|am|the|gioi|dao|pha)$/iu;

/** `thay the Luat …`, without marks. */
const isReplaced = (before: Word, further: Word | undefined) =>
  foldTone(before.text) === 'the' && further !== undefined && fold(further.text) === 'thay';

/** What kind of name begins here; null in `pháp luật`, `kỷ luật`, `Công ty Luật`, `Đại học Luật`. */
function openingOf(source: NormalizedText, at: number, word: string): Opening | null {
  const capital = isUpper(word.charCodeAt(0));
  if (/^p/iu.test(word)) return { start: at, label: 'Pháp lệnh', capital };
  const [before, further] = wordsBefore(source, at, 2);
  if (before !== undefined) {
    const folded = fold(before.text);
    if (folded === 'bo' && /^(?:bộ|bo)$/iu.test(before.text))
      return { start: before.start, label: 'Bộ luật', capital: isUpper(before.text.charCodeAt(0)) || capital };
    if (
      beforeLaw.test(before.text) &&
      !isReplaced(before, further) &&
      !(capital && !/^(?:pháp|phap|k[ỷỉyi])$/iu.test(before.text) && isLineStart(source, at))
    )
      return null;
    const one = foldTone(before.text);
    if (lawFirms.has(one) || (further !== undefined && lawFirms.has(`${foldTone(further.text)} ${one}`))) return null;
  }
  return { start: at, label: 'Luật', capital };
}

function isLineStart(source: NormalizedText, at: number): boolean {
  const end = skipSpacesBack(source, at);
  return source.text.slice(end, at).includes('\n');
}

/** A type word in small letters is a citation only with a year, number or date, or after a provision. */
function isCited(source: NormalizedText, at: number, attachment: Attachment | null): boolean {
  if (attachment !== null) return true;
  const window = source.text.slice(Math.max(0, at - 28), at);
  source.steps += 28;
  return /(?:[Đđ]iều|[Kk]hoản)\s{1,3}\d{1,3}[a-z]?\s{1,3}(?:của\s{1,3})?$|Căn cứ\s{1,3}$/u.test(window);
}

/** The draft of a law that was read by its name. */
export function lawDraft(
  source: NormalizedText,
  start: number,
  name: LawTitle,
  label: Opening['label'],
  attachment: Attachment | null,
): Draft {
  const year = attachment?.year ?? null;
  const full = `${label} ${name.name}`;
  const amended = attachment !== null && amends(source, name.end, attachment);
  const canonical =
    attachment?.number?.canonical ?? `${full}${amended ? ' sửa đổi' : ''}${year === null ? '' : ` ${year}`}`;
  const row = kindByLabel(label);
  const end = attachment?.end ?? name.end;
  return {
    start,
    end,
    canonical,
    type: row.label,
    row,
    family: attachment?.number ? 'assembly' : 'law-name',
    parts: attachment?.number?.parts ?? null,
    defects: attachment?.number?.defects ?? [],
    date: attachment?.date ?? year,
    ...(attachment?.number && { lawName: full }),
    contextEnd: attachment?.contextEnd ?? end,
    tail: null,
  };
}

/** An abbreviation could be anything; after a provision it is a law. */
function isPointedInto(source: NormalizedText, at: number): boolean {
  source.steps += 40;
  return /(?:Điều|điều|[Kk]hoản)\s[^.;\n]{0,30}\d[a-zđ]?\s{1,3}(?:của\s)?$/u.test(
    source.text.slice(Math.max(0, at - 48), at),
  );
}

function abbreviatedLaw(source: NormalizedText, at: number, word: string, full: string): Draft {
  const end = at + word.length;
  const label = full.startsWith('Bộ luật') ? 'Bộ luật' : 'Luật';
  const title = { end, name: full.slice(label.length + 1), known: true };
  return lawDraft(source, at, title, label, readAttachment(source, end));
}
