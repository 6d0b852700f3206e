import { itemAt, lastItem } from '../../../items.ts';
import { readDate } from '../context/date.ts';
import { lexSymbol, opensNumber } from '../lexer/index.ts';
import { isDigit } from '../text/letters.ts';
import type { NormalizedText } from '../text/source.ts';
import type { Draft, PartialDraft } from './draft.ts';
import { mayHaveLeadIn, readLeadIn } from './lead-in.ts';
import type { LeadIn } from './lead-in.ts';
import { isListLink } from './list.ts';
import { ListedNumbers } from './listed-numbers.ts';
import { readNumbered } from './numbered.ts';
import { numberInCell } from './number-in-cell.ts';
import { readRange } from './number-range.ts';
import { readPartial } from './partial.ts';
import { readTightList } from './tight-list.ts';
import { readSharing } from './shared-symbol.ts';
import { wordsBefore } from './words-before.ts';

/** A cheap look: the separator of cells is before the number. */
const isCellStart = ({ text }: NormalizedText, at: number) => /[|\t] {0,4}$/u.test(text.slice(Math.max(0, at - 5), at));

const isPartial = (draft: Draft | null): draft is PartialDraft => draft !== null && draft.family === 'partial';

/** Goes once through the text and tries every run of digits that no named law or resolution has claimed. */
export class NumberScan {
  private readonly source: NormalizedText;
  private readonly claimed: readonly Draft[];
  private readonly found: Draft[] = [];
  private readonly listed: ListedNumbers;
  private claim = 0;
  /** The mention that a list may continue. */
  private last: Draft | null = null;
  /** Whether its type word is in the plural: `các Nghị định 15, 16`. */
  private plural = false;
  /** Where a symbol ended that was refused for its head: `mẫu số 01/QĐ-X, 02/QĐ-X` is refused as a whole. */
  private refusedEnd = -1;

  constructor(source: NormalizedText, claimed: readonly Draft[]) {
    this.source = source;
    this.claimed = claimed;
    this.listed = new ListedNumbers(source);
  }

  run(): Draft[] {
    const { text } = this.source;
    for (let at = 0; at < text.length;) {
      if (!isDigit(text.charCodeAt(at))) at++;
      else at = this.claimedEnd(at) ?? this.tryAt(at);
    }
    return this.found;
  }

  private claimedEnd(at: number): number | null {
    while (this.claim < this.claimed.length && itemAt(this.claimed, this.claim).end <= at) this.claim++;
    const claim = this.claimed[this.claim];
    return claim !== undefined && claim.start <= at ? claim.end : null;
  }

  /** Tries the run of digits at an offset; returns where to go on. */
  private tryAt(at: number): number {
    const runEnd = this.endOfRun(at);
    if (!opensNumber(this.source.text, at)) return runEnd;
    const lexed = lexSymbol(this.source, at, false);
    const symbol = lexed !== null && lexed.segments.length > 0;
    const linked = this.last !== null && isListLink(this.source, this.last.contextEnd, at);
    if (!symbol && isCellStart(this.source, at)) {
      const inCell = numberInCell(this.source, at, () => this.listed.has(at));
      if (inCell !== null) {
        this.found.push(inCell);
        return inCell.end;
      }
    }
    if (!symbol && !linked && !mayHaveLeadIn(this.source, at)) return runEnd;
    const head = readLeadIn(this.source, at);
    if (this.refuses(head, at, lexed?.end ?? runEnd)) return runEnd;
    const tight = readTightList(this.source, at, head);
    if (tight !== null) {
      this.found.push(...tight.slice(0, -1));
      return this.accept(lastItem(tight), head);
    }
    const draft =
      readRange(this.source, at, head) ??
      readNumbered(this.source, at, head, linked ? this.last : null, lexed, () => this.listed.has(at)) ??
      this.partialAt(at, head, linked);
    if (draft === null) return runEnd;
    return this.accept(draft, head);
  }

  private endOfRun(at: number): number {
    let end = at + 1;
    while (isDigit(this.source.text.charCodeAt(end))) end++;
    this.source.steps += end - at;
    return end;
  }

  /** A number after `mẫu số` is refused, and so are those that its list continues with. */
  private refuses(head: LeadIn, at: number, end: number): boolean {
    const continues = head.row === null && this.refusedEnd >= 0 && isListLink(this.source, this.refusedEnd, at);
    if (!head.other && !continues) return false;
    this.refusedEnd = end;
    return true;
  }

  private partialAt(at: number, head: LeadIn, linked: boolean): Draft | null {
    const chain = isPartial(this.last) && (linked || this.repeatsType(this.last, head)) ? this.last : null;
    const between = chain === null && linked && head.row === null && !head.so ? this.asPartial() : null;
    const draft = readPartial(this.source, at, head, chain ?? between);
    if (draft === null) return null;
    const shared = readSharing(this.source, draft);
    if (shared !== null) {
      this.found.push(...shared.slice(0, -1));
      return lastItem(shared);
    }
    if (between !== null) return null;
    if (head.row !== null || draft.parts.year !== null || head.so || this.plural) return draft;
    this.plural = draft.parts.num.length > 1 && isLongList(this.source, at, draft.end);
    return this.plural ? draft : null;
  }

  /** The full mention before as the head of numbers that share the symbol of the one after: `27-NQ/TW, 28, 29-NQ/TW`. */
  private asPartial(): PartialDraft | null {
    const { last } = this;
    if (last === null || last.row === null || last.parts === null || last.tail === null) return null;
    return { ...last, row: last.row, parts: last.parts, family: 'partial', certain: false };
  }

  /** `TT36, TT41`: a list that says its type again. */
  private repeatsType(last: PartialDraft, head: LeadIn): boolean {
    return head.row === last.row && isListLink(this.source, last.contextEnd, head.start);
  }

  private accept(draft: Draft, head: LeadIn): number {
    const date = draft.family === 'shared-symbol' ? null : readDate(this.source, draft.end);
    const dated =
      date === null
        ? draft
        : { ...draft, date: date.date, contextEnd: date.end, defects: [...draft.defects, ...date.defects] };
    this.found.push(dated);
    this.last = dated;
    if (head.typeStart >= 0) this.plural = isPlural(this.source, head.typeStart);
    return draft.end;
  }
}

const nextMember = /\s?(?:,|và)\s(?=\d{2,4}(?![\d/.,%]\d|[\d/%]))/uy;

/** Whether the list of bare numbers goes on, `Nghị quyết 57, 59, 66 và 68`, or a last one ends it, `Quyết định 40 và 41;`. */
function isLongList(source: NormalizedText, at: number, end: number): boolean {
  nextMember.lastIndex = end;
  if (nextMember.test(source.text)) return true;
  // `Thông tư 27, 22 của Bộ GDĐT`, `Thông tư 26 và 27 năm 2020`
  if (
    /(?:,|\svà)\s$/iu.test(source.text.slice(at - 4, at)) &&
    /^\s(?:(?:của|do)\s(?:Bộ|Sở|Chính phủ|Thủ tướng|UBND|HĐND)|năm\s(?:19|20)\d\d(?!\s?[-–]\s?\d)|ngày\s\d{1,2}\/\d{1,2}\/\d{4})(?!\p{L})/iu.test(
      source.text.slice(end, end + 18),
    )
  )
    return true;
  return (
    /và\s{1,3}$/u.test(source.text.slice(at - 6, at)) &&
    /^(?:\s{0,2}[;,.)]|\s{0,4}$)/u.test(source.text.slice(end, end + 4))
  );
}

function isPlural(source: NormalizedText, at: number): boolean {
  const [before] = wordsBefore(source, at, 1);
  return before !== undefined && /^(?:các|những|hai|ba|bốn|nhiều)$/iu.test(before.text);
}
