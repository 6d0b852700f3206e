import { itemAt } from '../../items.ts';
import { keyOf } from './letters.ts';

/** Longest row of words that are looked for as one: a sign between them that the other side does not have. */
const MOST_JOINED = 4;
/** Longest word that is looked for as two. Trying each place of a longer one takes quadratic time, and nobody writes one. */
const LONGEST_IN_TWO = 64;

/** Words, each as often as it is there. */
export class WordStock {
  private readonly counts = new Map<string, number>();

  constructor(words: readonly string[]) {
    for (const key of words.map(keyOf)) this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  has(word: string): boolean {
    return this.counts.has(keyOf(word));
  }

  /** Takes words out, each once. @returns those that are not there, in order. */
  take(words: readonly string[]): string[] {
    const missing: string[] = [];
    for (let at = 0; at < words.length; at++) {
      const word = itemAt(words, at);
      if (this.takeOne(keyOf(word)) || this.takeInTwo(word)) continue;
      const joined = this.takeJoined(words.slice(at, at + MOST_JOINED));
      if (joined === 0) missing.push(word);
      else at += joined - 1;
    }
    return missing;
  }

  private takeOne(key: string): boolean {
    const left = this.counts.get(key) ?? 0;
    if (left > 0) this.counts.set(key, left - 1);
    return left > 0;
  }

  private isLeft(key: string): boolean {
    return (this.counts.get(key) ?? 0) > 0;
  }

  /** A word that is there as two, with nothing but a sign between them. */
  private takeInTwo(word: string): boolean {
    if (word.length > LONGEST_IN_TWO) return false;
    for (let at = 1; at < word.length; at++) {
      const [first, second] = [keyOf(word.slice(0, at)), keyOf(word.slice(at))];
      if (first === second ? (this.counts.get(first) ?? 0) < 2 : !this.isLeft(first) || !this.isLeft(second)) continue;
      return this.takeOne(first) && this.takeOne(second);
    }
    return false;
  }

  /** How many words from the first on are there as one; 0 when none are. */
  private takeJoined(words: readonly string[]): number {
    for (let length = words.length; length > 1; length--)
      if (this.takeOne(keyOf(words.slice(0, length).join('')))) return length;
    return 0;
  }
}
