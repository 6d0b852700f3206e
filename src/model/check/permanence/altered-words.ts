import { isInForce } from './altered-looks.ts';
import { alteredLeaf, alteredPassages, isIssuedDocument, isIssuedField, otherLooks } from './altered-values.ts';
import type { AlteredValue } from './altered-values.ts';
import { alteredLeaves } from './altered-leaves.ts';
import type { KeptRecord } from './published.ts';
import { isAbout, isAddition } from './upkeep.ts';

/** Kinds whose facts change with the world and not with the record: an agency has another address, another telephone, another head. */
const livesOn: ReadonlySet<KeptRecord['collection']> = new Set(['organizations', 'removals', 'pageCodes']);

/**
 * What the site says itself and says otherwise now: law, duties, days off, summaries, notes, and what it says about an issued document.
 * A word more makes a sentence say the opposite, so every value is compared; what only comes is no alteration.
 */
export function alteredWords(before: KeptRecord, after: KeptRecord): AlteredValue[] {
  if (livesOn.has(before.collection)) return [];
  const root = { was: before.data, is: after.data };
  const fields = alteredLeaves(before.data, after.data)
    .filter((leaf) => !isAbout(before.collection, leaf.path) && !isIssuedField(before, leaf.path[0] ?? ''))
    .filter((leaf) => !isAddition(leaf, root))
    .map(alteredLeaf);
  return isIssuedDocument(before)
    ? fields
    : [...fields, ...inBody(before, after), ...otherLooks(before, after, isInForce)];
}

/** Passages of a text that the site wrote; a new sentence between two others is an addition. */
const inBody = ({ body: past }: KeptRecord, { body: present }: KeptRecord): AlteredValue[] =>
  past && present
    ? alteredPassages(past, present).filter(
        ({ before, after, near: [lead = ''] }) =>
          !(before === '' && /[.!?…]$/u.test(String(after).trim()) && /(?:^|[.!?…:;])$/u.test(lead)),
      )
    : [];
