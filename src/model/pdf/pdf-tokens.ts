/** A token of the syntax of PDF (ISO 32000-1, 7.2 and 7.3). Text is Latin-1: a letter for a byte. */
export type PdfToken =
  | { type: 'name' | 'string' | 'word'; text: string }
  | { type: '<<' }
  | { type: '>>' }
  | { type: '[' }
  | { type: ']' }
  /** After the last token. */
  | { type: 'end' };

/** White space and delimiters: what ends a name, a number, a word. */
const ENDS_WORD = new Set('\0\t\n\f\r ()<>[]{}/%');

const escaped: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const OCTAL = /^[0-7]{1,3}/u;

/** Reads tokens from a place in a file on. What no token begins with is left out, as readers of PDF do. */
export class PdfTokens {
  readonly #text: string;
  /** Where the next token is looked for. */
  at: number;

  /** @param text Latin-1 */
  constructor(text: string, at: number) {
    this.#text = text;
    this.at = at;
  }

  next(): PdfToken {
    const text = this.#text;
    for (;;) {
      const letter = text[this.at];
      if (letter === undefined) return { type: 'end' };
      this.at += 1;
      if (letter === '%') this.at = endOfLine(text, this.at);
      else if (letter === '(') return { type: 'string', text: this.#string() };
      else if (letter === '/') return { type: 'name', text: nameOf(this.#regular()) };
      else if (letter === '[' || letter === ']') return { type: letter };
      else if ((letter === '<' || letter === '>') && text[this.at] === letter) {
        this.at += 1;
        return { type: letter === '<' ? '<<' : '>>' };
      } else if (letter === '<') return { type: 'string', text: this.#hexString() };
      else if (!ENDS_WORD.has(letter)) {
        this.at -= 1;
        return { type: 'word', text: this.#regular() };
      }
    }
  }

  /** The letters up to the next white space or delimiter. */
  #regular(): string {
    const from = this.at;
    while (this.at < this.#text.length && !ENDS_WORD.has(this.#text.charAt(this.at))) this.at += 1;
    return this.#text.slice(from, this.at);
  }

  /** A string in brackets, which may have brackets in it. One without an end goes to the end of the file. */
  #string(): string {
    const text = this.#text;
    const pieces: string[] = [];
    let from = this.at;
    for (let depth = 1; this.at < text.length; this.at++) {
      const letter = text[this.at];
      if (letter === '(') depth += 1;
      else if (letter === ')') depth -= 1;
      if (depth === 0) break;
      if (letter !== '\\') continue;
      pieces.push(text.slice(from, this.at));
      const [piece, length] = escapeAt(text, this.at + 1);
      pieces.push(piece);
      from = this.at + 1 + length;
      this.at = from - 1;
    }
    pieces.push(text.slice(from, this.at));
    this.at += 1;
    return pieces.join('');
  }

  #hexString(): string {
    const end = this.#text.indexOf('>', this.at);
    const to = end < 0 ? this.#text.length : end;
    const digits = this.#text.slice(this.at, to).replace(/[^\da-f]/giu, '');
    this.at = to + 1;
    return lettersOfHex(digits);
  }
}

/** The bytes that hexadecimal digits write, a letter for each; a last digit without its second one has a zero. */
export const lettersOfHex = (digits: string): string =>
  digits.replace(/..?/gu, (pair) => String.fromCharCode(parseInt(pair.padEnd(2, '0'), 16)));

/** The letters of a string in brackets whose end is known. */
export const unescaped = (written: string): string => {
  const pieces: string[] = [];
  let from = 0;
  for (let at = written.indexOf('\\'); at >= 0; at = written.indexOf('\\', from)) {
    const [piece, length] = escapeAt(written, at + 1);
    pieces.push(written.slice(from, at), piece);
    from = at + 1 + length;
  }
  return [...pieces, written.slice(from)].join('');
};

/** What is written after a backslash, and its length. A line end after it is nothing. */
function escapeAt(text: string, at: number): [string, number] {
  const octal = OCTAL.exec(text.slice(at, at + 3))?.[0];
  if (octal !== undefined) return [String.fromCharCode(parseInt(octal, 8) & 0xff), octal.length];
  const letter = text.charAt(at);
  if (letter === '\r') return ['', text[at + 1] === '\n' ? 2 : 1];
  if (letter === '\n') return ['', 1];
  return [escaped[letter] ?? letter, letter.length];
}

function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}

/** A letter of a name may be written by its number: `/J#53`. */
export const nameOf = (written: string): string =>
  written.includes('#')
    ? written.replace(/#([\da-f]{2})/giu, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : written;
