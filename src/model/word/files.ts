import type { kinds } from '../../kinds/index.ts';
import { pictureAddress } from './import-docx.ts';
import { holdsText, recordKinds } from './record/record-kind.ts';
import { planText } from './read-plan.ts';
import type { ReadPlan } from './read-plan.ts';
import type { PlaceholderRecord } from './placeholder-records.ts';

/** A file that an import gives. */
export interface ImportedFile {
  /** The folder that {@link path} is relative to: the content, or the public files. */
  root: 'content' | 'public';
  path: string;
  content: string | Uint8Array;
}

type Kept = PlaceholderRecord['collection'];

/** The schema's table, of which code for browsers has only this part; the types hold the two together. */
const places: {
  readonly [Name in Kept]: {
    folder: (typeof kinds)[Name]['folder'];
    format: (typeof kinds)[Name]['format'];
  };
} = {
  legalReferences: { folder: 'legal-references', format: 'mdx' },
  organizations: { folder: 'organizations', format: 'yaml' },
};

const pathOf = (collection: Kept, id: string) => `${places[collection].folder}/${id}.${places[collection].format}`;

/** All files of an import: pictures or the Word file itself, records to be completed, and last the record. */
export function importedFiles(plan: ReadPlan): ImportedFile[] {
  const { id, pictures } = plan.result;
  const { attachment, kind } = plan.target;
  const { folder, format } = recordKinds[kind];
  return [
    ...(attachment === null
      ? []
      : [{ root: 'public', path: attachment.path, content: attachment.bytes } satisfies ImportedFile]),
    ...(holdsText(kind) ? pictures : []).map((picture, index): ImportedFile => ({
      root: 'public',
      path: pictureAddress(id, index, picture).slice(1),
      content: picture.bytes,
    })),
    ...plan.stubs.map(({ collection, id: stub, text }): ImportedFile => ({
      root: 'content',
      path: pathOf(collection, stub),
      content: text,
    })),
    { root: 'content', path: `${folder}/${plan.target.id}.${format}`, content: planText(plan) },
  ];
}
