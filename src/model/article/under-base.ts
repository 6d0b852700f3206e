import type { Element, Root, RootContent } from 'hast';

/**
 * A copy of the tree whose links and pictures are under the site's base path: an author writes `/van-ban/…` and
 * `/tep/…` from the root of the site, wherever the site is. Addresses of other hosts, places on the page and
 * relative addresses stay as they are, and so does the text.
 * @param base the site's base path, with slashes at both ends.
 */
export function underBase(tree: Root, base: string): Root {
  const copy = <C extends RootContent>(node: C): C =>
    node.type === 'element'
      ? { ...node, properties: addressed(node.properties, base), children: node.children.map(copy) }
      : node;
  return base === '/' ? tree : { ...tree, children: tree.children.map(copy) };
}

function addressed(properties: Element['properties'], base: string): Element['properties'] {
  const moved = (['href', 'src'] as const).flatMap((name): [string, string][] => {
    const address = properties[name];
    return typeof address === 'string' && /^\/(?!\/)/u.test(address) ? [[name, base + address.slice(1)]] : [];
  });
  return { ...properties, ...Object.fromEntries(moved) };
}
