import { formatDay } from '../../model/day/format-day.ts';

/** What the page for readers without a network writes where the list of kept pages will be. */
export const KEPT_PLACEHOLDER = '<li>Chưa có trang nào được lưu.</li>';

/**
 * A page from the cache with a notice at the head of its text, so that nobody takes it for a fresh one. Written into the
 * HTML, because reading needs no script.
 * @param savedOn ISO day on which the page was kept
 */
export function withNotice(html: string, savedOn: string): string {
  const notice = `<p class="notice luu-y quan-trong" role="note"><strong>Bản đã lưu ngày ${formatDay(savedOn)}.</strong> Chưa lấy được bản mới từ mạng, nên đây có thể không phải bản mới nhất.</p>`;
  const head = /<main\b[^>]*>/u.exec(html) ?? /<body\b[^>]*>/u.exec(html);
  const at = head ? head.index + head[0].length : 0;
  return html.slice(0, at) + notice + html.slice(at);
}

/**
 * Whether a text is the page of this site that has this address. A login page of a wireless network, the blocked page of
 * a filter, the home page that a host gives for every wrong address: all of them answer 200, and none names this address
 * as its own. Pages that have no address of their own (not found, without a network) name none either.
 * @param address in full; only its path counts, since a preview has another host
 */
export function isPageAt(html: string, address: string): boolean {
  const canonical = /<link rel="canonical" href="([^"]*)"/u.exec(html)?.[1];
  return (
    canonical !== undefined && URL.canParse(canonical) && new URL(canonical).pathname === new URL(address).pathname
  );
}

/** Whether a text is this site's page for readers without a network, which is for no address. */
export const isOfflinePage = (html: string): boolean => html.includes(KEPT_PLACEHOLDER);

/** The page's own title as HTML text, without the name of the site after the last “·”. */
export function titleOf(html: string): string {
  const title = /<title>([^<]*)<\/title>/u.exec(html)?.[1] ?? '';
  return title.replace(/ · [^·]*$/u, '').replaceAll('<', '&lt;');
}

/** A page that the browser has kept. */
export interface KeptPage {
  /** Absolute address. */
  url: string;
  /** HTML text. */
  title: string;
  /** ISO day. */
  savedOn: string;
}

/** The page for readers without a network, with the pages that can still be read, the latest first. */
export function withKept(html: string, kept: readonly KeptPage[]): string {
  if (kept.length === 0) return html;
  const collator = new Intl.Collator('vi');
  const items = [...kept]
    .sort((a, b) => b.savedOn.localeCompare(a.savedOn) || collator.compare(a.title, b.title))
    .map(({ url, title, savedOn }) => {
      const address = url.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
      return `<li><a href="${address}">${title}</a> <span class="source">lưu ngày ${formatDay(savedOn)}</span></li>`;
    });
  return html.replace(KEPT_PLACEHOLDER, () => items.join(''));
}
