import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { allChanges } from './all-changes.ts';
import { alteredLooks } from './altered-looks.ts';
import { wordsOf as valuesOf } from './altered-leaves.ts';
import type { Aspect } from './marked-words.ts';
import type { KeptRecord } from './published.ts';
import { lookInWords, looksToSay } from './said-looks.ts';
import type { SaidLook } from './said-looks.ts';

/** A part of a published document that is another one now. */
export interface AlteredValue {
  path: readonly PropertyKey[];
  /** What it is called: the title of its field in the form, or the text. */
  name: string;
  was: string;
  is: string;
  /** Whether it is a passage of the text, and not a field. */
  isText: boolean;
  /** The values themselves; of a text the passage that differs, empty where there was none. */
  before: unknown;
  after: unknown;
  /** The words just before and just after a passage; empty for a field. */
  near: readonly string[];
  /** How the words of a passage look where these are the same; missing where they are others. */
  look?: SaidLook;
}

/** The fields of each kind that are part of the document itself, or say when it was issued and published. */
const issuedFields: Readonly<Record<string, readonly string[]>> = {
  plans: [
    'organization',
    'year',
    'number',
    'place',
    'issuedOn',
    'estimatedOn',
    'subject',
    'signer',
    'recipients',
    'originals',
    'withdrawal',
  ],
  notices: [
    'organization',
    'number',
    'place',
    'issuedOn',
    'subject',
    'until',
    'signer',
    'recipients',
    'originals',
    'withdrawal',
  ],
  regulations: [
    'organization',
    'title',
    'number',
    'place',
    'issuedOn',
    'issuedWith',
    'publishedOn',
    'signer',
    'recipients',
    'files',
    'withdrawal',
  ],
  reports: ['organization', 'plan', 'title', 'occasion', 'period', 'reportedOn', 'sections', 'files'],
};

/** Lists that are whole as issued, so that one more item is another document. */
const wholeLists: ReadonlySet<string> = new Set(['recipients']);

/** The head of a document as it was issued: what was not known of it does not become known without a word. */
const heads: ReadonlySet<string> = new Set(['number', 'place', 'issuedOn', 'signer', 'recipients']);

/** Whether a field of a kind is part of the document, where an edit is judged by {@link alteredValues}. */
export const isIssuedField = ({ collection }: Pick<KeptRecord, 'collection'>, field: PropertyKey): boolean =>
  issuedFields[collection]?.includes(String(field)) ?? false;

/** Whether records of a kind are documents that the school issued. */
export const isIssuedDocument = ({ collection }: Pick<KeptRecord, 'collection'>): boolean =>
  Object.hasOwn(issuedFields, collection);

/**
 * Values that were there and are different now. What was missing and is filled in is no alteration, and neither is one more
 * item at the end of a list.
 */
function altered(before: unknown, after: unknown): boolean {
  if (before === null || before === undefined || before === '') return false;
  if (Array.isArray(before) && Array.isArray(after))
    return after.length < before.length || before.some((item, index) => altered(item, after[index]));
  if (typeof before === 'object' && typeof after === 'object' && after !== null)
    return Object.entries(before).some(([key, value]) => altered(value, (after as Record<string, unknown>)[key]));
  return before !== after;
}

const isEmpty = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** Whether something came where nothing was, in a value or in a part of it. */
function isFilled(before: unknown, after: unknown): boolean {
  if (isEmpty(before)) return !isEmpty(after);
  if (typeof before !== 'object' || typeof after !== 'object' || after === null || Array.isArray(before)) return false;
  return Object.entries(after).some(([key, value]) => isFilled((before as Record<string, unknown>)[key], value));
}

const isLonger = (before: unknown, after: unknown) =>
  Array.isArray(before) && Array.isArray(after) && before.length > 0 && after.length > before.length;

/** Characters that a message has place for, and those that are shown of what two values have in common. */
const [MOST_SHOWN, SHOWN_BEFORE] = [80, 24];

/** Two values as a message has place for them: from a little before the first place in which they differ. */
export function inFewWords(before: unknown, after: unknown): { was: string; is: string } {
  const [was, is] = [before, after].map((value) => valuesOf(value) || 'trống') as [string, string];
  let same = 0;
  while (same < was.length && was[same] === is[same]) same++;
  const from = same <= SHOWN_BEFORE ? 0 : was.lastIndexOf(' ', same - SHOWN_BEFORE) + 1;
  const shown = (text: string) => {
    const part = text.slice(from, from + MOST_SHOWN);
    return `${from > 0 ? '…' : ''}${part}${from + MOST_SHOWN < text.length ? '…' : ''}`;
  };
  return { was: shown(was), is: shown(is) };
}

/** A single value of a record as an altered one: it is called by its path. */
export const alteredLeaf = (leaf: Pick<AlteredValue, 'path' | 'before' | 'after'>): AlteredValue => ({
  ...leaf,
  name: leaf.path.map(String).join('.'),
  ...inFewWords(leaf.before, leaf.after),
  isText: false,
  near: [],
});

/** Words on each side of a passage that say where it is. */
const NEAR = 3;

/** The passages in which the words of two bodies differ. */
export function alteredPassages(before: Root, after: Root): AlteredValue[] {
  const [was = '', is = ''] = [before, after].map((body) => textOf(body).replaceAll(/\s+/gu, ' ').trim());
  return was === is ? [] : passagesBetween(was, is);
}

/** The passages of a text that differ, with the words around them, so that an editor finds the place. */
export const passagesBetween = (before: string, after: string): AlteredValue[] =>
  allChanges(before, after).map((passage) => {
    const around = (part: string | null) => shortened(`${passage.lead ?? ''}${part ?? ''}${passage.tail ?? ''}`.trim());
    const [was, is] = [around(passage.before), around(passage.after)];
    return {
      path: [],
      name: 'lời văn',
      was,
      is,
      isText: true,
      before: passage.before ?? '',
      after: passage.after ?? '',
      near: [wordsOf(passage.lead).slice(-NEAR).join(' '), wordsOf(passage.tail).slice(0, NEAR).join(' ')],
    };
  });

const wordsOf = (text: string | null) => (text ?? '').replaceAll('…', '').split(/\s+/u).filter(Boolean);

const shortened = (text: string) => (text.length > 300 ? `${text.slice(0, 299)}…` : text);

/** The words of a body; blocks are separated. */
const textOf = (node: Nodes): string =>
  'children' in node && node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell'
    ? node.children.map(textOf).join(' ')
    : toString(node);

/** What an edit changes in a document that was issued and published. */
export function alteredValues(before: KeptRecord, after: KeptRecord): AlteredValue[] {
  const past = before.data as Readonly<Record<string, unknown>>;
  const present = after.data as Readonly<Record<string, unknown>>;
  const fields = (issuedFields[before.collection] ?? []).flatMap((field): AlteredValue[] => {
    const [was, is] = [past[field], present[field]];
    const differs =
      altered(was, is) || (wholeLists.has(field) && isLonger(was, is)) || (heads.has(field) && isFilled(was, is));
    return differs
      ? [
          {
            path: [field],
            name: field,
            ...inFewWords(was, is),
            isText: false,
            before: was,
            after: is,
            near: [],
          },
        ]
      : [];
  });
  const [was = '', is = ''] = [before.body, after.body].map((body) =>
    body ? textOf(body).replaceAll(/\s+/gu, ' ').trim() : '',
  );
  if (was === '') return fields;
  return [...fields, ...(was === is ? [] : passagesBetween(was, is)), ...otherLooks(before, after)];
}

/** The words of a body that look different: struck out, with another link, in another cell, with another number. */
export const otherLooks = (before: KeptRecord, after: KeptRecord, isWanted = (_: Aspect) => true): AlteredValue[] =>
  before.body && after.body && before.digest !== after.digest
    ? looksToSay(alteredLooks(before.body, after.body).filter(({ aspect }) => isWanted(aspect))).map(
        ({ words, near, aspect, said, ...look }) => ({
          path: [],
          name: 'cách trình bày lời văn',
          was: `${shortened(words)} (${lookInWords(aspect, look.was)})`,
          is: `${shortened(words)} (${lookInWords(aspect, look.is)})${said.places === null ? '' : `, cùng ${said.places - 1} chỗ khác`}`,
          isText: true,
          before: words,
          after: words,
          near,
          look: said,
        }),
      )
    : [];
