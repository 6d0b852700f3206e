import { addressOf } from '../../kinds/address-of.ts';
import { kindNames, kindOf } from '../../kinds/index.ts';
import { fixedFiles, pages } from '../addresses.ts';
import type { Content, ContentRecord } from '../records.ts';
import { redirectOf } from '../redirects.ts';
import type { Redirect } from '../redirects.ts';
import type { Issue } from '../rules/issue.ts';
import { issueAt } from '../rules/make-issue.ts';
import { topicsOf } from './check-successors.ts';
import { declaredRemovals, recordName } from './permanence/published.ts';

const PLACE = { file: 'public/_redirects', line: 1, column: 1 };

/**
 * Redirects that take readers from a page that is there, or from one that was published and is gone, to something else: hosts follow
 * them before they look for the page.
 * @param before the content as it was published; null where it is not compared
 */
export function checkRedirects(redirects: readonly Redirect[], before: Content | null, after: Content): Issue[] {
  const present = pagesOf(after);
  const removed = before === null ? new Set<string>() : declaredRemovals(before, after);
  const gone = [...(before === null ? [] : pagesOf(before))].filter(
    ([path, record]) => !present.has(path) && !removed.has(recordName(record)),
  );
  return [
    ...overPages(redirects, present),
    ...[...present]
      .filter(([, record]) => isWithdrawn(record))
      .flatMap(([path, record]) => withdrawnTo(path, record, redirectOf(redirects, path), present)),
    ...gone.flatMap(([path, record]) => {
      const to = redirectOf(redirects, path);
      if (to === null) return [];
      if (isOtherHost(to)) return [issueAt(PLACE, 'chuyen-huong-sai', taken(path, to, 'đã đăng'), { remedy: KEPT })];
      return astray(path, to, record, present.get(to));
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

const isOtherHost = (to: string) => to.startsWith('https://');

const KEPT = 'Bỏ dòng này: trang đã đăng ở lại địa chỉ của nó. Phải gỡ thì thêm một bản ghi trong removals.';

const taken = (path: string, to: string, what: string) =>
  `“${path}” ${what}, mà dòng chuyển hướng đưa người đọc sang “${to}”.`;

const isWithdrawn = ({ data }: ContentRecord) => 'status' in data && data.status === 'withdrawn';

/** Lines that take readers from pages that are there, one report for each line, however many pages it covers. */
function overPages(redirects: readonly Redirect[], present: ReadonlyMap<string, ContentRecord>): Issue[] {
  const fixed = [...Object.values(pages), ...Object.values(fixedFiles)];
  const covered = new Map<string, string[]>();
  for (const path of new Set([...fixed, ...present.keys()])) {
    const to = redirectOf(redirects, path);
    const record = present.get(path);
    if (to === null || (record && isWithdrawn(record) && !isOtherHost(to))) continue;
    covered.set(to, [...(covered.get(to) ?? []), path]);
  }
  return [...covered].map(([to, [path = '', ...others]]) => {
    const more = others.length > 0 ? ` (và ${others.length} trang khác)` : '';
    return issueAt(PLACE, 'chuyen-huong-sai', taken(path, to, `đang có trang${more}`), { remedy: OVER_PAGE });
  });
}

const OVER_PAGE =
  'Bỏ dòng này, hoặc viết hẹp lại cho nó chỉ gồm địa chỉ không còn trang: máy chủ theo dòng này trước khi tìm trang, nên trang không ai mở được nữa. Văn bản không còn hiệu lực thì ghi status: withdrawn (kế hoạch: withdrawal.replacedBy dẫn đến bản thay thế), rồi mới chuyển hướng; phải gỡ theo luật thì thêm một bản ghi trong removals. Hai trang nhập làm một thì giữ cả hai, đặt liên kết trong lời văn.';

/** A withdrawn document of which the address leads on: to what replaced it, and to no other page. */
function withdrawnTo(
  path: string,
  record: ContentRecord,
  to: string | null,
  present: ReadonlyMap<string, ContentRecord>,
): Issue[] {
  if (to === null || isOtherHost(to)) return [];
  const other = present.get(to);
  const replacedBy = 'withdrawal' in record.data ? record.data.withdrawal?.replacedBy : null;
  if (other && (replacedBy ? other.id === replacedBy : other.collection === record.collection))
    return replacedBy ? [] : astray(path, to, record, other);
  const what = `là văn bản đã thu hồi${replacedBy ? `, thay bằng ${replacedBy}` : ''}`;
  return [
    issueAt(PLACE, 'chuyen-huong-sai', taken(path, to, what), {
      remedy:
        'Chỉ chuyển sang trang của văn bản thay thế (withdrawal.replacedBy); không có thì bỏ dòng này, trang tự nói là đã thu hồi.',
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
