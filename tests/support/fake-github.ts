import { FakeHost, NOW, clerk } from './fake-host.ts';
import type { Answer, ChangeRequest, Json } from './fake-host.ts';

/**
 * As much of GitHub's REST and GraphQL interfaces as the editing screen uses, over a real git repository. GraphQL is not
 * executed but recognised: each query of the CMS has words of its own.
 */
export class FakeGithub extends FakeHost {
  readonly origin = 'https://api.github.com';
  readonly token = 'github_pat_thu';
  protected readonly graphqlPath = '/graphql';

  protected rest(method: string, encoded: string, query: URLSearchParams, body: Json): Answer {
    const path = decodeURIComponent(encoded);
    const inRepository = `/repos/${this.fullName}`;
    if (path === '/user') return { status: 200, body: { ...clerk, html_url: `https://github.com/${clerk.login}` } };
    if (!path.startsWith(inRepository)) return { status: 404, body: { message: 'Not Found' } };
    const rest = path.slice(inRepository.length);
    const call = `${method} ${rest}`;
    const tree = /^GET \/git\/trees\/(.+)$/u.exec(call);
    if (tree) {
      const files = this.repository.files(tree[1]!).map((file) => ({ ...file, type: 'blob' }));
      return { status: 200, body: { truncated: false, tree: files } };
    }
    const blob = /^GET \/git\/blobs\/(\w+)$/u.exec(call);
    if (blob) return { status: 200, body: this.repository.texts([blob[1]!]).get(blob[1]!) ?? '' };
    if (/^GET \/collaborators\//u.test(call)) return { status: 204, body: null };
    const ref = /^GET \/git\/ref\/heads\/(.+)$/u.exec(call);
    if (ref) {
      const sha = this.repository.head(ref[1]!);
      return sha === null
        ? { status: 404, body: { message: 'Not Found' } }
        : { status: 200, body: { object: { sha } } };
    }
    if (call === 'POST /git/refs') {
      this.repository.git(['update-ref', String(body['ref']), String(body['sha'])]);
      return { status: 201, body: { ref: body['ref'] } };
    }
    const file = /^GET \/contents\/(.+)$/u.exec(call);
    if (file) {
      const text = this.repository.textAt(`${query.get('ref')}:${file[1]}`);
      return text === null
        ? { status: 404, body: { message: 'Not Found' } }
        : { status: 200, body: { content: Buffer.from(text).toString('base64'), encoding: 'base64' } };
    }
    if (call === 'GET /pulls') {
      const own = this.changes.filter(
        (each) => each.state === 'open' && `truong-mau:${each.branch}` === query.get('head'),
      );
      return { status: 200, body: own.map((each) => ({ number: each.number, html_url: this.addressOf(each) })) };
    }
    if (call === 'POST /pulls') return { status: 201, body: this.openPull(body) };
    const numbered = /^(\w+) \/(?:pulls|issues)\/(\d+)(\/.*)?$/u.exec(call);
    const pull = numbered && this.changes.find(({ number }) => number === Number(numbered[2]));
    if (pull) return { status: 200, body: this.onPullRequest(pull, `${numbered[1]} ${numbered[3] ?? ''}`, body) };
    if (/^DELETE \/git\/refs\/heads\//u.test(call)) {
      this.repository.git(['update-ref', '-d', rest.slice('/git/'.length)]);
      return { status: 204, body: null };
    }
    return { status: 404, body: { message: `Not Found: ${call}` } };
  }

  private openPull(body: Json): Json {
    const pull = this.openChange({
      title: String(body['title']),
      branch: String(body['head']),
      draft: body['draft'] === true,
      labels: [],
    });
    return {
      number: pull.number,
      node_id: `PR_${pull.number}`,
      title: pull.title,
      html_url: this.addressOf(pull),
      head: { sha: this.repository.head(pull.branch) },
      created_at: NOW,
      updated_at: NOW,
    };
  }

  private addressOf = (pull: ChangeRequest) => `https://github.com/${this.fullName}/pull/${pull.number}`;

  private onPullRequest(pull: ChangeRequest, call: string, body: Json): unknown {
    const labels = body['labels'] as string[] | undefined;
    if (call === 'PUT /merge') {
      this.merge(pull);
      return { merged: true };
    }
    if (call === 'GET /comments') return pull.comments.map((text) => ({ body: text }));
    if (call === 'POST /labels') pull.labels.push(...labels!);
    if (call === 'PATCH ' && labels) pull.labels = labels;
    if (call === 'PATCH ' && body['state'] === 'closed') pull.state = 'closed';
    return { number: pull.number, labels: pull.labels.map((name) => ({ name })) };
  }

  protected graphql(query: string, variables: Json): Json {
    const input = (variables['input'] ?? {}) as Json;
    if (query.includes('createCommitOnBranch(')) return this.createCommit(query, input);
    if (query.includes('createRef(')) {
      this.repository.git(['update-ref', String(input['name']), String(input['oid'])]);
      return { createRef: { ref: { name: input['name'] } } };
    }
    const toggled = /(convertPullRequestToDraft|markPullRequestReadyForReview)\(/u.exec(query)?.[1];
    if (toggled !== undefined) {
      const pull = this.changes.find(({ number }) => `PR_${number}` === input['pullRequestId'])!;
      pull.draft = toggled === 'convertPullRequestToDraft';
      return { [toggled]: { pullRequest: { isDraft: pull.draft } } };
    }
    if (query.includes('fork: repository'))
      return {
        fork: { id: 'R_1' },
        base: { ref: { target: { oid: this.repository.head(String(variables['branch'])) } } },
      };
    return { repository: this.read(query, variables) };
  }

  private read(query: string, variables: Json): Json {
    const branch = (variables['branch'] as string | undefined) ?? 'main';
    const { name, email, id, login } = clerk;
    const commit = { author: { name, email, avatarUrl: '', user: { id, login } }, committedDate: NOW };
    const aliased = [
      ...query.matchAll(/(\w+_\d+): *(object|ref)\((?:(oid|expression|qualifiedName): ("[^"]*"|\$\w+))\)/gu),
    ];
    if (aliased.length > 0) {
      const values = aliased.map(([, alias, , by, value]) => ({
        alias: alias!,
        by: by!,
        value: value!.replaceAll('"', ''),
      }));
      const ids = values.flatMap(({ by, value }) => {
        if (by === 'oid') return [value];
        return by === 'expression' ? [this.repository.blobAt(value)] : [];
      });
      const texts = query.includes('Blob')
        ? this.repository.texts(ids.filter((id) => id !== ''))
        : new Map<string, string>();
      return Object.fromEntries(
        values.map(({ alias, by, value }) => {
          if (by === 'qualifiedName')
            return [alias, { target: { history: { nodes: [{ oid: this.repository.head(branch), ...commit }] } } }];
          const id = by === 'oid' ? value : this.repository.blobAt(value);
          const text = texts.get(id);
          if (text === undefined)
            return [alias, { oid: id, status: null, deployments: { nodes: [] }, checkSuites: { nodes: [] } }];
          return [alias, { oid: id, byteSize: Buffer.byteLength(text), isBinary: false, isTruncated: false, text }];
        }),
      );
    }
    if (query.includes('totalCount'))
      return {
        pullRequests: {
          totalCount: this.changes.filter((each) => each.branch === branch && each.state === 'open').length,
        },
      };
    if (query.includes('pullRequests('))
      return {
        pullRequests: {
          nodes: this.changes.filter(({ state }) => state === 'open').map((pull) => this.node(pull)),
        },
      };
    if (query.includes('history(first: 1)'))
      return { ref: { target: { history: { nodes: [{ oid: this.repository.head(branch), message: 'Nội dung' }] } } } };
    if (query.includes('ref(qualifiedName: $branch)'))
      return { ref: { target: { oid: this.repository.head(branch) } } };
    if (query.includes('defaultBranchRef')) return { defaultBranchRef: { name: 'main' } };
    throw new Error(`Truy vấn lạ: ${query}`);
  }

  private node(pull: ChangeRequest): Json {
    return {
      id: `PR_${pull.number}`,
      number: pull.number,
      title: pull.title,
      url: this.addressOf(pull),
      isDraft: pull.draft,
      isCrossRepository: false,
      createdAt: NOW,
      updatedAt: NOW,
      headRefName: pull.branch,
      headRefOid: this.repository.head(pull.branch),
      author: { login: clerk.login, avatarUrl: '', name: clerk.name, email: '', databaseId: clerk.id },
      labels: { nodes: pull.labels.map((name) => ({ name })) },
      files: { nodes: this.changedPaths(pull.branch).map((path) => ({ path, changeType: 'MODIFIED' })) },
    };
  }

  private createCommit(query: string, input: Json): Json {
    const { branchName } = input['branch'] as { branchName: string };
    const changes = input['fileChanges'] as {
      additions: { path: string; contents: string }[];
      deletions?: { path: string }[];
    };
    const head = this.repository.head(branchName);
    if (head !== input['expectedHeadOid']) throw new Error('Expected branch to point to another commit');
    const oid = this.repository.commit(
      branchName,
      (input['message'] as { headline: string }).headline,
      changes.additions,
      changes.deletions ?? [],
    );
    const files = [...query.matchAll(/(file_\d+): file\(path: "([^"]*)"\)/gu)].map(([, alias, path]) => [
      alias,
      { oid: this.repository.blobAt(`${branchName}:${path}`) },
    ]);
    return {
      createCommitOnBranch: { commit: { oid, committedDate: NOW, ...Object.fromEntries(files) } },
    };
  }
}
