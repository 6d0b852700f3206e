import { kindNames, kindOf } from '../../kinds/index.ts';
import type { KindName } from '../../kinds/index.ts';
import type { Content, ContentRecord } from '../records.ts';
import { nearest } from '../text/nearest.ts';
import { comparableFields } from './compared-fields.ts';

/** The kinds that say which of their fields a person compares with an official text. */
export const comparableKinds: readonly KindName[] = kindNames.filter((name) => kindOf(name).compared !== undefined);

/** The record that a person means, or why none was found. */
export type FoundRecord = { record: ContentRecord } | { problem: string };

/**
 * Finds a record by its id (`36-2017-tt-bgddt`, `b01`), its folder and id (`duties/b01`), or the number of a document.
 * @param asked as it was typed
 */
export function findRecord({ records, named }: Pick<Content, 'records' | 'named'>, asked: string): FoundRecord {
  const wanted = asked.normalize('NFC').trim();
  const ids = [wanted, wanted.toLowerCase()];
  const all = comparableKinds.flatMap((name) => [...(records[name].values() as Iterable<ContentRecord>)]);
  const found = all.filter(
    (record) =>
      ids.includes(record.id) ||
      ids.includes(`${kindOf(record.collection).folder}/${record.id}`) ||
      ('number' in record.data && record.data.number === wanted),
  );
  const [record] = found;
  if (record && found.length === 1) return { record };
  const pathOf = ({ collection, id }: ContentRecord) => `${kindOf(collection).folder}/${id}`;
  if (found.length > 1)
    return { problem: `“${wanted}” là mã của ${found.length} bản ghi; ghi rõ một: ${found.map(pathOf).join(', ')}.` };
  if (comparableKinds.some((name) => ids.some((id) => named[name].has(id))))
    return { problem: `Bản ghi “${wanted}” còn lỗi nên chưa đối chiếu được. Chạy npm run check để biết lỗi ở đâu.` };
  const near = nearest(
    wanted.toLowerCase(),
    all.map(({ id }) => id),
  );
  return { problem: `Không có bản ghi “${wanted}”${near === null ? '' : `; có lẽ là “${near}”`}.` };
}

/** What is wrong with the names of fields that a person gave; null when all are fields to be compared, each named once. */
export function fieldNamesProblem(name: KindName, fields: readonly string[]): string | null {
  const known = comparableFields(name).map(({ field }) => field);
  const unknown = fields.find((field) => !known.includes(field));
  if (unknown !== undefined) {
    const near = nearest(unknown, known);
    return `Không có trường “${unknown}” để đối chiếu${near === null ? `. Các trường: ${known.join(', ')}` : `; có lẽ là “${near}”`}.`;
  }
  const twice = fields.find((field, index) => fields.indexOf(field) !== index);
  return twice === undefined ? null : `Trường “${twice}” ghi hai lần; mỗi trường chỉ có một kết quả.`;
}
