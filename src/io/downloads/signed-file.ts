import { DOWNLOAD_REMEDY_IF_SIGNED } from '../../model/rules/download-bytes-rules.ts';

/** Whether a PDF has a signature, good or bad: each says which bytes it is about (ISO 32000-1, 12.8.1). */
export const isSignedPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('/ByteRange');

/** What to do about a file with a fault, where it is signed: each change of it would destroy its signature. */
export const remedyIfSigned = (ending: string, bytes: Uint8Array): { remedy?: string } =>
  ending === 'pdf' && isSignedPdf(bytes) ? { remedy: DOWNLOAD_REMEDY_IF_SIGNED } : {};
