/** The beginning of an address up to its path: in `http://[::1]/` brackets are part of the host. */
const beginning = /^(?:[a-z][a-z\d+.-]*:)?(?:\/\/[^/?#]*)?/iu;
/** What RFC 3986 does not take in a path, a query or a fragment: other signs, and a `%` that begins no escape. */
const refused = /[^\w.~!$&'()*+,;=:@/?%-]|%(?![\dA-F]{2})/giu;

/**
 * The address of a link as `xsd:anyURI` takes it: browsers open `/tep[1].pdf` and `#a#b`, RFC 3986 has them escaped.
 * @param link absolute
 */
export function anyUri(link: string): string {
  const [start = ''] = beginning.exec(link) ?? [];
  const [path, ...fragments] = link.slice(start.length).split('#');
  const rest = [path, ...(fragments.length === 0 ? [] : [fragments.join('%23')])];
  return (
    start + rest.map((part = '') => part.replace(refused, (each) => encodeURIComponent(each.toWellFormed()))).join('#')
  );
}
