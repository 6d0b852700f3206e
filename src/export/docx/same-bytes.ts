import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The first day that a zip can write. */
const EPOCH = '1980-01-01';

/**
 * The same Word file with nothing in it of when and by which random numbers it was written: parts by name, one day for all, links
 * and pictures numbered in the order of the text.
 * @param day ISO day that the file says it is of; a fixed one where the document has none
 */
export function sameBytes(docx: Uint8Array, day: string | null): Uint8Array {
  const parts = unzipSync(docx);
  const names = Object.keys(parts).sort();
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const links = randomIds(text('word/document.xml') + text('word/footnotes.xml'));
  const written = names.map((name): [string, Uint8Array] => {
    if (!/\.(?:xml|rels)$/u.test(name)) return [name, parts[name] ?? new Uint8Array()];
    const dated = text(name).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${day ?? EPOCH}T00:00:00Z`);
    const linked = [...links].reduce((xml, [random, fixed]) => xml.replaceAll(random, fixed), dated);
    return [name, strToU8(withPicturesCounted(withBookmarksCounted(linked)))];
  });
  return zipSync(Object.fromEntries(written), { level: 9, mtime: new Date(1980, 0, 1) });
}

/** `docx` counts bookmarks through all files of a process; here each file begins at 1. */
function withBookmarksCounted(xml: string): string {
  const counted = new Map<string, number>();
  return xml.replace(/(<w:bookmark(?:Start|End)\b[^>]*? w:id=")([^"]*)"/gu, (_, begin: string, id: string) => {
    if (!counted.has(id)) counted.set(id, counted.size + 1);
    return `${begin}${counted.get(id)}"`;
  });
}

/** As with bookmarks. */
function withPicturesCounted(xml: string): string {
  let count = 0;
  return xml.replace(/(<wp:docPr\b[^>]*? id=")[^"]*"/gu, (_, begin: string) => `${begin}${++count}"`);
}

/** The random names of links, each with its number in the order of the text. */
function randomIds(xml: string): Map<string, string> {
  const found = [...xml.matchAll(/r:id="(rId[A-Za-z0-9_-]{12,})"/gu)].flatMap(([, id]) => id ?? []);
  return new Map([...new Set(found)].map((id, index) => [id, `rIdLienKet${index + 1}`]));
}
