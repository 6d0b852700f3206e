import { gaps, smallLetters } from './letters.ts';

/** Letters of a passage that is certainly itself, whatever is around it. */
const CERTAIN = 12;
/** Letters that the body may have before a passage and the Word file has not: the automatic number of a paragraph. */
const REACH = { certain: 64, short: 12 };

/** Letters and digits in one row, with 1 where a word begins, and at the end. */
interface Row {
  letters: string;
  begins: Uint8Array;
}

function rowOf(text: string): Row {
  const begins = new Uint8Array(text.length + 1);
  let removed = 0;
  const letters = text.replace(gaps, (gap, at: number) => {
    begins[at - removed] = 1;
    removed += gap.length;
    return '';
  });
  begins[0] = 1;
  begins[letters.length] = 1;
  return { letters, begins };
}

/**
 * The letters of a body in one row. Passages of the Word file are taken out of it in their order; what nobody took is
 * left over. Takes linear time: a passage is looked for at the place where the last one ended, and a little after it.
 */
export class BodyStream {
  private readonly body: Row;
  private readonly taken: { from: number; to: number }[] = [];
  private at = 0;

  /** @param texts of the blocks of a body, in order. */
  constructor(texts: readonly string[]) {
    this.body = rowOf(texts.map(smallLetters).join(' '));
  }

  /** Takes a passage out. @returns whether it is there, or has no words. */
  take(text: string): boolean {
    const passage = rowOf(smallLetters(text));
    const { length } = passage.letters;
    if (length === 0) return true;
    const from = this.find(passage);
    if (from === null) return false;
    this.at = from + length;
    this.taken.push({ from, to: this.at });
    return true;
  }

  private find(passage: Row): number | null {
    const { letters, begins } = passage;
    const isCertain = letters.length >= CERTAIN;
    const { body, at } = this;
    // A sign of the body that the Word file does not have as text may be between two words: a check box.
    if (body.letters.startsWith(letters, at) && (isCertain || body.begins[at + letters.length] === 1)) return at;
    const hasWords = (from: number) =>
      begins.subarray(0, letters.length + 1).every((each, index) => each === body.begins[from + index]);
    const reach = body.letters.slice(at, at + letters.length + (isCertain ? REACH.certain : REACH.short));
    for (let found = reach.indexOf(letters); found >= 0; found = reach.indexOf(letters, found + 1))
      if (hasWords(at + found)) return at + found;
    return null;
  }

  /** The words that nobody took. */
  rest(): string[] {
    const { letters, begins } = this.body;
    const words: string[] = [];
    let from = 0;
    for (const each of [...this.taken, { from: letters.length, to: letters.length }]) {
      for (let at = from, begin = from; at < each.from;) {
        at++;
        if (at < each.from && begins[at] !== 1) continue;
        words.push(letters.slice(begin, at));
        begin = at;
      }
      from = each.to;
    }
    return words;
  }
}
