import { issueAt } from '../rules/make-issue.ts';
import type { Issue } from '../rules/issue.ts';
import type { SourceFile } from './source.ts';

/** Lines that are not NFC. Characters are checked after parsing (`check/check-characters.ts`): an escape is no character yet. */
export function textIssues(source: SourceFile): Issue[] {
  const lines = source.linesToNormalize();
  if (lines.length === 0) return [];
  const message = `${lines.length} dòng có chữ dấu tổ hợp hoặc chữ Ð (dòng ${ranges(lines)}).`;
  return [issueAt(source.location(lines[0]!, 1), 'khong-phai-nfc', message)];
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
