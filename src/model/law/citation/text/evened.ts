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
 * Units that {@link toNfc} and the steps below change, and some more. All the letters of Vietnamese, digits and usual signs are
 * none, and most blocks have nothing else: to ask once takes a fifth of what the steps take to find nothing.
 */
const maybeUneven = /[\u0300-\u1e9f\u1efa-\u2015\u202f-\uffff\u00a0\u00ad\u00d0\u00f0]/;
/** How markup begins. Apart, because one class of all these units takes five times as long as the two. */
const maybeMarkup = /[*_`\\]|&[#A-Za-z]|<[/A-Za-z]|\]\(/;

/** One block in which citations are written with one kind of sign each: not in full width, without entities, tags and emphasis. */
export function evened(raw: string): Evened {
  if (!maybeUneven.test(raw) && !maybeMarkup.test(raw)) return { ...unedited(raw), nfc: raw };
  const nfc = toNfc(raw);
  const entities = withoutEntities(nfc.replace(fullWidth, toAscii));
  return { ...after(entities, sourceOfNfc(entities.text)), nfc };
}
