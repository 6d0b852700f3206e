import type { NormalizedText } from '../text/source.ts';
import type { Draft } from './draft.ts';
import { readAttachment } from './law-attachment.ts';
import { lawDraft } from './law-name.ts';
import { readLawTitle } from './law-title.ts';

const opening = /(?<!\p{L})[Cc]ác\s{1,3}((?:[Bb]ộ\s{1,3})?[Ll]uật|[Pp]háp\s{1,3}lệnh)\s{0,2}(?::(?=\s)|(?=\s\p{Lu}))/gu;
const typeAgain = /\s{1,3}Luật(?=\s)/uy;
/** What may come after a name that shares its type word with the one before. */
const endsAfter = /^(?:$|\s{0,2}[,;.):\n]|\s(?:và|số|năm|\(|\d))/u;
const link = /\s{0,3}(?:[,;]|(?:[,;]\s{0,2})?(?=\svà\s))(?:\s{1,3}và)?(?=\s)/uy;
const MOST = 30;

/** `các Luật: Giáo dục, Trẻ em và Viên chức`: names of the table that share their type word. */
export function findListedLaws(source: NormalizedText): Draft[] {
  return [...source.text.matchAll(opening)].flatMap(({ 0: words, 1: type = '', index }) => {
    const from = index + words.length;
    const label = labelOf(type);
    const found = members(source, from, label);
    if (words.endsWith(':')) return found;
    // Without a colon the first one has its type word before it; a name alone after `các luật` is one only in a list.
    const [first, ...others] = found;
    return first === undefined || others.length === 0
      ? []
      : [{ ...first, start: index + words.indexOf(type) }, ...others];
  });
}

type Label = 'Luật' | 'Bộ luật' | 'Pháp lệnh';

const labelOf = (type: string): Label => {
  if (/^b/iu.test(type)) return 'Bộ luật';
  return /^p/iu.test(type) ? 'Pháp lệnh' : 'Luật';
};

function members(source: NormalizedText, from: number, label: Label): Draft[] {
  const found: Draft[] = [];
  for (let at = from; found.length < MOST;) {
    typeAgain.lastIndex = at;
    const typed = typeAgain.test(source.text) ? at + 1 : null;
    if (typed !== null) at = typeAgain.lastIndex;
    const title = readLawTitle(source, at, typed === null ? label : 'Luật');
    if (title === null || !title.known) break;
    const start = typed ?? at + (/^\s+/u.exec(source.text.slice(at, at + 8))?.[0].length ?? 0);
    const draft = lawDraft(source, start, title, typed === null ? label : 'Luật', readAttachment(source, title.end));
    if (!isMember(source, title.end, draft.contextEnd)) break;
    found.push(draft);
    link.lastIndex = draft.contextEnd;
    if (!link.test(source.text)) break;
    at = link.lastIndex;
  }
  return found;
}

const isMember = (source: NormalizedText, nameEnd: number, end: number) =>
  end > nameEnd || endsAfter.test(source.text.slice(nameEnd, nameEnd + 8));
