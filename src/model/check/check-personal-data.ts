import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Content, ContentRecord } from '../records.ts';
import type { IssueCode } from './catalogue.ts';
import type { Issue, Place } from './issue.ts';
import { issueAt } from './make-issue.ts';

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

/** Breaches in the bodies and in the texts of the frontmatter of every record. */
export function checkPersonalData({ records }: Content): Issue[] {
  const issues: Issue[] = [];
  for (const collection of Object.values(records))
    for (const each of collection.values()) {
      const record = each as ContentRecord;
      if (record.body)
        visit(record.body, (node: Nodes) => {
          if (!('value' in node) || typeof node.value !== 'string') return;
          const start = node.position?.start.offset ?? 0;
          scan(node.value, (index) => record.placeAt(start + index), issues);
        });
      if (record.collection !== 'organizations') walk(record.data, [], record, issues);
    }
  return issues;
}

function walk(value: unknown, path: PropertyKey[], record: ContentRecord, issues: Issue[]): void {
  if (typeof value === 'string') scan(value, () => record.placeOf(path), issues);
  else if (Array.isArray(value)) value.forEach((each, index) => walk(each, [...path, index], record, issues));
  else if (value !== null && typeof value === 'object')
    for (const [key, each] of Object.entries(value)) walk(each, [...path, key], record, issues);
}

function scan(text: string, placeAt: (index: number) => Place, issues: Issue[]): void {
  for (const { code, pattern, message } of patterns)
    for (const match of text.matchAll(pattern)) issues.push(issueAt(placeAt(match.index), code, message(match[0])));
}
