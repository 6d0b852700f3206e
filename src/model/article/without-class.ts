import type { Element, Root } from 'hast';

/** The tree of an article without its parts of a class: the name of the document, `ten-van-ban`, or its signature block, `ky`. */
export const withoutClass = (tree: Root, name: string): Root => ({
  type: 'root',
  children: tree.children.filter((node) => node.type !== 'element' || !hasClass(node, name)),
});

const hasClass = ({ properties }: Element, name: string): boolean =>
  Array.isArray(properties['className']) && properties['className'].includes(name);
