import type { TableData } from '../../kinds/disclosure-data/index.ts';
import { disclosure, type Disclosure } from '../../kinds/disclosure.ts';
import { kindOf } from '../../kinds/index.ts';
import { contentFormat } from '../editing/format/content-format.ts';
import { tableNote } from '../check/permanence/altered-cells.ts';
import type { IsoDay } from '../day/iso-day.ts';
import { fillRecord, recordFile } from '../record-form/new-record.ts';

/** A table that was read from a sheet, and whose it is. */
export interface ImportedTable {
  /** `F03` */
  duty: string;
  /** The id of a period. */
  period: string;
  data: TableData;
}

export interface TableRecord {
  /** The id of the item, which is the name of its file. */
  id: string;
  record: Disclosure;
  /** The whole file. */
  text: string;
  /** What happened to the table of this kind: the item is new, the item had none, or had one that gives way. */
  done: 'new' | 'added' | 'replaced';
}

/**
 * The file of an item with the table in it: a new one, or the one that there is, in which only the table changes and a
 * publication of today is added, for readers must see that something changed.
 * @param item the school's item of this duty and period, with its file as it is; null where there is none
 * @param note what was changed, for readers; which cells are others is added to it
 */
export function tableRecord(
  { duty, period, data }: ImportedTable,
  item: { id: string; data: Disclosure; text: string } | null,
  { school, today, note = null }: { school: string; today: IsoDay; note?: string | null },
): TableRecord {
  const { schema, begin } = kindOf('disclosures');
  if (item === null) {
    const answers = new Map<string, unknown>([
      ['duty', duty],
      ['organization', school],
      ['period', period],
      ['data', [data]],
      ['publications', [{ on: today, kind: 'first' }]],
      ['provenance', { sources: ['school'], confidence: 'high' }],
    ]);
    const record = fillRecord(schema, answers);
    return {
      id: begin.id({ duty, period }, null),
      record: disclosure.parse(record),
      text: recordFile(schema, record, null),
      done: 'new',
    };
  }
  const format = contentFormat('disclosures');
  const index = item.data.data.findIndex((own) => own.table === data.table);
  const tables = index < 0 ? [...item.data.data, data] : item.data.data.with(index, data);
  const earlier = item.data.data[index];
  // Which cells are others now: without it the edit of something published is refused, and readers learn nothing.
  const changed = earlier === undefined ? null : tableNote(earlier, data);
  const words = [note, changed].filter((each) => each !== null).join(' ') || null;
  const record = { ...item.data, data: tables, publications: publicationsOf(item.data, today, words) };
  const before = format.fromFile(item.text);
  const text = format.toFile({ ...before, data: record.data, publications: record.publications });
  return { id: item.id, record, text, done: index < 0 ? 'added' : 'replaced' };
}

/** With today's among them. A publication stays as it was said: words about a second change of the day are another publication. */
function publicationsOf({ publications }: Disclosure, today: IsoDay, note: string | null): Disclosure['publications'] {
  const last = publications.at(-1);
  if (last?.on === today && (note === null || note === last.note)) return publications;
  return [...publications, { on: today, kind: publications.length === 0 ? 'first' : 'update', changedOn: null, note }];
}
