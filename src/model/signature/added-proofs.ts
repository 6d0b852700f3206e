import { groupedEntries, textIn } from '../pdf/grouped-entries.ts';
import type { PdfDictionary } from '../pdf/pdf-values.ts';
import { dictionaryOf, isOnly, ObjectRoles, plain } from './object-roles.ts';
import type { FoundObject } from './object-roles.ts';

/** What a program changes in a catalogue that gets a store of proofs (ETSI EN 319 142-1, 5.4.2). */
const ofStore = ['DSS', 'Extensions', 'Version'];

/**
 * Whether all that follows a signature is a store of proofs (DSS): certificates and answers about revocation, which no page shows. Programs add
 * it after the last signature and sign nothing, so that the signature can be verified when its authority no longer answers (PAdES B-LT).
 * @param before objects of the signed part. @param after those of the part that follows
 */
export function addsOnlyProofs(before: readonly FoundObject[], after: readonly FoundObject[]): boolean {
  const past = new ObjectRoles(before);
  const all = new ObjectRoles([...before, ...after]);
  let proofs = 0;
  for (const object of after) {
    if (object.number === null) continue;
    const dictionary = dictionaryOf(object);
    const roles = object.number === '' ? null : all.rolesOf(object.number);
    if (roles !== null && isOnly(roles, 'security-store')) proofs++;
    else if (roles?.size === 0 && object.stream !== null && isTable(dictionary)) continue;
    else if (past.root === null || plain(object.number) !== past.root) return false;
    else if (!hasSameKeys(dictionaryOf(past.get(past.root)), dictionary)) return false;
  }
  return proofs > 0;
}

/** A table of places, or a stream of objects, whose objects are looked at one by one. */
const isTable = (dictionary: PdfDictionary | null): boolean =>
  dictionary !== null && ['XRef', 'ObjStm'].includes(textIn(dictionary, 'Type') ?? '');

/** Whether a catalogue says what it said, but for its store. */
function hasSameKeys(before: PdfDictionary | null, after: PdfDictionary | null): boolean {
  const said = (dictionary: PdfDictionary | null) =>
    dictionary &&
    [...groupedEntries(dictionary)]
      .filter(([key]) => !ofStore.includes(key))
      .map((entry) => JSON.stringify(entry))
      .sort()
      .join('\n');
  return before !== null && said(before) === said(after);
}
