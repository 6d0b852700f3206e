import { shortened } from './value-words.ts';

/** Letters after which a text in a comment ends, with the number of those left out. */
const LONGEST = 120;

/**
 * Text of a stranger for a Markdown comment: a code span, in which nothing is a link, a picture, HTML, a mention of a
 * person, a number of an issue or a command. Line breaks become spaces, so that nothing leaves it. Invisible letters are shown
 * by their numbers: a change may consist of one. The tag `safe` of `markdown.ts` calls this for every string.
 */
export function safeText(text: string, most = LONGEST): string {
  const plain = text
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{DI}\p{Cs}]/gu, byNumber)
    .trim();
  const letters = [...plain];
  const short = letters.length > most ? shortened(letters, most) : plain;
  if (short === '') return '`(trống)`';
  const fence = '`'.repeat(Math.max(0, ...(short.match(/`+/gu) ?? []).map((run) => run.length)) + 1);
  const space = /^`|`$/u.test(short) ? ' ' : '';
  return fence + space + short + space + fence;
}

/** `[U+200B]` */
const byNumber = (letter: string) => `[U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

/** A web address as a link that shows itself. Null for one that is not https (http on the own machine is one). */
export function safeLink(address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  const local = url?.protocol === 'http:' && (url.hostname === 'localhost' || url.hostname === '127.0.0.1');
  if (!url || (url.protocol !== 'https:' && !local) || url.username !== '' || url.password !== '') return null;
  return `<${url.href.replace(/[<>\\`\s]/gu, (letter) => encodeURIComponent(letter))}>`;
}
