// A process of its own that reads issued originals: how many pages, which text, which signatures. Anyone who made them may want to stop what
// reads them, so it may write nothing and is under watch (remembered-reading.ts).

import { readFileSync } from 'node:fs';
import { UnreadableText } from '../../model/download/unreadable-text.ts';
import { TooTangled } from '../../model/pdf/pdf-values.ts';
import type { OriginalFacts } from '../../model/records.ts';
import { bytesOfPem, readCertificate } from '../../model/signature/certificate.ts';
import { readSignatures } from '../../model/signature/read-signatures.ts';
import { answerFiles } from './answer-files.ts';
import { pdfObjects } from './pdf-objects.ts';
import { pdfPages } from './pdf-pages.ts';

async function factsOf(path: string, listed: readonly string[]): Promise<OriginalFacts> {
  const certificates = listed.flatMap((pem) => {
    const der = bytesOfPem(pem);
    return (der && readCertificate(der)) ?? [];
  });
  try {
    const bytes = new Uint8Array(readFileSync(path));
    const pages = await pdfPages(bytes);
    return { pages, signatures: await readSignatures(bytes, pdfObjects, certificates), fault: null };
  } catch (error) {
    const isTangled = error instanceof TooTangled;
    const known = error instanceof UnreadableText ? error.message : 'bên trong tệp bị hỏng.';
    return { pages: [], signatures: [], fault: isTangled ? 'tệp lồng hay nén khác thường.' : known };
  }
}

await answerFiles<{ path: string }>(({ path }, more) => factsOf(path, more as readonly string[]));
