import type { Encoding } from '../../text/legacy/encoding.ts';
import { inlineText } from './blocks.ts';
import { joinPieces } from './pieces.ts';
import type { JoinFindings, Piece } from './pieces.ts';

const marks = { bold: false, italic: false, strike: false, link: null };
const unnoticed = (): JoinFindings => ({
  unread: [],
  typedAsUnicode: [],
  decoded: new Set(),
  decomposed: false,
  hidden: 0,
});

/** The text of some runs that follow each other. Text of old fonts is decoded, letters cut by the border of two runs too. */
export class Passage {
  private plain = '';
  /** All text so far, once some of it is in an old font. */
  private pieces: Piece[] | null = null;

  add(text: string, encoding: Encoding = 'unicode'): void {
    if (encoding !== 'unicode') this.pieces ??= [piece(this.plain, 'unicode')];
    if (this.pieces) this.pieces.push(piece(text, encoding));
    else this.plain += text;
  }

  text(): string {
    return this.pieces ? inlineText(joinPieces(this.pieces, unnoticed())) : this.plain;
  }
}

const piece = (value: string, encoding: Encoding): Piece => ({
  type: 'text',
  value,
  marks,
  encoding,
  capitals: false,
  keepsTyped: false,
});
