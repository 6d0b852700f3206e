import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Content, ContentRecord } from '../records.ts';
import type { IssueCode } from '../rules/catalogue.ts';
import type { Issue, Place } from '../rules/issue.ts';
import { issueAt } from '../rules/make-issue.ts';

/**
 * What must not be published: mobile numbers, citizen identity numbers (Luật 91/2025/QH15 Điều 16,
 * 24) and papers whose circulation is restricted (NĐ 30/2020 Phụ lục I, ô số 10a and 11).
 */
const patterns: readonly { code: IssueCode; pattern: RegExp; message: (found: string) => string }[] = [
  {
    code: 'so-dien-thoai-rieng',
    pattern: /(?<![\d./-])(?:\+?84|0)[ .-]?[35789]\d(?:[ .-]?\d){7}(?![\d/])/gu,
    message: (found) => `gặp số di động “${found}”.`,
  },
  {
    code: 'so-dinh-danh',
    pattern:
      /(?:CCCD|CMND|CMTND|căn cước(?: công dân)?|chứng minh nhân dân|định danh cá nhân)[^\d\n]{0,20}\d(?:[ .]?\d){8,11}(?!\d)/giu,
    message: () => 'gặp số căn cước hoặc số định danh.',
  },
  {
    code: 'luu-hanh-han-che',
    pattern: /LƯU HÀNH NỘI BỘ|XEM XONG TRẢ LẠI|(?<!\p{L})(?:TUYỆT MẬT|TỐI MẬT)(?!\p{L})/gu,
    message: (found) => `gặp dấu “${found}”.`,
  },
];

/** Breaches in the bodies, in the texts of the frontmatter of every record, and in the settings. */
export function checkPersonalData({ records, settings }: Content): Issue[] {
  const issues: Issue[] = [];
  for (const collection of Object.values(records))
    for (const each of collection.values()) {
      const record = each as ContentRecord;
      if (record.body) visit(record.body, (node: Nodes) => scanNode(node, record, issues));
      walk(record.data, [], record, issues);
    }
  if (settings) walk(settings.data, [], settings, issues);
  return issues;
}

/** Blocks that hold words: their text is read whole, so that marks inside a number hide nothing. */
const wordBlocks = new Set(['paragraph', 'heading', 'tableCell', 'code']);

function scanNode(node: Nodes, record: ContentRecord, issues: Issue[]): void {
  const start = node.position?.start.offset ?? 0;
  if (wordBlocks.has(node.type))
    scan(toString(node, { includeImageAlt: true }), (index) => record.placeAt(start + index), issues);
  const around = ['url' in node ? decoded(node.url) : null, 'title' in node ? node.title : null];
  for (const text of around) if (text) scan(text, () => record.placeAt(start), issues);
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/** The number of an office may be a mobile one; it is published because the school says that it is the office's. */
const isOfficePhone = (path: readonly PropertyKey[]) => path.at(-1) === 'phone';

function walk(value: unknown, path: PropertyKey[], record: Pick<ContentRecord, 'placeOf'>, issues: Issue[]): void {
  if (typeof value === 'string') {
    if (!isOfficePhone(path)) scan(value, () => record.placeOf(path), issues);
  } else if (Array.isArray(value)) value.forEach((each, index) => walk(each, [...path, index], record, issues));
  else if (value !== null && typeof value === 'object')
    for (const [key, each] of Object.entries(value)) walk(each, [...path, key], record, issues);
}

function scan(text: string, placeAt: (index: number) => Place, issues: Issue[]): void {
  for (const { code, pattern, message } of patterns)
    for (const match of text.matchAll(pattern)) issues.push(issueAt(placeAt(match.index), code, message(match[0])));
}
