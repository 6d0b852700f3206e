/**
 * The school's own file of reviewers: in the root of the repository, where GitHub (`.github/`, root, `docs/`) and GitLab
 * (root, `docs/`, `.gitlab/`) both read it before the example of the project in `docs/`. No version of the project has it.
 */
export const codeOwnersFile = 'CODEOWNERS';

/** `@hieu-truong`, `@to-chuc/nhom`: an account or a group as both hosts write it. */
const reviewer = /^@[a-z\d][a-z\d_.-]*(?:\/[a-z\d][a-z\d_.-]*)*$/iu;

/** The reviewers of an answer, `@a, @b` or `a b`. @returns null where one is no name of an account. */
export function readReviewers(typed: string): string[] | null {
  const names = typed
    .split(/[\s,;]+/u)
    .flatMap((name) => (name === '' ? [] : [name.startsWith('@') ? name : `@${name}`]));
  return names.every((name) => reviewer.test(name)) ? [...new Set(names)] : null;
}

/** Every change asks the same people: a school that has two groups writes more lines. */
export const codeOwners = (reviewers: readonly string[]): string =>
  `# Ai duyệt thay đổi. Sửa ở đây khi đổi người; chia hai nhóm, nội dung và mã, theo mẫu ở docs/CODEOWNERS.
# Người không có quyền ghi vào kho thì bị bỏ qua.
* ${reviewers.join(' ')}
`;
