import { limits } from '../limits.ts';
import { ImportRefusal } from '../refusal.ts';

/** An element of an XML document. Names carry the usual prefix of their namespace, whatever the file calls it. */
export interface XmlElement {
  /** `w:p`; the prefix `?` is for a namespace that is not read here. */
  readonly name: string;
  /** By name: `w:val`, or `Id` without a prefix. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The characters directly inside, kept only where Word keeps text. */
  readonly text: string;
}

/** Parses a whole XML document. @throws anything when the text is not well-formed. */
export type ParseXml = (text: string) => XmlElement;

/** Namespaces as ECMA-376 Part 1 (strict) and Part 4 (transitional) give them, and the extensions that are read. */
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

const holdsText = new Set(['t', 'delText', 'instrText']);

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

/** Builds a tree from what a parser reports: one for the parser of Node and the parser of a browser. */
export class TreeBuilder {
  private readonly open: Open[] = [];
  private root: XmlElement | null = null;
  private elements = 0;

  /** An element begins. @param attributes namespace (or empty), local name and value of each. */
  begin(
    namespace: string,
    local: string,
    attributes: Iterable<readonly [namespace: string, local: string, value: string]>,
  ): void {
    if (this.open.length >= limits.xmlDepth) throw new ImportRefusal('long-qua-sau');
    if (++this.elements > limits.elements) throw new ImportRefusal('qua-nhieu-phan-tu');
    const kept: Record<string, string> = {};
    for (const [uri, name, value] of attributes) {
      const prefix = prefixes[uri];
      if (uri === '') kept[name] = value;
      else if (prefix !== undefined) kept[`${prefix}:${name}`] = value;
    }
    const element: Open = { name: `${prefixes[namespace] ?? '?'}:${local}`, attributes: kept, children: [], text: '' };
    this.open.at(-1)?.children.push(element);
    this.root ??= element;
    this.open.push(element);
  }

  characters(text: string): void {
    const element = this.open.at(-1);
    if (element && holdsText.has(element.name.slice(element.name.indexOf(':') + 1))) element.text += text;
  }

  end(): void {
    this.open.pop();
  }

  /** @throws Error when there was no element. */
  finish(): XmlElement {
    if (!this.root || this.open.length > 0) throw new Error('No whole document.');
    return this.root;
  }
}

/** The first child element of a name. */
export function child(parent: XmlElement | null, name: string): XmlElement | null {
  if (parent) for (const each of parent.children) if (each.name === name) return each;
  return null;
}

/** The child elements of a name, in order. */
export const children = (parent: XmlElement | null, name: string): XmlElement[] =>
  parent ? parent.children.filter((each) => each.name === name) : [];

/** Every element of a name below one, in document order. */
export function* descendants(parent: XmlElement, name: string): Generator<XmlElement> {
  for (const each of parent.children) {
    if (each.name === name) yield each;
    yield* descendants(each, name);
  }
}

/** The value of an attribute; null when it is not there. */
export const attribute = (element: XmlElement | null, name: string): string | null => element?.attributes[name] ?? null;

/** The value of `w:val` of a child element; null when either is not there. */
export const valueOf = (parent: XmlElement | null, name: string): string | null =>
  attribute(child(parent, name), 'w:val');
