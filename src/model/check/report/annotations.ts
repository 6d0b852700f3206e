import { catalogue } from '../../rules/catalogue.ts';
import type { Issue } from '../../rules/issue.ts';
import { escapeControlCharacters } from './escape-control-characters.ts';

/** Workflow commands that GitHub shows as annotations at the line of a pull request. */
export function githubAnnotations(issues: readonly Issue[]): string {
  return issues
    .map((issue) => {
      const properties = {
        file: issue.file,
        line: issue.line,
        col: issue.column,
        title: `${issue.code}: ${catalogue[issue.code].title}`,
      };
      const head = Object.entries(properties)
        .map(([key, value]) => `${key}=${escapeProperty(escapeControlCharacters(String(value)))}`)
        .join(',');
      return `::${issue.severity} ${head}::${escapeData(body(issue))}`;
    })
    .join('\n');
}

/**
 * The Code Quality report that GitLab reads: problems with their lines, shown in the merge request. A problem is distinguished from
 * others by what it says and not by its line, so that one which a change only moves is no new one.
 */
export function gitlabCodeQuality(issues: readonly Issue[]): string {
  const seen = new Map<string, number>();
  const list = issues.map((issue) => {
    const same = JSON.stringify([issue.code, issue.file, issue.message, issue.suggestion]);
    const before = seen.get(same) ?? 0;
    seen.set(same, before + 1);
    return {
      description: body(issue),
      check_name: issue.code,
      fingerprint: before === 0 ? same : `${same} ${before + 1}`,
      severity: issue.severity === 'error' ? 'major' : 'minor',
      location: { path: issue.file, lines: { begin: issue.line } },
    };
  });
  return JSON.stringify(list, null, 2);
}

function body(issue: Issue): string {
  const suggestion = issue.suggestion === null ? '' : ` Gợi ý: ${issue.suggestion}`;
  return escapeControlCharacters(
    `${issue.message} ${catalogue[issue.code].why} Cách sửa: ${issue.remedy}${suggestion}`,
  );
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
