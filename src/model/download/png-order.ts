import { asciiAt } from '../first-bytes.ts';
import { viewOf } from './bytes.ts';
import { sizeAt } from './picture-size.ts';

/** Whether a chunk that may be in a PNG is needed where it is. */
type Verdict = 'needed' | 'of no use' | 'in the way';

const COLOUR = { grey: 0, full: 2, palette: 3 } as const;

/**
 * The order of a PNG (PNG 3rd edition, 5.6): a palette only for a picture that has one, points in one run, frames only of a moving picture. What is of no
 * use where it is is not shown, so it could be anything.
 */
export class PngOrder {
  #head = new Uint8Array();
  #palette = 0;
  #before = '';
  #hasPoints = false;
  /** Frames that are still to come. */
  #frames = 0;
  #hasFrame = false;

  /** @param type of the chunk. @param data of it */
  judge(type: string, data: Uint8Array): Verdict {
    const verdict = this.#verdictOf(type, data);
    this.#before = type;
    return verdict;
  }

  #verdictOf(type: string, data: Uint8Array): Verdict {
    const colour = this.#head[9];
    if (this.#before === '') this.#head = Uint8Array.from(data);
    if ((type === 'IHDR') !== (this.#before === '')) return 'in the way';
    if (type === 'IDAT') {
      if (this.#hasPoints && this.#before !== 'IDAT') return 'in the way';
      this.#hasPoints = true;
      return 'needed';
    }
    if (type === 'PLTE') {
      if (colour !== COLOUR.palette || this.#hasPoints) return 'of no use';
      this.#palette = data.length / 3;
      return this.#palette <= 2 ** (this.#head[8] ?? 0) ? 'needed' : 'in the way';
    }
    if (type === 'tRNS') return !this.#hasPoints && data.length <= this.#mostClear(colour) ? 'needed' : 'of no use';
    return this.#ofFrames(type, data);
  }

  #mostClear(colour: number | undefined): number {
    if (colour === COLOUR.palette) return this.#palette;
    if (colour === COLOUR.grey) return 2;
    return colour === COLOUR.full ? 6 : 0;
  }

  #ofFrames(type: string, data: Uint8Array): Verdict {
    if (type === 'acTL') {
      if (this.#hasPoints) return 'of no use';
      this.#frames = viewOf(data).getUint32(0);
      return 'needed';
    }
    if (type === 'fcTL') {
      if (this.#frames === 0 || (!this.#hasPoints && this.#hasFrame)) return 'of no use';
      this.#frames -= 1;
      this.#hasFrame = true;
      return this.#isWithin(data) ? 'needed' : 'in the way';
    }
    if (type !== 'fdAT') return 'needed';
    return this.#hasPoints && (this.#before === 'fcTL' || this.#before === 'fdAT') ? 'needed' : 'of no use';
  }

  /** A frame is inside the picture (11.3.6.2). */
  #isWithin(data: Uint8Array): boolean {
    const [whole, frame, from] = [sizeAt(this.#head, 0), sizeAt(data, 4), sizeAt(data, 12)];
    return from.width + frame.width <= whole.width && from.height + frame.height <= whole.height;
  }
}

/** Whether these bytes of the head are a kind of colour that there is. */
export const isKnownColour = (head: Uint8Array): boolean =>
  [
    '0 1',
    '0 2',
    '0 4',
    '0 8',
    '0 16',
    '2 8',
    '2 16',
    '3 1',
    '3 2',
    '3 4',
    '3 8',
    '4 8',
    '4 16',
    '6 8',
    '6 16',
  ].includes(`${head[9]} ${head[8]}`) &&
  asciiAt(head, 10, 2) === '\0\0' &&
  (head[12] ?? 2) < 2;
