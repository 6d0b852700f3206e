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
