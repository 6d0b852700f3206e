/** Letters after which a text in a comment is cut. */
const LONGEST = 120;

/**
 * Text of a stranger for a Markdown comment: a code span, in which nothing is a link, a picture, HTML, a mention of a
 * person, a number of an issue or a command. Line breaks and invisible letters become spaces, so that nothing leaves it.
 * The tag `safe` of `markdown.ts` calls this for every string.
 */
export function safeText(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}\p{DI}\p{Zl}\p{Zp}\p{Cs}\s]+/gu, ' ').trim();
  const letters = [...plain];
  const short = letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : plain;
  if (short === '') return '`(trống)`';
  const fence = '`'.repeat(Math.max(0, ...(short.match(/`+/gu) ?? []).map((run) => run.length)) + 1);
  const space = /^`|`$/u.test(short) ? ' ' : '';
  return fence + space + short + space + fence;
}

/** A web address as a link that shows itself. Null for one that is not https (http on the own machine is one). */
export function safeLink(address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  const local = url?.protocol === 'http:' && (url.hostname === 'localhost' || url.hostname === '127.0.0.1');
  if (!url || (url.protocol !== 'https:' && !local) || url.username !== '' || url.password !== '') return null;
  return `<${url.href.replace(/[<>\\`\s]/gu, (letter) => encodeURIComponent(letter))}>`;
}
