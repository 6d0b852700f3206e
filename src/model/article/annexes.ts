import type { Element, RootContent } from 'hast';
import { headingDepth, textOf } from './body-tree.ts';

/** The class of a heading with which an annex begins. */
export const ANNEX = 'phu-luc';

/**
 * Whether a heading begins an annex: `Phụ lục`, its number in Roman or Arabic digits or a letter, and its name (NĐ 30/2020/NĐ-CP, Phụ lục I,
 * Phần I, Mục III). A section about annexes, `Phụ lục hợp đồng`, is none.
 */
export const isAnnexHeading = (text: string): boolean =>
  /^[Pp][Hh][ụỤ]\s+[Ll][ụỤ][Cc](?:\s+(?:số\s+)?(?:[IVXLC]+|\d{1,2}|\p{Lu})(?![\p{L}\d])|\s*(?:$|[.:(–-]|kèm\s+theo(?!\p{L})))/u.test(
    text.trim(),
  );

/** A body in the order of the sheets: its text with its footnotes, then its annexes, which are below the signature. */
export interface BodyParts {
  text: Element[];
  annexes: Element[];
}

/** Parts a body at its first annex, and gives each heading of an annex its class. */
export function bodyParts(children: readonly RootContent[]): BodyParts {
  const elements = children.filter((child) => child.type === 'element');
  const at = elements.findIndex(beginsAnnex);
  if (at < 0) return { text: elements, annexes: [] };
  for (const heading of elements.slice(at).filter(beginsAnnex)) heading.properties['className'] = [ANNEX];
  const after = elements.slice(at);
  const notes = after.filter(({ tagName }) => tagName === 'section');
  return { text: [...elements.slice(0, at), ...notes], annexes: after.filter((each) => !notes.includes(each)) };
}

/** A heading below which there is no higher one: `Phụ lục` within a section is a part of it. */
const beginsAnnex = (element: Element, index: number, all: readonly Element[]): boolean => {
  const depth = headingDepth(element);
  const isHighest = (each: Element) => (headingDepth(each) ?? Infinity) >= (depth ?? 0);
  return depth !== null && isAnnexHeading(textOf(element)) && all.slice(index + 1).every(isHighest);
};
