import { contentOfOne } from '../check/one-record.ts';
import { isPublished } from '../check/permanence/published.ts';
import type { KeptRecord } from '../check/permanence/published.ts';
import { keptEdits } from '../check/permanence/kept-edits.ts';
import type { ContentRecord } from '../records.ts';
import type { Issue } from '../rules/issue.ts';

/** What the checker says of an edit of one published record, as `npm run check -- --base` does: what changed without a word. */
export function editIssues(before: ContentRecord, after: ContentRecord): Issue[] {
  if (!isPublished(before as KeptRecord)) return [];
  return keptEdits([before as KeptRecord], contentOfOne({ record: after }), new Set());
}
