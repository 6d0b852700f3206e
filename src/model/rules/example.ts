/** What an example does to a file of the sample folder: its whole text, its bytes, a link in its place, a changed copy; null removes it. */
export type FileChange =
  | string
  | null
  | { bytes: readonly number[] }
  | { repeat: string; times: number }
  | { linkTo: string }
  /** So many files, each with a number in its name. */
  | { copies: number }
  /** Each passage must be there. `copyOf` takes the text of another file. */
  | { replace: readonly (readonly [from: string, to: string])[]; copyOf?: string };

export type FileChanges = Readonly<Record<string, FileChange>>;

interface Shown {
  /**
   * What the help page shows: lines of the changed files, or words in parentheses where no lines would say it. Null: the
   * changed text itself. `…` is for what is left out.
   */
  excerpt: string | null;
}

/** A content folder: the sample folder with changes. Paths that begin with `public/` are files that readers download. */
export interface FolderExample extends Shown {
  files: FileChanges;
}

/** A content folder before and after an edit; without `before` the sample folder was there before. */
export interface EditExample extends FolderExample {
  before: FileChanges;
}

/** A Word file: the sample plan with changes. */
export interface WordExample extends Shown {
  /** The WordprocessingML in place of the sample's paragraph; a text becomes a paragraph. */
  body: string | { repeat: string; times: number };
  /** Changes to the sample's own markup: letterhead, title, signature block. */
  replace: readonly (readonly [from: string, to: string])[];
  /** Other parts by name: `numbering`, `footnotes`, `comments`, `header`, … as WordprocessingML. */
  parts: Readonly<Record<string, string>>;
  /** Codes that always come with this rule's own, for example the note on the merged cell that hides words. */
  alongside: readonly string[];
  /** Relationships of the document: id, kind, target. */
  links: readonly (readonly [id: string, kind: string, target: string])[];
}

/** The bytes of a file that is given to the importer. */
export interface BytesExample extends Shown {
  /** A text whose characters are bytes; a zip of such texts by name; or how to damage the sample's Word file. */
  bytes:
    string | { zip: Readonly<Record<string, string>> } | { word: WordDamage } | { repeat: number } | { ole: string };
}

/** A change to the parts of the sample's Word file. */
export interface WordDamage {
  /** The whole body as WordprocessingML, in place of the sample's. */
  body?: string | { open: string; repeat: string; times: number; close: string };
  links?: WordExample['links'];
  /** Parts by their path: their text, or a text to be repeated. */
  parts?: Readonly<Record<string, string | { repeat: string; times: number }>>;
  /** How many bytes of the file are left. */
  cutTo?: number;
}

/** What each check reads. The suite has one runner for each: `tests/support/rule-examples/`. */
export interface ExampleOf {
  /** Files and records of a content folder: `src/io/read-content.ts`. */
  content: FolderExample;
  /** Files that readers download: `src/model/check/check-school-folder.ts`. */
  downloads: FolderExample;
  /** An edit of a content folder: `src/model/check/check-retention.ts`. */
  base: EditExample;
  /** A Word file: `src/model/word/import-docx.ts`. */
  word: WordExample;
  /** Any file given to the importer, which refuses it: `src/model/word/import-docx.ts`. */
  refusal: BytesExample | WordExample;
  /** A process under watch that checks one file: `src/io/watched/check-watched.ts`. */
  watch: { work: 'short' | 'endless' } & Shown;
  /** A file that the browser cannot open: `src/client/word-import/read.ts`. */
  browser: { file: 'readable' | 'unreadable' } & Shown;
}

export type CheckName = keyof ExampleOf;
export type Example<Check extends CheckName = CheckName> = ExampleOf[Check];

/** What the help page shows of an example. */
export function excerptOf(example: Example): string {
  if (example.excerpt !== null) return example.excerpt;
  if ('body' in example) return typeof example.body === 'string' ? example.body : '';
  if (!('files' in example)) return '';
  const [change] = Object.values(example.files);
  if (typeof change === 'string') return change;
  return change && 'replace' in change ? (change.replace.at(-1)?.[1] ?? '') : '';
}

/** The sample folder as it is. */
export const asIs = (excerpt: string): FolderExample => ({ files: {}, excerpt });

/** The sample folder with one file of this text. */
export const whole = (file: string, text: string, excerpt: string | null = null): FolderExample => ({
  files: { [file]: text },
  excerpt,
});

/** The sample folder with a changed passage in one file. */
export const edit = (file: string, from: string, to: string, excerpt: string | null = null): FolderExample => ({
  files: { [file]: { replace: [[from, to]] } },
  excerpt,
});

const plan = 'plans/2024-ke-hoach-mau.mdx';

/** The sample folder with a changed field of its plan. */
export const field = (from: string, to: string, excerpt: string | null = null): FolderExample =>
  edit(plan, from, to, excerpt);

/** The sample folder with this text in the body of its plan. */
export const body = (text: string, excerpt: string | null = null): FolderExample =>
  edit(plan, 'Đoạn thứ nhất.', text, excerpt);

/** The sample folder with this text as the introduction of its circular. */
export const introduction = (text: string): FolderExample =>
  edit('legal-references/01-2020-tt-bm.mdx', 'Thông tư mẫu.', text);

/** The sample folder with this text in the body of its draft. */
export const draft = (text: string): FolderExample => edit('plans/2026-du-thao.mdx', 'Đoạn dự thảo.', text);

/** An edit of the sample folder: what is there afterwards. */
export const after = ({ files, excerpt }: FolderExample): EditExample => ({ before: {}, files, excerpt });
