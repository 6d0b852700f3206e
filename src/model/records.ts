import type { Root as MdastRoot } from 'mdast';
import type { KindName, RecordData } from '../kinds/index.ts';
import type { SignatureFacts } from './signature/signature-facts.ts';
import type { SiteSettings } from '../kinds/site-settings.ts';
import type { PersonalDataCode } from './rules/personal-data-rules.ts';
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
  readonly locationOf: (path: readonly PropertyKey[], key?: boolean) => SourceLocation;
  /** The place of a UTF-16 offset of the file's normalised text: positions of the body's nodes. */
  readonly locationAt: (offset: number) => SourceLocation;
  /** Whether its name, its fields and its body were looked through before for personal data, with this code, and had none. */
  readonly isClean?: true;
}

/** A record with errors: what could be read of it, so that one error hides no other. */
export interface IncompleteRecord extends Pick<
  ContentRecord,
  'collection' | 'id' | 'file' | 'locationOf' | 'locationAt'
> {
  /** The top-level fields that are right by themselves. */
  data: Readonly<Record<string, unknown>>;
  /** The other top-level fields as they are written, where they are YAML. Never published. */
  wrong?: Readonly<Record<string, unknown>>;
  /** Whether a top-level field is there and is no YAML. */
  isUnreadable?: (field: string) => boolean;
  /** What could be read of the body, also where the policy refuses it; null without a body. Never published. */
  body: MdastRoot | null;
  /** Offsets of what the policy refuses in the body; null where it accepts the body. No article can be made of a refused body. */
  refusedAt: ReadonlySet<number> | null;
}

export type Records = { [Name in KindName]: Map<string, ContentRecord<Name>> };

/** The settings of the site, with the places of their values. */
export interface SettingsRecord {
  data: SiteSettings;
  locationOf: ContentRecord['locationOf'];
}

/** Settings with errors: the fields that are right by themselves. */
export interface IncompleteSettings extends Omit<SettingsRecord, 'data'> {
  data: Readonly<Partial<SiteSettings>>;
  /** All fields as the file has them, right or wrong, without those that are no YAML. */
  written: Readonly<Record<string, unknown>>;
  /** Whether the file has this field but it is no YAML. */
  isUnreadable(field: string): boolean;
}

/** Personal data that no body and no field has: in a comment of YAML, in the name or the text of a file to download. */
export interface OutsidePersonalData {
  location: SourceLocation;
  code: PersonalDataCode;
  message: string;
  certain: boolean;
  /** What was found. Never in a message or a report: these outlive the corrected text. */
  words: string;
  /** Whose it is, where others may have the same. */
  whose?: string;
  /** What is to be hidden with it, and whether its words are no data. */
  also?: readonly string[];
  isTelling?: true;
}

/** A file of the school that readers can download. */
export interface PublicFile {
  /** Digest of its bytes in lower-case hexadecimal; empty where it was not read, for which another issue says why. */
  sha256: string;
  bytes: number;
}

/** What was read of an issued original that a record names. */
export interface OriginalFacts {
  /** The text of each page, NFC; empty where it could not be read. */
  pages: readonly string[];
  signatures: readonly SignatureFacts[];
  /** Why it could not be read, in Vietnamese words after “không đọc được bản gốc: ”; null where it could. */
  fault: string | null;
  /** What helps, where that of the code does not fit. */
  remedy?: string;
}

/** All content that could be read, sorted by id, and the settings of the site; null when they have errors. */
export interface Content {
  records: Records;
  /** The files of all ids by name, also of those whose records have errors: a reference to one of them is not dangling. */
  named: Readonly<Record<KindName, ReadonlyMap<string, string>>>;
  settings: SettingsRecord | null;
  /** What could be read of records and settings with errors. */
  incomplete: { records: readonly IncompleteRecord[]; settings: IncompleteSettings | null };
  /** Files by their path under `public/`: `tep/ke-hoach-2024.pdf`. */
  files: ReadonlyMap<string, PublicFile>;
  /** Originals by their path, for records that are right by themselves. */
  originals: ReadonlyMap<string, OriginalFacts>;
  outside: readonly OutsidePersonalData[];
}
