import { dictionariesIn, groupedEntries, textIn } from '../pdf/grouped-entries.ts';
import type { PdfDictionary, PdfObject, PdfValue } from '../pdf/pdf-values.ts';

/** An object of a file with its number; null where it has none: the trailer. */
export interface FoundObject extends Pick<PdfObject, 'values' | 'stream'> {
  number: string | null;
}

/** What adding a signature changes of these dictionaries, by `/Type` (ISO 32000-2, 12.8; PAdES, ETSI EN 319 142-1 5.4). */
const mayDiffer: Readonly<Record<string, readonly string[]>> = {
  Catalog: ['AcroForm', 'DSS', 'Perms', 'Extensions', 'Metadata', 'Version'],
  Page: ['Annots', 'Tabs', 'LastModified'],
};
const ofForm = ['Fields', 'SigFlags', 'DR', 'DA', 'NeedAppearances'];

/** The keys of the dictionary that says who made a file and when; no page shows them. */
const aboutFile: ReadonlySet<string> = new Set([
  ...['Title', 'Author', 'Subject', 'Keywords', 'Creator', 'Producer', 'CreationDate', 'ModDate', 'Trapped'],
]);

/** Streams that are no part of a page. */
const noContent: ReadonlySet<string> = new Set(['XRef', 'ObjStm', 'Metadata']);

const first = ({ values }: Pick<PdfObject, 'values'>): PdfValue | undefined => values[0];

const written = (value: unknown): string => JSON.stringify(value) ?? '';

/** Whether two dictionaries say the same but under these keys. */
function sameBut(before: PdfDictionary, after: PdfDictionary, keys: readonly string[]): boolean {
  const [past, present] = [groupedEntries(before), groupedEntries(after)];
  return [...new Set([...past.keys(), ...present.keys()])].every(
    (key) => keys.includes(key) || written(past.get(key)) === written(present.get(key)),
  );
}

/** Something on a page other than its text that is not the field of a signature: it can cover what is below it. */
const isOverlay = (dictionary: PdfDictionary): boolean =>
  dictionary.entries.some(({ key }) => key === 'Rect') &&
  textIn(dictionary, 'Subtype') !== null &&
  textIn(dictionary, 'FT') !== 'Sig';

const overlaysIn = ({ values }: Pick<PdfObject, 'values'>): string[] =>
  values.flatMap((value) => [...dictionariesIn(value)].filter(isOverlay).map(written));

/** Whether a list has all that it had, in that order, and perhaps more. */
const isLonger = (before: PdfValue, after: PdfValue): boolean =>
  before.type === 'array' &&
  after.type === 'array' &&
  written(after.items.slice(0, before.items.length)) === written(before.items);

/** Whether an object that is there again only has what signing adds. */
function isSigning(before: FoundObject, after: FoundObject): boolean {
  const [past, present] = [first(before), first(after)];
  if (written(before.values) === written(after.values) && before.stream === null && after.stream === null) return true;
  if (past === undefined || present === undefined) return false;
  if (isLonger(past, present)) return true;
  if (past.type !== 'dictionary' || present.type !== 'dictionary') return false;
  const type = textIn(past, 'Type');
  if (before.stream !== null || after.stream !== null)
    return noContent.has(type ?? '') && textIn(present, 'Type') === type;
  if (textIn(past, 'FT') === 'Sig')
    return sameBut(
      past,
      present,
      past.entries.some(({ key }) => key === 'V') ? [] : ['V', 'AP', 'Rect', 'P', 'F', 'MK', 'Lock', 'SV'],
    );
  const differs = mayDiffer[type ?? ''];
  if (differs !== undefined) return sameBut(past, present, differs);
  if (past.entries.some(({ key }) => key === 'Fields')) return sameBut(past, present, ofForm);
  return (
    type === 'DSS' ||
    [past, present].every(({ entries }) => entries.every(({ key }) => key === '' || aboutFile.has(key)))
  );
}

/** Numbers that a table of places takes out of the file: `0000000012 00001 f` in the part of the table that begins at a number. */
function freedIn(text: string): string[] {
  return [...text.matchAll(/^xref\s+([\d\s nf]*)/gmu)].flatMap(([, table = '']) => {
    const freed: string[] = [];
    let number = 0;
    for (const line of table.split(/[\r\n]+/u)) {
      const head = /^\s*(\d+) (\d+)\s*$/u.exec(line);
      if (head) number = Number(head[1]);
      else if (/^\s*\d{10} \d{5} [nf]/u.test(line)) {
        if (line.includes('f') && number !== 0) freed.push(String(number));
        number += 1;
      }
    }
    return freed;
  });
}

const rootOf = (objects: readonly FoundObject[]): string =>
  objects
    .flatMap(({ values }) => values.flatMap((value) => (value.type === 'dictionary' ? (textOfRoot(value) ?? []) : [])))
    .at(-1) ?? '';

const textOfRoot = (dictionary: PdfDictionary): string | null => {
  const root = groupedEntries(dictionary).get('Root');
  return root === undefined ? null : written(root);
};

/**
 * What is added after a signature other than signatures, in Vietnamese words, each once. A file may go on after a signature, and what goes on may
 * hide, replace or cover what was signed (“shadow attacks”). Anything that is not known to belong to signing counts as a change.
 * @param text of the added part, Latin-1, for its tables of places
 */
export function laterChanges(before: readonly FoundObject[], after: readonly FoundObject[], text: string): string[] {
  const past = new Map(before.flatMap((object) => (object.number ? [[object.number, object] as const] : [])));
  const overlays = new Set(before.flatMap(overlaysIn));
  const found = new Set<string>();
  for (const object of after) {
    const old = object.number ? past.get(object.number) : undefined;
    if (old !== undefined && !isSigning(old, object)) found.add('thay nội dung đã có');
    if (overlaysIn(object).some((each) => !overlays.has(each))) found.add('thêm chú thích, ô hay hình đè lên trang');
  }
  if (freedIn(text).some((number) => past.has(number))) found.add('bỏ bớt nội dung đã có');
  const root = rootOf(after);
  if (root !== '' && root !== rootOf(before)) found.add('thay toàn bộ nội dung bằng nội dung khác');
  return [...found];
}
