import { readFileSync } from 'node:fs';
import { beginningOfFile } from '../../model/search/records/in-file.ts';
import { tools, wordsOfDocx } from '../../model/word/index.ts';
import { normalizeText } from '../../model/text/normalize.ts';

export interface FileOfWords {
  path: string;
  ending: string;
}

/** The words of one file that a reader of it sees, its beginning only where it is long; none where it cannot be read. */
export async function wordsOf({ path, ending }: FileOfWords): Promise<string> {
  try {
    const bytes = new Uint8Array(readFileSync(path));
    const text =
      ending === 'docx'
        ? wordsOfDocx(bytes, tools)
        : (await (await import('./pdf-pages.ts')).pdfPages(bytes)).join('\n');
    return beginningOfFile(normalizeText(text));
  } catch {
    // A broken file is reported by the checker; a scan has no words.
    return '';
  }
}
