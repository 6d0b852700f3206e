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
  /** What a person says instead of what the file says. */
  given?: { id?: string | undefined; year?: number | undefined; organization?: string | undefined } | undefined;
}
