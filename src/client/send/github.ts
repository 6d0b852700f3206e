import type { SendTarget } from '../../model/editing/send-target.ts';
import { base64Of } from '../base64.ts';
import { SendFailure } from './failure.ts';
import { freeBranch } from './free-branch.ts';
import { ask, fieldOf, reasonIn, textOf } from './request.ts';
import { commentOfChecks, REVIEW_LABEL, type Change, type ReviewHost, type Waiting } from './review-host.ts';

const COMMIT = `mutation($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }`;

/** Changes on GitHub, as pull requests. REST, and GraphQL for a commit of several files at once. @param token of the person who signed in */
export function github({ api, graphql, repository, branch: main }: SendTarget, token: string): ReviewHost {
  const authorization = `Bearer ${token}`;
  const [owner] = repository.split('/');
  const call = (path: string, options = {}) => ask(`${api}/repos/${repository}${path}`, authorization, options);
  const headOf = async (branch: string): Promise<string | null> => {
    const { status, body } = await call(`/git/ref/heads/${branch}`);
    return status === 404 ? null : textOf(body, ['object', 'sha']);
  };

  async function mustHave(branch: string): Promise<string> {
    const head = await headOf(branch);
    if (head === null) throw new SendFailure('refused', branch);
    return head;
  }

  async function commit(branch: string, head: string, { title, files }: Change): Promise<void> {
    const input = {
      branch: { repositoryNameWithOwner: repository, branchName: branch },
      expectedHeadOid: head,
      message: { headline: title },
      fileChanges: { additions: files.map(({ path, content }) => ({ path, contents: base64Of(content) })) },
    };
    const { status, body } = await ask(graphql, authorization, {
      method: 'POST',
      body: { query: COMMIT, variables: { input } },
    });
    if (status >= 400 || fieldOf(body, ['errors']) !== undefined)
      throw new SendFailure('refused', reasonIn({ status, body }, ['errors', 0, 'message']));
  }

  const waitingOf = (request: unknown): Waiting => ({
    address: textOf(request, ['html_url']),
    number: Number(fieldOf(request, ['number'])),
  });

  return {
    async currentText(path) {
      const { status, body } = await call(`/contents/${encodeURI(path)}?ref=${encodeURIComponent(main)}`);
      if (status === 404) return null;
      const bytes = Uint8Array.from(atob(textOf(body, ['content']).replace(/\s/gu, '')), (letter) =>
        letter.charCodeAt(0),
      );
      return new TextDecoder().decode(bytes);
    },
    async waiting(branch) {
      const { body } = await call(`/pulls?state=open&head=${encodeURIComponent(`${owner}:${branch}`)}`);
      const first = fieldOf(body, [0]);
      return first === undefined ? null : waitingOf(first);
    },
    async send(change, onto): Promise<Waiting> {
      const { title, description } = change;
      if (onto !== null) {
        await commit(change.branch, await mustHave(change.branch), change);
        return onto;
      }
      const branch = await freeBranch(change.branch, async (name) => (await headOf(name)) !== null);
      const head = await mustHave(main);
      const made = await call('/git/refs', { method: 'POST', body: { ref: `refs/heads/${branch}`, sha: head } });
      if (made.status >= 400) throw new SendFailure('refused', String(made.status));
      await commit(branch, head, change);
      const { status, body } = await call('/pulls', {
        method: 'POST',
        body: { title, head: branch, base: main, body: description },
      });
      if (status >= 400) throw new SendFailure('refused', reasonIn({ status, body }, ['message']));
      const sent = waitingOf(body);
      await call(`/issues/${sent.number}/labels`, { method: 'POST', body: { labels: [REVIEW_LABEL] } });
      return sent;
    },
    async answer({ number }) {
      const { body } = await call(`/issues/${number}/comments?per_page=100`);
      return commentOfChecks(body);
    },
  };
}
