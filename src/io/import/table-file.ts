import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kindOf } from '../../kinds/index.ts';
import type { Content } from '../../model/records.ts';
import { tableRecord, type ImportedTable, type TableRecord } from '../../model/sheet/table-record.ts';
import { problemsOfDisclosure } from './new-record.ts';
import { verifyFile } from './verify.ts';
import type { PendingFile } from './write-files.ts';

export interface TableFile {
  file: PendingFile;
  done: TableRecord['done'];
  /** What the site's rules say against the file, in Vietnamese; nothing may be written then. */
  problems: string[];
}

/** The school's item of a duty and a period, if there is one. */
export const itemOf = ({ records, settings }: Content, { duty, period }: Pick<ImportedTable, 'duty' | 'period'>) =>
  [...records.disclosures.values()].find(
    ({ data }) => data.duty === duty && data.period === period && data.organization === settings?.data.school,
  ) ?? null;

/** The file of an item with a table in it, and where it goes. @param directory the folder of the content @param today ISO day */
export function tableFile(table: ImportedTable, directory: string, content: Content, today: string): TableFile {
  const folder = join(directory, kindOf('disclosures').folder);
  const found = itemOf(content, table);
  const item = found && { ...found, text: readFileSync(join(folder, `${found.id}.yaml`), 'utf8') };
  const { id, record, text, done } = tableRecord(table, item, { school: content.settings?.data.school ?? '', today });
  const problems = verifyFile('disclosures', `${id}.yaml`, text, null);
  if (problems.length === 0) problems.push(...problemsOfDisclosure(record, content, today));
  return { file: { path: join(folder, `${id}.yaml`), content: text }, done, problems };
}
