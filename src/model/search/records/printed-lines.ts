/**
 * Printed lines as paragraphs: a line goes on in the next unless a sentence ends with it, for a phrase that was broken between two
 * lines is found only in one. What is joined wrongly, a heading with what follows, costs nothing but that.
 */
export const joinPrintedLines = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter(Boolean)
    .join('\n')
    .replace(/(?<![.!?;:…])\n/gu, ' ');
