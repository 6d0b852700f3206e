import type { Content } from '../../records.ts';
import type { Issue } from '../../rules/issue.ts';
import { issueAt } from '../../rules/make-issue.ts';
import { slug } from '../../text/slug.ts';
import { idAfter } from '../retention-school.ts';

/** Kinds of schools as they are shortened in names. */
const shortened: Readonly<Record<string, string>> = {
  mn: 'mam-non',
  th: 'tieu-hoc',
  mg: 'mau-giao',
  ptdtbt: 'pho-thong-dan-toc-ban-tru',
};

/** The words of a name, whatever its marks and capitals. */
const wordsOf = (name: string) =>
  slug(name)
    .split('-')
    .flatMap((word) => (shortened[word] ?? word).split('-'));

/** Whether one name is the other, written another way or with more words: a mark, a shortened kind, the commune. */
function isSameName(one: string, other: string): boolean {
  const [few, many] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length);
  return few?.every((word) => many?.includes(word)) ?? false;
}

/**
 * A school that stays and has another name or another id. Its documents were issued under the old name, so the old record
 * stays, with its last day and its successor.
 */
export function renamedSchool(before: Content, after: Content): Issue[] {
  return [...before.records.organizations.values()].flatMap((record): Issue[] => {
    if (record.data.branch !== 'school') return [];
    const now = after.records.organizations.get(record.id);
    const issued = (['plans', 'notices', 'regulations', 'reports', 'disclosures'] as const)
      .flatMap((kind) => [...before.records[kind].values()].map(({ data }) => data.organization))
      .includes(record.id);
    if (!now) {
      const id = idAfter(record.id, before, after);
      if (!issued || id === null || after.named.organizations.has(record.id)) return [];
      const message = `trường ${record.id} không còn, nay là ${id}.`;
      return [issueAt({ file: record.file, line: 1, column: 1 }, 'doi-ten-truong', message)];
    }
    if (now.data.name === record.data.name) return [];
    if (now.data.aliases.includes(record.data.name) && isSameName(record.data.name, now.data.name)) return [];
    const message = `“${record.data.name}” thành “${now.data.name}”.`;
    return [issueAt(now.locationOf(['name']), 'doi-ten-truong', message, { suggestion: record.data.name })];
  });
}
