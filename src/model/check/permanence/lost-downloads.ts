import { kindNames } from '../../../kinds/index.ts';
import type { RecordedChange } from '../../../kinds/recorded-change.ts';
import type { Content, ContentRecord } from '../../records.ts';
import type { Issue } from '../../rules/issue.ts';
import { issueAt } from '../../rules/make-issue.ts';

/**
 * Files for readers that would not be there any more, or would have other bytes under the same address. A file that a record names has
 * its digest there, and the rules of records judge it; of any other a removal, or an entry or note that an edit adds, has to name its path.
 */
export function lostDownloads(before: Content, after: Content, removed: ReadonlySet<string>): Issue[] {
  const lost = [...before.files].filter(([path, { sha256 }]) => {
    const now = after.files.get(path);
    // Without a digest it was not read, for which another issue says why.
    return now === undefined || (now.sha256 !== sha256 && now.sha256 !== '' && sha256 !== '');
  });
  if (lost.length === 0) return [];
  const records = recordsIn(before).map(({ data }) => JSON.stringify(data));
  const notes = newNotes(before, after);
  return lost
    .filter(([path]) => !removed.has(path) && !notes.some((note) => names(note, path)))
    .filter(([path]) => !records.some((text) => text.includes(`"path":${JSON.stringify(path)}`)))
    .map(([path]) => {
      const place = { file: `public/${path}`, line: 1, column: 1 };
      const ways = `lập một bản ghi trong removals có record: ${path}, hoặc nhắc ${path} trong lần sửa, lần công khai mới của mục nói về nó`;
      return after.files.has(path)
        ? issueAt(place, 'sua-dieu-da-dang', `tệp ${path} đã đăng, nay là một tệp khác dưới địa chỉ cũ.`, {
            remedy: `Trả lại tệp cũ và đặt tệp mới dưới tên khác. Tệp cũ sai, phải thay thì ${ways}.`,
          })
        : issueAt(place, 'go-dieu-da-dang', `tệp ${path} đã đăng, nay không còn.`, {
            remedy: `Trả lại tệp. Phải gỡ thì ${ways}.`,
          });
    });
}

const recordsIn = ({ records }: Content): ContentRecord[] =>
  kindNames.flatMap((name) => [...(records[name].values() as Iterable<ContentRecord>)]);

const names = (note: string, path: string): boolean =>
  note.split(/[\s“”"',;()]+/u).some((word) => word.replace(/\.$/u, '') === path);

/** What an edit adds to records about itself. */
function newNotes(before: Content, after: Content): string[] {
  return recordsIn(after).flatMap(({ collection, id, data }) => {
    const was = before.records[collection].get(id)?.data;
    return [
      ...entriesOf(data).slice(was ? entriesOf(was).length : 0),
      ...publicationsOf(data).slice(was ? publicationsOf(was).length : 0),
    ];
  });
}

const entriesOf = (data: ContentRecord['data']): string[] =>
  'changes' in data ? (data.changes as readonly RecordedChange[]).map(({ what }) => what) : [];

const publicationsOf = (data: ContentRecord['data']): string[] =>
  'publications' in data ? data.publications.map(({ note }) => note ?? '') : [];
