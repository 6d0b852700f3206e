/** A file that costs much: what it repeats, where it is below the content folder, its text of at most 1 MB. */
export interface HostileFile {
  name: string;
  path: string;
  text: string | Uint8Array;
  /** Files that it needs, by path; all of them together have at most 1 MB. */
  with?: Readonly<Record<string, string | Uint8Array>>;
}
