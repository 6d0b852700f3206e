import { tableLabels } from '../../../kinds/disclosure-data/index.ts';
import type { Content, ContentRecord } from '../../records.ts';
import type { Issue } from '../../rules/issue.ts';
import { issueAt } from '../../rules/make-issue.ts';
import { nameOf } from '../retention-held.ts';
import { itemAfter } from '../retention-school.ts';
import { pairedTables } from '../paired-tables.ts';
import { addedRows, alteredCells, cellsToWrite, rowsToWrite, saysRows, unsaidCells } from './altered-cells.ts';
import { alteredLeaves } from './altered-leaves.ts';
import { alteredLeaf, passagesBetween } from './altered-values.ts';
import type { AlteredValue } from './altered-values.ts';
import { becameLess, isCoveredBy, removalRemedy, whatToWrite } from './covered-by.ts';
import { alteredHistory } from './altered-history.ts';
import { alteredComparisons } from './lost-comparisons.ts';
import { lostValues } from './lost-values.ts';
import { notesOf, saidOf } from './new-notes.ts';
import { privateIn } from './private-words.ts';
import { recordName } from './published.ts';
import { isAddition } from './upkeep.ts';

type Item = ContentRecord<'disclosures'>;

/** Fields whose values are judged one by one; tables, files and days of publication have rules of their own. */
const FIELDS = ['title', 'documents', 'notApplicable', 'eventOn', 'provenance'] as const;

/**
 * What an edit says otherwise in an item that was published: its words, its figures, the words about its documents. Each is said by an
 * entry in `changes`, or by the note of a publication that is added at the end; another note says nothing of it.
 */
export function alteredItems(before: Content, after: Content, removed: ReadonlySet<string>): Issue[] {
  return [...before.records.disclosures.values()].flatMap((record): Issue[] => {
    const now = itemAfter(record, before, after);
    if (!now) return [];
    const isDeclared = removed.has(recordName(record));
    const history = alteredHistory(record, now, isDeclared);
    if (history.length > 0) return history;
    return [
      ...unsaidWords(record, now, isDeclared),
      ...unsaidFigures(record, now, isDeclared),
      ...alteredComparisons(record, now),
    ];
  });
}

function unsaidWords(before: Item, after: Item, isDeclared: boolean): Issue[] {
  const recorded = saidOf(before, after);
  const isPrivate = privateIn(before);
  return [...alteredFields(before, after), ...narrative(before, after)]
    .filter(
      (each) =>
        !(isDeclared && becameLess(each, isPrivate)) &&
        !recorded.some((change) => isCoveredBy(change, each, isPrivate)),
    )
    .map((altered) => {
      const message = `“${altered.name}” của mục ${nameOf(before.data)}: “${altered.was}” thành “${altered.is}”.`;
      return issueAt(after.locationOf(altered.path), 'sua-dieu-da-dang', message, {
        remedy: isPrivate(altered)
          ? removalRemedy(altered, isPrivate)
          : `${recorded.length > 0 ? 'Điều mới ghi thêm không nói chỗ này. ' : ''}Thêm vào changes một mục kind: copying-error (trang chép sai) hoặc correction, hoặc thêm ở cuối publications một lần kind: correction (số cũ, lời cũ sai) hoặc update (sự việc thay đổi), có what, note: ${JSON.stringify(whatToWrite(altered))}. Không định sửa chỗ này thì trả lại như cũ.`,
      });
    });
}

/** Single values that are others now, or that are not there any more. Lists that are shorter are for `retention-edit.ts`. */
function alteredFields(before: Item, after: Item): AlteredValue[] {
  const root = { was: before.data, is: after.data };
  return FIELDS.flatMap((field) => {
    const [was, is] = [before.data[field], after.data[field]];
    const leaves = alteredLeaves(was, is, [field]).filter(
      (leaf) => !isAddition(leaf, root) && leaf.path[1] !== 'verification' && !isOfFile(leaf.path),
    );
    const lost = lostValues(was, is, [field]).filter(
      ({ path, before: value }) => !Array.isArray(value) && !isOfFile(path) && path[1] !== 'verification',
    );
    return [...leaves, ...lost].map(alteredLeaf);
  });
}

/** The path and the digest of a file say whether it is the same file, for `retention-edit.ts`; what a document is on the site, too. */
const isOfFile = (path: readonly PropertyKey[]) =>
  ['path', 'sha256', 'plan', 'regulation'].includes(String(path.at(-1)));

/** Passages in which the words differ, or that are there no more; paragraphs that only come are no alteration, and a narrative that is gone is for `retention-edit.ts`. */
function narrative(before: Item, after: Item): AlteredValue[] {
  const kept = new Set(before.data.narrative);
  const now = new Set(after.data.narrative);
  const was = before.data.narrative.filter((each) => !now.has(each)).join(' ');
  const is = after.data.narrative.filter((each) => !kept.has(each)).join(' ');
  if (after.data.narrative.length === 0 || !was || was === is) return [];
  return passagesBetween(was, is).map((passage) => ({ ...passage, path: ['narrative'] }));
}

/** Figures and words of tables of which no note speaks, one report for each table. */
function unsaidFigures(before: Item, after: Item, isDeclared: boolean): Issue[] {
  const notes = notesOf(before, after);
  return pairedTables(before.data.data, after.data.data).flatMap(({ was: data, now: found }): Issue[] => {
    if (found === null) return [];
    const { index, data: now } = found;
    const cells = alteredCells(data, now).filter(({ is }) => !(isDeclared && is === ''));
    const label = tableLabels[data.table];
    const count = addedRows(data, now);
    const added =
      count === 0 || notes.some((note) => saysRows(note, label, count))
        ? []
        : [
            issueAt(
              after.locationOf(['data', index, 'rows'], true),
              'sua-khong-ghi-lan',
              `Bảng “${label}” của mục ${nameOf(before.data)} có thêm ${count} dòng.`,
              {
                remedy: `Thêm ở cuối publications một lần kind: update, có note: ${JSON.stringify(rowsToWrite(label, count))}; trang chép thiếu thì ghi câu ấy vào what của một mục mới trong changes. Kỳ mới thì lập một mục mới.`,
              },
            ),
          ];
    const [first, ...others] = unsaidCells(label, cells, notes);
    if (first === undefined) return added;
    const place = [first.row, first.column].filter(Boolean).join(', ');
    const rest = others.length > 0 ? ` (và ${others.length} ô khác)` : '';
    const message = `Bảng “${label}” của mục ${nameOf(before.data)} đã đổi: ${place}: “${first.was || 'trống'}” thành “${first.is || 'trống'}”${rest}.`;
    return [
      ...added,
      issueAt(after.locationOf(['data', index, ...first.path]), 'sua-khong-ghi-lan', message, {
        remedy: `Thêm ở cuối publications một lần kind: update khi sự việc thay đổi, correction khi số cũ sai, có note: ${JSON.stringify(cellsToWrite(label, cells))}; trang chép sai thì ghi câu ấy vào what của một mục mới trong changes.`,
      }),
    ];
  });
}
