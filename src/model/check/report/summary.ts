import type { Issue } from '../../rules/issue.ts';

/** Errors and warnings counted, as the last line of every report says it. */
export function summarize(issues: readonly Issue[]): { errors: number; warnings: number; sentence: string } {
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  const warnings = issues.length - errors;
  const files = new Set(issues.map((issue) => issue.file)).size;
  const sentence =
    issues.length === 0
      ? 'Nội dung không có lỗi.'
      : `${errors} lỗi, ${warnings} cảnh báo trong ${files} tệp.${errors > 0 ? ' Có lỗi nên trang chưa được dựng.' : ' Cảnh báo không ngăn việc đăng.'}`;
  return { errors, warnings, sentence };
}
