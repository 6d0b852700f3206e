/** What the site's own sheets said at their head in earlier versions, and say no longer. It is no text: nobody issued it, and no code has it in it. */
const goneFromHead = ['Cơ quan cấp trên: không ghi'];
/** Letters of a head: both columns, with the longest names. */
const HEAD = 600;

/**
 * The words of a file without what an earlier version of the site itself wrote at the head of its sheets: who downloaded it then has changed nothing.
 * @param body words of the file, as `fileWords` gives them
 * @param published words of what is published now
 */
export function inPresentLayout(body: string, published: string): string {
  const gone = goneFromHead.filter((words) => !published.slice(0, HEAD).includes(words));
  return gone.reduce((text, words) => text.slice(0, HEAD).replace(`${words} `, '') + text.slice(HEAD), body);
}

/** An edge of a sheet as earlier versions of the site wrote it is no other: the address with its protocol, a dot before the code. */
export const edgeInPresentLayout = (edge: string): string => edge.replace(/https?:\/\//gu, '').replaceAll(' · ', ' ');
