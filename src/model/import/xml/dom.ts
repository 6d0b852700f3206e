/**
 * What the importer asks of an XML parser: a part of the DOM that DOMParser of a browser and @xmldom/xmldom
 * both have. Nothing of it is ever changed.
 */
export interface XmlNode {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly firstChild: XmlNode | null;
  readonly nextSibling: XmlNode | null;
}

export interface XmlElement extends XmlNode {
  readonly localName: string | null;
  readonly namespaceURI: string | null;
  readonly attributes: { readonly length: number; item(index: number): XmlAttribute | null };
}

interface XmlAttribute {
  readonly localName: string | null;
  readonly namespaceURI: string | null;
  readonly value: string;
}

/** Parses a whole XML document. @throws anything when the text is not well-formed. */
export type ParseXml = (text: string) => XmlElement;

/**
 * Short names of the namespaces, as ECMA-376 Part 1 (strict) and Part 4 (transitional) give them. Prefixes
 * in a file are its own choice, so elements are told by namespace.
 */
const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://purl.oclc.org/ooxml/drawingml/picture': 'pic',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
};

/** The name of an element with the usual prefix of its namespace: `w:p`. An unknown namespace has the prefix `?`. */
export function nameOf(element: XmlElement): string {
  return `${prefixes[element.namespaceURI ?? ''] ?? '?'}:${element.localName}`;
}

/** The child elements, in order. */
export function* elementsOf(parent: XmlNode): Generator<XmlElement> {
  for (let node = parent.firstChild; node; node = node.nextSibling) if (node.nodeType === 1) yield node as XmlElement;
}

/** The first child element of a name. */
export function child(parent: XmlNode | null, name: string): XmlElement | null {
  if (parent) for (const each of elementsOf(parent)) if (nameOf(each) === name) return each;
  return null;
}

/** The child elements of a name, in order. */
export function children(parent: XmlNode | null, name: string): XmlElement[] {
  return parent ? [...elementsOf(parent)].filter((each) => nameOf(each) === name) : [];
}

/** Every element of a name below one, in document order. */
export function* descendants(parent: XmlNode, name: string): Generator<XmlElement> {
  for (const each of elementsOf(parent)) {
    if (nameOf(each) === name) yield each;
    yield* descendants(each, name);
  }
}

/** The value of an attribute; null when it is not there. @param name `w:val`, or `Id` for an attribute without a prefix. */
export function attribute(element: XmlElement | null, name: string): string | null {
  if (!element) return null;
  const colon = name.indexOf(':');
  const [prefix, local] = colon < 0 ? [null, name] : [name.slice(0, colon), name.slice(colon + 1)];
  for (let index = 0; index < element.attributes.length; index++) {
    const each = element.attributes.item(index)!;
    if (each.localName !== local) continue;
    const own = each.namespaceURI ? (prefixes[each.namespaceURI] ?? '?') : null;
    if (own === prefix) return each.value;
  }
  return null;
}

/** The value of `w:val` of a child element; null when either is not there. */
export function valueOf(parent: XmlNode | null, name: string): string | null {
  return attribute(child(parent, name), 'w:val');
}

/** The text directly inside an element. */
export function textIn(element: XmlElement): string {
  let text = '';
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 3 || node.nodeType === 4) text += node.nodeValue ?? '';
  return text;
}
