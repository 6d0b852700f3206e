import { crc32 } from '../download/crc32.ts';
import { openPackage } from './container/package.ts';
import type { Tools } from './container/package.ts';
import type { XmlElement } from './xml/tree.ts';

/** What a Word file has besides its words: pictures and other parts, drawings, comments of reviewers. */
export interface BesidesOfDocx {
  /** In Vietnamese, within a sentence. */
  what: string;
  /** The same for two that are the same. */
  print: string;
}

/** Elements that draw something: pictures, shapes and text boxes of this and of older versions, embedded objects. */
const drawn = new Set(['w:drawing', 'w:pict', 'w:object']);

/** @param bytes of the .docx @throws ImportRefusal */
export function besidesOfDocx(bytes: Uint8Array<ArrayBuffer>, tools: Tools): BesidesOfDocx[] {
  const file = openPackage(bytes, tools);
  const related = [...file.relationships(file.main).values()].filter(
    ({ external, target }) => !external && file.has(target),
  );
  const read = related.filter(({ type }) => ['header', 'footer', 'footnotes', 'endnotes', 'comments'].includes(type));
  const comments = related.filter(({ type }) => type === 'comments');
  return [
    ...[file.main, ...read.map(({ target }) => target)].flatMap((name) =>
      drawnIn(file.xml(name)).map(() => ({ what: 'hình vẽ, ô chữ hay đối tượng chèn', print: '' })),
    ),
    ...comments.flatMap(({ target }) =>
      file.xml(target).children.map(() => ({ what: 'lời bình của người soát', print: '' })),
    ),
    ...file.names
      .filter((name) => !/\.(?:xml|rels)$|\/$/iu.test(name))
      .map((name) => ({ what: 'hình hay tệp chèn', print: crc32(file.bytes(name)).toString(16) })),
  ];
}

const drawnIn = (element: XmlElement): XmlElement[] =>
  drawn.has(element.name) ? [element] : element.children.flatMap(drawnIn);
