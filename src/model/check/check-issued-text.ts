import { toString } from 'mdast-util-to-string';
import { kindNames, kindOf } from '../../kinds/index.ts';
import type { Content } from '../records.ts';
import type { Issue } from '../rules/issue.ts';
import { issueAt } from '../rules/make-issue.ts';
import { isPublished } from './permanence/published.ts';
import type { KeptRecord } from './permanence/published.ts';

/** Issued documents of which a page would show nothing, or a line that `npm run new` left to be replaced: `(Viết nội dung ở đây.)`. */
export function checkIssuedText({ records }: Content): Issue[] {
  return kindNames
    .filter((name) => kindOf(name).issuedText)
    .flatMap((name) => [...(records[name] as ReadonlyMap<string, KeptRecord>).values()])
    .filter(isPublished)
    .flatMap(({ collection, body, locationOf }) => {
      const text = body ? toString(body) : '';
      const template = kindOf(collection).begin.body?.match(/^\(.*\)$/gmu) ?? [];
      const left = template.find((line) => text.includes(line));
      if (text.trim() !== '' && left === undefined) return [];
      const message = left === undefined ? 'phần nội dung để trống.' : `còn dòng mẫu “${left}”.`;
      return [issueAt(locationOf([]), 'thieu-than-bai', message)];
    });
}
