import { isOfficeField } from '../privacy/data-blocks.ts';
import { exceptionFor } from '../privacy/exceptions.ts';
import type { PersonalDataException } from '../privacy/exceptions.ts';
import { findInFileName, wordsInName } from '../privacy/file-names.ts';
import type { Hide } from '../privacy/hidden.ts';
import { dotted } from '../privacy/masked.ts';
import { isOfPerson } from '../privacy/of-person.ts';
import type { ExceptionChange } from './exception-changes.ts';
import type { ListedIssue } from './listed-issues.ts';
import type { RecordChange } from './record-change.ts';
import type { ValueChange } from './value-changes.ts';

/** A text of one file, or of none, without what is hidden in it. */
type Shown = (text: string) => string;

/** The name of a file without such data, whose words have other signs between them. */
function maskedName(path: string): string {
  return findInFileName(path)
    .filter(isOfPerson)
    .reduce((name, { words }) => name.replaceAll(wordsInName(words), (whole) => dotted(whole)), path);
}

const maskedLine = (text: string, shownOf: Shown): string => {
  const shown = shownOf(text);
  return /\s/u.test(shown) ? shown : maskedName(shown);
};

/** A change whose two values are read with the words around them, of which they are a part. */
function maskedChange(change: ValueChange, shownOf: Shown): ValueChange {
  const [lead, tail] = [change.lead ?? '', change.tail ?? ''];
  const inside = (value: string | null): [string, string, string] => {
    const shown = shownOf(lead + (value ?? '') + tail);
    const end = shown.length - tail.length;
    return [shown.slice(0, lead.length), shown.slice(lead.length, end), shown.slice(end)];
  };
  const [past, present] = [inside(change.before), inside(change.after)];
  // Around them what either of the two hides is hidden.
  const around = (index: 0 | 2) => {
    const other = Array.from(present[index]);
    return Array.from(past[index], (letter, at) => (letter === '•' ? letter : other[at])).join('');
  };
  return {
    ...change,
    place: maskedLine(change.place, shownOf),
    lead: change.lead === null ? null : around(0),
    before: change.before === null ? null : past[1],
    after: change.after === null ? null : present[1],
    tail: change.tail === null ? null : around(2),
  };
}

/** Every text of a value. */
function maskedTexts<Value>(value: Value, shownOf: Shown): Value {
  if (typeof value === 'string') return maskedLine(value, shownOf) as Value;
  if (Array.isArray(value)) return value.map((each: unknown) => maskedTexts(each, shownOf)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, maskedTexts(each as unknown, shownOf)]),
  ) as Value;
}

/** What of a report is read in its own way. */
interface Report {
  /** These three stay: a commit, a day, what the school decided and why. */
  base: string;
  today: string;
  exceptions: ExceptionChange[];
  issues: ListedIssue[];
  records: RecordChange[];
  settings: ValueChange[] | null;
}

/**
 * The report without personal data that was found in one of both contents, in names of files and in values, old ones too: a comment outlives the corrected
 * text. A number that is only possible stays, because a reviewer decides on it; so does what the school decided to publish, and an office's number.
 * @param hide what was found in both contents
 */
export function maskedReport<Any extends Report>(
  report: Any,
  exceptions: readonly PersonalDataException[],
  hide: Hide,
): Any {
  const { records, settings, exceptions: _decided, base: _base, today: _today, ...rest } = report;
  const changesOf = (file: string, changes: readonly ValueChange[]) =>
    changes.map((change) => {
      const path = change.path.split('.');
      if (path[0] === 'personalDataExceptions') return change;
      return maskedChange(change, (text) =>
        hide(
          text,
          file,
          (found) => isOfficeField(path, found.code) || exceptionFor(exceptions, file, found) !== undefined,
        ),
      );
    });
  const { issues, ...others } = rest;
  return {
    ...report,
    ...maskedTexts(others, (text) => hide(text)),
    issues: issues.map((issue) => maskedTexts(issue, (text) => hide(text, issue.file))),
    records: records.map(({ changes, ...record }) => ({
      ...maskedTexts(record, (text) => hide(text, record.file)),
      changes: changesOf(record.file, changes),
    })),
    settings: settings && changesOf('site.yaml', settings),
  };
}
