import { createHash } from 'node:crypto';
import { FakeHost, NOW, clerk } from './fake-host.ts';
import type { Answer, ChangeRequest, Json } from './fake-host.ts';

/** Files of one page of the list; GitLab gives 100, here so few that there is a second page. */
const PAGE = 3;

/** Paths that one question for texts may name. */
const MOST_PATHS = 100;

/** How GitLab knows a draft: by the beginning of its title. */
const DRAFT = /^draft: /iu;

const ok = (body: unknown): Answer => ({ status: 200, body });
const refused = (status: number, message: string): Answer => ({ status, body: { message } });

/**
 * As much of GitLab's REST and GraphQL interfaces as the editing screen uses, over a real git repository: a server of one's
 * own. Where GitLab refuses, so does this: to begin a branch that is there, to change a file that is not, to merge a draft.
 */
export class FakeGitlab extends FakeHost {
  readonly origin = 'https://gitlab.truong-mau.example';
  readonly token = 'glpat-thu';
  /** Of the application that the school has registered, so that people sign in by a button. */
  readonly applicationId = 'ung-dung-thu';
  protected readonly graphqlPath = '/api/graphql';
  protected override readonly openPaths = ['/oauth/authorize', '/oauth/token'];
  private challenge = '';

  protected rest(method: string, path: string, query: URLSearchParams, body: Json): Answer {
    if (path === '/oauth/authorize') return ok(this.consent(query));
    if (path === '/oauth/token') return this.exchange(body);
    if (path === '/api/v4/user') return ok(this.person());
    const project = `/api/v4/projects/${encodeURIComponent(this.fullName)}`;
    if (!path.startsWith(`${project}/`)) return refused(404, '404 Project Not Found');
    const call = `${method} ${path.slice(project.length)}`;
    if (call === 'GET /users') return ok(query.get('search') === clerk.login ? [this.person()] : []);
    if (call === 'GET /deployments' || /^GET \/repository\/commits\/\w+\/statuses$/u.test(call)) return ok([]);
    if (call === 'POST /repository/commits') return this.commit(body);
    const file = /^GET \/repository\/files\/([^/]+)\/raw$/u.exec(call);
    if (file) {
      const text = this.repository.textAt(`${query.get('ref')}:${decodeURIComponent(file[1]!)}`);
      return text === null ? refused(404, '404 File Not Found') : ok(text);
    }
    const branch = /^(GET|DELETE) \/repository\/branches\/([^/]+)$/u.exec(call);
    if (branch) return this.onBranch(branch[1]!, decodeURIComponent(branch[2]!));
    if (call === 'GET /merge_requests') return ok(this.list(query).map((each) => this.described(each)));
    if (call === 'POST /merge_requests') return { status: 201, body: this.openMergeRequest(body) };
    const numbered = /^(\w+) \/merge_requests\/(\d+)(\/\w+)?$/u.exec(call);
    const found = numbered && this.changes.find(({ number }) => number === Number(numbered[2]));
    return found
      ? this.onMergeRequest(found, `${numbered[1]} ${numbered[3] ?? ''}`, body)
      : refused(404, `404 Not Found: ${call}`);
  }

  private person(): Json {
    const { id, login, name, email } = clerk;
    // Most people have their picture at another host; the page's policy does not let it be asked.
    const avatar_url = 'https://secure.gravatar.com/avatar/0000?s=80';
    return { id, username: login, name, email, avatar_url, web_url: `${this.origin}/${login}`, bot: false };
  }

  /** The page on which a person lets the screen act for them. */
  private consent(query: URLSearchParams): string {
    this.challenge = query.get('code_challenge') ?? '';
    const complete = query.get('client_id') === this.applicationId && query.get('code_challenge_method') === 'S256';
    const back = `${query.get('redirect_uri')}?code=mot-lan&state=${query.get('state')}`;
    return complete ? `<!doctype html><a href="${back}">Authorize</a>` : '<!doctype html>Client authentication failed';
  }

  private exchange(body: Json): Answer {
    const digest = createHash('sha256').update(String(body['code_verifier'])).digest('base64url');
    if (digest !== this.challenge || body['code'] !== 'mot-lan') return refused(400, 'invalid_grant');
    return ok({ access_token: this.token, refresh_token: 'lam-moi-thu', token_type: 'Bearer' });
  }

  private commit(body: Json): Answer {
    const branch = String(body['branch']);
    const start = (body['start_branch'] as string | undefined) ?? null;
    const head = this.repository.head(branch);
    if (start !== null && head !== null) return refused(400, `A branch called '${branch}' already exists.`);
    const from = head ?? (start === null ? null : this.repository.head(start));
    if (from === null) return refused(400, 'You can only create or edit files when you are on a branch');
    const actions = body['actions'] as { action: string; file_path: string; content?: string; encoding?: string }[];
    const there = new Set(this.repository.files(from).map(({ path }) => path));
    for (const { action, file_path } of actions) {
      if (action === 'create' && there.has(file_path)) return refused(400, 'A file with this name already exists');
      if (action !== 'create' && !there.has(file_path)) return refused(400, "A file with this name doesn't exist");
    }
    if (head === null) this.repository.git(['update-ref', `refs/heads/${branch}`, from]);
    const id = this.repository.commit(
      branch,
      String(body['commit_message']),
      actions
        .filter(({ action }) => action !== 'delete')
        .map(({ file_path, content = '', encoding }) => ({
          path: file_path,
          contents: encoding === 'base64' ? content : Buffer.from(content).toString('base64'),
        })),
      actions.filter(({ action }) => action === 'delete').map(({ file_path }) => ({ path: file_path })),
    );
    return { status: 201, body: { id, committed_date: NOW } };
  }

  private onBranch(method: string, branch: string): Answer {
    const id = this.repository.head(branch);
    if (id === null) return refused(404, '404 Branch Not Found');
    if (method === 'GET') return ok({ name: branch, commit: { id } });
    this.repository.git(['update-ref', '-d', `refs/heads/${branch}`]);
    return { status: 204, body: null };
  }

  /** The open merge requests that carry all labels asked for. */
  private list(query: URLSearchParams): ChangeRequest[] {
    const labels = query.get('labels')?.split(',') ?? [];
    const branch = query.get('source_branch');
    return this.changes.filter(
      (each) =>
        each.state === 'open' &&
        labels.every((label) => each.labels.includes(label)) &&
        (branch === null || each.branch === branch),
    );
  }

  private described({ number, title, branch, draft, state, labels }: ChangeRequest): Json {
    const { id, login, name } = clerk;
    return {
      id: 1000 + number,
      iid: number,
      title: draft ? `Draft: ${title}` : title,
      draft,
      state: state === 'open' ? 'opened' : state,
      labels,
      source_branch: branch,
      sha: this.repository.head(branch),
      author: { id, username: login, name },
      web_url: `${this.origin}/${this.fullName}/-/merge_requests/${number}`,
      created_at: NOW,
      updated_at: NOW,
      detailed_merge_status: draft ? 'draft_status' : 'mergeable',
    };
  }

  private openMergeRequest(body: Json): Json {
    const title = String(body['title']);
    const opened = this.openChange({
      title: title.replace(DRAFT, ''),
      branch: String(body['source_branch']),
      draft: DRAFT.test(title),
      labels: String(body['labels']).split(','),
    });
    return this.described(opened);
  }

  private onMergeRequest(change: ChangeRequest, call: string, body: Json): Answer {
    if (call === 'GET /notes') return ok(change.comments.map((text) => ({ body: text })));
    if (call === 'GET /diffs')
      return ok(this.changedPaths(change.branch).map((path) => ({ old_path: path, new_path: path })));
    if (call === 'PUT /merge') {
      if (change.draft) return refused(405, '405 Method Not Allowed');
      if (body['sha'] !== this.repository.head(change.branch)) return refused(409, 'SHA does not match HEAD');
      this.merge(change);
    }
    if (call === 'PUT ') {
      const removed = ((body['remove_labels'] as string | undefined) ?? '').split(',');
      const added = ((body['add_labels'] as string | undefined) ?? '').split(',');
      change.labels = [...new Set([...change.labels.filter((label) => !removed.includes(label)), ...added])].filter(
        Boolean,
      );
      if (typeof body['title'] === 'string') {
        change.title = body['title'].replace(DRAFT, '');
        change.draft = DRAFT.test(body['title']);
      }
      if (body['state_event'] === 'close') change.state = 'closed';
    }
    return ['GET ', 'PUT ', 'PUT /merge'].includes(call)
      ? ok(this.described(change))
      : refused(404, `Not Found: ${call}`);
  }

  protected graphql(query: string, variables: Json): Json {
    if (variables['fullPath'] !== this.fullName) return { project: null };
    return { project: { repository: this.read(query, variables) } };
  }

  private read(query: string, variables: Json): Json {
    if (query.includes('rootRef')) return { rootRef: 'main' };
    const head = this.repository.head(String(variables['branch']));
    if (query.includes('lastCommit'))
      return { tree: head === null ? null : { lastCommit: { sha: head, message: 'Nội dung' } } };
    if (query.includes('blobs(after: $cursor)'))
      return { tree: { blobs: this.page(head!, Number(variables['cursor'] || 0)) } };
    if (query.includes('blobs(ref: $branch, paths: $paths)')) return { blobs: { nodes: this.blobs(head!, variables) } };
    throw new Error(`Truy vấn lạ: ${query}`);
  }

  private page(head: string, from: number): Json {
    const files = this.repository.files(head);
    const end = from + PAGE;
    return {
      nodes: files.slice(from, end).map(({ path, sha }) => ({ type: 'blob', path, sha })),
      pageInfo: { endCursor: String(end), hasNextPage: end < files.length },
    };
  }

  private blobs(head: string, variables: Json): Json[] {
    const paths = variables['paths'] as string[];
    if (paths.length > MOST_PATHS) throw new Error('Query has complexity of 301, which exceeds max complexity of 300');
    const files = new Map(this.repository.files(head).map((file) => [file.path, file]));
    const asked = paths.flatMap((path) => files.get(path) ?? []);
    const texts = this.repository.texts(asked.map(({ sha }) => sha));
    return asked.map(({ path, sha, size }) => ({ path, oid: sha, size: String(size), rawTextBlob: texts.get(sha) }));
  }
}
