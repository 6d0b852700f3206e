import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { memoryPages, validateXML } from 'xmllint-wasm';

export const schemaName = 'akomantoso30.xsd';

interface NamedFile {
  fileName: string;
  contents: string;
}

/** The schema, and what it imports. */
export interface AknSchema {
  schema: NamedFile;
  imported: NamedFile[];
}

/**
 * The schema of OASIS, which is not ours to copy, with the `xml.xsd` next to it where that is there. `AKN_SCHEMA` says where it is: a
 * file, or a folder that has it; else it is looked for in `.cache/schemas/`.
 * @returns null where it is not there
 * @throws Error where `AKN_SCHEMA` leads to nothing: a test must not be skipped for a slip in its setting
 */
export function aknSchema(): AknSchema | null {
  const said = process.env['AKN_SCHEMA'] || null;
  const path = said ?? '.cache/schemas';
  const file = existsSync(path) && statSync(path).isDirectory() ? join(path, schemaName) : path;
  if (!existsSync(file)) {
    if (said !== null) throw new Error(`AKN_SCHEMA: không có tệp ${file}`);
    return null;
  }
  const imported = join(dirname(file), 'xml.xsd');
  return {
    schema: { fileName: schemaName, contents: readFileSync(file, 'utf8') },
    imported: existsSync(imported) ? [{ fileName: 'xml.xsd', contents: readFileSync(imported, 'utf8') }] : [],
  };
}

/** What is wrong with XML documents by the schema, in the words of libxml2. @param documents by a name of each */
export async function faultsOf(
  { schema, imported }: AknSchema,
  documents: Readonly<Record<string, string>>,
): Promise<string[]> {
  const files = Object.entries(documents).map(([name, contents]) => ({ name, contents }));
  const { valid, errors } = await validateXML({
    xml: files.map(({ contents }, index) => ({ fileName: `${index}.xml`, contents })),
    schema: [schema],
    preload: imported,
    maxMemoryPages: 256 * memoryPages.MiB,
  });
  const nameOf = (fileName = '') => files[Number.parseInt(fileName, 10)]?.name ?? fileName;
  if (!valid && errors.length === 0) return ['không hợp lệ, không nói vì sao'];
  return errors.map(({ message, loc }) => `${nameOf(loc?.fileName)}: ${message}`);
}
