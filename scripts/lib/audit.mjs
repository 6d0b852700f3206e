import { Problem } from './problem.mjs';

/** Levels of npm from which on somebody must act. */
const serious = ['high', 'critical'];

/**
 * What `npm audit --json` says, as what to do; null where no package has a serious hole.
 *
 * @param {string} output what it printed
 * @returns {Problem | null} a problem too where nobody could be asked: that nothing was found is then not known
 */
export function auditProblem(output) {
  const answer = parsed(output);
  const counts = answer?.metadata?.vulnerabilities;
  if (counts === undefined)
    return new Problem(
      `Chưa hỏi được kho gói của npm, nên chưa biết các gói có lỗ hổng nào hay không. Kho gói trả lời: ${answer?.message ?? (output.trim() || 'không có gì')}`,
      [
        'không gói nào bị tìm thấy lỗi và trang không bị gì; chạy lại sau.',
        'nếu lần nào cũng vậy: bản sao hay proxy của kho gói có thể không nhận câu hỏi này, hãy chạy ở máy tới được kho gói gốc.',
      ],
    );
  const found = Object.values(answer.vulnerabilities ?? {}).filter(({ severity }) => serious.includes(severity));
  if (found.length === 0) return null;
  const lines = found.map(({ name, severity, range, fixAvailable }) => {
    const remedy = fixAvailable === false ? 'chưa có bản sửa' : 'đã có bản sửa';
    return `  ${name} ${range}: mức ${severity === 'high' ? 'cao' : 'rất cao'}, ${remedy}`;
  });
  return new Problem(
    `${found.length} gói mà trang dùng có lỗ hổng đã biết.`,
    [
      'xem từng lỗ hổng bằng "npm audit"; bản sửa thường có trong bản Dân Biết mới: docs/upgrade.md.',
      'người viết mã: "npm audit fix", "node scripts/fix-lockfile.mjs", rồi npm test.',
    ],
    lines.join('\n'),
  );
}

function parsed(output) {
  try {
    return JSON.parse(output);
  } catch {
    return null;
  }
}
