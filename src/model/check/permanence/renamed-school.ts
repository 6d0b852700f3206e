import type { Content, ContentRecord } from '../../records.ts';
import type { Issue } from '../../rules/issue.ts';
import { issueAt } from '../../rules/make-issue.ts';
import { slug } from '../../text/slug.ts';
import { idAfter } from '../retention-school.ts';

/** Kinds of schools as they are shortened in names. */
const shortened: ReadonlyMap<string, string> = new Map([
  ['mn', 'mam-non'],
  ['th', 'tieu-hoc'],
  ['mg', 'mau-giao'],
  ['ptdtbt', 'pho-thong-dan-toc-ban-tru'],
]);

/** The words of a name, whatever its marks and capitals. */
const wordsOf = (name: string) =>
  slug(name)
    .split('-')
    .flatMap((word) => (shortened.get(word) ?? word).split('-'));

/** Words after which the name of a place follows. */
const places: ReadonlySet<string> = new Set([
  'xa',
  'phuong',
  'huyen',
  'tinh',
  'quan',
  'thi-tran',
  'thanh-pho',
  'dac-khu',
]);

/** Words of a place after a name: `xã Mường Khến`. */
const MOST_OF_PLACE = 5;

/** Whether words are those of a place and no more of the name. */
const isPlace = (words: readonly string[]): boolean =>
  words.length === 0 ||
  (words.length <= MOST_OF_PLACE && (places.has(words[0] ?? '') || places.has(words.slice(0, 2).join('-'))));

/** Whether one name is the other, written another way: a mark, a shortened kind, the commune after it. Any other word makes another school. */
function isSameName(one: string, other: string): boolean {
  const [few = [], many = []] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length);
  return few.every((word, index) => many[index] === word) && isPlace(many.slice(few.length));
}

/**
 * A school that stays and has another name or another id. Its documents were issued under the old name, so the old record
 * stays, with its last day and its successor. An agency with another name is a warning: its record is corrected with the law.
 */
export function renamedSchool(before: Content, after: Content): Issue[] {
  return [
    ...[...before.records.organizations.values()].flatMap((record): Issue[] => renamed(record, before, after)),
    ...renamedSite(before, after),
  ];
}

function renamed(record: ContentRecord<'organizations'>, before: Content, after: Content): Issue[] {
  const now = after.records.organizations.get(record.id);
  const [was, is] = [record.data.name, now?.data.name ?? ''];
  if (!now) return record.data.branch === 'school' ? anotherId(record, before, after) : [];
  if (was === is) return [];
  const message = `“${was}” thành “${is}”.`;
  if (record.data.branch === 'school') {
    if (now.data.aliases.includes(was) && isSameName(was, is)) return [];
    return [issueAt(now.locationOf(['name']), 'doi-ten-truong', message, { suggestion: was })];
  }
  return [
    issueAt(now.locationOf(['name']), 'sua-dieu-da-dang', `“name” của organizations/${record.id}: ${message}`, {
      certain: false,
      remedy:
        'Cơ quan đổi tên thật thì giữ bản ghi cũ, ghi to và successors, rồi thêm một bản ghi cho tên mới; sửa lỗi gõ thì giữ tên cũ trong aliases.',
    }),
  ];
}

function anotherId(record: ContentRecord<'organizations'>, before: Content, after: Content): Issue[] {
  const issued = (['plans', 'notices', 'regulations', 'reports', 'disclosures'] as const)
    .flatMap((kind) => [...before.records[kind].values()].map(({ data }) => data.organization))
    .includes(record.id);
  const id = idAfter(record.id, before, after);
  if (!issued || id === null || after.named.organizations.has(record.id)) return [];
  const message = `trường ${record.id} không còn, nay là ${id}.`;
  return [issueAt({ file: record.file, line: 1, column: 1 }, 'doi-ten-truong', message)];
}

/** What to do about the title of a site: it follows the name of the school, and the school follows its successor. */
function titleRemedy({ organizations }: Content['records'], school: string): string {
  const next = organizations.get(school)?.data.successors[0];
  return next === undefined
    ? 'Trả lại title cũ. Trường đổi tên thật thì trong bản ghi của trường ghi ngày cuối ở to và mã mới ở successors, thêm một bản ghi cho tên mới; rồi ghi mã mới ở school, tên mới ở title trong site.yaml.'
    : `Trường nay là “${next}”: ghi school: ${next} trong site.yaml, cùng lần đổi title.`;
}

/** The site of the same school under another title or address: what people printed leads there. */
function renamedSite({ settings: past, records }: Content, { settings: now, records: present }: Content): Issue[] {
  if (!past || !now || past.data.school !== now.data.school) return [];
  const [was, is] = [past.data, now.data];
  const names = [records, present].flatMap(({ organizations }) => organizations.get(was.school)?.data.name ?? []);
  const isNamed = (title: string) => names.some((name) => slug(title).includes(slug(name)) || isSameName(title, name));
  const title =
    was.title === is.title || isSameName(was.title, is.title)
      ? []
      : [
          issueAt(now.locationOf(['title']), 'doi-ten-truong', `tên trang “${was.title}” thành “${is.title}”.`, {
            suggestion: was.title,
            remedy: titleRemedy(present, was.school),
            // A title that was the school's name and is not any more says that it is another school.
            certain: isNamed(was.title) && !isNamed(is.title),
          }),
        ];
  const moved = (['url', 'base'] as const).flatMap((field) =>
    was[field] === is[field]
      ? []
      : [
          issueAt(
            now.locationOf([field]),
            'go-dieu-da-dang',
            `“${field}” của trang: “${was[field]}” thành “${is[field]}”; mọi địa chỉ đã in, đã dẫn đều đổi.`,
            {
              certain: false,
              remedy:
                'Giữ địa chỉ cũ; phải đổi thì cho máy chủ ở địa chỉ cũ chuyển mọi trang sang địa chỉ mới, và giữ tên miền cũ.',
            },
          ),
        ],
  );
  return [...title, ...moved];
}
