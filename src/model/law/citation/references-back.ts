import { entryOf } from '../../items.ts';
import { provisionsOf, unitPattern } from './context/provision.ts';
import type { Provision } from './context/provision.ts';
import { kindOfWords, kindWordsPattern } from './data/kind-words.ts';
import { proseOf } from './text/prose.ts';
import type { Mention } from './types.ts';

/** Where a text means a document that it has cited before: `Nghị định nêu trên`, `khoản 2 Điều 5 văn bản đó`. */
export interface ReferenceBack {
  /** UTF-16 units of the NFC text. */
  start: number;
  end: number;
  surface: string;
  /** `Nghị định`; null for "văn bản", which may be of any kind. */
  type: string | null;
  provisions: readonly Provision[];
  /** The index, in the list of mentions, of the document that is meant; null where several or none may be meant. */
  antecedent: number | null;
}

const anyKind = String.raw`văn\s{1,4}bản(?:\s{1,4}quy\s{1,4}phạm\s{1,4}pháp\s{1,4}luật)?`;
const back = String.raw`(?:(?:đã\s{1,3}|vừa\s{1,3})?(?:nêu|nói|kể|dẫn)(?:\s{1,3}ở)?\s{1,3}trên|trên\s{1,3}đây|vừa\s{1,3}nêu|đó|ấy)`;
const shape = new RegExp(
  String.raw`(?<!\p{L})((?:các|những|cả|hai|ba|bốn|năm)\s{1,3}(?:\d+\s{1,3})?)?(?:(${unitPattern}(?:\s{0,2}(?:,|và)?\s{1,2}${unitPattern}){0,3})\s{1,3}(?:của\s{1,3}|tại\s{1,3})?)?(${anyKind}|${kindWordsPattern})\s{1,4}${back}(?!\p{L})`,
  'giu',
);

/**
 * All references of a text to a document cited before. Only what is certain has an antecedent: the one document of that kind
 * in the same paragraph, else in all the text before. Of several documents nobody can say which is meant, so there is none.
 * The mentions are those of `findCitations`, of the same text. They are no citations of their own.
 */
export function findReferencesBack(text: string, mentions: readonly Mention[]): ReferenceBack[] {
  const source = proseOf(text);
  return [...source.text.matchAll(shape)].map(({ 0: words, 1: plural, 2: units, 3: kind = '', index }) => {
    const at = index + (plural?.length ?? 0);
    const [start, end] = [source.startOf(at), source.endOf(index + words.length)];
    const name = kind.toLowerCase().replace(/\s+/gu, ' ');
    const type = name.startsWith('văn bản') ? null : entryOf(kindOfWords, name);
    const paragraph = source.nfc.lastIndexOf('\n', start - 1) + 1;
    return {
      start,
      end,
      surface: source.nfc.slice(start, end),
      type,
      provisions: units === undefined ? [] : provisionsOf(units.replace(/\s+/gu, ' ')),
      antecedent: plural === undefined ? antecedentOf(mentions, type, paragraph, start) : null,
    };
  });
}

/** The last mention of the one document that is meant. @param paragraph, before UTF-16 units of the NFC text */
function antecedentOf(
  mentions: readonly Mention[],
  type: string | null,
  paragraph: number,
  before: number,
): number | null {
  const earlier = [...mentions.entries()].filter(
    ([, mention]) => mention.end <= before && (type === null || mention.type === type),
  );
  const near = earlier.filter(([, mention]) => mention.start >= paragraph);
  const candidates = near.length > 0 ? near : earlier;
  const documents = new Set(candidates.map(([, mention]) => `${mention.type} ${mention.canonical}`));
  return documents.size === 1 ? (candidates.at(-1)?.[0] ?? null) : null;
}
