import type { OriginalFacts } from '../../model/records.ts';
import { findingsIn } from './findings-in.ts';
import type { OriginalToRead } from './read-files.ts';
import type { FileToRead, TextFinding } from './text-findings.ts';

/**
 * What is wanted of one file. @param listed the certificates with which signatures are compared, PEM
 */
export const answerDownload = async (
  file: FileToRead | OriginalToRead,
  listed: unknown,
): Promise<TextFinding[] | OriginalFacts> =>
  'isOriginal' in file
    ? (await import('./original-facts.ts')).factsOf(file.path, listed as readonly string[])
    : findingsIn(file);
