import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve as resolvePath } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { OfficialPicture, OfficialPictures } from '../../model/official/pictures.ts';
import { sheetData } from '../../model/official/sheet-data.ts';
import { refusalReason } from './refusal.ts';
import { signFont } from './sign-font.ts';
import type { OfficialDocument } from '../../model/official/official-document.ts';

const { resolve } = createRequire(import.meta.url);
const fontPackage = '@expo-google-fonts/tinos';
const compilerPackage = '@myriaddreamin/typst-ts-node-compiler';

/** The font of official documents: the metrics of Times New Roman, and every Vietnamese letter in one file a style. */
const fontFiles = [
  '400Regular/Tinos_400Regular.ttf',
  '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  '700Bold/Tinos_700Bold.ttf',
  '700Bold_Italic/Tinos_700Bold_Italic.ttf',
];

const WORKSPACE = 'src/io/typst';
const template = (): string => readFileSync('src/io/typst/official.typ', 'utf8');

let compiler: NodeCompiler | null = null;

/** One compiler a process: it keeps the fonts, and what documents have in common is laid out once. */
function officialCompiler(): NodeCompiler {
  if (compiler !== null) return compiler;
  const fontBlobs = [...fontFiles.map((file) => readFileSync(resolve(`${fontPackage}/${file}`))), signFont()];
  // The workspace has only the template, and the pictures of the document while it is laid out: there is nothing else that a template could read.
  compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs }], workspace: WORKSPACE });
  return compiler;
}

/** What besides a document decides how its PDF looks, for the key of a cache: template, what is in this file, versions of the packages. */
export function templateInputs(): string[] {
  const version = (name: string) => readFileSync(resolve(`${name}/package.json`), 'utf8');
  const own = ['compiler', 'sign-font'].map((name) => readFileSync(`src/io/typst/${name}.ts`, 'utf8'));
  const names = [
    'footnotes',
    'pictures',
    'points',
    'position-lines',
    'sheet-blocks',
    'sheet-data',
    'sheet-lines',
    'sheet-sides',
    'sheet-tables',
    'shown-address',
    'table-columns',
    'table-layout',
  ];
  const parts = [...names.map((name) => `official/${name}`), 'text/letter-widths', 'text/drawn-signs'].map((name) =>
    readFileSync(`src/model/${name}.ts`, 'utf8'),
  );
  return [template(), ...own, ...parts, version(fontPackage), version(compilerPackage)];
}

const fileOf = (index: number, { format }: OfficialPicture): string => `hinh-${index + 1}.${format}`;

/** A document as the template reads it. */
function dataOf(document: OfficialDocument, pictures: OfficialPictures): string {
  const files = new Map([...pictures].map(([path, picture], index) => [path, fileOf(index, picture)]));
  return JSON.stringify(sheetData(document, pictures, (path) => files.get(path) ?? ''));
}

export interface CompiledPdf {
  bytes: Buffer;
  /** Why it does not meet the standard, a Vietnamese sentence; null where it does. */
  unmet: string | null;
}

/** For readers (ISO 14289-1), or for an archive: complete in itself, tagged, every letter readable (ISO 19005-2, level A). */
export type Standard = 'ua-1' | 'a-2a';

/**
 * Lays a document out as PDF/UA-1. Where the compiler refuses that, because a letter is not in the font, the file is a tagged
 * PDF without that promise.
 * @param qr an SVG, the code of the page's address
 * @param pictures the files of its pictures; the others are words
 * @param standard another promise; that of an archive needs a day of the document
 * @throws when the template does not compile
 */
export function compilePdf(
  document: OfficialDocument,
  qr: string,
  pictures: OfficialPictures = new Map(),
  standard: Standard = 'ua-1',
): CompiledPdf {
  const typst = officialCompiler();
  const files = [...pictures.values()].map((picture, index) => ({
    path: resolvePath(WORKSPACE, fileOf(index, picture)),
    bytes: Buffer.from(picture.bytes),
  }));
  for (const { path, bytes } of files) typst.mapShadow(path, bytes);
  try {
    return laidOut(typst, document, { document: dataOf(document, pictures), qr }, standard);
  } finally {
    for (const { path } of files) typst.unmapShadow(path);
    // What later documents have not asked for ten times is forgotten: a large site must not fill the memory.
    typst.evictCache(10);
  }
}

function laidOut(
  typst: NodeCompiler,
  document: OfficialDocument,
  inputs: Record<string, string>,
  standard: Standard,
): CompiledPdf {
  const compilation = typst.compile({ mainFileContent: template(), inputs });
  if (compilation.result === null) {
    const error = compilation.takeError();
    const why = error === null ? '' : JSON.stringify(error.shortDiagnostics);
    throw new Error(`Không dàn trang được “${document.title}” thành PDF. ${why}`);
  }
  try {
    return { bytes: typst.pdf(compilation.result, { pdfStandard: standard }), unmet: null };
  } catch (error) {
    return { bytes: typst.pdf(compilation.result), unmet: refusalReason(String(error), document) };
  }
}
