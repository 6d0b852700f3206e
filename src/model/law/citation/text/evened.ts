import { toNfc } from '../../../text/nfc.ts';
import { after, unedited } from './edited.ts';
import type { Edited } from './edited.ts';
import { withoutEntities } from './entities.ts';
import { sourceOfNfc } from './source.ts';

/** A block in NFC, and what it is after one kind of dash, slash and space is left, and no markup. */
export interface Evened extends Edited {
  nfc: string;
}

/** Letters, digits and signs of full width, as East Asian keyboards type them. */
const fullWidth = /[\uff01-\uff5e]/gu;
const toAscii = (letter: string) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0);

/**
 * A unit that {@link toNfc} and the steps below change, or the beginning of markup. All the letters of Vietnamese, digits and usual
 * signs are none, and most blocks have nothing else: to ask once takes a fifth of what the steps take to find nothing.
 */
const maybeUneven =
  /[\u0300-\u1e9f*_`\\\u00a0\u00ad\u00d0\u00f0\u1efa-\u2015\u202f\u2044\u205f\u2060\u2126-\u212b\u2212\u2215\u2329\u232a\u2adc-\uffff]|&[#A-Za-z]|<[/A-Za-z]|\]\(/;

/** One block in which citations are written with one kind of sign each: not in full width, without entities, tags and emphasis. */
export function evened(raw: string): Evened {
  if (!maybeUneven.test(raw)) return { ...unedited(raw), nfc: raw };
  const nfc = toNfc(raw);
  const entities = withoutEntities(nfc.replace(fullWidth, toAscii));
  return { ...after(entities, sourceOfNfc(entities.text)), nfc };
}
