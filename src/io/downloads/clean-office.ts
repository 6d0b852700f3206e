import { zipSync } from 'fflate';
import { openZip } from '../../model/word/container/zip.ts';
import { ImportRefusal } from '../../model/word/refusal.ts';
import { tools } from '../../model/word/tools.ts';
import { cleanPart } from './office-pictures.ts';

/** The time of a part that says nothing: Word writes it too. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * A file of Word or Excel whose pictures say nothing of who took them and where; no other part of it changes. The same bytes where
 * nothing is to be taken out, and where it cannot be opened: the checker says why.
 */
export function cleanOffice(bytes: Uint8Array<ArrayBuffer>): Uint8Array {
  try {
    const zip = openZip(bytes, tools.inflater);
    const parts = zip.names.map((name) => {
      const part = zip.read(name);
      return { name, part, cleaned: cleanPart(name, part) };
    });
    if (parts.every(({ part, cleaned }) => part === cleaned)) return bytes;
    return zipSync(Object.fromEntries(parts.map(({ name, cleaned }) => [name, cleaned])), { mtime: NO_TIME });
  } catch (error) {
    if (error instanceof ImportRefusal) return bytes;
    throw error;
  }
}
