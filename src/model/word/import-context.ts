import type { Chosen, KindEvidence } from './record/choose-record.ts';

/** What the importer knows in addition to the file. */
export interface ImportContext {
  /** ISO day. Gives the year when the file does not. */
  today: string;
  /** Id of the school whose site this is, and the names by which a head may call it. */
  school: { id: string; names: readonly string[] };
  /** Other schools of the site. */
  schools?: readonly { id: string; names: readonly string[] }[];
  /** Name of the Word file, for the note on where the text comes from. */
  fileName: string;
  /** Which record the document becomes; a plan where nobody says. @throws ImportRefusal for one that becomes none */
  choose?: (evidence: KindEvidence) => Chosen;
  /** Whether the file was an old one (.doc) that LibreOffice converted. */
  isConverted?: boolean;
  /** What a person says instead of what the file says. */
  given?: { id?: string | undefined; year?: number | undefined; organization?: string | undefined } | undefined;
}
