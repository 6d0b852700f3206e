import { fold } from '../text/letters.ts';
import type { NormalizedText } from '../text/source.ts';

/** How far a paragraph about the law of another country reaches. */
const REACH = 400;
const endsIt = /\n\s*\n|Việt Nam|nước ta|ở ta(?!\p{L})|QH\d\d/u;

/** `Luật Giáo dục Nhật Bản …. Điều 5 Luật Giáo dục nói rõ`: the name alone, in the same paragraph, is still that of the other country. */
export class ForeignNames {
  private readonly source: NormalizedText;
  private readonly ends = new Map<string, number>();

  constructor(source: NormalizedText) {
    this.source = source;
  }

  /** Where the last law ends that other words before it make foreign. */
  private listEnd = -1;

  /** Whether a law goes on with a list of laws that a country before it has: `Hàn Quốc có Luật A, Luật B`. */
  listGoesOn(at: number): boolean {
    return (
      this.listEnd >= 0 &&
      at - this.listEnd < 16 &&
      /^\s{0,2}(?:,|;|và|hoặc|cùng|,\s{1,2}và)\s{1,3}(?:các\s{1,2}|cả\s{1,2})?$/iu.test(
        this.source.said.slice(this.listEnd, at),
      )
    );
  }

  /** Remembers where a law ends that is foreign by what is before it. */
  addToList(end: number): void {
    this.listEnd = end;
  }

  /** Remembers a name that is foreign up to an offset. */
  add(name: string, end: number): null {
    this.ends.set(fold(name), end);
    return null;
  }

  /** Whether the name at an offset is that of the last foreign law of the name. */
  goesOn(name: string, at: number): boolean {
    const end = this.ends.get(fold(name));
    if (end === undefined || at - end > REACH) return false;
    this.source.steps += at - end;
    if (endsIt.test(this.source.text.slice(end, at))) return false;
    this.ends.set(fold(name), at);
    return true;
  }
}
