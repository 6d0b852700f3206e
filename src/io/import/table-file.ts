import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TableData } from '../../kinds/disclosure-data/index.ts';
import type { Disclosure } from '../../kinds/disclosure.ts';
import { kindOf } from '../../kinds/index.ts';
import { contentFormat } from '../../model/editing/format/content-format.ts';
import type { Content } from '../../model/records.ts';
import { newRecordFile, problemsOfDisclosure } from './new-record.ts';
import { verifyFile } from './verify.ts';
import type { PendingFile } from './write-files.ts';

/** A table that was read from a sheet, and whose it is. */
export interface ImportedTable {
  /** `F03` */
  duty: string;
  /** The id of a period. */
  period: string;
  data: TableData;
}

export interface TableFile {
  file: PendingFile;
  /** What happened to the table of this kind: the item is new, the item had none, or had one that gives way. */
  done: 'new' | 'added' | 'replaced';
  /** What the site's rules say against the file, in Vietnamese; nothing may be written then. */
  problems: string[];
}

/** The school's item of a duty and a period, if there is one. */
export const itemOf = ({ records, settings }: Content, { duty, period }: Pick<ImportedTable, 'duty' | 'period'>) =>
  [...records.disclosures.values()].find(
    ({ data }) => data.duty === duty && data.period === period && data.organization === settings?.data.school,
  ) ?? null;

/**
 * The file of an item with the table in it: a new one, or the one that there is, in which only the table changes and a
 * publication of today is added, for readers must see that something changed.
 * @param directory the folder of the content @param today ISO day
 */
export function tableFile(table: ImportedTable, directory: string, content: Content, today: string): TableFile {
  const item = itemOf(content, table);
  if (item === null) {
    const { duty, period, data } = table;
    const answers = new Map<string, unknown>([
      ['duty', duty],
      ['organization', content.settings?.data.school ?? ''],
      ['period', period],
      ['data', [data]],
      ['publications', [{ on: today, kind: 'first' }]],
      ['provenance', { sources: ['school'], confidence: 'high' }],
    ]);
    const id = kindOf('disclosures').begin.id({ duty, period }, null);
    return { ...newRecordFile('disclosures', id, answers, directory, content, today), done: 'new' };
  }
  const name = `${item.id}.yaml`;
  const path = join(directory, kindOf('disclosures').folder, name);
  const format = contentFormat('disclosures');
  const before = format.fromFile(readFileSync(path, 'utf8'));
  const index = item.data.data.findIndex((own) => own.table === table.data.table);
  const data = index < 0 ? [...item.data.data, table.data] : item.data.data.with(index, table.data);
  const record = { ...item.data, data, publications: publicationsOf(item.data, today) };
  const text = format.toFile({ ...before, data: record.data, publications: record.publications });
  const problems = verifyFile('disclosures', name, text, null);
  if (problems.length === 0) problems.push(...problemsOfDisclosure(record, content, today));
  return { file: { path, content: text }, done: index < 0 ? 'added' : 'replaced', problems };
}

/** With today's among them. */
function publicationsOf({ publications }: Disclosure, today: string): Disclosure['publications'] {
  if (publications.at(-1)?.on === today) return publications;
  return [
    ...publications,
    { on: today, kind: publications.length === 0 ? 'first' : 'update', changedOn: null, note: null },
  ];
}
