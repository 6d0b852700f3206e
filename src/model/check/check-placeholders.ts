import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { kindNames, kindOf } from '../../kinds/index.ts';
import { once } from '../once.ts';
import type { Content } from '../records.ts';
import type { Issue } from '../rules/issue.ts';
import { issueAt } from '../rules/make-issue.ts';
import { collapseSpace } from '../text/normalize.ts';
import { isPublished } from './permanence/published.ts';
import type { KeptRecord } from './permanence/published.ts';

/** What the templates of `npm run new` leave to be replaced: everything in parentheses, of every kind, since text is copied between kinds. */
const placeholders = [
  ...new Set(kindNames.flatMap((name) => kindOf(name).begin.body?.match(/\([^()\n]+\)/gu) ?? [])),
].map(collapseSpace);

/** Words of a template in a text that readers see. A draft may have them. */
export function checkPlaceholders({ records }: Content): Issue[] {
  return kindNames
    .flatMap((name) => [...(records[name] as ReadonlyMap<string, KeptRecord>).values()])
    .filter(isPublished)
    .flatMap((record) => inRecord(record));
}

/** The development server checks a record again whenever another one has changed. */
const inRecord = once.perObject(({ body, locationAt }: KeptRecord): readonly Issue[] => {
  const issues: Issue[] = [];
  if (body === null) return issues;
  visit(body, ['paragraph', 'heading'], (node) => {
    const written = toString(node);
    if (!written.includes('(')) return;
    const text = collapseSpace(written.normalize('NFC'));
    const left = placeholders.find((each) => text.includes(each));
    if (left === undefined) return;
    issues.push(issueAt(locationAt(node.position?.start.offset ?? 0), 'con-chu-mau', `còn chữ mẫu “${left}”.`));
  });
  return issues;
});
