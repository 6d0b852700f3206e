import type { Root as MdastRoot } from 'mdast';
import type { KindName, RecordData } from '../kinds/index.ts';
import type { SiteSettings } from '../kinds/site-settings.ts';
import type { SourceLocation } from './rules/issue.ts';

/** A record that its schema accepts, with what is needed to talk about its places. */
export interface ContentRecord<Name extends KindName = KindName> {
  collection: Name;
  id: string;
  data: RecordData<Name>;
  /** Parsed body of an MDX record that has passed the policy; null for YAML records. */
  body: MdastRoot | null;
  /** Digest of the file's normalised text. */
  digest: string;
  /** Path relative to the project. */
  file: string;
  /** The place of a frontmatter value, or of the nearest thing above it that exists. */
  locationOf(path: readonly PropertyKey[], key?: boolean): SourceLocation;
  /** The place of a UTF-16 offset of the file's normalised text: positions of the body's nodes. */
  locationAt(offset: number): SourceLocation;
}

export type Records = { [Name in KindName]: Map<string, ContentRecord<Name>> };

/** The settings of the site, with the places of their values. */
export interface SettingsRecord {
  data: SiteSettings;
  locationOf: ContentRecord['locationOf'];
}

/** A file of the school that readers can download. */
export interface PublicFile {
  /** Digest of its bytes in lower-case hexadecimal; empty where no record names the file. */
  sha256: string;
  bytes: number;
}

/** All content that could be read, sorted by id, and the settings of the site; null when they have errors. */
export interface Content {
  records: Records;
  /** Ids of all files, also of those whose records have errors: a reference to one of them is not dangling. */
  named: Readonly<Record<KindName, ReadonlySet<string>>>;
  settings: SettingsRecord | null;
  /** Files by their path under `public/`: `tep/ke-hoach-2024.pdf`. */
  files: ReadonlyMap<string, PublicFile>;
}
