import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OfficialDocument } from '../../model/official/official-document.ts';
import { compilePdf, templateInputs } from './compiler.ts';

const folder = '.cache/official';

/**
 * The PDF of a document, made once and kept under a digest of all that went into it: its content, the template, the versions of
 * compiler and font.
 */
export function officialPdf(document: OfficialDocument, qr: string): Buffer {
  const input = JSON.stringify([document, qr, templateInputs()]);
  const file = join(folder, `${createHash('sha256').update(input).digest('hex')}.pdf`);
  if (existsSync(file)) return readFileSync(file);
  const { bytes, unmet } = compilePdf(document, qr);
  if (unmet !== null) console.warn(withoutPromise(document.title, unmet));
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${file}.${process.pid}`, bytes);
  renameSync(`${file}.${process.pid}`, file);
  return bytes;
}

const withoutPromise = (title: string, why: string): string =>
  `[WARN] Bản PDF của “${title}” chưa đạt chuẩn trợ năng PDF/UA-1. ${why}`;
