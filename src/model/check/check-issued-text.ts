import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { kindNames, kindOf } from '../../kinds/index.ts';
import type { Content } from '../records.ts';
import type { Issue } from '../rules/issue.ts';
import { issueAt } from '../rules/make-issue.ts';
import { isPublished } from './permanence/published.ts';
import type { KeptRecord } from './permanence/published.ts';

/** What is written in place of a text that is to come. */
const toCome =
  /(?:nội dung\s)?(?:(?:đang|sẽ|chờ|chưa)\s(?:được\s)?(?:cập nhật|bổ sung|hoàn thiện|soạn|biên soạn|có nội dung|đăng)|chưa có|xem (?:tệp|file) (?:đính )?kèm)(?:\s(?:sau|nội dung))?/giu;

/** Whether a text has a word that is none of a place holder: `.`, `…`, `(đang cập nhật)` have none. */
const hasContent = (text: string) => /[\p{L}\p{N}]/u.test(text.normalize('NFC').replaceAll(toCome, ''));

/** The words of a body below its headings: a heading alone issues nothing. */
const wordsOf = ({ children }: Root): string =>
  children
    .filter(({ type }) => type !== 'heading' && type !== 'definition')
    .map((node) => toString(node))
    .join('\n');

/** Issued documents of which a page would show nothing. */
export function checkIssuedText({ records }: Content): Issue[] {
  return kindNames
    .filter((name) => kindOf(name).issuedText && !kindOf(name).textOptional)
    .flatMap((name) => [...(records[name] as ReadonlyMap<string, KeptRecord>).values()])
    .filter(isPublished)
    .flatMap(({ body, locationOf }) => {
      const text = body ? wordsOf(body) : '';
      if (hasContent(text)) return [];
      const empty =
        text.trim() === '' ? 'phần nội dung để trống.' : `phần nội dung chỉ có “${text.trim().slice(0, 60)}”.`;
      return [issueAt(locationOf([]), 'thieu-than-bai', empty)];
    });
}
