import { hiddenCharacters } from '../text/hidden-characters.ts';
import { issueAt } from '../rules/make-issue.ts';
import type { Issue } from '../rules/issue.ts';
import type { SourceFile } from './source.ts';

/** Characters that cannot be seen, and lines that are not NFC. */
export function textIssues(source: SourceFile): Issue[] {
  const issues = hiddenCharacters(source.text).map(({ offset, name }) =>
    issueAt(source.locationAt(offset), 'ky-tu-an', `gặp ${name}.`),
  );
  const lines = source.linesToNormalize();
  if (lines.length > 0)
    issues.push(
      issueAt(
        source.location(lines[0]!, 1),
        'khong-phai-nfc',
        `${lines.length} dòng có chữ dấu tổ hợp hoặc chữ Ð (dòng ${ranges(lines)}).`,
      ),
    );
  return issues;
}

/** `[1, 2, 3, 7]` as `1–3, 7`. */
function ranges(lines: readonly number[]): string {
  const parts: [number, number][] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    if (last && line === last[1] + 1) last[1] = line;
    else parts.push([line, line]);
  }
  return parts.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
