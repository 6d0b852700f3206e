import { readFileSync } from 'node:fs';
import { UnreadableText } from '../../model/download/unreadable-text.ts';
import { TooTangled } from '../../model/pdf/pdf-values.ts';
import type { OriginalFacts } from '../../model/records.ts';
import { bytesOfPem, readCertificate } from '../../model/signature/certificate.ts';
import { readSignatures } from '../../model/signature/read-signatures.ts';
import { pdfObjects } from './pdf-objects.ts';
import { pdfPages } from './pdf-pages.ts';

/**
 * The pages, the text and the signatures of one original.
 * @param path absolute. @param listed the certificates that the school trusts, PEM
 */
export async function factsOf(path: string, listed: readonly string[]): Promise<OriginalFacts> {
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
