import type { NormalizedText } from '../text/source.ts';
import type { Draft } from './draft.ts';
import { readAttachment } from './law-attachment.ts';
import { lawDraft } from './law-name.ts';
import { readLawTitle } from './law-title.ts';

const opening = /(?<!\p{L})[Cc]ác\s{1,3}[Ll]uật\s{0,2}:(?=\s)/gu;
const link = /\s{0,3}(?:[,;]|(?:[,;]\s{0,2})?(?=\svà\s))(?:\s{1,3}và)?(?=\s)/uy;
const MOST = 30;

/** `các Luật: Giáo dục, Trẻ em và Viên chức`: names of the table that share their type word. */
export function findListedLaws(source: NormalizedText): Draft[] {
  return [...source.text.matchAll(opening)].flatMap(({ 0: words, index }) => members(source, index + words.length));
}

function members(source: NormalizedText, from: number): Draft[] {
  const found: Draft[] = [];
  for (let at = from; found.length < MOST;) {
    const title = readLawTitle(source, at, 'Luật');
    if (title === null || !title.known) break;
    const start = at + (/^\s+/u.exec(source.text.slice(at, at + 8))?.[0].length ?? 0);
    const draft = lawDraft(source, start, title, 'Luật', readAttachment(source, title.end));
    found.push(draft);
    link.lastIndex = draft.contextEnd;
    if (!link.test(source.text)) break;
    at = link.lastIndex;
  }
  return found;
}
