// A process of its own that reads the words of downloads for the search: what a reader of the file sees, without comments and what was
// deleted. Under watch, as the one that looks for personal data (text-process.ts).

import { readFileSync } from 'node:fs';
import { beginningOfFile } from '../../model/search/records/in-file.ts';
import { tools, wordsOfDocx } from '../../model/word/index.ts';
import { normalizeText } from '../../model/text/normalize.ts';
import { answerFiles } from './answer-files.ts';

interface FileOfWords {
  path: string;
  ending: string;
}

async function wordsOf({ path, ending }: FileOfWords): Promise<string> {
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

await answerFiles(wordsOf);
