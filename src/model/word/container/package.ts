import { lastItem } from '../../items.ts';
import { limits } from '../limits.ts';
import { ImportRefusal } from '../refusal.ts';
import { attribute, children } from '../xml/tree.ts';
import type { ParseXml, XmlElement } from '../xml/tree.ts';
import { expectZip } from './sniff.ts';
import { openZip } from './zip.ts';
import type { Inflater, Zip } from './zip.ts';

/** What reading a Word file asks of the machine: unpacking and parsing. */
export interface Tools {
  inflater: Inflater;
  parseXml: ParseXml;
}

/** Where a part of the file points to. */
export interface Relationship {
  /** The last word of its type: `image`, `hyperlink`, `styles`. */
  type: string;
  /** The name of a part, or an address when {@link external}. */
  target: string;
  external: boolean;
}

/** A Word file, opened. */
export interface WordPackage {
  /** Name of the main part: `word/document.xml`. */
  main: string;
  /** Of all its parts. */
  names: readonly string[];
  has(name: string): boolean;
  bytes(name: string): Uint8Array;
  xml(name: string): XmlElement;
  relationships(part: string): ReadonlyMap<string, Relationship>;
}

/**
 * Opens the bytes of a .docx (ECMA-376 Part 2: a zip of parts with content types and relationships).
 * @throws ImportRefusal for anything that is not a Word document without macros.
 */
export function openPackage(bytes: Uint8Array<ArrayBuffer>, tools: Tools): WordPackage {
  if (bytes.length > limits.file) throw new ImportRefusal('tep-qua-lon');
  expectZip(bytes);
  const zip = openZip(bytes, tools.inflater);
  expectWord(zip);
  const parsed = new Map<string, XmlElement>();
  const xml = (name: string) => {
    const root = parsed.get(name) ?? parsePart(zip.read(name), name, tools.parseXml);
    parsed.set(name, root);
    return root;
  };
  const relationships = (part: string) => readRelationships(part, zip, xml);
  const main = [...relationships('').values()].find((each) => each.type === 'officeDocument' && !each.external)?.target;
  if (main === undefined || !zip.has(main)) throw new ImportRefusal('khong-phai-word');
  expectDocument(main, xml('[Content_Types].xml'));
  return { main, names: zip.names, has: (name) => zip.has(name), bytes: (name) => zip.read(name), xml, relationships };
}

function expectWord(zip: Zip): void {
  if (!zip.has('[Content_Types].xml') || !zip.has('_rels/.rels')) {
    if (zip.has('mimetype') && zip.has('content.xml')) throw new ImportRefusal('tep-odt');
    throw new ImportRefusal('khong-phai-word', 'Đây là một tệp nén khác.');
  }
  if (zip.names.some((name) => /vba(?:Project|Data)/iu.test(name))) throw new ImportRefusal('co-macro');
}

function expectDocument(main: string, types: XmlElement): void {
  const override = children(types, 'ct:Override').find((each) => attribute(each, 'PartName') === `/${main}`);
  const extension = main.slice(main.lastIndexOf('.') + 1);
  const standard = children(types, 'ct:Default').find((each) => attribute(each, 'Extension') === extension);
  const type = attribute(override ?? standard ?? null, 'ContentType') ?? '';
  if (/macroEnabled/iu.test(type)) throw new ImportRefusal('co-macro');
  if (/spreadsheetml|ms-excel/iu.test(type)) throw new ImportRefusal('tep-bang-tinh');
  if (/presentationml|ms-powerpoint/iu.test(type)) throw new ImportRefusal('tep-trinh-chieu');
  if (!/wordprocessingml\.(?:document|template)\.main/iu.test(type)) throw new ImportRefusal('khong-phai-word');
}

/** Part names are relative to the part that names them; those with a leading slash are relative to the package. */
function resolve(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

function readRelationships(part: string, zip: Zip, xml: (name: string) => XmlElement): Map<string, Relationship> {
  const slash = part.lastIndexOf('/') + 1;
  const name = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  const found = new Map<string, Relationship>();
  if (!zip.has(name)) return found;
  for (const each of children(xml(name), 'rel:Relationship')) {
    const target = attribute(each, 'Target') ?? '';
    const external = attribute(each, 'TargetMode') === 'External';
    found.set(attribute(each, 'Id') ?? '', {
      type: lastItem((attribute(each, 'Type') ?? '').split('/')),
      target: external ? target : resolve(part, target),
      external,
    });
  }
  return found;
}

function parsePart(bytes: Uint8Array, name: string, parseXml: ParseXml): XmlElement {
  const text = decodeXml(bytes);
  // Word never writes a document type; entities could multiply a small file or read from elsewhere.
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(text)) throw new ImportRefusal('thuc-the-ngoai');
  try {
    return parseXml(text);
  } catch (error) {
    if (error instanceof ImportRefusal) throw error;
    throw new ImportRefusal('xml-hong', `Phần “${name}”.`);
  }
}

function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  let label = 'utf-8';
  if (first === 0xff && second === 0xfe) label = 'utf-16le';
  else if (first === 0xfe && second === 0xff) label = 'utf-16be';
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes).replace(/^\uFEFF/u, '');
  } catch {
    throw new ImportRefusal('xml-hong', 'Chữ bên trong không phải UTF-8.');
  }
}
