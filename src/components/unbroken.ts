/**
 * The place in a law with its numbers tied to their words, so that no line ends in “Điều”: `khoản 2 Điều 19`.
 * For the page only: what machines read keeps its plain spaces.
 */
export const unbroken = (article: string): string =>
  article.replaceAll(/(?<=điểm|khoản|điều|mục|phụ lục) (?=\S)/giu, '\u00a0');
