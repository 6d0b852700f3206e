import { dictionariesIn, groupedEntries, textIn, valueIn } from '../pdf/grouped-entries.ts';
import type { PdfDictionary, PdfObject, PdfValue } from '../pdf/pdf-values.ts';
import { dictionaryOf, firstOf, isOnly, itemsOf, ObjectRoles, plain } from './object-roles.ts';
import type { FoundObject, Role } from './object-roles.ts';

/** What adding a signature changes (ISO 32000-2, 12.8; PAdES, ETSI EN 319 142-1 5.4). */
const mayDiffer = {
  catalogue: ['AcroForm', 'DSS', 'Perms', 'Extensions', 'Metadata', 'Version'],
  page: ['Annots', 'Tabs', 'LastModified'],
  form: ['Fields', 'SigFlags', 'DR', 'DA', 'NeedAppearances'],
  emptyField: ['V', 'AP', 'Rect', 'P', 'F', 'MK', 'Lock', 'SV'],
} as const;

/** What of a file no page shows. */
const shownByNoPage: readonly Role[] = ['metadata', 'info', 'security-store'];

const nothing: PdfDictionary = { type: 'dictionary', entries: [] };

const CHANGED = 'thay nội dung đã có';
const COVERED = 'thêm chú thích, ô hay hình đè lên trang';

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
  dictionary.entries.some(({ key }) => key === 'Rect') && textIn(dictionary, 'FT') !== 'Sig';

const overlaysIn = ({ values }: Pick<PdfObject, 'values'>): string[] =>
  values.flatMap((value) => [...dictionariesIn(value)].filter(isOverlay).map(written));

/** A file before and after something was added to it. */
class Versions {
  readonly past: ObjectRoles;
  readonly #added: ObjectRoles;
  /** Numbers that the tables of the signed part know; null where a table is a stream, or there is none: then all count. */
  readonly #listed: ReadonlySet<string> | null;

  /** @param earlier the signed part, Latin-1, for its tables of places */
  constructor(before: readonly FoundObject[], after: readonly FoundObject[], earlier: string) {
    this.past = new ObjectRoles(before);
    this.#added = new ObjectRoles(after);
    const places = placesIn(earlier).filter(({ isFree }) => !isFree);
    const hasStream = before.some((each) => textIn(dictionaryOf(each) ?? nothing, 'Type') === 'XRef');
    this.#listed = places.length === 0 || hasStream ? null : new Set(places.map(({ number }) => number));
  }

  /** The object that a reader of the signed part found under a number: bytes that no table knows are none yet. */
  shownBefore(number: string): FoundObject | undefined {
    const object = this.past.get(number);
    return this.#listed === null || this.#listed.has(plain(number)) ? object : undefined;
  }

  /**
   * Whether an object under a new number is no part of what was signed. The signed part may lead to a number that it does not have, a page to a
   * text for example: who adds it later decides what the page shows.
   */
  mayBeNew(number: string): boolean {
    const roles = this.past.rolesOf(number);
    return roles.size === 0 || shownByNoPage.some((role) => isOnly(roles, role));
  }

  now(number: string): FoundObject | undefined {
    return this.#added.get(number) ?? this.past.get(number);
  }

  /** The value of a key, also where it is in an object of its own. */
  #valueOf(dictionary: PdfDictionary | null, key: string, isPast: boolean): PdfValue | undefined {
    const [item] = itemsOf((dictionary && groupedEntries(dictionary).get(key)) ?? []);
    if (typeof item !== 'string') return item;
    const object = isPast ? this.past.get(item) : this.now(item);
    return object && firstOf(object);
  }

  /** Whether a list under a key only has further fields of signatures at its end. */
  onlyGainsSignatures(before: PdfDictionary | null, after: PdfDictionary | null, key: string): boolean {
    const none: PdfValue = { type: 'array', items: [] };
    return this.isLonger(this.#valueOf(before, key, true) ?? none, this.#valueOf(after, key, false) ?? none);
  }

  isLonger(before: PdfValue, after: PdfValue): boolean {
    if (before.type !== 'array' || after.type !== 'array') return written(before) === written(after);
    const [past, present] = [itemsOf(before.items), itemsOf(after.items)];
    return (
      written(present.slice(0, past.length)) === written(past) &&
      present.slice(past.length).every((item) => {
        const field = typeof item === 'string' ? dictionaryOf(this.now(item)) : item;
        return field?.type === 'dictionary' && textIn(field, 'FT') === 'Sig';
      })
    );
  }

  isSameForm(before: PdfDictionary | null, after: PdfDictionary | null): boolean {
    return (
      sameBut(before ?? nothing, after ?? nothing, mayDiffer.form) && this.onlyGainsSignatures(before, after, 'Fields')
    );
  }

  formOf(catalogue: PdfDictionary, isPast: boolean): PdfDictionary | null {
    const form = this.#valueOf(catalogue, 'AcroForm', isPast);
    return form?.type === 'dictionary' ? form : null;
  }

  /** Whether an object that is there again only has what signing adds. */
  isSigning(before: FoundObject, after: FoundObject): boolean {
    const hasStream = before.stream !== null || after.stream !== null;
    if (!hasStream && written(before.values) === written(after.values)) return true;
    const roles = this.past.rolesOf(before.number ?? '');
    const [past, present] = [firstOf(before), firstOf(after)];
    if (past === undefined || present === undefined) return false;
    if (isOnly(roles, 'security-store')) return true;
    if (hasStream) return isFileStream(roles, past, present);
    if (isOnly(roles, 'fields') || isOnly(roles, 'annotations'))
      if (past.type === 'array') return this.isLonger(past, present);
    if (past.type !== 'dictionary' || present.type !== 'dictionary') return false;
    if (isOnly(roles, 'catalogue'))
      return (
        sameBut(past, present, mayDiffer.catalogue) &&
        this.isSameForm(this.formOf(past, true), this.formOf(present, false))
      );
    if (isOnly(roles, 'form')) return this.isSameForm(past, present);
    if (isOnly(roles, 'info')) return true;
    if (roles.has('page') && textIn(past, 'Type') === 'Page')
      return sameBut(past, present, mayDiffer.page) && this.onlyGainsSignatures(past, present, 'Annots');
    const isSigned = past.entries.some(({ key }) => key === 'V');
    return textIn(past, 'FT') === 'Sig' && sameBut(past, present, isSigned ? [] : mayDiffer.emptyField);
  }
}

/**
 * Whether a stream is no part of a page: what is said of the whole file; or a table of places or a stream of objects, to which no object refers.
 * The objects in one are looked at one by one.
 */
function isFileStream(roles: ReturnType<ObjectRoles['rolesOf']>, past: PdfValue, present: PdfValue): boolean {
  if (isOnly(roles, 'metadata')) return true;
  if (roles.size > 0 || past.type !== 'dictionary' || present.type !== 'dictionary') return false;
  const type = textIn(past, 'Type');
  return (type === 'XRef' || type === 'ObjStm') && textIn(present, 'Type') === type;
}

/** What a table of places says of objects: `0000000012 00001 f` in the part of the table that begins at a number. */
function placesIn(text: string): { number: string; at: number; isFree: boolean }[] {
  return [...text.matchAll(/^xref\s+([\d\s nf]*)/gmu)].flatMap(([, table = '']) => {
    const places: { number: string; at: number; isFree: boolean }[] = [];
    let number = 0;
    for (const line of table.split(/[\r\n]+/u)) {
      const head = /^\s*(\d+) (\d+)\s*$/u.exec(line);
      const place = /^\s*(\d{10}) \d{5} ([nf])/u.exec(line);
      if (head) number = Number(head[1]);
      else if (place) places.push({ number: String(number++), at: Number(place[1]), isFree: place[2] === 'f' });
    }
    return places;
  });
}

/** Half the width of A4 and half its height, in points: a seal with the lines of a signature next to it is far below. */
const LARGE = 297.6 * 421;

/** How a dictionary of a signature's field is drawn: not at all, or with a picture, and of which size. */
function appearanceOf(dictionary: PdfDictionary): 'none' | 'small' | 'large' {
  const isDrawn = textIn(dictionary, 'FT') === 'Sig' && dictionary.entries.some(({ key }) => key === 'AP');
  if (!isDrawn) return 'none';
  const rect = valueIn(dictionary, 'Rect');
  const sides = rect?.type === 'array' ? rect.items.map((item) => ('text' in item ? Number(item.text) : NaN)) : [];
  const [left = NaN, low = NaN, right = NaN, high = NaN] = sides;
  const area = Math.abs((right - left) * (high - low));
  if (area === 0) return 'none';
  return area < LARGE ? 'small' : 'large';
}

/** What the part of a file after a signature does, besides adding signatures. */
export interface LaterChanges {
  /** In Vietnamese words, each once; empty where nothing was found. */
  changes: string[];
  /** Whether a signature that was added is drawn on a page, where it may cover what is below it. */
  isDrawn: boolean;
}

/**
 * What is added after a signature other than signatures. A file may go on after a signature, and what goes on may hide, replace or cover what was
 * signed (“shadow attacks”). Anything that is not known, by what leads to it, to belong to signing counts as a change.
 * @param earlier the signed part, Latin-1, for its tables of places; it ends where the added part begins. @param text the added part
 */
export function laterChanges(
  before: readonly FoundObject[],
  after: readonly FoundObject[],
  earlier: string,
  text: string,
): LaterChanges {
  const versions = new Versions(before, after, earlier);
  const overlays = new Set(before.flatMap(overlaysIn));
  const found = new Set<string>();
  let isDrawn = false;
  for (const object of after) {
    const old = object.number ? versions.shownBefore(object.number) : undefined;
    if (old !== undefined && !versions.isSigning(old, object)) found.add(CHANGED);
    if (old === undefined && object.number && !versions.mayBeNew(object.number)) found.add(CHANGED);
    if (overlaysIn(object).some((each) => !overlays.has(each))) found.add(COVERED);
    for (const appearance of object.values.flatMap((value) => [...dictionariesIn(value)].map(appearanceOf))) {
      if (appearance !== 'none') isDrawn = true;
      if (appearance === 'large') found.add('đặt hình của chữ ký lên hơn một phần tư trang');
    }
  }
  for (const { number, at, isFree } of placesIn(text)) {
    const isKnown = versions.past.get(number) !== undefined;
    if (isFree && isKnown) found.add('bỏ bớt nội dung đã có');
    if (!isFree && at < earlier.length && (isKnown || !versions.mayBeNew(number))) found.add(CHANGED);
  }
  const { root } = new ObjectRoles(after);
  if (root !== null && root !== versions.past.root) found.add('thay toàn bộ nội dung bằng nội dung khác');
  return { changes: [...found], isDrawn };
}
