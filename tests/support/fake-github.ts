import type { Page, Route } from 'playwright-core';
import type { BareRepository } from './bare-repository.ts';

export const FAKE_TOKEN = 'github_pat_thu';

interface PullRequest {
  number: number;
  title: string;
  branch: string;
  draft: boolean;
  state: 'open' | 'closed' | 'merged';
  labels: string[];
}

type Json = Record<string, unknown>;

/**
 * As much of GitHub's REST and GraphQL interfaces as the editing screen uses, over a real git repository. GraphQL is not
 * executed but recognised: each query of the CMS has words of its own. A query that is not known fails the request, so that
 * a new version of the CMS shows itself.
 */
export class FakeGithub {
  readonly repository: BareRepository;
  readonly pullRequests: PullRequest[] = [];
  /** Every request, as `GET /user`. */
  readonly requests: string[] = [];
  private readonly owner: string;
  private readonly name: string;

  constructor(repository: BareRepository, fullName: string) {
    this.repository = repository;
    [this.owner, this.name] = fullName.split('/') as [string, string];
  }

  /** Answers for `https://api.github.com` on a page. */
  async install(page: Page): Promise<void> {
    await page.route('https://api.github.com/**', (route) => this.answer(route));
  }

  private async answer(route: Route): Promise<void> {
    const request = route.request();
    const headers = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
    const path = decodeURIComponent(new URL(request.url()).pathname);
    this.requests.push(`${request.method()} ${path}`);
    const fulfill = (status: number, body: unknown) =>
      route.fulfill({ status, headers, contentType: 'application/json', body: JSON.stringify(body) });
    if (!/^(?:token|bearer) github_pat_thu$/iu.test(request.headers()['authorization'] ?? ''))
      return fulfill(401, { message: 'Bad credentials' });
    try {
      const body = request.postData() === null ? {} : (JSON.parse(request.postData()!) as Json);
      if (path === '/graphql') {
        const data = this.graphql(String(body['query']), (body['variables'] ?? {}) as Json);
        return await fulfill(200, { data });
      }
      const [status, answer] = this.rest(request.method(), path, body);
      if (typeof answer === 'string')
        return await route.fulfill({ status, headers, contentType: 'text/plain', body: answer });
      return await (status === 204 ? route.fulfill({ status, headers }) : fulfill(status, answer));
    } catch (error) {
      return fulfill(500, { message: String(error) });
    }
  }

  private rest(method: string, path: string, body: Json): [number, unknown] {
    const inRepository = `/repos/${this.owner}/${this.name}`;
    if (path === '/user')
      return [
        200,
        {
          id: 1,
          login: 'van-thu',
          name: 'Văn thư',
          email: 'van-thu@truong.example',
          html_url: 'https://github.com/van-thu',
        },
      ];
    if (!path.startsWith(inRepository)) return [404, { message: 'Not Found' }];
    const rest = path.slice(inRepository.length);
    const call = `${method} ${rest}`;
    const tree = /^GET \/git\/trees\/(.+)$/u.exec(call);
    if (tree)
      return [
        200,
        { truncated: false, tree: this.repository.files(tree[1]!).map((file) => ({ ...file, type: 'blob' })) },
      ];
    const blob = /^GET \/git\/blobs\/(\w+)$/u.exec(call);
    if (blob) return [200, this.repository.texts([blob[1]!]).get(blob[1]!) ?? ''];
    if (/^GET \/collaborators\//u.test(call)) return [204, null];
    if (call === 'POST /pulls') return [201, this.open(body)];
    const numbered = /^(\w+) \/(?:pulls|issues)\/(\d+)(\/.*)?$/u.exec(call);
    const pull = numbered && this.pullRequests.find(({ number }) => number === Number(numbered[2]));
    if (pull) return [200, this.onPullRequest(pull, `${numbered[1]} ${numbered[3] ?? ''}`, body)];
    if (/^DELETE \/git\/refs\/heads\//u.test(call)) {
      this.repository.git(['update-ref', '-d', rest.slice('/git/'.length)]);
      return [204, null];
    }
    return [404, { message: `Not Found: ${call}` }];
  }

  private open(body: Json): Json {
    const pull: PullRequest = {
      number: this.pullRequests.length + 1,
      title: String(body['title']),
      branch: String(body['head']),
      draft: body['draft'] === true,
      state: 'open',
      labels: [],
    };
    this.pullRequests.push(pull);
    const now = '2026-11-22T00:00:00Z';
    const html_url = `https://github.com/${this.owner}/${this.name}/pull/${pull.number}`;
    const head = { sha: this.repository.head(pull.branch) };
    return {
      number: pull.number,
      node_id: `PR_${pull.number}`,
      title: pull.title,
      html_url,
      head,
      created_at: now,
      updated_at: now,
    };
  }

  private onPullRequest(pull: PullRequest, call: string, body: Json): unknown {
    const labels = body['labels'] as string[] | undefined;
    if (call === 'PUT /merge') {
      this.repository.git(['update-ref', 'refs/heads/main', this.repository.head(pull.branch)!]);
      pull.state = 'merged';
      return { merged: true };
    }
    if (call === 'POST /labels') pull.labels.push(...labels!);
    if (call === 'PATCH ' && labels) pull.labels = labels;
    if (call === 'PATCH ' && body['state'] === 'closed') pull.state = 'closed';
    return { number: pull.number, labels: pull.labels.map((name) => ({ name })) };
  }

  private graphql(query: string, variables: Json): Json {
    const input = (variables['input'] ?? {}) as Json;
    if (query.includes('createCommitOnBranch(')) return this.createCommit(query, input);
    if (query.includes('createRef(')) {
      this.repository.git(['update-ref', String(input['name']), String(input['oid'])]);
      return { createRef: { ref: { name: input['name'] } } };
    }
    const toggled = /(convertPullRequestToDraft|markPullRequestReadyForReview)\(/u.exec(query)?.[1];
    if (toggled !== undefined) {
      const pull = this.pullRequests.find(({ number }) => `PR_${number}` === input['pullRequestId'])!;
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
    const branch = String(variables['branch'] ?? 'main');
    const author = {
      name: 'Văn thư',
      email: 'van-thu@truong.example',
      avatarUrl: '',
      user: { id: 1, login: 'van-thu' },
    };
    const commit = { author, committedDate: '2026-11-22T00:00:00Z' };
    const aliased = [
      ...query.matchAll(/(\w+_\d+): *(object|ref)\((?:(oid|expression|qualifiedName): ("[^"]*"|\$\w+))\)/gu),
    ];
    if (aliased.length > 0) {
      const values = aliased.map(([, alias, , by, value]) => ({
        alias: alias!,
        by: by!,
        value: value!.replaceAll('"', ''),
      }));
      const ids = values.flatMap(({ by, value }) =>
        by === 'oid' ? [value] : by === 'expression' ? [this.idOf(value)] : [],
      );
      const texts = query.includes('Blob')
        ? this.repository.texts(ids.filter((id) => id !== ''))
        : new Map<string, string>();
      return Object.fromEntries(
        values.map(({ alias, by, value }) => {
          if (by === 'qualifiedName')
            return [alias, { target: { history: { nodes: [{ oid: this.repository.head(branch), ...commit }] } } }];
          const id = by === 'oid' ? value : this.idOf(value);
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
          totalCount: this.pullRequests.filter((each) => each.branch === branch && each.state === 'open').length,
        },
      };
    if (query.includes('pullRequests('))
      return {
        pullRequests: {
          nodes: this.pullRequests.filter(({ state }) => state === 'open').map((pull) => this.node(pull)),
        },
      };
    if (query.includes('history(first: 1)'))
      return { ref: { target: { history: { nodes: [{ oid: this.repository.head(branch), message: 'Nội dung' }] } } } };
    if (query.includes('ref(qualifiedName: $branch)'))
      return { ref: { target: { oid: this.repository.head(branch) } } };
    if (query.includes('defaultBranchRef')) return { defaultBranchRef: { name: 'main' } };
    throw new Error(`Truy vấn lạ: ${query}`);
  }

  /** The blob at `branch:path`; empty when there is none. */
  private idOf(expression: string): string {
    const colon = expression.indexOf(':');
    const commit = this.repository.head(expression.slice(0, colon));
    if (commit === null) return '';
    return this.repository.files(commit).find(({ path }) => path === expression.slice(colon + 1))?.sha ?? '';
  }

  private node(pull: PullRequest): Json {
    const changed = this.repository
      .git(['diff', '--name-only', '-z', `main...${pull.branch}`])
      .split('\0')
      .filter(Boolean);
    return {
      id: `PR_${pull.number}`,
      number: pull.number,
      title: pull.title,
      url: `https://github.com/${this.owner}/${this.name}/pull/${pull.number}`,
      isDraft: pull.draft,
      isCrossRepository: false,
      createdAt: '2026-11-22T00:00:00Z',
      updatedAt: '2026-11-22T00:00:00Z',
      headRefName: pull.branch,
      headRefOid: this.repository.head(pull.branch),
      author: { login: 'van-thu', avatarUrl: '', name: 'Văn thư', email: '', databaseId: 1 },
      labels: { nodes: pull.labels.map((name) => ({ name })) },
      files: { nodes: changed.map((path) => ({ path, changeType: 'MODIFIED' })) },
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
      { oid: this.idOf(`${branchName}:${path}`) },
    ]);
    return {
      createCommitOnBranch: { commit: { oid, committedDate: '2026-11-22T00:00:00Z', ...Object.fromEntries(files) } },
    };
  }
}
