import type { z } from 'zod';

/** Whose record it is: the school's own records leave when another school takes the repository over, the law stays. */
export type Owner = 'school' | 'law';

/** Something that the school made public, for the feeds and the home page. */
export interface News {
  title: string;
  summary: string;
  /** ISO day; null where nobody recorded it. */
  day: string | null;
}

/** A kind of record: everything that the site, the checker, the forms and the commands need to know of it. */
export interface Kind<Schema extends z.ZodObject = z.ZodObject, Label extends string = string> {
  /** Folder below the content folder. */
  folder: string;
  format: 'mdx' | 'yaml';
  schema: Schema;
  /** Left out where the body is no text that the school issued: in such a text no letter may be lost. */
  issuedText?: true;
  /**
   * Set where a record may come without its text: nobody has published it, or there is only a file of it. Its body is null then, and its
   * file may be plain YAML, as all files of such a kind once were.
   */
  textOptional?: true;
  /** What one record is called, in Vietnamese and in small letters: `kế hoạch`. */
  label: Label;
  owner: Owner | ((data: z.infer<Schema>) => Owner);
  /** Where its pages are, or why it has none. */
  pages:
    | {
        /** Address of the folder of its pages: `/ke-hoach/`. */
        route: string;
        /** The address of a record where it is not its id below the route. */
        path?: (data: z.infer<Schema>) => string;
        /** Whether a record has a page; all have one where this is left out. */
        isPublic?: (data: z.infer<Schema>) => boolean;
      }
    | { none: string };
  /** What people call a record. */
  name: (data: z.infer<Schema>) => string;
  /** The fields that a person compares with the official text; left out where these are all fields but `provenance`. */
  compared?: readonly (keyof z.infer<Schema> & string)[];
  /** Its list, as search names it; left out for a kind without one. The list is at the route of its pages. */
  list?: { title: string; summary: string };
  /** Its place in the menu of the site; left out for a kind that is not in the menu. */
  menu?: { label: string; position: number; onlyWithRecords?: true };
  /** How search finds a record; left out where the kind has search records of a special form (`model/search/records/`). */
  search?: (data: z.infer<Schema>) => { facet: string; lines: (string | null)[]; year: string | null };
  /** What the feeds report of a record; left out where the kind makes no news, or news of a special form (`views/disclosure/news.ts`). */
  news?: (data: z.infer<Schema>) => News | null;
  /** How `npm run new` begins one. */
  begin: {
    /** Its name on the command line: `npm run new -- plan`. */
    command: string;
    /** The id that the fields give; empty when they do not give one. @param place of the issuer, for legal references. */
    id: (fields: Readonly<Record<string, unknown>>, place: string | null) => string;
    /** Fields that are asked before all others, also where the record is valid without them. */
    askFirst?: readonly (keyof z.infer<Schema> & string)[];
    /** The text below the head of an MDX file. */
    body?: string;
    /** Where a rule over several fields names one, the field that a person is asked for instead. */
    askFor?: Readonly<Record<string, string>>;
  };
  /** How the editing screen shows its records. Templates are those of Sveltia CMS. */
  editing: {
    /**
     * A line in the menu separates what a school writes, what that refers to, and what hardly changes. What a command writes
     * (`machine`) is not in the menu.
     */
    group: 'school' | 'reference' | 'register' | 'machine';
    icon: string;
    /** How a list of records, or a box in which one is chosen, names a record. */
    display: string;
    search: readonly string[];
    /** The field that titles the record. */
    title: string;
    sort: readonly string[];
    /** The direction of the first sort field; ascending where it is left out. */
    direction?: 'descending';
    /** The id that is proposed for a new record; the editor may change it until it is saved. */
    id: string;
  };
}

/** Checks a kind against its schema and keeps its exact type. */
export const defineKind = <Schema extends z.ZodObject, const Label extends string>(
  kind: Kind<Schema, Label>,
): Kind<Schema, Label> => kind;

/** Whose a record is. */
export const ownerOf = <Schema extends z.ZodObject>({ owner }: Kind<Schema>, data: z.infer<Schema>): Owner =>
  typeof owner === 'function' ? owner(data) : owner;

/** A field of the answers to a form as text; empty when it has none. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
