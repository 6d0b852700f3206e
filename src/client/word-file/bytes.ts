import { ImportRefusal } from '../../model/word/index.ts';
import { limits } from '../../model/word/limits.ts';

/** The bytes of a chosen Word file. @throws ImportRefusal for one that is too large, for a folder, and for one that has gone or is locked */
export async function bytesOfWordFile(file: File): Promise<Uint8Array<ArrayBuffer>> {
  if (file.size > limits.file) throw new ImportRefusal('tep-qua-lon');
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new ImportRefusal('khong-mo-duoc');
  }
}
