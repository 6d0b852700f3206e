import { PdfTokens } from './pdf-tokens.ts';

/** A value of PDF. Numbers, references and `true` are words: `8 0 R` is three. */
export type PdfValue =
  { type: 'name' | 'string' | 'word'; text: string } | { type: 'array'; items: PdfValue[] } | PdfDictionary;

export interface PdfDictionary {
  type: 'dictionary';
  /** Keys and values in their order. A reference gives its first word to its key and the others to no key. */
  entries: { key: string; value: PdfValue }[];
}

/** What one object has: its values, and where its stream begins, null where it has none. */
export interface PdfObject {
  values: PdfValue[];
  stream: number | null;
  /** Where reading ended. */
  end: number;
}

/** Brackets in brackets; readers give up earlier. */
const MOST_NESTED = 500;

/** Thrown where a file is written so that its objects cannot be looked at within limits. */
export class TooTangled extends Error {
  override name = 'TooTangled';
}

const ends = new Set(['endobj', 'obj', 'stream', 'xref', 'trailer', 'startxref']);

/**
 * The values from a place on, up to the end of the object. A list or dictionary that is not closed goes on to the end of the file, also
 * over the word `endobj`, as readers of PDF take it. @param most values that are read. @throws TooTangled
 */
export function readObject(text: string, from: number, most = Infinity): PdfObject {
  const tokens = new PdfTokens(text, from);
  const values: PdfValue[] = [];
  const open: (PdfDictionary | { type: 'array'; items: PdfValue[] })[] = [];
  /** Of each open dictionary the key that waits for its value. */
  const keys: (string | null)[] = [];
  const add = (value: PdfValue) => {
    const inner = open.at(-1);
    if (inner === undefined) values.push(value);
    else if (inner.type === 'array') inner.items.push(value);
    else if (keys.at(-1) === null) {
      if (value.type === 'name') keys[keys.length - 1] = value.text;
      else inner.entries.push({ key: '', value });
    } else {
      inner.entries.push({ key: keys.at(-1) ?? '', value });
      keys[keys.length - 1] = null;
    }
  };
  for (;;) {
    const token = open.length === 0 && values.length >= most ? ({ type: 'end' } as const) : tokens.next();
    if (token.type === 'end') return { values, stream: null, end: tokens.at };
    if (token.type === '<<' || token.type === '[') {
      const inner = token.type === '[' ? { type: 'array', items: [] } : { type: 'dictionary', entries: [] };
      add(inner as PdfValue);
      open.push(inner as PdfDictionary);
      keys.push(null);
      if (open.length > MOST_NESTED) throw new TooTangled();
    } else if (token.type === '>>' || token.type === ']') {
      if (open.at(-1)?.type !== (token.type === ']' ? 'array' : 'dictionary')) continue;
      open.pop();
      keys.pop();
    } else if (open.length === 0 && token.type === 'word' && ends.has(token.text))
      return { values, stream: token.text === 'stream' ? tokens.at : null, end: tokens.at };
    else add(token);
  }
}
