import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { kindByRoute } from '../../kinds/address-of.ts';
import { kindNames } from '../../kinds/index.ts';
import { dataRoot, pages } from '../addresses.ts';
import { isBlockAnchor } from '../article/anchors.ts';
import { once } from '../once.ts';
import type { Content, ContentRecord, IncompleteRecord } from '../records.ts';
import { MOST_SUGGESTIONS, nearestUpTo } from '../text/nearest.ts';
import type { nearest as findNearest } from '../text/nearest.ts';
import { articleIn, refusedAt } from './article-in.ts';
import type { Visit } from './visit.ts';
import type { Issue } from '../rules/issue.ts';
import { issueAt } from '../rules/make-issue.ts';

/** First parts of addresses that are not a record's own page; what follows them is not checked here. */
const otherPages = [pages.board, pages.about, pages.guides, pages.search, dataRoot].map((path) => path.split('/')[1]!);
/** Duties have their pages below the board. */
const recordPages = new Map([...kindByRoute].filter(([part]) => !otherPages.includes(part)));

/** Links and images in bodies that lead nowhere on this site: files, records, paragraphs. Addresses elsewhere are not fetched. */
export function checkLinks({ records, named, files, incomplete }: Content, visitFile: Visit): Issue[] {
  const issues: Issue[] = [];
  const written = kindNames.flatMap((name): ContentRecord[] => [...records[name].values()]);
  for (const record of [...written, ...incomplete.records]) {
    if (record.body === null) continue;
    visitFile(record.file);
    const near = nearestUpTo(MOST_SUGGESTIONS);
    const anchors = once(() => anchorsIn(record));
    for (const { url, offset } of linksIn(record.body)) {
      if (refusedAt(record)?.has(offset)) continue;
      if (/^[a-z][a-z0-9+.-]*:/iu.test(url)) continue;
      const fault = faultOf(url, anchors, named, files, near);
      if (fault === null) continue;
      const { message, suggestion } = fault;
      issues.push(issueAt(record.locationAt(offset), 'lien-ket-hong', message, { suggestion }));
    }
  }
  return issues;
}

/** The development server checks a record again whenever another one has changed. */
const linksIn = once.perObject((body: Root): readonly { url: string; offset: number }[] => {
  const links: { url: string; offset: number }[] = [];
  visit(body, (node: Nodes) => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition')
      links.push({ url: node.url, offset: node.position?.start.offset ?? 0 });
  });
  return links;
});

interface Anchors {
  known: ReadonlySet<string>;
  has: (anchor: string) => boolean;
}

/** What a link within the text may name: null where that cannot be known yet. */
function anchorsIn(record: ContentRecord | IncompleteRecord): Anchors | null {
  const read = articleIn(record);
  if (!read) return null;
  const known = new Set(read.article.blocks.map(({ anchor }) => anchor));
  return { known, has: (anchor) => known.has(anchor) || (!read.complete && isBlockAnchor(anchor)) };
}

function faultOf(
  url: string,
  anchors: () => Anchors | null,
  named: Content['named'],
  files: Content['files'],
  nearest: typeof findNearest,
): { message: string; suggestion: string | null } | null {
  if (url.startsWith('#')) {
    const written = anchors();
    if (written === null || written.has(url.slice(1))) return null;
    const near = nearest(url.slice(1), written.known);
    return { message: `văn bản này không có đoạn “${url}”.`, suggestion: near && `#${near}` };
  }
  if (!url.startsWith('/'))
    return { message: `gặp địa chỉ “${url}”, cần địa chỉ bắt đầu bằng https://, / hoặc #.`, suggestion: null };
  const path = url.replace(/[?#].*$/u, '');
  if (path.startsWith('/tep/')) {
    if (files.has(path.slice(1))) return null;
    const near = nearest(path.slice(1), files.keys());
    return { message: `không có tệp “public${path}”.`, suggestion: near && `/${near}` };
  }
  const [page, id = ''] = path.split('/').filter(Boolean);
  if (page === undefined || otherPages.includes(page)) return null;
  const collection = recordPages.get(page);
  if (collection === undefined) {
    const near = nearest(page, [...recordPages.keys(), ...otherPages]);
    return { message: `trang không có địa chỉ “${path}”.`, suggestion: near && `/${near}/` };
  }
  if (id === '' || named[collection].has(id)) return null;
  const near = nearest(id, named[collection].keys());
  return { message: `trang không có địa chỉ “${path}”.`, suggestion: near && `/${page}/${near}/` };
}
