import type { SendTarget } from '../../model/editing/send-target.ts';
import { base64Of } from '../base64.ts';
import { SendFailure } from './failure.ts';
import { freeBranch } from './free-branch.ts';
import { ask, fieldOf, reasonIn, textOf } from './request.ts';
import { commentOfChecks, REVIEW_LABEL, type Change, type ReviewHost, type Waiting } from './review-host.ts';

/** Changes on GitLab, as merge requests. @param token of the person who signed in */
export function gitlab({ api, repository, branch: main }: SendTarget, token: string): ReviewHost {
  const call = (path: string, options = {}) =>
    ask(`${api}/projects/${encodeURIComponent(repository)}${path}`, `Bearer ${token}`, options);
  const textAt = async (path: string, branch: string): Promise<string | null> => {
    const { status, body } = await call(
      `/repository/files/${encodeURIComponent(path)}/raw?ref=${encodeURIComponent(branch)}`,
      { asText: true },
    );
    return status === 404 ? null : String(body);
  };
  const hasBranch = async (branch: string) =>
    (await call(`/repository/branches/${encodeURIComponent(branch)}`)).status !== 404;

  async function commit(branch: string, isThere: boolean, { title, files }: Change): Promise<void> {
    const actions = await Promise.all(
      files.map(async ({ path, content }) => ({
        action: (await textAt(path, isThere ? branch : main)) === null ? 'create' : 'update',
        file_path: path,
        content: base64Of(content),
        encoding: 'base64',
      })),
    );
    const { status, body } = await call('/repository/commits', {
      method: 'POST',
      body: { branch, commit_message: title, actions, ...(isThere ? {} : { start_branch: main }) },
    });
    if (status >= 400) throw new SendFailure('refused', reasonIn({ status, body }, ['message']));
  }
  const waitingOf = (request: unknown): Waiting => ({
    address: textOf(request, ['web_url']),
    number: Number(fieldOf(request, ['iid'])),
  });

  return {
    currentText: (path) => textAt(path, main),
    async waiting(branch) {
      const { body } = await call(`/merge_requests?state=opened&source_branch=${encodeURIComponent(branch)}`);
      const first = fieldOf(body, [0]);
      return first === undefined ? null : waitingOf(first);
    },
    async send(change, onto): Promise<Waiting> {
      const { title, description } = change;
      if (onto !== null) {
        await commit(change.branch, true, change);
        return onto;
      }
      const branch = await freeBranch(change.branch, hasBranch);
      await commit(branch, false, change);
      const { status, body } = await call('/merge_requests', {
        method: 'POST',
        body: { source_branch: branch, target_branch: main, title, description, labels: REVIEW_LABEL },
      });
      if (status >= 400) throw new SendFailure('refused', reasonIn({ status, body }, ['message']));
      return waitingOf(body);
    },
    async answer({ number }) {
      const { body } = await call(`/merge_requests/${number}/notes?per_page=100`);
      return commentOfChecks(body);
    },
  };
}
