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
  const earlier = new EarlierMentions(mentions, source.nfc);
  return [...source.text.matchAll(shape)].map(({ 0: words, 1: plural, 2: units, 3: kind = '', index }) => {
    const at = index + (plural?.length ?? 0);
    const [start, end] = [source.startOf(at), source.endOf(index + words.length)];
    const name = kind.toLowerCase().replace(/\s+/gu, ' ');
    const type = name.startsWith('văn bản') ? null : entryOf(kindOfWords, name);
    earlier.readTo(start);
    return {
      start,
      end,
      surface: source.nfc.slice(start, end),
      type,
      provisions: units === undefined ? [] : provisionsOf(units.replace(/\s+/gu, ' ')),
      antecedent: plural === undefined ? earlier.antecedentOf(type) : null,
    };
  });
}

/** The documents that mentions of one type name, and the last of these mentions. */
interface Named {
  documents: Set<string>;
  last: number;
}

/** The mentions before a place that only goes forward: each of them, and each letter of the text, is read once. */
class EarlierMentions {
  private readonly mentions: readonly Mention[];
  private readonly text: string;
  private next = 0;
  private paragraph = 0;
  private nextLine: number;
  private readonly all = new Map<string | null, Named>();
  private near = new Map<string | null, Named>();

  /** @param text the NFC text of the mentions */
  constructor(mentions: readonly Mention[], text: string) {
    this.mentions = mentions;
    this.text = text;
    this.nextLine = text.indexOf('\n');
  }

  /** @param before UTF-16 units of the NFC text; never less than the time before */
  readTo(before: number): void {
    while (this.nextLine >= 0 && this.nextLine < before) {
      this.paragraph = this.nextLine + 1;
      this.nextLine = this.text.indexOf('\n', this.paragraph);
      this.near = new Map();
    }
    for (
      let mention = this.mentions[this.next];
      mention !== undefined && mention.end <= before;
      mention = this.mentions[++this.next]
    ) {
      add(this.all, mention, this.next);
      if (mention.start >= this.paragraph) add(this.near, mention, this.next);
    }
  }

  /** The last mention of the one document of a type that is meant; null for any type. */
  antecedentOf(type: string | null): number | null {
    const named = this.near.get(type) ?? this.all.get(type);
    return named?.documents.size === 1 ? named.last : null;
  }
}

function add(to: Map<string | null, Named>, { type, canonical }: Mention, index: number): void {
  for (const key of [type, null]) {
    const documents = to.get(key)?.documents ?? new Set();
    to.set(key, { documents: documents.add(`${type} ${canonical}`), last: index });
  }
}
