import { toHtml } from 'hast-util-to-html';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toHast } from 'mdast-util-to-hast';
import type { ChangeReport } from './change-report.ts';
import { wholeComment } from './comment.ts';
import { safe } from './markdown.ts';

/** How the pipeline of GitLab calls the built change. */
const withoutPreview = safe`liên kết \`Ban-dung-thu\` của yêu cầu hợp nhất.`;

/**
 * The comment on a change as a page of its own, for hosts where nobody may write comments but a link to a file can be
 * shown: GitLab. Text of a stranger is in `<code>` and is no markup; the page loads nothing and runs nothing.
 */
export function changePage(report: ChangeReport): string {
  const body = toHtml(toHast(fromMarkdown(wholeComment(report, { withoutPreview }))));
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Thay đổi này nghĩa là gì</title>
<style>
:root { color-scheme: light dark }
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.6 system-ui, sans-serif }
code { overflow-wrap: anywhere; white-space: pre-wrap }
</style>
</head>
<body>
<main>
${body.trim()}
</main>
</body>
</html>
`;
}
