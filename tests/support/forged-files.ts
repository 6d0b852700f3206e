import { unzipSync, zipSync } from 'fflate';

/** Files as forgers change them: what is published, with something that nobody published. */

const latest = (text: string, number: string): string =>
  [...text.matchAll(new RegExp(`(?<![0-9])${number} 0 obj\\s+([^]*?)\\s+endobj`, 'gu'))].at(-1)?.[1] ?? '';

/** What a forger adds to the first sheet of a PDF. */
export interface Forgery {
  /** Operators that are drawn after those of the sheet. */
  drawn?: string;
  /** Entries of a note on the sheet. */
  note?: string;
  /** Whether a sheet without words is added at the end. */
  sheet?: boolean;
}

/** Objects added after the end of a PDF whose objects are written one by one, as Typst writes them; `FH` is Helvetica. */
export function forgedPdf(bytes: Uint8Array, { drawn, note, sheet }: Forgery): Uint8Array<ArrayBuffer> {
  const text = Buffer.from(bytes).toString('latin1');
  const size = Number(/\/Size (\d+)/u.exec(text)?.[1]);
  const tree = /(\d+) 0 obj\s+<<\s+\/Type \/Pages[^]*?\/Kids \[(\d+) 0 R/u.exec(text)!;
  const [, pages, first] = tree as unknown as [string, string, string];
  const objects: Record<string, string> = {};
  let page = latest(text, first);
  if (drawn !== undefined) {
    objects[size] = `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`;
    objects[size + 1] = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
    page = page
      .replace(/\/Contents (\d+ 0 R)/u, `/Contents [$1 ${size} 0 R]`)
      .replace(/\/Font <</u, `/Font << /FH ${size + 1} 0 R`);
  }
  if (note !== undefined) {
    objects[size + 2] = `<< /Type /Annot ${note} >>`;
    page = page.replace(/\/Annots \[|>>$/u, (found) =>
      found === '>>' ? `/Annots [${size + 2} 0 R] >>` : `${found}${size + 2} 0 R `,
    );
  }
  if (sheet === true) {
    objects[size + 3] = `<< /Type /Page /Parent ${pages} 0 R /MediaBox [0 0 595 842] >>`;
    objects[pages] = latest(text, pages)
      .replace(/(\/Kids \[[^\]]*)\]/u, `$1 ${size + 3} 0 R]`)
      .replace(/\/Count (\d+)/u, (_, count: string) => `/Count ${Number(count) + 1}`);
  }
  objects[first] = page;
  const root = /\/Root (\d+ 0 R)/u.exec(text)?.[1];
  let added = '\n';
  const places = Object.entries(objects).map(([number, object]) => {
    const at = bytes.length + added.length;
    added += `${number} 0 obj\n${object}\nendobj\n`;
    return `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const at = bytes.length + added.length;
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/u.exec(text)?.[1];
  added += `xref\n${places.join('')}trailer\n<< /Size ${size + 4} /Root ${root} /Prev ${previous} >>\nstartxref\n${at}\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([bytes, Buffer.from(added, 'latin1')]));
}

/** A Word file with its parts changed. */
export function forgedDocx(
  bytes: Uint8Array,
  change: (name: string, xml: string) => string,
  added: Readonly<Record<string, Uint8Array>> = {},
): Uint8Array<ArrayBuffer> {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [
    name,
    name.endsWith('.xml') ? Buffer.from(change(name, Buffer.from(part).toString('utf8'))) : part,
  ]);
  return new Uint8Array(zipSync({ ...(Object.fromEntries(parts) as Record<string, Uint8Array>), ...added }));
}
