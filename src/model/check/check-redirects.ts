import { addressOf } from '../../kinds/address-of.ts';
import { kindNames, kindOf } from '../../kinds/index.ts';
import type { Content, ContentRecord } from '../records.ts';
import { redirectOf } from '../redirects.ts';
import type { Redirect } from '../redirects.ts';
import type { Issue } from '../rules/issue.ts';
import { issueAt } from '../rules/make-issue.ts';
import { topicsOf } from './check-successors.ts';
import { declaredRemovals, recordName } from './permanence/published.ts';

const PLACE = { file: 'public/_redirects', line: 1, column: 1 };

/**
 * Redirects that take readers from a page that is there, or from one that was published and is gone, to another host or to
 * something else: hosts follow them before they look for the page.
 * @param before the content as it was published; null where it is not compared
 */
export function checkRedirects(redirects: readonly Redirect[], before: Content | null, after: Content): Issue[] {
  const present = pagesOf(after);
  const removed = before === null ? new Set<string>() : declaredRemovals(before, after);
  const gone = [...(before === null ? [] : pagesOf(before))].filter(
    ([path, record]) => !present.has(path) && !removed.has(recordName(record)),
  );
  return [
    ...[...present.keys()].flatMap((path) => overPage(path, redirectOf(redirects, path), 'đang có trang')),
    ...gone.flatMap(([path, record]) => {
      const to = redirectOf(redirects, path);
      const elsewhere = overPage(path, to, 'đã đăng');
      return elsewhere.length > 0 || to === null ? elsewhere : astray(path, to, record, present.get(to));
    }),
  ];
}

const pagesOf = ({ records }: Content): Map<string, ContentRecord> =>
  new Map(
    kindNames
      .flatMap((name): ContentRecord[] => [...records[name].values()])
      .flatMap((record) => {
        const path = addressOf(record);
        return path === null ? [] : [[path, record] as const];
      }),
  );

function overPage(path: string, to: string | null, what: string): Issue[] {
  if (!to?.startsWith('https://')) return [];
  return [
    issueAt(PLACE, 'chuyen-huong-sai', `“${path}” ${what}, mà dòng chuyển hướng đưa người đọc sang “${to}”.`, {
      remedy: 'Bỏ dòng này: trang đã đăng ở lại địa chỉ của nó. Phải gỡ thì thêm một bản ghi trong removals.',
    }),
  ];
}

/** A page of the site that is not there, or that is about something else. */
function astray(path: string, to: string, record: ContentRecord, other: ContentRecord | undefined): Issue[] {
  if (!other) return [];
  const [own, theirs] = [record, other].map((each) => topicsOf(nameOf(each)));
  const isRelated = !own?.size || !theirs?.size || [...own].some((word) => theirs.has(word));
  if (isRelated) return [];
  return [
    issueAt(
      PLACE,
      'chuyen-huong-sai',
      `“${path}” chuyển sang “${to}”: tên “${nameOf(other)}” không có chữ nào của “${nameOf(record)}”.`,
      { certain: false, remedy: 'Chuyển sang trang thật sự thay thế; không có thì bỏ dòng này và trả lại trang cũ.' },
    ),
  ];
}

const nameOf = ({ collection, data }: ContentRecord): string => kindOf(collection).name(data);
