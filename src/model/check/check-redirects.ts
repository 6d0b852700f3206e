import { addressOf } from '../../kinds/address-of.ts';
import { kindNames, kindOf } from '../../kinds/index.ts';
import type { Content, ContentRecord } from '../records.ts';
import { redirectChains, RedirectReach, reservedBy } from '../redirect-reach.ts';
import { isElsewhere } from '../redirects.ts';
import type { Redirect } from '../redirects.ts';
import type { Issue } from '../rules/issue.ts';
import { issueAt } from '../rules/make-issue.ts';
import type { Site } from '../site/site.ts';
import { servedAddresses } from '../views/served-addresses.ts';
import { topicsOf } from './check-successors.ts';
import { declaredRemovals, recordName } from './permanence/published.ts';

const placeOf = ({ line }: Redirect) => ({ file: 'public/_redirects', line, column: 1 });

/**
 * Redirects that take readers from what the site answers, or from a page that was published and is gone, to something else: hosts follow
 * them before they look for the page. Addresses are compared as the most forgiving host reads them. So are redirects that lead on to each other.
 * @param before the content as it was published; null where it is not compared
 * @param site of the content after; null where it has errors, so that none is built
 */
export function checkRedirects(
  redirects: readonly Redirect[],
  before: Content | null,
  after: Content,
  site: Site | null = null,
): Issue[] {
  if (redirects.length === 0) return [];
  const present = pagesOf(after);
  const removed = before === null ? new Set<string>() : declaredRemovals(before, after);
  const gone = [...(before === null ? [] : pagesOf(before))].filter(
    ([path, record]) => !present.has(path) && !removed.has(recordName(record)),
  );
  const reach = new RedirectReach(redirects);
  const served = servedAddresses(after, site);
  const taking = pathsTaken(reach, served.paths);
  const isOn = (path: string, redirect: Redirect) => isWithdrawnAt(present, path) && !isElsewhere(redirect.to);
  const over = [...taking].flatMap(([redirect, paths]) => {
    const [path = '', ...others] = paths.filter((each) => !isOn(each, redirect));
    return path === '' ? [] : [{ redirect, path, others: others.length }];
  });
  const into = redirects.flatMap((redirect) => {
    const begin = taking.has(redirect) ? null : reservedBy(redirect, served.below, served.begins);
    return begin === null ? [] : [{ redirect, begin }];
  });
  const refused = new Set([...over, ...into].map(({ redirect }) => redirect));
  return [
    ...over.map(({ redirect, path, others }) => overPage(redirect, path, others)),
    ...into.map(({ redirect, begin }) => intoReserved(redirect, begin)),
    ...[...taking].flatMap(([redirect, paths]) =>
      refused.has(redirect) ? [] : paths.flatMap((path) => withdrawnTo(path, redirect, present)),
    ),
    ...gone.flatMap(([path, record]) => {
      const rules = reach.over(path);
      const redirect = rules.find(({ to }) => isElsewhere(to)) ?? rules[0];
      if (redirect === undefined) return [];
      if (!isElsewhere(redirect.to)) return astray(path, redirect, record, present.get(redirect.to));
      return [issueAt(placeOf(redirect), 'chuyen-huong-sai', taken(path, redirect.to, 'đã đăng'), { remedy: KEPT })];
    }),
    ...redirectChains(redirects.filter((each) => !refused.has(each))).map(onAndOn),
  ];
}

/** What each rule takes from readers, of what the site answers: pages and files. */
function pathsTaken(reach: RedirectReach, paths: Iterable<string>): Map<Redirect, string[]> {
  const taken = new Map<Redirect, string[]>();
  const add = (redirect: Redirect, path: string) => {
    const known = taken.get(redirect);
    if (known === undefined) taken.set(redirect, [path]);
    else known.push(path);
  };
  for (const path of paths) for (const redirect of reach.over(path)) add(redirect, path);
  return taken;
}

function onAndOn({ redirect, path, isCircle }: ReturnType<typeof redirectChains>[number]): Issue {
  const shown = path.length > MOST_SHOWN ? [...path.slice(0, MOST_SHOWN), '…'] : path;
  const way = shown.map((each) => `“${each}”`).join(' → ');
  return issueAt(
    placeOf(redirect),
    'chuyen-huong-sai',
    isCircle ? `chuyển hướng vòng quanh: ${way}, không bao giờ đến nơi.` : `chuyển hướng nối tiếp nhau: ${way}.`,
    {
      remedy: isCircle
        ? 'Bỏ những dòng này, hoặc cho mỗi địa chỉ cũ dẫn thẳng đến trang đang có.'
        : 'Sửa dòng này cho dẫn thẳng đến địa chỉ cuối.',
    },
  );
}

/** Addresses of a chain that are named. */
const MOST_SHOWN = 6;

const pagesOf = ({ records }: Content): Map<string, ContentRecord> =>
  new Map(
    kindNames
      .flatMap((name): ContentRecord[] => [...records[name].values()])
      .flatMap((record) => {
        const path = addressOf(record);
        return path === null ? [] : [[path, record] as const];
      }),
  );

const KEPT = 'Bỏ dòng này: trang đã đăng ở lại địa chỉ của nó. Phải gỡ thì thêm một bản ghi trong removals.';

const taken = (path: string, to: string, what: string) =>
  `“${path}” ${what}, mà dòng chuyển hướng đưa người đọc sang “${to}”.`;

function isWithdrawnAt(present: ReadonlyMap<string, ContentRecord>, path: string): boolean {
  const data = present.get(path)?.data;
  return data !== undefined && 'status' in data && data.status === 'withdrawn';
}

/** A rule over what is there, one report for each, however many pages it covers. @param others how many more it covers */
function overPage(redirect: Redirect, path: string, others: number): Issue {
  const more = others > 0 ? ` (và ${others} trang khác)` : '';
  const spelled = redirect.from === path ? '' : ` (dòng viết “${redirect.from}”)`;
  return issueAt(
    placeOf(redirect),
    'chuyen-huong-sai',
    taken(path, redirect.to, `đang có trên trang${more}`) + spelled,
    { remedy: OVER_PAGE },
  );
}

/** A rule for addresses that are the site's own, whether something is there or not. */
const intoReserved = (redirect: Redirect, begin: string): Issue =>
  issueAt(
    placeOf(redirect),
    'chuyen-huong-sai',
    `dòng chuyển hướng viết “${redirect.from}”, mà mọi địa chỉ bắt đầu bằng “${begin}” là của chính trang, kể cả những địa chỉ bây giờ chưa có gì.`,
    { remedy: 'Bỏ dòng này, hoặc viết hẹp lại cho nó chỉ gồm địa chỉ cũ của trường.' },
  );

const OVER_PAGE =
  'Bỏ dòng này, hoặc viết hẹp lại cho nó chỉ gồm địa chỉ không còn trang: máy chủ theo dòng này trước khi tìm trang, nên trang không ai mở được nữa. Văn bản không còn hiệu lực thì ghi status: withdrawn (kế hoạch: withdrawal.replacedBy dẫn đến bản thay thế), rồi mới chuyển hướng; phải gỡ theo luật thì thêm một bản ghi trong removals. Hai trang nhập làm một thì giữ cả hai, đặt liên kết trong lời văn. Địa chỉ cũ chỉ khác địa chỉ của trang ở đuôi .html thì nhiều nơi đăng coi hai địa chỉ là một: để người đọc đến trang đang có, rồi đặt ở trang ấy liên kết đến nội dung mới. Địa chỉ khác chữ hoa, chữ thường thì không cần dòng nào: trang báo lỗi tự tìm ra trang.';

/** A withdrawn document of which the address leads on: to what replaced it, and to no other page. */
function withdrawnTo(path: string, redirect: Redirect, present: ReadonlyMap<string, ContentRecord>): Issue[] {
  const [record, other] = [present.get(path), present.get(redirect.to)];
  if (record === undefined) return [];
  const replacedBy = 'withdrawal' in record.data ? record.data.withdrawal?.replacedBy : null;
  if (other && (replacedBy ? other.id === replacedBy : other.collection === record.collection))
    return replacedBy ? [] : astray(path, redirect, record, other);
  const what = `là văn bản đã thu hồi${replacedBy ? `, thay bằng ${replacedBy}` : ''}`;
  return [
    issueAt(placeOf(redirect), 'chuyen-huong-sai', taken(path, redirect.to, what), {
      remedy:
        'Chỉ chuyển sang trang của văn bản thay thế (withdrawal.replacedBy); không có thì bỏ dòng này, trang tự nói là đã thu hồi.',
    }),
  ];
}

/** A page of the site that is not there, or that is about something else. */
function astray(path: string, redirect: Redirect, record: ContentRecord, other: ContentRecord | undefined): Issue[] {
  if (!other) return [];
  const [own, theirs] = [record, other].map((each) => topicsOf(nameOf(each)));
  const isRelated = !own?.size || !theirs?.size || [...own].some((word) => theirs.has(word));
  if (isRelated) return [];
  return [
    issueAt(
      placeOf(redirect),
      'chuyen-huong-sai',
      `“${path}” chuyển sang “${redirect.to}”: tên “${nameOf(other)}” không có chữ nào của “${nameOf(record)}”.`,
      { certain: false, remedy: 'Chuyển sang trang thật sự thay thế; không có thì bỏ dòng này và trả lại trang cũ.' },
    ),
  ];
}

const nameOf = ({ collection, data }: ContentRecord): string => kindOf(collection).name(data);
