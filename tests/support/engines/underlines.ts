/** What a page shows of the lines below its links. */
export interface Underlines {
  /** Elements that the selector finds. */
  found: number;
  /** The words of those without a line that can be seen. */
  without: string[];
}

/**
 * Looks at the line below each element of a kind: it has to be there, have a colour, and some thickness. To be run in the page.
 * @param selector of the elements that draw the line themselves
 */
export function underlines(selector: string): Underlines {
  const all = [...document.querySelectorAll(selector)];
  const isTransparent = (colour: string) => colour === 'transparent' || /^rgba\(.*, 0\)$|\/ 0\)$/u.test(colour);
  const isSeen = (element: Element) => {
    const { textDecorationLine, textDecorationColor, textDecorationThickness } = getComputedStyle(element);
    return (
      textDecorationLine.split(' ').includes('underline') &&
      !isTransparent(textDecorationColor) &&
      textDecorationColor !== getComputedStyle(document.body).backgroundColor &&
      parseFloat(textDecorationThickness) !== 0
    );
  };
  return {
    found: all.length,
    without: all.filter((each) => !isSeen(each)).map((each) => each.textContent.trim()),
  };
}
