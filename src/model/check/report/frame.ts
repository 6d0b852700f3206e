import { catalogue } from '../../rules/catalogue.ts';
import type { Issue } from '../../rules/issue.ts';
import type { Hide } from '../../privacy/hidden.ts';
import { maskedForLog } from '../../privacy/masked.ts';
import { keyOfLine, mayBeField } from '../../parse/field-name.ts';
import { normalizeText } from '../../text/normalize.ts';
import { summarize } from './summary.ts';
import { escapeControlCharacters } from './escape-control-characters.ts';

const severityLabels = { error: 'LỖI', warning: 'CẢNH BÁO' } as const;

/**
 * The report for people: each problem with its line, a caret under the column, what, why, how to fix it.
 * @param linesOf the lines of a file as they are on disk; null when the file has none to show.
 * @param hide what was found in the content, which no line may show
 */
export function frameReport(
  issues: readonly Issue[],
  linesOf: (file: string) => readonly string[] | null,
  hide: Hide = (text) => maskedForLog(text),
): string {
  const unread = new Set(issues.filter(({ code }) => code === 'yaml-hong').map(({ file }) => file));
  const blocks = issues.map((issue) =>
    frame(issue, linesOf(issue.file), (text) =>
      unread.has(issue.file) || isUnknownKey(issue, text) ? signsOf(text) : hide(text, issue.file),
    ),
  );
  return [...blocks, summarize(issues).sentence].join('\n\n');
}

/** Whether a line that is there twice begins with no name of a field: it may be that of a person, and no record has it. */
const isUnknownKey = ({ code }: Issue, line: string): boolean =>
  code === 'yaml-trung-khoa' && !mayBeField(keyOfLine(line));

function frame(issue: Issue, lines: readonly string[] | null, shownOf: (text: string) => string): string {
  const entry = catalogue[issue.code];
  const out = [
    `${severityLabels[issue.severity]} ${issue.code}: ${entry.title}`,
    `  ${escapeControlCharacters(issue.file)}:${issue.line}:${issue.column}`,
  ];
  const line = lines?.[issue.line - 1];
  if (line !== undefined && line.trim() !== '') {
    const shown = window(line, issue.column, shownOf);
    const gutter = String(issue.line);
    out.push(`  ${gutter} | ${shown.text}`, `  ${' '.repeat(gutter.length)} | ${' '.repeat(shown.caret)}^`);
  }
  out.push(
    `  Gặp gì: ${escapeControlCharacters(issue.message)}`,
    `  Vì sao: ${entry.why}`,
    `  Cách sửa: ${escapeControlCharacters(issue.remedy)}`,
  );
  if (issue.suggestion !== null) out.push(`  Gợi ý: ${escapeControlCharacters(issue.suggestion)}`);
  out.push(`  Xem thêm: /huong-dan/loi/${issue.code}/`);
  return out.join('\n');
}

/**
 * The signs of a line in a file whose YAML cannot be read, and its first key: nobody knows which of its words are names, because no record was made of them.
 * Its author has the file, and what is wrong is a sign. As long as it was.
 */
const signsOf = (line: string): string =>
  line.replace(
    /^(\s*(?:- )?[a-zA-Z]+(?=:))?([^]*)$/u,
    (_, key: string | undefined, rest: string) =>
      (key ?? '') + rest.replace(/[\p{L}\p{M}\p{N}]/gu, (letter) => '•'.repeat(letter.length)),
  );

const SHOWN_BEFORE = 50;
const SHOWN_AFTER = 50;

/** The part of a long line around a column (from 1), and where in it the caret is. */
function window(line: string, column: number, shownOf: (text: string) => string): { text: string; caret: number } {
  // A line may have a megabyte; its letters may each be three characters of the file.
  const first = Math.max(0, column - 1 - 4 * SHOWN_BEFORE);
  const part = line.slice(first, column - 1 + 4 * SHOWN_AFTER);
  // A log outlives the corrected file.
  const printable = escapeControlCharacters(shownOf(normalizeText(part.replaceAll('\t', ' '))));
  const at = Math.min(normalizeText(line.slice(first, column - 1)).length, printable.length);
  const from = Math.max(0, at - SHOWN_BEFORE);
  const to = Math.min(printable.length, at + SHOWN_AFTER);
  const head = from > 0 || first > 0 ? '…' : '';
  return {
    text: head + printable.slice(from, to) + (to < printable.length ? '…' : ''),
    caret: head.length + at - from,
  };
}
