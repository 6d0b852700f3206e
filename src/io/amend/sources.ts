import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { kindOf } from '../../kinds/index.ts';
import { amendableKinds, isAmendable } from '../../model/amend/amendment.ts';
import { amendRecords, amendSource } from '../../model/amend/source.ts';
import type { AmendSource } from '../../model/amend/source.ts';
import type { ContentRecord } from '../../model/records.ts';
import { currentContent } from '../current.ts';

/** The records that can be corrected, withdrawn or compared on a page, each with the place of its file among those of the site. */
export const amendSourceFiles = (): { folder: string; id: string; record: ContentRecord }[] =>
  amendRecords(currentContent().content).map((record) => ({
    folder: kindOf(record.collection).folder,
    id: record.id,
    record,
  }));

/** What the page needs of one of them, its file included. */
export const amendSourceOf = (record: ContentRecord): AmendSource =>
  amendSource(record, readFileSync(resolve(record.file), 'utf8'), currentContent().content);

/** The documents to choose from where the address names none, by kind, each with its folder and id. */
export function documentsToAmend(): { label: string; documents: { key: string; name: string }[] }[] {
  const files = amendSourceFiles().filter(({ record }) => isAmendable(record.collection));
  return amendableKinds
    .map((name) => ({
      label: kindOf(name).label,
      documents: files
        .filter(({ record }) => record.collection === name)
        .map(({ folder, id, record }) => ({ key: `${folder}/${id}`, name: kindOf(name).name(record.data) })),
    }))
    .filter(({ documents }) => documents.length > 0);
}
